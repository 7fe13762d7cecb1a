import type { Contact } from '../lib/outreach/contact';
import controls from './controls.module.css';
import styles from './message-view.module.css';
import { formatWhen } from './time';
import { useWords } from './words';

/** Said before a second message: the person may have the first one. */
export const AlreadyContacted = ({ contacts, now }: { contacts: readonly Contact[]; now: string }) => {
  const { t, locale } = useWords();
  const [last] = contacts;
  if (!last) return null;
  const { sameDay, when } = formatWhen(last.at, now, locale);
  return (
    <p className={styles['note']}>
      <strong>{t('message.already.title')}</strong>{' '}
      {t(sameDay ? 'message.already.today' : 'message.already.on', {
        when,
        channel: t(`message.channels.${last.channel}`),
        count: contacts.length,
      })}
    </p>
  );
};

/** Everything that was copied for this person: when, for which channel, and its words. */
export const Copied = ({ contacts, now }: { contacts: readonly Contact[]; now: string }) => {
  const { t, locale } = useWords();
  if (contacts.length === 0) return null;
  return (
    <details>
      <summary className={`${styles['heading']} ${controls['fold']}`}>
        {t('message.copies', { count: contacts.length })}
      </summary>
      <ul className={styles['others']}>
        {contacts.map(({ id, at, channel, text, withNotice }) => {
          const { sameDay, when } = formatWhen(at, now, locale);
          return (
            <li key={id}>
              <p>
                {t(sameDay ? 'message.copyToday' : 'message.copyOn', { when })} {t('dot')}{' '}
                {t(`message.channels.${channel}`)}
                {withNotice && ` ${t('dot')} ${t('message.withNotice')}`}
              </p>
              <details>
                <summary className={`${controls['hint']} ${controls['fold']}`}>{t('message.itsWords')}</summary>
                <p className={styles['words']}>{text}</p>
              </details>
            </li>
          );
        })}
      </ul>
    </details>
  );
};
