import { measuredFigure } from '../../knowledge/change-words';
import type { Candidate } from './candidates';
import type { Scored } from './decision';
import { groundsOf } from './grounds';
import { bodyCap } from './own-words';
import { parseTitle } from './parse-title';
import type { Stretch } from './shorten-quote';
import type { ChangeCategory } from './work';

/** How many borders a value reaches. */
const step = (value: number, borders: readonly number[]): number => borders.filter((border) => value >= border).length;

/** What each kind of change adds: a fix has a cause to tell; docs and misspellings seldom weigh anything against anything. */
const ofKind: Partial<Record<ChangeCategory, number>> = {
  bugfix: 3,
  reliability: 3,
  performance: 3,
  refactor: -2,
  docs: -4,
  trivial: -8,
};

/** From these sums on a change is worth writing about, and shows a judgment. */
export const worthWriting = 17;
export const showsJudgment = 33;

/**
 * How much a change tells, as an integer: new words beside its title's, the longest sentence, how much its two
 * likeliest quotes weigh, grounds, a figure that measures. Nothing of it is a size: many lines explain nothing. The
 * numbers were set by hand on labelled changes and held against those of other owners.
 */
export const weighChange = (change: {
  title: string;
  category: ChangeCategory;
  sentences: readonly Candidate[];
  quotes: readonly Scored[];
  decision: Stretch | null;
}): number => {
  const { title, category, quotes, decision } = change;
  const told = change.sentences.filter(({ from }) => from === 'body');
  const titleWords = new Set(parseTitle(title).words.split(/[^\p{L}\p{N}]+/u));
  // Words that only repeat the title tell nothing more.
  const freshIn = ({ words }: Candidate): number =>
    (words.toLowerCase().match(/[\p{L}\p{N}_]{2,}/gu) ?? []).filter((word) => !titleWords.has(word)).length;
  // Subjects of commits list what was done; they explain little.
  const explained = told.filter(({ commit }) => !commit);
  const fresh = explained.map(freshIn);
  const listed = told.filter(({ commit }) => commit).reduce((sum, one) => sum + freshIn(one), 0);
  const [best = -Infinity, second = -Infinity] = quotes
    .filter(({ start }) => start > title.length)
    .map(({ weight }) => weight)
    .toSorted((one, other) => other - one);
  const prose = told
    .map(({ words }) => words)
    .join(' ')
    .slice(0, bodyCap)
    .toLowerCase();
  return (
    2 *
      step(
        fresh.reduce((sum, count) => sum + count, 0),
        [8, 15, 25, 40, 60, 90, 140],
      ) +
    step(listed, [25]) +
    3 * step(Math.max(0, ...fresh), [8, 14, 20]) +
    step(best, [-20, -10, 0, 10, 20, 30]) +
    step(second, [-20, -10, 0, 10]) +
    2 * step(explained.filter(({ words }) => groundsOf(words) >= 3).length, [1, 2, 4]) +
    (measuredFigure.test(prose) ? 3 : 0) +
    (decision ? 3 : 0) +
    (decision && decision.start < title.length ? 14 : 0) +
    (ofKind[category] ?? 0)
  );
};
