import { mostQueued } from '../dossier/place';
import { readingBudget, tokenBudget, type Cost } from '../github/budget';
import { readProfileGraphql } from '../github/graphql/read-profile-graphql';
import { usedUpUntil, type Limited } from '../github/limits';
import { readProfile, type Ended, type ReadProfileGiven } from '../github/read-profile';
import type { Only } from '../github/worth-reading';
import { analysisOf } from '../store/analyses';
import { newestSnapshot } from '../store/candidates';
import { standingKey } from '../store/keys';
import type { Database } from '../store/database';
import { etagOf } from '../store/etags';
import { limits } from '../store/limits';
import { endReading, endSteps, interruptReadings, readingOf, startReading } from '../store/readings';
import { isStorageFull } from '../store/storage-full';
import { saveSteps } from './keep-reading';
import { tokenForReading } from './reading-token';
import { shareLimits } from './share-limits';

export type GithubReadingsGiven = {
  db: Database;
  fetch: typeof globalThis.fetch;
  now: () => string;
  online: () => boolean;
  locks: Pick<LockManager, 'request'>;
  /** A call to the browser that resets the worker's idle timer. */
  keepAlive: () => Promise<unknown>;
};

/**
 * How a person is read. `wait`: after a reading of the same person that runs, not instead of it. `since` (ISO 8601): when
 * it was asked for; what readings of the person have spent from then on is spent of this one too.
 */
export type How = { again: boolean; only?: Only | null; most?: Cost | undefined; wait?: boolean; since?: string };

export type GithubReadings = {
  /** Reads the person; null where nobody is kept under the key, another reading of them runs, or it broke off. */
  read: (key: string, how: How) => Promise<Ended | null>;
  /** Until when GitHub's limit keeps everybody from reading, ISO 8601; null where it does not. */
  heldUntil: () => Promise<string | null>;
  /** Ends the reading of a person; `waiting`: the one that waits for its turn, where there is one. */
  cancel: (key: string, which?: 'waiting') => Promise<void>;
  /** To be awaited before the first `read` of a worker: rows that say "running" are of a worker that is gone. */
  recover: () => Promise<void>;
};

/** Less than a worker's idle time, in milliseconds. */
const pulse = 20_000;
/** How long, and how often, it is looked whether the rules were asked about what was just read, in milliseconds. */
const mostWait = 1_000;
const pause = 50;
/** People who are queued at one moment are told apart by milliseconds after it. */
const sinceSlack = mostQueued;
const none: Cost = { core: 0, search: 0, raw: 0, graphql: 0 };

