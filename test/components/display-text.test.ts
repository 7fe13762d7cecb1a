import { expect, test } from 'vitest';
import { displayText, shorten } from '../../components/display-text';

test('characters that reorder or hide text are not shown', () => {
  expect(displayText('a\u202Eb\u2066c\u2069d\u200Be\u0000f\uFEFFg\u{E0041}h')).toBe('abcdefgh');
});

test('words of right-to-left scripts, joined emoji and accents stay', () => {
  for (const words of ['مرحبا', 'שלום', '👩🏽‍💻', 'e\u0301\u0302', 'naïve']) expect(displayText(words)).toBe(words);
});

test('marks that would climb over other lines are cut to a few', () => {
  expect([...displayText(`a${'\u0301'.repeat(50)}b`)].length).toBeLessThan(8);
});

test('white space is one space, and nothing but white space is nothing', () => {
  expect(displayText(' a \n\t b ')).toBe('a b');
  expect(displayText('\u202E\n')).toBe('');
});

test('a megabyte is cut, and says so', () => {
  const shown = displayText('x'.repeat(1_000_000));
  expect(shown.length).toBe(2_000);
  expect(shown.endsWith('…')).toBe(true);
});

test('a short text is left alone; a long one ends at a word', () => {
  expect(shorten('one two', 20)).toBe('one two');
  expect(shorten('one two three four', 12)).toBe('one two…');
  expect(shorten('x'.repeat(50), 10)).toBe(`${'x'.repeat(10)}…`);
});
