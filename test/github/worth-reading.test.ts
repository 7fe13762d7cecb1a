import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readingParts } from '../../lib/dossier/parts';
import type { Dossier } from '../../lib/dossier/schema';
import { notRead, valueOf } from '../../lib/dossier/states';
import { offerOf } from '../../lib/github/offers';
import {
  changePages,
  costOf,
  leftToRead,
  needsPerson,
  neededManifests,
  neededReadme,
  repositoryPages,
} from '../../lib/github/worth-reading';
import { buildDossier } from '../helpers/dossier';

const readAt = '2026-11-01T00:00:00.000Z';
const soon = '2026-11-01T01:00:00.000Z';
const daysLater = '2026-11-04T00:00:00.000Z';
const pushed = '2026-09-01T00:00:00Z';

const repositories = [
  { name: 'engine', pushedAt: pushed, paths: ['README.md', 'pyproject.toml', 'Dockerfile', 'src/a.py'] },
  { name: 'tool', pushedAt: pushed },
  { name: 'copied', pushedAt: pushed, fork: true },
];

/** A dossier of which everything is of one time. */
const at = (dossier: Dossier, time = readAt): Dossier => ({
  ...dossier,
  sources: Object.fromEntries(
    Object.entries(dossier.sources).map(([id, source]) => [id, { ...source, readAt: time }] as const),
  ),
});
const change = (dossier: Dossier, sections: Partial<Dossier['sections']>): Dossier => ({
  ...dossier,
  sections: { ...dossier.sections, ...sections },
});

const whole = at(
  buildDossier({
    id: 1,
    login: 'pat-example',
    name: 'Pat Example',
    bio: 'Builds engines.',
    readme: 'Words.',
    repositories,
    pulls: [],
  }),
);
const parts = (dossier: Dossier, given: Partial<Parameters<typeof leftToRead>[1]> = {}) =>
  leftToRead(dossier, { now: soon, ...given }).map(({ part, about, resource }) => `${part} ${about} ${resource}`);

describe('what is left to read', () => {
  test('of somebody nobody has looked at is all but what stands in repositories, which nobody knows', () => {
    const nobody = buildDossier({ id: null, login: 'pat-example' });
    const unread = change(
      nobody,
      Object.fromEntries(Object.keys(nobody.sections).map((name) => [name, notRead('not-asked')])),
    );
    expect(parts(unread)).toEqual([
      'person pat-example core',
      'repositories pat-example core',
      'pull-requests pat-example search',
      'profile-readme pat-example raw',
    ]);
  });

  test('is never a fork or what was looked into since the last push', () => {
    const names = (dossier: Dossier) => [
      ...new Set(
        leftToRead(dossier, { now: soon, open: ['contents'] })
          .filter(({ resource }) => resource === 'core')
          .map(({ about }) => about),
      ),
    ];
    expect(names(change(whole, { contents: notRead('no-budget') })).toSorted()).toEqual([
      'pat-example/engine',
      'pat-example/tool',
    ]);
    expect(names(whole)).not.toContain('pat-example/engine');
  });

  test('is a file list again once something was pushed after it was read', () => {
    const list = (dossier: Dossier) => parts(dossier).filter((one) => one.endsWith('engine core'));
    expect(list(whole)).toEqual([]);
    const again = (valueOf(whole.sections.repositories) ?? []).map((one) =>
      one.name === 'engine' ? { ...one, pushedAt: '2026-11-01T00:30:00Z' } : one,
    );
    const later = change(whole, {
      repositories: { ...(whole.sections.repositories as object), value: again } as Dossier['sections']['repositories'],
    });
    expect(list(later)).toEqual(['contents pat-example/engine core']);
  });

  test('is who it is and what is listed again after a day, and not before', () => {
    expect([needsPerson(whole, soon), repositoryPages(whole, soon), changePages(whole, soon)]).toEqual([
      false,
      null,
      null,
    ]);
    expect(needsPerson(whole, daysLater)).toBe(true);
    expect([repositoryPages(whole, daysLater)?.from, changePages(whole, daysLater)?.from]).toEqual([1, 1]);
  });

  test('is asked for anew where a clock was set back by years, not in a loop within the hour', () => {
    expect(needsPerson(whole, '2020-01-01T00:00:00.000Z')).toBe(true);
    expect(needsPerson(whole, '2026-10-31T23:30:00.000Z')).toBe(false);
  });

  test.each([403, 404, 410, 422, 451])(
    'is not what GitHub answered with %i: asking again changes nothing',
    (status) => {
      const gone = change(whole, {
        pullRequests: notRead('failed', { status }),
        repositories: notRead('failed', { status }),
        profileReadme: notRead('failed', { status }),
      });
      expect(parts(gone)).toEqual([]);
      const limited = change(whole, { pullRequests: notRead('rate-limited', { status: 403 }) });
      expect(parts(limited)).toContain('pull-requests pat-example search');
      const broken = change(whole, { pullRequests: notRead('failed', { status: 502 }) });
      expect(parts(broken)).toContain('pull-requests pat-example search');
    },
  );

  test('is only what a finding waits for, or what is asked for by name', () => {
    const unread = change(whole, { contents: notRead('no-budget'), pullRequests: notRead('rate-limited') });
    expect(parts(unread, { open: [] })).toEqual([]);
    expect(parts(unread, { open: ['pull-requests'] })).toEqual(['pull-requests pat-example search']);
    expect(parts(unread, { only: { parts: ['contents'], repositories: ['Pat-Example/TOOL'] } })).toEqual([
      'contents pat-example/tool core',
      'contents pat-example/tool raw',
    ]);
    // Who asks for a thing gets it, whatever may change.
    expect(parts(unread, { open: [], only: { parts: ['pull-requests'], repositories: null } })).toHaveLength(1);
  });
});

