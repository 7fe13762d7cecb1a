import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { Database } from '../../lib/store/database';
import { erasePerson } from '../../lib/store/erase';
import {
  interruptRepositories,
  repositoryId,
  repositoryOf,
  saveRepository,
  updateRepository,
} from '../../lib/store/repositories';
import { removeExpired } from '../../lib/store/retention';
import type { RepositoryChange, RepositoryReading } from '../../lib/store/rows';

let db: Database;
beforeEach(() => {
  db = new Database(`repositories-${Math.random()}`);
});

const now = '2026-11-01T00:00:00.000Z';
const change = (login: string, more: Partial<RepositoryChange> = {}): RepositoryChange => ({
  number: 1,
  login,
  title: 'Hold the lease',
  body: '',
  labels: [],
  landed: 'merged',
  date: null,
  ...more,
});
const row = (more: Partial<RepositoryReading> = {}): RepositoryReading => ({
  id: repositoryId('Sample-Org', 'Serve-Kit'),
  owner: 'Sample-Org',
  name: 'Serve-Kit',
  state: 'running',
  readAt: now,
  spent: { core: 1, search: 0, raw: 0, graphql: 0 },
  changes: [change('pat-example')],
  pages: 1,
  of: null,
  ...more,
});
const stored = () => repositoryOf(db, 'sample-org', 'serve-kit');

test('is kept under its name in any case, and only by the reading that runs', async () => {
  await saveRepository(db, row());
  expect(await stored()).toEqual(row());
  expect(await updateRepository(db, row().id, now, { state: 'done' })).toBe(true);
  expect(await updateRepository(db, row().id, now, { state: 'failed' })).toBe(false);
  expect(await updateRepository(db, 'nobody/nothing', now, { state: 'failed' })).toBe(false);
  expect(await stored()).toMatchObject({ state: 'done' });
  await saveRepository(db, row({ readAt: '2026-11-01T01:00:00.000Z' }));
  expect(await updateRepository(db, row().id, now, { state: 'done' })).toBe(false);
});

test('one that runs is told as interrupted once its worker is gone, and keeps what it read', async () => {
  await saveRepository(db, row());
  await interruptRepositories(db);
  expect(await stored()).toEqual(row({ state: 'interrupted' }));
});

test('a broken row is none, and none is kept that is broken', async () => {
  await db.repositories.put({ ...row(), changes: 'many' } as never);
  expect(await stored()).toBeUndefined();
  await expect(saveRepository(db, row({ owner: 'x'.repeat(200) }))).rejects.toThrow();
});

test('is gone after a week, whoever is in it', async () => {
  await saveRepository(db, row());
  await removeExpired(db, '2026-11-07T00:00:00.000Z');
  expect(await stored()).toBeDefined();
  await removeExpired(db, '2026-11-09T00:00:00.000Z');
  expect(await stored()).toBeUndefined();
});

test('erasing somebody takes their changes, what speaks of them, and their own repositories out of it', async () => {
  await db.candidates.put({
    key: 'github:1',
    id: 1,
    login: 'Pat-Example',
    name: null,
    firstSeenAt: now,
    lastReadAt: now,
  });
  await saveRepository(
    db,
    row({
      changes: [
        change('pat-example'),
        change('other-example', { number: 2, body: 'As @pat-example proposed' }),
        change('other-example', { number: 3 }),
      ],
    }),
  );
  await saveRepository(db, row({ id: 'pat-example/tool', owner: 'pat-example', name: 'tool' }));
  await erasePerson(db, 'github:1');
  expect((await stored())?.changes.map(({ number }) => number)).toEqual([3]);
  expect(await repositoryOf(db, 'pat-example', 'tool')).toBeUndefined();
});
