import { personKey, type Person } from '../dossier/schema';
import type { Database } from './database';

/** The key a person is stored under now; one who is known by login alone is found by the newest holder of that login. */
export const keyOf = async (db: Database, person: Person): Promise<string> => {
  if (person.id !== null) return personKey(person);
  const named = await db.candidates.where('login').equalsIgnoreCase(person.login).toArray();
  const [newest] = named.toSorted((a, b) => (a.lastReadAt < b.lastReadAt ? 1 : -1));
  return newest?.key ?? personKey(person);
};

/**
 * The key under which the holder of `key` is kept by now: a login's may have become an id's meanwhile. Null where nobody
 * is kept, as after an erasing: whatever is still under way for them must not be kept either. Call within a transaction.
 */
export const standingKey = async (db: Database, key: string): Promise<string | null> => {
  if (await db.candidates.get(key)) return key;
  if (!key.startsWith('login:')) return null;
  const now = await keyOf(db, { id: null, login: key.slice('login:'.length) });
  return (await db.candidates.get(now)) ? now : null;
};
