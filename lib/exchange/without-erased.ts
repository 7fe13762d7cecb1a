import { scrubPerson } from '../dossier/scrub';
import { sha256, withHashes } from '../dossier/seal';
import type { Database } from '../store/database';
import { erasureOf } from '../store/erasures';
import type { Backup } from './read-backup';

/**
 * A backup without those who were erased here after it read them, also where others' dossiers name them.
 *
 * @returns the rest, and how many people were left out.
 */
export const withoutErased = async (db: Database, backup: Backup): Promise<{ kept: Backup; leftOut: number }> => {
  const gone = new Map<string, string>();
  for (const { key, id, login, lastReadAt } of backup.candidates) {
    const erasure = await erasureOf(db, { id, login });
    if (erasure && lastReadAt <= erasure.erasedAt) gone.set(key, login);
  }
  if (gone.size === 0) return { kept: backup, leftOut: 0 };
  const stays = <Row extends { key: string }>(rows: readonly Row[]): Row[] => rows.filter(({ key }) => !gone.has(key));
  const logins = [...gone.values()];
  const touched = new Set<string>();
  const snapshots = await Promise.all(
    stays(backup.snapshots).map(async (snapshot) => {
      const dossier = logins.reduce((one, login) => scrubPerson(one, login), snapshot.dossier);
      if (dossier === snapshot.dossier) return snapshot;
      touched.add(snapshot.key);
      return { ...snapshot, dossier: await withHashes(dossier, snapshot.dossier) };
    }),
  );
  const kept: Backup = {
    ...backup,
    snapshots,
    candidates: stays(backup.candidates),
    // Findings quote the dossier; they are made again from the scrubbed one.
    analyses: stays(backup.analyses).filter(({ key }) => !touched.has(key)),
    decisions: stays(backup.decisions),
    works: stays(backup.works).map((work) =>
      work.joinedTo !== null && gone.has(work.joinedTo) ? { ...work, joinedTo: null } : work,
    ),
    reviews: stays(backup.reviews),
    scorecards: stays(backup.scorecards),
    outreach: stays(backup.outreach),
    messages: stays(backup.messages),
    contacts: stays(backup.contacts),
  };
  return { kept, leftOut: gone.size };
};

/** Keys of people here who were erased elsewhere, as a backup tells, after they were last read here. */
export const erasedElsewhere = async (db: Database, backup: Pick<Backup, 'erasures'>): Promise<string[]> => {
  const known = new Map(backup.erasures.map((row) => [row.id, row]));
  const keys: string[] = [];
  for (const { key, lastReadAt } of await db.candidates.toArray()) {
    const erasure = known.get(await sha256(key));
    if (erasure && lastReadAt <= erasure.erasedAt) keys.push(key);
  }
  return keys;
};
