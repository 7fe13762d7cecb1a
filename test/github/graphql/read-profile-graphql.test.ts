import { describe, expect, test } from 'vitest';
import { emptyDossier } from '../../../lib/dossier/merge';
import { dossierSchema, type Dossier } from '../../../lib/dossier/schema';
import type { Section } from '../../../lib/dossier/section';
import { readingBudget, tokenBudget } from '../../../lib/github/budget';
import { createLimits, type Limit } from '../../../lib/github/limits';
import { readingRowSchema } from '../../../lib/store/rows';
import { largePerson } from '../../benchmark/large-person';
import { screen } from '../../helpers/screen';
import { accounts } from '../../sample-github/people/index';
import { now, readSample, readWhole, sampleTokenText, stateWithToken, type Change } from './read-with-token';

const mira = 'mira-holm-sample';
/** How many changes she opened. */
const all = accounts.find(({ login }) => login === mira)?.pullRequests.length ?? 0;
const half = (count: number): number => Math.max(10, Math.floor(count / 2));

const json = (body: unknown) => ({ body: JSON.stringify(body) });
const isQuery = (name: string, body: string | undefined): boolean => (body ?? '').includes(`query ${name}(`);
/** Answers one of the queries in GitHub's place, or each of its first `times`. */
const instead = (name: string, said: ReturnType<Change>, times = Infinity): Change => {
  let left = times;
  return ({ path, body }) => {
    if (path !== '/graphql' || !isQuery(name, body) || left === 0) return undefined;
    left -= 1;
    return said;
  };
};
const variablesOf = (body: string | undefined) =>
  (JSON.parse(body ?? '{}') as { variables: Record<string, number> }).variables;

const stateOf = (section: Section<unknown>) =>
  section.state === 'not-read' ? `${section.reason} ${section.detail?.status ?? ''}`.trim() : section.state;

