import { sha256 } from '../dossier/seal';
import type { Brief } from '../outreach/brief';
import { keptSnapshots } from '../store/candidates';
import type { Database } from '../store/database';
import { writing } from '../store/storage-full';
import type { Progress } from './backup';
import { mergers } from './merge-rows';
import type { Backup } from './read-backup';
import { backupTableNames, type BackupTable } from './tables';
import { withoutErased } from './without-erased';

/** What came of a restore, for the user to read. */
export type Restored = {
  /** People who were not here before, and those who were and are now merged. */
  added: number;
  merged: number;
  /** People in the backup who were erased here since: nothing of them came back. */
  leftOut: number;
  /** Words of the user's that stood on both sides and differ: both are kept. */
  keptBeside: number;
};

const besideIdOf = async ({ id, updatedAt }: Brief): Promise<string> => {
  const hash = await sha256(`${id} ${updatedAt}`);
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-a${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
};

/** Made before the transaction begins, which waits for nothing but the store. */
const besideIds = async (briefs: readonly Brief[]): Promise<(brief: Brief) => string> => {
  const known = new Map<string, string>();
  for (const brief of briefs) known.set(`${brief.id} ${brief.updatedAt}`, await besideIdOf(brief));
  return ({ id, updatedAt }) => known.get(`${id} ${updatedAt}`) ?? id;
};

/** Somebody who is known by login alone in the backup is whoever has that login here. */
const standingKeys = async (db: Database, { candidates }: Backup): Promise<ReadonlyMap<string, string>> => {
  const keys = new Map<string, string>();
  for (const { key, id, login } of candidates) {
    if (id !== null || (await db.candidates.get(key))) continue;
    const [known] = await db.candidates.where('login').equalsIgnoreCase(login).toArray();
    if (known) keys.set(key, known.key);
  }
  return keys;
};

const keyed = (table: BackupTable, row: object, keys: ReadonlyMap<string, string>): object => {
  if (keys.size === 0) return row;
  const moved = Object.fromEntries(
    (['key', 'joinedTo'] as const).flatMap((name) => {
      const value = (row as Record<string, unknown>)[name];
      const to = typeof value === 'string' ? keys.get(value) : undefined;
      return to === undefined ? [] : [[name, to]];
    }),
  );
  return table === 'briefs' || table === 'settings' ? row : { ...row, ...moved };
};

/** No more states of anybody than are kept otherwise; whoever objected is that in the list too, on whichever side. */
const settle = async (db: Database, keys: ReadonlySet<string>): Promise<void> => {
  for (const key of keys) {
    const states = (await db.snapshots.where('key').equals(key).primaryKeys()).toSorted(([, a], [, b]) =>
      a < b ? -1 : 1,
    );
    await db.snapshots.bulkDelete(states.slice(0, Math.max(0, states.length - keptSnapshots)));
  }
  for (const { id, since } of await db.objections.toArray()) {
    const work = await db.works.get(id);
    if (work && work.state !== 'do-not-contact')
      await db.works.put({ ...work, state: 'do-not-contact', reason: null, since });
  }
};

/**
 * Merges a backup into the store, all or nothing. Of two states the newer stands; of the user's own words nothing is lost:
 * where both sides differ, both are kept. Nobody who was erased here after the backup read them comes back, and every
 * objection of either side holds.
 *
 * @throws `StorageFull`; then nothing was changed.
 */
export const restore = async (
  db: Database,
  backup: Backup,
  progress: Progress = () => undefined,
): Promise<Restored> => {
  const { kept, leftOut } = await withoutErased(db, backup);
  const merge = mergers(await besideIds([...kept.briefs, ...(await db.briefs.toArray())]));
  const of = backupTableNames.reduce((sum, name) => sum + kept[name].length, 0);
  const result: Restored = { added: 0, merged: 0, leftOut, keptBeside: 0 };
  let done = 0;
  await writing(() =>
    db.transaction('rw', db.tables, async () => {
      const keys = await standingKeys(db, kept);
      const touched = new Set<string>();
      for (const table of backupTableNames) {
        for (const row of kept[table]) {
          const moved = keyed(table, row, keys);
          const merged = await (merge[table] as (db: Database, row: object) => Promise<string>)(db, moved);
          if (merged === 'beside') result.keptBeside += 1;
          else if (table === 'candidates') result[merged === 'added' ? 'added' : 'merged'] += 1;
          if ('key' in moved && typeof moved.key === 'string') touched.add(moved.key);
          done += 1;
          if (done % 50 === 0) progress(done, of);
        }
      }
      await settle(db, touched);
    }),
  );
  progress(of, of);
  return result;
};
