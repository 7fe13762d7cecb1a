import type { Browser } from '../browser';
import type { Database } from '../store/database';
import { clearTabs, removeTab } from '../store/tabs';

/**
 * Forgets tabs that were closed or left GitHub; only there does a content script tell what they show. The address of
 * other sites is not ours to know, and undefined.
 */
export const followTabs = ({ tabs, runtime }: Pick<Browser, 'tabs' | 'runtime'>, db: Database): void => {
  tabs.onRemoved.addListener((tab) => void removeTab(db, tab));
  tabs.onUpdated.addListener((id, change, tab) => {
    if (change.status === 'loading' && !tab.url?.startsWith('https://github.com/')) void removeTab(db, id);
  });
  runtime.onStartup.addListener(() => void clearTabs(db));
};
