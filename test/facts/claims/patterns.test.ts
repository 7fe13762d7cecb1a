import { expect, test } from 'vitest';
import { figurePatterns } from '../../../lib/facts/claims/figures';
import { claimPatterns } from '../../../lib/facts/claims/judge-sentence';
import { methodPatterns } from '../../../lib/facts/claims/method';
import { caps } from '../../../lib/facts/text/caps';

const units = [
  'a',
  'a ',
  '1',
  '1,',
  '1.1.',
  '1-',
  '$1',
  '1% ',
  'P ',
  'N ',
  'C a ',
  '→ ',
  'from 1 ',
  'reduced a ',
  'improving ',
  'achieved x ',
  'serving a ',
  'over 1 ',
  'on b ',
  'w-fold ',
  'test-',
  '(a ',
  'before 1 after ',
  '  ',
  'increase of ',
  'jan 1, ',
];

/** The patterns are no worse than a low power of a sentence's length, which is capped: one that exploded would never end. */
test('every pattern answers on what makes patterns slow, at the cap', () => {
  let answered = 0;
  for (const one of units) {
    for (const other of units) {
      const attack = (one + other).repeat(caps.sentence).slice(0, caps.sentence);
      for (const pattern of [...figurePatterns, ...claimPatterns, ...methodPatterns]) {
        pattern.lastIndex = 0;
        pattern.test(attack);
        answered += 1;
      }
    }
  }
  expect(answered).toBeGreaterThan(40_000);
});
