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

/** What a store keeps over the death of whoever reads: the dossier, and what GitHub called its answers. */
const createStore = (given: Dossier = nobody) => {
  const store = {
    dossier: given,
    etags: new Map<string, { etag: string; readAt: string }>(),
    save: async (...[reading, , beside]: Parameters<ReadProfileGiven['save']>): Promise<Dossier> => {
      if (reading) store.dossier = mergeReading(store.dossier, await seal(reading));
      const source = beside?.renewed && store.dossier.sources[beside.renewed.source];
      if (source && beside?.renewed) {
        const renewed = { ...source, readAt: beside.renewed.readAt };
        store.dossier = { ...store.dossier, sources: { ...store.dossier.sources, [source.id]: renewed } };
      }
      if (beside?.etag) store.etags.set(beside.etag.url, beside.etag);
      return store.dossier;
    },
    etagOf: async (url: string) => store.etags.get(url) ?? null,
  };
  return store;
};

const readInto = async (
  store: ReturnType<typeof createStore>,
  change: Change,
  given: Partial<ReadProfileGiven> = {},
) => {
  const github = fakeGithub(samplePerson(change));
  const ended = await readProfile({
    dossier: store.dossier,
    again: false,
    startedAt: now,
    fetch: github.fetch,
    now: () => now,
    online: () => true,
    signal: new AbortController().signal,
    limits: createLimits([], async () => undefined),
    keepAlive: async () => undefined,
    etagOf: store.etagOf,
    save: store.save,
    ...given,
  }).catch((error: unknown) => {
    if (error !== dead) throw error;
    return null;
  });
  return { ended, asked: github.asked.map(({ url }) => url.replace('https://', '')), sent: github.asked };
};

const dead = new Error('The worker is gone');
const twentyRepositories: Change = (address) => {
  if (address.endsWith('/users/sample-person')) return { json: userJson({ public_repos: 120 }) };
  const page = /[?&]page=(\d)/.exec(address)?.[1];
  if (!page || !address.includes('/repos?')) return undefined;
  const first = Array.from({ length: 100 }, (_, index) => repositoryJson(`fork-${index}`, { fork: true }));
  const second = Array.from({ length: 20 }, (_, index) =>
    repositoryJson(index === 0 ? 'sample-person' : `work-${index}`),
  );
  return page === '1'
    ? { json: first, headers: { link: '<https://api.github.com/user/1/repos?page=2>; rel="next"' } }
    : { json: second };
};

/** Everything but when it was read: hash and content are those of the answers. */
const withoutTimes = ({ sources, ...rest }: Dossier) => ({ ...rest, sources: Object.keys(sources).toSorted() });

describe('the death of the worker', () => {
  test.each([
    ['a small person', (): FakeAnswer | undefined => undefined],
    ['a list of two pages', twentyRepositories],
  ] as [string, Change][])(
    'after any step loses nothing, reads nothing twice and keeps nothing double: %s',
    async (_, change) => {
      const whole = createStore();
      let steps = 0;
      const alive = await readInto(whole, change, {
        save: (...given) => {
          steps += 1;
          return whole.save(...given);
        },
      });
      expect(steps).toBeGreaterThan(20);
      for (let life = 1; life < steps; life += 1) {
        const store = createStore();
        let saves = 0;
        const first = await readInto(store, change, {
          save: async (...given) => {
            const dossier = await store.save(...given);
            saves += 1;
            if (saves === life) throw dead;
            return dossier;
          },
        });
        expect(first.ended).toBeNull();
        const asked = [...first.asked];
        for (let more = 0; more < 3; more += 1) {
          const next = await readInto(store, change);
          asked.push(...next.asked);
        }
        expect([life, asked.length - new Set(asked).size]).toEqual([life, 0]);
        for (const address of alive.asked) expect(asked, `${life}`).toContain(address);
        const { contents, repositories } = store.dossier.sections;
        expect(repositories).toMatchObject({
          coverage: (whole.dossier.sections.repositories as { coverage: unknown }).coverage,
        });
        if (contents.state !== 'found') throw new Error('Nothing was looked into');
        const names = contents.value.map(({ name }) => name);
        expect(new Set(names).size).toBe(names.length);
        expect(dossierSchema.safeParse(store.dossier).error?.issues).toBeUndefined();
        if (change === twentyRepositories) continue;
        expect(withoutTimes(store.dossier)).toEqual(withoutTimes(whole.dossier));
      }
    },
  );

  test('between an answer and its keeping costs that one answer, and no more', async () => {
    const store = createStore();
    let answers = 0;
    const first = await readInto(store, () => undefined, {
      save: async (...given) => {
        if (given[0]) answers += 1;
        if (answers === 3) throw dead;
        return store.save(...given);
      },
    });
    const second = await readInto(store, () => undefined);
    const twice = second.asked.filter((address) => first.asked.includes(address));
    expect(twice.map((address) => address.split('?', 1)[0])).toEqual(['api.github.com/search/issues']);
    expect(store.dossier.sections.pullRequests.state).toBe('found');
  });
});

