import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createBudget, readingBudget } from '../../lib/github/budget';
import { createClient, type ClientDependencies } from '../../lib/github/client';
import { createLimits, usedUpUntil, type Limit } from '../../lib/github/limits';
import { isUnchanged } from '../../lib/github/client';
import { treeQuestion, userQuestion } from '../../lib/github/questions';
import { fakeGithub, limitHeaders, userJson, type FakeAnswer, type FakeGithub } from './fake-github';

const now = '2026-11-01T00:00:00.000Z';

const clientOf = (github: FakeGithub, change: Partial<ClientDependencies> = {}, kept: Limit[] = []) => {
  const saved: Limit[] = [];
  const budget = createBudget(readingBudget);
  const limits = createLimits(kept, async (limit) => {
    saved.push(limit);
  });
  const client = createClient({
    fetch: github.fetch,
    now: () => now,
    online: () => true,
    budget,
    limits,
    signal: new AbortController().signal,
    ...change,
  });
  return { client, budget, saved };
};

const askUser = async (answer: FakeAnswer, change: Partial<ClientDependencies> = {}) => {
  const github = fakeGithub(() => answer);
  const made = clientOf(github, change);
  return { github, ...made, answer: await made.client.ask('core', userQuestion('sample-person')) };
};

const failureOf = async (answer: FakeAnswer, change: Partial<ClientDependencies> = {}) => {
  const { answer: got } = await askUser(answer, change);
  return got.ok ? null : got.failure;
};

