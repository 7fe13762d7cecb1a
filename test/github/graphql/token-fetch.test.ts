import { describe, expect, test } from 'vitest';
import { createTokenFetch, type GivenToken, type TokenSaid } from '../../../lib/github/graphql/token-fetch';

const now = '2026-11-01T12:00:00.000Z';
const token = `ghp_${'Sample'.repeat(6)}`;

const fetching = (answer: () => Response, given: Partial<GivenToken> = {}) => {
  const said: TokenSaid[] = [];
  const sent: { url: string; shown: string | null }[] = [];
  const made = createTokenFetch(
    async (input, init) => {
      sent.push({ url: input as string, shown: new Headers(init?.headers).get('authorization') });
      return answer();
    },
    { token, onToken: async (one) => void said.push(one), ...given },
    () => now,
  );
  const get = (url: string, init: RequestInit = { redirect: 'manual' }) => made.fetch(url, init);
  return { ...made, get, said, sent };
};

const ok =
  (headers: Record<string, string> = {}) =>
  () =>
    new Response('{}', { status: 200, headers });
const refusal =
  (headers: Record<string, string> = {}) =>
  () =>
    new Response(JSON.stringify({ message: `Bad credentials ${token}` }), { status: 401, headers });
const endsAt = (time: string) => ({ 'github-authentication-token-expiration': time });

describe('the token', () => {
  test.each([
    ['https://api.github.com/graphql', `Bearer ${token}`],
    ['https://api.github.com/users/x', `Bearer ${token}`],
    ['https://raw.githubusercontent.com/x/y/HEAD/README.md', null],
    ['https://github.com/x', null],
    ['https://api.github.com.example/graphql', null],
    ['https://api.github.com:8443/graphql', null],
    ['http://api.github.com/graphql', null],
  ])('%s', async (url, shown) => {
    const { get, sent } = fetching(ok());
    await get(url);
    expect(sent).toEqual([{ url, shown }]);
  });

  test('does not go along where the browser follows by itself', async () => {
    const { get, sent } = fetching(ok());
    await get('https://api.github.com/repositories/1', { redirect: 'follow' });
    await get('https://api.github.com/repositories/1', {});
    expect(sent.map(({ shown }) => shown)).toEqual([null, null]);
  });

  test('is said to work once, with its end as GitHub tells it', async () => {
    const { get, said, refused } = fetching(ok(endsAt('2026-12-31 10:00:00 UTC')));
    await get('https://api.github.com/graphql');
    await get('https://api.github.com/graphql');
    expect(said).toEqual([{ state: 'works', expiresAt: '2026-12-31T10:00:00.000Z' }]);
    expect(refused()).toBe(false);
  });

  test('keeps the end that is known where an answer tells none or nonsense', async () => {
    const known = { expiresAt: '2026-12-01T00:00:00.000Z' };
    const none = fetching(ok(), known);
    await none.get('https://api.github.com/graphql');
    expect(none.said).toEqual([{ state: 'works', expiresAt: known.expiresAt }]);
    const nonsense = fetching(ok(endsAt('some day')), known);
    await nonsense.get('https://api.github.com/graphql');
    expect(nonsense.said).toEqual([{ state: 'works', expiresAt: known.expiresAt }]);
  });

  test.each([
    ['refused', null],
    ['refused', '2026-11-01T12:00:00.001Z'],
    ['expired', '2026-11-01T12:00:00.000Z'],
  ] as const)('that GitHub does not take is %s where its end is %s', async (state, expiresAt) => {
    const { get, said, refused } = fetching(refusal(), { expiresAt });
    const response = await get('https://api.github.com/graphql');
    expect(said).toEqual([{ state, expiresAt }]);
    expect(refused()).toBe(true);
    expect(await response.text()).toBe('{"message":"Bad credentials [token]"}');
  });

  test('is judged by no answer that failed for another reason', async () => {
    const { get, said, refused } = fetching(() => new Response('x', { status: 502 }));
    const response = await get('https://api.github.com/graphql');
    expect([said, refused(), response.status]).toEqual([[], false, 502]);
  });

  test('and organisations that refuse it are told apart from it', async () => {
    const { refusedBy, refused, said } = fetching(ok());
    await refusedBy([]);
    await refusedBy(['sample-org']);
    expect(said).toEqual([{ state: 'works', expiresAt: null, refusedBy: ['sample-org'] }]);
    expect(refused()).toBe(false);
  });
});