/** Readings of GitHub, one of a person at a time. What is in memory here is only what its own death ends anyway. */
export const createGithubReadings = (given: GithubReadingsGiven): GithubReadings => {
  const { db, now } = given;
  /** By login in lower case, which stays the same when the key changes. */
  const running = new Map<string, AbortController>();
  const waiting = new Map<string, AbortController>();

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

  /** What may still change a finding: the rules were asked about this very dossier, or nobody knows. */
  const open = async (key: string) => {
    const standing = (await standingKey(db, key)) ?? key;
    const analysis = await analysisOf(db, standing);
    const snapshot = analysis?.open && (await newestSnapshot(db, standing));
    return snapshot && analysis.dossierSavedAt === snapshot.savedAt ? (analysis.open ?? null) : null;
  };

  /**
   * The same, as a reading asks before each of its parts. Where somebody follows it in a panel, the rules are asked about
   * each step as it is saved: that is waited for a moment.
   */
  const following = (key: string, signal: AbortSignal): (() => ReturnType<typeof open>) => {
    let follows = false;
    return async () => {
      let parts = await open(key);
      const wait = follows ? mostWait : 0;
      for (let waited = 0; parts === null && !signal.aborted && waited < wait; waited += pause) {
        await new Promise((resolve) => {
          setTimeout(resolve, pause);
        });
        parts = await open(key);
      }
      follows = parts !== null;
      return parts;
    };
  };

  /** No less than what is set aside for one person, and as much more as the user agreed to. */
  const budgetOf = (agreed: Cost | undefined): Cost => ({
    core: Math.max(readingBudget.core, agreed?.core ?? 0),
    search: Math.max(readingBudget.search, agreed?.search ?? 0),
    raw: Math.max(readingBudget.raw, agreed?.raw ?? 0),
    graphql: Math.max(readingBudget.graphql, agreed?.graphql ?? 0),
  });

  /** What a reading that broke off, by a limit or with its worker, spent of the same budget: nobody agreed to a second one. */
  const spentBefore = async (key: string, since: string | undefined, withToken: boolean): Promise<Cost> => {
    const before = since === undefined ? undefined : await readingOf(db, key);
    if (!before || since === undefined || before.budget.graphql > 0 !== withToken) return none;
    if (Date.parse(before.startedAt) < Date.parse(since) - sinceSlack) return none;
    const spent = { ...before.spent };
    // What GitHub refused for its limit brought nothing, and is asked for again.
    for (const { resource, state, reason, detail } of before.steps) {
      const refused = state === 'failed' && reason === 'rate-limited' && detail?.status !== undefined;
      if (refused) spent[resource] = Math.max(0, spent[resource] - 1);
    }
    return spent;
  };

  const run = async (key: string, how: How, signal: AbortSignal): Promise<Ended | null> => {
    const snapshot = await newestSnapshot(db, key);
    if (!snapshot) return null;
    const budget = budgetOf(how.most);
    const token = await tokenForReading(db, now);
    const startedAt = now();
    const spent = await spentBefore(key, how.since, token !== null);
    const row = {
      key,
      state: 'running' as const,
      startedAt,
      endedAt: null,
      steps: [],
      spent,
      budget: token ? tokenBudget : budget,
    };
    if (!(await startReading(db, row))) return null;
    const timer = setInterval(() => void given.keepAlive(), pulse);
    try {
      const asked: ReadProfileGiven = {
        dossier: snapshot.dossier,
        again: how.again,
        only: how.only ?? null,
        // Only what goes beyond the budget is the user's word: within it the plan decides what is left for which part.
        ...(how.most && { most: budget }),
        spent,
        open: following(key, signal),
        etagOf: async (url) => etagOf(db, (await standingKey(db, key)) ?? key, url),
        startedAt,
        fetch: given.fetch,
        now,
        online: given.online,
        signal,
        ...(await shareLimits(given, signal)),
        keepAlive: async () => {
          await given.keepAlive();
        },
        save: saveSteps(db, snapshot.dossier.person, now),
      };
      const ended = await (token ? readProfileGraphql({ ...asked, token }, readProfile) : readProfile(asked));
      await showAccount(key, ended.account);
      return ended;
    } catch (error) {
      await fail(key, startedAt, error);
      if (!isStorageFull(error)) throw error;
      return null;
    } finally {
      clearInterval(timer);
    }
  };

  return {
    read: async (key, how) => {
      const login = await loginOf(key);
      if (login === null || (!how.wait && running.has(login))) return null;
      const controller = new AbortController();
      (how.wait ? waiting : running).set(login, controller);
      try {
        return await given.locks.request(
          `reading ${login}`,
          how.wait ? {} : { ifAvailable: true },
          async (lock): Promise<Ended | null> => {
            if (!lock || controller.signal.aborted) return null;
            if (waiting.get(login) === controller) waiting.delete(login);
            running.set(login, controller);
            // It may have become another key while it waited.
            return run((await standingKey(db, key)) ?? key, how, controller.signal);
          },
        );
      } finally {
        for (const of of [running, waiting]) if (of.get(login) === controller) of.delete(login);
      }
    },
    heldUntil: async () => {
      const known = await limits(db);
      const until = (name: Limited) =>
        usedUpUntil(
          known.find(({ resource }) => resource === name),
          now(),
        );
      // With a token that has points left, it is the token's own requests that are spent, and not the network's.
      const reads = until('graphql') === null && (await tokenForReading(db, now)) !== null;
      return until(reads ? 'core-token' : 'core');
    },
    cancel: async (key, which) => {
      const login = (await loginOf(key)) ?? '';
      const controller = (which && waiting.get(login)) ?? running.get(login);
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