describe('reading a profile with the token', () => {
  test('takes three questions to GraphQL and a request for each repository, and fills the dossier', async () => {
    const { ended, dossier, sections, progress, graphql, rest, said, limits, step } = await readSample(mira);
    expect(ended).toEqual({ state: 'done', account: 'user', held: null });
    expect(graphql.map(({ query }) => /^query (\w+)/.exec(query)?.[1])).toEqual(['Profile', 'Changes', 'Files']);
    expect(rest.every(({ headers }) => headers['authorization'] === `Bearer ${sampleTokenText}`)).toBe(true);
    expect(dossierSchema.safeParse(dossier).error?.issues).toBeUndefined();
    expect(readingRowSchema.safeParse({ key: 'k', ...progress }).error?.issues).toBeUndefined();
    expect(dossier.person).toEqual({ id: 900_000_001, login: mira });
    expect(Object.fromEntries(Object.entries(sections).map(([name, section]) => [name, stateOf(section)]))).toEqual({
      name: 'found',
      company: 'found',
      website: 'found',
      socialLinks: 'found',
      hiddenContributions: 'no-permission',
      bio: 'found',
      profileReadme: 'found',
      pinned: 'found',
      repositoryCount: 'found',
      repositories: 'found',
      contents: 'found',
      pullRequests: 'found',
      reviewsGiven: 'found',
      reviews: 'found',
      maintained: 'found',
      writings: 'not-asked',
    });
    const seen = ({ coverage }: { coverage?: unknown }) => coverage;
    expect(seen(sections.repositories as never)).toEqual({ seen: 23, of: 23 });
    expect(seen(sections.contents as never)).toEqual({ seen: 19, of: 19 });
    expect(seen(sections.pullRequests as never)).toEqual({ seen: all, of: all });
    expect(sections.maintained).toMatchObject({
      value: [{ owner: 'sample-org', name: 'serve-kit', path: '.github/CODEOWNERS' }],
    });
    expect(step('paths')).toHaveLength(19);
    expect(progress).toMatchObject({
      state: 'done',
      spent: { search: 0, raw: 0, graphql: graphql.reduce((sum, { points }) => sum + points, 0) },
      budget: tokenBudget,
    });
    expect([...new Set(limits.map(({ resource }) => resource))]).toEqual(['graphql', 'core-token']);
    expect(limits.findLast(({ resource }) => resource === 'graphql')).toMatchObject({
      limit: 5000,
      resetAt: '2026-11-01T13:00:00Z',
    });
    expect(said).toEqual([{ state: 'works', expiresAt: '2027-01-30T12:00:00.000Z' }]);
  });

  test('tells how each change came in, who approved it and who signed', async () => {
    const { sections } = await readSample(mira);
    const value = sections.pullRequests.state === 'found' ? sections.pullRequests.value : [];
    const change = (name: string, number: number) => value.find((one) => one.name === name && one.number === number);
    expect(change('serve-kit', 1182)).toMatchObject({
      landed: 'merged',
      landing: 'merge',
      closedBy: 'other',
      reviewed: 'by-others',
      commits: { count: 2, signers: ['co-author'] },
      size: { files: 4, additions: 141, deletions: 38 },
      files: ['src/batcher.py', 'src/server.py', 'bench/rolling.py', 'tests/test_shutdown.py'],
    });
    expect(change('serve-kit', 1167)).toMatchObject({
      landing: 'merge-queue',
      closedBy: 'bot',
      reviewed: 'unknown',
      commits: { signers: ['bot'] },
    });
    expect(change('queue-kit', 431)).toMatchObject({ closedBy: 'author', reviewed: 'not-by-others' });
    expect(change('feature-lake', 288)).toMatchObject({ base: 'release-2.1' });
  });

  test('keeps neither the token nor others nor addresses', async () => {
    const { dossier, saved } = await readSample(mira);
    const kept = JSON.stringify([dossier, saved]);
    for (const never of [sampleTokenText, 'sample-keeper', 'kim-sample', 'kim@people', 'Kim Sample']) {
      expect(kept).not.toContain(never);
    }
  });

  test('shows the token to GitHub’s API alone, and asks nothing of the raw host', async () => {
    const { asked } = await readSample(mira);
    expect(new Set(asked.map(({ request }) => request.host))).toEqual(new Set(['api.github.com']));
    for (const { request } of asked)
      expect(`${request.path}${request.query}${request.body}`).not.toContain('github_pat');
  });

  test('asks nothing twice, and everything that may have changed when told to', async () => {
    const { dossier } = await readSample(mira);
    const second = await readSample(mira, { dossier });
    expect(second.asked.map(({ request }) => request.path)).toEqual([]);
    expect(second.dossier).toEqual(dossier);
    const again = await readSample(mira, { dossier, more: { again: true } });
    expect(again.graphql.map(({ query }) => /^query (\w+)/.exec(query)?.[1])).toEqual(['Profile', 'Changes', 'Files']);
    expect(again.sections.pullRequests).toMatchObject({ coverage: { seen: all, of: all } });
  });

  test('what could not be had is asked for anew only when told to', async () => {
    const barred = (request: { path: string }) =>
      request.path.includes('/git/trees/') ? { status: 451, body: '{"message":"Unavailable"}' } : undefined;
    const trees = ({ rest }: { rest: readonly { path: string }[] }) =>
      rest.filter(({ path }) => path.includes('/git/trees/')).length;
    const first = await readSample(mira, { change: barred });
    expect(trees(first)).toBeGreaterThan(0);
    const second = await readSample(mira, { dossier: first.dossier });
    expect(trees(second)).toBe(0);
    expect(trees(await readSample(mira, { dossier: first.dossier, more: { again: true } }))).toBe(trees(first));
  });

  test('fills up what was read without a token', async () => {
    const without = await readSample(mira, { withToken: false });
    // What only a token brings says so, and is no answer that a token would have to be content with.
    for (const name of ['reviewsGiven', 'reviews', 'maintained', 'hiddenContributions'] as const) {
      expect(without.sections[name]).toMatchObject({ state: 'not-read', reason: 'no-permission' });
    }
    const { sections, dossier } = await readSample(mira, { dossier: without.dossier });
    expect(sections.contents).toMatchObject({ coverage: { seen: 19, of: 19 } });
    expect(sections.pullRequests).toMatchObject({ coverage: { seen: all, of: all } });
    expect(sections.reviews).toMatchObject({ state: 'found' });
    expect(dossierSchema.safeParse(dossier).error?.issues).toBeUndefined();
  });

  test('reads one part alone where that is what was asked for', async () => {
    const { dossier } = await readSample(mira, {
      change: ({ path }) => (path.includes('/git/trees/') ? { status: 500, body: '' } : undefined),
    });
    const only = { parts: ['contents' as const], repositories: [`${mira}/batchline`] };
    const { asked, sections } = await readSample(mira, { dossier, more: { only } });
    expect(asked.map(({ request }) => request.path)).toEqual([`/repos/${mira}/batchline/git/trees/main`, '/graphql']);
    expect(sections.contents).toMatchObject({
      value: expect.arrayContaining([
        expect.objectContaining({ name: 'batchline', readme: expect.objectContaining({ state: 'found' }) }),
      ]),
    });
  });

  test('reads a large person in pages, within the points', async () => {
    const state = { ...stateWithToken(), accounts: [...accounts, largePerson()] };
    const large = largePerson().login;
    const { progress, graphql, sections, dossier } = await readSample(large, { state });
    expect(progress.spent.graphql).toBeLessThanOrEqual(tokenBudget.graphql);
    expect(progress.spent.core).toBeLessThanOrEqual(tokenBudget.core);
    expect(progress.spent.graphql).toBe(graphql.reduce((sum, { points }) => sum + points, 0));
    expect(sections.repositories).toMatchObject({ state: 'found' });
    const whole = await readWhole(large, { state, dossier });
    expect(dossierSchema.safeParse(whole.dossier).error?.issues).toBeUndefined();
  }, 120_000);

  test('counts what is the person’s own in forks that somebody pushed to', async () => {
    const state = stateWithToken();
    const changed = state.accounts.map((account) => ({
      ...account,
      repositories: account.repositories.map((one) => (one.name === 'serve-kit' ? { ...one, ownCommits: 3 } : one)),
    }));
    const { sections, step } = await readSample(mira, { state: { ...state, accounts: changed } });
    const value = sections.repositories.state === 'found' ? sections.repositories.value : [];
    expect(
      Object.fromEntries(value.filter(({ fork }) => fork).map(({ name, ownCommits }) => [name, ownCommits])),
    ).toEqual({
      'serve-kit': 3,
      'queue-kit': 0,
      'feature-lake': 0,
    });
    expect(sections.repositories).toMatchObject({ coverage: { seen: value.length, of: value.length } });
    expect(step('own-commits')).toHaveLength(3);
  });

  test('says of a person without public work that there is none, and that some is not shown', async () => {
    const { sections, graphql } = await readSample('quiet-lee-sample');
    const { repositories, contents, pullRequests, profileReadme, pinned, hiddenContributions } = sections;
    expect([repositories, contents, pullRequests, profileReadme, pinned].map(stateOf)).toEqual(Array(5).fill('absent'));
    expect(hiddenContributions).toMatchObject({ state: 'found', value: 812 });
    expect(graphql).toHaveLength(1);
  });

  test('whose changes no project took has nothing left that a finding would wait for', async () => {
    const { dossier } = await readWhole('noel-brandt-sample');
    expect(dossier.sections.maintained).toMatchObject({ state: 'found', value: [] });
    const [upkeep] = screen(dossier).filter(({ rule }) => rule === 'upkeep');
    expect(upkeep).toMatchObject({ message: 'nothingSeen', outcome: 'clear' });
  });

  test('stops without a further request once the person is erased', async () => {
    const { ended, asked } = await readSample(mira, { erasedAfter: 3 });
    expect(ended.state).toBe('gone');
    expect(asked).toHaveLength(1);
  });

  test('goes on where a reading that was killed stopped, wherever that was', async () => {
    const whole = await readWhole(mira);
    for (const steps of [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 30, 50, 60]) {
      const cut = await readSample(mira, { erasedAfter: steps });
      const { dossier } = await readWhole(mira, { dossier: cut.dossier });
      expect(Object.keys(dossier.texts).toSorted(), String(steps)).toEqual(Object.keys(whole.dossier.texts).toSorted());
      const covered = ({ sections }: Dossier) =>
        Object.entries(sections).map(([name, section]) => [name, 'coverage' in section ? section.coverage : section]);
      expect(covered(dossier), String(steps)).toEqual(covered(whole.dossier));
    }
  });
});

