import { beforeEach, describe, expect, it } from 'vitest';
import type { PageReading } from '../../lib/dossier/reading';
import type { Place } from '../../lib/dossier/place';
import { keepPage } from '../../lib/background/page-read';
import { tabOf } from '../../lib/store/tabs';
import type { Database } from '../../lib/store/database';
import { freshDatabase } from '../store/helpers';

const site = 'https://github.com';
const repository: Place = { kind: 'repository', owner: 'lock-works-sample', name: 'weir', fork: false };
const change: Place = {
  kind: 'pull-request',
  owner: 'lock-works-sample',
  name: 'weir',
  number: 7,
  title: 'Wait for the level',
  state: 'merged',
  author: 'vera-sample',
  body: null,
  labels: [],
  about: { mergedBy: 'bot', files: 2 },
};

describe('what a tab shows', () => {
  let db: Database;
  const tab = 5;
  const keep = (page: PageReading, path: string) =>
    keepPage(db, page, { tab, url: site + path, now: '2026-05-04T03:02:01.000Z' });
  const place = async () => {
    const row = await tabOf(db, tab);
    return [row?.page, row?.place ?? null];
  };

  beforeEach(() => {
    db = freshDatabase();
  });

  it('is the place that was read there, with all that was read of it, and no person', async () => {
    await keep({ page: 'place', place: change }, '/lock-works-sample/weir/pull/7');
    expect(await tabOf(db, tab)).toMatchObject({ page: 'place', key: null, login: null, place: change });
    expect(await db.candidates.count()).toBe(0);
  });

  it('is said not to be understood', async () => {
    await keep({ page: 'not-understood', kind: 'people' }, '/lock-works-sample/weir/graphs/contributors');
    expect(await place()).toEqual(['not-understood', null]);
  });

  it.each([
    ['another tab of the same change', '/Lock-works-sample/weir/pull/7/files', 'place'],
    ['another change', '/lock-works-sample/weir/pull/8', 'none'],
    ['its project', '/lock-works-sample/weir', 'none'],
    ['a person', '/vera-sample', 'none'],
    ['a search', '/search', 'none'],
  ])('after a change, at %s that is not drawn yet', async (_, path, page) => {
    await keep({ page: 'place', place: change }, '/lock-works-sample/weir/pull/7');
    await keep({ page: 'stale' }, path);
    expect((await place())[0]).toBe(page);
  });

  it('stays with a project while its pages change, and leaves it for another', async () => {
    await keep({ page: 'place', place: repository }, '/lock-works-sample/weir');
    await keep({ page: 'stale' }, '/lock-works-sample/weir/issues');
    expect(await place()).toEqual(['place', repository]);
    await keep({ page: 'stale' }, '/lock-works-sample/sluice');
    expect(await place()).toEqual(['none', null]);
  });

  it('is nothing once the tab has left', async () => {
    await keep({ page: 'place', place: repository }, '/lock-works-sample/weir');
    await keep({ page: 'none' }, '/settings/profile');
    expect(await place()).toEqual(['none', null]);
  });
});
