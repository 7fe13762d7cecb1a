import type { Database } from './database';

/** How many rows each table holds, by its name. */
export const rowCounts = async (db: Database): Promise<Readonly<Record<string, number>>> =>
  Object.fromEntries(await Promise.all(db.tables.map(async (table) => [table.name, await table.count()] as const)));