test('a fork of an organisation that does not accept the token is compared without it', async () => {
  const barred = { message: '`sample-org` forbids access via a personal access token (classic).' };
  const { sections, asked } = await readSample(mira, {
    change: ({ path, headers }) =>
      path.includes('/compare/') && headers['authorization'] !== undefined
        ? { status: 403, ...json(barred) }
        : undefined,
  });
  const value = sections.repositories.state === 'found' ? sections.repositories.value : [];
  expect(value.filter(({ fork }) => fork).map(({ ownCommits }) => ownCommits)).not.toContain(null);
  const compared = asked.filter(({ request }) => request.path.includes('/compare/'));
  expect(compared.map(({ request: { headers } }) => headers['authorization'] !== undefined)).toEqual(
    compared.map((_, index) => index % 2 === 0),
  );
});

describe('nobody to read', () => {
  test('a login that nobody has', async () => {
    const { ended, progress, graphql, sections } = await readSample('nobody-sample');
    expect(ended).toMatchObject({ state: 'failed', account: 'user' });
    expect(progress).toMatchObject({ state: 'failed', reason: 'failed', detail: { status: 404 } });
    expect(graphql).toHaveLength(1);
    expect(stateOf(sections.bio)).toBe('failed 404');
  });

  test('an organisation', async () => {
    const { ended, asked } = await readSample('orbit-labs-sample');
    expect([ended.state, ended.account, asked.length]).toEqual(['failed', 'organisation', 1]);
  });

  test('a login that is somebody else’s now: who it was is looked for by the number, and nothing is mixed', async () => {
    const dossier = emptyDossier({ id: 77, login: mira });
    const { ended, rest, sections } = await readSample(mira, { dossier });
    expect(ended.state).toBe('failed');
    expect(rest.map(({ path }) => path)).toContain('/user/77');
    expect(sections.bio.state).toBe('not-read');
    expect(sections.repositories.state).toBe('not-read');
  });

  test('a person who took another login', async () => {
    const { id } = accounts.find(({ login }) => login === mira) ?? { id: 0 };
    for (const before of ['old-name-sample', 'noel-brandt-sample', 'orbit-labs-sample']) {
      const { ended, dossier } = await readSample(before, { dossier: emptyDossier({ id, login: before }) });
      expect([ended.state, dossier.person]).toEqual(['done', { id, login: mira }]);
    }
  });
});

