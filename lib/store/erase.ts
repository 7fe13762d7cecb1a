import { Dexie } from 'dexie';
import { erased, mentions, scrubPerson } from '../dossier/scrub';
import { withHashes } from '../dossier/seal';
import { personTables } from './candidates';
import type { Database } from './database';
import { noteErasure } from './erasures';
import { changeInRound } from './rounds';
import { openRow } from './row';
import { snapshotSchema, type RepositoryChange, type Snapshot, type TabRow } from './rows';
import { writing } from './storage-full';
import type { WorkChange } from './work-rows';

/** Removes the rows that are kept under a person's key. Call within a transaction over `personTables`. */
export const removeRows = async (db: Database, key: string): Promise<void> => {
  await db.candidates.delete(key);
  await db.snapshots.where('key').equals(key).delete();
  await db.analyses.delete(key);
  await db.decisions.where('key').equals(key).delete();
  await db.outreach.delete(key);
  await db.messages.where('key').equals(key).delete();
  await db.contacts.where('key').equals(key).delete();
  await db.works.delete(key);
  await db.works.where('joinedTo').equals(key).modify({ joinedTo: null });
  await db.workUndos
    .filter(({ rows }) => rows.some((row) => row.key === key))
    .modify((step) => {
      step.rows = step.rows.filter((row) => row.key !== key);
    });
  await db.workUndos.filter(({ rows }) => rows.length === 0).delete();
  await db.reviews.where('key').equals(key).delete();
  await db.scorecards.delete(key);
  await changeInRound(db, key, null);
  await db.readings.delete(key);
  await db.etags.where('key').equals(key).delete();
  await db.queue.filter((row) => row.key === key).delete();
  for (const tab of await db.tabs.toArray()) if (tab.key === key) await db.tabs.delete(tab.tab);
};

/** Every login that this person was stored with; a broken row still tells its own. */
const loginsOf = async (db: Database, key: string): Promise<string[]> => {
  const candidate: unknown = await db.candidates.get(key);
  const stored: unknown[] = await db.snapshots.where('key').equals(key).toArray();
  const logins = [candidate, ...stored].flatMap((row) => {
    if (typeof row !== 'object' || row === null) return [];
    if ('login' in row && typeof row.login === 'string') return [row.login];
    const snapshot = openRow('snapshots', snapshotSchema, row, () => undefined);
    return snapshot ? [snapshot.dossier.person.login] : [];
  });
  if (key.startsWith('login:')) logins.push(key.slice('login:'.length));
  const valid = logins.filter((login) => /^[a-z\d][a-z\d_-]*$/iu.test(login)).map((login) => login.toLowerCase());
  return [...new Set(valid)];
};

const scrubSnapshot = async (db: Database, snapshot: Snapshot, logins: readonly string[]): Promise<boolean> => {
  const opened = openRow('snapshots', snapshotSchema, snapshot, () => undefined);
  if (!opened) return false;
  const scrubbed = logins.reduce((dossier, login) => scrubPerson(dossier, login), opened.dossier);
  if (scrubbed === opened.dossier) return false;
  const dossier = await Dexie.waitFor(withHashes(scrubbed, opened.dossier));
  await db.snapshots.put({ ...opened, dossier });
  return true;
};

/** True where a change is of one of these accounts, or speaks of one. */
const of = ({ login, title, body }: RepositoryChange, logins: readonly string[]): boolean =>
  logins.some((gone) => login.toLowerCase() === gone || mentions(title, gone) || mentions(body, gone));

/** Of messages to others that name the account their words go; that they were written to stays known. */
const scrubOutreach = async (db: Database, named: (text: string) => boolean): Promise<void> => {
  await db.messages.filter((row) => named(row.text) || named(row.subject ?? '') || named(row.topic)).delete();
  await db.contacts.filter((row) => named(row.text) || named(row.topic ?? '')).modify({ text: '', topic: null });
  await db.outreach.filter((row) => named(row.topic ?? '')).modify({ topic: null });
  await db.outreach
    .filter(({ email }) => email !== null && named(email.note))
    .modify((row) => {
      if (row.email) row.email.note = '';
    });
};

