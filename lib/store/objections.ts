import { personKey, type Person } from '../dossier/schema';
import { objectionSchema, type Objection } from '../outreach/contact';
import type { Database } from './database';
import { openRow, openRows } from './row';

/** Everybody who is not to be written to, newest first. */
export const objections = async (db: Database): Promise<Objection[]> => {
  const rows = openRows('objections', objectionSchema, await db.objections.toArray());
  return rows.toSorted((a, b) => (a.since < b.since ? 1 : -1));
};

const all = async (db: Database, { id, login }: Person): Promise<Objection[]> => {
  const named = await db.objections.where('login').equals(login.toLowerCase()).toArray();
  const same = openRows('objections', objectionSchema, named).filter(
    // Logins are given away again: another id is another person, and one that is not known may be the same.
    ({ githubId }) => id === null || githubId === null || githubId === id,
  );
  const byId =
    id === null ? undefined : openRow('objections', objectionSchema, await db.objections.get(personKey({ id, login })));
  return byId && !same.some((row) => row.id === byId.id) ? [byId, ...same] : same;
};

/** Whether somebody is not to be written to, by id or, where either side knows none, by login; undefined where not. */
export const objectionOf = async (db: Database, person: Person): Promise<Objection | undefined> =>
  (await all(db, person))[0];

/** Keeps that somebody is not to be written to. What stood stays. Call within a transaction. @param since ISO 8601. */
export const noteObjection = async (
  db: Database,
  person: Person,
  ground: Objection['ground'],
  since: string,
): Promise<void> => {
  if (await objectionOf(db, person)) return;
  const login = person.login.toLowerCase();
  await db.objections.put({ id: personKey(person), githubId: person.id, login, since, ground });
};

/** Takes an objection back. Call within a transaction. */
export const removeObjection = async (db: Database, person: Person): Promise<void> => {
  await db.objections.bulkDelete((await all(db, person)).map(({ id }) => id));
};

/**
 * Keeps an objection with its person whose id was learnt, or whose login is another by now. Call it where a person is read,
 * within a transaction.
 */
export const followObjection = async (db: Database, person: Person): Promise<void> => {
  if (person.id === null) return;
  const rows = await all(db, person);
  const [first] = rows.toSorted((a, b) => (a.since < b.since ? -1 : 1));
  if (!first || (rows.length === 1 && first.githubId !== null && first.login === person.login.toLowerCase())) return;
  await db.objections.bulkDelete(rows.map(({ id }) => id));
  await db.objections.put({
    ...first,
    id: personKey(person),
    githubId: person.id,
    login: person.login.toLowerCase(),
  });
};
