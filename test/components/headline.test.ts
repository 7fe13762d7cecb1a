import { expect, test } from 'vitest';
import { headlineOf } from '../../components/headline';
import { headlineWords } from '../../components/headline-sentence';
import { change, finding, openWords } from './stage';

const strength = finding('strength', { rule: 'delivery-beyond-notebooks' });
const flag = finding('flag');

test('a judgment that others reviewed and landed comes before a strength; of two, the newer', () => {
  const older = change({ id: 'a/b#1', date: '2025-01-01T00:00:00Z' });
  const newer = change({ id: 'a/b#2', date: '2026-01-01T00:00:00Z' });
  expect(headlineOf([strength, flag], [older, newer])).toEqual({ best: { from: 'change', change: newer }, ask: flag });
});

test('what is near the role comes before what is newer', () => {
  const near = change({ id: 'a/b#1', category: 'data-quality', date: '2025-01-01T00:00:00Z' });
  const newer = change({ id: 'a/b#2', category: 'refactor', date: '2026-01-01T00:00:00Z' });
  expect(headlineOf([], [newer, near], 'data-engineer').best).toEqual({ from: 'change', change: near });
  expect(headlineOf([], [newer, near], null).best).toEqual({ from: 'change', change: newer });
});

test.each([
  ['own', { own: true }],
  ['open', { landed: 'open' as const }],
  ['of unknown landing', { landed: 'unknown' as const }],
  ['taken back later', { takenBack: { by: 'a/b#9' } }],
  ['a back-port beside its original', { kind: 'back-port' as const, again: true }],
  ['signed by a program', { words: 'agent' as const }],
  ['small', { substance: 2 as const }],
  ['a security fix', { category: 'security' as const }],
])('a change that is %s is not the best thing', (_, more) => {
  expect(headlineOf([strength], [change(more)]).best).toEqual({ from: 'finding', finding: strength });
});

test('a change that a bot or a commit brought in is as good as a merged one', () => {
  const landed = change({ landed: 'landed', landing: 'bot' });
  expect(headlineOf([strength], [landed]).best).toEqual({ from: 'change', change: landed });
});

test('a question without room for an answer is named only where there is no other', () => {
  const ask = finding('ask');
  expect(headlineOf([ask, flag], []).ask).toBe(flag);
  expect(headlineOf([ask], []).ask).toBe(ask);
});

test.each(['en', 'de'] as const)('it is one sentence of words, without a tally: %s', async (locale) => {
  const catalogue = await openWords(locale);
  const words = { t: catalogue.getFixedT(locale), has: (key: string) => catalogue.exists(key), locale };
  const cases = [
    [[strength, flag], [], false],
    [[strength], [change()], false],
    [[flag], [], false],
    [[finding('clear')], [], false],
    [[finding('insufficient')], [], true],
    [[finding('strength', { rule: 'some-new-rule' }), finding('flag', { rule: 'some-new-rule' })], [], false],
  ] as const;
  for (const [findings, changes, little] of cases) {
    const sentence = headlineWords(findings, changes, little, words);
    expect(sentence).toMatch(/\p{L}.*\.$/u);
    expect(sentence).not.toMatch(/\{\{|headline\.|\d+ /u);
  }
  expect(headlineWords([finding('insufficient')], [], true, words)).not.toBe(
    headlineWords([finding('insufficient')], [], false, words),
  );
});

test('a hostile title goes in as words, without its direction marks', async () => {
  const catalogue = await openWords();
  const words = { t: catalogue.getFixedT('en'), has: (key: string) => catalogue.exists(key), locale: 'en' as const };
  const sentence = headlineWords([], [change({ title: '\u202E{{best}} $t(cancel) <b>x</b>' })], false, words);
  expect(sentence).toContain('“{{best}} $t(cancel) <b>x</b>”');
  expect(sentence).not.toContain('\u202E');
});
