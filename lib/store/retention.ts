import { personTables } from './candidates';
import type { Database } from './database';
import { removeRows } from './erase';
import { inContact } from '../knowledge/work-states';
import { openRow, openRows } from './row';
import { candidateSchema, type Candidate, type Settings } from './rows';
import { readSettings, writeSettings } from './settings';
import { writing } from './storage-full';
import { workSchema, type Work } from './work-rows';
import { touch } from './works';

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

/** How long somebody is kept, in days; a person the user is in contact with never shorter than the others. */
const daysFor = (work: Work | undefined, { retentionDays, contactedRetentionDays }: Settings): number =>
  work && inContact.includes(work.state)
    ? Math.max(retentionDays, contactedRetentionDays ?? retentionDays)
    : retentionDays;

/** When somebody is removed: so many days after they were last read or touched. ISO 8601; null while they are held. */
export const removedAt = (
  { lastReadAt }: Pick<Candidate, 'lastReadAt'>,
  work: Work | undefined,
  settings: Settings,
  now: string,
): string | null => {
  const hold = work?.hold;
  if (hold && (hold.until === null || hold.until >= now.slice(0, 10))) return null;
  const last = work && work.touchedAt > lastReadAt ? work.touchedAt : lastReadAt;
  return new Date(Date.parse(last) + daysFor(work, settings) * day).toISOString();
};

/** One person whose time is nearly over. */
export type Expiring = { key: string; login: string; at: string };

/** When this person is removed, where that is within the days of notice; null where it is not, or nothing is to be said. */
export const leavingAt = async (db: Database, key: string, now: string): Promise<string | null> => {
  const settings = await readSettings(db);
  const candidate = openRow('candidates', candidateSchema, await db.candidates.get(key));
  if (!candidate || settings.noticeDays === 0) return null;
  const at = removedAt(candidate, openRow('works', workSchema, await db.works.get(key)), settings, now);
  return at !== null && Date.parse(at) <= Date.parse(now) + settings.noticeDays * day ? at : null;
};

/** Lets a person's time begin anew, because the user said so. @param now ISO 8601. */
export const keepPerson = (db: Database, key: string, now: string): Promise<void> =>
  writing(() => db.transaction('rw', [db.works, db.candidates], () => touch(db, key, now)));

const keptUntil = async (db: Database, settings: Settings, now: string): Promise<Expiring[]> => {
  const works = new Map(openRows('works', workSchema, await db.works.toArray()).map((work) => [work.key, work]));
  const rows = openRows('candidates', candidateSchema, await db.candidates.toArray());
  return rows.flatMap((row) => {
    const at = removedAt(row, works.get(row.key), settings, now);
    return at === null ? [] : [{ key: row.key, login: row.login, at }];
  });
};

/** Who is removed within the days that the settings name, soonest first. @param now ISO 8601. */
export const expiring = async (db: Database, now: string): Promise<Expiring[]> => {
  const settings = await readSettings(db);
  const until = new Date(Date.parse(now) + settings.noticeDays * day).toISOString();
  const all = await keptUntil(db, settings, now);
  return all.filter(({ at }) => at <= until).toSorted((a, b) => (a.at < b.at ? -1 : 1));
};

/**
 * Removes everybody who was neither read nor touched for as long as the settings keep people, and older states of those
 * who stay; a day later where nobody looked for more than a week. Who is held stays.
 *
 * @param now ISO 8601.
 * @returns the keys of the people who were removed.
 */
export const removeExpired = async (db: Database, now: string): Promise<string[]> => {
  const settings = await readSettings(db);
  const { retentionLook } = settings;
  const held = heldUntil(retentionLook, now);
  const since = retentionLook === null ? null : Date.parse(now) - Date.parse(retentionLook.at);
  if (since === null || since < 0 || since > hour || held !== retentionLook?.heldUntil) {
    // Where there is no room to note it, removing makes some.
    await writeSettings(db, { retentionLook: { at: now, heldUntil: held } }).catch(() => undefined);
  }
  if (held !== null) return [];
  return db.transaction('rw', personTables(db), async () => {
    const all = await keptUntil(db, settings, now);
    const expired = all.flatMap(({ key, at }) => (at < now ? [key] : []));
    for (const key of expired) await removeRows(db, key);
    await db.repositories
      .where('readAt')
      .below(new Date(Date.parse(now) - repositoryDays * day).toISOString())
      .delete();
    // An older state of somebody who stays is let go; the newest stays as long as they do.
    const oldest = new Date(Date.parse(now) - settings.retentionDays * day).toISOString();
    const newest = new Map<string, string>();
    const states = await db.snapshots.toCollection().primaryKeys();
    for (const [key, savedAt] of states) if ((newest.get(key) ?? '') < savedAt) newest.set(key, savedAt);
    await db.snapshots.bulkDelete(states.filter(([key, savedAt]) => savedAt < oldest && newest.get(key) !== savedAt));
    return expired;
  });
};
