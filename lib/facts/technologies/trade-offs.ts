import type { Quote } from '../../dossier/evidence';
import type { DossierText } from '../../dossier/schema';
import { readBlocks } from '../text/blocks';
import { caps } from '../text/caps';
import { quoteOf } from '../text/quote';
import { sentencesOf } from '../text/sentences';
import { findNames } from './find-names';
import { nameReachIn } from './person-names';

/** Words that weigh one thing against another, or say where it ends. */
const weighs =
  /\b(?:instead of|rather than|because|trade-?offs?|limitations?|drawbacks?|downsides?|(?:slower|faster|cheaper|simpler|heavier|lighter|larger|smaller) than|(?:we|i) (?:moved|switched|migrated) (?:away )?from|does(?: not|n['’]t) (?:support|scale|handle|work)|overhead|at the cost of|the cost is|chose|opted for|not worth|worth it|overkill|bottleneck)\b/iu;

/**
 * Sentences in which a person weighs a technology: they name it and say a limit, or a choice and its ground. By
 * technology id, in the order of the text. Names that are also everyday words count only with a capital.
 */
export const tradeOffsIn = (text: DossierText, names: readonly string[]): Map<string, Quote[]> => {
  const found = new Map<string, Quote[]>();
  if (!weighs.test(text.content)) return found;
  const { masked, blocks } = readBlocks(text);
  const reach = nameReachIn(masked, names);
  for (const block of blocks) {
    if (block.kind === 'code' || block.kind === 'heading') continue;
    const words = masked.slice(block.start, Math.min(block.end, block.start + 20_000));
    if (!weighs.test(words)) continue;
    for (const { start, end } of sentencesOf(words.replace(/\s/gu, ' '))) {
      if (end - start > caps.sentence || !weighs.test(words.slice(start, end))) continue;
      for (const name of findNames(masked, block.start + start, block.start + end)) {
        const [technology] = name.technologies;
        if (!technology || name.technologies.length > 1 || technology.place || name.short) continue;
        const person = reach(name.start, name.end);
        if (person === 'whole') continue;
        const doubtful = technology.ambiguous ?? person === 'word';
        if (
          doubtful &&
          (name.end - name.start < 3 ||
            !/^\p{Lu}/u.test(masked.slice(name.start, name.end)) ||
            name.start === block.start + start)
        ) {
          continue;
        }
        const known = found.get(technology.id) ?? [];
        if (known.length < 3) known.push(quoteOf(text, block.start + start, block.start + end));
        found.set(technology.id, known);
      }
    }
  }
  return found;
};
