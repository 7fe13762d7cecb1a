import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { refusal } from '../../../lib/dossier/evidence';
import { drawPullRequests } from '../../../lib/facts/pull-requests/draw-pull-requests';
import { roles } from '../../../lib/knowledge/roles';
import { categoryOrder, groupChanges } from '../../../lib/facts/pull-requests/group-changes';
import { changeCategories } from '../../../lib/facts/pull-requests/work';
import { buildDossier, type PullPlan } from '../../helpers/dossier';

const reasoned = 'We keep one queue instead of two because the second one starves readers.';

describe('drawPullRequests', () => {
  test('draws each change with its decision as a quote that stands in its text', () => {
    const dossier = buildDossier({
      pulls: [{ title: 'fix: readers hang behind writers', body: `## Why\n\n${reasoned}` }],
    });
    const [change] = drawPullRequests(dossier);
    expect(change).toMatchObject({
      id: 'sample-org/serve-kit#1',
      category: 'reliability',
      own: false,
      landed: 'merged',
      words: 'own',
      date: '2026-05-04T00:00:00Z',
      decision: { quote: reasoned, line: 5, url: 'https://github.com/sample-org/serve-kit/pull/1' },
    });
    expect(change?.decision && refusal(change.decision, dossier)).toBeNull();
  });

  test('what a queue puts before a title is nobody’s words, and quotes still stand in the text', () => {
    const title = 'Keep one queue instead of two because the second one starves readers';
    const dossier = buildDossier({ pulls: [{ title: `[Merged by Bors] - ${title}`, landed: 'unknown' }] });
    const [change] = drawPullRequests(dossier);
    const [plain] = drawPullRequests(buildDossier({ pulls: [{ title }] }));
    expect(change).toMatchObject({ title, landed: 'landed', landing: 'merge-queue', category: plain?.category });
    expect(change?.decision?.quote).toBe(plain?.decision?.quote);
    expect(change?.decision && refusal(change.decision, dossier)).toBeNull();
  });

  test('an agent’s commit makes it no words of the author, a trailer tells of a co-author', () => {
    const drawn = (more: Partial<PullPlan>) =>
      drawPullRequests(buildDossier({ pulls: [{ title: 'Keep one queue', body: reasoned, ...more }] }))[0];
    expect(drawn({ commits: { count: 2, signers: ['agent', 'co-author'] } })).toMatchObject({
      words: 'agent',
      signers: ['agent', 'co-author'],
    });
    expect(drawn({ body: `${reasoned}\n\nCo-authored-by: [someone]` })).toMatchObject({
      words: 'own',
      signers: ['co-author'],
    });
    expect(drawn({})).toMatchObject({ words: 'own', signers: [] });
  });

  test('newest first, unknown days last, whatever order they were read in', () => {
    const pulls: PullPlan[] = [
      { title: 'Add one', number: 1, closedAt: '2025-01-01T00:00:00Z' },
      { title: 'Add two', number: 2, closedAt: null, openedAt: null },
      { title: 'Add three', number: 3, closedAt: null, openedAt: '2026-01-01T00:00:00Z' },
      { title: 'Add four', number: 4, closedAt: '2025-01-01T00:00:00Z' },
    ];
    const numbers = (plan: readonly PullPlan[]) =>
      drawPullRequests(buildDossier({ pulls: plan })).map(({ number }) => number);
    expect(numbers(pulls)).toEqual([3, 1, 4, 2]);
    expect(numbers(pulls.toReversed())).toEqual([3, 1, 4, 2]);
  });

  test('has nothing to say where nothing was read', () => {
    expect(drawPullRequests(buildDossier({ pulls: null }))).toEqual([]);
  });

  test('files and size are used where they were read', () => {
    const [change] = drawPullRequests(
      buildDossier({
        pulls: [
          { title: 'Wait for the port', files: ['tests/test_port.py'], size: { files: 1, additions: 3, deletions: 1 } },
        ],
      }),
    );
    expect(change?.category).toBe('testing');
  });

  test('name and login of the person change nothing', () => {
    // Names that would mislead if they were read.
    const login = fc.constantFrom('pat-example', 'race-fix', 'security', 'typo', 'x1');
    const name = fc.constantFrom('Pat Example', 'Ruby Refactor', 'Max Leak', 'Typo Deadlock');
    const outcome = (who: string, called: string) =>
      drawPullRequests(
        buildDossier({
          login: who,
          name: called,
          pulls: [
            { title: `Keep the queue of ${called}`, body: `${called} asked for it, says @${who}.\n\n${reasoned}` },
            { title: `docs: thank ${who}` },
          ],
        }),
      ).map(({ category, substance, words, decision }) => ({ category, substance, words, decision: decision?.quote }));
    fc.assert(
      fc.property(login, name, (who, called) => {
        expect(outcome(who, called)).toEqual(outcome('kim-other', 'Kim Other'));
      }),
    );
  });

  test('a long hostile body is answered', () => {
    const body = `${'>'.repeat(20_000)}\n\n${'_a'.repeat(50_000)}\n\n${'- [ ] '.repeat(10_000)}\n\n${'because '.repeat(20_000)}`;
    expect(drawPullRequests(buildDossier({ pulls: [{ title: 'because '.repeat(120), body }] }))).toHaveLength(1);
  });
});

describe('groupChanges', () => {
  test('every kind has its place, and only one', () => {
    expect([...categoryOrder].toSorted()).toEqual([...changeCategories].toSorted());
  });

  test('a role has what it does first, and nothing is left out', () => {
    const pulls = [
      { title: 'feat: weighted routes' },
      { title: 'Fix deadlock in the router' },
      { title: 'Validate the schema of ingested rows' },
      { title: 'Bump quillbase from 1.2 to 1.3' },
    ];
    const work = drawPullRequests(buildDossier({ pulls }));
    const kinds = (role: string | null) => groupChanges(work, role).map(({ category }) => category);
    expect(kinds('data-engineer')).toEqual(['data-quality', 'reliability', 'feature', 'dependencies']);
    expect(kinds('mlops-engineer')).toEqual(['reliability', 'data-quality', 'feature', 'dependencies']);
    expect(kinds('no-such-role').toSorted()).toEqual(kinds(null).toSorted());
    for (const { id } of roles) expect(kinds(id).at(-1), id).toBe('dependencies');
  });

  test('reliability first, routine last and folded, order within kept', () => {
    const work = drawPullRequests(
      buildDossier({
        pulls: [
          { title: 'Bump quillbase from 1.2 to 1.3' },
          { title: 'feat: weighted routes' },
          { title: 'Fix race in the router', closedAt: '2026-01-01T00:00:00Z' },
          { title: 'Fix deadlock in the router', closedAt: '2026-02-01T00:00:00Z' },
        ],
      }),
    );
    expect(
      groupChanges(work).map(({ category, changes, folded }) => [
        category,
        changes.map(({ number }) => number),
        folded,
      ]),
    ).toEqual([
      ['reliability', [4, 3], false],
      ['feature', [2], false],
      ['dependencies', [1], true],
    ]);
  });
});