/** The user's own words about others that name the account: the words go, what was set stays. */
const scrubWork = async (db: Database, named: (text: string) => boolean): Promise<void> => {
  const speaks = ({ note, tags, due, hold }: WorkChange): boolean =>
    [note ?? '', ...(tags ?? []), due?.note ?? '', hold?.why ?? ''].some(named);
  await db.works.filter(speaks).modify((row) => {
    if (named(row.note)) row.note = '';
    row.tags = row.tags.filter((tag) => !named(tag));
    if (row.due && named(row.due.note)) row.due.note = '';
    if (row.hold && named(row.hold.why)) row.hold.why = '';
  });
  await db.workUndos.filter(({ rows }) => rows.some(({ before, after }) => speaks(before) || speaks(after))).delete();
  await db.reviews.filter(({ identity, answer, note }) => [identity, answer ?? '', note].some(named)).delete();
  await db.scorecards
    .filter(({ areas }) => Object.values(areas).some((area) => area !== undefined && named(area.note)))
    .modify((row) => {
      for (const area of Object.values(row.areas)) if (area && named(area.note)) area.note = '';
    });
};

/** Takes the person out of what is kept about others: dossiers, what was found in them, and the user's words about it. */
const scrubOthers = async (db: Database, logins: readonly string[]): Promise<void> => {
  const named = (text: string): boolean => logins.some((login) => mentions(text, login));
  const touched = new Set<string>();
  // One at a time: all of them together may be more than a browser holds.
  for (const key of await db.snapshots.toCollection().primaryKeys()) {
    const snapshot = await db.snapshots.get(key);
    if (snapshot && (await scrubSnapshot(db, snapshot, logins))) touched.add(snapshot.key);
  }
  // Findings quote the dossier; they are made again from the scrubbed one.
  await db.analyses.bulkDelete([...touched]);
  await db.decisions.filter((row) => [row.identity, row.ground, row.answer ?? '', row.note ?? ''].some(named)).delete();
  // Another page of theirs that is open in a tab: whose it was is not kept, only that the tab shows nobody.
  const placed = (row: TabRow) =>
    row.place !== undefined &&
    row.place !== null &&
    logins.some((login) => JSON.stringify(row.place).toLowerCase().includes(login));
  await db.tabs
    .filter((row) => row.key === null && (named(row.url) || placed(row)))
    .modify({ url: 'https://github.com/', page: 'none', login: null, place: null });
  await db.queue.bulkDelete([...logins]);
  // Others were ticked in their project, or read of it.
  await db.queue.filter(({ from }) => from !== null && named(from)).modify({ from: null });
  await db.readings
    .filter(({ steps }) => steps.some(({ about }) => named(about)))
    .modify((row) => {
      for (const step of row.steps) if (named(step.about)) step.about = erased;
    });
  await db.repositories.filter(({ owner }) => logins.includes(owner.toLowerCase())).delete();
  await db.repositories
    .filter(({ changes }) => changes.some((change) => of(change, logins)))
    .modify((row) => {
      row.changes = row.changes.filter((change) => !of(change, logins));
    });
  await scrubOutreach(db, named);
  await scrubWork(db, named);
};

/**
 * Removes a person for good: all that is kept under their key, and their repositories and login in the dossiers of others.
 * A reading of GitHub that runs for them finds its row gone and stops without saving. Two things outlive it: that they are
 * not to be written to, where that is so, and hashes by which a copy of before is known to be theirs.
 *
 * @param now ISO 8601.
 */
export const erasePerson = async (db: Database, key: string, now = new Date().toISOString()): Promise<void> =>
  writing(() =>
    db.transaction('rw', personTables(db), async () => {
      const logins = await loginsOf(db, key);
      await removeRows(db, key);
      await noteErasure(db, key, logins, now);
      if (logins.length > 0) await scrubOthers(db, logins);
    }),
  );

/**
 * Removes everything, the settings and briefs with it: they hold the user's own name. Who is not to be written to and who
 * was erased stays known, or neither could be honoured.
 *
 * @param identifiersToo removes that as well.
 */
export const eraseAll = async (db: Database, { identifiersToo = false } = {}): Promise<void> => {
  await db.transaction('rw', db.tables, async () => {
    for (const table of db.tables) {
      if (identifiersToo || (table.name !== 'objections' && table.name !== 'erasures')) await table.clear();
    }
  });
};
