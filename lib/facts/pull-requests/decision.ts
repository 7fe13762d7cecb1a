import {
  choiceWords,
  commitSubject,
  comparingFigure,
  decisionWords,
  groundWords,
  measuredFigure,
} from '../../knowledge/change-words';
import { personMark } from '../text/mask';
import { passageOf, stretchOf, type Passage } from '../text/passage';
import { sentencesOf } from '../text/sentences';
import type { OwnBlock } from './own-words';

/** The codebook's limit for the quote of a decision, in words. */
export const maxDecisionWords = 40;
/** Sentences that are looked at; more is no description any more. */
const maxSentences = 300;
const maxSentenceLength = 600;

/** A sentence of title or body that may hold a decision. `start` and `end` are offsets into the whole text. */
export type Candidate = { start: number; end: number; words: string; from: 'title' | 'body' };

export const countWords = (text: string): number => text.match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0;

const candidatesOf = (passage: Passage, from: 'title' | 'body'): Candidate[] =>
  sentencesOf(passage.text)
    .filter(({ start, end }) => end - start <= maxSentenceLength)
    .map(({ start, end }) => ({ ...stretchOf(passage, start, end), words: passage.text.slice(start, end), from }));

export const sentencesOfChange = (masked: string, titleEnd: number, blocks: readonly OwnBlock[]): Candidate[] => [
  ...candidatesOf(passageOf(masked, 0, titleEnd), 'title'),
  ...blocks.flatMap(({ start, end }) => candidatesOf(passageOf(masked, start, end), 'body')).slice(0, maxSentences),
];

/** How surely a sentence gives a ground: the strongest marker, and one more for each further one, two at most. */
export const groundsOf = (sentence: string): number => {
  const words = sentence.toLowerCase();
  let strongest = 0;
  let kinds = 0;
  for (const [weight, pattern] of groundWords) {
    if (!pattern.test(words)) continue;
    kinds++;
    strongest = Math.max(strongest, weight);
  }
  return strongest === 0 ? 0 : strongest + Math.min(kinds - 1, 2);
};

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? [];

const weigh = ({ words, from }: Candidate, alone: boolean, title: ReadonlySet<string>): number => {
  const lower = words.toLowerCase();
  const count = countWords(words);
  if (count < 4) return 0;
  // Other people are no matter of a quote.
  if (/(?:^|[\s(])@[a-z\d]/i.test(words) || words.includes(personMark)) return 0;
  const repeated = wordsOf(words).filter((word) => title.has(word)).length;
  const subject = from === 'title' || commitSubject.test(lower) || repeated >= 0.8 * wordsOf(words).length;
  // In a title "X instead of Y" only names the change; a ground has to stand beside it.
  const grounds = groundsOf(subject ? lower.replace(choiceWords, ' ') : words);
  const figure = comparingFigure.test(lower) ? 3 : measuredFigure.test(lower) ? 1 : 0;
  if (grounds + figure === 0) return 0;
  return (
    grounds +
    figure +
    (decisionWords.test(lower) ? 1 : 0) +
    (!subject && choiceWords.test(lower) ? 1 : 0) +
    // Where little is said, what is said is the reason.
    (alone && !subject ? 1 : 0) -
    // A title tells what was done more often than why; a long sentence is a worse quote.
    (subject ? 1 : 0) -
    (count > maxDecisionWords ? 1 : 0) -
    (/\?$/.test(words) ? 3 : 0) -
    (/^(?:bump|adds? (?:a |an |the |new )*(?:unit |regression )?tests?|please|thanks|thank you|let me know|feel free|this pr (?:adds|fixes|updates)|see )/.test(
      lower,
    )
      ? 1
      : 0)
  );
};

/** Cuts a long sentence at commas, semicolons and dashes to the run of clauses that holds the ground, 40 words at most. */
const shorten = (text: string, { start, end }: { start: number; end: number }): { start: number; end: number } => {
  const slice = text.slice(start, end);
  if (countWords(slice) <= maxDecisionWords) return { start, end };
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
      const weight =
        groundsOf(part) * 2 +
        (decisionWords.test(part.toLowerCase()) ? 2 : 0) +
        (measuredFigure.test(part.toLowerCase()) ? 3 : 0);
      if (!best || weight > best.weight || (weight === best.weight && words > best.words))
        best = { from, to, weight, words };
    }
  }
  if (best) {
    const from = start + (borders[best.from] ?? 0);
    const to = start + (borders[best.to] ?? slice.length);
    const part = text.slice(from, to);
    const left = /^[\s,;:–—-]*/u.exec(part)?.[0].length ?? 0;
    const right =
      part.length -
      part
        .trimEnd()
        .replace(/[,;:–—]$/u, '')
        .trimEnd().length;
    return { start: from + left, end: to - right };
  }
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

/** Weight from which a sentence is taken to state a decision and its ground. */
export const decisionThreshold = 3;

/**
 * The shortest words that state a decision and its ground, as offsets into the text; null where no sentence gives a
 * ground. A plain purpose ("to support X") is none; a cause, a comparison, a constraint or a figure is.
 */
export const decisionOf = (
  text: string,
  candidates: readonly Candidate[],
): { start: number; end: number; weight: number } | null => {
  const alone = candidates.filter(({ from }) => from === 'body').length <= 3;
  const title = new Set(candidates.filter(({ from }) => from === 'title').flatMap(({ words }) => wordsOf(words)));
  let best: Candidate | null = null;
  let most = 0;
  for (const candidate of candidates) {
    const weight = weigh(candidate, alone, title);
    if (weight > most || (best !== null && weight === most && candidate.words.length < best.words.length * 0.6)) {
      best = candidate;
      most = weight;
    }
  }
  return best && most >= decisionThreshold ? { ...shorten(text, best), weight: most } : null;
};
