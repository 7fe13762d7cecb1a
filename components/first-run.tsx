import controls from './controls.module.css';
import styles from './first-run.module.css';
import { OwnProfile } from './own-profile';
import { useWords } from './words';

/** What a panel says that was opened before any profile: what it is for, what it never does, and an invitation. Asks nothing. */
export const FirstRun = ({
  onOwnProfile,
  onPrivacy,
}: {
  onOwnProfile: (login: string) => void;
  onPrivacy: () => void;
}) => {
  const { t } = useWords();
  return (
    <section className={styles['first']} aria-labelledby="first-run">
      <h2 id="first-run">{t('welcome:title')}</h2>
      {(t('welcome:sentences', { returnObjects: true }) as string[]).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <p className={styles['never']}>{t('welcome:never')}</p>
      <section className={styles['own']} aria-labelledby="first-own">
        <h3 id="first-own">{t('welcome:own.title')}</h3>
        <OwnProfile onOpen={onOwnProfile} />
      </section>
      <button type="button" className={`${controls['button']} ${controls['quiet']}`} onClick={onPrivacy}>
        {t('welcome:privacy')}
      </button>
    </section>
  );
};
