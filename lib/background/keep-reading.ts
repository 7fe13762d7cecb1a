import { seal, type SealedReading } from '../dossier/seal';
import type { Dossier, Person } from '../dossier/schema';
import type { Progress, Save } from '../github/progress';
import { mergeAndSave, newestSnapshot, personTables } from '../store/candidates';
import { keyOf } from '../store/keys';
import type { Database } from '../store/database';
import { saveEtag } from '../store/etags';
import { readingOf } from '../store/readings';
import { writing } from '../store/storage-full';

/** A source that still says the same: with the time of the asking, and the hash it had. */
const renewed = (
  dossier: Dossier | undefined,
  { source, readAt }: { source: string; readAt: string },
): SealedReading | null => {
  const known = dossier?.sources[source];
  return dossier && known ? { person: dossier.person, source: { ...known, readAt }, sections: {}, texts: [] } : null;
};

/**
 * Saves each step of a reading: what it brought and how far it is, all or nothing. The key may change on the way, once an
 * id is learnt. A row that is gone, ended or of another start means that nobody waits for this reading any more.
 */
export const saveSteps = (db: Database, person: Person, now: () => string): Save => {
  let known = person;
  const rowOf = async (startedAt: string) => {
    const key = await keyOf(db, known);
    const row = await readingOf(db, key);
    const candidate = await db.candidates.get(key);
    return candidate && row?.state === 'running' && row.startedAt === startedAt ? key : null;
  };
  return async (reading, progress: Progress, beside) => {
    const sealed = reading && (await seal(reading));
    return writing(() =>
      db.transaction('rw', personTables(db), async () => {
        let key = await rowOf(progress.startedAt);
        if (key === null) return null;
        const standing = beside?.renewed && (await newestSnapshot(db, key))?.dossier;
        const saved = sealed ?? (beside?.renewed ? renewed(standing, beside.renewed) : null);
        if (saved) {
          ({ key } = await mergeAndSave(db, saved, now()));
          known = { id: known.id ?? saved.person.id, login: saved.person.login };
        }
        if (beside?.etag) await saveEtag(db, key, beside.etag);
        await db.readings.put({ key, ...progress });
        return (await newestSnapshot(db, key))?.dossier ?? null;
      }),
    );
  };
};
