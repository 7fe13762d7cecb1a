import { describe, expect, test } from 'vitest';
import { fakeGithub, limitHeaders, type FakeAnswer } from '../fake-github';
import { failureOf } from '../../../lib/github/failure';
import { askAboutToken, expiryFrom, scopesFrom } from '../../../lib/github/token/ask-about-token';

const now = '2026-11-01T00:00:00.000Z';
const token = `ghp_${'Sample0123'.repeat(4)}`;
const limits = { resources: { core: { limit: 5000, used: 1, remaining: 4999, reset: 1_793_493_000 } } };

const ask = async (answer: FakeAnswer, { online = true, timeout = 1_000 } = {}) => {
  const github = fakeGithub(() => answer);
  return {
    github,
    said: await askAboutToken(token, { fetch: github.fetch, now: () => now, online: () => online, timeout }),
  };
};

describe('asking GitHub about a token', () => {
  test('shows it to api.github.com in a header, with no cookie, no redirect, and costs nothing', async () => {
    const { github } = await ask({ json: limits });
    const { url, init } = github.asked[0] ?? { url: '', init: {} };
    expect([github.asked.length, url]).toEqual([1, 'https://api.github.com/rate_limit']);
    expect(init).toMatchObject({
      method: 'GET',
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      redirect: 'error',
    });
    expect(new Headers(init.headers).get('authorization')).toBe(`Bearer ${token}`);
  });

  test.each<[string, FakeAnswer, unknown]>([
    [
      'works until the time in the header',
      { json: limits, headers: { 'github-authentication-token-expiration': '2027-01-30 10:00:00 UTC' } },
      { asked: true, state: 'works', expiresAt: '2027-01-30T10:00:00.000Z' },
    ],
    ['works without an end', { json: limits }, { asked: true, state: 'works', expiresAt: null }],
    [
      'works, and is a classic one with scopes',
      { json: limits, headers: { 'x-oauth-scopes': 'repo, gist' } },
      { asked: true, state: 'works', expiresAt: null, scopes: ['repo', 'gist'] },
    ],
    [
      'works, and is a classic one without scopes',
      { json: limits, headers: { 'x-oauth-scopes': '' } },
      { asked: true, state: 'works', expiresAt: null, scopes: [] },
    ],
    [
      'is not known',
      { status: 401, json: { message: 'Bad credentials' } },
      { asked: true, state: 'refused', expiresAt: null },
    ],
    [
      'belongs to a suspended account',
      { status: 403, json: { message: 'Sorry. Your account was suspended.' } },
      { asked: true, state: 'refused', expiresAt: null },
    ],
    [
      'was asked about too often',
      { status: 403, json: {}, headers: limitHeaders(0) },
      { asked: false, reason: 'rate-limited' },
    ],
    ['met an error of GitHub', { status: 502, text: '<html>' }, { asked: false, reason: 'failed' }],
    [
      'met a page of somebody in between',
      { text: '<html>Sign in to this network</html>' },
      { asked: false, reason: 'failed' },
    ],
    ['met JSON of somebody in between', { json: { welcome: true } }, { asked: false, reason: 'failed' }],
    ['met a network that fails', { throws: new TypeError('Failed to fetch') }, { asked: false, reason: 'failed' }],
  ])('%s', async (_, answer, expected) => {
    expect((await ask(answer)).said).toEqual(expected);
  });

  test('is not done without a network, and not for ever', async () => {
    const offline = await ask({ json: limits }, { online: false });
    expect([offline.github.asked.length, offline.said]).toEqual([0, { asked: false, reason: 'offline' }]);
    const fetch: typeof globalThis.fetch = (_, init) =>
      new Promise((_resolve, reject) => {
        init?.signal?.addEventListener('abort', () => reject(new DOMException('late', 'TimeoutError')));
      });
    expect(await askAboutToken(token, { fetch, now: () => now, online: () => true, timeout: 5 })).toEqual({
      asked: false,
      reason: 'failed',
    });
  });

  test('nothing that comes back holds the token, whatever goes wrong', async () => {
    const answers: FakeAnswer[] = [
      { throws: new TypeError(`Bearer ${token} is an invalid header value`) },
      { status: 401, json: { message: `Bad credentials: ${token}` } },
      { status: 500, text: token },
      { json: { ...limits, token } },
    ];
    for (const answer of answers) expect(JSON.stringify((await ask(answer)).said)).not.toContain(token);
    const note = failureOf(401, new Headers(), `Bad credentials: Bearer ${token} is not known`, now);
    expect(note).toMatchObject({ detail: { note: 'Bad credentials: Bearer [token] is not known' } });
  });
});

describe('headers', () => {
  const expiry = (value: string) => expiryFrom(new Headers({ 'github-authentication-token-expiration': value }));

  test.each([
    ['2026-12-01 08:30:00 UTC', '2026-12-01T08:30:00.000Z'],
    ['2026-12-01 08:30:00 -0700', '2026-12-01T15:30:00.000Z'],
    ['2026-12-01 08:30:00 +02:00', '2026-12-01T06:30:00.000Z'],
    ['2026-12-01T08:30:00Z', '2026-12-01T08:30:00.000Z'],
    ['2026-13-41 08:30:00 UTC', null],
    ['soon', null],
    ['', null],
  ])('the end of a token: %s', (value, expected) => {
    expect(expiry(value)).toBe(expected);
  });

  test('scopes', () => {
    expect(scopesFrom(new Headers())).toBeUndefined();
    expect(scopesFrom(new Headers({ 'x-oauth-scopes': ' repo ,read:org,' }))).toEqual(['repo', 'read:org']);
  });
});
