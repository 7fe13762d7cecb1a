import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageReadingSchema, type PageReading } from '../../../lib/dossier/reading';
import { placeAddress } from '../../../lib/readers/github/address';
import { readSnapshot } from '../../../lib/readers/github/read-page';
import { takeSnapshot, type Snapshot } from '../../../lib/readers/github/snapshot';
import { now } from './fixture-pages';
import {
  change2014,
  change2025,
  change2026,
  changeFields,
  contributors,
  data,
  documentOf,
  endOfData,
  followers,
  organisationPeople,
  payload2026,
  readPage,
  repository2014,
  repository2018,
  repository2023,
  repository2026,
  searchPage,
  stargazers2016,
  type InventedPage,
} from './place-pages';

const weir = '/lock-works-sample/weir';
const change = `${weir}/pull/7`;
const pages: readonly [string, InventedPage][] = [
  [weir, repository2014],
  ['/lock-works-sample/sluice', repository2018],
  ['/vera-sample/weir', repository2023],
  [weir, repository2026],
  [change, change2014],
  [change, change2025],
  [change, change2026()],
  [change, change2026({}, true)],
  ['/orgs/lock-works-sample/people', organisationPeople],
  [`${weir}/graphs/contributors`, contributors],
  [`${weir}/stargazers`, stargazers2016],
  ['/wim-sample?tab=followers', followers],
  ['/search?q=gates&type=users', searchPage('users', [{ login: 'vera-sample' }], '<a href="/vera-sample">v</a>')],
];

const kindAt = (path: string) => placeAddress(`https://github.com${path}`)?.kind;
const copies = pages.map(([path, page]): [string, Snapshot] => [path, takeSnapshot(documentOf(page), kindAt(path))]);

/**
 * What is wrong with a reading: any page comes to one that the schema takes, and of the place that its address names.
 * Null where nothing is.
 */
const wrongWith = (path: string, page: PageReading): string | null => {
  const problem = pageReadingSchema.safeParse(page).error?.message;
  if (problem !== undefined) return problem;
  if (!['place', 'not-understood', 'stale', 'none'].includes(page.page)) return page.page;
  if (page.page !== 'place') return null;
  const asked = placeAddress(`https://github.com${path}`);
  const { place } = page;
  const other = asked?.kind === 'pull-request' && place.kind === 'pull-request' && place.number !== asked.number;
  return place.kind !== asked?.kind || other ? JSON.stringify(place) : null;
};

const junk = fc.oneof(
  fc.string(),
  fc.constantFrom(
    '',
    'x'.repeat(2_000),
    '9'.repeat(40),
    '-1',
    'NaN',
    '/',
    '//',
    'a/b/c',
    '../..',
    '%',
    '\u0000',
    '\uD800',
    '@a@b.example',
  ),
  fc.webUrl(),
);

/** A value somewhere in a tree, replaced, removed or put twice. */
const mutated = (value: unknown, pick: (most: number) => number, by: unknown): unknown => {
  if (Array.isArray(value) && value.length > 0) {
    const index = pick(value.length);
    const way = pick(6);
    if (way === 0) return value.filter((_, other) => other !== index);
    if (way === 1) return [...value, value[index]];
    return value.map((one: unknown, other) => (other === index ? mutated(one, pick, by) : one));
  }
  if (typeof value === 'object' && value !== null) {
    const keys = Object.keys(value);
    const key = keys[pick(keys.length || 1)];
    if (key === undefined) return by;
    return { ...value, [key]: mutated((value as Record<string, unknown>)[key], pick, by) };
  }
  return by;
};

