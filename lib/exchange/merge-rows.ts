import type { Database } from '../store/database';
import { joinOutreach, joinWork, messageStands } from '../store/join';
import type { Scorecard } from '../store/work-rows';
import type { BackupRow, BackupTable } from './tables';

/** `beside`: words of the user's stood on both sides and differ, and both are kept. */
type Merged = 'added' | 'merged' | 'beside';

/** Whether two rows say the same but for these fields. */
const sameBut = (one: object, other: object, names: readonly string[]): boolean => {
  const rest = (row: object): string =>
    JSON.stringify(
      Object.entries(row)
        .filter(([name]) => !names.includes(name))
        .toSorted(([a], [b]) => (a < b ? -1 : 1)),
    );
  return rest(one) === rest(other);
};

/** What was heard on both sides stands, the newer first. */
export const joinScorecards = (one: Scorecard, other: Scorecard): Scorecard => {
  const [newer, older] = one.filledAt >= other.filledAt ? [one, other] : [other, one];
  const areas = { ...older.areas, ...newer.areas };
  for (const [area, before] of Object.entries(older.areas) as [keyof Scorecard['areas'], { note: string }][]) {
    const now = newer.areas[area];
    if (now && before.note !== '' && !now.note.includes(before.note))
      areas[area] = { ...now, note: `${now.note}\n${before.note}`.trim().slice(0, 5_000) };
  }
  return { ...newer, areas };
};

type Merge<Table extends BackupTable> = (db: Database, row: BackupRow<Table>) => Promise<Merged>;

/** The longest name of a brief. */
const longestName = 100;

/**
 * How one row of a backup joins what is here: of two states the newer stands, of the user's words nothing is lost. Call
 * within a transaction. Settings are taken where there are none.
 *
 * @param besideId the id under which a version of a brief that gives way is kept, the same one however often.
 */
export const mergers = (
  besideId: (brief: BackupRow<'briefs'>) => string,
): { readonly [Table in BackupTable]: Merge<Table> } => ({
  settings: async (db, row) => {
    if (await db.settings.get('settings')) return 'merged';
    await db.settings.put(row);
    return 'added';
  },
  briefs: async (db, row) => {
    const own = await db.briefs.get(row.id);
    const [stands, gives] = own && own.updatedAt > row.updatedAt ? [own, row] : [row, own];
    await db.briefs.put(stands);
    if (!gives || sameBut(stands, gives, ['updatedAt'])) return own ? 'merged' : 'added';
    const name = `${gives.name.slice(0, longestName - 13)} (${gives.updatedAt.slice(0, 10)})`;
    await db.briefs.put({ ...gives, id: besideId(gives), name });
    return 'beside';
  },
  objections: async (db, row) => {
    const own = await db.objections.get(row.id);
    await db.objections.put(own && own.since < row.since ? own : row);
    return own ? 'merged' : 'added';
  },
  erasures: async (db, row) => {
    const own = await db.erasures.get(row.id);
    await db.erasures.put(own && own.erasedAt > row.erasedAt ? own : row);
    return own ? 'merged' : 'added';
  },
  candidates: async (db, row) => {
    const own = await db.candidates.get(row.key);
    const newer = own && own.lastReadAt >= row.lastReadAt ? own : row;
    const firstSeenAt = own && own.firstSeenAt < row.firstSeenAt ? own.firstSeenAt : row.firstSeenAt;
    await db.candidates.put({ ...newer, firstSeenAt });
    return own ? 'merged' : 'added';
  },
  snapshots: async (db, row) => {
    if (await db.snapshots.get([row.key, row.savedAt])) return 'merged';
    await db.snapshots.put(row);
    return 'added';
  },
  analyses: async (db, row) => {
    const own = await db.analyses.get(row.key);
    if (!own || own.dossierSavedAt < row.dossierSavedAt) await db.analyses.put(row);
    return own ? 'merged' : 'added';
  },
  decisions: async (db, row) => {
    const own = await db.decisions.get([row.key, row.identity]);
    const [stands, gives] = own && own.decidedAt > row.decidedAt ? [own, row] : [row, own];
    await db.decisions.put(stands);
    // What gives way stands in the log, where it was written when it was decided.
    return gives && !sameBut(stands, gives, ['decidedAt']) ? 'beside' : own ? 'merged' : 'added';
  },
  works: async (db, row) => {
    const own = await db.works.get(row.key);
    await db.works.put(own ? joinWork(row, own, row.key) : row);
    return own ? 'merged' : 'added';
  },
  reviews: async (db, row) => {
    const own = await db.reviews.get(row.id);
    await db.reviews.put(row);
    return own ? 'merged' : 'added';
  },
  scorecards: async (db, row) => {
    const own = await db.scorecards.get(row.key);
    await db.scorecards.put(own ? joinScorecards(own, row) : row);
    return own && !sameBut(own, row, []) ? 'beside' : own ? 'merged' : 'added';
  },
  outreach: async (db, row) => {
    const own = await db.outreach.get(row.key);
    await db.outreach.put(joinOutreach(row, own, row.key));
    return own ? 'merged' : 'added';
  },
  messages: async (db, row) => {
    const own = await db.messages.get([row.key, row.slot]);
    const [stands, gives] = own && !messageStands(row, own) ? [own, row] : [row, own];
    await db.messages.put(stands);
    if (!gives?.edited || gives.text === stands.text) return own ? 'merged' : 'added';
    await db.messages.put({ ...gives, slot: `${gives.slot}~${gives.savedAt}` });
    return 'beside';
  },
  contacts: async (db, row) => {
    const own = await db.contacts.get(row.id);
    await db.contacts.put(row);
    return own ? 'merged' : 'added';
  },
});