describe('what was read before', () => {
  const later = '2026-11-04T00:00:00.000Z';
  const named: Change = (address, count) => {
    const answer = samplePerson()(address, count);
    return answer && { ...answer, headers: { ...answer.headers, etag: `"${address}"` } };
  };
  const unchanged: Change = () => ({ status: 304 });

  test('a day later is asked whether it changed; a "no" keeps what stands and makes it new', async () => {
    const store = createStore();
    await readInto(store, named);
    const before = store.dossier;
    const { asked, sent, ended } = await readInto(store, unchanged, { now: () => later });
    expect(asked.map((address) => address.split('?', 1)[0])).toEqual([
      'api.github.com/users/sample-person',
      'api.github.com/users/sample-person/repos',
      'api.github.com/search/issues',
    ]);
    for (const { init, url } of sent)
      expect(new Headers(init.headers).get('if-none-match')).toBe(`"${url.replace('https://', '')}"`);
    expect(ended?.state).toBe('done');
    expect(store.dossier.sections).toEqual(before.sections);
    expect(store.dossier.texts).toEqual(before.texts);
    const third = await readInto(store, unchanged, { now: () => later });
    expect(third.asked).toEqual([]);
  });

  test('is asked for whole where the answer that has the name is not the one that stands', async () => {
    const store = createStore();
    await readInto(store, named);
    for (const [url, etag] of store.etags) store.etags.set(url, { ...etag, readAt: '2026-10-01T00:00:00.000Z' });
    const { sent } = await readInto(store, named, { now: () => later });
    expect(sent.some(({ init }) => new Headers(init.headers).has('if-none-match'))).toBe(false);
  });

  test('is looked into again where something was pushed since, and its files at the new commit', async () => {
    const store = createStore();
    await readInto(store, named);
    const commit = 'd'.repeat(40);
    const { asked } = await readInto(
      store,
      (address, count) => {
        if (address.includes('/repos?'))
          return {
            json: [
              repositoryJson('queue', { pushed_at: '2026-11-03T00:00:00Z' }),
              repositoryJson('notes', { language: null }),
              repositoryJson('sample-person'),
            ],
          };
        if (address.includes('/queue/git/trees/'))
          return { json: { ...treeJson('README.md', 'pyproject.toml'), sha: commit } };
        return named(address, count);
      },
      { now: () => later },
    );
    expect(asked.filter((address) => /git|raw/.test(address.split('?', 1)[0] ?? '')).slice(3)).toEqual([
      'api.github.com/repos/sample-person/queue/git/trees/main?recursive=1',
      `raw.githubusercontent.com/sample-person/queue/${commit}/README.md`,
      `raw.githubusercontent.com/sample-person/queue/${commit}/pyproject.toml`,
    ]);
  });
});

