import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyDossier, mergeDossiers, mergeReading } from '../../lib/dossier/merge';
import type { Reading } from '../../lib/dossier/reading';
import {
  dossierSchema,
  sectionsSchema,
  type Dossier,
  type PullRequest,
  type Repository,
} from '../../lib/dossier/schema';
import { seal } from '../../lib/dossier/seal';
import { absent, found, notRead, unreadable, type Section } from '../../lib/dossier/section';
import { readingOf, sealed, textOf } from '../helpers/reading';

const source = ['source'];
const person = { id: null, login: 'sample-person' };

const repository = (name: string, change: Partial<Repository> = {}): Repository => ({
  owner: 'sample-person',
  name,
  fork: false,
  template: false,
  archived: false,
  empty: false,
  language: null,
  topics: [],
  createdAt: null,
  pushedAt: null,
  license: null,
  description: null,
  defaultBranch: 'main',
  ownCommits: null,
  releases: null,
  ...change,
});

const pull = (number: number, change: Partial<PullRequest> = {}): PullRequest => ({
  owner: 'sample-project',
  name: 'engine',
  number,
  own: false,
  title: `Change ${number}`,
  text: `pull:sample-project/engine#${number}`,
  labels: [],
  draft: false,
  landed: 'unknown',
  landing: null,
  closedBy: null,
  base: null,
  landedCommit: null,
  commits: null,
  reviewed: 'unknown',
  openedAt: null,
  closedAt: null,
  size: null,
  files: null,
  ...change,
});

/** Readings of one person with any states, over a few repositories, pull requests and texts. */
const stateOf = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Section<Value>> =>
  fc.oneof(
    fc.tuple(value, fc.option(fc.integer({ min: 0, max: 8 }))).map(([item, of]): Section<Value> => {
      const seen = Array.isArray(item) ? item.length : 1;
      return found(item, source, { seen, of: of === null ? null : Math.max(of, seen) });
    }),
    fc.constant(absent(source)),
    fc.constant(unreadable('a page', source)),
    fc.constantFrom('failed', 'not-asked', 'rate-limited').map((reason) => notRead(reason as 'failed')),
  );

const names = ['alpha', 'beta', 'gamma', 'delta'];
const repositories = fc
  .uniqueArray(fc.constantFrom(...names), { maxLength: 4 })
  .map((list) => list.map((name) => repository(name)));
const contents = fc.uniqueArray(
  fc.record({
    owner: fc.constant('sample-person'),
    name: fc.constantFrom(...names),
    commit: fc.constant(null),
    ref: fc.constant('main'),
    paths: stateOf(fc.constantFrom([{ path: 'a.py', size: 1 }], [{ path: 'b.py', size: null }])),
    readme: stateOf(fc.constantFrom('readme:a', 'readme:b')),
    manifests: stateOf(fc.subarray(['manifest:a', 'manifest:b', 'manifest:c'], { minLength: 1 })),
  }),
  { selector: ({ name }) => name, minLength: 1 },
);
const pulls = fc
  .uniqueArray(fc.integer({ min: 1, max: 6 }), { maxLength: 6 })
  .chain((numbers) =>
    fc.tuple(
      ...numbers.map((number) =>
        fc
          .constantFrom<PullRequest['landed']>('merged', 'unknown', 'not-landed')
          .map((landed) => pull(number, { landed })),
      ),
    ),
  );

const textIds = [
  'bio',
  'profile-readme',
  'readme:a',
  'readme:b',
  'manifest:a',
  'manifest:b',
  'manifest:c',
  ...[1, 2, 3, 4, 5, 6].map((number) => pull(number).text),
];

const anyReading: fc.Arbitrary<Reading> = fc
  .record({
    minute: fc.integer({ min: 0, max: 50 }),
    id: fc.constantFrom(null, 7),
    sections: fc.record(
      {
        name: stateOf<string>(fc.constantFrom('Sample', 'Person')),
        bio: stateOf<string>(fc.constant('bio')),
        profileReadme: stateOf<string>(fc.constant('profile-readme')),
        repositories: stateOf(repositories),
        contents: stateOf(contents),
        pullRequests: stateOf(pulls),
      },
      { requiredKeys: [] },
    ),
    rendered: fc.boolean(),
    words: fc.string({ maxLength: 12 }),
  })
  .map(({ minute, id, sections, rendered, words }) =>
    readingOf({
      person: { id, login: 'sample-person' },
      readAt: `2026-10-01T10:${String(minute).padStart(2, '0')}:00.000Z`,
      // As the schema infers it, sections may be undefined; these are left out instead.
      sections: sections as Reading['sections'],
      texts: textIds.map((textId) =>
        textOf({ id: textId, kind: 'bio', content: words, rendered: textId === 'profile-readme' && rendered }),
      ),
    }),
  );

