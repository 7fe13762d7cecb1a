import { expect, test } from 'vitest';
import { acronymStacks, technologies } from '../../../lib/knowledge/technologies';
import { fieldSources, nameSources, sourcesOf } from '../../../lib/knowledge/technologies-sources';
import { nameKey } from '../../../lib/facts/technologies/dictionary';

/** What two rows claim at once, as `what: first, second`. */
const claimedTwice = (keysOf: (row: (typeof technologies)[number]) => readonly string[]): string[] => {
  const owners = new Map<string, string>();
  const twice: string[] = [];
  for (const row of technologies) {
    for (const key of new Set(keysOf(row))) {
      const owner = owners.get(key);
      if (owner !== undefined) twice.push(`${key}: ${owner}, ${row.id}`);
      owners.set(key, row.id);
    }
  }
  return twice;
};

test('every technology has an id of its own', () => {
  expect(claimedTwice(({ id }) => [id])).toEqual([]);
  expect(technologies.length).toBeGreaterThan(400);
});

test('no name means two technologies', () => {
  expect(claimedTwice(({ label, aliases = [] }) => [label, ...aliases].map(nameKey))).toEqual([]);
});

test.each([
  'pypi',
  'npm',
  'go',
  'cargo',
  'maven',
  'cran',
  'providers',
  'images',
  'actions',
  'homes',
  'languages',
] as const)('no %s entry belongs to two technologies', (field) => {
  expect(claimedTwice((row) => row[field] ?? [])).toEqual([]);
});

test('names of packages, owners and files are written as they are compared: in lower case', () => {
  for (const row of technologies) {
    for (const name of [
      row.pypi,
      row.npm,
      row.go,
      row.cargo,
      row.maven,
      row.cran,
      row.providers,
      row.images,
      row.actions,
      row.homes,
      row.files,
      row.languages,
    ].flatMap((one) => one ?? [])) {
      expect(name, row.id).toBe(name.toLowerCase());
    }
    for (const name of row.pypi ?? []) expect(name, row.id).toMatch(/^[a-z\d][a-z\d-]*$/);
  }
});

test('every row says where it is from, and every source named is one that is known', () => {
  const known = new Map<string, string>(Object.entries({ ...fieldSources, ...nameSources }));
  const used = new Set<string>();
  for (const row of technologies) {
    const sources = sourcesOf(row);
    expect(sources.length, `${row.id} has no source`).toBeGreaterThan(0);
    for (const source of sources) {
      expect(known.get(source)?.length, `${row.id}: ${source}`).toBeGreaterThan(10);
      used.add(source);
    }
    // A registry that knows it says more than a list of names.
    if (row.source !== undefined) expect(sources, row.id).toEqual([row.source]);
  }
  expect([...used].toSorted()).toEqual([...known.keys()].toSorted());
});

test('a name in a registry is in that registry’s own spelling, so that its address resolves', () => {
  const address = /^https:\/\/[\w.-]+\/\S*$/u;
  for (const [field, names] of [
    ['pypi', /^[a-z\d][a-z\d-]*$/u],
    ['npm', /^(?:@[a-z\d][\w.-]*\/)?[a-z\d][\w.-]*$/u],
    ['go', /^(?:[\w-]+\.)+[a-z]+(?:\/[\w.~-]+)+$/u],
    ['cargo', /^[a-z][\w-]*$/u],
    ['maven', /^[a-z][\w.-]*(?::[\w.-]+)?$/u],
    ['cran', /^[a-z][a-z\d.]*$/u],
    ['homes', /^[a-z\d](?:[a-z\d-])*(?:\/[\w.-]+)?$/u],
    ['actions', /^[\w.-]+\/[\w.-]+(?:\/[\w.-]+)*$/u],
  ] as const) {
    for (const row of technologies) {
      for (const name of row[field] ?? []) {
        expect(name, `${row.id}.${field}`).toMatch(names);
        expect(`${fieldSources[field]}${name}`).toMatch(address);
      }
    }
  }
});

test('acronyms stand for technologies of the dictionary', () => {
  const ids = new Set(technologies.map(({ id }) => id));
  for (const members of Object.values(acronymStacks)) for (const id of members) expect(ids).toContain(id);
});
