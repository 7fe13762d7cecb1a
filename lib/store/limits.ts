import type { Database } from './database';
import { openRow, openRows } from './row';
import { limitSchema, type Limit } from './rows';
import { writing } from './storage-full';

export const limitOf = async (db: Database, resource: Limit['resource']): Promise<Limit | undefined> =>
  openRow('limits', limitSchema, await db.limits.get(resource));

export const limits = async (db: Database): Promise<Limit[]> =>
  openRows('limits', limitSchema, await db.limits.toArray());

export const saveLimit = async (db: Database, limit: Limit): Promise<void> => {
  await writing(() => db.limits.put(limit));
};
