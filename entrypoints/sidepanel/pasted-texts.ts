import { prune } from '../../lib/dossier/merge';
import { personKey, type Dossier, type Person } from '../../lib/dossier/schema';
import { seal } from '../../lib/dossier/seal';
import { found, notRead } from '../../lib/dossier/states';
import { readPastedText } from '../../lib/readers/site/pasted-text';
import { mergeAndSave, personTables } from '../../lib/store/candidates';
import { standingKey } from '../../lib/store/keys';
import type { Database } from '../../lib/store/database';
import { writing } from '../../lib/store/storage-full';

/**
 * Adds a pasted text to the person's dossier.
 *
 * @throws `StorageFull`; and where the person was erased meanwhile, or has as many texts as a dossier holds.
 */
export const addPastedText = async (
  db: Database,
  person: Person,
  title: string,
  text: string,
  now: string,
): Promise<void> => {
  const sealed = await seal(readPastedText({ person, title, text, id: crypto.randomUUID(), now }));
  await writing(() =>
    db.transaction('rw', personTables(db), async () => {
      if ((await standingKey(db, personKey(person))) === null) throw new Error('This person is not kept');
      await mergeAndSave(db, sealed, now);
    }),
  );
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

/** The ground of a decision has a line for each piece of evidence (`groundOf`). */
const withoutQuotes = (ground: string, text: string): string =>
  ground
    .split('\n')
    .filter((line) => !line.startsWith(`quote ${text} `))
    .join('\n');

/**
 * Takes a pasted text out of every kept state of the dossier, and lets go of what was found in it: what the user removed
 * is gone.
 */
export const removePastedText = async (db: Database, key: string, text: string): Promise<void> =>
  writing(() =>
    db.transaction('rw', db.snapshots, db.analyses, db.decisions, async () => {
      await db.analyses.delete(key);
      // A decision stays, as one whose ground has changed.
      await db.decisions
        .where('key')
        .equals(key)
        .modify((row) => {
          row.ground = withoutQuotes(row.ground, text);
        });
      for (const snapshot of await db.snapshots.where('key').equals(key).toArray()) {
        const dossier = withoutWriting(snapshot.dossier, text);
        if (dossier !== snapshot.dossier) await db.snapshots.put({ ...snapshot, dossier });
      }
    }),
  );
