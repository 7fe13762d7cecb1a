import {
  causeHeadings,
  choiceWords,
  commitSubject,
  comparingFigure,
  faultWords,
  groundWords,
  hopeWords,
  measuredFigure,
  negatedWords,
  remedyWords,
  routineOpenings,
  stateBefore,
  testWords,
} from '../../knowledge/change-words';
import type { DecisionFeature } from '../../knowledge/decision-weights';
import { countWords, type Candidate } from './candidates';

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? [];

/** What all sentences of one change have in common. */
export type ChangeContext = {
  title: ReadonlySet<string>;
  /** How many sentences the body has. */
  told: number;
};

export const contextOf = (candidates: readonly Candidate[]): ChangeContext => ({
  title: new Set(candidates.filter(({ from }) => from === 'title').flatMap(({ words }) => wordsOf(words))),
  told: candidates.filter(({ from }) => from === 'body').length,
});

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

/**
 * What a sentence looks like to the order of quotes: names of features that hold, each once. Pure form and wording; the
 * weights stand in knowledge.
 */
export const featuresOf = (
  candidate: Candidate,
  next: Candidate | undefined,
  previous: Candidate | undefined,
  context: ChangeContext,
): DecisionFeature[] => {
  const lower = candidate.words.toLowerCase();
  const count = countWords(candidate.words);
  const subject = isSubject({ ...candidate, lower }, context);
  // In a title "X instead of Y" only names the change; a ground has to stand beside it.
  const grounds = groundsIn(subject ? lower.replace(choiceWords, ' ') : lower);
  const strong = grounds.has(3);
  const middling = grounds.has(2);
  const holds: readonly [DecisionFeature, boolean][] = [
    ['cause', strong],
    ['choice and cause', strong && !subject && choiceWords.test(lower) && hasCause(lower.replace(choiceWords, ' '))],
    ['consequence', middling],
    ['two kinds of ground', strong && middling],
    ['condition', grounds.has(1)],
    ['comparing figure', comparingFigure.test(lower)],
    ['measured figure', measuredFigure.test(lower)],
    ['negation', negatedWords.test(lower)],
    ['state before', stateBefore.test(lower)],
    ['fault', faultWords.test(lower)],
    ['hope', hopeWords.test(lower)],
    ['title or its echo', subject],
    ['routine opening', routineOpenings.test(lower)],
    ['little told', context.told <= 3 && !subject],
    ['much told', context.told > 12],
    ['first sentence', previous === undefined || previous.from === 'title'],
    ['short', count < 6],
    ['long', count > 32],
    ['under a cause', candidate.heading !== '' && causeHeadings.test(candidate.heading)],
    ['remedy follows', next !== undefined && remedyWords.test(next.words.toLowerCase())],
    ['list item', candidate.item],
    ['opens a cause', candidate.opens && causeHeadings.test(candidate.heading)],
    [
      'touches the title',
      !subject && wordsOf(candidate.words).filter((word) => word.length > 3 && context.title.has(word)).length >= 1,
    ],
    ['about tests', testWords.test(lower)],
    ['later commit', candidate.later],
  ];
  return holds.flatMap(([name, does]) => (does ? [name] : []));
};
