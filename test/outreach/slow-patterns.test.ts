import { expect, test } from 'vitest';
import { contactNearMisses, doNotContactWords } from '../../lib/knowledge/do-not-contact';
import { notToWriteAboutPatterns } from '../../lib/knowledge/not-to-write-about';
import { outreachPatterns } from '../../lib/knowledge/outreach-words';
import { topicPatterns } from '../../lib/knowledge/topic-words';
import { displayPatterns } from '../../lib/outreach/display';
import { markPatterns } from '../../lib/outreach/mark-draft';
import { referencePatterns } from '../../lib/outreach/references';

const lists: readonly { name: string; patterns: readonly RegExp[]; cap: number }[] = [
  {
    name: 'sentences',
    patterns: [...doNotContactWords, ...contactNearMisses, ...notToWriteAboutPatterns, ...topicPatterns],
    cap: 600,
  },
  { name: 'titles', patterns: displayPatterns, cap: 1_000 },
  { name: 'what a user writes', patterns: [...outreachPatterns, ...markPatterns, ...referencePatterns], cap: 20_000 },
];
const units = [
  'a',
  'a ',
  'A ',
  'AAAA ',
  '1',
  '1,',
  '$',
  '[',
  '{{',
  '“',
  '"a',
  'a/',
  'a#',
  'no ',
  'not ',
  'our ',
  '@a ',
  'https://github.com/a/',
  'our a customer ',
  'review ',
  '!',
  '(a',
  'a_',
  '-',
];

/** No pattern is worse than a low power of its cap: one that exploded would never end. */
test.each(lists)('every pattern of $name answers at its cap on what makes patterns slow', ({ patterns, cap }) => {
  let answered = 0;
  for (const unit of units) {
    const attack = unit.repeat(Math.ceil(cap / unit.length)).slice(0, cap);
    for (const pattern of patterns) {
      pattern.lastIndex = 0;
      answered += pattern.global ? (attack.match(pattern)?.length ?? 0) + 1 : Number(pattern.test(attack)) + 1;
      pattern.lastIndex = 0;
    }
  }
  expect(answered).toBeGreaterThanOrEqual(units.length * patterns.length);
});
