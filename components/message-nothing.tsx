import controls from './controls.module.css';
import styles from './message-view.module.css';
import { ReadOffer } from './read-offer';
import type { MessageEvents, MessageShown } from './message-shown';
import { useWords } from './words';

/** Nothing to write about: why, and what could be read instead. No draft comes from thin air. */
export const Nothing = ({
  shown,
  onOffer,
  onNotes,
}: { shown: Pick<MessageShown, 'choice' | 'instead' | 'means'> } & Pick<MessageEvents, 'onOffer' | 'onNotes'>) => {
  const { t } = useWords();
  const { choice, instead, means } = shown;
  return (
    <>
      <section className={styles['view']} aria-labelledby="message-nothing">
        <h2 id="message-nothing">{t(choice.none === 'not-read' ? 'message.notRead' : 'message.nothing')}</h2>
        <p>{t(`outreach:none.${choice.none ?? 'nothing-fits'}`)}</p>
        <p className={controls['hint']}>{t('message.nothingDrafted')}</p>
      </section>
      {instead.length > 0 && (
        <section aria-labelledby="message-instead">
          <h2 id="message-instead" className={styles['heading']}>
            {t('message.instead')}
          </h2>
          <ul className={styles['instead']}>
            {instead.map(({ part, offer }) => (
              <li key={part}>
                <p>{t(`outreach:readInstead.${part}`)}</p>
                {part === 'post' ? (
                  <button type="button" className={controls['button']} onClick={onNotes}>
                    {t('message.addText')}
                  </button>
                ) : (
                  offer && <ReadOffer offer={offer} means={means} onRead={onOffer} />
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
};
