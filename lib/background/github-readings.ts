import { createLimits } from '../github/limits';
import { readProfile, type Ended } from '../github/read-profile';
import { readingBudget } from '../github/budget';
import { newestSnapshot, standingKey } from '../store/candidates';
import type { Database } from '../store/database';
import { limits, saveLimit } from '../store/limits';
import { endReading, endSteps, interruptReadings, startReading } from '../store/readings';
import { isStorageFull } from '../store/storage-full';
import { saveSteps } from './keep-reading';

export type GithubReadingsGiven = {
  db: Database;
  fetch: typeof globalThis.fetch;
  now: () => string;
  online: () => boolean;
  locks: Pick<LockManager, 'request'>;
  /** A call to the browser that resets the worker's idle timer. */
  keepAlive: () => Promise<unknown>;
};

export type GithubReadings = {
  /** Reads the person; resolves when the reading ended, also where another one of the same person was running already. */
  read: (key: string, again: boolean) => Promise<void>;
  cancel: (key: string) => Promise<void>;
  /** To be awaited before the first `read` of a worker: rows that say "running" are of a worker that is gone. */
  recover: () => Promise<void>;
};

/** Less than a worker's idle time, in milliseconds. */
const pulse = 20_000;

/** Readings of GitHub, one of a person at a time. What is in memory here is only what its own death ends anyway. */
export const createGithubReadings = (given: GithubReadingsGiven): GithubReadings => {
  const { db, now } = given;
  /** By login in lower case, which stays the same when the key changes. */
  const running = new Map<string, AbortController>();

  const loginOf = async (key: string): Promise<string | null> =>
    (await db.candidates.get(key))?.login.toLowerCase() ?? null;

  const showAccount = async (key: string, account: Ended['account']): Promise<void> => {
    if (account === 'user') return;
    await db.tabs.filter((tab) => tab.key === key).modify({ page: account, key: null });
  };

  const fail = async (key: string, startedAt: string, error: unknown): Promise<void> => {
    const note = isStorageFull(error) ? 'storage-full' : 'an error of the program';
    // The key may have become another one on the way.
    const standing = (await standingKey(db, key)) ?? key;
    await endReading(db, standing, (row) => {
      if (row.startedAt !== startedAt) return null;
      const steps = endSteps(row, 'interrupted');
      return { ...row, state: 'failed', endedAt: now(), steps, reason: 'failed', detail: { note } };
    }).catch(async () => {
      // Not even room to say that there is no room: a row that says "running" for ever would be worse than none.
      await db.readings.delete(standing);
    });
  };

  const run = async (key: string, again: boolean, signal: AbortSignal): Promise<void> => {
    const snapshot = await newestSnapshot(db, key);
    if (!snapshot) return;
    const startedAt = now();
    const none = { core: 0, search: 0, raw: 0, graphql: 0 };
    const row = {
      key,
      state: 'running' as const,
      startedAt,
      endedAt: null,
      steps: [],
      spent: none,
      budget: readingBudget,
    };
    if (!(await startReading(db, row))) return;
    const timer = setInterval(() => void given.keepAlive(), pulse);
    try {
      const { account } = await readProfile({
        dossier: snapshot.dossier,
        again,
        startedAt,
        fetch: given.fetch,
        now,
        online: given.online,
        signal,
        limits: createLimits(await limits(db), (limit) => saveLimit(db, limit)),
        keepAlive: async () => {
          await given.keepAlive();
        },
        save: saveSteps(db, snapshot.dossier.person, now),
      });
      await showAccount(key, account);
    } catch (error) {
      await fail(key, startedAt, error);
      if (!isStorageFull(error)) throw error;
    } finally {
      clearInterval(timer);
    }
  };

  return {
    read: async (key, again) => {
      const login = await loginOf(key);
      if (login === null || running.has(login)) return;
      const controller = new AbortController();
      running.set(login, controller);
      try {
        await given.locks.request(`reading ${login}`, { ifAvailable: true }, async (lock) => {
          if (lock) await run(key, again, controller.signal);
        });
      } finally {
        running.delete(login);
      }
    },
    cancel: async (key) => {
      const login = await loginOf(key);
      const controller = login === null ? undefined : running.get(login);
      if (controller) {
        controller.abort();
        return;
      }
      await endReading(db, key, (row) => ({
        ...row,
        state: 'cancelled',
        endedAt: now(),
        steps: endSteps(row, 'cancelled'),
      }));
    },
    recover: () => interruptReadings(db, now(), new Set()),
  };
};