describe('a token that GitHub does not take', () => {
  test.each([
    ['refused', {}, undefined],
    ['expired', { expiresAt: '2026-10-31T00:00:00.000Z' }, '2026-10-31T00:00:00.000Z'],
  ] as const)('is told to be %s, and everything is read without it', async (state, token, known) => {
    const expiresAt = known ?? null;
    const { said, ended, sections, progress, asked } = await readSample(mira, {
      state: { ...stateWithToken(), tokens: new Map() },
      token,
    });
    expect(said).toEqual([{ state, expiresAt }]);
    expect(ended.state).toBe('done');
    expect(asked.filter(({ request }) => request.headers['authorization'] !== undefined)).toHaveLength(1);
    expect(sections.pullRequests).toMatchObject({ coverage: { seen: all, of: all } });
    expect(sections.contents).toMatchObject({ coverage: { seen: 8, of: 19 } });
    expect(progress.steps.slice(0, 2)).toMatchObject([
      { what: 'profile', state: 'failed', reason: 'no-permission', detail: { status: 401 } },
      { what: 'changes', state: 'skipped' },
    ]);
    expect(progress.spent).toMatchObject({ core: readingBudget.core, search: 1, raw: 12 });
    expect(progress.spent.graphql).toBeGreaterThan(0);
    expect(readingRowSchema.safeParse({ key: 'k', ...progress }).error?.issues).toBeUndefined();
  });

  test('midway is used no further; what came stays, and the rest is read without it', async () => {
    let trees = 0;
    const { ended, sections, said, asked } = await readSample(mira, {
      change: ({ path, headers }) => {
        if (!path.includes('/git/trees/') || headers['authorization'] === undefined) return undefined;
        trees += 1;
        return trees > 2 ? { status: 401, body: JSON.stringify({ message: 'Bad credentials' }) } : undefined;
      },
    });
    expect(ended.state).toBe('done');
    expect(said.map(({ state }) => state)).toEqual(['works', 'refused']);
    const last = asked.findLastIndex(({ request }) => request.headers['authorization'] !== undefined);
    expect(asked[last]?.said.status).toBe(401);
    expect(sections.reviews.state).toBe('found');
    expect(sections.contents).toMatchObject({ coverage: { seen: 10, of: 19 } });
  });
});