describe('pages', () => {
  const listed = (count: number, of: number, page: number): Dossier => {
    const dossier = at(buildDossier({ id: 1, login: 'pat-example', repositories: [] }));
    const source = {
      id: 'list',
      kind: 'api' as const,
      url: `https://api.github.com/search/issues?page=${page}`,
      readAt,
      reader: 'api/repositories',
      hash: '0'.repeat(64),
    };
    const [one] = valueOf(whole.sections.repositories) ?? [];
    if (!one) throw new Error('No repository');
    const value = Array.from({ length: count }, (_, index) => ({ ...one, name: `r-${index}` }));
    return {
      ...change(dossier, {
        repositories: { state: 'found', value, sources: ['list'], coverage: { seen: count, of } },
        repositoryCount: { state: 'found', value: of, sources: ['list'], coverage: { seen: 1, of: 1 } },
      }),
      sources: { ...dossier.sources, list: source },
    };
  };

  test('of repositories go on after the last that was read', () => {
    expect(repositoryPages(listed(300, 450, 3), soon)).toEqual({ from: 4, count: 2, sure: true });
    // Some of three pages were left out: the page's number says how far it came.
    expect(repositoryPages(listed(297, 450, 3), soon)).toEqual({ from: 4, count: 2, sure: true });
    expect(repositoryPages(listed(450, 450, 5), soon)).toBeNull();
  });

  const found = (count: number, of: number | null, pages: number): Dossier => {
    const dossier = at(buildDossier({ id: 1, login: 'pat-example', pulls: [{ number: 1, title: 'A' }] }));
    const [one] = valueOf(dossier.sections.pullRequests) ?? [];
    if (!one) throw new Error('No pull request');
    const ids = Array.from({ length: pages }, (_, index) => `search-${index + 1}`);
    const sources = ids.map((id, index) => {
      const url = `https://api.github.com/search/issues?q=x${index === 0 ? '' : `&page=${index + 1}`}`;
      return [
        id,
        { id, kind: 'api' as const, url, readAt, reader: 'api/pull-requests', hash: '0'.repeat(64) },
      ] as const;
    });
    return {
      ...change(dossier, {
        pullRequests: {
          state: 'found',
          value: Array.from({ length: count }, (_, index) => ({ ...one, number: index + 1 })),
          sources: ids,
          coverage: { seen: count, of },
        },
      }),
      sources: { ...dossier.sources, ...Object.fromEntries(sources) },
    };
  };

  test('of changes go on after those that were read, and end where the search ends', () => {
    expect(changePages(found(100, 340, 1), soon)).toEqual({ from: 2, count: 3, sure: true });
    // One of the hundred was nobody's: that page is not read again.
    expect(changePages(found(99, 340, 1), soon)).toEqual({ from: 2, count: 3, sure: true });
    expect(changePages(found(340, 340, 4), soon)).toBeNull();
    expect(changePages(found(1_000, 4_000, 10), soon)).toBeNull();
  });

  test('of a search that gave up early are asked for again after an hour', () => {
    expect(changePages(found(40, null, 1), soon)).toBeNull();
    expect(changePages(found(40, null, 1), '2026-11-01T01:00:01.000Z')).toEqual({ from: 1, count: 1, sure: true });
  });
});

