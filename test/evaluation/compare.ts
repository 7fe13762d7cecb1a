import { Marked, type Token, type Tokens } from 'marked';
import { redact } from '../../lib/readers/redact';
import type { Section } from '../../lib/dossier/section';
import type { Comparison } from './tally';

/** White space folded, `null` and nothing and `''` the same; replaced as the readers replace. */
export const plain = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? redact(String(value).replace(/\s+/gu, ' ').trim()) : '';

/** An address without what copies of a page change: scheme, spelling of the host, closing slash. */
export const address = (value: unknown): string => {
  const bare = plain(value).replace(/^https?:\/\//iu, '');
  if (bare === '') return '';
  const whole = `https://${bare}`;
  return (URL.canParse(whole) ? new URL(whole).href : whole).replace(/^https:\/\//u, '').replace(/\/$/u, '');
};

const marked = new Marked({ gfm: true });

const words = (tokens: readonly Token[]): string =>
  tokens
    .map((token): string => {
      if (token.type === 'image' || token.type === 'html' || token.type === 'space' || token.type === 'hr') return ' ';
      if (token.type === 'br') return ' ';
      if (token.type === 'table') {
        const { header, rows } = token as Tokens.Table;
        return [header, ...rows].flatMap((row) => row.map((cell) => words(cell.tokens))).join(' ');
      }
      if (token.type === 'list') return (token as Tokens.List).items.map((item) => words(item.tokens)).join(' ');
      if ('tokens' in token && token.tokens) return words(token.tokens);
      if (token.type === 'escape' || token.type === 'text' || token.type === 'codespan' || token.type === 'code') {
        return (token as Tokens.Text).text;
      }
      return ' ';
    })
    .join('');

/** The words of a Markdown text, without markup, pictures and white space: what two ways of copying a page agree on. */
export const wordsOfMarkdown = (markdown: string): string => words(marked.lexer(markdown)).replace(/\s+/gu, '');

/** The state of a section against an expected value; `same` decides where it is found. */
export const compareSection = <Value>(
  field: string,
  expected: unknown,
  section: Section<Value> | undefined,
  same: (value: Value) => boolean,
  isNothing = plain(expected) === '',
): Comparison => {
  if (!section || section.state === 'not-read' || section.state === 'unreadable') {
    return {
      field,
      verdict: 'unreadable',
      expected,
      got: section?.state === 'unreadable' ? section.expected : 'not read',
    };
  }
  if (section.state === 'absent') return { field, verdict: isNothing ? 'right' : 'wrong', expected, got: null };
  return { field, verdict: same(section.value) ? 'right' : 'wrong', expected, got: section.value };
};
