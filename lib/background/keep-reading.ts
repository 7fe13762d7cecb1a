import { seal } from '../dossier/seal';
import type { Person } from '../dossier/schema';
import type { Progress, Save } from '../github/progress';
import { keyOf, mergeAndSave, newestSnapshot, personTables } from '../store/candidates';
import type { Database } from '../store/database';
import { readingOf } from '../store/readings';
import { writing } from '../store/storage-full';

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
  return async (reading, progress: Progress) => {
    const sealed = reading && (await seal(reading));
    return writing(() =>
      db.transaction('rw', personTables(db), async () => {
        let key = await rowOf(progress.startedAt);
        if (key === null) return null;
        if (sealed) {
          ({ key } = await mergeAndSave(db, sealed, now()));
          known = { ...known, id: known.id ?? sealed.person.id };
        }
        await db.readings.put({ key, ...progress });
        return (await newestSnapshot(db, key))?.dossier ?? null;
      }),
    );
  };
};
