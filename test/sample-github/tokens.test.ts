import { describe, expect, test } from 'vitest';
import { answer } from './answer';
import { wrongWith } from './openapi/validate';
import { sampleState, type SampleState } from './state';
import { sampleToken, type SampleToken } from './tokens';

const now = '2026-06-01T12:00:00.000Z';
const good = `github_pat_${'S'.repeat(82)}`;
const knowing = (change: Partial<SampleToken> = {}): SampleState => ({
  ...sampleState(now),
  tokens: new Map([[good, sampleToken(now, change)]]),
});
const ask = (path: string, token: string | null, state = knowing()) => {
  const headers = token === null ? {} : { authorization: `Bearer ${token}` };
  const said = answer({ method: 'GET', host: 'api.github.com', path, query: new URLSearchParams(), headers }, state);
  return { ...said, json: JSON.parse(said.body) as { rate?: { limit: number; remaining: number }; message?: string } };
};

describe('with a token the API', () => {
  test('counts the token’s own limits, and says until when it works', () => {
    const said = ask('/users/mira-holm-sample', good);
    expect(said.headers).toMatchObject({
      'x-ratelimit-limit': '5000',
      'x-ratelimit-remaining': '4999',
      'github-authentication-token-expiration': '2026-08-30 12:00:00 UTC',
    });
    expect(said.headers).not.toHaveProperty('x-oauth-scopes');
    const free = ask('/rate_limit', good);
    expect([free.json.rate?.limit, free.resource]).toEqual([5000, null]);
    expect(wrongWith('/rate_limit', 200, free.json)).toEqual([]);
    expect(ask('/rate_limit', null).json.rate?.limit).toBe(60);
  });

  test('tells the scopes of a classic one, none of them too', () => {
    expect(ask('/rate_limit', good, knowing({ scopes: ['repo', 'gist'] })).headers['x-oauth-scopes']).toBe(
      'repo, gist',
    );
    expect(ask('/rate_limit', good, knowing({ scopes: [], expiresAt: null })).headers).toMatchObject({
      'x-oauth-scopes': '',
    });
  });

  test.each([
    ['nobody made', 'ghp_unknown', knowing()],
    ['is over', good, knowing({ expiresAt: now })],
  ])('refuses one that %s, in the same words, and counts nothing', (_, token, state) => {
    const said = ask('/rate_limit', token, state);
    expect([said.status, said.json.message, said.resource]).toEqual([401, 'Bad credentials', null]);
    expect(said.headers).not.toHaveProperty('github-authentication-token-expiration');
    expect(wrongWith('/rate_limit', 401, said.json)).toEqual([]);
    expect(ask('/users/mira-holm-sample', token, state).status).toBe(401);
  });
});
