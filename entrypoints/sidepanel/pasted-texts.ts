import { prune } from '../../lib/dossier/merge';
import type { Dossier, Person } from '../../lib/dossier/schema';
import { seal } from '../../lib/dossier/seal';
import { found, notRead } from '../../lib/dossier/states';
import { readPastedText } from '../../lib/readers/site/pasted-text';
import { saveReading } from '../../lib/store/candidates';
import type { Database } from '../../lib/store/database';
import { writing } from '../../lib/store/storage-full';

/** Adds a pasted text to the person's dossier. @throws `StorageFull`. */
export const addPastedText = async (
  db: Database,
  person: Person,
  title: string,
  text: string,
  now: string,
): Promise<void> => {
  await saveReading(db, await seal(readPastedText({ person, title, text, id: crypto.randomUUID(), now })), now);
};

const withoutWriting = (dossier: Dossier, text: string): Dossier => {
  const { writings } = dossier.sections;
  if (writings.state !== 'found') return dossier;
  const value = writings.value.filter((one) => one.text !== text);
  if (value.length === writings.value.length) return dossier;
  const sources = [...new Set(value.flatMap((one) => dossier.texts[one.text]?.source ?? []))];
  const left =
    value.length === 0 || sources.length === 0
      ? notRead('not-asked')
      : found(value, sources, { seen: value.length, of: value.length });
  return prune({ ...dossier, sections: { ...dossier.sections, writings: left } });
};

/** Takes a pasted text out of every kept state of the dossier: what the user removed is gone. */
export const removePastedText = async (db: Database, key: string, text: string): Promise<void> =>
  writing(() =>
    db.transaction('rw', db.snapshots, async () => {
      for (const snapshot of await db.snapshots.where('key').equals(key).toArray()) {
        const dossier = withoutWriting(snapshot.dossier, text);
        if (dossier !== snapshot.dossier) await db.snapshots.put({ ...snapshot, dossier });
      }
    }),
  );
