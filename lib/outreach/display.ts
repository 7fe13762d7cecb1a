import { normaliseSpace } from '../dossier/evidence';
import { changePrefixes } from '../knowledge/change-words';
import { displayQuote } from '../facts/text/quote';

// Controls, and marks that turn the direction of what follows: they would change what the message seems to say.
const unseen = /[\p{Cc}\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF\uE000-\uF8FF]/gu;
const pictures = /[\p{Extended_Pictographic}\uFE0F\u20E3\u{1F1E6}-\u{1F1FF}\u{1F3FB}-\u{1F3FF}]/gu;
const shortcodes = /:[a-z][a-z\d_+-]{1,40}:/gu;

/** One kind of space, nothing that is not seen. */
export const readable = (text: string): string => normaliseSpace(text.replace(/\s+/gu, ' ').replace(unseen, ''));

const withoutPictures = (text: string): string => text.replace(pictures, ' ').replace(shortcodes, ' ');

/** A title as it stands in a message: GitHub shows no markup in it but code. */
export const titleAsShown = (title: string): string =>
  normaliseSpace(withoutPictures(readable(title)).replace(/`+/gu, ''));

/** A quote from Markdown as it is read, without its markup. `**kwargs` is code and stays. */
export const quoteAsWords = (quote: string): string =>
  normaliseSpace(
    withoutPictures(readable(displayQuote(quote)))
      .replace(/`+|~~|\*\*(?!k?w?args\b|kw)|\]\([^()\s]{0,300}\)?/gu, '')
      .replace(/^(?:#{1,6}|[>*+•-]|\[[ x]\])\s+/u, ''),
  );

const signs = (text: string): string => text.replace(/[^\p{L}\p{N}_<>]/gu, '');

/**
 * Whether a quote keeps all its letters where its markup is taken off: a type in angle brackets or a name in underscores
 * may look like markup and be lost, and a bracket that only opens was cut in two. What links point to is no part of a quote.
 */
export const isFaithful = (quote: string): boolean => {
  const shown = quoteAsWords(quote);
  const said = quote.replace(/\]\([^()\s]{0,2000}\)/gu, '').replace(/^\s*\d{1,3}[.)]\s/u, '');
  const isWhole = (open: string, close: string): boolean => shown.split(open).length === shown.split(close).length;
  return signs(said) === signs(shown) && !/\(\s*\)|``/u.test(shown) && isWhole('[', ']') && isWhole('(', ')');
};

const tag = /^\[[^[\]]{1,40}\](?:\([^()]{1,60}\))?\s*:?\s*/u;
const conventional = /^([a-z][a-z-]{1,20})(?:\([^()]{1,60}\))?!?:\s+/iu;
const shouted =
  /^(?:DOCS?|FIX|BUG|ENH|CI|TST|TEST|TESTS|MNT|MAINT|PERF|BLD|REL|CLN|FEAT|MINOR|HOTFIX|WIP|RFC)[: ]\s*(?=\S)/u;
const tracker = /^[A-Z][A-Z\d]{1,12}-\d{1,7}\s?[:.-]?\s+/u;
const typeWords: ReadonlySet<string> = new Set([
  ...Object.keys(changePrefixes),
  ...'feat feature features fix fixes bug bugfix hotfix chore refactor style misc minor internal ref cleanup enh enhancement improvement impr wip update add maint mnt breaking revert deps dep'.split(
    ' ',
  ),
]);
const trailing = /\s*\((?:#|gh-)\d{1,10}(?:,? ?#\d{1,10})*\)\s*$/iu;
export const displayPatterns: readonly RegExp[] = [tag, conventional, shouted, tracker, trailing];

/** The most of a title that is looked at; GitHub takes 256 characters. */
const longestTitle = 1_000;

/** What a title says, without conventional type, tags, ticket, number and pictures: as engineers would name the change. */
export const titleAsWords = (title: string): string => {
  const whole = titleAsShown(title.slice(0, longestTitle));
  let rest = whole.replace(trailing, '');
  for (let round = 0; round < 4; round++) {
    const type = conventional.exec(rest);
    const known = type !== null && (type[0].includes('(') || typeWords.has((type[1] ?? '').toLowerCase()));
    const match = tag.exec(rest) ?? (known ? type : null) ?? shouted.exec(rest) ?? tracker.exec(rest);
    if (!match) break;
    rest = rest.slice(match[0].length).replace(/^[\s:.–—-]+/u, '');
  }
  rest = rest.replace(/\s*\.$/u, '');
  return /\p{L}.*\p{L}/u.test(rest) ? rest : whole;
};

/** What may not stand in a message to somebody: an address, or the mark that stands where a reader took one out. */
export const holdsPrivate = (text: string): boolean =>
  /[\w.+-]@[\w-]{1,60}\.\w|@\[|\[(?:e-mail|phone|token|someone)\]/iu.test(text);

export const countWords = (text: string): number => text.split(/\s+/u).filter((word) => word !== '').length;

const ellipsis = ' …';

/** Cuts at a border of words, or between characters where there is none, and says so with "…". */
export const shorten = (text: string, most: number): string => {
  if (text.length <= most) return text;
  const room = text.slice(0, Math.max(1, most - ellipsis.length));
  const border = room.lastIndexOf(' ');
  // One word longer than the room is cut between characters, never between halves of one.
  const cut = border > 0 ? room.slice(0, border) : room.replace(/[\uD800-\uDBFF]$/u, '');
  return `${cut.replace(/[\s,;:(–—-]+$/u, '')}${ellipsis}`;
};

const clauses = /[,;:](?=\s)|\s[-–—](?=\s)|[.!?](?=\s)|\s(?=\()/gu;

/** A clause that was opened and waits for the other half. */
const opened =
  /(?:^|[,;:] |\b(?:but|and) )(?:since|as|because|if|when|while|given|although|though|whereas|unless|after|before|once)\b[^,;]{0,300}$/iu;

/**
 * The beginnings of a text that end where a clause does, the longest first, none of fewer than `fewest` words. What is
 * quoted shorter than it was said stays a whole thought.
 */
export const clauseCuts = (text: string, fewest: number): string[] => {
  const borders = [...text.slice(0, 2_000).matchAll(clauses)].map(({ index }) => index);
  return borders
    .toReversed()
    .map((border) => text.slice(0, border).replace(/[\s,;:(–—-]+$/u, ''))
    .filter((cut) => countWords(cut) >= fewest && !opened.test(cut))
    .map((cut) => `${cut}${ellipsis}`);
};
