import { Lexer, type Token } from 'marked';
import type { DossierText } from '../../dossier/schema';
import { caps } from './caps';
import { finder, maskHidden, maskInline, type TextLink } from './mask';

export type BlockKind = 'heading' | 'paragraph' | 'item' | 'table-row' | 'code';

/** A stretch of a text that a reader sees as one: offsets into the content, markers of lists and quotes left out. */
export type Block = {
  kind: BlockKind;
  start: number;
  end: number;
  /** Counts from 1. */
  line: number;
  /** The headings it stands under, outermost first. Blocks of one section share the very same array. */
  headings: readonly string[];
  /** A heading's level, 1 to 6; how deep an item is nested, from 0; 0 for a table's first row, 1 for the others. */
  depth: number;
  /** The lists and tables of a text are counted, so that rows and items that belong together can be told; -1 for the rest. */
  group: number;
  /** True in a block quote: in a pull request these are mostly the words of somebody else. */
  quoted: boolean;
};

export type Blocks = {
  content: string;
  /**
   * As long as `content`: inline markup, targets of links, images, tags, comments and markers of structure are blanked,
   * code stays as it is. A slice of it has the same offsets in the content.
   */
  masked: string;
  blocks: readonly Block[];
  /** In the order of the text. */
  links: readonly TextLink[];
  /** Code units that were left unread because a cap was reached; 0 for what people write. */
  unread: number;
};

type Fields = Pick<DossierText, 'content' | 'format'>;

const marker = /^(?:[-*+•●▪◦‣–·✓✅➤►]|\d{1,3}[.)])(?=[ \t])/u;

/** How many levels of list and quote stand in front of a line, and where its words begin. */
const prefixOf = (line: string): { at: number; items: number; levels: number; indent: number } => {
  let at = 0;
  let items = 0;
  let levels = 0;
  let indent = 0;
  while (at < line.length) {
    const character = line[at];
    if (character === ' ') {
      at++;
      indent++;
    } else if (character === '\t') {
      at++;
      indent += 4;
    } else if (character === '>') {
      at++;
      levels++;
    } else {
      const found = marker.exec(line.slice(at, at + 8));
      if (!found) break;
      at += found[0].length;
      items++;
      levels++;
    }
  }
  return { at, items, levels, indent };
};

/** Blanks what would drive the lexer deep or slow. Line breaks are made plain, all at the same length. */
const bound = (text: string): { source: string; unread: number } => {
  let unread = 0;
  const cut = text.length > caps.text ? text.slice(0, caps.text) : text;
  unread += text.length - cut.length;
  const lines = cut
    .replace(/\r\n/gu, ' \n')
    .replace(/[\r\u2028\u2029]/gu, '\n')
    .split('\n');
  const source = lines
    .map((line) => {
      let kept = line;
      if (kept.length > caps.line) {
        unread += kept.length - caps.line;
        kept = kept.slice(0, caps.line) + ' '.repeat(kept.length - caps.line);
      }
      const { levels, indent } = prefixOf(kept);
      if (levels > caps.nesting || (indent > caps.indent && levels > 0)) {
        unread += kept.length;
        return ' '.repeat(kept.length);
      }
      return kept;
    })
    .join('\n');
  return { source, unread };
};

