import { emptyDossier } from '../dossier/merge';
import type { Database } from './database';
import { newestSnapshot, personTables, saveSnapshot } from './candidates';
import { keyOf } from './keys';
import { removeRows } from './erase';
import { openRow, openRows } from './row';
import { queueRowSchema, type QueueRow } from './rows';
import { writing } from './storage-full';

/** Those who wait for their reading, are being read, or were; in the order in which they were queued. */
export const queueRows = async (db: Database): Promise<QueueRow[]> =>
  openRows('queue', queueRowSchema, await db.queue.toArray()).toSorted((a, b) =>
    a.addedAt !== b.addedAt ? (a.addedAt < b.addedAt ? -1 : 1) : a.id < b.id ? -1 : 1,
  );

const isUnderWay = ({ state }: QueueRow): boolean => state === 'waiting' || state === 'reading';

/**
 * Puts people at the end of the queue, each once. Who was never seen gets an empty dossier, known by the login alone. Who
 * waits or is being read already keeps the place.
 *
 * @param from `owner/name` of the repository they were ticked on, or null.
 * @param now ISO 8601.
 */
export const joinQueue = async (
  db: Database,
  logins: readonly string[],
  from: string | null,
  now: string,
): Promise<void> =>
  writing(() =>
    db.transaction('rw', personTables(db), async () => {
      const unique = [...new Map(logins.map((login) => [login.toLowerCase(), login]))];
      for (const [place, [id, login]] of unique.entries()) {
        const standing = openRow('queue', queueRowSchema, await db.queue.get(id));
        if (standing && isUnderWay(standing)) continue;
        const person = { id: null, login };
        const key = await keyOf(db, person);
        if (!(await db.candidates.get(key))) {
          await db.candidates.put({ key, id: null, login, name: null, firstSeenAt: now, lastReadAt: now });
          await saveSnapshot(db, key, emptyDossier(person), now);
        }
        // A millisecond each, so that they are read in the order in which they were ticked.
        const addedAt = new Date(Date.parse(now) + place).toISOString();
        await db.queue.put({ id, login, addedAt, state: 'waiting', notBefore: null, from, reason: null, key });
      }
    }),
  );

/** Takes somebody out of the queue; what was read stays, and of whom nothing was read nothing is kept. */
export const leaveQueue = async (db: Database, login: string): Promise<void> =>
  db.transaction('rw', personTables(db), async () => {
    const row = await db.queue.get(login.toLowerCase());
    await db.queue.delete(login.toLowerCase());
    if (!row || row.state === 'reading' || row.key === null) return;
    const snapshot = await newestSnapshot(db, row.key);
    if (snapshot?.dossier.person.id === null && Object.keys(snapshot.dossier.sources).length === 0)
      await removeRows(db, row.key);
  });

/**
 * Changes a row as it stands; nothing is done where it left the queue meanwhile.
 *
 * @param change null where the row is to stay as it is.
 */
export const changeQueued = async (
  db: Database,
  id: string,
  change: (row: QueueRow) => QueueRow | null,
): Promise<QueueRow | null> =>
  writing(() =>
    db.transaction('rw', db.queue, async () => {
      const row = openRow('queue', queueRowSchema, await db.queue.get(id));
      const changed = row ? change(row) : null;
      if (changed) await db.queue.put(changed);
      return changed;
    }),
  );

/** Whoever was read by a worker that is gone waits again, in the old place. Call it before the queue goes on. */
export const resumeQueue = async (db: Database): Promise<void> => {
  await db.queue.filter(({ state }) => state === 'reading').modify({ state: 'waiting' });
};

/** Lets go of rows of people whose reading ended longer ago than a day. @param now ISO 8601. */
export const tidyQueue = async (db: Database, now: string): Promise<void> => {
  const before = new Date(Date.parse(now) - 86_400_000).toISOString();
  await db.queue.filter((row) => !isUnderWay(row) && row.addedAt < before).delete();
};
