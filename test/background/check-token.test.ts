import { expect, test, vi } from 'vitest';
import { freshDatabase } from '../store/helpers';
import { checkToken } from '../../lib/background/check-token';
import { keepToken, removeToken, tokenShown } from '../../lib/store/token-owner';
import { noteToken } from '../../lib/store/tokens';
import { fakeGithub, type FakeAnswer } from '../github/fake-github';

const now = '2026-11-01T00:00:00.000Z';
const token = `ghp_${'Sample0123'.repeat(4)}`;
const works: FakeAnswer = {
  json: { resources: { core: { limit: 5000 } } },
  headers: { 'github-authentication-token-expiration': '2027-01-30 10:00:00 UTC', 'x-oauth-scopes': 'repo' },
};

const withToken = async () => {
  const db = freshDatabase();
  await keepToken(db, token, now);
  return db;
};
const check = async (db: ReturnType<typeof freshDatabase>, answer: FakeAnswer | (() => FakeAnswer), online = true) => {
  const github = fakeGithub(() => (typeof answer === 'function' ? answer() : answer));
  await checkToken(db, { fetch: github.fetch, now: () => now, online: () => online });
  return github;
};

test('what GitHub says is kept', async () => {
  const db = await withToken();
  await check(db, works);
  expect(await tokenShown(db)).toMatchObject({
    state: 'works',
    checkedAt: now,
    expiresAt: '2027-01-30T10:00:00.000Z',
    scopes: ['repo'],
  });
  await check(db, { status: 401, json: { message: 'Bad credentials' } });
  expect(await tokenShown(db)).toMatchObject({ state: 'refused', expiresAt: '2027-01-30T10:00:00.000Z' });
});

test('organisations that refused it are asked with it again', async () => {
  const db = await withToken();
  await noteToken(db, { state: 'works', expiresAt: null, refusedBy: ['sample-org'] }, { now });
  await check(db, { status: 401, json: {} });
  expect((await tokenShown(db))?.refusedBy).toEqual(['sample-org']);
  await check(db, works);
  expect((await tokenShown(db))?.refusedBy).toEqual([]);
});

test('where GitHub cannot be asked nothing changes', async () => {
  const db = await withToken();
  await check(db, works, false);
  await check(db, { status: 502, text: '' });
  expect(await tokenShown(db)).toMatchObject({ state: 'untested', checkedAt: null });
});

test('without a token nothing is asked, and one that is removed meanwhile does not come back', async () => {
  const db = freshDatabase();
  expect((await check(db, works)).asked).toEqual([]);
  await keepToken(db, token, now);
  const removed = vi.fn(() => removeToken(db));
  const github = fakeGithub(() => works);
  await checkToken(db, {
    fetch: async (...request) => {
      await removed();
      return github.fetch(...request);
    },
    now: () => now,
    online: () => true,
  });
  expect([removed.mock.calls.length, github.asked.length, await tokenShown(db)]).toEqual([1, 1, null]);
});
