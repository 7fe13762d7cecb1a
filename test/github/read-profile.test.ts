import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyDossier, mergeReading } from '../../lib/dossier/merge';
import { dossierSchema, type Dossier } from '../../lib/dossier/schema';
import { found, type Section } from '../../lib/dossier/section';
import { seal } from '../../lib/dossier/seal';
import { readingBudget } from '../../lib/github/budget';
import { createLimits } from '../../lib/github/limits';
import type { Progress } from '../../lib/github/progress';
import { readProfile, type ReadProfileGiven } from '../../lib/github/read-profile';
import { readingRowSchema } from '../../lib/store/rows';
import { readingOf, textOf } from '../helpers/reading';
import {
  fakeGithub,
  limitHeaders,
  pullJson,
  repositoryJson,
  sampleCommit,
  samplePerson,
  treeJson,
  userJson,
  type FakeAnswer,
} from './fake-github';

const now = '2026-11-01T00:00:00.000Z';
const nobody = emptyDossier({ id: null, login: 'sample-person' });

type Change = (address: string, count: number) => FakeAnswer | undefined;

/** Reads the sample person with a store in memory. */
const read = async (
  change: Change = () => undefined,
  given: Partial<ReadProfileGiven> = {},
  erasedAfter = Infinity,
) => {
  const github = fakeGithub(samplePerson(change));
  let dossier: Dossier = given.dossier ?? nobody;
  const saved: Progress[] = [];
  const ended = await readProfile({
    dossier,
    again: false,
    startedAt: now,
    fetch: github.fetch,
    now: () => now,
    online: () => true,
    signal: new AbortController().signal,
    limits: createLimits([], async () => undefined),
    keepAlive: async () => undefined,
    save: async (reading, progress) => {
      saved.push(progress);
      if (saved.length > erasedAfter) return null;
      if (reading) dossier = mergeReading(dossier, await seal(reading));
      return dossier;
    },
    ...given,
  });
  const progress = saved.at(-1);
  if (!progress) throw new Error('Nothing was saved');
  const step = (what: string) => progress.steps.filter((one) => one.what === what);
  return {
    ended,
    dossier,
    sections: dossier.sections,
    progress,
    saved,
    step,
    asked: github.asked.map(({ url }) => url.replace('https://', '')),
  };
};

const stateOf = (section: Section<unknown>) =>
  section.state === 'not-read' ? `${section.reason} ${section.detail?.status ?? ''}`.trim() : section.state;