const fence = /^ {0,3}(`{3,}|~{3,})/u;

/** Cuts at blank lines into pieces that may be lexed one by one, so that no cost grows with the whole text. */
const segments = (source: string): string[] => {
  const pieces: string[] = [];
  let start = 0;
  let at = 0;
  let fenced: string | null = null;
  let afterBlank = false;
  while (at < source.length) {
    const newline = source.indexOf('\n', at);
    const end = newline === -1 ? source.length : newline + 1;
    const line = source.slice(at, end);
    const opening = fence.exec(line)?.[1];
    const fresh = afterBlank && fenced === null && /^[^\s>*+\-\d]/u.test(line);
    if (at > start && ((fresh && at - start > caps.segment / 4) || end - start > caps.segment)) {
      pieces.push(source.slice(start, at));
      start = at;
      fenced = null;
    }
    if (opening !== undefined) {
      if (fenced === null) fenced = opening;
      else if (opening[0] === fenced[0] && opening.length >= fenced.length) fenced = null;
    }
    afterBlank = line.trim() === '';
    at = end;
  }
  if (start < source.length) pieces.push(source.slice(start));
  return pieces;
};

type Draft = Omit<Block, 'line' | 'headings'>;

/** Tags that end a line of thought in HTML. */
const breaking =
  /^<\/?(p|div|li|ul|ol|h[1-6]|tr|table|td|th|br|hr|summary|details|section|article|blockquote|center|dd|dt|pre|tbody|thead|header|footer|main|nav)\b/iu;

/**
 * Reads a text into blocks: markdown with the HTML in it, or plain text (a pasted CV). Answers for every input in time
 * linear in its length; what was beyond a cap is counted in `unread`.
 */
export const readBlocks = (text: Fields): Blocks => {
  const known = alreadyRead.get(text);
  if (known) return known;
  const blocks = read(text);
  alreadyRead.set(text, blocks);
  return blocks;
};

/** Claims, technologies and trade-offs read the same text; its blocks live as long as the text does. */
const alreadyRead = new WeakMap<Fields, Blocks>();

const read = (text: Fields): Blocks => {
  const { source: bounded, unread: beyond } = bound(text.content);
  const state = {
    unread: beyond,
    drafts: [] as Draft[],
    groups: 0,
    quoted: false,
  };
  const shown = text.format === 'markdown' ? maskHidden(bounded) : bounded;
  const masked = shown.split('');
  const wipe = (from: number, to: number): void => {
    for (let at = from; at < to; at++) if (masked[at] !== '\n') masked[at] = ' ';
  };
  const add = (kind: BlockKind, from: number, to: number, depth: number, group = -1): void => {
    let start = from;
    let end = Math.min(to, shown.length);
    while (start < end && /\s/u.test(shown[start] ?? '')) start++;
    while (end > start && /\s/u.test(shown[end - 1] ?? '')) end--;
    if (start >= end) return;
    if (state.drafts.length >= caps.blocks) {
      state.unread += end - start;
      return;
    }
    state.drafts.push({ kind, start, end, depth, group, quoted: state.quoted });
  };

  /** Lines of a list or a quote: every marker begins an item, a blank line ends a paragraph. */
  const addLines = (from: number, to: number, group: number): void => {
    let blockStart = -1;
    let blockEnd = -1;
    let depth = 0;
    let item = false;
    let fenced: string | null = null;
    const close = (): void => {
      if (blockStart !== -1) add(item ? 'item' : 'paragraph', blockStart, blockEnd, depth, group);
      blockStart = -1;
    };
    for (let at = from; at < to;) {
      const newline = shown.indexOf('\n', at);
      const end = newline === -1 || newline > to ? to : newline;
      const line = shown.slice(at, end);
      const prefix = prefixOf(line);
      const words = line.slice(prefix.at);
      const opening = /^(`{3,}|~{3,})/u.exec(words)?.[1];
      if (fenced !== null) {
        add('code', at, end, depth);
        if (opening?.startsWith(fenced)) fenced = null;
      } else if (opening !== undefined) {
        close();
        fenced = opening;
      } else if (words.trim() === '') {
        close();
      } else {
        const heading = /^(#{1,6})[ \t]+/u.exec(words);
        if (heading) {
          close();
          const marks = heading[0].length;
          wipe(at, at + prefix.at + marks);
          add('heading', at + prefix.at + marks, end, (heading[1] ?? '#').length);
        } else {
          if (prefix.items > 0) {
            close();
            item = true;
            depth = Math.min(Math.floor(prefix.indent / 2), 20);
          } else if (blockStart === -1) {
            item = item && prefix.indent > 0;
          }
          wipe(at, at + prefix.at);
          // A task's box is no word of the item.
          const box = /^\[[ xX]\][ \t]/u.exec(words)?.[0].length ?? 0;
          if (box > 0) wipe(at + prefix.at, at + prefix.at + box);
          if (blockStart === -1) blockStart = at + prefix.at + box;
          blockEnd = end;
        }
      }
      at = end + 1;
    }
    close();
  };

  /** HTML: block tags part the words; headings, items and rows keep their kind. */
  const addHtml = (from: number, to: number): void => {
    let kind: BlockKind = 'paragraph';
    let depth = 0;
    let lists = 0;
    let group = -1;
    let start = from;
    let row = false;
    const nextGreater = finder(shown, '>');
    for (let at = shown.indexOf('<', from); at !== -1 && at < to; at = shown.indexOf('<', at + 1)) {
      const tag = breaking.exec(shown.slice(at, at + 16));
      const name = tag?.[1]?.toLowerCase();
      if (tag === null || name === undefined) continue;
      const closing = shown[at + 1] === '/';
      const close = nextGreater(at);
      const after = close === -1 || close - at > caps.markup || close >= to ? at : close + 1;
      wipe(at, after);
      if (row && (name === 'td' || name === 'th' || name === 'br' || name === 'p' || name === 'div')) {
        if ((name === 'td' || name === 'th') && closing && after > at) masked[at] = '|';
        continue;
      }
      add(kind, start, at, depth, kind === 'item' || kind === 'table-row' ? group : -1);
      start = after;
      kind = 'paragraph';
      depth = 0;
      if (name === 'ul' || name === 'ol') {
        if (!closing && lists === 0) group = state.groups++;
        lists = Math.max(0, lists + (closing ? -1 : 1));
      } else if (name === 'table' && !closing) group = state.groups++;
      else if (name === 'li' && !closing) {
        kind = 'item';
        depth = Math.max(0, lists - 1);
      } else if (name === 'tr') {
        row = !closing;
        if (!closing) kind = 'table-row';
      } else if (/^h[1-6]$/u.test(name) && !closing) {
        kind = 'heading';
        depth = Number(name[1]);
      }
    }
    add(kind, start, to, depth, kind === 'item' || kind === 'table-row' ? group : -1);
  };

  const references = new Map<string, string>();
  const addToken = (token: Token, from: number, to: number): void => {
    switch (token.type) {
      case 'heading': {
        const raw = shown.slice(from, to);
        const marks = /^ {0,3}#{1,6}/u.exec(raw)?.[0].length ?? 0;
        wipe(from, from + marks);
        const under = marks === 0 ? raw.trimEnd().lastIndexOf('\n') : -1;
        if (under > 0) wipe(from + under, to);
        const closing = marks > 0 ? /[ \t]#+\s*$/u.exec(raw.slice(-200))?.[0].length : undefined;
        if (closing !== undefined) wipe(to - closing, to);
        add(
          'heading',
          from + marks,
          under > 0 ? from + under : closing === undefined ? to : to - closing,
          token['depth'] as number,
        );
        break;
      }
      case 'list':
        addLines(from, to, state.groups++);
        break;
      case 'blockquote':
        state.quoted = true;
        addLines(from, to, -1);
        state.quoted = false;
        break;
      case 'table': {
        const group = state.groups++;
        let row = 0;
        for (let at = from; at < to; row++) {
          const newline = shown.indexOf('\n', at);
          const end = newline === -1 || newline > to ? to : newline;
          if (row === 1) wipe(at, end);
          else add('table-row', at, end, row === 0 ? 0 : 1, group);
          at = end + 1;
        }
        break;
      }
      case 'code':
        add('code', from, to, 0);
        break;
      case 'html':
        addHtml(from, to);
        break;
      case 'def': {
        const { tag, href } = token as unknown as { tag?: string; href?: string };
        if (tag !== undefined && href !== undefined) references.set(tag.toLowerCase(), href);
        wipe(from, to);
        break;
      }
      case 'space':
        break;
      case 'hr':
        wipe(from, to);
        break;
      default:
        // A paragraph; a tag within it may still part it (`<br>`).
        if (/<(?:br|li|h[1-6]|p|div|td)\b/iu.test(shown.slice(from, to))) addHtml(from, to);
        else add('paragraph', from, to, 0);
    }
  };

  if (text.format === 'markdown') {
    let at = 0;
    for (const segment of segments(shown)) {
      const end = at + segment.length;
      if (state.drafts.length >= caps.blocks) {
        state.unread += shown.length - at;
        break;
      }
      let tokens: Token[] = [];
      try {
        // Block structure alone: the inline lexer is quadratic on `_a_a`, and nothing of it is needed.
        tokens = new Lexer({ gfm: true }).blockTokens(segment, []);
      } catch {
        state.unread += segment.length;
      }
      for (const token of tokens) {
        if (at >= end) break;
        // Raw texts follow each other; tabs that the lexer rewrote must not carry an offset past the segment.
        let from = at;
        if (!shown.startsWith(token.raw, at)) {
          const probe = token.raw.trimStart().slice(0, 40).split('\n')[0] ?? '';
          const found = probe === '' ? -1 : shown.indexOf(probe, at);
          if (found !== -1 && found < end && found - at < 200) from = found;
        }
        const to = Math.min(from + token.raw.length, end);
        addToken(token, from, to);
        at = to;
      }
      at = end;
    }
  } else addPlain(shown, state, add, wipe);

  return finish(text.content, shown, masked, references, state.drafts, state.unread, text.format === 'markdown');
};

