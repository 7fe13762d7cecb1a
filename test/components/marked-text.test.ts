import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isWarning, markedAt, piecesOf } from '../../components/marked-text';
import type { Mark } from '../../lib/outreach/outreach';

const mark = (start: number, end: number, kind: Mark['kind'] = 'evidence'): Mark => ({
  start,
  end,
  kind,
  evidence: null,
  reason: null,
});

test('the text is cut where marks begin and end', () => {
  const pieces = piecesOf('one two three', [mark(4, 7)]);
  expect(pieces.map(({ text, mark: of }) => [text, of?.kind])).toEqual([
    ['one ', undefined],
    ['two', 'evidence'],
    [' three', undefined],
  ]);
});

test('where marks overlap, a warning stands before where the words are from', () => {
  const pieces = piecesOf('one two three', [mark(0, 7), mark(4, 13, 'outruns'), mark(0, 13, 'yours')]);
  expect(pieces.map(({ text, mark: of }) => [text, of?.kind])).toEqual([
    ['one ', 'evidence'],
    ['two three', 'outruns'],
  ]);
  expect(pieces.filter(({ mark: of }) => of !== null && isWarning(of))).toHaveLength(1);
});

test('a mark that is not within the text is none', () => {
  expect(piecesOf('one', [mark(2, 9), mark(2, 2), mark(-1, 2)])).toEqual([{ text: 'one', mark: null }]);
  expect(piecesOf('', [])).toEqual([]);
});

test('the mark under the cursor is found, and none between marks or at the end', () => {
  const pieces = piecesOf('one two three', [mark(4, 7)]);
  expect([0, 3, 4, 6, 7, 13].map((place) => markedAt(pieces, place))).toEqual([null, null, 1, 1, null, null]);
});

test('whatever is marked, the pieces together are the text', () => {
  const kinds = fc.constantFrom<Mark['kind']>('evidence', 'brief', 'yours', 'outruns', 'contradicts');
  const marks = fc.array(fc.tuple(fc.nat(40), fc.nat(40), kinds).map(([start, end, kind]) => mark(start, end, kind)));
  fc.assert(
    fc.property(fc.string({ maxLength: 40 }), marks, (text, some) => {
      expect(
        piecesOf(text, some)
          .map((piece) => piece.text)
          .join(''),
      ).toBe(text);
    }),
  );
});
