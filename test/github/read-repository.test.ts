import { expect, test } from 'vitest';
import { createLimits } from '../../lib/github/limits';
import { readRepository, repositoryBudget } from '../../lib/github/read-repository';
import { fakeGithub, type FakeAnswer } from './fake-github';

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
const more = { link: '<https://api.github.com/x?page=2>; rel="next"' };

const read = async (answers: (page: number) => FakeAnswer, keep = true) => {
  const github = fakeGithub((address) => answers(Number(new URL(`https://${address}`).searchParams.get('page'))));
  const saved: number[] = [];
  const result = await readRepository({
    owner: 'sample-org',
    name: 'serve-kit',
    fetch: github.fetch,
    now: () => now,
    online: () => true,
    limits: createLimits([], () => Promise.resolve()),
    signal: new AbortController().signal,
    keepAlive: () => Promise.resolve(),
    save: async (changes) => {
      saved.push(changes.length);
      return keep;
    },
  });
  return { ...result, asked: github.asked.map(({ url }) => url), saved };
};

test('reads page by page until there is no further one, each change once', async () => {
  const { changes, whole, failure, asked, saved, spent } = await read((page) =>
    page === 1 ? { json: [pull(1), pull(2)], headers: more } : { json: [pull(2), pull(3)] },
  );
  expect(changes.map(({ number }) => number)).toEqual([1, 2, 3]);
  expect([whole, failure, saved, spent.core]).toEqual([true, null, [2], 2]);
  expect(asked[0]).toBe(
    'https://api.github.com/repos/sample-org/serve-kit/pulls?state=closed&sort=updated&direction=desc&per_page=100&page=1',
  );
});

test('never asks for more than its budget', async () => {
  const { whole, asked } = await read((page) => ({ json: [pull(page)], headers: more }));
  expect(asked).toHaveLength(repositoryBudget.core);
  expect(whole).toBe(false);
});

test('keeps what was read before a failure, and tells it', async () => {
  const { changes, failure } = await read((page) =>
    page === 1 ? { json: [pull(1)], headers: more } : { status: 429, json: {}, headers: { 'retry-after': '60' } },
  );
  expect(changes).toHaveLength(1);
  expect(failure).toMatchObject({ reason: 'rate-limited', detail: { retryAt: '2026-11-01T00:01:00.000Z' } });
});

test.each([
  [
    { status: 404, json: { message: 'Not Found' } },
    { state: 'not-read', reason: 'failed' },
  ],
  [{ json: { items: [] } }, { state: 'unreadable' }],
] as const)('an answer that is none: %j', async (answer, failure) => {
  expect(await read(() => answer)).toMatchObject({ changes: [], failure });
});

test('stops where nobody waits any more', async () => {
  const { asked } = await read((page) => ({ json: [pull(page)], headers: more }), false);
  expect(asked).toHaveLength(1);
});
