import fc from 'fast-check';
import { expect, test } from 'vitest';
import { maskHidden, maskInline, maskPerson, personMark } from '../../../lib/facts/text/mask';

const marks = (length: number): string => personMark.repeat(length);

test('masking keeps the length and every line break', () => {
  const unit = fc.constantFrom(
    '*',
    '_',
    '`',
    '[',
    ']',
    '(',
    ')',
    '<',
    '>',
    '!',
    '&amp;',
    '<!--',
    '-->',
    ':a:',
    '\n',
    ' ',
    'word',
    '\\',
    '<b>',
    'http://x.y ',
    '😀',
    '\uD800',
    '~~',
  );
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 60 }), (units) => {
      const text = units.join('');
      for (const masked of [maskHidden(text), maskInline(text).masked, maskPerson(text, ['word', 'Ada Byron'])]) {
        expect(masked).toHaveLength(text.length);
        expect([...masked.matchAll(/\n/gu)].map(({ index }) => index)).toEqual(
          [...text.matchAll(/\n/gu)].map(({ index }) => index),
        );
      }
    }),
  );
});

test('the name, its parts and the login go, whole words in any case', () => {
  expect(maskPerson('Julia writes julia, not Julian. JULIA-example!', ['julia-example', 'Julia Reed'])).toBe(
    `${marks(5)} writes ${marks(5)}, not Julian. ${marks(13)}!`,
  );
  expect(maskPerson('Ruby Li and li', ['Ruby Li'])).toBe(`${marks(7)} and li`);
  expect(maskPerson('(Zoë) zoë', ['Zoë Ång'])).toBe(`(${marks(3)}) ${marks(3)}`);
});

test('a login is one word: its parts stay', () => {
  expect(maskPerson('pytorch and pytorch-fan', ['pytorch-fan'])).toBe(`pytorch and ${marks(11)}`);
});

test('a name that is a pattern is taken by its letters', () => {
  expect(maskPerson('a.c abc (x|y)+', ['a.c', '(x|y)+ z'])).toBe(`${marks(3)} abc (x|y)+`);
  expect(maskPerson('text', ['', ' '])).toBe('text');
});