describe('an organisation that does not accept the token', () => {
  const classic = { scopes: [], refusedBy: ['sample-org'] };
  test('has its changes read without it, and is remembered where GitHub names it', async () => {
    const { sections, said, step, asked } = await readSample(mira, { state: stateWithToken(classic) });
    expect(said.at(-1)).toMatchObject({ state: 'works', refusedBy: ['sample-org'] });
    const [search] = asked.filter(({ request }) => request.path === '/search/issues');
    expect(search?.request.headers).not.toHaveProperty('authorization');
    expect(step('pull-requests')).toMatchObject([{ state: 'done', resource: 'search' }]);
    expect(sections.pullRequests).toMatchObject({ coverage: { seen: all, of: all } });
    const value = sections.pullRequests.state === 'found' ? sections.pullRequests.value : [];
    const ofOrganisation = value.filter(({ owner }) => owner === 'sample-org');
    expect(ofOrganisation.length).toBeGreaterThan(0);
    expect(ofOrganisation.every(({ size, files }) => size === null && files === null)).toBe(true);
    expect(value.some(({ size }) => size !== null)).toBe(true);
  });

  test('has neither reviews nor files that name maintainers read there, and that is what is said', async () => {
    const state = stateWithToken(classic);
    const { sections, dossier, graphql } = await readSample(mira, { state });
    const refused = {
      state: 'not-read',
      reason: 'no-permission',
      detail: { note: 'an organisation does not accept this token' },
    };
    expect(sections).toMatchObject({ reviewsGiven: { state: 'found' }, reviews: refused, maintained: refused });
    expect(graphql.map(({ query }) => query).join()).toContain('p0: repository');
    // Nobody asks again in vain, unless told to.
    expect((await readSample(mira, { state, dossier })).asked).toEqual([]);
    const again = await readSample(mira, { state: stateWithToken(), dossier, more: { again: true } });
    expect(again.sections).toMatchObject({ reviews: { state: 'found' }, maintained: { state: 'found' } });
  });

  test('by single sign-on is not named, and is read all the same', async () => {
    const { sections, said } = await readSample(mira, { state: stateWithToken({ refusedBy: ['sample-org'] }) });
    expect(said.every(({ refusedBy }) => refusedBy === undefined)).toBe(true);
    expect(sections.pullRequests).toMatchObject({ coverage: { seen: all, of: all } });
  });

  test('leaves its changes unread where they cannot be searched either', async () => {
    const { sections, step, ended } = await readSample(mira, {
      state: stateWithToken(classic),
      change: ({ path }) => (path === '/search/issues' ? { status: 422, body: '{"message":"x"}' } : undefined),
    });
    expect(ended.state).toBe('done');
    expect(step('pull-requests')).toMatchObject([{ state: 'failed', reason: 'no-permission' }]);
    expect(sections.pullRequests).toMatchObject({ state: 'found', coverage: { of: all } });
    const { seen } = (sections.pullRequests as { coverage: { seen: number } }).coverage;
    expect(seen).toBeLessThan(all);
    expect(JSON.stringify(step('pull-requests'))).not.toContain('sample-org');
  });
});

