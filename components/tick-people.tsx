import { useState, type ReactNode } from 'react';

import { mostQueued } from '../lib/dossier/place';
import type { QueueRow } from '../lib/store/rows';
import controls from './controls.module.css';
import { ExternalLink } from './external-link';
import { Foreign } from './foreign';
import styles from './place-view.module.css';
import { formatWhen } from './time';
import { useWords } from './words';

/** What is known of the people on a page: who waits to be read, and who was. */
export type KnownPeople = {
  queue: readonly QueueRow[];
  /** Logins, in lower case, of people that were read from GitHub. */
  read: ReadonlySet<string>;
};

/** The logins that are ticked, up to as many as may be queued at a time. */
export const useTicks = () => {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  return {
    ticked,
    full: ticked.size >= mostQueued,
    toggle: (login: string) =>
      setTicked((before) => {
        const after = new Set(before);
        if (!after.delete(login) && after.size < mostQueued) after.add(login);
        return after;
      }),
    clear: () => setTicked(new Set()),
  };
};
export type Ticks = ReturnType<typeof useTicks>;

/** Where this person's reading stands, in words; null where nothing was asked. */
const PersonState = ({ login, known, now }: { login: string; known: KnownPeople; now: string }) => {
  const { t, locale } = useWords();
  const row = known.queue.find(({ id }) => id === login.toLowerCase());
  if (row && row.state !== 'done') {
    const when = row.state === 'waiting' && row.notBefore ? formatWhen(row.notBefore, now, locale).when : null;
    return (
      <span className={styles['state']}>
        {when ? t('place:queued.until', { when }) : t(`place:queued.${row.state}`)}
      </span>
    );
  }
  const wasRead = row?.state === 'done' || known.read.has(login.toLowerCase());
  return wasRead ? <span className={styles['state']}>{t('place:queued.done')}</span> : null;
};

/** One person of a list: a box to tick, the way to the profile, and what is said beside. */
export const TickPerson = ({
  login,
  id,
  ticks,
  known,
  now,
  children,
}: {
  login: string;
  /** Tells the boxes of one person in several groups apart. */
  id: string;
  ticks: Ticks;
  known: KnownPeople;
  now: string;
  children?: ReactNode;
}) => {
  const { t } = useWords();
  const ticked = ticks.ticked.has(login);
  return (
    <div className={styles['person']}>
      <input
        type="checkbox"
        id={id}
        checked={ticked}
        disabled={!ticked && ticks.full}
        onChange={() => ticks.toggle(login)}
        aria-label={t('place:tick', { login })}
      />
      <div>
        <p>
          <ExternalLink url={`https://github.com/${login}`} className={styles['login']}>
            <Foreign text={login} />
          </ExternalLink>{' '}
          <PersonState login={login} known={known} now={now} />
        </p>
        {children}
      </div>
    </div>
  );
};

/** The bar that reads whom was ticked; says what it does and what it may cost before. */
export const TickBar = ({
  ticks,
  mostPerPerson,
  onQueue,
}: {
  ticks: Ticks;
  /** The most requests that reading one person may take. */
  mostPerPerson: number;
  onQueue: (logins: readonly string[]) => void;
}) => {
  const { t } = useWords();
  const count = ticks.ticked.size;
  return (
    <div className={styles['bar']}>
      <button
        type="button"
        className={`${controls['button']} ${controls['primary']}`}
        disabled={count === 0}
        onClick={() => {
          onQueue([...ticks.ticked]);
          ticks.clear();
        }}
      >
        {count === 0 ? t('place:readTickedNone') : t('place:readTicked', { count })}
      </button>
      <span role="status" className={styles['note']}>
        {ticks.full && `${t('place:full', { count: mostQueued })} `}
        {t('place:willTake', { count: mostPerPerson })}
      </span>
    </div>
  );
};
