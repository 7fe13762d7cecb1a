import { personTables } from './candidates';
import type { Database } from './database';
import { removeRows } from './erase';
import type { Settings } from './rows';
import { readSettings, writeSettings } from './settings';

const hour = 60 * 60 * 1_000;
const day = 24 * hour;
/** Days that a list of who works on what in a repository is kept: it is about people who were not chosen yet. */
const repositoryDays = 7;

/** Days between two looks that no ordinary use makes: somebody was away for long, or the clock was set. */
const longAway = 7;

/**
 * Until when nothing is removed, or null. After a long gap a day is waited for: a clock that was set far ahead by mistake
 * would have everybody past their time, and is set right within it.
 */
const heldUntil = (last: Settings['retentionLook'], now: string): string | null => {
  if (last === null) return null;
  const gap = Date.parse(now) - Date.parse(last.at);
  if (gap > longAway * day) return new Date(Date.parse(now) + day).toISOString();
  return gap >= 0 && last.heldUntil !== null && now < last.heldUntil ? last.heldUntil : null;
};

/**
 * Removes everybody who was last read longer ago than the settings keep people, and older states of those who stay; a day
 * later where nobody looked for more than a week.
 *
 * @param now ISO 8601.
 * @returns the keys of the people who were removed.
 */
export const removeExpired = async (db: Database, now: string): Promise<string[]> => {
  const { retentionDays, retentionLook } = await readSettings(db);
  const held = heldUntil(retentionLook, now);
  const since = retentionLook === null ? null : Date.parse(now) - Date.parse(retentionLook.at);
  if (since === null || since < 0 || since > hour || held !== retentionLook?.heldUntil) {
    // Where there is no room to note it, removing makes some.
    await writeSettings(db, { retentionLook: { at: now, heldUntil: held } }).catch(() => undefined);
  }
  if (held !== null) return [];
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
