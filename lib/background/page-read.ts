import type { PageReading } from '../dossier/reading';
import { seal } from '../dossier/seal';
import { saveReading } from '../store/candidates';
import type { Database } from '../store/database';
import { saveTab, tabOf } from '../store/tabs';

const firstSegment = (url: string): string => new URL(url).pathname.split('/')[1]?.toLowerCase() ?? '';

/** Sections of a project that are no part of what its other pages are about: a change, a list of people. */
const ownSubjects = ['pull', 'graphs', 'stargazers'];

/** What an address is about, whatever tab of it is open: a change, a list of people, a project, or an account. */
const subjectOf = (url: string): string => {
  const [owner = '', name = '', section = '', which = ''] = new URL(url).pathname.toLowerCase().split('/').slice(1);
  const more = owner === 'orgs' || ownSubjects.includes(section) ? [section, which] : [];
  return [owner, name, ...more].join('/');
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
