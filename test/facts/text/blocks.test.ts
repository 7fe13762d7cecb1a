import { describe, expect, test } from 'vitest';
import { readBlocks } from '../../../lib/facts/text/blocks';
import { caps } from '../../../lib/facts/text/caps';

const markdown = (content: string) => readBlocks({ content, format: 'markdown' });
const plain = (content: string) => readBlocks({ content, format: 'plain' });
const shown = ({ blocks, masked }: ReturnType<typeof readBlocks>) =>
  blocks.map(({ kind, start, end }) => [kind, masked.slice(start, end).replace(/\s+/gu, ' ').trim()]);

describe('markdown', () => {
  test('headings, paragraphs, items, rows and code each with their section', () => {
    const read = markdown(
      '# Kettle\n\nIt boils\nwater.\n\n## Parts\n\n- a **lid**\n  - a knob\n- [x] a spout\n\n| part | weight |\n|---|---|\n| lid | 80 g |\n\n```sh\nboil now\n```\n\nCare\n----\n\nDry it.\n',
    );
    expect(shown(read)).toEqual([
      ['heading', 'Kettle'],
      ['paragraph', 'It boils water.'],
      ['heading', 'Parts'],
      ['item', 'a lid'],
      ['item', 'a knob'],
      ['item', 'a spout'],
      ['table-row', '| part | weight |'],
      ['table-row', '| lid | 80 g |'],
      ['code', '```sh boil now ```'],
      ['heading', 'Care'],
      ['paragraph', 'Dry it.'],
    ]);
    expect(read.blocks.map(({ line }) => line)).toEqual([1, 3, 6, 8, 9, 10, 12, 14, 16, 20, 23]);
    expect(read.blocks[3]?.headings).toEqual(['Kettle', 'Parts']);
    expect(read.blocks[3]?.headings).toBe(read.blocks[7]?.headings);
    expect(read.blocks.at(-1)?.headings).toEqual(['Kettle', 'Care']);
    expect(read.blocks[4]?.depth).toBe(1);
    expect(read.blocks[3]?.group).toBe(read.blocks[5]?.group);
    expect(read.unread).toBe(0);
  });

  test('offsets point into the content, with whatever line breaks it has', () => {
    for (const newline of ['\n', '\r\n', '\r']) {
      const content = [
        '# One',
        '',
        'Some *plain* words',
        'over two lines.',
        '',
        '> a quote',
        '',
        '1. first',
        '2. second',
      ].join(newline);
      const read = markdown(content);
      expect(read.masked).toHaveLength(content.length);
      expect(read.blocks.map(({ start, end }) => content.slice(start, end).replace(/\s+/gu, ' '))).toEqual([
        'One',
        'Some *plain* words over two lines.',
        'a quote',
        'first',
        'second',
      ]);
      expect(read.blocks.map(({ quoted }) => quoted)).toEqual([false, false, true, false, false]);
    }
  });

  test('HTML is read as what it shows; comments, scripts and styles are no text', () => {
    const read = markdown(
      '<h2 align="center">Kiln</h2>\n<p>Fires <b>clay</b>.<br>Slowly.</p>\n<ul><li>glaze</li><li>bisque</li></ul>\n\n<!-- hidden\n\nwords --> After it.\n\n<script>steal()</script>\n<style>p { }</style>\n\n<table><tr><th>cone</th><td>6</td></tr></table>\n',
    );
    expect(shown(read)).toEqual([
      ['heading', 'Kiln'],
      ['paragraph', 'Fires clay .'],
      ['paragraph', 'Slowly.'],
      ['item', 'glaze'],
      ['item', 'bisque'],
      ['paragraph', 'After it.'],
      ['table-row', 'cone| 6|'],
    ]);
    expect(read.masked).not.toMatch(/hidden|steal|\{/u);
  });

  test('a comment that is never closed hides the rest, as on the page', () => {
    expect(shown(markdown('Seen.\n\n<!-- and\n\nnot seen'))).toEqual([['paragraph', 'Seen.']]);
    expect(shown(markdown('a <!-- b'))).toEqual([['paragraph', 'a <!-- b']]);
  });

  test('links and images keep their words and targets', () => {
    const content =
      'See [the bench](https://example.org/a_(b)), [notes][n], <https://example.org/x> and https://example.org/y.\n\n<a href="/docs">docs</a> ![a lid](lid.png "t") <img src=\'k.svg\' alt="knob">\n\n[n]: https://example.org/n\n';
    const read = markdown(content);
    expect(
      read.links.map(({ url, image, textStart, textEnd }) => [url, image, content.slice(textStart, textEnd)]),
    ).toEqual([
      ['https://example.org/a_(b)', false, 'the bench'],
      ['https://example.org/n', false, 'notes'],
      ['https://example.org/x', false, ''],
      ['https://example.org/y', false, ''],
      ['/docs', false, 'docs'],
      ['lid.png', true, 'a lid'],
      ['k.svg', true, 'knob'],
    ]);
    expect(read.masked).not.toMatch(/example|lid|knob/u);
  });

  test('words keep their underscores, products their stars, and "about" its tilde', () => {
    expect(
      shown(markdown('Use `load_all` and max_depth, 2 * 3, 4*5, ~40%, *so* __much__, R&amp;D :tada:')).flat().at(-1),
    ).toBe('Use load_all and max_depth, 2 * 3, 4*5, ~40%, so much , R& D');
  });
});

test('plain text has headings, items and paragraphs too', () => {
  expect(
    shown(
      plain(
        'PAT EXAMPLE\nengineer of kettles\n\nExperience\n\n• Built a lid\n  that closes\n– Wrote *notes*\n\nProse that\nwraps.',
      ),
    ),
  ).toEqual([
    ['heading', 'PAT EXAMPLE'],
    ['paragraph', 'engineer of kettles'],
    ['heading', 'Experience'],
    ['item', 'Built a lid that closes'],
    ['item', 'Wrote *notes*'],
    ['paragraph', 'Prose that wraps.'],
  ]);
});

describe('hostile text', () => {
  const size = 1_000_000;
  const repeat = (unit: string): string => unit.repeat(Math.ceil(size / unit.length)).slice(0, size);
  const attacks: Readonly<Record<string, string>> = {
    underscores: repeat('_a'),
    stars: repeat('*a **b '),
    quotes: repeat('>'),
    'quoted lines': repeat('>>>>\n'),
    'nested lists': repeat('> - > - > - a\n'),
    'deep lists': Array.from({ length: 1_400 }, (_, depth) => `${' '.repeat(depth)}- a`).join('\n'),
    brackets: repeat('['),
    links: repeat('[a]('),
    tags: repeat('<a '),
    comments: repeat('<!--'),
    ticks: repeat('`a``b'),
    'setext lines': repeat('a\n--\n'),
    definitions: repeat('[a]: b\n'),
    dots: repeat('a.'),
    items: repeat('- a\n'),
    cells: `${'|a'.repeat(5_000)}\n${'|-'.repeat(5_000)}\n${repeat('|1'.repeat(5_000) + '\n')}`,
    'one line': repeat('word '),
    'half pairs': repeat('\uD83D'),
  };

  test.each(Object.entries(attacks))('%s: answered, within the caps', (_, content) => {
    for (const read of [markdown(content), plain(content)]) {
      expect(read.masked).toHaveLength(content.length);
      expect(read.blocks.length).toBeLessThanOrEqual(caps.blocks);
      for (const { start, end } of read.blocks) expect(end).toBeGreaterThan(start);
    }
  });

  test('what is beyond a cap is counted as unread', () => {
    expect(markdown('>'.repeat(400)).unread).toBe(400);
    expect(markdown('- '.repeat(400)).unread).toBe(800);
    expect(markdown('a '.repeat(caps.line)).unread).toBe(caps.line);
    expect(markdown('- a\n'.repeat(caps.blocks + 50_000)).unread).toBeGreaterThan(0);
    expect(plain('x\n'.repeat(caps.text)).unread).toBeGreaterThanOrEqual(caps.text);
    expect(markdown(`${'> '.repeat(caps.nesting)}deep but allowed`).unread).toBe(0);
  });
});
