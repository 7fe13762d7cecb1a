import { check } from 'recheck';
import { describe, expect, test } from 'vitest';
import { bringsIn, closingPatterns, messageCap } from '../../../lib/readers/api/closing-commit';

const change = { repository: 'sample-org/stream-kit', number: 4711 };

/** Messages in the shape that each project's way of landing gives them. */
const landing: Record<string, string> = {
  'a script of committers':
    '[STREAM-88][CORE] Keep offsets of idle readers\n\n### What changes?\n\nOffsets stay.\n\nCloses #4711 from pat-example/offsets.\n\nAuthored-by: [someone]\nSigned-off-by: [someone]',
  'an older script, in the words of its time':
    'STREAM-88: keep offsets\n\nAuthor: [someone]\n\nCloses #4711 from pat-example/offsets and squashes the following commits:\n\n0a1b2c3 [someone] keep offsets',
  'a committer who pushes by hand': '[STREAM-88][runtime] Keep offsets of idle readers\n\nThis closes #4711.',
  'a merge bot that names the address':
    'Keep offsets of idle readers (#4711)\n\nThey were lost.\nPull Request resolved: https://github.com/Sample-Org/stream-kit/pull/4711\nApproved by: https://github.com/someone',
  'a mirror that imports':
    'PR #4711: Keep offsets of idle readers\n\nImported from GitHub PR https://github.com/sample-org/stream-kit/pull/4711\n\nMerging this change closes #4711\n\nPiperOrigin-RevId: 1',
  'a tap of formulae': 'stream-kit 1.2.0\n\nCloses #4711.\n\nSigned-off-by: [someone]',
  'the repository named with the number': 'Keep offsets\n\nFixes sample-org/stream-kit#4711',
};

describe('bringsIn', () => {
  test.each(Object.entries(landing))('a change comes in with %s', (_, message) => {
    expect(bringsIn(message, change)).toBe(true);
  });

  test.each([
    [
      'a commit that only cleans up',
      'MAINTENANCE: Automated closing of pull requests.\n\nThis commit exists to close the following:\n\nCloses #4711 (close requested by [someone])',
    ],
    ['one that says who asked for it', 'Housekeeping\n\nCloses #4711 (requested by [someone])\nCloses #4712'],
    ['closing stale ones', 'Close stale PRs\n\nCloses #4711'],
    ['a revert that copies the message', 'Revert "Keep offsets"\n\nThis reverts commit 0a1b2c3.\n\nCloses #4711'],
    [
      'a commit of another change that closes this one beside it',
      '[STREAM-88] Keep offsets in a log\n\nCloses #4800 from kim-example/log.\n\nCloses #4711.',
    ],
    ['another number', 'Keep offsets\n\nCloses #47110. Closes #471'],
    ['the number in another repository', 'Keep offsets\n\nCloses other-org/stream-kit#4711'],
    ['the address of another repository', 'x\n\nResolves https://github.com/other-org/stream-kit/pull/4711'],
    ['a number that is only mentioned', 'Keep offsets\n\nSee #4711, which is not closed by this.'],
    ['nothing', ''],
  ])('no change comes in with %s', (_, message) => {
    expect(bringsIn(message, change)).toBe(false);
  });

  test('a long message is looked at from both ends, and hostile ones are answered', () => {
    const filler = 'word '.repeat(messageCap);
    expect(bringsIn(`Keep offsets\n\n${filler}\n\nCloses #4711 from pat-example/offsets.`, change)).toBe(true);
    for (const unit of ['closes ', 'closes #', 'fix a/', 'resolved https://github.com/', '('])
      expect(bringsIn(unit.repeat(messageCap), change)).toBe(false);
  });

  test('no pattern can be made slow', { timeout: 120_000 }, async () => {
    for (const { source, flags } of closingPatterns) {
      const found = await check(source, flags, { timeout: 4_000 });
      expect([source, found.status === 'vulnerable' ? found.complexity?.type : 'safe']).toEqual([source, 'safe']);
    }
  });
});
