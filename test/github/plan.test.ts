import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Repository } from '../../lib/dossier/schema';
import { filesToRead, repositoriesToLookInto, type FilesOf, type Known } from '../../lib/github/plan';

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
  pushedAt: '2026-01-01T00:00:00Z',
  license: null,
  description: null,
  defaultBranch: 'main',
  ownCommits: null,
  releases: null,
  ...change,
});

const chosen = (repositories: Repository[], change: Partial<Known> = {}) =>
  repositoriesToLookInto({
    repositories,
    descriptionOf: () => null,
    pinned: [],
    looked: new Set(),
    now: '2026-11-01T00:00:00.000Z',
    ...change,
  }).map(({ name }) => name);

describe('which repositories are looked into first', () => {
  test('only own work: no fork, nothing empty, not the profile’s own, none that was looked into', () => {
    const list = [
      repository('copied', { fork: true }),
      repository('bare', { empty: true }),
      repository('Sample-Person'),
      repository('seen'),
      repository('own'),
    ];
    expect(chosen(list, { looked: new Set(['sample-person/seen']) })).toEqual(['own']);
  });

  test('what is pinned, then what is of the field, then engineering, then the rest, side work last', () => {
    const list = [
      repository('sample-person.github.io'),
      repository('letters'),
      repository('tool', { language: 'Go' }),
      repository('trainer', { language: 'Python', topics: ['machine-learning'] }),
      repository('shown', { language: 'Python', topics: ['inference'] }),
    ];
    const pinned = [{ owner: 'Sample-Person', name: 'Shown', description: null, language: null }];
    expect(chosen(list, { pinned })).toEqual(['shown', 'trainer', 'tool', 'letters', 'sample-person.github.io']);
  });

  test('work of five years before older work, whatever it is about; templates, mirrors and archived ones last', () => {
    const field = { language: 'Python', topics: ['inference'] };
    const list = [
      repository('starter', { ...field, template: true }),
      repository('engine-mirror', field),
      repository('copied', field),
      repository('rested', { ...field, archived: true }),
      repository('old', { ...field, pushedAt: '2021-10-31T00:00:00Z' }),
      repository('letters'),
    ];
    const descriptionOf = ({ name }: Repository) => (name === 'copied' ? 'Mirror of another host' : null);
    const order = chosen(list, { descriptionOf });
    expect(order.slice(0, 2)).toEqual(['letters', 'old']);
    expect(order.slice(2).toSorted()).toEqual(['copied', 'engine-mirror', 'rested', 'starter']);
  });

  test('of equal ones the one that was pushed to last', () => {
    const list = [
      repository('never', { pushedAt: null }),
      repository('old', { pushedAt: '2019-01-01T00:00:00Z' }),
      repository('new', { pushedAt: '2026-05-01T00:00:00Z' }),
    ];
    expect(chosen(list)).toEqual(['new', 'old', 'never']);
  });

  test('reads what a description says of the field', () => {
    const list = [repository('a', { pushedAt: '2026-05-01T00:00:00Z' }), repository('b')];
    expect(
      chosen(list, { descriptionOf: ({ name }) => (name === 'b' ? 'Serving of language models' : 'Recipes') }),
    ).toEqual(['b', 'a']);
  });

  test('does not depend on the order in which they are listed', () => {
    const list = ['a', 'b', 'c', 'd'].map((name, index) =>
      repository(name, { pushedAt: `2026-0${index + 1}-01T00:00:00Z` }),
    );
    fc.assert(
      fc.property(fc.shuffledSubarray(list, { minLength: 4 }), (shuffled) => {
        expect(chosen(shuffled)).toEqual(['d', 'c', 'b', 'a']);
      }),
    );
  });
});

test('every README comes before any manifest, and every first manifest before any second, however many there are', () => {
  const files: fc.Arbitrary<FilesOf[]> = fc.uniqueArray(
    fc.record({
      repository: fc.stringMatching(/^[a-z]{3}$/),
      readme: fc.constantFrom(null, 'README.md'),
      manifests: fc.subarray(['a.toml', 'b.toml', 'c.toml']),
    }),
    { selector: (one) => one.repository },
  );
  fc.assert(
    fc.property(files, (repositories) => {
      const plan = filesToRead(repositories);
      const round = plan.map(({ kind, repository: of, path }) =>
        kind === 'readme' ? 0 : 1 + (repositories.find((one) => one.repository === of)?.manifests.indexOf(path) ?? 0),
      );
      expect(round).toEqual(round.toSorted((a, b) => a - b));
      const all = repositories.reduce((sum, one) => sum + one.manifests.length + (one.readme === null ? 0 : 1), 0);
      expect(plan).toHaveLength(all);
    }),
  );
});
