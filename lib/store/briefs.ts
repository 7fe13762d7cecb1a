import { briefSchema, type Brief } from '../outreach/brief';
import type { Database } from './database';
import { outreachOf } from './outreach';
import { openRow, openRows } from './row';
import { readSettings } from './settings';
import { writing } from './storage-full';

/** All briefs, in the order of their names; briefs without a name come last. */
export const briefs = async (db: Database): Promise<Brief[]> => {
  const order = ({ name, id }: Brief): string => `${name === '' ? '\uFFFF' : name.toLowerCase()} ${id}`;
  const rows = openRows('briefs', briefSchema, await db.briefs.toArray());
  return rows.toSorted((a, b) => (order(a) < order(b) ? -1 : 1));
};

/** Keeps a brief in place of what it was. @throws where it does not hold to the schema, and `StorageFull`. */
export const saveBrief = async (db: Database, brief: Brief): Promise<void> => {
  const row = briefSchema.parse(brief);
  await writing(() => db.briefs.put(row));
};

/** Removes a brief. What was drafted from it stays, and people for whom it was chosen have the usual one. */
export const removeBrief = async (db: Database, id: string): Promise<void> => {
  await db.briefs.delete(id);
};

/**
 * The brief that messages to a person are drafted from: the one chosen for them, else the usual one, else the only one.
 * Null where there is none of these.
 */
export const briefFor = async (db: Database, key: string): Promise<Brief | null> => {
  const all = await briefs(db);
  const wanted = [(await outreachOf(db, key))?.brief, (await readSettings(db)).brief];
  const chosen = wanted.flatMap((id) => all.find((brief) => brief.id === id) ?? [])[0];
  return chosen ?? (all.length === 1 ? (all[0] ?? null) : null);
};

/** One brief; undefined where it is gone. */
export const briefOf = async (db: Database, id: string): Promise<Brief | undefined> =>
  openRow('briefs', briefSchema, await db.briefs.get(id));