const tooMuch = [
  [
    'a gateway that gave up',
    { status: 502, body: '<html>Bad Gateway</html>', headers: { 'content-type': 'text/html' } },
  ],
  ['a time-out', json({ data: null, errors: [{ message: 'Something went wrong while executing your query.' }] })],
  [
    'resource limits',
    json({ data: { user: null }, errors: [{ type: 'RESOURCE_LIMITS_EXCEEDED', path: ['user'], message: 'x' }] }),
  ],
  ['too many nodes', json({ errors: [{ type: 'MAX_NODE_LIMIT_EXCEEDED', message: 'x' }] })],
] as const;

describe('what is too much for GitHub is asked for by halves', () => {
  test.each(tooMuch)('changes: %s', async (_, said) => {
    const sizes: number[] = [];
    const { sections, ended, progress } = await readSample(mira, {
      change: ({ path, body }) => {
        if (path !== '/graphql' || !isQuery('Changes', body)) return undefined;
        const { first = 0 } = variablesOf(body);
        sizes.push(first);
        return first > half(all) ? said : undefined;
      },
    });
    expect(ended.state).toBe('done');
    expect(sizes.slice(0, 2)).toEqual([all, half(all)]);
    expect(sizes).toHaveLength(1 + Math.ceil(all / half(all)));
    expect(sections.pullRequests).toMatchObject({ coverage: { seen: all, of: all } });
    expect(progress.steps.every(({ state }) => state === 'done' || state === 'failed')).toBe(true);
  });

  test('and once there is no less to ask for, it is not read, and the rest goes on', async () => {
    const { sections, ended, graphql, step } = await readSample(mira, {
      change: instead('Changes', { status: 502, body: '' }),
    });
    expect(ended.state).toBe('done');
    const sizes = graphql.filter(({ query }) => isQuery('Changes', query)).map(({ variables }) => variables['first']);
    expect(sizes).toEqual([...new Set([all, half(all), half(half(all)), 10])]);
    expect(stateOf(sections.pullRequests)).toBe('failed 502');
    expect(step('changes')).toMatchObject([{ state: 'failed', detail: { status: 502 } }]);
    expect(sections.contents).toMatchObject({ coverage: { seen: 19, of: 19 } });
  });

  test('the profile, without what is known to be heavy', async () => {
    const sizes: unknown[] = [];
    const { sections } = await readSample(mira, {
      change: ({ path, body }) => {
        if (path !== '/graphql' || !isQuery('Profile', body)) return undefined;
        const { repositories = 0, withHidden, withReviews } = variablesOf(body);
        sizes.push([repositories, withHidden, withReviews]);
        return repositories > 25 ? { status: 504, body: '' } : undefined;
      },
    });
    expect(sizes).toEqual([
      [100, true, true],
      [50, false, true],
      [25, false, false],
    ]);
    expect(sections.repositories).toMatchObject({ coverage: { seen: 23, of: 23 } });
    const said = { state: 'not-read', reason: 'failed', detail: { note: 'too much for GitHub at a time' } };
    expect([sections.hiddenContributions, sections.reviewsGiven, sections.reviews]).toEqual([said, said, said]);
  });

  test('a long list of repositories goes on in the pages that came', async () => {
    const sizes: unknown[] = [];
    const { sections } = await readSample('hex-hostile-sample', {
      change: ({ path, body }) => {
        if (path !== '/graphql' || !/query (?:Profile|Repositories)\(/u.test(body ?? '')) return undefined;
        const { repositories, first } = variablesOf(body);
        sizes.push(repositories ?? first);
        return (repositories ?? first ?? 0) > 50 ? { status: 502, body: '' } : undefined;
      },
    });
    expect(sizes).toEqual([100, 50, 50, 50, 50, 50, 50]);
    expect(sections.repositories).toMatchObject({ coverage: { seen: 300, of: 300 } });
  });

  test('files', async () => {
    const { sections, graphql } = await readSample(mira, { change: instead('Files', { status: 502, body: '' }, 1) });
    expect(graphql.filter(({ query }) => isQuery('Files', query)).length).toBeGreaterThan(1);
    const contents = sections.contents.state === 'found' ? sections.contents.value : [];
    expect(contents.every(({ readme }) => readme.state === 'found')).toBe(true);
  });

  test('a part of a change that stays too much is null, and the others stay', async () => {
    const { sections } = await readSample(mira, {
      change: ({ path, body }, count) => {
        if (path !== '/graphql' || !isQuery('Changes', body) || count > 20) return undefined;
        const errors = [{ type: 'RESOURCE_LIMITS_EXCEEDED', path: ['user', 'pullRequests', 'nodes', 0, 'files'] }];
        const node = (number: number, files: unknown) => ({
          number,
          title: 'Invented',
          body: '',
          state: 'OPEN',
          isDraft: false,
          repository: { name: 'serve-kit', isPrivate: false, owner: { login: 'sample-org' } },
          files,
        });
        const page = {
          totalCount: 2,
          pageInfo: { hasNextPage: false, endCursor: null },
          nodes: [node(1, null), node(2, { nodes: [{ path: 'a.py' }] }), { nonsense: true }],
        };
        return json({ data: { user: { databaseId: 1, pullRequests: page } }, errors });
      },
    });
    expect(sections.pullRequests).toMatchObject({
      coverage: { seen: 2, of: 3 },
      value: [
        { number: 1, files: null },
        { number: 2, files: ['a.py'] },
      ],
    });
  });
});

describe('partial answers', () => {
  const profileWithout = (change: (data: Record<string, unknown>) => unknown[]): Change => {
    return () => {
      const data: Record<string, unknown> = {
        account: { __typename: 'User', login: mira },
        user: { databaseId: 900_000_001, login: mira, name: null, bio: 'Invented.', company: null, websiteUrl: null },
        pins: { pinnedItems: { totalCount: 0, nodes: [] } },
        list: { repositories: { totalCount: 0, pageInfo: { hasNextPage: false }, nodes: [] } },
        changes: { pullRequests: { totalCount: 0 } },
        hidden: { contributionsCollection: { restrictedContributionsCount: 0 } },
        readme: null,
        reviews: { issueCount: 0, nodes: [] },
      };
      const errors = [{ type: 'NOT_FOUND', path: ['readme'], message: 'x' }, ...change(data)];
      return json({ data, errors });
    };
  };

  test('contributions that are too many to count take nothing else with them', async () => {
    const { sections, ended } = await readSample(mira, {
      change: profileWithout((data) => {
        data['hidden'] = null;
        return [{ type: 'RESOURCE_LIMITS_EXCEEDED', path: ['hidden', 'contributionsCollection'], message: 'x' }];
      }),
    });
    expect(ended.state).toBe('done');
    expect(sections.hiddenContributions).toMatchObject({ state: 'not-read', reason: 'failed' });
    expect([sections.bio, sections.repositories, sections.profileReadme].map(stateOf)).toEqual([
      'found',
      'absent',
      'absent',
    ]);
  });

  test('each part says for itself why it is missing', async () => {
    const { sections } = await readSample(mira, {
      change: profileWithout((data) => {
        Object.assign(data, { list: null, pins: null, reviews: { issueCount: 'many' }, changes: null });
        return [
          { type: 'FORBIDDEN', path: ['pins'], message: 'Resource protected by organization SAML enforcement.' },
          { path: ['list', 'repositories'], message: 'An error of the server' },
        ];
      }),
    });
    expect(sections.repositories).toMatchObject({ state: 'not-read', reason: 'failed' });
    expect(sections.contents).toMatchObject({ state: 'not-read', reason: 'failed' });
    expect(sections.pinned).toMatchObject({ state: 'not-read', reason: 'no-permission' });
    expect(sections.reviewsGiven).toMatchObject({ state: 'unreadable', expected: 'reviews' });
    expect(sections.bio.state).toBe('found');
  });
});

describe('limits and interruptions', () => {
  test('without points it is read without the token', async () => {
    const limits = { graphql: { limit: 5000, used: 5000, reset: Date.parse(now) / 1_000 + 900 } };
    const state = stateWithToken();
    const [[text, token] = []] = [...state.tokens];
    const spent = { ...state, tokens: new Map([[text ?? '', { ...token!, limits: { ...token!.limits, ...limits } }]]) };
    const { ended, sections, step, limits: kept } = await readSample(mira, { state: spent });
    expect(ended.state).toBe('done');
    expect(step('profile')).toMatchObject([{ state: 'failed', reason: 'rate-limited' }]);
    expect(kept[0]).toMatchObject({ resource: 'graphql', remaining: 0 });
    expect(sections.pullRequests).toMatchObject({ coverage: { seen: all, of: all } });
    expect(sections.contents).toMatchObject({ coverage: { seen: 8, of: 19 } });
  });

  test('points that end midway hold the rest, and say until when', async () => {
    const said = { ...json({ errors: [{ type: 'RATE_LIMITED', message: 'x' }] }), headers: { 'retry-after': '60' } };
    const { sections, ended } = await readSample(mira, { change: instead('Files', said) });
    expect(ended).toMatchObject({
      state: 'done',
      held: { reason: 'rate-limited', detail: { retryAt: '2026-11-01T12:01:00.000Z' } },
    });
    const contents = sections.contents.state === 'found' ? sections.contents.value : [];
    expect(contents.every(({ readme }) => readme.state === 'not-read' && readme.reason === 'rate-limited')).toBe(true);
    expect(sections.pullRequests).toMatchObject({ coverage: { seen: all, of: all } });
  });

  test('the token’s own limit of requests ends the trees, not the questions', async () => {
    const { sections, ended } = await readSample(mira, {
      change: ({ path }) =>
        path.includes('/git/trees/')
          ? {
              status: 403,
              body: '{"message":"API rate limit exceeded"}',
              headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1793536200' },
            }
          : undefined,
    });
    expect(ended.held).toMatchObject({ reason: 'rate-limited' });
    expect(stateOf(sections.contents)).toBe('not-asked');
    expect(sections.maintained.state).toBe('found');
  });

  test('the token’s own limit of requests is known to the next reading, and is not the network’s', async () => {
    const kept: Limit = {
      resource: 'core-token',
      limit: 5_000,
      remaining: 0,
      resetAt: '2026-11-01T12:30:00.000Z',
      saidAt: now,
    };
    const { ended, rest, step } = await readSample(mira, {
      more: { limits: createLimits([kept], async () => undefined) },
    });
    expect(rest).toEqual([]);
    expect(ended.held).toMatchObject({ reason: 'rate-limited', detail: { retryAt: kept.resetAt } });
    expect(step('paths')[0]?.detail?.note).toBe('no requests of the token are left');
    const network = await readSample(mira, {
      more: { limits: createLimits([{ ...kept, resource: 'core' }], async () => undefined) },
    });
    expect(network.ended.held).toBeNull();
    expect(network.rest.length).toBeGreaterThan(0);
  });

  test('cancelled, nothing further is sent', async () => {
    const stop = new AbortController();
    const { ended, asked, progress } = await readSample(mira, {
      more: { signal: stop.signal },
      change: ({ path, body }) => {
        if (path === '/graphql' && isQuery('Changes', body)) stop.abort();
        return undefined;
      },
    });
    expect(ended.state).toBe('cancelled');
    expect(asked.length).toBeLessThanOrEqual(2);
    expect(progress.state).toBe('cancelled');
  });

  test('offline, it says so and tries nothing else', async () => {
    const { ended, sections } = await readSample(mira, {
      more: {
        online: () => false,
        fetch: async () => {
          throw new TypeError('Failed to fetch');
        },
      },
    });
    expect(ended).toMatchObject({ state: 'failed', held: { reason: 'offline' } });
    expect(stateOf(sections.bio)).toBe('offline');
  });

  test('a network that is cut midway leaves what came', async () => {
    let sent = 0;
    const { sections, ended } = await readSample(mira, {
      change: () => {
        sent += 1;
        if (sent > 4) throw new TypeError('Failed to fetch');
        return undefined;
      },
    });
    expect(ended.state).toBe('done');
    expect(sections.pullRequests).toMatchObject({ coverage: { seen: all, of: all } });
    expect(sections.contents).toMatchObject({ coverage: { of: 19 } });
  });
});
