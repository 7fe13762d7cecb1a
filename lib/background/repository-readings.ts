import type { Cost } from '../github/budget';
import { isRefusal } from '../github/graphql/problems';
import { createTokenFetch } from '../github/graphql/token-fetch';
import { limitsWithToken } from '../github/limits';
import {
  readRepository,
  repositoryBudget,
  type ReadRepositoryGiven,
  type RepositoryRead,
} from '../github/read-repository';
import {
  interruptRepositories,
  repositoryId,
  repositoryOf,
  saveRepository,
  updateRepository,
} from '../store/repositories';
import type { RepositoryChange, RepositoryReading } from '../store/rows';
import { isStorageFull } from '../store/storage-full';
import type { GithubReadingsGiven } from './github-readings';
import { tokenForReading } from './reading-token';
import { shareLimits } from './share-limits';

export type RepositoryReadings = {
  /** Reads a repository's changes; does nothing where that is being done already. */
  read: (owner: string, name: string) => Promise<void>;
  /** To be awaited before the first `read` of a worker: rows that say "running" are of a worker that is gone. */
  recover: () => Promise<void>;
};

/** As many changes as a row holds. */
const mostKept = 1_000;
/** Milliseconds for which a change is kept, and for which a look that was cut short can be gone on with. */
const week = 7 * 86_400_000;
const soon = 3_600_000;

/** The page after which a look that was cut short goes on; 0 where it begins anew. */
const pagesBefore = (before: RepositoryReading | undefined, now: string): number => {
  const cutShort = before?.state === 'interrupted' || before?.state === 'failed';
  const age = before === undefined ? Infinity : Date.parse(now) - Date.parse(before.readAt);
  return before && cutShort && age >= 0 && age < soon && before.pages < repositoryBudget.core ? before.pages : 0;
};

/** Looks for people in repositories, one repository at a time. Progress is in the store, where the panel follows it. */
export const createRepositoryReadings = (given: GithubReadingsGiven): RepositoryReadings => {
  const { db, now } = given;

  /** With the user's token where there is one; without it where there is none, or GitHub does not take it. */
  const ask = async (
    asked: Omit<ReadRepositoryGiven, 'fetch' | 'limits' | 'inTurn' | 'most'> & { most: Cost },
  ): Promise<RepositoryRead> => {
    const shared = await shareLimits(given);
    const token = await tokenForReading(db, now);
    if (token) {
      const withToken = createTokenFetch(given.fetch, token, now);
      const limits = limitsWithToken(shared.limits);
      const read = await readRepository({ ...asked, ...shared, limits, fetch: withToken.fetch });
      const isRefused = isRefusal(read.failure);
      if (isRefused) await withToken.refusedBy([asked.owner]);
      if (!isRefused && !withToken.refused()) return read;
      // What the refusal took is of the same budget.
      const { core } = read.spent;
      const rest = await readRepository({
        ...asked,
        ...shared,
        fetch: given.fetch,
        most: { ...asked.most, core: asked.most.core - core },
      });
      return { ...rest, spent: { ...rest.spent, core: rest.spent.core + core } };
    }
    return readRepository({ ...asked, ...shared, fetch: given.fetch });
  };

  const run = async (owner: string, name: string): Promise<void> => {
    const id = repositoryId(owner, name);
    const readAt = now();
    const none = { core: 0, search: 0, raw: 0, graphql: 0 };
    const last = await repositoryOf(db, owner, name);
    const pages = pagesBefore(last, readAt);
    // What an earlier reading brought stays until this one has the same changes, and where this one fails.
    const oldest = new Date(Date.parse(readAt) - week).toISOString();
    const before = (last?.changes ?? []).filter((change) => (change.readAt ?? last?.readAt ?? '') >= oldest);
    const earlier = before.map((change) => ({ ...change, readAt: change.readAt ?? last?.readAt ?? readAt }));
    const withEarlier = (read: RepositoryRead['changes']): RepositoryChange[] => {
      const numbers = new Set(read.map(({ number }) => number));
      const fresh = read.map((change) => ({ ...change, readAt }));
      return [...fresh, ...earlier.filter(({ number }) => !numbers.has(number))].slice(0, mostKept);
    };
    const row = { id, owner, name, state: 'running' as const, readAt, spent: none, changes: earlier, pages, of: null };
    try {
      await saveRepository(db, row);
      const {
        changes,
        spent,
        whole,
        failure,
        pages: reached,
      } = await ask({
        owner,
        name,
        from: pages + 1,
        most: { ...repositoryBudget, core: repositoryBudget.core - pages },
        now,
        online: given.online,
        signal: new AbortController().signal,
        keepAlive: async () => {
          await given.keepAlive();
        },
        save: (some, cost, page) =>
          updateRepository(db, id, readAt, { changes: withEarlier(some), spent: cost, pages: page }),
      });
      const why =
        failure === null
          ? {}
          : failure.state === 'unreadable'
            ? { reason: 'failed' as const, detail: { note: failure.expected } }
            : { reason: failure.reason, ...(failure.detail && { detail: failure.detail }) };
      // A list that was read from its first page to its last is all there is.
      const all = whole && pages === 0;
      await updateRepository(db, id, readAt, {
        state: failure === null ? 'done' : 'failed',
        changes: all ? changes.map((change) => ({ ...change, readAt })) : withEarlier(changes),
        spent,
        pages: reached,
        of: all ? changes.length : null,
        ...why,
      });
    } catch (error) {
      const note = isStorageFull(error) ? 'storage-full' : 'an error of the program';
      await updateRepository(db, id, readAt, { state: 'failed', reason: 'failed', detail: { note } }).catch(() =>
        // Not even room to say that there is no room: a row that says "running" for ever would be worse than none.
        db.repositories.delete(id),
      );
      if (!isStorageFull(error)) throw error;
    }
  };

  return {
    read: async (owner, name) => {
      await given.locks.request(`repository ${repositoryId(owner, name)}`, { ifAvailable: true }, async (lock) => {
        if (lock) await run(owner, name);
      });
    },
    recover: () => interruptRepositories(db),
  };
};
