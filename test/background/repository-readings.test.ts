import { expect, test, vi } from 'vitest';
import { createRepositoryReadings } from '../../lib/background/repository-readings';
import { repositoryOf } from '../../lib/store/repositories';
import type { RepositoryReading } from '../../lib/store/rows';
import { fakeGithub, type FakeAnswer } from '../github/fake-github';
import { freshDatabase } from '../store/helpers';
import { fakeLocks } from './fake-locks';

const now = '2026-11-01T00:00:00.000Z';
const pull = (number: number) => ({
  number,
  title: `Change ${number}`,
  body: '',
  state: 'closed',
  merged_at: '2026-10-01T00:00:00Z',
  labels: [],
  user: { login: 'pat-example', type: 'User' },
});

const start = (answers: (page: number) => FakeAnswer, online = true, clock = { now }) => {
  const db = freshDatabase();
  const github = fakeGithub((address) => answers(Number(new URL(`https://${address}`).searchParams.get('page'))));
  const readings = createRepositoryReadings({
    db,
    fetch: github.fetch,
    now: () => clock.now,
    online: () => online,
    locks: fakeLocks(),
    keepAlive: () => Promise.resolve(),
  });
  const row = (): Promise<RepositoryReading | undefined> => repositoryOf(db, 'sample-org', 'serve-kit');
  return { db, github, readings, row, read: () => readings.read('sample-org', 'serve-kit') };
};

test('keeps what was read, what it took, and whether there is more', async () => {
  const { read, row } = start(() => ({ json: [pull(1), pull(2)] }));
  await read();
  expect(await row()).toMatchObject({
    state: 'done',
    of: 2,
    spent: { core: 1 },
    changes: [{ number: 1 }, { number: 2 }],
  });
});

test('asks once where two ask at the same time', async () => {
  const { read, github } = start(() => ({ json: [pull(1)] }));
  await Promise.all([read(), read()]);
  expect(github.asked).toHaveLength(1);
});

test.each([
  [{ status: 404, json: { message: 'Not Found' } }, true, { reason: 'failed', detail: { status: 404 } }],
  [{ status: 429, json: {}, headers: { 'retry-after': '60' } }, true, { reason: 'rate-limited' }],
  [{ throws: new TypeError('Failed to fetch') }, false, { reason: 'offline' }],
  [{ json: { not: 'a list' } }, true, { reason: 'failed', detail: { note: expect.stringContaining('list') } }],
] as const)('tells why it failed: %j', async (answer, online, why) => {
  const { read, row } = start(() => answer, online);
  await read();
  expect(await row()).toMatchObject({ state: 'failed', changes: [], ...why });
});

test('what came before a failure stays', async () => {
  const more = { link: '<https://api.github.com/x?page=2>; rel="next"' };
  const { read, row } = start((page) => (page === 1 ? { json: [pull(1)], headers: more } : { status: 502, text: '' }));
  await read();
  expect(await row()).toMatchObject({ state: 'failed', changes: [{ number: 1 }], detail: { status: 502 } });
});

test('looking again loses nothing, and a list that is whole takes the place of the last', async () => {
  let answer: FakeAnswer = { json: [pull(1), pull(2)] };
  const { read, row } = start(() => answer);
  await read();
  answer = { status: 500, text: '' };
  await read();
  expect(await row()).toMatchObject({ state: 'failed', changes: [{ number: 1 }, { number: 2 }] });
  answer = { json: [pull(3)] };
  await read();
  expect((await row())?.changes.map(({ number }) => number)).toEqual([3]);
});

test('a look that was cut short goes on after the pages that it read, within the same budget', async () => {
  const more = { link: '<https://api.github.com/x?page=9>; rel="next"' };
  let broken = true;
  const { read, row, github } = start((page) =>
    page === 2 && broken ? { status: 502, text: '' } : { json: [pull(page)], headers: more },
  );
  await read();
  broken = false;
  await read();
  const pages = github.asked.map(({ url }) => new URL(url).searchParams.get('page'));
  expect(pages).toEqual(['1', '2', '2', '3']);
  const kept = await row();
  expect(kept).toMatchObject({ state: 'done', of: null, pages: 3 });
  expect(kept?.changes.map(({ number }) => number).toSorted()).toEqual([1, 2, 3]);
  // One that ended is begun anew.
  await read();
  expect(new URL(github.asked[4]?.url ?? '').searchParams.get('page')).toBe('1');
});

