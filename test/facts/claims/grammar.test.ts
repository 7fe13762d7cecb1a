import { describe, expect, test } from 'vitest';
import { clausesOf } from '../../../lib/facts/claims/grammar';
import { caps } from '../../../lib/facts/text/caps';

const brief = (sentence: string) =>
  clausesOf(sentence).map(({ opens, subject, verb }) => `${opens}: ${[...subject, verb].join(' ')}`);

describe('the clauses of a sentence', () => {
  test.each([
    ['Reduced latency by 20%.', ['main: past']],
    ['We cut p99 latency by 40%.', ['main: We past-or-base']],
    ['Reduce latency by 20 % with caching.', ['main: base']],
    ['The lid reduces gas by 20 %.', ['main: The lid present']],
    ['Batching makes boiling 3x faster.', ['main: Batching present']],
    ['This should reduce gas by 20 %.', ['main: This modal']],
    ['Wrote a queue which cut gas by 20%.', ['main: past', 'relative: past-or-base']],
    ['We cut gas by 20% without regressing taste.', ['main: We past-or-base', 'aside: gerund']],
    ['Cut gas by 20% with no loss of taste.', ['main: past-or-base', 'aside: none']],
    ['Wrote a lid, and it halved the time of the boil.', ['main: past', 'main: it past']],
  ])('%s', (sentence, clauses) => {
    expect(brief(sentence)).toEqual(clauses);
  });
});

test('every name that was masked reads the same', () => {
  const clauses = ['\uE000', '\uE000'.repeat(9), `${'\uE000'.repeat(4)} ${'\uE000'.repeat(7)}`].map((name) =>
    clausesOf(`${name} cut gas by 40 % with ${name}.`),
  );
  expect(clauses[1]).toEqual(clauses[0]);
  expect(clauses[2]).toEqual(clauses[0]);
});

test('one sentence says nothing of the next', () => {
  const sentence = 'Reduced churn by 20 %, improving sales.';
  const before = clausesOf(sentence);
  for (const other of ['The churn was reduced.', 'An improved lid.', 'Reduced reduced reduced.']) clausesOf(other);
  expect(clausesOf(sentence)).toEqual(before);
});

test('nothing beyond the cap is read, and what makes the tagger slow is taken out', () => {
  const long = clausesOf(`Reduced gas by 20 % in ${'a.a.'.repeat(100_000)}`);
  expect(long.map(({ text }) => text).join('').length).toBeLessThan(caps.sentence);
  expect(clausesOf('')).toEqual([]);
});
