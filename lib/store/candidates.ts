import { mergeDossiers, mergeReading } from '../dossier/merge';
import { valueOf } from '../dossier/section';
import { dossierSchema, personKey, type Dossier } from '../dossier/schema';
import type { SealedReading } from '../dossier/seal';
import type { Database } from './database';
import { keyOf } from './keys';
import { followObjection } from './objections';
import { rekey } from './rekey';
import { openRow, openRows } from './row';
import { candidateSchema, longestName, snapshotSchema, type Candidate, type Snapshot } from './rows';
import { writing } from './storage-full';

/** How many states of a dossier are kept, the newest among them. */
export const keptSnapshots = 3;

/** Readings within this time of one another are one state of the dossier, in milliseconds: a reading has many answers. */
const oneState = 60 * 60 * 1_000;

/** Everybody who was seen and is not erased, newest reading first. */
export const candidates = async (db: Database): Promise<Candidate[]> => {
  const rows = openRows('candidates', candidateSchema, await db.candidates.toArray());
  return rows.toSorted((a, b) => (a.lastReadAt < b.lastReadAt ? 1 : a.lastReadAt > b.lastReadAt ? -1 : 0));
};

/** The dossier as it stands now, or undefined where the person was never read. A broken snapshot gives way to the one before. */
export const newestSnapshot = async (db: Database, key: string): Promise<Snapshot | undefined> => {
  const stored = await db.snapshots.where('key').equals(key).sortBy('savedAt');
  for (const row of stored.toReversed()) {
    const snapshot = openRow('snapshots', snapshotSchema, row);
    if (snapshot) return snapshot;
  }
  return undefined;
};

/** Saves a dossier as the newest state and lets go of states beyond `keptSnapshots`. Call within a transaction. @throws where it does not hold to the schema. */
export const saveSnapshot = async (db: Database, key: string, dossier: Dossier, now: string): Promise<Snapshot> => {
  // It could not be opened again, and takes the place of one that can.
  const issue = dossierSchema.safeParse(dossier).error?.issues[0];
  if (issue) throw new Error(`Not a dossier: ${issue.path.join('.')}: ${issue.code}`);
  const stored = await db.snapshots.where('key').equals(key).sortBy('savedAt');
  const newest = stored.at(-1);
  // A clock that was set back must not hide the newer state behind an older one.
  const savedAt = newest && newest.savedAt > now ? newest.savedAt : now;
  const same = newest && Date.parse(savedAt) - Date.parse(newest.savedAt) < oneState && stored.length > 0;
  const before = same ? stored.slice(0, -1) : stored;
  const gone = [...before.slice(0, Math.max(0, before.length - (keptSnapshots - 1))), ...(same ? [newest] : [])];
  await db.snapshots.bulkDelete(gone.map((row): [string, string] => [row.key, row.savedAt]));
  const snapshot = { key, savedAt, dossier };
  await db.snapshots.put(snapshot);
  return snapshot;
};

/** All tables that hold something of a person: what a move from one key to another touches. */
export const personTables = (db: Database) => [
  db.candidates,
  db.snapshots,
  db.analyses,
  db.decisions,
  db.outreach,
  db.messages,
  db.contacts,
  db.objections,
  db.erasures,
  db.readings,
  db.tabs,
  db.queue,
  db.etags,
  db.repositories,
  db.works,
  db.workUndos,
  db.reviews,
  db.scorecards,
  db.rounds,
];

/**
 * Merges a reading into the person's newest dossier and saves it, all or nothing. A person known by login moves to the
 * key of the id once it is learnt, with decisions and messages; a renamed person keeps the key and gets the new login.
 *
 * @param now ISO 8601, when it is saved.
 * @returns the key it is stored under now, and the dossier.
 * @throws `StorageFull`.
 */
export const saveReading = async (db: Database, sealed: SealedReading, now: string): Promise<Snapshot> =>
  // Dexie keeps a transaction open over native awaits only where its scope is itself an async function.
  writing(() => db.transaction('rw', personTables(db), async () => mergeAndSave(db, sealed, now)));

/** `saveReading` for a caller that has a transaction over `personTables` already. */
export const mergeAndSave = async (db: Database, sealed: SealedReading, now: string): Promise<Snapshot> => {
  const key = await keyOf(db, sealed.person);
  const known = openRow('candidates', candidateSchema, await db.candidates.get(key));
  // What is stored under an id is about that id: a page that does not tell the id is taken to be the same person.
  const person = { id: sealed.person.id ?? known?.id ?? null, login: sealed.person.login };
  const byLogin = personKey({ id: null, login: person.login });
  let before = (await newestSnapshot(db, key))?.dossier ?? null;
  let firstSeenAt = known?.firstSeenAt ?? now;
  if (key !== byLogin) {
    const nameless = await newestSnapshot(db, byLogin);
    const stray = openRow('candidates', candidateSchema, await db.candidates.get(byLogin));
    if (nameless || stray) {
      if (stray && stray.firstSeenAt < firstSeenAt) firstSeenAt = stray.firstSeenAt;
      const moved = nameless && { ...nameless.dossier, person };
      if (moved) before = before ? mergeDossiers({ ...before, person }, moved) : moved;
      await rekey(db, byLogin, key);
    }
  }
  const dossier = mergeReading(before && { ...before, person: { ...before.person, id: person.id } }, {
    ...sealed,
    person,
  });
  await followObjection(db, person);
  const name = valueOf(dossier.sections.name)?.slice(0, longestName) ?? null;
  await db.candidates.put({ key, id: person.id, login: person.login, name, firstSeenAt, lastReadAt: now });
  return saveSnapshot(db, key, dossier, now);
};
