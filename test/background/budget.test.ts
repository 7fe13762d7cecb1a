import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { createGithubReadings } from '../../lib/background/github-readings';
import { readingBudget } from '../../lib/github/budget';
import { mostPages } from '../../lib/github/plan';
import { saveReading } from '../../lib/store/candidates';
import { saveLimit } from '../../lib/store/limits';
import { keepToken, removeToken } from '../../lib/store/token-owner';
import { fakeGithub, repositoryJson, samplePerson, userJson, type FakeAnswer } from '../github/fake-github';
import { sealed } from '../helpers/reading';
import { freshDatabase } from '../store/helpers';
import { fakeLocks } from './fake-locks';

const key = 'github:900001';
const at = '2026-11-01T00:00:00.000Z';
const later = '2026-11-01T01:00:00.000Z';
const next = '<https://api.github.com/user/900001/repos?page=2>; rel="next"';

/** Somebody with so many repositories that listing them all would take whatever is set aside. */
const manyRepositories = (address: string): FakeAnswer | undefined => {
  if (address === 'api.github.com/users/sample-person') return { json: userJson({ public_repos: 500 }) };
  const page = /\/repos\?.*[?&]page=(\d+)/u.exec(address)?.[1];
  return page === undefined
    ? undefined
    : { json: Array.from({ length: 100 }, (_, n) => repositoryJson(`engine-${page}-${n}`)), headers: { link: next } };
};

const start = async (
  change: (address: string, count: number) => FakeAnswer | undefined = () => undefined,
  clock = { now: at },
) => {
  const db = freshDatabase();
  const github = fakeGithub(samplePerson((address, count) => change(address, count) ?? manyRepositories(address)));
  await saveReading(db, await sealed({ person: { id: 900_001, login: 'sample-person' } }), at);
  const readings = createGithubReadings({
    db,
    fetch: github.fetch,
    now: () => clock.now,
    online: () => true,
    locks: fakeLocks(),
    keepAlive: vi.fn(async () => undefined),
  });
  const asked = (part: string) => github.asked.filter(({ url }) => url.includes(part)).length;
  return { db, clock, github, readings, asked };
};

test('listing takes no more than its part of what is set aside: something is left to look into', async () => {
  const { readings, asked } = await start();
  await readings.read(key, { again: false });
  expect(asked('/repos?')).toBe(mostPages);
  expect(asked('/git/trees/')).toBeGreaterThan(3);
});

test('what the user agreed to beyond that lists all of it', async () => {
  const { readings, asked } = await start();
  await readings.read(key, { again: false, most: { ...readingBudget, core: 40 } });
  expect(asked('/repos?')).toBe(5);
});

const waits: FakeAnswer = { status: 429, headers: { 'retry-after': '60' }, json: { message: 'Wait' } };

test('a reading that is taken up by itself has what the one before left, and no more', async () => {
  const { db, clock, readings, asked } = await start((address, count) =>
    count === 7 && address.includes('/git/trees/') ? waits : undefined,
  );
  const first = await readings.read(key, { again: false, since: at });
  expect(first?.held).toMatchObject({ reason: 'rate-limited' });
  clock.now = later;
  const second = await readings.read(key, { again: false, since: at });
  expect(second).toMatchObject({ state: 'done', held: null });
  // One was refused, and brought nothing.
  expect(asked('api.github.com/') - asked('/search/')).toBe(readingBudget.core + 1);
  expect(asked('/search/')).toBe(readingBudget.search);
  expect((await db.readings.get(key))?.spent.core).toBe(readingBudget.core);
});

test('a search that GitHub refused is made once it may be', async () => {
  const clock = { now: at };
  const { readings, asked } = await start(
    (address) => (clock.now === at && address.includes('/search/') ? waits : undefined),
    clock,
  );
  expect((await readings.read(key, { again: false, since: at }))?.held).toMatchObject({ reason: 'rate-limited' });
  clock.now = later;
  expect((await readings.read(key, { again: false, since: at }))?.held).toBe(null);
  expect(asked('/search/')).toBe(2);
});

test('what the user asks for anew has a budget of its own', async () => {
  const { db, clock, readings, asked } = await start();
  await readings.read(key, { again: false, since: at });
  const before = asked('/git/trees/');
  clock.now = later;
  await readings.read(key, { again: false, since: later });
  expect(asked('/git/trees/')).toBeGreaterThan(before);
  expect((await db.readings.get(key))?.spent.core).toBeLessThanOrEqual(readingBudget.core);
});

test('everybody waits for the requests of the token that readings are made with, or for those of the network', async () => {
  const { db, readings } = await start();
  const usedUp = (resource: 'core' | 'core-token' | 'graphql', resetAt: string) =>
    saveLimit(db, { resource, limit: 60, remaining: 0, resetAt, saidAt: at });
  await usedUp('core', later);
  await keepToken(db, `ghp_${'Sample0123'.repeat(3)}aWxYz9`, at);
  expect(await readings.heldUntil()).toBeNull();
  await usedUp('core-token', '2026-11-01T00:40:00.000Z');
  expect(await readings.heldUntil()).toBe('2026-11-01T00:40:00.000Z');
  // Without points it is read without the token.
  await usedUp('graphql', '2026-11-01T00:20:00.000Z');
  expect(await readings.heldUntil()).toBe(later);
  await removeToken(db);
  expect(await readings.heldUntil()).toBe(later);
});
