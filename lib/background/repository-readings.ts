import { readRepository } from '../github/read-repository';
import {
  interruptRepositories,
  repositoryId,
  repositoryOf,
  saveRepository,
  updateRepository,
} from '../store/repositories';
import type { RepositoryChange } from '../store/rows';
import { isStorageFull } from '../store/storage-full';
import type { GithubReadingsGiven } from './github-readings';
import { shareLimits } from './share-limits';

export type RepositoryReadings = {
  /** Reads a repository's changes; does nothing where that is being done already. */
  read: (owner: string, name: string) => Promise<void>;
  /** To be awaited before the first `read` of a worker: rows that say "running" are of a worker that is gone. */
  recover: () => Promise<void>;
};

/** As many changes as a row holds. */
const mostKept = 1_000;

/** Looks for people in repositories, one repository at a time. Progress is in the store, where the panel follows it. */
export const createRepositoryReadings = (given: GithubReadingsGiven): RepositoryReadings => {
  const { db, now } = given;

  const run = async (owner: string, name: string): Promise<void> => {
    const id = repositoryId(owner, name);
    const readAt = now();
    const none = { core: 0, search: 0, raw: 0, graphql: 0 };
    // What an earlier reading brought stays until this one has the same changes, and where this one fails.
    const before = (await repositoryOf(db, owner, name))?.changes ?? [];
    const withEarlier = (read: readonly RepositoryChange[]): RepositoryChange[] => {
      const numbers = new Set(read.map(({ number }) => number));
      return [...read, ...before.filter(({ number }) => !numbers.has(number))].slice(0, mostKept);
    };
    const row = { id, owner, name, state: 'running' as const, readAt, spent: none, changes: before, of: null };
    try {
      await saveRepository(db, row);
      const { changes, spent, whole, failure } = await readRepository({
        owner,
        name,
        fetch: given.fetch,
        now,
        online: given.online,
        signal: new AbortController().signal,
        ...(await shareLimits(given)),
        keepAlive: async () => {
          await given.keepAlive();
        },
        save: (some, cost) => updateRepository(db, id, readAt, { changes: withEarlier(some), spent: cost }),
      });
      const why =
        failure === null
          ? {}
          : failure.state === 'unreadable'
            ? { reason: 'failed' as const, detail: { note: failure.expected } }
            : { reason: failure.reason, ...(failure.detail && { detail: failure.detail }) };
      await updateRepository(db, id, readAt, {
        state: failure === null ? 'done' : 'failed',
        changes: whole ? [...changes] : withEarlier(changes),
        spent,
        of: whole ? changes.length : null,
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
