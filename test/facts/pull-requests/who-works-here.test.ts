import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isProgram } from '../../../lib/dossier/programs';
import { whoWorksHere, type ChangeOfSomebody } from '../../../lib/facts/pull-requests/who-works-here';
import { titleCap, workKindOf } from '../../../lib/facts/pull-requests/work-kind';
import { silentCategories, workKinds } from '../../../lib/knowledge/work-kinds';

const here = { owner: 'sample-org', name: 'serve-kit' };
const change = (more: Partial<ChangeOfSomebody> = {}): ChangeOfSomebody => ({
  number: 1,
  login: 'pat-example',
  title: 'Fix a deadlock when a worker is restarted',
  body: 'The lock was taken twice. It is taken once now, since a restart runs in the same thread.',
  labels: [],
  landed: 'merged',
  date: '2026-03-01T00:00:00Z',
  ...more,
});
const told = (changes: readonly ChangeOfSomebody[]) =>
  whoWorksHere(here, changes).map(({ kind, people }) => [kind, ...people.map(({ login }) => login)]);

describe('the kind of work of a change', () => {
  test.each([
    ['reliability', 'Retry after a lost lease', 'reliability'],
    ['observability', 'Trace every request', 'reliability'],
    ['data-quality', 'Refuse rows without a key', 'data'],
    ['deployment', 'Publish images for arm64', 'deployment'],
    ['testing', 'Add a benchmark for long prompts', 'evaluation'],
    ['testing', 'Cover the parser', 'tooling'],
    ['feature', 'Add a CLI for replays', 'tooling'],
    ['feature', 'Score answers with an LLM-as-a-judge', 'evaluation'],
    ['bugfix', 'Fix partitioning of the dataset', 'data'],
    ['feature', 'Add a button', null],
    ['docs', 'Explain the benchmark', null],
    ['security', 'Fix a leak of the CI token', null],
    ['trivial', 'Fix typo in CLI help', null],
    ['dependencies', 'Bump ruff', null],
  ] as const)('%s: %s', (category, title, kind) => {
    expect(workKindOf(category, title)).toBe(kind);
  });

  test('only the beginning of a title is looked at', () => {
    expect(workKindOf('feature', `${'a '.repeat(titleCap / 2)}benchmark`)).toBe(null);
  });
});

describe('who works here', () => {
  test('is grouped by kind of work in a fixed order, the newest change first', () => {
    expect(
      told([
        change({ number: 3, login: 'old-example', date: '2025-01-01T00:00:00Z' }),
        change({ number: 4, login: 'new-example', date: '2026-05-01T00:00:00Z' }),
        change({ number: 5, login: 'image-example', title: 'ci: publish docker images for arm64' }),
        change({ number: 6, login: 'test-example', title: 'Add an evaluation harness for long prompts' }),
      ]),
    ).toEqual([
      ['reliability', 'new-example', 'old-example'],
      ['evaluation', 'test-example'],
      ['deployment', 'image-example'],
    ]);
  });

  test('one person stands once in a kind, with the changes that say so', () => {
    const [group] = whoWorksHere(here, [
      change({ number: 1 }),
      change({
        number: 2,
        login: 'Pat-Example',
        title: 'Recover after a crash of the worker',
        date: '2026-04-01T00:00:00Z',
      }),
    ]);
    expect(group?.people).toHaveLength(1);
    expect(group?.people[0]?.changes.map(({ number }) => number)).toEqual([2, 1]);
  });

  test.each([
    ['did not land', { landed: 'unknown' }],
    ['is open', { landed: 'open' }],
    ['was declined', { landed: 'not-landed' }],
    ['is a back-port', { title: '[release-2.1] Fix a deadlock when a worker is restarted (#12)' }],
    ['is by a program', { login: 'renovate[bot]' }],
    ['is by an account that calls itself one', { login: 'sample-release-bot' }],
    ['is of no kind that is looked for', { title: 'Add a button', body: '' }],
    ['is signed by an agent', { body: 'It waits now.\n\n🤖 Generated with [Claude Code](https://example.com)' }],
  ] as const)('a change that %s says nothing', (_, more) => {
    expect(told([change(more)])).toEqual([]);
  });

  test('what a project lands without a merge counts by its habit', () => {
    const closed = change({ landed: 'unknown', labels: ['Merged'] });
    expect(told([closed])).toEqual([]);
    expect(whoWorksHere({ owner: 'pytorch', name: 'pytorch' }, [closed]).map(({ kind }) => kind)).toEqual([
      'reliability',
    ]);
  });

  test('landed without a merge counts', () => {
    expect(told([change({ landed: 'landed' })])).toEqual([['reliability', 'pat-example']]);
  });

  test.each([
    ['dependabot[bot]', true],
    ['github-actions', true],
    ['sample-robot', true],
    ['abbott', false],
    ['bottega-example', false],
    ['robotics-example', false],
    ['sample-mergebot', true],
    ['kim-examplebot', false],
  ])('%s is a program: %s', (login, is) => {
    expect(isProgram(login)).toBe(is);
  });

  test('the order of reading changes nothing, and nobody appears from less', () => {
    const some = fc.array(
      fc.record({
        number: fc.integer({ min: 1, max: 9 }),
        login: fc.constantFrom('a-example', 'b-example'),
        title: fc.constantFrom('Fix a deadlock in the queue', 'Add a benchmark', 'Add a button', 'ci: build images'),
        date: fc.constantFrom(null, '2026-01-01T00:00:00Z', '2026-02-01T00:00:00Z'),
        landed: fc.constantFrom('merged', 'unknown', 'landed'),
      }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(some, (plans) => {
        const numbered = plans.map((plan, index) => change({ ...plan, number: index + 1 }));
        const whole = whoWorksHere(here, numbered);
        expect(whoWorksHere(here, numbered.toReversed())).toEqual(whole);
        const logins = (groups: typeof whole) =>
          new Set(groups.flatMap(({ people }) => people.map(({ login }) => login)));
        for (const login of logins(whoWorksHere(here, numbered.slice(1)))) expect(logins(whole)).toContain(login);
        expect(whole.map(({ kind }) => kind)).toEqual(
          workKinds.filter((kind) => whole.some((group) => group.kind === kind)),
        );
      }),
    );
    expect(silentCategories.has('docs')).toBe(true);
  });
});
