import { describe, expect, test } from 'vitest';
import { evidenceSchema } from '../../../lib/dossier/evidence';
import type { DossierText } from '../../../lib/dossier/schema';
import { displayQuote, quoteOf } from '../../../lib/facts/text/quote';

const text = (content: string, more: Partial<DossierText> = {}): DossierText => ({
  id: 'readme',
  kind: 'repository-readme',
  format: 'markdown',
  content,
  truncated: false,
  url: 'https://github.com/pat-example/kettle',
  repository: 'pat-example/kettle',
  path: 'docs/READ ME.md',
  commit: 'c0ffee0123456789c0ffee0123456789c0ffee01',
  rendered: false,
  source: 'page:test',
  hash: '0'.repeat(64),
  ...more,
});

describe('a quote', () => {
  test('is a verbatim slice with its line and the line in the file at its commit', () => {
    const content = '# Kettle\n\nIt **boils** water.\n';
    expect(quoteOf(text(content), 9, content.length)).toEqual({
      kind: 'quote',
      text: 'readme',
      quote: 'It **boils** water.',
      line: 3,
      url: 'https://github.com/pat-example/kettle/blob/c0ffee0123456789c0ffee0123456789c0ffee01/docs/READ%20ME.md?plain=1#L3',
    });
  });

  test('of a rendered page leads to the words as they are shown', () => {
    const content = 'A [low-cost, simple](https://example.org) kettle & pot';
    const { url } = quoteOf(text(content, { rendered: true }), 0, content.length);
    expect(url).toBe('https://github.com/pat-example/kettle#:~:text=A%20low%2Dcost%2C%20simple%20kettle%20%26%20pot');
  });

  test('of many words leads to the first and the last', () => {
    const content = Array.from({ length: 30 }, (_, index) => `w${index}`).join(' ');
    expect(quoteOf(text(content, { rendered: true }), 0, content.length).url).toMatch(
      /#:~:text=w0%20w1%20w2%20w3,w26%20w27%20w28%20w29$/u,
    );
  });

  test('of a pull request leads to its page, of a pasted text nowhere', () => {
    expect(quoteOf(text('words', { path: null, commit: null }), 0, 5).url).toBe(
      'https://github.com/pat-example/kettle',
    );
    expect(quoteOf(text('words', { url: null }), 0, 5).url).toBeNull();
  });

  test('never holds half a character, and always fits the schema', () => {
    for (const content of ['😀 boil 😀', 'a\uD83D b \uDE00c', '😀'.repeat(3_000)]) {
      for (const rendered of [true, false]) {
        for (const start of [0, 1, 2]) {
          const quote = quoteOf(text(content, { rendered }), start, content.length);
          expect(content).toContain(quote.quote);
          expect(evidenceSchema.safeParse(quote).error).toBeUndefined();
        }
      }
    }
    expect(quoteOf(text('😀 boil 😀'), 1, 9).quote).toBe('boil');
  });

  test('of nothing is refused', () => {
    expect(() => quoteOf(text('a   b'), 1, 4)).toThrow(RangeError);
  });
});

test('a quote is shown without its markup', () => {
  expect(displayQuote('- **[Kettle](https://example.org)** boils `water`  <b>fast</b> <!-- x -->')).toBe(
    'Kettle boils water fast',
  );
  expect(displayQuote('a \uD83D b')).toBe('a b');
});

test.each([
  ['(script in `bench/run.py`): **a**, [b](https://example.org).', '(script in bench/run.py): a, b.'],
  ['[Foo](https://example.org): fast, ([b](https://example.org)). [v](https://example.org)’s', 'Foo: fast, (b). v’s'],
  // Blanks that were written stay, and so do signs within words.
  ['Run `pip install -e .` to install it', 'Run pip install -e . to install it'],
  ['What is it ? see ( a )', 'What is it ? see ( a )'],
  ['2**10 requests in 10**6 ms', '2**10 requests in 10**6 ms'],
  ['* one `__init__` and 3 * 4', 'one __init__ and 3 * 4'],
  ['snake\\_case and AT&amp;T', 'snake_case and AT&T'],
  ['<b>a</b>, see https://example.org here', 'a , see here'],
])('%s is read as it stands on the page', (written, shown) => {
  expect(displayQuote(written)).toBe(shown);
});
