import { Dexie } from 'dexie';
import { personKey, type Person } from '../dossier/schema';
import { sha256 } from '../dossier/seal';
import type { Database } from './database';
import { openRow, openRows } from './row';
import { erasureSchema, type Erasure } from './rows';

const loginHash = (login: string): Promise<string> => sha256(`login:${login.toLowerCase()}`);

/**
 * Remembers that a person was erased, so that nothing of before comes back with a copy of the store. Hashes alone are
 * kept: enough to know somebody again, nothing to read. Call within a transaction.
 *
 * @param now ISO 8601.
 */
export const noteErasure = async (db: Database, key: string, logins: readonly string[], now: string): Promise<void> => {
  const [id, hashes] = await Dexie.waitFor(
    Promise.all([sha256(key), Promise.all(logins.map((login) => loginHash(login)))]),
  );
  await db.erasures.put({ id, logins: hashes, withId: key.startsWith('github:'), erasedAt: now });
};

/**
 * Whether and when a person was erased, by id or, where either side knows none, by login: nothing that was read of them
 * before that is to be put back. Reading them afresh is another matter.
 */
export const erasureOf = async (db: Database, person: Person): Promise<Erasure | undefined> => {
  const [id, login] = await Promise.all([sha256(personKey(person)), loginHash(person.login)]);
  const byKey = openRow('erasures', erasureSchema, await db.erasures.get(id));
  if (byKey) return byKey;
  const rows = openRows('erasures', erasureSchema, await db.erasures.where('logins').equals(login).toArray());
  return rows.find(({ withId }) => person.id === null || !withId);
};