const bullet = /^[ \t]*(?:[-*+•●▪◦‣–·✓✅➤►]|\d{1,2}[.)])[ \t]+/u;

/** A line of a plain text that stands as a heading: short, without an end, in capitals or set apart. */
const isPlainHeading = (line: string, before: string, after: string): boolean => {
  const words = line.trim();
  if (words.length > 60 || /[.,;!?]$/u.test(words) || !/\p{L}{2}/u.test(words)) return false;
  if (words === words.toUpperCase() && !/\d.*%/u.test(words)) return true;
  return (
    words.split(/\s+/u).length <= 5 &&
    before.trim() === '' &&
    (after.trim() === '' || bullet.test(after) || words.endsWith(':'))
  );
};

const addPlain = (
  shown: string,
  state: { groups: number },
  add: (kind: BlockKind, from: number, to: number, depth: number, group?: number) => void,
  wipe: (from: number, to: number) => void,
): void => {
  let start = -1;
  let end = -1;
  let item = false;
  let group = -1;
  let before = '';
  const close = (): void => {
    if (start !== -1) add(item ? 'item' : 'paragraph', start, end, 0, item ? group : -1);
    start = -1;
  };
  for (let at = 0; at <= shown.length;) {
    const newline = shown.indexOf('\n', at);
    const lineEnd = newline === -1 ? shown.length : newline;
    const line = shown.slice(at, lineEnd);
    const nextEnd = shown.indexOf('\n', lineEnd + 1);
    const after = lineEnd >= shown.length ? '' : shown.slice(lineEnd + 1, nextEnd === -1 ? shown.length : nextEnd);
    const mark = bullet.exec(line)?.[0].length;
    if (line.trim() === '') close();
    else if (mark !== undefined) {
      close();
      if (!item || before.trim() === '') group = state.groups++;
      item = true;
      wipe(at, at + mark);
      start = at + mark;
      end = lineEnd;
    } else if (isPlainHeading(line, before, after)) {
      close();
      item = false;
      add('heading', at, lineEnd, 2);
    } else {
      if (start === -1) {
        item = false;
        start = at;
      }
      end = lineEnd;
    }
    before = line;
    at = lineEnd + 1;
  }
  close();
};