describe('a page that somebody tampered with', () => {
  it('is read without a fault, as what its address says or not at all', () => {
    fc.assert(
      fc.property(
        fc.nat(copies.length - 1),
        fc.array(fc.tuple(fc.infiniteStream(fc.nat(1_000_000)), fc.oneof(junk, fc.jsonValue({ maxDepth: 2 }))), {
          minLength: 1,
          maxLength: 6,
        }),
        (which, changes) => {
          const [path, snapshot] = copies[which] ?? ['', { title: '', roots: [] }];
          let sent: unknown = { ...snapshot, data: JSON.parse(snapshot.data ?? 'null') as unknown };
          for (const [stream, by] of changes) {
            const pick = (most: number) => (stream.next().value as number) % most;
            sent = mutated(sent, pick, by);
          }
          const { data: held, ...rest } = sent as { data: unknown };
          const text = typeof held === 'string' ? held : JSON.stringify(held);
          expect(wrongWith(path, readSnapshot({ ...rest, data: text }, `https://github.com${path}`, now))).toBeNull();
        },
      ),
      { numRuns: 500 },
    );
  });

  it('cannot reach what all objects share', () => {
    const evil = `{"__proto__":{"polluted":1},"payload":{"__proto__":{"pullRequestsLayoutRoute":{"number":7}},"constructor":{"prototype":{"polluted":1}}}}`;
    const [, copy] = copies[5] ?? ['', { title: '', roots: [] }];
    expect(wrongWith(change, readSnapshot({ ...copy, data: evil }, `https://github.com${change}`, now))).toBeNull();
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    const inherited = readSnapshot({ title: '', roots: [], data: evil }, `https://github.com${change}`, now);
    expect(inherited).toEqual({ page: 'none' });
  });

  it.each([
    ['no JSON', '{"payload":'],
    ['null', 'null'],
    ['a list', '[[[]]]'],
    ['nested beyond measure', `${'['.repeat(20_000)}${']'.repeat(20_000)}`],
    [
      'of another kind all through',
      JSON.stringify({ payload: { pullRequestsLayoutRoute: { pullRequest: { number: '7x', title: [], state: {} } } } }),
    ],
  ])('is read without its data where that is %s', (_, text) => {
    const [, copy] = copies[5] ?? ['', { title: '', roots: [] }];
    expect(readSnapshot({ ...copy, data: text }, `https://github.com${change}`, now)).toMatchObject({
      page: 'place',
      place: { title: 'gate: wait for the `level`', author: 'vera-sample' },
    });
  });
});

describe('a page beyond all measure', () => {
  const long = (length: number) => 'wide river '.repeat(length / 11);

  it('is cut: words, labels, topics and people', () => {
    const body = `<p>${long(400_000)}</p>`;
    const labels = Array.from(
      { length: 500 },
      (_, index) => `<a class="IssueLabel">${'l'.repeat(300)}${index}</a>`,
    ).join('');
    const big = (document: Document) => {
      document.title = `${long(20_000)} by vera-sample · Pull Request #7 · lock-works-sample/weir`;
      const first = document.querySelector('.comment-body');
      if (first) first.innerHTML = body;
      const list = document.querySelector('.js-issue-labels');
      if (list) list.innerHTML = labels;
    };
    const page = readPage(change2026({ title: long(50_000) }), change, big);
    expect(wrongWith(change, page)).toBeNull();
    expect(page).toMatchObject({ page: 'place' });
    const topics = Array.from({ length: 3_000 }, (_, index) => ({ name: `t${index}` }));
    const many = { ...payload2026, sidebarAbout: { ...payload2026.sidebarAbout, topics, description: long(90_000) } };
    const repository = {
      ...repository2026,
      main: repository2026.main.replace(/<react-app[\s\S]*/u, data('code-view', many) + endOfData),
    };
    expect(wrongWith(weir, readPage(repository, weir))).toBeNull();
    const crowd = Array.from(
      { length: 5_000 },
      (_, index) =>
        `<a data-hovercard-type="user" data-hovercard-url="/users/p${index}/hovercard" href="/p${index}">p</a>`,
    ).join('');
    const people = readPage({ ...contributors, main: crowd }, `${weir}/graphs/contributors`);
    expect(wrongWith(`${weir}/graphs/contributors`, people)).toBeNull();
    expect(people.page === 'place' && people.place.kind === 'people' && people.place.logins).toHaveLength(200);
  });

  it('of data longer than any page needs is read without it', () => {
    const stuffed = { pullRequestsLayoutRoute: { pullRequest: { ...changeFields, title: 'x'.repeat(2_500_000) } } };
    const page = { ...change2025, main: data('pull-requests', stuffed) + endOfData + change2025.main };
    expect(takeSnapshot(documentOf(page), 'pull-request').data).toBeUndefined();
    expect(readPage(page, change)).toMatchObject({ page: 'place', place: { author: 'vera-sample' } });
  });

  it('of many elements is copied only in part', () => {
    const rows = Array.from({ length: 30_000 }, () => '<b>x</b>').join('');
    const page = { ...change2025, main: change2025.main.replace('<p>The gate', `${rows}<p>The gate`) };
    const copied = JSON.stringify(takeSnapshot(documentOf(page), 'pull-request'));
    expect(copied.length).toBeLessThan(1_000_000);
  });
});
