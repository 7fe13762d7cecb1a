import { decisionWeights, nearWeight, type DecisionFeature } from '../../knowledge/decision-weights';
import { countWords, type Candidate } from './candidates';
import { quotable } from './decision-features';
import { maxDecisionWords, type Stretch } from './shorten-quote';
import type { ChangeCategory } from './work';

export type Scored = Stretch & { weight: number };

const wordSet = (text: string): ReadonlySet<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}_]+/gu));

/**
 * A decision and its ground often stand in two sentences, one after the other: both are quoted where they weigh nearly
 * the same, neither is a mere tail of the other, and together they are short enough.
 */
const joined = (text: string, one: Scored, other: Scored): Stretch | null => {
  const [first, second] = one.start < other.start ? [one, other] : [other, one];
  const both = text.slice(first.start, second.end);
  if (!/^[.!]?\s+$/u.test(text.slice(first.end, second.start)) || /\n\s*\n/u.test(both)) return null;
  if (countWords(both) > maxDecisionWords) return null;
  const half = wordSet(both).size / 2;
  const isHalf = ({ start, end }: Stretch): boolean => wordSet(text.slice(start, end)).size >= half;
  return isHalf(first) && isHalf(second) ? { start: first.start, end: second.end } : null;
};

/**
 * The shortest words that state a decision and its ground, as offsets into the text, among the sentences of a change
 * with their weights; null where none weighs enough. A plain purpose ("to support X") is no ground; a cause, a
 * comparison, a constraint or a figure is.
 */
export const quoteOf = (text: string, sentences: readonly Scored[], border: number): Stretch | null => {
  const best = sentences.reduce<number>(
    (at, { weight }, index) => (weight > (sentences[at]?.weight ?? -Infinity) ? index : at),
    0,
  );
  const chosen = sentences[best];
  if (!chosen || chosen.weight < border) return null;
  const beside = [sentences[best - 1], sentences[best + 1]]
    .filter((one) => one !== undefined)
    .filter(({ weight }) => weight >= chosen.weight - nearWeight)
    .toSorted((one, other) => other.weight - one.weight);
  for (const one of beside) {
    const both = joined(text, chosen, one);
    if (both) return both;
  }
  return { start: chosen.start, end: chosen.end };
};

/** A sum of integer weights (knowledge/decision-weights): it orders quotes, nothing else. */
const weightOf = (features: readonly DecisionFeature[]): number =>
  features.reduce((sum, feature) => sum + decisionWeights[feature], 0);

/** Every sentence that may be quoted, cut to what its ground needs, with its weight. */
export const weighQuotes = (text: string, candidates: readonly Candidate[], category: ChangeCategory): Scored[] =>
  quotable(text, candidates, category).map(({ start, end, features }) => ({ start, end, weight: weightOf(features) }));
