import { lexer } from 'marked';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toHtml, toMarkdown, toText, type Block } from '../../lib/report/blocks';

const marks = { open: '“', close: '”' };
const blocks: readonly Block[] = [
  { kind: 'title', text: 'Public work' },
  { kind: 'paragraph', runs: [{ text: 'As of today: ' }, { text: 'pat', url: 'https://github.com/pat-example' }] },
  {
    kind: 'list',
    items: [[{ text: 'queue#1', url: 'https://x.org/(a b)' }, { text: ': ' }, { text: 'a*b', quoted: true }]],
  },
  { kind: 'blank', label: 'Operations' },
];

test('as text, addresses stand behind their words', () => {
  expect(toText(blocks, marks)).toBe(
    [
      'Public work',
      'As of today: pat (https://github.com/pat-example)',
      '- queue#1 (https://x.org/(a b)): “a*b”',
      'Operations: ____________________',
    ].join('\n\n'),
  );
});

test('as markdown, links are links and words of others stay words', () => {
  const markdown = toMarkdown(blocks, marks);
  expect(markdown).toContain('# Public work');
  expect(markdown).toContain('[pat](https://github.com/pat-example)');
  expect(markdown).toContain('[queue\\#1](https://x.org/%28a%20b%29): “a\\*b”');
});

test('as HTML, nothing of others becomes markup', () => {
  const html = toHtml(
    [{ kind: 'paragraph', runs: [{ text: '<img src=x onerror="a()">', url: 'https://x.org/"' }] }],
    marks,
  );
  expect(html).toBe('<p><a href="https://x.org/&quot;">&lt;img src=x onerror=&quot;a()&quot;&gt;</a></p>');
});

const plain = (text: string): string => text.replace(/\s+/gu, ' ').trim();
const shown = (tokens: ReturnType<typeof lexer>): string =>
  tokens
    .map((token) =>
      'tokens' in token && token.tokens && token.tokens.length > 0
        ? shown(token.tokens as ReturnType<typeof lexer>)
        : token.type === 'escape' || token.type === 'text'
          ? token.text
          : token.raw,
    )
    .join('');

test('whatever a paragraph says in markdown is shown as it was said', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[ -%'-~]{1,60}$/u), (said) => {
      const words = plain(said);
      if (words === '') return;
      const tokens = lexer(toMarkdown([{ kind: 'paragraph', runs: [{ text: words }] }], marks));
      expect(tokens.map(({ type }) => type)).toEqual(['paragraph']);
      // An address is one in plain text too.
      if (/https?:|www\.|@/u.test(words)) return;
      expect(plain(shown(tokens))).toBe(words);
    }),
  );
});