describe('files', () => {
  const [engine] = valueOf(whole.sections.contents) ?? [];
  if (!engine) throw new Error('Nothing was looked into');

  test('that stand in the dossier at the commit of the list are not read again', () => {
    const source = Object.keys(whole.sources)[0] ?? '';
    const text = Object.values(whole.texts)[0];
    if (!text) throw new Error('No text');
    const id = 'readme:pat-example/engine';
    const commit = engine.commit ?? 'a'.repeat(40);
    const contents = {
      ...engine,
      commit,
      readme: { state: 'found' as const, value: id, sources: [source], coverage: { seen: 1, of: 1 } },
    };
    const withText = (of: string): Dossier => ({
      ...whole,
      texts: { ...whole.texts, [id]: { ...text, id, commit: of } },
    });
    expect(neededReadme(contents, withText(commit))).toBeNull();
    expect(neededReadme(contents, withText('b'.repeat(40)))).toBe('README.md');
  });

  test('that could not be text are not asked for a second time', () => {
    const unreadable = { state: 'unreadable' as const, expected: 'a file of text', sources: ['s'] };
    expect(neededReadme({ ...engine, readme: unreadable }, whole)).toBeNull();
    expect(neededManifests({ ...engine, manifests: unreadable }, whole)).toEqual([]);
  });
});

describe('an offer', () => {
  const unread = change(whole, { contents: notRead('no-budget') });

  test('names what it reads and what that takes, the known and the likely', () => {
    const offer = offerOf(unread, soon, ['contents']);
    expect(offer).toMatchObject({ told: 'about', cost: { core: 2, search: 0, raw: 2, graphql: 0 } });
    const sure = offerOf(change(whole, { pullRequests: notRead('rate-limited') }), soon, ['pull-requests']);
    expect(sure).toMatchObject({ told: 'exactly', cost: { core: 0, search: 1, raw: 0, graphql: 0 } });
  });

  test('is none where nothing is left, and no more than one reading where nobody knows how much there is', () => {
    expect(offerOf(whole, soon, ['pull-requests', 'repositories'])).toBeNull();
    const unlisted = change(whole, { repositories: notRead('not-asked'), contents: notRead('not-asked') });
    const offer = offerOf(unlisted, soon, ['repositories', 'contents']);
    expect(offer).toMatchObject({ told: 'at-most', cost: { core: 10, search: 1, raw: 12 } });
  });

  test('costs what all its items cost, whatever is left', () => {
    fc.assert(
      fc.property(fc.subarray([...readingParts]), (wanted) => {
        const left = leftToRead(unread, { now: daysLater, open: wanted });
        const { cost } = costOf(left);
        expect(cost.core + cost.search + cost.raw).toBe(left.reduce((sum, { requests }) => sum + requests, 0));
        expect(left.every(({ part }) => wanted.includes(part))).toBe(true);
      }),
    );
  });
});
