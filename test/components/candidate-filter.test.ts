import { describe, expect, test } from 'vitest';
import {
  daysSince,
  expiringAmong,
  filterPeople,
  noFilters,
  sortPeople,
  type Filters,
} from '../../components/candidate-filter';
import { createSearch, foldWords } from '../../components/candidate-search';
import { listed } from '../helpers/listed';

const now = '2026-10-10T12:00:00.000Z';
const keys = (people: readonly { key: string }[]): string[] => people.map(({ key }) => key);

describe('the search', () => {
  const people = [
    listed('a', { login: 'anke-holm', name: 'Anke Øvergård', tags: ['Serving'], note: 'Ask about the roll-out' }),
    listed('b', { login: 'b-lind', name: 'Zoë Weiß', joined: [{ key: 'x', login: 'old-account', removedAt: null }] }),
  ];
  const search = createSearch();

  test.each([
    ['overg', ['a']],
    ['ØVER', ['a']],
    ['holm', ['a']],
    ['anke-h', ['a']],
    ['serv', ['a']],
    ['roll out', ['a']],
    ['zoe weiss', ['b']],
    ['old-acc', ['b']],
    ['', ['a', 'b']],
    ['  ', ['a', 'b']],
    // The end of a word is not its beginning, and all that is typed has to fit.
    ['gard', []],
    ['holm zoe', []],
  ])('%s', (query, wanted) => {
    expect(keys(search(people, query))).toEqual(wanted);
  });

  test('follows a text that changed', () => {
    expect(keys(search(people, 'later'))).toEqual([]);
    const [first, second] = people;
    const changed = [
      { ...listed('a'), ...first, note: 'later this year' },
      { ...listed('b'), ...second },
    ];
    expect(keys(search(changed, 'later'))).toEqual(['a']);
  });

  test('takes signs for what stands between words', () => {
    expect(foldWords('--- …')).toBe('');
    expect(foldWords('C++/CUDA, 2nd')).toBe(' c cuda 2nd');
  });
});

describe('the filters', () => {
  const people = [
    listed('new'),
    listed('wrote', { state: 'contacted', contacted: { at: now, channel: 'email' } }),
    // Contacted by another way, and set by hand.
    listed('told', { state: 'in-process' }),
    listed('due', { due: { on: '2026-10-10', note: '' } }),
    listed('later', { due: { on: '2026-10-11', note: '' } }),
    listed('inform', { notice: { dueAt: '2026-10-17', givenAt: null } }),
    listed('informed', { notice: { dueAt: '2026-10-01', givenAt: now } }),
    listed('leaving', { removedAt: '2026-10-17T09:00:00.000Z' }),
    listed('held', { removedAt: null }),
    listed('data', { kinds: ['data'], role: 'data-engineer' }),
  ];
  const kept = (filters: Partial<Filters>): string[] =>
    keys(filterPeople(people, { ...noFilters, ...filters }, now, 7));

  test.each<[Partial<Filters>, string[]]>([
    [{ state: 'in-process' }, ['told']],
    [{ contacted: 'yes' }, ['wrote', 'told']],
    [{ due: 'reminder' }, ['due']],
    [{ due: 'notice' }, ['inform']],
    [{ due: 'removal' }, ['leaving']],
    [{ kind: 'data' }, ['data']],
    [{ role: 'data-engineer' }, ['data']],
    [{ role: 'data-engineer', state: 'contacted' }, []],
  ])('%o', (filters, wanted) => {
    expect(kept(filters)).toEqual(wanted);
  });

  test('together with its opposite, contacted is everybody', () => {
    expect([...kept({ contacted: 'yes' }), ...kept({ contacted: 'no' })].toSorted()).toEqual(keys(people).toSorted());
  });

  test('none of them is about what a rule found', () => {
    expect(Object.keys(noFilters).toSorted()).toEqual(['contacted', 'due', 'kind', 'role', 'state', 'text']);
  });
});

test('a joined account that is removed by itself is announced too', () => {
  const people = [
    listed('a', { joined: [{ key: 'b', login: 'second', removedAt: '2026-10-12T00:00:00.000Z' }] }),
    listed('c', { removedAt: '2026-10-11T00:00:00.000Z' }),
    listed('d', { removedAt: '2026-10-18T00:00:00.000Z' }),
  ];
  expect(keys(expiringAmong(people, now, 7))).toEqual(['c', 'b']);
  expect(keys(filterPeople(people, { ...noFilters, due: 'removal' }, now, 7))).toEqual(['a', 'c']);
});

test('the orders: read last, due first, longest in their state; whoever has no reminder comes last', () => {
  const people = [
    listed('a', { lastReadAt: '2026-10-01T00:00:00.000Z', since: '2026-10-03T00:00:00.000Z' }),
    listed('b', { lastReadAt: '2026-10-03T00:00:00.000Z', due: { on: '2026-10-20', note: '' } }),
    listed('c', { lastReadAt: '2026-10-02T00:00:00.000Z', due: { on: '2026-10-12', note: '' } }),
  ];
  expect(keys(sortPeople(people, 'last-read'))).toEqual(['b', 'c', 'a']);
  expect(keys(sortPeople(people, 'due'))).toEqual(['c', 'b', 'a']);
  expect(keys(sortPeople(people, 'since'))).toEqual(['b', 'c', 'a']);
});

test('days are whole ones, and none lies ahead', () => {
  expect(daysSince('2026-10-09T12:00:00.000Z', now)).toBe(1);
  expect(daysSince('2026-10-09T12:00:01.000Z', now)).toBe(0);
  expect(daysSince('2026-10-12T12:00:00.000Z', now)).toBe(0);
});
