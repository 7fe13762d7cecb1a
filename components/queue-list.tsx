import { XIcon } from '@primer/octicons-react';

import type { QueueRow } from '../lib/store/rows';
import controls from './controls.module.css';
import { ExternalLink } from './external-link';
import { Foreign } from './foreign';
import styles from './queue-list.module.css';
import { failureWords } from './reading-words';
import { formatWhen } from './time';
import { useWords, type Words } from './words';

/** Where somebody in the queue stands, in a few words. */
const queueWords = ({ state, notBefore, reason }: QueueRow, now: string, { t, locale }: Words): string => {
  if (state === 'waiting' && notBefore !== null && notBefore > now)
    return t('reading:queue.until', { when: formatWhen(notBefore, now, locale).when });
  if (state === 'failed' && reason === 'cancelled') return t('reading:queue.cancelled');
  return t(`reading:queue.${state}`);
};

/** Why somebody could not be read: a sentence or two, so it has lines of its own. */
const whyNot = ({ state, reason, detail }: QueueRow, now: string, words: Words): string | null =>
  state === 'failed' && reason !== null && reason !== 'cancelled' && detail
    ? failureWords(reason, detail, now, words)
    : null;

/** Those who wait to be read, one after another, and how far it is. Nothing is shown where nobody was queued. */
export const QueueList = ({
  rows,
  now,
  onLeave,
}: {
  rows: readonly QueueRow[];
  now: string;
  onLeave: (login: string) => void;
}) => {
  const words = useWords();
  const { t, locale } = words;
  if (rows.length === 0) return null;
  const open = rows.filter(({ state }) => state === 'waiting' || state === 'reading');
  const held = open.find(
    ({ state, notBefore, reason }) =>
      state === 'waiting' && reason === 'rate-limited' && notBefore !== null && notBefore > now,
  );
  return (
    <section className={styles['queue']} aria-label={t('reading:queue.title')}>
      <details>
        <summary className={controls['fold']}>
          <span role="status">
            {open.length === 0 ? t('reading:queue.ended') : t('reading:queue.summary', { count: open.length })}
          </span>
        </summary>
        <ul className={styles['rows']}>
          {rows.map((row) => (
            <li key={row.id} data-state={row.state}>
              <div>
                <p className={styles['who']}>
                  <ExternalLink url={`https://github.com/${row.login}`}>
                    <Foreign text={row.login} />
                  </ExternalLink>
                  <span>{queueWords(row, now, words)}</span>
                </p>
                {whyNot(row, now, words) !== null && <p>{whyNot(row, now, words)}</p>}
              </div>
              <button
                type="button"
                className={controls['icon']}
                aria-label={t(
                  row.state === 'waiting' || row.state === 'reading' ? 'reading:queue.leave' : 'reading:queue.dismiss',
                  { login: row.login },
                )}
                title={t('reading:queue.short')}
                onClick={() => onLeave(row.login)}
              >
                <XIcon size={14} />
              </button>
            </li>
          ))}
        </ul>
      </details>
      {held?.notBefore && (
        <p className={controls['hint']}>
          {t('reading:queue.held', { when: formatWhen(held.notBefore, now, locale).when })}
        </p>
      )}
    </section>
  );
};