const mergeAll = async (readings: readonly Reading[]): Promise<Dossier> => {
  let dossier = emptyDossier(person);
  for (const reading of readings) dossier = mergeReading(dossier, await seal(reading));
  return dossier;
};

const looked = (section: Section<unknown>) => section.state === 'found' || section.state === 'absent';

describe('merging readings, whatever they are', () => {
  test('gives a dossier that holds to the schema', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyReading, { maxLength: 5 }), async (readings) => {
        expect(dossierSchema.safeParse(await mergeAll(readings)).error?.issues).toBeUndefined();
      }),
      { numRuns: 150 },
    );
  });

  test('is the same when the last reading comes twice', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyReading, { minLength: 1, maxLength: 4 }), async (readings) => {
        const once = await mergeAll(readings);
        const twice = mergeReading(once, await seal(readings.at(-1) ?? readingOf({})));
        expect(twice).toEqual(once);
      }),
      { numRuns: 150 },
    );
  });

  test('never loses that something was looked at, nor an item of a list that the later reading did not see whole', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyReading, { maxLength: 4 }), anyReading, async (before, last) => {
        const dossier = await mergeAll(before);
        const merged = mergeReading(dossier, await seal(last));
        for (const [name, section] of Object.entries(dossier.sections)) {
          if (looked(section)) expect(looked(merged.sections[name as keyof typeof merged.sections])).toBe(true);
        }
        const earlier = dossier.sections.pullRequests;
        const later = last.sections.pullRequests;
        const isPartial =
          later?.state === 'found' && (later.coverage.of === null || later.coverage.seen < later.coverage.of);
        if (earlier.state === 'found' && (later === undefined || !looked(later) || isPartial)) {
          const numbers =
            merged.sections.pullRequests.state === 'found'
              ? merged.sections.pullRequests.value.map(({ number }) => number)
              : [];
          expect(numbers).toEqual(expect.arrayContaining(earlier.value.map(({ number }) => number)));
        }
        if (dossier.sections.contents.state === 'found' && merged.sections.contents.state === 'found') {
          const after = merged.sections.contents.value;
          for (const item of dossier.sections.contents.value) {
            const same = after.find(({ name }) => name === item.name);
            for (const part of ['paths', 'readme', 'manifests'] as const) {
              if (looked(item[part])) expect(same && looked(same[part])).toBe(true);
            }
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  test('keeps every text and source that something names, and no other', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyReading, { maxLength: 5 }), async (readings) => {
        const dossier = await mergeAll(readings);
        const written = JSON.stringify(dossier.sections);
        // As a value, not as the name of a section.
        for (const id of textIds) expect(id in dossier.texts).toBe(new RegExp(`"${id}"(?!:)`, 'u').test(written));
        const named = JSON.stringify([dossier.sections, Object.values(dossier.texts).map((text) => text.source)]);
        for (const id of Object.keys(dossier.sources)) expect(named).toContain(JSON.stringify(id));
        for (const text of Object.values(dossier.texts)) expect(dossier.sources).toHaveProperty([text.source]);
      }),
      { numRuns: 150 },
    );
  });
});

