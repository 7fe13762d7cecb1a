import type { Browser } from '../browser';
import { longestWait } from '../github/failure';
import type { Ended } from '../github/read-profile';
import { changeQueued, joinQueue, leaveQueue, queueRows, resumeQueue, tidyQueue } from '../store/queue';
import type { Database } from '../store/database';
import { removeRows } from '../store/erase';
import { personTables } from '../store/candidates';
import { standingKey } from '../store/keys';
import { readingOf } from '../store/readings';
import type { QueueRow } from '../store/rows';
import type { GithubReadings } from './github-readings';

export type QueueGiven = {
  db: Database;
  now: () => string;
  locks: Pick<LockManager, 'request'>;
  alarms: Browser['alarms'];
  readings: Pick<GithubReadings, 'read' | 'cancel' | 'heldUntil'>;
};

export type Queue = {
  /** Puts people into the queue; the rows stand when this resolves, the reading goes on after it. */
  join: (logins: readonly string[], from: string | null) => Promise<void>;
  leave: (login: string) => Promise<void>;
  /** Reads those whose turn it is; resolves when nobody is left who need not wait. */
  work: () => Promise<void>;
  /** To be awaited before the first `work` of a worker: rows that say "reading" are of a worker that is gone. */
  recover: () => Promise<void>;
};

/** The alarm that wakes the worker for the queue. */
export const queueAlarm = 'queue';

/** Browsers do not wake a worker sooner, in milliseconds. */
const soonest = 30_000;
/** A worker that dies over a reading is woken after so long, in minutes. */
const watch = 1;
/** Without a network, in milliseconds. */
const offlineWait = 5 * 60_000;

const later = (now: string, milliseconds: number): string => new Date(Date.parse(now) + milliseconds).toISOString();

/** A wait that is longer than any that GitHub asks for is one of a clock that was set back since. */
const mayGoOn = ({ state, notBefore }: QueueRow, now: string): boolean =>
  state === 'waiting' && (notBefore === null || notBefore <= now || notBefore > later(now, longestWait));

/** The note of a row whose name belongs to another account by now, or to none: what was read is about who had it before. */
export const anotherName = 'the account has another name now';

/** What becomes of a row when its reading ended. `why`: what the reading itself says of having failed. */
const after = (row: QueueRow, ended: Ended | null, why: Pick<QueueRow, 'detail'>, now: string): QueueRow => {
  const failed: QueueRow = { ...row, ...why, state: 'failed', reason: 'failed' };
  if (ended === null) return failed;
  const { held, state, account } = ended;
  if (state === 'cancelled' || state === 'gone') return { ...row, state: 'failed', reason: 'cancelled' };
  if (account !== 'user') return failed;
  if (held?.state === 'not-read') {
    const { reason, detail } = held;
    const notBefore = reason === 'offline' ? later(now, offlineWait) : (detail?.retryAt ?? later(now, soonest));
    return { ...row, state: 'waiting', notBefore, reason };
  }
  return state === 'done' ? { ...row, state: 'done', reason: null } : failed;
};

/**
 * Reads queued people one after another, within what GitHub's limits leave. Everything that lasts is in the store: the
 * rows say who waits until when, and the alarm is set again from them by each worker that starts.
 */
export const createQueue = ({ db, now, locks, alarms, readings }: QueueGiven): Queue => {
  /** Whose turn it is. While a limit is used up nobody's is, and the rows say until when. */
  const next = async (): Promise<QueueRow | null> => {
    const at = now();
    const ready = (await queueRows(db)).filter((row) => mayGoOn(row, at));
    const until = ready.length === 0 ? null : await readings.heldUntil();
    if (until === null) return ready[0] ?? null;
    for (const { id } of ready) {
      await changeQueued(db, id, (row) =>
        row.state === 'waiting' ? { ...row, notBefore: until, reason: 'rate-limited' } : null,
      );
    }
    return null;
  };

  /** Somebody who was only ever a name, and turns out to be nobody: nothing of it is kept but the row that says so. */
  const forgetNobody = async (row: QueueRow): Promise<QueueRow> => {
    const { key } = row;
    if (key === null) return row;
    await db.transaction('rw', personTables(db), async () => {
      const candidate = await db.candidates.get(key);
      if (!candidate || candidate.id !== null || row.reason === 'cancelled') return;
      await db.queue.update(row.id, { key: null });
      await removeRows(db, key);
    });
    return row;
  };

  const whyFailed = async (key: string | null): Promise<Pick<QueueRow, 'detail'>> => {
    const reading = key === null ? undefined : await readingOf(db, (await standingKey(db, key)) ?? key);
    return reading?.state === 'failed' && reading.detail ? { detail: reading.detail } : {};
  };

  /** An account that was known by the name keeps its number, and is what was read, whatever it is called by now. */
  const isRenamed = async ({ id, key }: QueueRow): Promise<boolean> => {
    const candidate = key === null ? undefined : await db.candidates.get((await standingKey(db, key)) ?? key);
    return candidate !== undefined && candidate.login.toLowerCase() !== id;
  };

  const readOne = async (row: QueueRow): Promise<void> => {
    const begun = await changeQueued(db, row.id, (one) =>
      one.state === 'waiting' ? { ...one, state: 'reading', notBefore: null, reason: null } : null,
    );
    if (!begun) return;
    void alarms.create(queueAlarm, { delayInMinutes: watch, periodInMinutes: watch });
    const ended =
      begun.key === null
        ? null
        : await readings.read(begun.key, { again: false, wait: true, since: begun.addedAt }).catch(() => null);
    const why = await whyFailed(begun.key);
    const renamed = ended?.state === 'done' && (await isRenamed(begun));
    // Who was erased or left meanwhile has no row any more.
    const row2 = await changeQueued(db, row.id, (one) => {
      if (one.state !== 'reading') return null;
      const then = after(one, ended, why, now());
      return renamed && then.state === 'done'
        ? { ...then, state: 'failed', reason: 'failed', detail: { note: anotherName } }
        : then;
    });
    if (row2?.state === 'failed') await forgetNobody(row2);
  };

  const setAlarm = async (): Promise<void> => {
    const waiting = (await queueRows(db)).filter(({ state }) => state === 'waiting');
    if (waiting.length === 0) {
      await alarms.clear(queueAlarm);
      return;
    }
    const at = now();
    const times = waiting.map((row) => (mayGoOn(row, at) ? at : (row.notBefore ?? at)));
    const first = times.reduce((one, other) => (other < one ? other : one));
    const earliest = later(at, soonest);
    void alarms.create(queueAlarm, { when: Date.parse(first < earliest ? earliest : first) });
  };

  const work: Queue['work'] = async () => {
    // One after the other also where two workers live for a moment; the second finds nothing to do.
    await locks.request('queue', {}, async () => {
      for (let row = await next(); row; row = await next()) await readOne(row);
      await setAlarm();
    });
  };

  return {
    join: (logins, from) => joinQueue(db, logins, from, now()),
    leave: async (login) => {
      const row = await db.queue.get(login.toLowerCase());
      await leaveQueue(db, login);
      if (row?.state === 'reading' && row.key !== null) await readings.cancel(row.key, 'waiting');
    },
    work,
    recover: async () => {
      await resumeQueue(db);
      await tidyQueue(db, now());
    },
  };
};
