import { afterEach, expect, test, vi } from 'vitest';
import { freshDatabase } from './helpers';
import { saveReading } from '../../lib/store/candidates';
import { etagOf, saveEtag } from '../../lib/store/etags';
import { changeQueued, joinQueue, leaveQueue, queueRows, resumeQueue, tidyQueue } from '../../lib/store/queue';
import { sealed } from '../helpers/reading';

const now = '2026-11-01T00:00:00.000Z';
const known = { id: 7, login: 'Sample-Ann' };

afterEach(() => void vi.restoreAllMocks());

const states = async (db: ReturnType<typeof freshDatabase>) =>
  (await queueRows(db)).map(({ id, state, key }) => [id, state, key]);

test('people join once, in the order in which they were ticked; who is known keeps what is known', async () => {
  const db = freshDatabase();
  await saveReading(db, await sealed({ person: known }), now);
  await joinQueue(db, ['sample-bo', 'SAMPLE-ANN', 'Sample-Bo'], 'sample-org/engine', now);
  expect(await states(db)).toEqual([
    ['sample-bo', 'waiting', 'login:sample-bo'],
    ['sample-ann', 'waiting', 'github:7'],
  ]);
  expect(await db.candidates.count()).toBe(2);
  await changeQueued(db, 'sample-bo', (row) => ({ ...row, state: 'reading' }));
  await joinQueue(db, ['sample-bo', 'sample-ann'], null, '2026-11-01T01:00:00.000Z');
  // Under way, they keep their place.
  expect(await states(db)).toEqual([
    ['sample-bo', 'reading', 'login:sample-bo'],
    ['sample-ann', 'waiting', 'github:7'],
  ]);
});

test('a row that left is not changed any more, and one that is as it should be stays', async () => {
  const db = freshDatabase();
  await joinQueue(db, ['sample-bo'], null, now);
  await leaveQueue(db, 'Sample-Bo');
  expect(await changeQueued(db, 'sample-bo', (row) => ({ ...row, state: 'done' }))).toBeNull();
  await joinQueue(db, ['sample-bo'], null, now);
  expect(await changeQueued(db, 'sample-bo', () => null)).toBeNull();
  expect(await states(db)).toEqual([['sample-bo', 'waiting', 'login:sample-bo']]);
});

test('of whom nothing was read nothing is kept once they leave', async () => {
  const db = freshDatabase();
  await saveReading(db, await sealed({ person: known }), now);
  await joinQueue(db, ['sample-ann', 'sample-bo'], null, now);
  await leaveQueue(db, 'sample-ann');
  await leaveQueue(db, 'sample-bo');
  expect((await db.candidates.toArray()).map(({ key }) => key)).toEqual(['github:7']);
  expect((await db.snapshots.toArray()).map(({ key }) => key)).toEqual(['github:7']);
});

test('whoever was being read waits again; who was read goes after a day, and may join again before', async () => {
  const db = freshDatabase();
  await joinQueue(db, ['sample-ann', 'sample-bo', 'sample-cy'], null, now);
  await changeQueued(db, 'sample-ann', (row) => ({ ...row, state: 'reading' }));
  await changeQueued(db, 'sample-bo', (row) => ({ ...row, state: 'done' }));
  await resumeQueue(db);
  expect((await states(db)).map(([, state]) => state)).toEqual(['waiting', 'done', 'waiting']);
  await tidyQueue(db, '2026-11-01T12:00:00.000Z');
  expect(await db.queue.count()).toBe(3);
  await joinQueue(db, ['sample-bo'], null, '2026-11-01T12:00:00.000Z');
  expect((await states(db)).map(([id]) => id)).toEqual(['sample-ann', 'sample-cy', 'sample-bo']);
  await changeQueued(db, 'sample-bo', (row) => ({ ...row, state: 'failed' }));
  await tidyQueue(db, '2026-11-03T00:00:00.000Z');
  expect((await states(db)).map(([id]) => id)).toEqual(['sample-ann', 'sample-cy']);
});

test('broken rows are left out, and said', async () => {
  const db = freshDatabase();
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  await joinQueue(db, ['sample-bo'], null, now);
  await db.queue.put({ id: 'broken' } as never);
  expect((await states(db)).map(([id]) => id)).toEqual(['sample-bo']);
  expect(warn).toHaveBeenCalledOnce();
});

test('what GitHub called an answer is of one person', async () => {
  const db = freshDatabase();
  const url = 'https://api.github.com/users/sample-bo';
  await saveEtag(db, 'login:sample-bo', { url, etag: '"one"', readAt: now });
  expect(await etagOf(db, 'login:sample-bo', url)).toEqual({ etag: '"one"', readAt: now });
  expect(await etagOf(db, 'github:7', url)).toBeNull();
});
