import { decisionBorder, decisionWeights } from '../../knowledge/decision-weights';
import { isQuotable, type Candidate } from './candidates';
import { contextOf, featuresOf } from './decision-features';
import { shortenQuote } from './shorten-quote';

/**
 * The shortest words that state a decision and its ground, as offsets into the text; null where no sentence gives a
 * ground. A plain purpose ("to support X") is none; a cause, a comparison, a constraint or a figure is. Which sentence
 * is quoted is a sum of integer weights over named features (knowledge/decision-weights); it orders quotes, nothing else.
 */
export const decisionOf = (text: string, candidates: readonly Candidate[]): { start: number; end: number } | null => {
  const context = contextOf(candidates);
  let best: Candidate | null = null;
  let most = decisionBorder - 1;
  candidates.forEach((candidate, at) => {
    if (!isQuotable(candidate)) return;
    const weight = featuresOf(candidate, candidates[at + 1], candidates[at - 1], context).reduce(
      (sum, feature) => sum + decisionWeights[feature],
      0,
    );
    if (weight > most) {
      best = candidate;
      most = weight;
    }
  });
  return best && shortenQuote(text, best);
};
