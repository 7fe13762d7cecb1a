import { describe, expect, test } from 'vitest';
import { refusal } from '../../../lib/dossier/evidence';
import { drawPullRequests } from '../../../lib/facts/pull-requests/draw-pull-requests';
import type { ChangeMark } from '../../../lib/facts/pull-requests/work';
import { buildDossier, type PullPlan } from '../../helpers/dossier';

const marks = (pull: PullPlan): [ChangeMark, string][] => {
  const dossier = buildDossier({ pulls: [pull] });
  const [change] = drawPullRequests(dossier);
  for (const { quote } of change?.marks ?? []) expect(refusal(quote, dossier)).toBeNull();
  return (change?.marks ?? []).map(({ mark, quote }) => [mark, quote.quote]);
};
const kinds = (pull: PullPlan): ChangeMark[] => marks(pull).map(([mark]) => mark);

describe('marks of work after the fact', () => {
  test.each([
    'During the outage of last Tuesday the queue kept requests whose clients were gone.',
    'This was found in the post-mortem: https://example.org/postmortem-12.',
    'The retry storm took down the whole cluster for forty minutes.',
    'Our on-call was paged twice that night because the lease never expired.',
    'Follow-up of a SEV-2 in the billing path.',
  ])('an incident: %s', (sentence) => {
    expect(marks({ title: 'Release leases of dead workers', body: `## Why\n\n${sentence}` })).toContainEqual([
      'incident',
      sentence,
    ]);
  });

  test.each([
    'Adds a page for incident management to the console.',
    'A slow reader could lead to an outage in theory.',
    'This is to avoid outages during the upgrade.',
    'No outage was seen while this was rolled out.',
    'Adds a post-mortem template to the docs.',
  ])('no incident: %s', (sentence) => {
    expect(kinds({ title: 'Release leases of dead workers', body: sentence })).toEqual([]);
  });

  test('a revert tells why, in the words that do', () => {
    const reason = 'It doubled the tail latency of small requests because every abort takes the lock.';
    const pull = {
      title: 'Revert "Keep blocks of aborted requests"',
      body: `Reverts sample-org/serve-kit#81\n\n${reason}`,
    };
    expect(marks(pull)).toEqual([['reasoned-revert', reason]]);
    expect(kinds({ ...pull, body: 'Reverts sample-org/serve-kit#81' })).toEqual([]);
    // Subjects of commits tell what was done on the way.
    expect(kinds({ ...pull, body: '* Revert "Keep blocks"\n\n* Fix test because of the missing fixture' })).toEqual([]);
    expect(
      kinds({ ...pull, body: 'Reverts sample-org/serve-kit#81\n\nAs we agreed in the meeting of today.' }),
    ).toEqual([]);
  });

  test('a hotfix repairs something', () => {
    expect(kinds({ title: 'hotfix: stop the leak of blocks on abort' })).toEqual(['hotfix']);
    expect(kinds({ title: '[hotfix] Fix typo in the README' })).toEqual([]);
    expect(kinds({ title: '[hotfix] Fix crash of the parser', owner: 'apache', name: 'flink' })).toEqual([]);
    expect(kinds({ title: 'Describe how a hotfix is released' })).toEqual([]);
  });

  test('a fix comes with the test that keeps it', () => {
    const sentence = 'I added a regression test that aborts while the block is being copied.';
    const fix = { title: 'fix: return blocks when a request is aborted' };
    expect(marks({ ...fix, body: sentence })).toEqual([['regression-test', sentence]]);
    expect(marks({ ...fix, body: 'The new test hangs without this change.' })).toHaveLength(1);
    expect(kinds({ ...fix, body: 'There is no regression test for this yet.' })).toEqual([]);
    expect(kinds({ ...fix, body: 'All tests pass.' })).toEqual([]);
    // By the files alone it came together with a test, which may be any.
    const both = ['src/queue.py', 'tests/test_queue.py'];
    expect(marks({ ...fix, files: both })).toEqual([['fix-with-test', fix.title]]);
    expect(kinds({ ...fix, body: sentence, files: both })).toEqual(['regression-test']);
    expect(kinds({ ...fix, files: ['src/queue.py'] })).toEqual([]);
    expect(kinds({ title: 'Add a page about queues', body: sentence, files: ['docs/queues.md'] })).toEqual([]);
  });

  test('a deprecation gives a way out', () => {
    const sentence = 'The flag still works for two releases and warns; use the new section of the file instead.';
    expect(marks({ title: 'Deprecate the flag for block size', body: sentence })).toEqual([['deprecation', sentence]]);
    expect(kinds({ title: 'Deprecate the flag for block size', body: 'It is old and nobody likes it.' })).toEqual([]);
    expect(kinds({ title: 'Fix deprecation warnings of the parser', body: sentence })).toEqual([]);
    expect(kinds({ title: 'Deprecated calls replaced', body: sentence })).toEqual([]);
  });

  test('text of programs, of others and in another language is nobody’s mark', () => {
    const incident = 'During the outage of last Tuesday the queue kept requests whose clients were gone.';
    const title = 'Release leases of dead workers';
    expect(kinds({ title, body: `> ${incident}` })).toEqual([]);
    expect(kinds({ title, body: `\`\`\`\n${incident}\n\`\`\`` })).toEqual([]);
    expect(kinds({ title, body: `${incident}\n\nCo-authored-by: Copilot <noreply@example.org>` })).toEqual([]);
    expect(kinds({ title, body: incident, commits: { count: 1, signers: ['agent'] } })).toEqual([]);
    expect(
      kinds({
        title,
        body: `Das ist die Lösung für den Ausfall, der uns auf dem Server mit der alten Version und nicht mit der neuen passiert ist. Siehe Post-mortem. ${'Wir haben die Sperre und den Zähler für die Anfragen ersetzt. '.repeat(3)}`,
      }),
    ).toEqual([]);
  });

  test('a long hostile body is answered', () => {
    for (const unit of ['during the ', 'revert ', 'tests fail without ', 'on-call a a a ', 'deprecate '])
      expect(Array.isArray(kinds({ title: unit.repeat(2_000), body: unit.repeat(20_000) }))).toBe(true);
  });
});
