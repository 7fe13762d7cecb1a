import type { Quote } from '../../dossier/evidence';
import type { DossierText } from '../../dossier/schema';
import { maskHidden, maskInline, type Masked } from './mask';

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

const isWord = (character: string | undefined): boolean => character !== undefined && /[\p{L}\p{N}]/u.test(character);

/** Where markup stood that leaves no blank on the page: the signs around code, emphasis and a link's words. */
const leavesNothing = (quote: string, { masked, links }: Masked): Uint8Array => {
  const gone = new Uint8Array(quote.length);
  for (let at = 0; at < quote.length; at += 1) {
    const sign = quote[at] ?? '';
    if (masked[at] === ' ' && (sign === '`' || sign === '\\')) gone[at] = 1;
    else if (masked[at] === ' ' && '*_~'.includes(sign)) {
      let end = at + 1;
      while (quote[end] === sign) end += 1;
      // `2**10` is no emphasis, and no 210.
      gone.fill(isWord(quote[at - 1]) && isWord(quote[end]) ? 2 : 1, at, end);
      at = end - 1;
    } else if (sign === '&' && masked[at + 1] === ' ' && quote[at + 1] !== ' ') {
      const entity = /^&#?[a-z0-9]{2,6};/iu.exec(quote.slice(at, at + 9))?.[0] ?? '';
      gone.fill(1, at + 1, at + entity.length);
    }
  }
  for (const { start, end, textStart, textEnd, image } of links) {
    if (image || textEnd === textStart) continue;
    gone.fill(1, start, textStart).fill(1, textEnd, end);
  }
  return gone;
};

/** What a quote looks like on the page: inline markup, link targets and tags left out, white space made one space. */
export const displayQuote = (quote: string): string => {
  const found = maskInline(maskHidden(quote));
  const gone = leavesNothing(quote, found);
  let words = '';
  for (let at = 0; at < quote.length; at += 1) {
    if (gone[at] !== 1) words += (gone[at] === 2 ? quote[at] : found.masked[at]) ?? '';
  }
  return withoutHalves(words)
    .replace(/^\s*(?:#{1,6}|>|[-*+]|\d{1,3}[.)])\s+/u, '')
    .replace(/\s+/gu, ' ')
    .trim();
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
