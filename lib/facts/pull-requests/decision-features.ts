import {
  addingOpenings,
  betterWords,
  causeHeadings,
  choiceWords,
  commitSubject,
  comparingFigure,
  contrastWords,
  faultWords,
  goneWords,
  groundWords,
  hopeWords,
  measuredFigure,
  needWords,
  negatedWords,
  pointerWords,
  reasonWords,
  relativeClause,
  remedyWords,
  routineOpenings,
  soWords,
  stateBefore,
  testWords,
} from '../../knowledge/change-words';
import type { DecisionFeature } from '../../knowledge/decision-weights';
import { countWords, isQuotable, type Candidate } from './candidates';
import { shortenQuote, type Stretch } from './shorten-quote';
import type { ChangeCategory } from './work';

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? [];

/** What all sentences of one change have in common. */
type ChangeContext = {
  category: ChangeCategory;
  title: ReadonlySet<string>;
  /** How many sentences the body has. */
  told: number;
  fix: boolean;
  commits: boolean;
};

const fixTitles = ['fix', 'fixes', 'fixed', 'bug', 'bugfix', 'hotfix'];

const contextOf = (candidates: readonly Candidate[], category: ChangeCategory): ChangeContext => {
  const title = new Set(candidates.filter(({ from }) => from === 'title').flatMap(({ words }) => wordsOf(words)));
  return {
    category,
    title,
    told: candidates.filter(({ from }) => from === 'body').length,
    fix: category === 'bugfix' || category === 'reliability' || fixTitles.some((word) => title.has(word)),
    commits: candidates.some(({ commit }) => commit),
  };
};

/** The weights of the grounds that a sentence gives. */
const groundsIn = (lower: string): ReadonlySet<number> => {
  const found = new Set<number>();
  for (const [weight, pattern] of groundWords) if (!found.has(weight) && pattern.test(lower)) found.add(weight);
  return found;
};
const hasCause = (lower: string): boolean =>
  groundWords.some(([weight, pattern]) => weight === 3 && pattern.test(lower));

/** True where a sentence is a title or says no more than the title: what was done, seldom why. */
const isSubject = ({ from, words, lower }: Candidate & { lower: string }, { title }: ChangeContext): boolean => {
  if (from === 'title' || commitSubject.test(lower)) return true;
  const own = wordsOf(words);
  return own.filter((word) => title.has(word)).length >= 0.8 * own.length;
};

/** From the twelfth sentence on, what is told is detail. */
const farDown = 12;

/**
 * What a sentence looks like to the order of quotes: names of features that hold, each once. Pure form and wording; the
 * weights stand in knowledge. `place` counts the sentences of the body from 0; the title's are below.
 */
const featuresOf = (
  candidate: Candidate,
  place: number,
  next: Candidate | undefined,
  context: ChangeContext,
): DecisionFeature[] => {
  const lower = candidate.words.toLowerCase();
  const count = countWords(candidate.words);
  const { category, told, fix } = context;
  const subject = isSubject({ ...candidate, lower }, context);
  // In a title "X instead of Y" only names the change; a ground has to stand beside it.
  const grounds = groundsIn(subject ? lower.replace(choiceWords, ' ') : lower);
  const strong = grounds.has(3);
  const middling = grounds.has(2);
  const negated = negatedWords.test(lower);
  const holds: readonly [DecisionFeature, boolean][] = [
    ['cause', strong],
    ['choice and cause', strong && !subject && choiceWords.test(lower) && hasCause(lower.replace(choiceWords, ' '))],
    ['reason', reasonWords.test(lower)],
    ['consequence', middling],
    ['what follows', soWords.test(lower)],
    ['relative clause', relativeClause.test(lower)],
    ['two kinds of ground', strong && middling],
    ['condition', grounds.has(1)],
    ['constraint', needWords.test(lower)],
    ['contrast', contrastWords.test(lower)],
    ['better way', betterWords.test(lower)],
    ['comparing figure', comparingFigure.test(lower)],
    ['measured figure', measuredFigure.test(lower)],
    ['negation', negated],
    ['fault', faultWords.test(lower)],
    ['state before', stateBefore.test(lower)],
    ['gone', goneWords.test(lower)],
    ['we', /\b(?:we|our)\b/.test(lower)],
    ['hope', hopeWords.test(lower)],
    ['title or its echo', subject],
    ['nothing but a title', candidate.from === 'title' && told === 0],
    ['routine opening', routineOpenings.test(lower)],
    ['adding opening', addingOpenings.test(lower)],
    ['pointer', pointerWords.test(lower)],
    ['announces', lower.endsWith(':')],
    ['about tests', testWords.test(lower)],
    ['short', count < 6],
    ['brief', count < 9],
    ['long', count > 32],
    ['very long', count > 36],
    ['first sentence', place <= 0],
    ['much told', told > 12],
    ['far down', place >= farDown],
    ['under a cause', candidate.heading !== '' && causeHeadings.test(candidate.heading)],
    ['opens a cause', candidate.opens && causeHeadings.test(candidate.heading)],
    ['opens a fix', fix && place >= 0 && place < 3 && !subject],
    ['negation in a fix', fix && negated && !subject],
    ['remedy follows', next !== undefined && remedyWords.test(next.words.toLowerCase())],
    ['list item', candidate.item],
    ['later commit', candidate.later],
    ['of commits', context.commits],
    ['of docs', category === 'docs' || category === 'trivial'],
    ['of a bump', category === 'dependencies'],
    ['of a feature', category === 'feature'],
    ['of tests', category === 'testing'],
    ['of speed', category === 'performance'],
    ['of a refactoring', category === 'refactor'],
  ];
  return holds.flatMap(([name, does]) => (does ? [name] : []));
};

/**
 * Every sentence that may be quoted, in the order of the text, cut to what its ground needs, with the features of the
 * whole of it.
 */
export const quotable = (
  text: string,
  candidates: readonly Candidate[],
  category: ChangeCategory,
): (Stretch & { features: readonly DecisionFeature[] })[] => {
  const context = contextOf(candidates, category);
  const titles = candidates.length - context.told;
  return candidates.flatMap((candidate, at) => {
    if (!isQuotable(text, candidate)) return [];
    const quote = shortenQuote(text, candidate);
    return [{ ...quote, features: featuresOf(candidate, at - titles, candidates[at + 1], context) }];
  });
};
