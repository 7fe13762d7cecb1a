import { personKey, type Person } from '../dossier/schema';
import type { Objection } from '../outreach/contact';
import type { Database } from './database';
import { standingKey } from './keys';
import { noteObjection, removeObjection } from './objections';
import { writing } from './storage-full';
import { workOf } from './works';

/** The state of whoever is kept follows the objection. */
const setState = async (
  db: Database,
  person: Person,
  state: 'do-not-contact' | 'to-review',
  now: string,
): Promise<void> => {
  const key = await standingKey(db, personKey(person));
  const work = key === null ? undefined : await workOf(db, key);
  const leaves = work?.state === 'do-not-contact';
  if (!work || (state === 'do-not-contact') === leaves) return;
  await db.works.put({ ...work, state, reason: null, since: now, touchedAt: now });
};

/**
 * Keeps that somebody is not to be written to; whether anything else is kept about them does not matter. What stood stays.
 *
 * @param since ISO 8601.
 * @throws `StorageFull`.
 */
export const object = async (db: Database, person: Person, ground: Objection['ground'], since: string): Promise<void> =>
  writing(() =>
    db.transaction('rw', [db.objections, db.works, db.candidates], async () => {
      await noteObjection(db, person, ground, since);
      await setState(db, person, 'do-not-contact', since);
    }),
  );

/** Takes it back: the person may be written to again. */
export const withdrawObjection = async (db: Database, person: Person, now = new Date().toISOString()): Promise<void> =>
  db.transaction('rw', [db.objections, db.works, db.candidates], async () => {
    await removeObjection(db, person);
    await setState(db, person, 'to-review', now);
  });
