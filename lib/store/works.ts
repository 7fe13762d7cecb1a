import type { WorkKind } from '../knowledge/work-kinds';
import { inContact } from '../knowledge/work-states';
import type { Candidate } from './rows';
import { standingKey } from './keys';
import type { Database } from './database';
import { noteObjection, removeObjection } from './objections';
import { openRow, openRows } from './row';
import { writing } from './storage-full';
import { workSchema, workUndoSchema, type Work, type WorkChange, type WorkUndo } from './work-rows';

/** How many steps can be undone; older ones are let go. */
export const mostUndone = 100;

/** What a person begins with. */
export const freshWork = (key: string, now: string): Work => ({
  key,
  state: 'to-review',
  reason: null,
  note: '',
  tags: [],
  due: null,
  hold: null,
  kinds: [],
  joinedTo: null,
  since: now,
  touchedAt: now,
});

/** The user's work with one person; what they begin with where nothing was done yet, undefined where they are not kept. */
export const workOf = async (db: Database, key: string): Promise<Work | undefined> => {
  const row = openRow('works', workSchema, await db.works.get(key));
  if (row) return row;
  const candidate = await db.candidates.get(key);
  return candidate && freshWork(key, candidate.firstSeenAt);
};

const sameValue = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

const fields = ['state', 'reason', 'note', 'tags', 'due', 'hold', 'joinedTo'] as const;

/** The part of `work` that `change` names. */
const namedIn = (work: Work, change: WorkChange): WorkChange =>
  Object.fromEntries(fields.flatMap((name) => (Object.hasOwn(change, name) ? [[name, work[name]]] : [])));

/** A reason belongs to "not now" alone; tags stand once each, in the order they were given. */
const tidy = (work: Work): Work => ({
  ...work,
  reason: work.state === 'not-now' ? work.reason : null,
  tags: [...new Map(work.tags.map((tag) => [tag.trim().toLowerCase(), tag.trim()])).values()],
});

/** The row with the changes that are named; a field that is undefined is none. */
const changed = (work: Work, change: WorkChange): Work => ({
  ...work,
  ...(Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as Partial<Work>),
});

const put = async (
  db: Database,
  work: Work,
  change: WorkChange,
  now: string,
): Promise<WorkUndo['rows'][number] | null> => {
  const next = tidy(changed(work, change));
  const named: WorkChange = { ...change, ...(work.reason === next.reason ? {} : { reason: next.reason }) };
  if (fields.every((name) => sameValue(work[name], next[name]))) return null;
  await db.works.put(
    workSchema.parse({ ...next, since: work.state === next.state ? work.since : now, touchedAt: now }),
  );
  return { key: work.key, before: namedIn(work, named), after: namedIn(next, named) };
};

const noteUndo = async (db: Database, rows: WorkUndo['rows'], now: string): Promise<string | null> => {
  if (rows.length === 0) return null;
  const id = crypto.randomUUID();
  await db.workUndos.put(workUndoSchema.parse({ id, at: now, rows }));
  const all = await db.workUndos.orderBy('at').primaryKeys();
  await db.workUndos.bulkDelete(all.slice(0, Math.max(0, all.length - mostUndone)));
  return id;
};

/** An objection follows its state, and the state its objection. */
const followState = async (db: Database, candidate: Candidate, before: Work, change: WorkChange, now: string) => {
  if (change.state === undefined || change.state === before.state) return;
  if (change.state === 'do-not-contact') await noteObjection(db, candidate, 'by-hand', now);
  else if (before.state === 'do-not-contact') await removeObjection(db, candidate);
};

/**
 * Changes what the user set about these people, all or nothing, unless they were erased meanwhile. "Do not contact" is kept
 * as an objection that outlives them; leaving that state takes the objection back.
 *
 * @param keys at most `mostAtOnce`: what was done can be undone in one step.
 * @param wanted the change, or what it is for each of them, as a tag that is added to those they have.
 * @param now ISO 8601.
 * @returns the id by which it can be undone; null where nothing changed.
 * @throws where the change does not hold to the schema, and `StorageFull`.
 */
export const changeWork = async (
  db: Database,
  keys: readonly string[],
  wanted: WorkChange | ((work: Work) => WorkChange),
  now: string,
): Promise<string | null> =>
  writing(() =>
    db.transaction('rw', [db.works, db.workUndos, db.candidates, db.objections], async () => {
      const rows: WorkUndo['rows'] = [];
      for (const given of new Set(keys)) {
        const key = await standingKey(db, given);
        const candidate = key === null ? undefined : await db.candidates.get(key);
        const work = key === null ? undefined : await workOf(db, key);
        if (!candidate || !work) continue;
        const change = typeof wanted === 'function' ? wanted(work) : wanted;
        const row = await put(db, work, change, now);
        if (row === null) continue;
        await followState(db, candidate, work, change, now);
        rows.push(row);
      }
      return noteUndo(db, rows, now);
    }),
  );

/**
 * Undoes one step for everybody in it whose fields still are as that step left them; what was changed since stays.
 *
 * @returns how many people were set back, and how many had changed meanwhile or are gone.
 */
export const undoWork = async (db: Database, id: string, now: string): Promise<{ undone: number; kept: number }> =>
  writing(() =>
    db.transaction('rw', [db.works, db.workUndos, db.candidates, db.objections], async () => {
      const step = openRow('workUndos', workUndoSchema, await db.workUndos.get(id));
      await db.workUndos.delete(id);
      let undone = 0;
      for (const { key: wanted, before, after } of step?.rows ?? []) {
        const key = await standingKey(db, wanted);
        const candidate = key === null ? undefined : await db.candidates.get(key);
        const work = key === null ? undefined : await workOf(db, key);
        if (!candidate || !work || !sameValue(namedIn(work, after), after)) continue;
        await put(db, work, before, now);
        await followState(db, candidate, work, before, now);
        undone += 1;
      }
      return { undone, kept: (step?.rows.length ?? 0) - undone };
    }),
  );

/** The newest step that can be undone; undefined where there is none. */
export const newestUndo = async (db: Database): Promise<WorkUndo | undefined> =>
  openRows('workUndos', workUndoSchema, await db.workUndos.orderBy('at').toArray()).at(-1);

/** Notes that the user did something about a person: they are kept for another while. Call within a transaction. */
export const touch = async (db: Database, key: string, now: string): Promise<void> => {
  const work = await workOf(db, key);
  if (work && work.touchedAt < now) await db.works.put({ ...work, touchedAt: now });
};

/** A copied message makes somebody contacted who was not yet; further along they stay. Call within a transaction. */
export const noteContacted = async (db: Database, key: string, now: string): Promise<void> => {
  const work = await workOf(db, key);
  if (!work) return;
  const further = work.state === 'do-not-contact' || inContact.includes(work.state);
  await db.works.put(
    further ? { ...work, touchedAt: now } : { ...work, state: 'contacted', reason: null, since: now, touchedAt: now },
  );
};

/** Keeps which kinds of landed work an analysis saw. It is nothing the user did. Call within a transaction. */
export const noteKinds = async (db: Database, key: string, kinds: readonly WorkKind[]): Promise<void> => {
  const work = await workOf(db, key);
  if (work && !sameValue(work.kinds, kinds)) await db.works.put({ ...work, kinds: [...kinds] });
};