describe('reading a profile', () => {
  test('asks for what matters, in order, and keeps it', async () => {
    const { ended, dossier, sections, progress, asked } = await read();
    expect(ended).toEqual({ state: 'done', account: 'user', held: null });
    expect(asked.map((address) => decodeURIComponent(address))).toEqual([
      'api.github.com/users/sample-person',
      'api.github.com/users/sample-person/repos?per_page=100&sort=pushed&page=1',
      'api.github.com/search/issues?q=author:sample-person type:pr&per_page=100&sort=created',
      'raw.githubusercontent.com/sample-person/sample-person/main/README.md',
      'api.github.com/repos/sample-person/queue/git/trees/main?recursive=1',
      'api.github.com/repos/sample-person/notes/git/trees/main?recursive=1',
      `raw.githubusercontent.com/sample-person/queue/${sampleCommit}/README.md`,
      `raw.githubusercontent.com/sample-person/notes/${sampleCommit}/README.md`,
      `raw.githubusercontent.com/sample-person/queue/${sampleCommit}/pyproject.toml`,
      `raw.githubusercontent.com/sample-person/notes/${sampleCommit}/pyproject.toml`,
      `raw.githubusercontent.com/sample-person/queue/${sampleCommit}/Dockerfile`,
      `raw.githubusercontent.com/sample-person/notes/${sampleCommit}/Dockerfile`,
    ]);
    expect(dossier.person).toEqual({ id: 900_001, login: 'sample-person' });
    expect(dossierSchema.safeParse(dossier).error?.issues).toBeUndefined();
    expect(sections.repositories).toMatchObject({ state: 'found', coverage: { seen: 3, of: 3 } });
    expect(sections.pullRequests).toMatchObject({ state: 'found', coverage: { seen: 2, of: 2 } });
    expect(sections.contents).toMatchObject({
      coverage: { seen: 2, of: 2 },
      value: [{ commit: sampleCommit, readme: { state: 'found' }, manifests: { coverage: { seen: 2, of: 2 } } }, {}],
    });
    expect(dossier.texts['readme:sample-person/queue']).toMatchObject({
      content: 'Text of README.md',
      url: `https://github.com/sample-person/queue/blob/${sampleCommit}/README.md?plain=1`,
      rendered: false,
    });
    expect(dossier.texts['profile-readme']?.rendered).toBe(false);
    expect(progress).toMatchObject({
      state: 'done',
      spent: { core: 4, search: 1, raw: 7, graphql: 0 },
      budget: readingBudget,
      endedAt: now,
    });
    expect(progress.steps.every(({ state }) => state === 'done')).toBe(true);
    expect(readingRowSchema.safeParse({ key: 'k', ...progress }).error?.issues).toBeUndefined();
  });

  test('keeps other people as roles and replaces addresses before anything is saved', async () => {
    const { dossier } = await read();
    const all = JSON.stringify(dossier);
    expect(all).not.toContain('sample-reviewer');
    expect(all).not.toContain('mail@sample.example');
    expect(all).not.toContain('\\r');
  });

  test('asks again only for what is missing, unless told to', async () => {
    const { dossier } = await read();
    const second = await read(undefined, { dossier });
    expect(second.asked).toEqual([]);
    expect(second.dossier).toEqual(dossier);
    // What nobody pushed to since is what it was; only that can have changed which nobody pushes to.
    const again = await read(undefined, { dossier, again: true });
    expect(again.asked.map((address) => address.split('?', 1)[0])).toEqual([
      'api.github.com/users/sample-person',
      'api.github.com/users/sample-person/repos',
      'api.github.com/search/issues',
      'raw.githubusercontent.com/sample-person/sample-person/main/README.md',
    ]);
  });

  test('spends the rest of the budget on repositories that were not looked into', async () => {
    const many = Array.from({ length: 20 }, (_, index) => repositoryJson(`work-${index}`));
    const change: Change = (address) => (address.includes('/repos?') ? { json: many } : undefined);
    const first = await read(change);
    expect(first.progress.spent).toEqual({ core: 10, search: 1, raw: 12, graphql: 0 });
    expect(first.sections.contents).toMatchObject({ coverage: { seen: 8, of: 20 } });
    const kinds = first.asked
      .filter((address) => address.startsWith('raw.'))
      .map((address) => address.split('/').at(-1));
    expect(kinds.filter((name) => name === 'README.md')).toHaveLength(8);
    expect(kinds.at(-1)).toBe('pyproject.toml');
    const second = await read(change, { dossier: first.dossier });
    expect(second.sections.contents).toMatchObject({ coverage: { seen: 16, of: 20 } });
    expect(second.progress.spent.core).toBe(8);
  });

  test('reads three pages of repositories and says that there are more', async () => {
    const page = (number: number) => Array.from({ length: 100 }, (_, index) => repositoryJson(`r-${number}-${index}`));
    const { sections, asked } = await read((address) => {
      if (address.endsWith('/users/sample-person')) return { json: userJson({ public_repos: 450 }) };
      const number = /[?&]page=(\d)/.exec(address)?.[1];
      return number && address.includes('/repos?')
        ? { json: page(Number(number)), headers: { link: '<https://api.github.com/user/1/repos?page=9>; rel="next"' } }
        : undefined;
    });
    expect(sections.repositories).toMatchObject({ coverage: { seen: 300, of: 450 } });
    expect(sections.repositoryCount).toMatchObject({ value: 450 });
    expect(sections.contents).toMatchObject({ coverage: { seen: 6, of: null } });
    expect(asked.filter((address) => address.includes('/repos?'))).toHaveLength(3);
  });

  test('says of a person without public work that there is none', async () => {
    const { sections, ended } = await read((address) => {
      if (address.endsWith('/users/sample-person')) return { json: userJson({ public_repos: 0, bio: null }) };
      if (address.includes('/repos?')) return { json: [] };
      return address.includes('/search/')
        ? { json: { total_count: 0, incomplete_results: false, items: [] } }
        : undefined;
    });
    expect(ended.state).toBe('done');
    const { repositories, contents, pullRequests, bio, profileReadme } = sections;
    expect([repositories, contents, pullRequests, bio, profileReadme].map(({ state }) => state)).toEqual(
      Array(5).fill('absent'),
    );
  });
});

