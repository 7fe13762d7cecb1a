import { describe, expect, test } from 'vitest';
import { createLimits } from '../../../lib/github/limits';
import { readRepository } from '../../../lib/github/read-repository';
import { now, readSample, stateWithToken } from '../../github/graphql/read-with-token';
import { sampleFetch, type Asked } from '../graphql/fetch';
import { accounts } from '../people/index';
import { wrongAnswer } from './wrong-answer';

const api = 'api.github.com';

test('a wrong answer is noticed, whatever is wrong with it', () => {
  const at = (path: string, status: number, json: unknown) =>
    wrongAnswer({ host: api, path }, { status, body: typeof json === 'string' ? json : JSON.stringify(json) });
  expect(at('/users/a', 200, { login: 'a' })).not.toEqual([]);
  expect(at('/repositories/7/git/trees/main', 200, { tree: 1 })).not.toEqual([]);
  expect(at('/users/a', 200, '<html>')).toEqual(['200 /users/a: no JSON']);
  expect(at('/users/a', 304, '{}')).toEqual(['304 /users/a: a body']);
  expect(at('/emojis', 200, {})).toEqual(['200 /emojis: a path that is not described']);
  expect(at('/emojis', 404, {})).not.toEqual([]);
  const moved = { message: 'Moved Permanently', url: 'https://api.github.com/repositories/7/pulls' };
  expect(at('/repos/a/b/pulls', 301, moved)).toEqual([]);
  expect(at('/repos/a/b/pulls', 301, {})).not.toEqual([]);
  expect(at('/graphql', 200, {})).not.toEqual([]);
  expect(at('/graphql', 401, { message: 'Bad credentials' })).toEqual([]);
  expect(wrongAnswer({ host: 'github.com', path: '/users/a' }, { status: 200, body: '' })).toEqual([]);
});

const wrongOf = (asked: readonly Asked[]): string[] => asked.flatMap(({ request, said }) => wrongAnswer(request, said));

describe.each([
  ['without a token', false],
  ['with a token', true],
])('every answer that a reading %s asks for is as GitHub describes it', (_, withToken) => {
  test.each(accounts.map(({ login }) => [login]))('%s', async (login) => {
    const { asked } = await readSample(login, { withToken });
    expect(asked.length).toBeGreaterThan(0);
    expect(wrongOf(asked)).toEqual([]);
  });
});

test('so are those of a look into a repository', async () => {
  const asked: Asked[] = [];
  const { changes, failure } = await readRepository({
    owner: 'sample-org',
    name: 'serve-kit',
    fetch: sampleFetch(stateWithToken(), asked),
    now: () => now,
    online: () => true,
    limits: createLimits([], async () => undefined),
    signal: new AbortController().signal,
    keepAlive: async () => undefined,
    save: async () => true,
  });
  expect([changes.length > 0, failure, wrongOf(asked)]).toEqual([true, null, []]);
});
