import { readingParts, type ReadingPart } from '../dossier/parts';
import type { Dossier } from '../dossier/schema';
import { seenWhole } from '../dossier/section';
import { readingBudget } from './budget';
import { costWithToken, type Taken } from './graphql/cost-of-reading';
import { costOf, leftToRead, type Left, type Only } from './worth-reading';

/**
 * Something that can be read at the user's word, and what it takes. `told`: how well that can be told before; `at-most` is
 * what is set aside for one person, and no more is spent.
 */
export type Offer = Taken & {
  only: Only;
  left: readonly Left[];
  /** What it takes with the user's token, which asks in other ways. */
  withToken: Taken;
};

/**
 * What a reading of these parts would bring that is not there yet; null where nothing is left of them.
 * @param hasToken whether readings are made with the user's token: what only a token brings is left then, too. Of that
 * `left` names nothing.
 */
export const offerOf = (
  dossier: Dossier,
  now: string,
  parts: readonly ReadingPart[] = readingParts,
  repositories: readonly string[] | null = null,
  hasToken = false,
): Offer | null => {
  const only = { parts, repositories };
  const left = leftToRead(dossier, { now, only });
  const withToken = costWithToken(dossier, now, only);
  const isMore = hasToken && (withToken.cost.graphql > 0 || withToken.cost.core > 0);
  if (left.length === 0 && !isMore) return null;
  const { cost, sure } = costOf(left);
  const { repositories: list } = dossier.sections;
  const looks = parts.includes('contents') && repositories === null;
  // How many there are to look into is known once they are listed.
  if (looks && !seenWhole(list)) return { only, left, cost: { ...readingBudget }, told: 'at-most', withToken };
  return { only, left, cost, told: sure ? 'exactly' : 'about', withToken };
};
