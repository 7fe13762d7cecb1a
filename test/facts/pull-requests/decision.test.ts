import { describe, expect, test } from 'vitest';
import { quoteOf } from '../../../lib/facts/pull-requests/decision';
import { judgeChange } from '../../../lib/facts/pull-requests/judge-change';
import { shortenQuote } from '../../../lib/facts/pull-requests/shorten-quote';
import { decisionFeatures, decisionWeights } from '../../../lib/knowledge/decision-weights';

const decisionOf = (title: string, body: string): string | null => {
  const { decision } = judgeChange({ title, body });
  return decision && `${title}\n\n${body}`.slice(decision.start, decision.end);
};
const shortened = (sentence: string): string => {
  const { start, end } = shortenQuote(sentence, { start: 0, end: sentence.length });
  return sentence.slice(start, end);
};

test('the weights are few, named and whole', () => {
  expect(Object.keys(decisionWeights).toSorted()).toEqual([...decisionFeatures].toSorted());
  expect(decisionFeatures.length).toBeLessThanOrEqual(50);
  for (const weight of Object.values(decisionWeights)) expect(Number.isInteger(weight)).toBe(true);
});

describe('which sentence is quoted', () => {
  test('a cause, not what was done or tested', () => {
    expect(
      decisionOf(
        'Hold the ledger open',
        'This PR adds a flag to the ledger. The writer closes the ledger early because its timer counts idle pages. I added tests for that.',
      ),
    ).toBe('The writer closes the ledger early because its timer counts idle pages.');
  });

  test('a value before and after', () => {
    expect(
      decisionOf(
        'Reuse the quill client',
        'One client per process.\n\nOn 40 invented pages: 40 handshakes before, 1 after.',
      ),
    ).toBe('On 40 invented pages: 40 handshakes before, 1 after.');
  });

  test('the commit that the change is named after, not a later one', () => {
    expect(
      decisionOf(
        'Keep pages sorted',
        '* Keep pages sorted\n\nThe index skips pages because the merge expects sorted ones.\n\n* Move the flag\n\nThe flag stands in the wrong file because the loader was split.',
      ),
    ).toBe('The index skips pages because the merge expects sorted ones.');
  });

  test.each([
    ['that nothing else changes', 'There are no functional changes in the loader.'],
    ['a tool’s own advice', '💡 You can make Copilot smarter because custom instructions help it.'],
    ['a yes under a form’s question', '## Are there any user-facing changes?\n\nYes, because the flag is new.'],
    ['a wish', 'It would be nice if a later change removed the flag.'],
  ])('%s is none', (_what, body) => expect(decisionOf('Split the quill loader', body)).toBeNull());
});

describe('two sentences, one after the other', () => {
  const text =
    'The ledger closes before the writer. So the writer keeps its own page. See page nine for a list of pages.';
  const sentence = (part: string, weight: number) => ({
    start: text.indexOf(part),
    end: text.indexOf(part) + part.length,
    weight,
  });
  const [cause, remedy, pointer] = [
    'The ledger closes before the writer.',
    'So the writer keeps its own page.',
    'See page nine for a list of pages.',
  ] as const;
  const quoted = (sentences: readonly Parameters<typeof sentence>[], border = 0): string | null => {
    const quote = quoteOf(
      text,
      sentences.map(([part, weight]) => sentence(part, weight)),
      border,
    );
    return quote && text.slice(quote.start, quote.end);
  };

  test('are quoted together where they weigh nearly the same', () => {
    expect(
      quoted([
        [cause, 30],
        [remedy, 28],
        [pointer, -20],
      ]),
    ).toBe(`${cause} ${remedy}`);
    expect(
      quoted([
        [cause, 28],
        [remedy, 30],
        [pointer, -20],
      ]),
    ).toBe(`${cause} ${remedy}`);
  });

  test('stay apart where one weighs far more, where something stands between, where none weighs enough', () => {
    expect(
      quoted([
        [cause, 60],
        [remedy, 10],
        [pointer, -20],
      ]),
    ).toBe(cause);
    expect(
      quoted([
        [cause, 30],
        [pointer, 30],
      ]),
    ).toBe(cause);
    expect(
      quoted(
        [
          [cause, 30],
          [remedy, 28],
        ],
        31,
      ),
    ).toBeNull();
    expect(quoted([])).toBeNull();
  });
});

describe('how much of it is quoted', () => {
  test.each([
    [
      'However, the ledger of this store has no corresponding index for it (see https://example.org/ledger), in which case the read fails at once.',
      'the ledger of this store has no corresponding index for it',
    ],
    [
      'Keep one writer so each page stands alone, and wait ten seconds before the next page is written to the ledger again.',
      'Keep one writer so each page stands alone',
    ],
    ['The ledger closes because the timer fires.', 'The ledger closes because the timer fires.'],
  ])('%s', (sentence, quote) => expect(shortened(sentence)).toBe(quote));

  test('code may open a sentence', () => {
    expect(
      decisionOf(
        'Allow an empty page',
        'Adds a switch to the reader of pages in the ledger. open_page(skip) would do the same but hides the reason, since it returns early.',
      ),
    ).toBe('open_page(skip) would do the same but hides the reason, since it returns early.');
  });
});
