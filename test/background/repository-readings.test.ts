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

const start = (answers: (page: number) => FakeAnswer, online = true) => {
  const db = freshDatabase();
  const github = fakeGithub((address) => answers(Number(new URL(`https://${address}`).searchParams.get('page'))));
  const readings = createRepositoryReadings({
    db,
    fetch: github.fetch,
    now: () => now,
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
