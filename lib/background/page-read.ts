import type { PageReading } from '../dossier/reading';
import { seal } from '../dossier/seal';
import { saveReading } from '../store/candidates';
import type { Database } from '../store/database';
import { saveTab } from '../store/tabs';

const firstSegment = (url: string): string => new URL(url).pathname.split('/')[1]?.toLowerCase() ?? '';

/**
 * Keeps what a content script read, and what its tab shows, so that the panel can follow. A page that does not belong to
 * its address yet is left alone: the content script looks again after the next render.
 */
export const keepPage = async (
  db: Database,
  page: PageReading,
  at: { tab: number; url: string; now: string },
): Promise<void> => {
  const { tab, url } = at;
  switch (page.page) {
    case 'stale':
      return;
    case 'none':
      return saveTab(db, { tab, url, page: 'none', key: null, login: null });
    case 'organisation':
      return saveTab(db, { tab, url, page: 'organisation', key: null, login: page.login });
    case 'profile': {
      const { login } = page.reading.person;
      if (firstSegment(url) !== login.toLowerCase()) return;
      const { key } = await saveReading(db, await seal(page.reading), at.now);
      return saveTab(db, { tab, url, page: 'profile', key, login });
    }
  }
};
