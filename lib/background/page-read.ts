import type { PageReading } from '../dossier/reading';
import { placeAddress } from '../readers/github/address';
import { seal } from '../dossier/seal';
import { saveReading } from '../store/candidates';
import type { Database } from '../store/database';
import { saveTab, tabOf } from '../store/tabs';

const firstSegment = (url: string): string => new URL(url).pathname.split('/')[1]?.toLowerCase() ?? '';

/** What an address is about, whatever tab of it is open: a change, a project, or an account. */
const subjectOf = (url: string): string => {
  const place = placeAddress(url);
  if (place === null || place.kind === 'people') return new URL(url).pathname.toLowerCase();
  const number = place.kind === 'pull-request' ? `#${place.number}` : '';
  return `${place.owner}/${place.name}${number}`.toLowerCase();
};

/** The panel must not go on showing whom or what the tab has left. */
const leaveTab = async (db: Database, tab: number, url: string): Promise<void> => {
  const row = await tabOf(db, tab);
  if (row && subjectOf(row.url) !== subjectOf(url)) {
    await saveTab(db, { tab, url, page: 'none', key: null, login: null, place: null });
  }
};

/**
 * Keeps what a content script read, and what its tab shows, so that the panel can follow. A page that does not belong to
 * its address yet is not kept: the content script looks again after the next render. Until then the tab shows nobody,
 * unless it is still at who was read there.
 */
export const keepPage = async (
  db: Database,
  page: PageReading,
  at: { tab: number; url: string; now: string },
): Promise<void> => {
  const { tab, url } = at;
  switch (page.page) {
    case 'stale':
      return leaveTab(db, tab, url);
    case 'none':
      return saveTab(db, { tab, url, page: 'none', key: null, login: null, place: null });
    case 'place':
      return saveTab(db, { tab, url, page: 'place', key: null, login: null, place: page.place });
    case 'not-understood':
      return saveTab(db, { tab, url, page: 'not-understood', key: null, login: null, place: null });
    case 'organisation':
      return saveTab(db, { tab, url, page: 'organisation', key: null, login: page.login, place: null });
    case 'profile': {
      const { login } = page.reading.person;
      if (firstSegment(url) !== login.toLowerCase()) return leaveTab(db, tab, url);
      const { key } = await saveReading(db, await seal(page.reading), at.now);
      return saveTab(db, { tab, url, page: 'profile', key, login, place: null });
    }
  }
};
