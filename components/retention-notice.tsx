import { useState } from 'react';

import controls from './controls.module.css';
import { formatDay } from './time';
import styles from './token.module.css';
import { useWords } from './words';

/** What the user can do about somebody whose time is nearly over; each is refused where it could not be kept. */
export type LeavingEvents = {
  onKeep: () => Promise<void>;
  /** Returns what lets go of the hold again. */
  onHold: () => Promise<() => Promise<void>>;
};

type Said = { words: 'kept' | 'letGone' | 'failed' } | { words: 'held'; letGo: () => Promise<void> };

/** Says when a person is removed, where that is soon, and offers to keep them or to put them on hold. */
export const RetentionNotice = ({ at, now, events }: { at: string | null; now: string; events: LeavingEvents }) => {
  const { t, locale } = useWords();
  const [said, setSaid] = useState<Said | null>(null);
  const run = (act: () => Promise<Said>) => () => void act().then(setSaid, () => setSaid({ words: 'failed' }));
  if (at === null && said === null) return null;
  return (
    <section className={styles['notice']} aria-label={t('settings:leaving.label')}>
      {at !== null && (
        <>
          <p>{t('settings:leaving.words', { day: formatDay(at, locale), ...(at < now && { context: 'past' }) })}</p>
          <div className={controls['row']}>
            <button
              type="button"
              className={controls['button']}
              onClick={run(async () => {
                await events.onKeep();
                return { words: 'kept' };
              })}
            >
              {t('settings:leaving.keep')}
            </button>
            <button
              type="button"
              className={controls['button']}
              onClick={run(async () => ({ words: 'held', letGo: await events.onHold() }))}
            >
              {t('settings:leaving.hold')}
            </button>
          </div>
        </>
      )}
      <p role="status">{said && t(`settings:leaving.${said.words}`)}</p>
      {said?.words === 'held' && (
        <button
          type="button"
          className={controls['button']}
          onClick={run(async () => {
            await said.letGo();
            return { words: 'letGone' };
          })}
        >
          {t('settings:leaving.letGo')}
        </button>
      )}
    </section>
  );
};
