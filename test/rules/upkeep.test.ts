import { describe, expect, test } from 'vitest';
import type { Dossier, GivenReview, Maintained } from '../../lib/dossier/schema';
import { absent, found, notRead } from '../../lib/dossier/section';
import { runRules } from '../../lib/engine/run';
import { drawFacts } from '../../lib/facts/draw-facts';
import { upkeep } from '../../rules/upkeep';
import { buildDossier, now, type DossierPlan, type PullPlan, type RepositoryPlan } from '../helpers/dossier';

const sources = ['page:test'];
const incident: PullPlan = {
  title: 'Release leases of dead workers',
  body: 'During the outage of last Tuesday the queue kept requests whose clients were gone.',
};
const fix = (number: number): PullPlan => ({
  number,
  title: `fix: return block ${number} when a request is aborted`,
  body: 'I added a regression test that aborts while the block is being copied.',
});
const plainPull: PullPlan = { title: 'Add a flag for the block size' };
const library: RepositoryPlan = {
  name: 'serve-lib',
  releases: { count: 5, firstAt: '2023-01-01T00:00:00Z', lastAt: '2025-01-01T00:00:00Z' },
};
const quietLibrary: RepositoryPlan = { name: 'serve-lib', releases: { count: 0, firstAt: null, lastAt: null } };
const fork: RepositoryPlan = { name: 'their-kit', fork: true, ownCommits: 20 };

const reviewsOf = (count: number): GivenReview[] =>
  Array.from({ length: count }, (_, at) => ({
    owner: 'sample-org',
    name: at % 3 === 0 ? 'queue-kit' : 'serve-kit',
    number: at + 1,
    at: '2026-01-01T00:00:00Z',
  }));
const file: Maintained = {
  owner: 'sample-org',
  name: 'serve-kit',
  path: '.github/CODEOWNERS',
  url: 'https://github.com/sample-org/serve-kit/blob/HEAD/.github/CODEOWNERS',
};

type Seen = Omit<DossierPlan, 'reviews' | 'maintained'> & {
  reviews?: readonly GivenReview[] | null;
  maintained?: readonly Maintained[] | null;
};

/** Everything read whole, unless the plan says null. */
const dossierOf = ({ reviews = [], maintained = [], ...plan }: Seen): Dossier => {
  const dossier = buildDossier({ repositories: [quietLibrary], pulls: [plainPull], ...plan });
  const list = <Item>(items: readonly Item[] | null) =>
    items === null
      ? notRead('no-permission' as const)
      : items.length === 0
        ? absent(sources)
        : found([...items], sources, { seen: items.length, of: items.length });
  return { ...dossier, sections: { ...dossier.sections, reviews: list(reviews), maintained: list(maintained) } };
};
const findingsOf = (plan: Seen) => {
  const dossier = dossierOf(plan);
  return runRules([upkeep], dossier, drawFacts(dossier), { now, role: 'mlops-engineer' });
};
const says = (plan: Seen) => findingsOf(plan).map(({ outcome, message }) => `${outcome} ${message}`);

/** One case for each message that the rule may say: add to it with every message. */
const cases: Readonly<Record<string, { plan: Seen; outcome: string }>> = {
  unseen: { plan: { pulls: null }, outcome: 'insufficient' },
  repaired: { plan: { pulls: [incident] }, outcome: 'strength' },
  closedOldWays: {
    plan: {
      pulls: [{ title: 'Deprecate the old flag', body: 'It still works for two releases; use the file instead.' }],
    },
    outcome: 'strength',
  },
  reviewed: { plan: { reviews: reviewsOf(10) }, outcome: 'strength' },
  named: { plan: { maintained: [file] }, outcome: 'strength' },
  released: { plan: { repositories: [library] }, outcome: 'strength' },
  keptFork: { plan: { repositories: [quietLibrary, fork] }, outcome: 'strength' },
  landingUnknown: { plan: { pulls: [{ ...incident, landed: 'unknown' }] }, outcome: 'insufficient' },
  nothingSeen: { plan: {}, outcome: 'clear' },
  noWork: { plan: { pulls: [], repositories: [] }, outcome: 'notApplicable' },
  moreToRead: { plan: { reviews: null }, outcome: 'insufficient' },
};

test.each(Object.entries(cases))('upkeep says %s', (message, { plan, outcome }) => {
  expect(says(plan)).toEqual([`${outcome} ${message}`]);
});

test('each message of upkeep has its case', () => {
  expect(Object.keys(cases).toSorted()).toEqual(Object.keys(upkeep.messages).toSorted());
});

