import { describe, expect, test } from 'vitest';
import { kindOfChange } from '../../../lib/facts/pull-requests/change-kind';

const self = { repository: 'sample-org/serve-kit', number: 90 };
const kind = (title: string, body = '', base: string | null = null) => kindOfChange({ title, body, base }, self);

describe('kindOfChange', () => {
  test.each([
    ['the button of GitHub', 'Revert "Keep blocks of aborted requests"', 'Reverts sample-org/serve-kit#81', '#81'],
    ['the button, with a reason', 'Revert "Keep blocks"', 'Reverts #81\n\nIt made p99 worse.', '#81'],
    ['a squashed title in it', 'Revert "Keep blocks (#81)"', '', '#81'],
    ['a conventional type', 'revert: keep blocks (#81)', 'It made p99 worse.', '#81'],
    ['plain words', 'Revert changes introduced in PR #81', '', '#81'],
    ['a type before the verb', 'fix(queue): revert the early check', 'Reverts #81.', '#81'],
    ['a tag', '[Revert] Keep blocks', 'This reverts commit 0a1b2c3d4e5f. Reverts #81', '#81'],
    ['words of another system', 'Back out "Keep blocks (#81)"', '', '#81'],
    ['an address', 'Roll back "Keep blocks"', 'Reverts https://github.com/sample-org/serve-kit/pull/81', '#81'],
  ])('a revert by %s', (_, title, body, named) => {
    expect(kind(title, body)).toMatchObject({ kind: 'revert', named: `sample-org/serve-kit${named}` });
  });

  test('a revert names a commit or only a title', () => {
    expect(kind('Revert "Keep blocks"', 'This reverts commit 0a1b2c3d4e5f60718293a4b5c6d7e8f901234567.')).toEqual({
      kind: 'revert',
      named: null,
      commit: '0a1b2c3d4e5f60718293a4b5c6d7e8f901234567',
      title: 'keep blocks',
    });
    expect(kind('Take the queue out again', 'This reverts commit 0a1b2c3d4e5f.').kind).toBe('revert');
  });

  test.each([
    ['Reapply "Keep blocks of aborted requests"', 'This reverts commit 0a1b2c3d4e5f.'],
    ['Revert "Revert "Keep blocks of aborted requests""', 'Reverts sample-org/serve-kit#85'],
    ['Reland "Keep blocks of aborted requests (#81)"', ''],
    ['[reland] Keep blocks of aborted requests', 'Relands #81 with the missing lock.'],
    ['[queue] Reland #81: keep blocks', ''],
    ['Roll forward "Keep blocks"', ''],
  ])('%s brings back', (title, body) => {
    expect(kind(title, body).kind).toBe('reapply');
  });

  test('three reverts take back', () => {
    expect(kind('Revert "Revert "Revert "Keep blocks""" (#81)').kind).toBe('revert');
  });

  test.each([
    ['Kubernetes', 'Automated cherry pick of #81: keep blocks of aborted requests', '', null, '#81'],
    ['CPython', '[3.13] gh-77: keep blocks (GH-81)', '(cherry picked from commit 0a1b2c3d4e5f)', '3.13', '#81'],
    ['Airflow', '[v3-0-test] Keep blocks of aborted requests (#81)', '', 'v3-0-test', '#81'],
    ['Mergify', 'Keep blocks of aborted requests (backport #81)', '', null, '#81'],
    ['an action', '[Backport 2.4] Keep blocks of aborted requests', 'Backport of #81.', null, '#81'],
    ['by hand', 'Keep blocks', 'Backports #81 to the branch that is in production.', 'release-2.4', '#81'],
    ['PyTorch', '[release/2.4] Keep blocks', 'Cherry-pick of #81 into the release', 'release/2.4', '#81'],
    ['Spark', '[SERVE-9][CORE][3.5] Keep blocks (#81)', '', 'branch-3.5', '#81'],
  ])('a back-port as %s writes it', (_, title, body, base, named) => {
    expect(kind(title, body, base)).toMatchObject({ kind: 'back-port', named: `sample-org/serve-kit${named}` });
  });

  test.each([
    ['Keep blocks of aborted requests', 'Closes #81. See #82 for the revert that we considered.', 'main'],
    ['Revert to the old default for idle readers', 'The new one starves them.', 'main'],
    [
      'Keep blocks longer',
      '* Keep blocks\n\n* Revert "Keep blocks"\n\nThis reverts commit 0a1b2c3d4e5f.\n\n* Keep them longer',
      'main',
    ],
    ['Pin the image', 'Reverts #81 in part, until the base is fixed.', 'main'],
    ['Revert back to one queue', 'Two starve readers.', null],
    ['Add a revert button', 'Reverts are one click now (#81).', null],
    ['Back-pressure for slow readers', '', null],
    ['Support back-porting of plugins', 'It carries plugins over.', null],
    ['[2.4.1] Prepare release', '', 'main'],
    ['Fix the flag of the release branch only', 'There is no such flag on main.', 'release-2.4'],
    ['Reland-ing page of the docs', '', null],
    ['', '', null],
  ])('%s is a change of its own', (title, body, base) => {
    expect(kind(title, body, base)).toEqual({ kind: 'change', named: null, commit: null, title: null });
  });

  test('its own number and long hostile text lead nowhere', () => {
    expect(kind('Revert "Keep blocks (#90)"').named).toBeNull();
    for (const unit of ['revert "', 'revert: ', '[a] ', 'cherry-pick #', '(backport ', 'reverts #1 '])
      expect(typeof kind(unit.repeat(20_000), `${unit.repeat(20_000)}\n`.repeat(5)).kind).toBe('string');
  });
});
