import type { Quote } from '../dossier/evidence';
import type { Dossier } from '../dossier/schema';
import { valueOf } from '../dossier/section';
import { readBlocks } from '../facts/text/blocks';
import { passageOf, stretchOf } from '../facts/text/passage';
import { quoteOf } from '../facts/text/quote';
import { sentencesOf } from '../facts/text/sentences';
import { contactNearMisses, doNotContactWords } from '../knowledge/do-not-contact';

/** What the patterns are matched on at a time, and how much of it the next piece sees again: no wish is longer. */
const longestPiece = 600;
const overlap = 150;

/** Whether somebody says in these words that they do not want to be written to. */
const isRefusal = (sentence: string): boolean => {
  for (let at = 0; at === 0 || at + overlap < sentence.length; at += longestPiece - overlap) {
    const words = sentence.slice(at, at + longestPiece);
    const isSaid = doNotContactWords.some((pattern) => pattern.test(words));
    if (isSaid && !contactNearMisses.some((pattern) => pattern.test(words))) return true;
  }
  return false;
};

/** The person's own words in bio or profile README that they do not want to be written to; null where there are none. */
export const doNotContactOf = (dossier: Pick<Dossier, 'sections' | 'texts'>): Quote | null => {
  const { bio, profileReadme } = dossier.sections;
  for (const id of [valueOf(bio), valueOf(profileReadme)]) {
    const text = id === undefined ? undefined : dossier.texts[id];
    if (!text) continue;
    const { masked, blocks } = readBlocks(text);
    for (const { kind, start, end } of blocks) {
      if (kind === 'code') continue;
      const passage = passageOf(masked, start, end);
      for (const sentence of sentencesOf(passage.text)) {
        if (!isRefusal(passage.text.slice(sentence.start, sentence.end).toLowerCase())) continue;
        const stretch = stretchOf(passage, sentence.start, sentence.end);
        return quoteOf(text, stretch.start, stretch.end);
      }
    }
  }
  return null;
};
