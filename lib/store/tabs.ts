import type { Database } from './database';
import { openRow } from './row';
import { tabSchema, type TabRow } from './rows';
import { writing } from './storage-full';

export const tabOf = async (db: Database, tab: number): Promise<TabRow | undefined> =>
  openRow('tabs', tabSchema, await db.tabs.get(tab));

export const saveTab = async (db: Database, row: TabRow): Promise<void> => {
  await writing(() => db.tabs.put(row));
};

export const removeTab = async (db: Database, tab: number): Promise<void> => {
  await db.tabs.delete(tab);
};

/** Tab numbers mean nothing after the browser was started again. */
export const clearTabs = async (db: Database): Promise<void> => {
  await db.tabs.clear();
};
