import { describe, expect, test } from 'vitest';
import { answer } from '../answer';
import { wrongWith } from '../openapi/validate';
import { startSampleGithub } from '../server';
import { sampleState, type SampleState } from '../state';
import { sampleToken, type SampleToken } from '../tokens';

const now = '2026-06-01T12:00:00.000Z';
const token = `ghp_${'S'.repeat(36)}`;
const knowing = (change: Partial<SampleToken> = {}): SampleState => ({
  ...sampleState(now),
  tokens: new Map([[token, sampleToken(now, change)]]),
});

type Said = {
  data?: Record<string, unknown> | null;
  errors?: { type?: string; path?: unknown; message: string; extensions?: unknown }[];
  message?: string;
};

const ask = (query: string, variables = {}, state = knowing(), shown: string | null = token) => {
  const said = answer(
    {
      method: 'POST',
      host: 'api.github.com',
      path: '/graphql',
      query: new URLSearchParams(),
      headers: shown === null ? {} : { authorization: `bearer ${shown}` },
      body: JSON.stringify({ query, variables }),
    },
    state,
  );
  return { ...said, json: JSON.parse(said.body) as Said };
};

describe('the GraphQL of the sample', () => {
  test('executes what is asked over its people, and says what it costs', () => {
    const { json, headers, points } = ask(
      'query Q($n: Int!) { rateLimit { cost remaining nodeCount } user(login: "mira-holm-sample") { databaseId repositories(first: $n) { totalCount nodes { name stargazerCount releases(first: 1) { totalCount } } pageInfo { hasNextPage } } } }',
      { n: 100 },
    );
    expect(json.data).toMatchObject({ rateLimit: { cost: 1, remaining: 4_999, nodeCount: 200 } });
    expect(headers['x-ratelimit-resource']).toBe('graphql');
    expect([points, headers['x-ratelimit-remaining']]).toEqual([1, '4999']);
  });

  test('answers null where it does not know, which what must not be null does not survive', () => {
    const { json } = ask(
      '{ a: user(login: "mira-holm-sample") { email location } b: user(login: "mira-holm-sample") { url } }',
    );
    expect(json.data).toEqual({ a: null, b: null });
    const known = ask('{ user(login: "mira-holm-sample") { login location } }');
    expect(known.json.data).toEqual({ user: { login: 'mira-holm-sample', location: null } });
  });

  test('pages by cursors', () => {
    const page = (after: string | null) =>
      ask(
        'query Q($after: String) { user(login: "mira-holm-sample") { pullRequests(first: 30, after: $after) { nodes { number } pageInfo { hasNextPage endCursor } } } }',
        { after },
      ).json.data as {
        user: { pullRequests: { nodes: { number: number }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } };
      };
    const first = page(null).user.pullRequests;
    const second = page(first.pageInfo.endCursor).user.pullRequests;
    expect([first.nodes.length, first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([30, true, false]);
    expect(second.nodes[0]).not.toEqual(first.nodes[0]);
  });

  test.each([
    ['no token', null, {}],
    ['a wrong one', 'ghp_wrong', {}],
    ['one that is over', token, { expiresAt: now }],
  ])('takes nobody with %s', (_, shown, change) => {
    const said = ask('{ rateLimit { cost } }', {}, knowing(change), shown);
    expect([said.status, said.json.message, said.resource]).toEqual([401, 'Bad credentials', null]);
    expect(wrongWith('/rate_limit', 401, said.json)).toEqual([]);
  });

  test('refuses in GitHub’s words', () => {
    const type = (query: string, state = knowing()) =>
      ask(query, {}, state).json.errors?.map((one) => one.type ?? one.message);
    expect(type('{ user(login: "nobody-sample") { login } }')).toEqual(['NOT_FOUND']);
    expect(type('{ user(login: "orbit-labs-sample") { login } }')).toEqual(['NOT_FOUND']);
    expect(type('{ user(login: "x") { repositories(first: 101) { nodes { name } } } }')).toEqual([
      'EXCESSIVE_PAGINATION',
    ]);
    expect(type('{ user(login: "x") { nonsense } }')?.[0]).toContain('nonsense');
    expect(type('{ user(')?.[0]).toContain('Syntax Error');
    const { limits } = sampleToken(now);
    const spent = knowing({ limits: { ...limits, graphql: { ...limits.graphql, used: 5_000 } } });
    const said = ask('{ rateLimit { cost } }', {}, spent);
    expect(said.json.errors).toMatchObject([{ type: 'RATE_LIMITED' }]);
    expect([said.headers['x-ratelimit-remaining'], said.resource]).toEqual(['0', null]);
  });

  test('plays an organisation that does not accept the token', () => {
    const query =
      '{ user(login: "mira-holm-sample") { pullRequests(first: 100) { nodes { repository { owner { login } } } } } }';
    for (const [scopes, extensions] of [
      [null, { saml_failure: true }],
      [[], { saml_failure: false }],
    ] as const) {
      const { json } = ask(query, {}, knowing({ refusedBy: ['sample-org'], scopes }));
      const { nodes } = (json.data as { user: { pullRequests: { nodes: unknown[] } } }).user.pullRequests;
      const nulls = nodes.filter((one) => one === null).length;
      expect(nulls).toBeGreaterThan(0);
      expect(json.errors).toHaveLength(nulls);
      expect(json.errors?.[0]).toMatchObject({
        type: 'FORBIDDEN',
        extensions,
        path: expect.arrayContaining(['nodes']),
      });
      expect(JSON.stringify(nodes)).not.toContain('sample-org');
    }
  });

  test('a body that is no question', () => {
    const request = { method: 'POST', host: 'api.github.com', path: '/graphql', query: new URLSearchParams() };
    const said = answer({ ...request, headers: { authorization: `Bearer ${token}` }, body: '{' }, knowing());
    expect(said.status).toBe(400);
  });
});

test.each([0, 2])('a fork with %i commits of its own compares by GitHub’s published description', (ownCommits) => {
  const state = sampleState(now);
  const accounts = state.accounts.map((account) => ({
    ...account,
    repositories: account.repositories.map((one) => (one.fork ? { ...one, ownCommits } : one)),
  }));
  const path = '/repos/mira-holm-sample/serve-kit/compare/sample-org:main...main';
  const request = { method: 'GET', host: 'api.github.com', path, query: new URLSearchParams(), headers: {} };
  const said = answer(request, { ...state, accounts });
  const json = JSON.parse(said.body) as { ahead_by: number };
  expect([said.status, json.ahead_by]).toEqual([200, ownCommits]);
  expect(wrongWith('/repos/{owner}/{repo}/compare/{basehead}', 200, json)).toEqual([]);
});

test('the server counts points', async () => {
  const github = await startSampleGithub();
  try {
    github.makeToken(token);
    const { request } = await import('node:https');
    const post = (): Promise<Said> =>
      new Promise((resolve, reject) => {
        const sent = request(
          {
            host: '127.0.0.1',
            port: github.port,
            path: '/graphql',
            method: 'POST',
            rejectUnauthorized: false,
            headers: { host: 'api.github.com', authorization: `Bearer ${token}` },
          },
          (response) => {
            let text = '';
            response.on('data', (chunk: Buffer) => (text += chunk.toString()));
            response.on('end', () => resolve(JSON.parse(text) as Said));
          },
        );
        sent.on('error', reject);
        sent.end(JSON.stringify({ query: '{ rateLimit { remaining } }', variables: {} }));
      });
    expect((await post()).data).toEqual({ rateLimit: { remaining: 4_999 } });
    expect((await post()).data).toEqual({ rateLimit: { remaining: 4_998 } });
    expect(github.requests.at(-1)).toMatchObject({ path: '/graphql', spent: 'graphql', withToken: true });
  } finally {
    await github.close();
  }
});