const finish = (
  content: string,
  shown: string,
  outer: string[],
  references: ReadonlyMap<string, string>,
  drafts: readonly Draft[],
  unread: number,
  markup: boolean,
): Blocks => {
  const pieces: string[] = [];
  const links: TextLink[] = [];
  const blocks: Block[] = [];
  const path: { depth: number; title: string }[] = [];
  let headings: readonly string[] = [];
  let at = 0;
  let line = 1;
  let counted = 0;
  for (const draft of drafts) {
    if (draft.start < at) continue;
    // Between blocks stands nothing but markers, tags and white space.
    pieces.push(shown.slice(at, draft.start).replace(/[^\n]/gu, ' '));
    const within = outer.slice(draft.start, draft.end).join('');
    let masked = within;
    let linked = false;
    if (markup && draft.kind !== 'code') {
      const inline = maskInline(within, draft.start, references);
      masked = inline.masked;
      linked = inline.links.length > 0;
      for (const link of inline.links) links.push(link);
    }
    pieces.push(masked);
    at = draft.end;
    // A tag alone, or a rule of dashes, is no block.
    if (!linked && masked.trim() === '') continue;
    for (
      let newline = shown.indexOf('\n', counted);
      newline !== -1 && newline < draft.start;
      newline = shown.indexOf('\n', counted)
    ) {
      line++;
      counted = newline + 1;
    }
    if (draft.kind === 'heading') {
      while (path.length > 0 && (path.at(-1)?.depth ?? 0) >= draft.depth) path.pop();
      blocks.push({ ...draft, line, headings: path.map(({ title }) => title) });
      path.push({ depth: draft.depth, title: masked.replace(/\s+/gu, ' ').trim().slice(0, 200) });
      headings = path.map(({ title }) => title);
    } else blocks.push({ ...draft, line, headings });
  }
  pieces.push(shown.slice(at).replace(/[^\n]/gu, ' '));
  pieces.push(' '.repeat(content.length - shown.length));
  links.sort((one, other) => one.start - other.start || other.end - one.end);
  return { content, masked: pieces.join(''), blocks, links, unread };
};