describe('somebody who took another name', () => {
  const known = emptyDossier({ id: 900_001, login: 'sample-old' });
  const renamed: Change = (address) => {
    if (address.endsWith('/users/sample-old')) return { status: 404, json: { message: 'Not Found' } };
    return address.endsWith('/user/900001') ? { json: userJson() } : undefined;
  };

  test('is found by the number, and read under the new name', async () => {
    const { ended, dossier, asked } = await read(renamed, { dossier: known });
    expect(ended).toMatchObject({ state: 'done', account: 'user' });
    expect(dossier.person).toEqual({ id: 900_001, login: 'sample-person' });
    expect(asked.slice(0, 3).map((address) => address.split('?', 1)[0])).toEqual([
      'api.github.com/users/sample-old',
      'api.github.com/user/900001',
      'api.github.com/users/sample-person/repos',
    ]);
  });

  test('and whose name is somebody else’s now is still the same person', async () => {
    const { dossier } = await read(
      (address) =>
        address.endsWith('/users/sample-old')
          ? { json: userJson({ id: 7, login: 'sample-old' }) }
          : renamed(address, 0),
      { dossier: known },
    );
    expect(dossier.person.login).toBe('sample-person');
  });

  test.each<[string, FakeAnswer]>([
    ['nobody’s', { status: 404, json: { message: 'Not Found' } }],
    ['somebody else’s', { json: [repositoryJson('theirs', { owner: { login: 'sample-old', id: 7 } })] }],
  ])('is looked for also where the page told who it is, and the list is %s', async (_, listed) => {
    const page = { id: 'page:profile', kind: 'page' as const, reader: 'github/profile', readAt: now };
    const none = { state: 'absent', sources: [page.id] };
    const said = { bio: none, name: none, company: none, website: none, repositoryCount: found(3, [page.id]) };
    const told = {
      ...known,
      sources: { [page.id]: { ...page, url: 'https://github.com/sample-old', hash: '0'.repeat(64) } },
      sections: { ...known.sections, ...said },
    } as Dossier;
    const { dossier, asked } = await read(
      (address) => (address.includes('/users/sample-old/repos') ? listed : renamed(address, 0)),
      { dossier: told },
    );
    expect(asked.slice(0, 4).map((address) => address.split('?', 1)[0])).toEqual([
      'api.github.com/users/sample-old/repos',
      'api.github.com/users/sample-old',
      'api.github.com/user/900001',
      'api.github.com/users/sample-person/repos',
    ]);
    expect(dossier.sections.repositories).toMatchObject({ state: 'found', value: [{}, {}, {}] });
    expect(JSON.stringify(dossier)).not.toContain('theirs');
  });
});

