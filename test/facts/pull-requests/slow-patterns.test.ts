import { check } from 'recheck';
import { expect, test } from 'vitest';
import { changePatterns, type PatternList } from './patterns';
import { bodyCap } from '../../../lib/facts/pull-requests/own-words';

/** Behind a cap, all that matters is whether a pattern explodes. */
const explosionIn = async ({ source, flags }: RegExp): Promise<string | null> => {
  const found = await check(source, flags, { timeout: 400 });
  return found.status === 'vulnerable' && found.complexity?.type === 'exponential' ? source : null;
};

const explosionsIn = async ({ patterns }: PatternList): Promise<string[]> => {
  const found: string[] = [];
  for (const pattern of patterns) {
    const explodes = await explosionIn(pattern);
    if (explodes !== null) found.push(explodes);
  }
  return found;
};

test.each(changePatterns)(
  'no pattern of $name can be made to explode',
  async (list) => {
    expect(list.patterns.length).toBeGreaterThan(0);
    expect(await explosionsIn(list)).toEqual([]);
  },
  120_000,
);

test('the check notices what explodes', async () => {
  expect(await explosionsIn({ name: 'planted', patterns: [/(?:a+)+$/u], cap: 400 })).toHaveLength(1);
});

const units = [
  'a',
  'a ',
  '1',
  '1 ',
  'x_',
  ', ',
  '→ ',
  '1 before ',
  'before 1 ',
  'as a ',
  'from 1 ',
  'a.b',
  '(',
  '"',
  '- ',
];

test('every pattern answers at its cap on what makes patterns slow', () => {
  let answered = 0;
  for (const { patterns, cap } of changePatterns) {
    // The largest cap stands before two patterns only, whose parts are all bounded.
    const length = Math.min(cap, bodyCap);
    for (const unit of units) {
      const attack = `revert "fix(a): ${unit.repeat(Math.ceil(length / unit.length))}`.slice(0, length);
      for (const pattern of patterns) {
        pattern.lastIndex = 0;
        pattern.test(attack);
        pattern.lastIndex = 0;
        answered += 1;
      }
    }
  }
  expect(answered).toBeGreaterThan(1_000);
});
