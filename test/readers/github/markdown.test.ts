import { JSDOM } from 'jsdom';
import { marked } from 'marked';
import { describe, expect, it } from 'vitest';
import { toMarkdown } from '../../../lib/readers/github/markdown';
import { openSnapshot, type PageElement } from '../../../lib/readers/github/page-node';
import { takeSnapshot } from '../../../lib/readers/github/snapshot';

const article = (html: string): PageElement => {
  const { document } = new JSDOM(`<div itemtype="http://schema.org/Person"></div><article>${html}</article>`).window;
  const element = openSnapshot(takeSnapshot(document))?.querySelector('article');
  if (!element) throw new Error('no article');
  return element;
};
const markdown = (html: string, cap = 1_000_000) => toMarkdown(article(html), cap);

describe('a rendered text as Markdown', () => {
  it.each([
    ['<p>a <b>bold</b>&nbsp;word</p>', 'a bold word'],
    ['<p>1. not a list</p><p># nor # a heading</p>', '1\\. not a list\n\n\\# nor # a heading'],
    ['<div align="center"><h1>Title</h1><p>Text</p></div>', '# Title\n\nText'],
    ['<p><code>a`b</code></p>', '``a`b``'],
    ['<details><summary>More</summary><p>Inside</p></details>', 'More\n\nInside'],
    ['<ul><li><p>One</p><p>Two</p></li></ul>', '- One\n\n  Two'],
    ['<p>x<br><br>y</p>', 'x  \n  \ny'],
    [
      '<p><a href="#top">here</a> <a href="/o/r">repo</a> <a href="ftp://x">f</a></p>',
      'here [repo](https://github.com/o/r) f',
    ],
    [
      '<p><img src="https://img.shields.io/badge/a-(b)-c" alt="a [b]"></p>',
      '![a [b]](https://img.shields.io/badge/a-%28b%29-c)',
    ],
    ['<p hidden>secret</p><p>seen</p>', 'seen'],
  ])('%s', (html, expected) => {
    expect(markdown(html).text.replace(/\u00A0/gu, ' ')).toBe(expected);
  });

  it('means the same when it is read again: words, links and pictures, and no markup out of words', () => {
    const html =
      '<h2>Skills</h2><p>snake_case *stars* &lt;script&gt; `ticks` [not](a-link) 2 * 3</p><ul><li>One<ol><li>Two</li></ol></li></ul>';
    const again = new JSDOM(marked.parse(markdown(html).text, { async: false })).window.document;
    const words = (text: string | null | undefined) => (text ?? '').replace(/\s+/gu, '');
    expect(words(again.body.textContent)).toBe(words(new JSDOM(html).window.document.body.textContent));
    expect(again.querySelector('a, em, code, script')).toBeNull();
    expect(again.querySelector('ul ol li')?.textContent).toBe('Two');
  });

  it('is cut at its cap, and says so', () => {
    const { text, truncated } = markdown(`<p>${'word '.repeat(50_000)}</p><p>last</p>`, 1_000);
    expect(text.length).toBeLessThanOrEqual(1_000);
    expect(truncated).toBe(true);
    expect(markdown('<p>short</p>', 1_000)).toEqual({ text: 'short', truncated: false });
  });

  it('is cut where it is nested beyond reading, and the rest stands', () => {
    const { text, truncated } = markdown(
      `<p>first</p>${'<blockquote>'.repeat(120)}deep${'</blockquote>'.repeat(120)}<p>after</p>`,
    );
    expect(truncated).toBe(true);
    expect(text).toContain('first');
    expect(text).toContain('after');
    expect(text).not.toContain('deep');
  });
});
