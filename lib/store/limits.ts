import type { Database } from './database';
import { openRows } from './row';
import { limitSchema, type Limit } from './rows';
import { writing } from './storage-full';

export const limits = async (db: Database): Promise<Limit[]> =>
  openRows('limits', limitSchema, await db.limits.toArray());

export const saveLimit = async (db: Database, limit: Limit): Promise<void> => {
  await writing(() => db.limits.put(limit));
};