describe('when something fails, its section says why and the rest goes on', () => {
  const cases: [string, Change, Record<string, string>][] = [
    [
      'a user that is not found',
      (address) =>
        address.endsWith('/users/sample-person') ? { status: 404, json: { message: 'Not Found' } } : undefined,
      { repositories: 'failed 404', pullRequests: 'failed 404', bio: 'failed 404', contents: 'failed 404' },
    ],
    [
      'a list that is refused',
      (address) => (address.includes('/repos?') ? { status: 451, json: { message: 'x' } } : undefined),
      { repositories: 'failed 451', contents: 'failed 451', pullRequests: 'found', bio: 'found' },
    ],
    [
      'a search that cannot see the user',
      (address) => (address.includes('/search/') ? { status: 422, json: { message: 'x' } } : undefined),
      { pullRequests: 'failed 422', repositories: 'found', contents: 'found' },
    ],
    [
      'a search limit',
      (address) =>
        address.includes('/search/') ? { status: 403, json: {}, headers: limitHeaders(0, 'search') } : undefined,
      { pullRequests: 'rate-limited 403', repositories: 'found', contents: 'found', profileReadme: 'found' },
    ],
    [
      'an hour that is used up',
      (address) =>
        address.startsWith('api.github.com/users') ? { status: 403, json: {}, headers: limitHeaders(0) } : undefined,
      {
        bio: 'rate-limited 403',
        repositories: 'rate-limited',
        contents: 'rate-limited',
        pullRequests: 'found',
        profileReadme: 'found',
      },
    ],
    [
      'an answer that is broken',
      (address) => (address.includes('/repos?') ? { text: '[{' } : undefined),
      { repositories: 'unreadable', pullRequests: 'found' },
    ],
    [
      'a server in trouble',
      (address) => (address.startsWith('api.github.com') ? { status: 503, text: 'x' } : undefined),
      { bio: 'failed 503', repositories: 'failed 503', pullRequests: 'failed 503', profileReadme: 'found' },
    ],
    [
      'no README of the profile',
      (address) => (address.includes('/sample-person/sample-person/') ? { status: 404, text: '404' } : undefined),
      { profileReadme: 'failed 404', contents: 'found' },
    ],
  ];
  test.each(cases)('%s', async (_, change, expected) => {
    const { sections, progress } = await read(change);
    const states = Object.fromEntries(
      Object.keys(expected).map((name) => [name, stateOf(sections[name as keyof typeof sections])]),
    );
    expect(states).toEqual(expected);
    expect(progress.endedAt).toBe(now);
    expect(readingRowSchema.safeParse({ key: 'k', ...progress }).error?.issues).toBeUndefined();
  });

  test('a limit says when to try again, and stops only what it is about', async () => {
    const { sections, step, asked } = await read((address) =>
      address.includes('/git/trees/') ? { status: 429, json: {}, headers: { 'retry-after': '60' } } : undefined,
    );
    expect(sections.contents).toMatchObject({
      state: 'not-read',
      reason: 'rate-limited',
      detail: { retryAt: '2026-11-01T00:01:00.000Z' },
    });
    expect(step('paths').map(({ state }) => state)).toEqual(['failed', 'skipped']);
    expect(asked.filter((address) => address.includes('/trees/'))).toHaveLength(1);
  });

  test('the raw host says stop: READMEs and manifests say so, paths stay', async () => {
    const { sections, asked } = await read((address) =>
      address.startsWith('raw.') && address.includes('/queue/') ? { status: 429, text: 'slow down' } : undefined,
    );
    expect(sections.contents).toMatchObject({
      state: 'found',
      coverage: { seen: 2, of: 2 },
      value: [
        { paths: { state: 'found' }, readme: { reason: 'rate-limited' }, manifests: { reason: 'rate-limited' } },
        { paths: { state: 'found' }, readme: { reason: 'rate-limited' }, manifests: { reason: 'rate-limited' } },
      ],
    });
    expect(asked.filter((address) => address.startsWith('raw.'))).toHaveLength(2);
  });

  test('an empty repository has nothing in it; a missing branch is a failure of that repository alone', async () => {
    const { sections } = await read((address) => {
      if (address.includes('/queue/git/')) return { status: 409, json: { message: 'Git Repository is empty.' } };
      return address.includes('/notes/git/') ? { status: 404, json: { message: 'Not Found' } } : undefined;
    });
    expect(sections.contents).toMatchObject({
      coverage: { seen: 1, of: 2 },
      value: [
        { name: 'queue', paths: { state: 'absent' }, readme: { state: 'absent' } },
        { name: 'notes', paths: { reason: 'failed', detail: { status: 404 } } },
      ],
    });
  });

  test('a tree that GitHub cut is not whole: nothing in it is absent', async () => {
    const { sections } = await read((address) =>
      address.includes('/git/trees/') ? { json: { ...treeJson('src/a.py'), truncated: true } } : undefined,
    );
    expect(sections.contents).toMatchObject({
      value: [
        { paths: { coverage: { seen: 1, of: null } }, readme: { state: 'not-read' }, manifests: { state: 'not-read' } },
        {},
      ],
    });
  });

  test('a search that gave up early does not know how many there are', async () => {
    const { sections } = await read((address) =>
      address.includes('/search/')
        ? { json: { total_count: 1, incomplete_results: true, items: [pullJson(1)] } }
        : undefined,
    );
    expect(sections.pullRequests).toMatchObject({ coverage: { seen: 1, of: null } });
  });

  test('nothing that was found is lost to a failing second reading', async () => {
    const { dossier } = await read();
    const worse = await read(() => ({ status: 500, json: {} }), { dossier, again: true });
    expect(worse.sections).toMatchObject({
      repositories: { state: 'found' },
      pullRequests: { state: 'found' },
      contents: { value: dossier.sections.contents.state === 'found' ? dossier.sections.contents.value : [] },
      profileReadme: { state: 'found' },
    });
  });

  test('offline ends it at once', async () => {
    const { ended, sections, asked } = await read(() => ({ throws: new TypeError('x') }), { online: () => false });
    expect([ended.state, asked.length, stateOf(sections.repositories)]).toEqual(['failed', 1, 'offline']);
  });
});