test('each change is kept for a week, however often it is looked for', async () => {
  const more = { link: '<https://api.github.com/x?page=9>; rel="next"' };
  const clock = { now };
  let newest = 1;
  const { read, row } = start(() => ({ json: [pull(newest)], headers: more }), true, clock);
  await read();
  newest = 2;
  clock.now = '2026-11-06T00:00:00.000Z';
  await read();
  expect((await row())?.changes.map(({ number }) => number)).toEqual([2, 1]);
  newest = 3;
  clock.now = '2026-11-09T00:00:00.000Z';
  await read();
  expect((await row())?.changes.map(({ number }) => number)).toEqual([3, 2]);
});

const token = `github_pat_${'1'.repeat(40)}`;
const keepToken = (db: ReturnType<typeof freshDatabase>) =>
  db.tokens.put({
    id: 'github',
    token,
    addedAt: now,
    state: 'works',
    checkedAt: now,
    expiresAt: null,
    refusedBy: [],
    scopes: [],
  });
const sentWith = ({ init }: { init: RequestInit }) => new Headers(init.headers).get('authorization');

test('is read with the user’s token, also where the address has used up its own limit', async () => {
  const { read, row, github, db } = start(() => ({ json: [pull(1)] }));
  await keepToken(db);
  const resetAt = '2026-11-01T00:30:00.000Z';
  await db.limits.put({ resource: 'core', limit: 60, remaining: 0, resetAt, saidAt: now });
  await read();
  expect(await row()).toMatchObject({ state: 'done' });
  expect(github.asked.map(sentWith)).toEqual([`Bearer ${token}`]);
  expect(JSON.stringify(await row())).not.toContain(token);
});

test('is read without the token where GitHub does not take it', async () => {
  let first = true;
  const { read, row, github, db } = start(() => {
    const refused = first;
    first = false;
    return refused ? { status: 401, json: { message: 'Bad credentials' } } : { json: [pull(1)] };
  });
  await keepToken(db);
  await read();
  expect(await row()).toMatchObject({ state: 'done', changes: [{ number: 1 }], spent: { core: 2 } });
  expect(github.asked.map(sentWith)).toEqual([`Bearer ${token}`, null]);
  expect(await db.tokens.get('github')).toMatchObject({ state: 'refused' });
});

test.each([
  '`sample-org` forbids access via a personal access token (classic). Please use another token.',
  'Resource protected by organization SAML enforcement. You must grant your Personal Access token access.',
])('of an organisation that does not accept the token is read without it: %s', async (message) => {
  let first = true;
  const { read, row, github, db } = start(() => {
    const refused = first;
    first = false;
    return refused ? { status: 403, json: { message } } : { json: [pull(1)] };
  });
  await keepToken(db);
  await read();
  expect(await row()).toMatchObject({ state: 'done', changes: [{ number: 1 }], spent: { core: 2 } });
  expect(github.asked.map(sentWith)).toEqual([`Bearer ${token}`, null]);
  expect(await db.tokens.get('github')).toMatchObject({ state: 'works', refusedBy: ['sample-org'] });
});

test('what is barred for another reason is not asked for twice', async () => {
  const { read, row, github, db } = start(() => ({ status: 403, json: { message: 'Repository access blocked' } }));
  await keepToken(db);
  await read();
  expect(await row()).toMatchObject({ state: 'failed', detail: { status: 403 } });
  expect(github.asked).toHaveLength(1);
});

test('a worker that died over it leaves it interrupted, to be read again', async () => {
  const { read, readings, row, db } = start(() => ({ json: [pull(1)] }));
  await read();
  await db.repositories.toCollection().modify({ state: 'running' });
  await readings.recover();
  expect(await row()).toMatchObject({ state: 'interrupted', changes: [{ number: 1 }] });
  await read();
  expect(await row()).toMatchObject({ state: 'done' });
});

test('an error of the program is told, and a row that nobody ends does not stay', async () => {
  const { read, row, db } = start(() => ({ json: [pull(1)] }));
  const put = vi.spyOn(db.limits, 'toArray').mockRejectedValue(new Error('broken'));
  await expect(read()).rejects.toThrow('broken');
  put.mockRestore();
  expect((await row())?.state).not.toBe('running');
});
