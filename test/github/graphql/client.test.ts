import { describe, expect, test, vi } from 'vitest';
import { createBudget } from '../../../lib/github/budget';
import { createGraphqlClient, type GraphqlQuestion } from '../../../lib/github/graphql/client';
import { createTokenFetch } from '../../../lib/github/graphql/token-fetch';
import { createLimits, type Limit } from '../../../lib/github/limits';
import { z } from '../../../lib/zod';
import { fakeGithub, type FakeAnswer } from '../fake-github';

const now = '2026-11-01T12:00:00.000Z';
const token = `ghp_${'Sample'.repeat(6)}`;
const rateLimit = { cost: 3, limit: 5000, remaining: 4_200, resetAt: '2026-11-01T12:40:00Z', nodeCount: 200 };

const question: GraphqlQuestion<{ user: { login: string } | null }> = {
  text: 'query Q($login: String!) { user(login: $login) { login } }',
  variables: { login: 'sample-person' },
  schema: z.object({ user: z.object({ login: z.string() }).nullable() }),
  expected: 'a user',
  cost: 2,
};

type Given = { kept?: Limit[]; online?: boolean; signal?: AbortSignal; points?: number; timeout?: number };

const ask = async (answer: FakeAnswer, { kept = [], online = true, signal, points = 10, timeout }: Given = {}) => {
  const github = fakeGithub(() => answer);
  const limits: Limit[] = [];
  const budget = createBudget({ core: 0, search: 0, raw: 0, graphql: points });
  const client = createGraphqlClient({
    fetch: github.fetch,
    now: () => now,
    online: () => online,
    budget,
    limits: createLimits(kept, async (limit) => void limits.push(limit)),
    signal: signal ?? new AbortController().signal,
    ...(timeout !== undefined && { timeout }),
    token: createTokenFetch(github.fetch, { token, onToken: async () => undefined }, () => now),
  });
  const said = await client.ask(question);
  return { said, asked: github.asked, limits, spent: budget.spent().graphql, client };
};

const user = { login: 'sample-person' };

describe('a question to GraphQL', () => {
  test('is a POST without cookies, and its answer is what was expected', async () => {
    const { said, asked, spent, limits } = await ask({ json: { data: { rateLimit, user } } });
    expect(said).toMatchObject({ ok: true, value: { user }, problems: [], url: 'https://api.github.com/graphql' });
    expect(asked).toHaveLength(1);
    expect(asked[0]?.init).toMatchObject({
      method: 'POST',
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'manual',
      referrerPolicy: 'no-referrer',
    });
    expect(JSON.parse(asked[0]?.init.body as string)).toEqual({ query: question.text, variables: question.variables });
    // Two points were reckoned with, and three it cost.
    expect(spent).toBe(3);
    expect(limits.at(-1)).toEqual({
      resource: 'graphql',
      limit: 5000,
      remaining: 4_200,
      resetAt: '2026-11-01T12:40:00Z',
      saidAt: now,
    });
  });

  test('keeps what came of an answer in part, with the reason for the rest', async () => {
    const errors = [{ type: 'NOT_FOUND', path: ['user'], message: 'Could not resolve to a User' }];
    const { said } = await ask({ json: { data: { user: null }, errors } });
    expect(said).toMatchObject({ ok: true, value: { user: null }, problems: [{ kind: 'not-found', path: 'user' }] });
  });

  test('is not sent where points, limit, network or user forbid it', async () => {
    const stop = new AbortController();
    stop.abort();
    const limit = { resource: 'graphql' as const, limit: 5000, saidAt: now, resetAt: '2026-11-01T12:30:00.000Z' };
    const none = await ask({ json: {} }, { points: 1 });
    expect([none.said, none.asked]).toMatchObject([{ ok: false, failure: { reason: 'no-budget' } }, []]);
    const used = await ask({ json: {} }, { kept: [{ ...limit, remaining: 1 }] });
    expect([used.said, used.asked]).toMatchObject([
      { ok: false, failure: { reason: 'rate-limited', detail: { retryAt: limit.resetAt } } },
      [],
    ]);
    const over = await ask({ json: { data: { user } } }, { kept: [{ ...limit, remaining: 0, resetAt: now }] });
    expect(over.said.ok).toBe(true);
    const cancelled = await ask({ json: {} }, { signal: stop.signal });
    expect([cancelled.said, cancelled.asked]).toMatchObject([{ ok: false, failure: { reason: 'cancelled' } }, []]);
  });

  test('is not sent a second time with a token that was refused', async () => {
    const { said, client, asked } = await ask({ status: 401, json: { message: 'Bad credentials' } });
    expect(said).toMatchObject({
      ok: false,
      tooMuch: false,
      failure: { reason: 'no-permission', detail: { status: 401 } },
    });
    expect(await client.ask(question)).toMatchObject({ ok: false, failure: { reason: 'no-permission' } });
    expect(asked).toHaveLength(1);
  });
});

const words =
  'Something went wrong while executing your query. This may be the result of a timeout, or it could be a GitHub bug. Please include `AB:CD` when reporting this issue.';