describe('borders', () => {
  test('one incident tells, three fixes with their tests do, two do not', () => {
    expect(says({ pulls: [fix(1), fix(2)] })).toEqual(['clear nothingSeen']);
    // A fix that changed some test is ordinary work.
    const files = ['src/queue.py', 'tests/test_queue.py'];
    const quietFix = (number: number): PullPlan => ({ number, title: `fix: return block ${number} on abort`, files });
    expect(says({ pulls: [fix(1), fix(2), quietFix(3), quietFix(4)] })).toEqual(['clear nothingSeen']);
    const [finding] = findingsOf({ pulls: [fix(1), fix(2), fix(3)] });
    expect(finding).toMatchObject({ message: 'repaired', data: { tests: 3, incidents: 0 } });
    expect(finding?.evidence.map(({ about }) => about)).toEqual([
      'sample-org/serve-kit#1',
      'sample-org/serve-kit#2',
      'sample-org/serve-kit#3',
    ]);
  });

  test('only what landed counts, by whatever way, and a back-port not once more', () => {
    for (const landed of ['open', 'not-landed'] as const)
      expect(says({ pulls: [{ ...incident, landed }] })).toEqual(['clear nothingSeen']);
    expect(findingsOf({ pulls: [{ ...incident, landed: 'unknown' }] })).toMatchObject([
      { outcome: 'insufficient', message: 'landingUnknown', evidence: [{ about: 'sample-org/serve-kit#1' }] },
    ]);
    // Whether a change landed that tells of nothing here could change nothing.
    expect(says({ pulls: [{ ...plainPull, landed: 'unknown' }] })).toEqual(['clear nothingSeen']);
    expect(says({ pulls: [{ ...incident, landed: 'landed', landing: 'commit' }] })).toEqual(['strength repaired']);
    const carried = { ...fix(3), title: 'Automated cherry pick of #1: return block 1 when a request is aborted' };
    expect(says({ pulls: [fix(1), fix(2), carried] })).toEqual(['clear nothingSeen']);
  });

  test('a revert of one’s own work, with its reason, is work', () => {
    const pulls: PullPlan[] = [
      { ...plainPull, number: 1, closedAt: '2026-05-01T00:00:00Z' },
      {
        number: 2,
        title: 'Revert "Add a flag for the block size"',
        body: 'Reverts sample-org/serve-kit#1\n\nIt doubled the tail latency because every abort takes the lock.',
      },
    ];
    expect(findingsOf({ pulls })).toMatchObject([{ message: 'repaired', data: { reverts: 1 } }]);
  });

  test('text of an agent is nobody’s', () => {
    const signed = { ...incident, commits: { count: 1, signers: ['agent' as const] } };
    expect(says({ pulls: [signed] })).toEqual(['clear nothingSeen']);
  });

  test('ten reviews, five releases over two years, twenty commits in a fork', () => {
    expect(says({ reviews: reviewsOf(9) })).toEqual(['clear nothingSeen']);
    expect(findingsOf({ reviews: reviewsOf(10) })[0]).toMatchObject({
      data: { count: 10, projects: 2 },
      evidence: [
        { count: 6, of: 10, about: 'sample-org/serve-kit', url: 'https://github.com/sample-org/serve-kit/pull/9' },
        { count: 4, of: 10, about: 'sample-org/queue-kit', url: 'https://github.com/sample-org/queue-kit/pull/10' },
      ],
    });
    const releases = library.releases!;
    for (const fewer of [
      { ...releases, count: 4 },
      { ...releases, lastAt: '2024-12-30T00:00:00Z' },
      { ...releases, firstAt: null },
    ])
      expect(says({ repositories: [{ ...library, releases: fewer }] })).toEqual(['clear nothingSeen']);
    expect(says({ repositories: [quietLibrary, { ...fork, ownCommits: 19 }] })).toEqual(['clear nothingSeen']);
    // Releases of a fork are those of others.
    expect(says({ repositories: [{ ...library, fork: true, ownCommits: 0 }] })).toEqual(['clear nothingSeen']);
  });

  test('several things are several findings, in one order', () => {
    const plan: Seen = {
      pulls: [incident],
      repositories: [library, fork],
      reviews: reviewsOf(12),
      maintained: [file],
    };
    const findings = findingsOf(plan);
    expect(findings.map(({ message }) => message)).toEqual(['repaired', 'reviewed', 'named', 'released', 'keptFork']);
    expect(new Set(findings.map(({ identity }) => identity)).size).toBe(5);
    const other = findingsOf({ ...plan, reviews: reviewsOf(12).toReversed(), repositories: [fork, library] });
    expect(other.map(({ evidence }) => evidence)).toEqual(findings.map(({ evidence }) => evidence));
  });
});

test('what was not read is never taken for nothing', () => {
  for (const plan of [
    { reviews: null },
    { maintained: null },
    { repositories: null },
    { pullsOf: 300 },
    { repositories: [{ name: 'serve-lib' }] },
    { repositories: [quietLibrary, { name: 'their-kit', fork: true }] },
  ] satisfies Seen[])
    expect(says(plan)).toEqual(['insufficient moreToRead']);
});

test('no more is waited for than a reading can bring', () => {
  // Of files that name maintainers nobody can say how many there are.
  const dossier = dossierOf({});
  const maintained = found([], sources, { seen: 0, of: null });
  const read = { ...dossier, sections: { ...dossier.sections, maintained } };
  const context = { now, role: 'mlops-engineer' };
  expect(runRules([upkeep], read, drawFacts(read), context)).toMatchObject([{ message: 'nothingSeen' }]);
  // Forks that rest are not compared.
  const rested = { name: 'their-kit', fork: true, pushedAt: '2019-01-01T00:00:00Z' };
  expect(says({ repositories: [quietLibrary, rested] })).toEqual(['clear nothingSeen']);
});

test('a strength needs nothing else to have been read', () => {
  expect(says({ pulls: [incident], reviews: null, maintained: null, repositories: null })).toEqual([
    'strength repaired',
  ]);
});
