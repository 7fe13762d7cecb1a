import { personTables } from './candidates';
import type { Database } from './database';
import { removeRows } from './erase';
import { readSettings } from './settings';

const day = 24 * 60 * 60 * 1_000;
/** Days that a list of who works on what in a repository is kept: it is about people who were not chosen yet. */
const repositoryDays = 7;

/**
 * Removes everybody who was last read longer ago than the settings keep people, and older states of those who stay.
 *
 * @param now ISO 8601.
 * @returns the keys of the people who were removed.
 */
export const removeExpired = async (db: Database, now: string): Promise<string[]> => {
  const { retentionDays } = await readSettings(db);
  const oldest = new Date(Date.parse(now) - retentionDays * day).toISOString();
  return db.transaction('rw', personTables(db), async () => {
    const expired = await db.candidates.where('lastReadAt').below(oldest).primaryKeys();
    for (const key of expired) await removeRows(db, key);
    await db.repositories
      .where('readAt')
      .below(new Date(Date.parse(now) - repositoryDays * day).toISOString())
      .delete();
    await db.snapshots.filter(({ savedAt }) => savedAt < oldest).delete();
    return expired;
  });
};