describe('a reading that is asked for something', () => {
  const hundred = (page: number) => Array.from({ length: 100 }, (_, index) => pullJson(page * 1_000 + index));
  const pulls: Change = (address) => {
    if (!address.includes('/search/')) return undefined;
    const page = Number(/[?&]page=(\d)/.exec(address)?.[1] ?? 1);
    return {
      json: { total_count: 250, incomplete_results: false, items: hundred(page).slice(0, page === 3 ? 50 : 100) },
    };
  };

  test('reads that and nothing beside', async () => {
    const { dossier } = await read(pulls);
    const only = { parts: ['pull-requests' as const], repositories: null };
    const { asked, sections, progress } = await read(pulls, { dossier, only });
    expect(asked).toHaveLength(1);
    expect(asked[0]).toContain('page=2');
    expect(progress.steps.map(({ what }) => what)).toEqual(['pull-requests']);
    expect(sections.pullRequests).toMatchObject({ coverage: { seen: 200, of: 250 } });
    const most = { core: 0, search: 5, raw: 0, graphql: 0 };
    const all = await read(pulls, { dossier, only, most });
    expect(all.asked).toHaveLength(2);
    expect(all.sections.pullRequests).toMatchObject({ coverage: { seen: 250, of: 250 } });
  });

  test('of one repository does not look into the others', async () => {
    const many = Array.from({ length: 20 }, (_, index) => repositoryJson(`work-${index}`));
    const change: Change = (address) => (address.includes('/repos?') ? { json: many } : undefined);
    const { dossier } = await read(change);
    const only = { parts: ['contents' as const, 'manifests' as const], repositories: ['sample-person/work-15'] };
    const { asked } = await read(change, { dossier, only });
    expect(asked.length).toBeGreaterThan(1);
    for (const address of asked) expect(address).toContain('/work-15/');
  });

  test('reads more than is set aside only where the user agreed', async () => {
    const many = Array.from({ length: 40 }, (_, index) => repositoryJson(`work-${index}`));
    const change: Change = (address) => (address.includes('/repos?') ? { json: many } : undefined);
    const { dossier } = await read(change);
    const only = { parts: ['contents' as const], repositories: null };
    const within = await read(change, { dossier, only });
    expect(within.progress.spent).toMatchObject({ core: 8, raw: 8 });
    const beyond = await read(change, { dossier, only, most: { core: 32, search: 1, raw: 32, graphql: 0 } });
    expect(beyond.progress.spent).toMatchObject({ core: 32, raw: 32 });
    expect(beyond.sections.contents).toMatchObject({ coverage: { seen: 40, of: 40 } });
  });

  test('anew asks also for what could not be had before', async () => {
    const closed: Change = (address) =>
      address.includes('/queue/git/') ? { status: 451, json: { message: 'Repository access blocked' } } : undefined;
    const { dossier } = await read(closed);
    expect((await read(undefined, { dossier })).asked).toEqual([]);
    const again = await read(undefined, { dossier, again: true });
    expect(again.asked.some((address) => address.includes('/queue/git/'))).toBe(true);
    expect(again.sections.contents).toMatchObject({ coverage: { seen: 2, of: 2 } });
  });

  test('leaves unread what could change no finding, unless it is read anew', async () => {
    const open = async () => ['person', 'repositories', 'contents'] as const;
    const { asked } = await read(undefined, { open });
    expect(asked.some((address) => address.includes('/search/'))).toBe(false);
    expect(asked.some((address) => address.endsWith('.toml'))).toBe(false);
    expect(asked.some((address) => address.endsWith('/queue/c0ffee0123456789c0ffee0123456789c0ffee01/README.md'))).toBe(
      true,
    );
    const again = await read(undefined, { open, again: true });
    expect(again.asked.some((address) => address.includes('/search/'))).toBe(true);
  });

  test('of nothing that is left asks nothing and ends well', async () => {
    const { dossier } = await read();
    const { ended, asked, progress } = await read(undefined, { dossier, open: async () => [] });
    expect([ended.state, asked.length, progress.steps]).toEqual(['done', 0, []]);
  });
});

test('a limit tells until when the reading is held', async () => {
  const { ended } = await read((address) =>
    address.includes('/git/trees/') ? { status: 403, json: {}, headers: limitHeaders(0) } : undefined,
  );
  expect(ended).toMatchObject({
    state: 'done',
    held: { reason: 'rate-limited', detail: { retryAt: '2026-11-01T00:30:00.000Z' } },
  });
});