describe('when GraphQL fails, it is said how', () => {
  const cases: [string, FakeAnswer, unknown][] = [
    [
      'no points left',
      { json: { errors: [{ type: 'RATE_LIMITED', message: 'API rate limit exceeded for user ID 900001.' }] } },
      { tooMuch: false, failure: { reason: 'rate-limited', detail: { retryAt: '2026-11-01T12:01:00.000Z' } } },
    ],
    [
      'no points left, and until when',
      {
        json: { errors: [{ type: 'RATE_LIMITED', message: 'API rate limit exceeded' }] },
        headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(Date.parse(now) / 1_000 + 600) },
      },
      { failure: { reason: 'rate-limited', detail: { retryAt: '2026-11-01T12:10:00.000Z' } } },
    ],
    [
      'a secondary limit',
      { status: 403, json: { message: 'You have exceeded a secondary rate limit.' }, headers: { 'retry-after': '90' } },
      {
        tooMuch: false,
        failure: { reason: 'rate-limited', detail: { status: 403, retryAt: '2026-11-01T12:01:30.000Z' } },
      },
    ],
    [
      'a secondary limit in an answer',
      { json: { errors: [{ message: 'You have exceeded a secondary rate limit. Please wait a few minutes.' }] } },
      { failure: { reason: 'rate-limited' } },
    ],
    [
      'a gateway that gave up, with a page',
      { status: 502, text: '<html>502 Bad Gateway</html>', headers: { 'content-type': 'text/html' } },
      { tooMuch: true, failure: { reason: 'failed', detail: { status: 502 } } },
    ],
    ['a gateway in time', { status: 504, text: '' }, { tooMuch: true, failure: { reason: 'failed' } }],
    [
      'a time-out in an answer',
      { json: { data: null, errors: [{ message: words }] } },
      { tooMuch: true, failure: { reason: 'failed', detail: { note: 'too much for GitHub at a time' } } },
    ],
    [
      'too many nodes',
      {
        json: { errors: [{ type: 'MAX_NODE_LIMIT_EXCEEDED', message: 'This query requests up to 1 possible nodes' }] },
      },
      { tooMuch: true },
    ],
    [
      'too much work, and nothing of it',
      {
        json: {
          data: null,
          errors: [{ type: 'RESOURCE_LIMITS_EXCEEDED', message: 'Resource limits for this query exceeded.' }],
        },
      },
      { tooMuch: true },
    ],
    [
      'scopes that the token has not',
      {
        json: {
          errors: [{ type: 'INSUFFICIENT_SCOPES', message: 'Your token has not been granted the required scopes' }],
        },
      },
      { tooMuch: false, failure: { reason: 'no-permission', detail: { note: 'the token may not ask this' } } },
    ],
    [
      'an organisation that bars tokens of this kind',
      { status: 403, json: { message: '`sample-org` forbids access via a personal access token (classic).' } },
      { failure: { reason: 'no-permission', detail: { note: 'an organisation does not accept this token' } } },
    ],
    [
      'another address',
      { status: 301, headers: { location: 'https://elsewhere.example/' } },
      { failure: { reason: 'failed' } },
    ],
    ['no JSON', { text: '{"data": {' }, { failure: { state: 'unreadable', expected: 'an answer of GraphQL' } }],
    ['something else', { json: [] }, { failure: { state: 'unreadable', expected: 'an answer of GraphQL' } }],
    ['nothing at all', { json: {} }, { failure: { state: 'unreadable', expected: 'a user' } }],
    [
      'another form',
      { json: { data: { user: { login: 7 } } } },
      { failure: { state: 'unreadable', expected: 'a user (user.login: invalid_type)' } },
    ],
    [
      'the network',
      { throws: new TypeError('Failed to fetch') },
      { failure: { reason: 'failed', detail: { note: 'the network failed' } } },
    ],
    [
      'no answer in time',
      { throws: new DOMException('x', 'TimeoutError') },
      { tooMuch: true, failure: { reason: 'failed', detail: { note: 'no answer in time' } } },
    ],
  ];
  test.each(cases)('%s', async (_, answer, expected) => {
    const { said, spent } = await ask(answer);
    expect(said).toMatchObject({ ok: false, ...(expected as object) });
    expect(spent).toBe(2);
    expect(JSON.stringify(said)).not.toContain('sample-org');
  });

  test('offline', async () => {
    const { said } = await ask({ throws: new TypeError('Failed to fetch') }, { online: false });
    expect(said).toMatchObject({ ok: false, failure: { reason: 'offline' } });
  });

  test('a limit that is met is kept for whoever asks next', async () => {
    const { limits, client, asked } = await ask({ json: { errors: [{ type: 'RATE_LIMITED', message: 'x' }] } });
    expect(limits.at(-1)).toMatchObject({ resource: 'graphql', remaining: 0, resetAt: '2026-11-01T12:01:00.000Z' });
    expect(await client.ask(question)).toMatchObject({ ok: false, failure: { reason: 'rate-limited' } });
    expect(asked).toHaveLength(1);
  });

  test('no word of the token is in what is said or in a console', async () => {
    const consoles = (['log', 'info', 'warn', 'error', 'debug'] as const).map((name) => vi.spyOn(console, name));
    for (const answer of [
      { throws: new TypeError(`Bearer ${token} is no header`) },
      { status: 401, json: { message: `Bad credentials ${token}` } },
      { status: 500, json: { message: token } },
      { json: { data: null, errors: [{ message: token, type: token, path: ['user'] }] } },
      { json: { data: { user: { login: 7, [token]: token } } } },
    ]) {
      expect(JSON.stringify((await ask(answer)).said)).not.toContain(token);
    }
    for (const one of consoles) expect(one).not.toHaveBeenCalled();
    vi.restoreAllMocks();
  });
});