describe('asking GitHub', () => {
  test('sends no cookie, no referrer, no name of a program, and says which API it means', async () => {
    const { github, answer } = await askUser({ json: userJson() });
    const { url, init } = github.asked[0] ?? { url: '', init: {} };
    const headers = new Headers(init.headers);
    expect(url).toBe('https://api.github.com/users/sample-person');
    expect(init).toMatchObject({
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      redirect: 'manual',
    });
    expect(headers.has('user-agent')).toBe(false);
    expect(headers.has('authorization')).toBe(false);
    expect(headers.get('x-github-api-version')).toBe('2022-11-28');
    expect(answer).toMatchObject({ ok: true, value: { id: 900_001 }, readAt: now });
  });

  test('puts hostile names and branches into the path as one segment each', async () => {
    const github = fakeGithub(() => ({ json: {} }));
    const { client } = clientOf(github);
    await client.ask('core', treeQuestion('a', 'b', 'x/../../user?y#z'));
    await client.file('a', 'b', 'main', 'dir/ä?b#c.md');
    expect(github.asked.map(({ url }) => url)).toEqual([
      'https://api.github.com/repos/a/b/git/trees/x%2F..%2F..%2Fuser%3Fy%23z?recursive=1',
      'https://raw.githubusercontent.com/a/b/main/dir/%C3%A4%3Fb%23c.md',
    ]);
  });

  test.each<[string, FakeAnswer, unknown]>([
    [
      '404',
      { status: 404, json: { message: 'Not Found' } },
      { reason: 'failed', detail: { status: 404, note: 'Not Found' } },
    ],
    ['401', { status: 401, json: { message: 'Bad' } }, { reason: 'no-permission', detail: { status: 401 } }],
    ['422', { status: 422, json: { message: 'Validation Failed' } }, { reason: 'failed', detail: { status: 422 } }],
    ['451', { status: 451, json: { message: 'Blocked' } }, { reason: 'failed', detail: { status: 451 } }],
    ['502 with a page', { status: 502, text: '<html>' }, { reason: 'failed', detail: { status: 502 } }],
    [
      'words that name the user’s own network address',
      { status: 403, json: { message: 'API rate limit exceeded for 203.0.113.5 and 2001:db8::7.' } },
      { reason: 'rate-limited', detail: { note: 'API rate limit exceeded for [address] and [address].' } },
    ],
    [
      'a redirect',
      { status: 301, headers: { location: 'https://elsewhere.example' } },
      { reason: 'failed', detail: { note: 'moved to another address' } },
    ],
    [
      '403 without a limit',
      { status: 403, json: { message: 'Blocked' }, headers: limitHeaders(5) },
      { reason: 'failed', detail: { status: 403 } },
    ],
    [
      'the limit used up',
      { status: 403, json: { message: 'no' }, headers: limitHeaders(0) },
      { reason: 'rate-limited', detail: { retryAt: '2026-11-01T00:30:00.000Z' } },
    ],
    [
      '429 with seconds',
      { status: 429, headers: { 'retry-after': '90' } },
      { reason: 'rate-limited', detail: { status: 429, retryAt: '2026-11-01T00:01:30.000Z' } },
    ],
    [
      '429 with a date',
      { status: 429, headers: { 'retry-after': 'Sun, 01 Nov 2026 00:05:00 GMT' } },
      { reason: 'rate-limited', detail: { retryAt: '2026-11-01T00:05:00.000Z' } },
    ],
    [
      '429 without a word',
      { status: 429, text: '' },
      { reason: 'rate-limited', detail: { retryAt: '2026-11-01T00:01:00.000Z' } },
    ],
    [
      '429 with an absurd wait',
      { status: 429, headers: { 'retry-after': '999999999' } },
      { reason: 'rate-limited', detail: { retryAt: '2026-11-01T02:00:00.000Z' } },
    ],
    [
      'a secondary limit',
      { status: 403, json: { message: 'You have exceeded a secondary rate limit' } },
      { reason: 'rate-limited', detail: { retryAt: '2026-11-01T00:01:00.000Z' } },
    ],
    [
      'the network',
      { throws: new TypeError('Failed to fetch') },
      { reason: 'failed', detail: { note: 'the network failed' } },
    ],
    [
      'no answer in time',
      { throws: new DOMException('late', 'TimeoutError') },
      { reason: 'failed', detail: { note: 'no answer in time' } },
    ],
  ])('says what went wrong: %s', async (_, answer, expected) => {
    expect(await failureOf(answer)).toMatchObject({ state: 'not-read', ...(expected as object) });
  });

  test.each<[string, FakeAnswer]>([
    ['broken JSON', { text: '{"id": 900' }],
    ['nothing', { text: '' }],
    ['another shape', { json: [{ id: 'one' }] }],
    ['a content type that nobody can read', { json: userJson(), headers: { 'content-type': ';;;' } }],
  ])('calls an answer unreadable: %s', async (name, answer) => {
    const failure = await failureOf(answer);
    if (name.startsWith('a content type')) expect(failure).toBeNull();
    else expect(failure).toMatchObject({ state: 'unreadable', expected: expect.stringContaining('a user') });
  });

  test('knows the network to be away', async () => {
    expect(await failureOf({ throws: new TypeError('x') }, { online: () => false })).toMatchObject({
      reason: 'offline',
    });
  });

  test('sends nothing once cancelled, and counts nothing', async () => {
    const { answer, github, budget } = await askUser({ json: userJson() }, { signal: AbortSignal.abort() });
    expect(answer).toMatchObject({ ok: false, failure: { reason: 'cancelled' } });
    expect([github.asked.length, budget.spent().core]).toEqual([0, 0]);
  });

  test('does not take more of an answer than it can use', async () => {
    const big = 'x'.repeat(17_000_000);
    expect(await failureOf({ text: JSON.stringify({ id: 1, login: 'a', bio: big }) })).toMatchObject({
      state: 'unreadable',
    });
    const { client } = clientOf(fakeGithub(() => ({ text: big })));
    const file = await client.file('a', 'b', 'main', 'README.md');
    expect(file.ok && [file.value.content.length, file.value.cut]).toEqual([2_000_000, true]);
  });

  test('refuses a file that is no text', async () => {
    const { client } = clientOf(fakeGithub(() => ({ text: 'PNG\0\0' })));
    expect(await client.file('a', 'b', 'main', 'README')).toMatchObject({
      ok: false,
      failure: { state: 'unreadable' },
    });
  });

  test('reads a text with a stray zero byte in it', async () => {
    const words = 'Invented words. '.repeat(20);
    const { client } = clientOf(fakeGithub(() => ({ text: `${words}\0${words}` })));
    expect(await client.file('a', 'b', 'main', 'README')).toMatchObject({
      ok: true,
      value: { content: `${words}\uFFFD${words}` },
    });
  });

  test('believes the headers: nothing is sent while nothing is left, until it is time', async () => {
    const github = fakeGithub(() => ({ json: userJson(), headers: limitHeaders(0) }));
    const { client, saved, budget } = clientOf(github);
    expect((await client.ask('core', userQuestion('sample-person'))).ok).toBe(true);
    expect(saved).toEqual([
      { resource: 'core', limit: 60, remaining: 0, resetAt: '2026-11-01T00:30:00.000Z', saidAt: now },
    ]);
    const refused = await client.ask('core', userQuestion('sample-person'));
    expect(refused).toMatchObject({
      failure: { reason: 'rate-limited', detail: { retryAt: '2026-11-01T00:30:00.000Z' } },
    });
    expect([github.asked.length, budget.spent().core]).toEqual([1, 1]);
    const later = clientOf(github, { now: () => '2026-11-01T00:31:00.000Z' }, saved);
    expect((await later.client.ask('core', userQuestion('sample-person'))).ok).toBe(true);
  });

  test('waits as long after a secondary limit, also in the next reading', async () => {
    const github = fakeGithub(() => ({
      status: 403,
      json: { message: 'secondary rate limit' },
      headers: limitHeaders(40),
    }));
    const { client, saved } = clientOf(github);
    await client.ask('core', userQuestion('sample-person'));
    const next = clientOf(github, {}, saved);
    expect(await next.client.ask('core', userQuestion('sample-person'))).toMatchObject({
      failure: { reason: 'rate-limited' },
    });
    expect(github.asked).toHaveLength(1);
  });

  test('never sends more than the budget, whatever comes back', async () => {
    const answers = fc.array(
      fc.oneof(
        fc.record({
          status: fc.constantFrom(200, 301, 403, 404, 409, 422, 429, 451, 500, 503),
          json: fc.constantFrom(userJson(), null, 'x'),
        }),
        fc.record({
          status: fc.constant(200),
          json: fc.constant(userJson()),
          headers: fc.integer({ min: 0, max: 3 }).map((left) => limitHeaders(left)),
        }),
        fc.constant<FakeAnswer>({ throws: new TypeError('x') }),
      ),
      { minLength: 1, maxLength: 8 },
    );
    const asked = fc.array(fc.constantFrom('core', 'search', 'raw'), { maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(answers, asked, async (given, resources) => {
        const github = fakeGithub((_, count) => given[count % given.length] as FakeAnswer);
        const { client, budget } = clientOf(github);
        for (const resource of resources) {
          if (resource === 'raw') await client.file('a', 'b', 'main', 'c');
          else await client.ask(resource as 'core', userQuestion('sample-person'));
        }
        const { core, search, raw } = budget.spent();
        expect(core <= readingBudget.core && search <= readingBudget.search && raw <= readingBudget.raw).toBe(true);
        expect(github.asked).toHaveLength(core + search + raw);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a moved address', () => {
  const moved = (location: string, status = 301): FakeAnswer => ({ status, json: {}, headers: { location } });

  test('is followed on the same host, each step counted', async () => {
    const github = fakeGithub((address) =>
      address.includes('/users/')
        ? moved('https://api.github.com/user/900001')
        : address.endsWith('/user/900001')
          ? moved('/user/7', 307)
          : { json: userJson() },
    );
    const { client, budget } = clientOf(github);
    expect(await client.ask('core', userQuestion('sample-person'))).toMatchObject({ ok: true, value: { id: 900_001 } });
    expect(github.asked.map(({ url }) => url.slice('https://api.github.com'.length))).toEqual([
      '/users/sample-person',
      '/user/900001',
      '/user/7',
    ]);
    expect(budget.spent().core).toBe(3);
  });

  test.each([
    ['to another host', 'https://elsewhere.example/user/1'],
    ['to the raw host', 'https://raw.githubusercontent.com/a/b/main/c'],
    ['without https', 'http://api.github.com/user/1'],
    ['nowhere', 'https://'],
  ])('is not followed %s', async (_, location) => {
    const { github, answer } = await askUser(moved(location));
    expect(answer).toMatchObject({ failure: { reason: 'failed', detail: { note: 'moved to another address' } } });
    expect(github.asked).toHaveLength(1);
  });

  test('is followed twice and no further, and never beyond the budget', async () => {
    const { github, answer, budget } = await askUser(moved('/user/1'));
    expect([answer.ok, github.asked.length, budget.spent().core]).toEqual([false, 3, 3]);
    const one = await askUser(moved('/user/1'), { budget: createBudget({ core: 1, search: 0, raw: 0, graphql: 0 }) });
    expect([one.answer, one.github.asked.length]).toMatchObject([{ failure: { reason: 'no-budget' } }, 1]);
  });

  /** As a browser answers: where it points to is not told, and the second time it follows by itself. */
  const hidden = (landsAt: string, headers: Record<string, string> = {}) => {
    const asked: (string | undefined)[] = [];
    const fetch: typeof globalThis.fetch = async (_, init) => {
      asked.push(init?.redirect);
      const follows = init?.redirect === 'follow';
      const response = follows
        ? new Response(JSON.stringify(userJson()), { headers })
        : new Response(null, { status: 200 });
      Object.defineProperty(response, 'type', { value: follows ? 'basic' : 'opaqueredirect' });
      Object.defineProperty(response, 'url', { value: follows ? landsAt : '' });
      return response;
    };
    return { fetch, asked };
  };

  test('is followed by the browser where only that can, and what comes from elsewhere is not taken', async () => {
    const same = hidden('https://api.github.com/user/900001');
    const made = clientOf(
      fakeGithub(() => undefined),
      { fetch: same.fetch },
    );
    expect(await made.client.ask('core', userQuestion('sample-person'))).toMatchObject({ ok: true });
    expect([same.asked, made.budget.spent().core]).toEqual([['manual', 'follow'], 3]);
    const other = hidden('https://elsewhere.example/');
    const refused = clientOf(
      fakeGithub(() => undefined),
      { fetch: other.fetch },
    );
    expect(await refused.client.ask('core', userQuestion('sample-person'))).toMatchObject({ ok: false });
  });

  test('is followed within limits of its own, where it is followed without a token', async () => {
    const own = createLimits([], async () => undefined);
    const ofAddress = createLimits([], async () => undefined);
    const { fetch, asked } = hidden('https://api.github.com/user/900001', limitHeaders(0));
    const made = clientOf(
      fakeGithub(() => undefined),
      { fetch, limits: own, followLimits: ofAddress },
    );
    const question = userQuestion('sample-person');
    expect(await made.client.ask('core', question)).toMatchObject({ ok: true });
    expect([own.get('core'), ofAddress.get('core')?.remaining]).toEqual([undefined, 0]);
    // What the network address has used up keeps nobody from asking with the token, only from following without it.
    expect(await made.client.ask('core', question)).toMatchObject({ ok: false, failure: { reason: 'rate-limited' } });
    expect(asked).toEqual(['manual', 'follow', 'manual']);
  });

  test('is left where it is when the step cannot be paid', async () => {
    const { fetch, asked } = hidden('https://api.github.com/user/900001');
    const budget = createBudget({ core: 2, search: 0, raw: 0, graphql: 0 });
    const { client } = clientOf(
      fakeGithub(() => undefined),
      { fetch, budget },
    );
    expect(await client.ask('core', userQuestion('sample-person'))).toMatchObject({ ok: false });
    expect(asked).toEqual(['manual']);
  });
});

describe('asking whether something changed', () => {
  test('names the answer of before, and takes "no" for an answer; it costs a request all the same', async () => {
    const github = fakeGithub(() => ({ status: 304, headers: { etag: '"one"' } }));
    const { client, budget } = clientOf(github);
    const answer = await client.askAgain('core', userQuestion('sample-person'), '"one"');
    expect(isUnchanged(answer)).toBe(true);
    expect(new Headers(github.asked[0]?.init.headers).get('if-none-match')).toBe('"one"');
    expect(budget.spent().core).toBe(1);
    const file = await client.fileAgain({ owner: 'a', name: 'b', ref: 'main', path: 'README.md' }, '"two"');
    expect(isUnchanged(file)).toBe(true);
  });

  test('an answer tells what it is called', async () => {
    const { answer } = await askUser({ json: userJson(), headers: { etag: 'W/"abc"' } });
    expect(answer).toMatchObject({ ok: true, etag: 'W/"abc"' });
  });

  test('a "no" that nobody asked for is no answer', async () => {
    const { answer } = await askUser({ status: 304, headers: {} });
    expect(answer.ok).toBe(false);
  });
});

describe('clocks', () => {
  const limit: Limit = {
    resource: 'core',
    limit: 60,
    remaining: 0,
    resetAt: '2026-11-01T00:30:00.000Z',
    saidAt: '2026-11-01T00:00:00.000Z',
  };

  test('a limit holds until it is renewed, and not over a jump of the clock', () => {
    expect(usedUpUntil(limit, '2026-11-01T00:29:59.000Z')).toBe(limit.resetAt);
    expect(usedUpUntil(limit, '2026-11-01T00:30:00.000Z')).toBeNull();
    // Set back: what was said lies in the future.
    expect(usedUpUntil(limit, '2026-10-30T00:00:00.000Z')).toBeNull();
    expect(usedUpUntil(limit, '2031-01-01T00:00:00.000Z')).toBeNull();
    expect(usedUpUntil({ ...limit, resetAt: '2040-01-01T00:00:00.000Z' }, limit.saidAt)).toBeNull();
    expect(usedUpUntil({ ...limit, remaining: 1 }, limit.saidAt)).toBeNull();
  });

  test('GitHub’s times are by its own clock', async () => {
    // Ours is an hour behind.
    const headers = { ...limitHeaders(0), date: 'Sun, 01 Nov 2026 00:10:00 GMT' };
    const behind = { now: () => '2026-10-31T23:10:00.000Z' };
    const { answer, saved } = await askUser({ status: 403, json: {}, headers }, behind);
    expect(answer).toMatchObject({ failure: { detail: { retryAt: '2026-10-31T23:30:00.000Z' } } });
    expect(saved).toMatchObject([{ resetAt: '2026-10-31T23:30:00.000Z' }]);
    const ok = await askUser(
      { json: userJson(), headers: { ...headers, ...limitHeaders(4), date: headers.date } },
      behind,
    );
    expect(ok.saved).toMatchObject([{ remaining: 4, resetAt: '2026-10-31T23:30:00.000Z' }]);
  });

  test('a limit that was to be renewed already is waited for a minute, not asked for in a loop', async () => {
    const failure = await failureOf(
      { status: 403, json: {}, headers: limitHeaders(0) },
      { now: () => '2026-11-01T05:00:00.000Z' },
    );
    expect(failure).toMatchObject({ reason: 'rate-limited', detail: { retryAt: '2026-11-01T05:01:00.000Z' } });
  });
});

test('two clients that share their limits and their turn never send more than is left', async () => {
  let left = 5;
  const github = fakeGithub(() => {
    left -= 1;
    return left >= 0
      ? { json: userJson(), headers: limitHeaders(left) }
      : { status: 403, json: { message: 'rate limit' }, headers: limitHeaders(0) };
  });
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <Value>(work: () => Promise<Value>): Promise<Value> => {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  };
  const limits = createLimits([], async () => undefined);
  const clients = [1, 2].map(() => clientOf(github, { limits, inTurn }));
  const answers = await Promise.all(
    clients.flatMap(({ client }) => Array.from({ length: 6 }, () => client.ask('core', userQuestion('sample-person')))),
  );
  expect(answers.filter(({ ok }) => ok)).toHaveLength(5);
  expect(github.asked).toHaveLength(5);
});
