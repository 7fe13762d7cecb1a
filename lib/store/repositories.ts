import type { Database } from './database';
import { openRow } from './row';
import { repositoryReadingSchema, type RepositoryReading } from './rows';
import { writing } from './storage-full';

export const repositoryId = (owner: string, name: string): string => `${owner}/${name}`.toLowerCase();

/** What was read of a repository last, to find who works on what there. */
export const repositoryOf = async (db: Database, owner: string, name: string): Promise<RepositoryReading | undefined> =>
  openRow('repositories', repositoryReadingSchema, await db.repositories.get(repositoryId(owner, name)));

export const saveRepository = async (db: Database, row: RepositoryReading): Promise<void> =>
  writing(async () => {
    await db.repositories.put(repositoryReadingSchema.parse(row));
  });

/**
 * Changes a row of the reading that was started at `readAt`.
 *
 * @returns false, and nothing is kept, where it was erased or another one has begun.
 */
export const updateRepository = async (
  db: Database,
  id: string,
  readAt: string,
  change: Partial<RepositoryReading>,
): Promise<boolean> =>
  writing(() =>
    db.transaction('rw', db.repositories, async () => {
      const row = openRow('repositories', repositoryReadingSchema, await db.repositories.get(id));
      if (!row || row.readAt !== readAt || row.state !== 'running') return false;
      await db.repositories.put(repositoryReadingSchema.parse({ ...row, ...change }));
      return true;
    }),
  );

/** Marks readings that say they run as interrupted: whoever ran them is gone. What they had read stays. */
export const interruptRepositories = async (db: Database): Promise<void> =>
  writing(async () => {
    await db.repositories.filter(({ state }) => state === 'running').modify({ state: 'interrupted' });
  });
