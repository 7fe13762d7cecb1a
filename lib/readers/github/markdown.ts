import { wholeCharacters } from './text';
import type { PageElement, PageNode } from './page-node';

/** Deeper than this, or after this many nodes, a rendered text is cut: nobody writes so, but somebody may try. */
const deepest = 60;
const mostNodes = 100_000;

/** What GitHub draws into a text that the author did not write. */
const furniture =
  'a.anchor, svg, script, style, template, noscript, button, clipboard-copy, .zeroclipboard-container, .AnimatedImagePlayer, .octicon, tool-tip, .sr-only, [hidden]';

const blockTags = new Set(
  'address article aside blockquote center details dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main ol p pre section summary table ul markdown-accessiblity-table'.split(
    ' ',
  ),
);

type State = { nodes: number; length: number; readonly cap: number; cut: boolean };

/** Escapes what would become markup when it is read again; letters and figures stay as they are written. */
const escapeText = (text: string): string =>
  text
    .replace(/[\\`]/gu, '\\$&')
    .replace(/<(?=[a-z/!?])/giu, '\\<')
    .replace(/\*(?=\S)|(?<=\S)\*|(?<![\p{L}\p{N}])_(?=\S)|(?<=\S)_(?![\p{L}\p{N}])/gu, '\\$&')
    .replace(/\](?=[([])/gu, '\\]');

const fold = (text: string): string => text.replace(/[ \t\r\n\f]+/gu, ' ');

const take = (state: State, text: string): string => {
  if (state.length + text.length > state.cap) {
    state.cut = true;
    const kept = wholeCharacters(text.slice(0, Math.max(0, state.cap - state.length)));
    state.length = state.cap;
    return kept;
  }
  state.length += text.length;
  return text;
};

const enter = (state: State, depth: number): boolean => {
  state.nodes += 1;
  if (depth > deepest || state.nodes > mostNodes || state.length >= state.cap) state.cut = true;
  else return true;
  return false;
};

const isElement = (node: PageNode): node is PageElement => node.nodeType === 1;
const tagOf = (node: PageNode): string => (isElement(node) ? node.localName : '');
const isBlock = (node: PageNode): boolean => isElement(node) && blockTags.has(node.localName);

/** Where a link leads, as it may be written between brackets; anything but https, http and mailto is dropped. */
const target = (address: string | null): string | null => {
  const trimmed = (address ?? '').trim();
  if (trimmed.startsWith('//')) return target(`https:${trimmed}`);
  if (trimmed.startsWith('/')) return target(`https://github.com${trimmed}`);
  if (!/^(?:https?:\/\/|mailto:)/iu.test(trimmed) || trimmed.length > 2_000) return null;
  return trimmed.replace(/[\s()<>]/gu, (character) => `%${character.charCodeAt(0).toString(16).padStart(2, '0')}`);
};

const image = (element: PageElement, state: State): string => {
  // GitHub serves pictures through a proxy whose address says nothing; the author's own stands beside it.
  const source = target(element.getAttribute('data-canonical-src') ?? element.getAttribute('src'));
  const alt = fold(element.getAttribute('alt') ?? '')
    .trim()
    .slice(0, 1_000);
  return source === null ? '' : take(state, `![${escapeText(alt)}](${source})`);
};

const struck = (inner: string): string => {
  const core = inner.trim();
  if (core === '' || core.includes('\n')) return inner;
  return `${inner.startsWith(' ') ? ' ' : ''}~~${core}~~${inner.endsWith(' ') ? ' ' : ''}`;
};

const codeSpan = (text: string): string => {
  const core = fold(text).trim();
  if (core === '') return '';
  const longest = Math.max(0, ...[...core.matchAll(/`+/gu)].slice(0, 1_000).map(([ticks]) => ticks.length));
  const ticks = '`'.repeat(longest + 1);
  return core.startsWith('`') || core.endsWith('`') ? `${ticks} ${core} ${ticks}` : `${ticks}${core}${ticks}`;
};

/** A line break is the one `\n` in inline text: all other white space is folded. */
const inlineElement = (element: PageElement, state: State, depth: number): string => {
  const inner = () => inlineAll(element.childNodes, state, depth + 1);
  switch (element.localName) {
    case 'br':
      return '\n';
    case 'img':
      return image(element, state);
    case 'code':
    case 'kbd':
    case 'samp':
    case 'tt':
      return codeSpan(take(state, element.textContent ?? ''));
    case 'del':
    case 's':
      return struck(inner());
    case 'input':
      return element.getAttribute('type') === 'checkbox' ? (element.hasAttribute('checked') ? '[x] ' : '[ ] ') : '';
    case 'a': {
      const text = inner();
      const address = target(element.getAttribute('href'));
      // A link to the picture itself is GitHub's, not the author's.
      if (text.trim() === '') return text;
      if (address === null || /camo\.githubusercontent\.com/u.test(address)) return text;
      return `[${text.trim()}](${take(state, address)})`;
    }
    default:
      return inner();
  }
};

const inline = (node: PageNode, state: State, depth: number): string => {
  if (!enter(state, depth)) return '';
  if (node.nodeType === 3) return take(state, escapeText(fold(node.nodeValue ?? '')));
  if (!isElement(node) || node.matches(furniture)) return '';
  if (isBlock(node)) return ` ${inlineAll(node.childNodes, state, depth + 1)} `;
  return inlineElement(node, state, depth);
};

const inlineAll = (nodes: Iterable<PageNode>, state: State, depth: number): string => {
  let text = '';
  for (const node of nodes) text += inline(node, state, depth);
  return text;
};

/** A line of prose: no white space at its ends, no line that would start a block when it is read again. */
const paragraph = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.replace(/ {2,}/gu, ' ').trim())
    .map((line) => line.replace(/^(?:[#>](?=[ #>])|[-+](?= )|\d{1,9}(?=[.)] ))/u, escapeStart))
    .join('  \n')
    .trim();

const escapeStart = (start: string): string => (/^\d/u.test(start) ? `${start}\\` : `\\${start}`);

const indent = (text: string, by: string): string => text.replace(/\n(?!\n|$)/gu, `\n${by}`);

const codeBlock = (pre: PageElement, state: State): string => {
  const language = /\bhighlight-(?:source|text)-([\w+#-]{1,40})/u.exec(pre.parentElement?.className ?? '')?.[1];
  const named = (pre.getAttribute('lang') ?? language ?? '').replace(/[^\w+#-]/gu, '').slice(0, 40);
  const text = take(state, (pre.textContent ?? '').replace(/\s+$/u, ''));
  if (text === '') return '';
  const longest = Math.max(2, ...[...text.matchAll(/`{3,}/gu)].slice(0, 1_000).map(([ticks]) => ticks.length));
  const fence = '`'.repeat(Math.min(longest, 200) + 1);
  return `${fence}${named}\n${text}\n${fence}`;
};

const list = (element: PageElement, state: State, depth: number): string => {
  const ordered = element.localName === 'ol';
  let number = Number.parseInt(element.getAttribute('start') ?? '1', 10);
  if (!Number.isSafeInteger(number) || number < 0) number = 1;
  const items: string[] = [];
  for (const item of element.children) {
    if (!enter(state, depth)) break;
    if (item.localName !== 'li') continue;
    const mark = ordered ? `${number}. ` : '- ';
    number += 1;
    const tight = !Array.from(item.children).some(({ localName }) => localName === 'p');
    const content = blocks(item.childNodes, state, depth + 1).join(tight ? '\n' : '\n\n');
    items.push(`${mark}${indent(content, ' '.repeat(mark.length))}`.trimEnd());
  }
  return items.join('\n');
};

const table = (element: PageElement, state: State, depth: number): string => {
  const rows: string[][] = [];
  for (const row of element.querySelectorAll('tr')) {
    if (!enter(state, depth)) break;
    if (row.closest('table') !== element) continue;
    const cells = Array.from(row.children).filter(({ localName }) => localName === 'td' || localName === 'th');
    rows.push(
      cells.map((cell) =>
        inlineAll(cell.childNodes, state, depth + 1)
          .replace(/\s+/gu, ' ')
          .replace(/\|/gu, '\\|')
          .trim(),
      ),
    );
  }
  const [head, ...body] = rows;
  if (!head) return '';
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...body.map(line)].join('\n');
};

const block = (element: PageElement, state: State, depth: number): string[] => {
  const tag = element.localName;
  if (/^h[1-6]$/u.test(tag)) {
    const text = paragraph(inlineAll(element.childNodes, state, depth + 1).replace(/\n/gu, ' '));
    return text === '' ? [] : [`${'#'.repeat(Number(tag.charAt(1)))} ${text}`];
  }
  switch (tag) {
    case 'hr':
      return ['---'];
    case 'pre':
      return [codeBlock(element, state)];
    case 'ul':
    case 'ol':
      return [list(element, state, depth + 1)];
    case 'table':
      return [table(element, state, depth + 1)];
    case 'blockquote': {
      const inner = blocks(element.childNodes, state, depth + 1).join('\n\n');
      return inner === '' ? [] : [`> ${inner.replace(/\n/gu, '\n> ')}`];
    }
    default:
      return blocks(element.childNodes, state, depth + 1);
  }
};

/** The blocks among these nodes; inline nodes between blocks make a paragraph of their own. */
const blocks = (nodes: Iterable<PageNode>, state: State, depth: number): string[] => {
  const done: string[] = [];
  let line = '';
  const flush = () => {
    done.push(paragraph(line));
    line = '';
  };
  for (const node of nodes) {
    if (isBlock(node) || (isElement(node) && holdsBlocks(node))) {
      if (!enter(state, depth)) break;
      flush();
      if (!(node as PageElement).matches(furniture)) done.push(...block(node as PageElement, state, depth));
    } else {
      line += inline(node, state, depth);
    }
  }
  flush();
  return done.filter((text) => text.trim() !== '');
};

/** An inline or unknown element around blocks (a link around a heading, a custom element) is passed through. */
const holdsBlocks = (element: PageElement): boolean =>
  tagOf(element) !== 'a' && Array.from(element.children).some((child) => isBlock(child));

/**
 * A rendered text as Markdown: headings, lists, links, pictures under the address that the author gave, code, tables,
 * quotes. Emphasis is left out: it says nothing that is read here, and a quote without it is found on the page; words that
 * are struck out keep their mark, because they are meant not to hold. `truncated` where it was cut at `cap` UTF-16 code units, or was deeper than any text that is meant to be read.
 */
export const toMarkdown = (root: PageElement, cap: number): { text: string; truncated: boolean } => {
  const state: State = { nodes: 0, length: 0, cap, cut: false };
  const text = blocks(root.childNodes, state, 0).join('\n\n');
  if (text.length <= cap) return { text, truncated: state.cut };
  return { text: wholeCharacters(text.slice(0, cap)), truncated: true };
};