describe('ending early', () => {
  test('cancelled: what was read stays, the rest says so', async () => {
    const controller = new AbortController();
    const { ended, sections, asked, progress } = await read(
      (address) => {
        if (address.includes('/search/')) controller.abort();
        return undefined;
      },
      { signal: controller.signal },
    );
    expect(ended.state).toBe('cancelled');
    expect([stateOf(sections.repositories), stateOf(sections.profileReadme), stateOf(sections.contents)]).toEqual([
      'found',
      'cancelled',
      'cancelled',
    ]);
    expect(asked.filter((address) => address.startsWith('raw.'))).toEqual([]);
    expect(progress).toMatchObject({ state: 'cancelled', reason: 'cancelled' });
  });

  test('a person who was erased meanwhile is not asked for any more', async () => {
    const { ended, asked, saved } = await read(undefined, {}, 3);
    expect(ended.state).toBe('gone');
    expect([asked.length, saved.length]).toEqual([2, 4]);
  });

  test.each([
    ['Organization', 'organisation'],
    ['Bot', 'none'],
  ])('an account of type %s has no dossier', async (type, account) => {
    const { ended, dossier, asked } = await read((address) =>
      address.endsWith('/users/sample-person') ? { json: userJson({ type }) } : undefined,
    );
    expect(ended).toEqual({ state: 'failed', account, held: null });
    expect(dossier).toEqual(nobody);
    expect(asked).toHaveLength(1);
  });

  test('a login that is somebody else’s now brings nothing into the dossier', async () => {
    const dossier = emptyDossier({ id: 5, login: 'sample-person' });
    const { ended, sections } = await read(undefined, { dossier });
    expect(ended.state).toBe('failed');
    expect(sections.bio.state).toBe('not-read');
    expect(sections.repositories).toMatchObject({ state: 'not-read', reason: 'failed' });
  });
});

test('whatever GitHub answers, the budget holds, the reading ends, and what stood stays', async () => {
  const page = readingOf({
    person: { id: 900_001, login: 'sample-person' },
    sections: { bio: found('bio', ['source']), profileReadme: found('profile-readme', ['source']) },
    texts: [
      textOf({ id: 'bio', kind: 'bio', content: 'Invented' }),
      textOf({ id: 'profile-readme', kind: 'profile-readme', content: '# Invented', rendered: true }),
    ],
  });
  const before = mergeReading(null, await seal(page));
  const answer = fc.oneof(
    { weight: 4, arbitrary: fc.constant<FakeAnswer | undefined>(undefined) },
    {
      weight: 3,
      arbitrary: fc.record({
        status: fc.constantFrom(200, 301, 403, 404, 409, 422, 429, 451, 500),
        json: fc.constantFrom<unknown>(
          null,
          [],
          {},
          'x',
          { total_count: 5, incomplete_results: true, items: [] },
          [repositoryJson('other')],
          treeJson('README.md', 'a'.repeat(5_000), 'go.mod'),
        ),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.integer({ min: 0, max: 2 }).map((left) => ({ status: 403, json: {}, headers: limitHeaders(left) })),
    },
    { weight: 1, arbitrary: fc.constant<FakeAnswer>({ throws: new TypeError('x') }) },
  );
  await fc.assert(
    fc.asyncProperty(fc.array(answer, { minLength: 1, maxLength: 25 }), async (answers) => {
      const { progress, dossier, asked, ended } = await read((_, count) => answers[(count - 1) % answers.length], {
        dossier: before,
      });
      const { core, search, raw } = progress.spent;
      expect(core <= 10 && search <= 1 && raw <= 12).toBe(true);
      expect(asked).toHaveLength(core + search + raw);
      expect(['done', 'failed']).toContain(ended.state);
      expect(progress.steps.some(({ state }) => state === 'running' || state === 'planned')).toBe(false);
      expect(dossierSchema.safeParse(dossier).error?.issues).toBeUndefined();
      expect([dossier.sections.bio.state, dossier.sections.profileReadme.state]).toEqual(['found', 'found']);
      expect(readingRowSchema.safeParse({ key: 'k', ...progress }).error?.issues).toBeUndefined();
    }),
    { numRuns: 80 },
  );
});