describe('forks', () => {
  const pushedTo = { fork: true, created_at: '2024-01-01T00:00:00Z', pushed_at: '2026-09-01T00:00:00Z' };
  const list = [
    repositoryJson('queue'),
    repositoryJson('engine', pushedTo),
    repositoryJson('left-alone', { fork: true, created_at: '2026-01-01T00:00:00Z', pushed_at: '2025-12-01T00:00:00Z' }),
    repositoryJson('elsewhere', { ...pushedTo, pushed_at: '2026-08-01T00:00:00Z' }),
  ];
  const own = { author: { id: 900_001 }, parents: [{}] };
  const change: Change = (address) => {
    if (address.includes('/repos?')) return { json: list };
    if (address.includes('/engine/compare/'))
      return { json: { ahead_by: 3, commits: [own, own, { author: { id: 5 }, parents: [{}] }] } };
    if (address.endsWith('/repos/sample-person/elsewhere'))
      return { json: { parent: { owner: { login: 'sample-origin' }, default_branch: 'trunk' } } };
    return address.includes('/elsewhere/compare/') ? { json: { ahead_by: 0, commits: [] } } : undefined;
  };

  test('that somebody pushed to are compared with where they come from, after own work; others have nothing of their own', async () => {
    const { asked, sections } = await read(change);
    const core = asked
      .filter((address) => address.startsWith('api.github.com/repos/'))
      .map((address) => address.slice(14));
    expect(core.map((path) => decodeURIComponent(path.split('?', 1)[0] ?? ''))).toEqual([
      '/repos/sample-person/queue/git/trees/main',
      // A change to a repository of that name tells where it comes from; elsewhere it has to be asked.
      '/repos/sample-person/engine/compare/sample-project:main...main',
      '/repos/sample-person/elsewhere',
      '/repos/sample-person/elsewhere/compare/sample-origin:trunk...main',
    ]);
    if (sections.repositories.state !== 'found') throw new Error('No list');
    const commits = sections.repositories.value.map(({ name, ownCommits }) => [name, ownCommits]);
    expect(Object.fromEntries(commits)).toEqual({ queue: null, engine: 2, 'left-alone': 0, elsewhere: 0 });
    expect(sections.repositories.coverage).toEqual({ seen: 4, of: 4 });
  });

  test('of which nothing could be told are not asked about in every reading', async () => {
    const { dossier } = await read((address) =>
      address.includes('/compare/') || address.endsWith('/elsewhere')
        ? { status: 404, json: { message: 'Not Found' } }
        : change(address, 0),
    );
    const { asked } = await read(change, { dossier });
    expect(asked).toEqual([]);
  });

  test('come before templates, mirrors and archived repositories, and after all other own work', async () => {
    const others = (count: number) => Array.from({ length: count }, (_, index) => repositoryJson(`own-${index}`));
    const apart = [
      repositoryJson('starter', { is_template: true }),
      repositoryJson('engine-mirror'),
      repositoryJson('rested', { archived: true }),
    ];
    const looked = async (count: number) => {
      const { asked, step, progress } = await read((address) =>
        address.includes('/repos?') ? { json: [...apart, ...list.slice(1), ...others(count)] } : change(address, 0),
      );
      expect(progress.spent.core).toBe(asked.filter((address) => address.startsWith('api.github.com/')).length - 1);
      return [...step('paths'), ...step('own-commits')].map(({ about }) => about.slice('sample-person/'.length));
    };
    // Ten requests: who it is, the list, three own, two forks for three; one of the three apart is left out.
    const three = ['own-0', 'own-1', 'own-2'];
    expect(await looked(3)).toEqual([...three, 'starter', 'engine-mirror', 'engine', 'elsewhere']);
    // Own work comes first, whatever else waits.
    expect((await looked(9)).slice(0, 8)).toEqual([...three, 'own-3', 'own-4', 'own-5', 'own-6', 'own-7']);
  });

  test('are compared two at a time beside own work, and never beyond the budget', async () => {
    const forks = Array.from({ length: 9 }, (_, index) => repositoryJson(`fork-${index}`, pushedTo));
    const many: Change = (address) =>
      address.includes('/repos?') ? { json: [repositoryJson('queue'), ...forks] } : undefined;
    const first = await read(many);
    expect(first.step('own-commits')).toHaveLength(2);
    const second = await read(many, { dossier: first.dossier });
    expect(second.step('own-commits').length).toBeGreaterThan(2);
    expect(second.progress.spent.core).toBeLessThanOrEqual(10);
  });
});
