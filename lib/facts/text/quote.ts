import type { Quote } from '../../dossier/evidence';
import type { DossierText } from '../../dossier/schema';
import { maskHidden, maskInline } from './mask';

/** The longest quote that evidence may hold. */
const longest = 2_000;

/** No half of a surrogate pair at either end. */
const whole = (content: string, start: number, end: number): { start: number; end: number } => ({
  start: /[\uDC00-\uDFFF]/u.test(content.slice(start, start + 1)) && start > 0 ? start + 1 : start,
  end: /[\uD800-\uDBFF]/u.test(content.slice(end - 1, end)) ? end - 1 : end,
});

const isHalf = (code: number): boolean => code >= 0xd800 && code <= 0xdfff;

/** A lone surrogate cannot be encoded in an address; neither can it be displayed. */
const withoutHalves = (text: string): string =>
  [...text].filter((character) => character.length === 2 || !isHalf(character.charCodeAt(0))).join('');

/** How a text directive spells words: percent-encoded, with the characters that mean something in it. */
const directive = (words: string): string =>
  encodeURIComponent(withoutHalves(words)).replace(/-/gu, '%2D').replace(/'/gu, '%27');

/** Signs that stand for no space where they are left out: `x`) is read as x). */
const spaceless: ReadonlySet<string> = new Set(['`', '*', '_', '~', '[']);

/** What a quote looks like on the page: inline markup, link targets and tags left out, white space made one space. */
export const displayQuote = (quote: string): string => {
  const { masked } = maskInline(maskHidden(quote));
  let words = '';
  for (let at = 0; at < masked.length; at += 1) {
    const sign = masked[at] ?? '';
    if (sign !== ' ' || !spaceless.has(quote[at] ?? '')) words += sign;
  }
  return (
    withoutHalves(words)
      .replace(/^\s*(?:#{1,6}|>|[-*+]|\d{1,3}[.)])\s+/u, '')
      .replace(/\s+/gu, ' ')
      // Where a link's target stood.
      .replace(/ (?=[,;.!?)](?:\s|$))|(?<=\s\() /gu, '')
      .trim()
  );
};

const linkTo = (text: DossierText, quote: string, line: number): string | null => {
  if (text.url === null) return null;
  const bare = text.url.split('#')[0] ?? text.url;
  if (text.rendered) {
    const words = text.format === 'markdown' ? displayQuote(quote) : quote.replace(/\s+/gu, ' ').trim();
    if (words === '') return text.url;
    const parts = words.split(' ');
    // A long fragment is given by its first and last words, which survives what stands between.
    const spelled =
      parts.length > 10
        ? `${directive(parts.slice(0, 4).join(' '))},${directive(parts.slice(-4).join(' '))}`
        : directive(words);
    const url = `${bare}#:~:text=${spelled}`;
    return url.length <= longest ? url : text.url;
  }
  if (text.path === null || text.repository === null) return text.url;
  if (text.commit !== null) {
    const path = text.path
      .split('/')
      .map((part) => encodeURIComponent(withoutHalves(part)))
      .join('/');
    return `https://github.com/${text.repository}/blob/${text.commit}/${path}?plain=1#L${line}`;
  }
  return /\/blob\//u.test(bare) ? `${bare.split('?')[0] ?? bare}?plain=1#L${line}` : text.url;
};

/** Where the lines of a content begin: found once a text, so that many quotes of it cost no more than one. */
const lineOf = (content: string, offset: number): number => {
  let line = 1;
  for (let at = content.indexOf('\n'); at !== -1 && at < offset; at = content.indexOf('\n', at + 1)) line++;
  return line;
};

/**
 * A quote of the stretch between two offsets of a text's content: a verbatim slice, trimmed, with its line and a link
 * that leads to it: a line of a file at a commit, a text fragment of a rendered page, else the text's page.
 * @throws RangeError where the stretch holds nothing but white space: a caller's mistake, there is nothing to quote
 */
export const quoteOf = (text: DossierText, start: number, end: number): Quote => {
  const bounds = whole(text.content, Math.max(0, start), Math.min(end, start + longest, text.content.length));
  const slice = text.content.slice(bounds.start, bounds.end);
  const quote = slice.trim();
  if (quote === '') throw new RangeError(`nothing to quote at ${start} of ${text.id}`);
  const line = lineOf(text.content, bounds.start + (slice.length - slice.trimStart().length));
  return { kind: 'quote', text: text.id, quote, line, url: linkTo(text, quote, line) };
};