describe('merging', () => {
  test('starts with nothing read', () => {
    const { sections } = emptyDossier(person);
    expect(Object.keys(sections)).toEqual(Object.keys(sectionsSchema.shape));
    expect(Object.values(sections)).toEqual(Object.values(sections).map(() => notRead('not-asked')));
  });

  test('lets a later value stand, and an earlier one that comes late not', async () => {
    const early = await sealed({ readAt: '2026-10-01T10:00:00.000Z', sections: { name: found('Early', source) } });
    const late = await sealed({ readAt: '2026-10-02T10:00:00Z', sections: { name: found('Late', source) } });
    for (const order of [
      [early, late],
      [late, early],
    ]) {
      const dossier = order.reduce(mergeReading, emptyDossier(person));
      expect(dossier.sections.name).toMatchObject({ value: 'Late' });
    }
  });

  test('lets the later bio stand, wherever it was read', async () => {
    const read = (content: string, rendered: boolean, day: number) =>
      sealed({
        readAt: `2026-10-0${day}T10:00:00.000Z`,
        sections: { bio: found('bio', source) },
        texts: [textOf({ id: 'bio', kind: 'bio', content, rendered })],
      });
    for (const rendered of [true, false]) {
      const before = mergeReading(null, await read('Once', !rendered, 1));
      const dossier = mergeReading(before, await read('Now', rendered, 2));
      expect(dossier.texts.bio?.content).toBe('Now');
      expect(dossier.sections.bio).toMatchObject({ sources: [dossier.texts.bio?.source] });
    }
  });

  test('lets the file stand over the rendered README, whichever came first', async () => {
    const sections = { profileReadme: found('profile-readme', source) };
    const text = (content: string, rendered: boolean) => [
      textOf({ id: 'profile-readme', kind: 'profile-readme', content, rendered }),
    ];
    const page = await sealed({ readAt: '2026-10-03T10:00:00.000Z', sections, texts: text('Rendered', true) });
    const file = await sealed({ readAt: '2026-10-01T10:00:00.000Z', sections, texts: text('# File', false) });
    for (const order of [
      [page, file],
      [file, page],
    ]) {
      const dossier = order.reduce(mergeReading, emptyDossier(person));
      expect(dossier.texts['profile-readme']?.content).toBe('# File');
      expect(dossier.sections.profileReadme).toMatchObject({ sources: [file.source.id] });
    }
  });

  test('knows that a whole list without an item means that it is gone', async () => {
    const list = (of: number, ...listed: string[]) => ({
      repositories: found(
        listed.map((name) => repository(name)),
        source,
        { seen: listed.length, of },
      ),
    });
    const first = await sealed({ sections: list(2, 'alpha', 'beta') });
    const partial = await sealed({ sections: list(3, 'gamma'), readAt: '2026-10-02T10:00:00.000Z' });
    const whole = await sealed({ sections: list(1, 'gamma'), readAt: '2026-10-03T10:00:00.000Z' });
    const joined = mergeReading(mergeReading(null, first), partial).sections.repositories;
    expect(joined).toMatchObject({ coverage: { seen: 3, of: 3 }, sources: [partial.source.id, first.source.id] });
    const replaced = mergeReading(mergeReading(null, first), whole).sections.repositories;
    expect(replaced).toMatchObject({ value: [{ name: 'gamma' }], coverage: { seen: 1, of: 1 } });
  });

  test('counts as seen only what the later reading saw where the joined list is longer than there are items', async () => {
    const list = (of: number, ...numbers: number[]) => ({
      pullRequests: found(
        numbers.map((number) => pull(number)),
        source,
        { seen: numbers.length, of },
      ),
    });
    const first = await sealed({ sections: list(3, 1, 2, 3), texts: [] });
    const later = await sealed({ sections: list(3, 4), readAt: '2026-10-02T10:00:00.000Z' });
    expect(mergeReading(mergeReading(null, first), later).sections.pullRequests).toMatchObject({
      coverage: { seen: 1, of: 3 },
    });
  });

  test('of lists that are joined keeps no more than a dossier holds, and says so', async () => {
    const lookedInto = (first: number) => ({
      owner: 'sample-person',
      name: 'alpha',
      commit: null,
      ref: 'main',
      paths: notRead('not-asked'),
      readme: notRead('not-asked'),
      manifests: found(
        Array.from({ length: 30 }, (_, index) => `manifest:${first + index}`),
        source,
        { seen: 30, of: 90 },
      ),
    });
    const read = async (first: number) => sealed({ sections: { contents: found([lookedInto(first)], source) } });
    const dossier = mergeReading(mergeReading(null, await read(0)), await read(30));
    expect(dossierSchema.safeParse(dossier).error?.issues).toBeUndefined();
    expect(dossier.sections.contents).toMatchObject({ value: [{ manifests: { coverage: { seen: 50, of: 90 } } }] });
  });

  test('keeps what search cannot know of a pull request', async () => {
    const known = pull(1, {
      landed: 'merged',
      reviewed: 'by-others',
      size: { files: 1, additions: 2, deletions: 3 },
      files: ['a.py'],
    });
    const first = await sealed({ sections: { pullRequests: found([known], source, { seen: 1, of: 1 }) } });
    const search = await sealed({
      sections: { pullRequests: found([pull(1)], source, { seen: 1, of: 1 }) },
      readAt: '2026-10-02T10:00:00.000Z',
    });
    const open = await sealed({ sections: { pullRequests: found([pull(1, { landed: 'open' })], source) } });
    expect(mergeReading(mergeReading(null, first), search).sections.pullRequests).toMatchObject({ value: [known] });
    expect(mergeReading(mergeReading(null, open), search).sections.pullRequests).toMatchObject({
      value: [{ landed: 'unknown' }],
    });
  });

  test('believes a later look as deep as the first: what landed and was opened again has not landed', async () => {
    const landed = pull(1, { landed: 'landed', landing: 'commit', closedBy: 'other', landedCommit: 'c'.repeat(40) });
    const merged = async (later: PullRequest) => {
      const first = await sealed({ sections: { pullRequests: found([landed], source) } });
      const second = await sealed({
        sections: { pullRequests: found([later], source) },
        readAt: '2026-10-02T10:00:00.000Z',
      });
      const { pullRequests } = mergeReading(mergeReading(null, first), second).sections;
      return pullRequests.state === 'found' ? pullRequests.value[0] : null;
    };
    const none = { landing: null, landedCommit: null };
    expect(await merged(pull(1))).toEqual(landed);
    expect(await merged(pull(1, { landed: 'open' }))).toMatchObject({ landed: 'open', closedBy: null, ...none });
    expect(await merged(pull(1, { closedBy: 'author' }))).toMatchObject({ landed: 'unknown', ...none });
  });

  test('counts the own commits of a fork anew once something was pushed to it', async () => {
    const [before, after] = ['2026-05-01T00:00:00.000Z', '2026-09-30T00:00:00.000Z'];
    const fork = repository('fork', { fork: true, ownCommits: 0, pushedAt: before });
    const counted = async (pushedAt: string | null) => {
      const first = await sealed({ sections: { repositories: found([fork], source) } });
      const list = found([{ ...fork, ownCommits: null, pushedAt }], source);
      const second = await sealed({ sections: { repositories: list }, readAt: '2026-10-02T10:00:00.000Z' });
      const { repositories: merged } = mergeReading(mergeReading(null, first), second).sections;
      return merged.state === 'found' ? merged.value[0]?.ownCommits : undefined;
    };
    expect([await counted(before), await counted(null), await counted(after)]).toEqual([0, 0, null]);
  });

  test('follows a project that was renamed: a change of it is there once, with all that was known', async () => {
    const openedAt = '2026-05-01T00:00:00.000Z';
    const known = pull(1, { landed: 'merged', reviewed: 'by-others', openedAt });
    const other = pull(1, { name: 'other', openedAt: '2026-06-01T00:00:00.000Z' });
    const renamed = pull(1, { name: 'renamed', landed: 'merged', openedAt });
    const first = await sealed({ sections: { pullRequests: found([known, other], source, { seen: 2, of: 9 }) } });
    const second = await sealed({
      sections: { pullRequests: found([renamed], source, { seen: 1, of: 9 }) },
      readAt: '2026-10-02T10:00:00.000Z',
    });
    const { pullRequests } = mergeReading(mergeReading(null, first), second).sections;
    expect(pullRequests).toMatchObject({
      value: [{ name: 'renamed', reviewed: 'by-others' }, { name: 'other' }],
      coverage: { seen: 2, of: 9 },
    });
  });

  test('counts the looked into over own work that is there: no fork, nothing empty, not the profile’s repository', async () => {
    const all = ['alpha', 'beta', 'gamma', 'sample-person'].map((name) => repository(name));
    const list = [...all, repository('copied', { fork: true }), repository('bare', { empty: true })];
    const looking = {
      owner: 'sample-person',
      name: 'alpha',
      commit: null,
      ref: 'main',
      paths: found([{ path: 'a.py', size: 1 }], source),
      readme: absent(source),
      manifests: absent(source),
    };
    const unseen = { ...looking, name: 'beta', paths: notRead('rate-limited') };
    const strange = { ...looking, name: 'gamma', paths: unreadable('a tree of files', source) };
    const dossier = mergeReading(
      null,
      await sealed({
        sections: {
          repositories: found(list, source, { seen: 6, of: 6 }),
          contents: found([looking, unseen, strange], source, { seen: 3, of: null }),
        },
      }),
    );
    expect(dossier.sections.contents).toMatchObject({ coverage: { seen: 1, of: 3 } });
  });

  test('fills in the id, takes a new login over, and refuses another person', async () => {
    const known = mergeReading(emptyDossier(person), await sealed({ person: { id: 7, login: 'Sample-Person' } }));
    expect(known.person).toEqual({ id: 7, login: 'Sample-Person' });
    const renamed = mergeReading(known, await sealed({ person: { id: 7, login: 'sample-renamed' } }));
    expect(renamed.person).toEqual({ id: 7, login: 'sample-renamed' });
    const other = await sealed({ person: { id: 8, login: 'sample-person' } });
    const stranger = await sealed({ person: { id: null, login: 'sample-stranger' } });
    expect(() => mergeReading(known, other)).toThrow('another');
    expect(() => mergeReading(known, stranger)).toThrow('another');
  });

  test('joins two dossiers of one person', async () => {
    const byLogin = mergeReading(null, await sealed({ sections: { name: found('Sample', source) } }));
    const byId = mergeReading(
      null,
      await sealed({ person: { id: 7, login: 'sample-person' }, sections: { company: found('Acme', source) } }),
    );
    const { person: joined, sections } = mergeDossiers(byLogin, byId);
    expect(joined.id).toBe(7);
    expect([sections.name, sections.company]).toMatchObject([{ value: 'Sample' }, { value: 'Acme' }]);
  });
});
