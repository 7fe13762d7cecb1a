import { comparingFigure, decisionWords, leadingWords, looseTails, measuredFigure } from '../../knowledge/change-words';
import { countWords } from './candidates';
import { groundsOf } from './grounds';

/** The codebook's limit for the quote of a decision, in words. */
export const maxDecisionWords = 40;
/** A quote shorter than this tells nothing. */
const fewWords = 8;
/** From here on a sentence is worth shortening. */
const manyWords = 16;

export type Stretch = { start: number; end: number };

const bare = (text: string, { start, end }: Stretch): Stretch => {
  const part = text.slice(start, end);
  const left = /^[\s,;:–—-]*/u.exec(part)?.[0].length ?? 0;
  const right =
    part.length -
    part
      .trimEnd()
      .replace(/[,;:–—]$/u, '')
      .trimEnd().length;
  return { start: start + left, end: Math.max(start + left, end - right) };
};

/** Ground that a part of a sentence holds by itself: a cause or a figure that compares. */
const grounded = (part: string): boolean => groundsOf(part) >= 2 || comparingFigure.test(part.toLowerCase());

/** Leaves out words that only join a sentence to the one before it, and a tail that the ground does not need. */
const withoutEnds = (text: string, whole: Stretch): Stretch => {
  const slice = text.slice(whole.start, whole.end);
  const flat = slice.replace(/\s/gu, ' ').toLowerCase();
  const lead = leadingWords.exec(flat)?.[0].length ?? 0;
  let end = slice.length;
  if (countWords(slice) >= manyWords) {
    for (const match of flat.matchAll(looseTails)) {
      const head = slice.slice(lead, match.index);
      if (countWords(head) < fewWords || !grounded(head)) continue;
      end = match.index;
      break;
    }
  }
  return bare(text, { start: whole.start + lead, end: whole.start + end });
};

/** The run of clauses that holds most of the ground, 40 words at most. */
const bestClauses = (text: string, { start, end }: Stretch): Stretch => {
  const slice = text.slice(start, end);
  const borders = [0];
  for (const match of slice.matchAll(/[,;:–—](?=\s)|\s[-–—](?=\s)|\s(?=\()/gu))
    borders.push(match.index + match[0].length);
  borders.push(slice.length);
  let best: { from: number; to: number; weight: number; words: number } | null = null;
  for (let from = 0; from < borders.length - 1; from++) {
    for (let to = from + 1; to < borders.length && to - from <= 12; to++) {
      const part = slice.slice(borders[from], borders[to]);
      const words = countWords(part);
      if (words > maxDecisionWords || words < 6) continue;
      const lower = part.toLowerCase();
      const weight = groundsOf(part) * 2 + (decisionWords.test(lower) ? 2 : 0) + (measuredFigure.test(lower) ? 3 : 0);
      if (!best || weight > best.weight || (weight === best.weight && words > best.words))
        best = { from, to, weight, words };
    }
  }
  if (best)
    return bare(text, { start: start + (borders[best.from] ?? 0), end: start + (borders[best.to] ?? slice.length) });
  // No border helps: the first forty words.
  let words = 0;
  let cut = slice.length;
  for (const match of slice.matchAll(/\S+/gu)) {
    if (/[\p{L}\p{N}]/u.test(match[0])) words++;
    if (words === maxDecisionWords) {
      cut = match.index + match[0].length;
      break;
    }
  }
  return { start, end: start + cut };
};

/** The shortest part of a sentence that still holds its ground, cut at borders of clauses; 40 words at most. */
export const shortenQuote = (text: string, sentence: Stretch): Stretch => {
  const short = withoutEnds(text, sentence);
  return countWords(text.slice(short.start, short.end)) <= maxDecisionWords ? short : bestClauses(text, short);
};
