import { groundWords } from '../../knowledge/change-words';

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
