import { releaseTitle } from '../../knowledge/change-words';
import { decisionBorder } from '../../knowledge/decision-weights';
import { languageOf } from '../text/language';
import { categoryOf, type ChangedFile } from './category';
import { quoteOf, weighQuotes } from './decision';
import { parseTitle } from './parse-title';
import { readChange } from './read-change';
import { showsJudgment, weighChange, worthWriting } from './weigh-change';
import type { PullRequestWork } from './work';

export type ChangeText = {
  title: string;
  body: string;
  /** Null where nobody read the list: a search answer holds none. */
  files?: readonly ChangedFile[] | null;
  labels?: readonly string[];
  /** Names and logins that are masked first. */
  names?: readonly string[];
};

export type ChangeJudgment = Pick<PullRequestWork, 'category' | 'substance' | 'words'> & {
  /** Offsets into `title + '\n\n' + body`. */
  decision: { start: number; end: number } | null;
  /** What the level of substance was cut from; an integer, larger is more. About this change alone, never added up. */
  weight: number;
};

/**
 * Judges one change after the codebook, section 4: what it is for, how good a reason it gives to write to its author
 * about it, and the words that state a decision and its ground. Forms, ticked boxes, quoted text, code, trailers and
 * bots' text are no words of the author.
 */
export const judgeChange = (change: ChangeText): ChangeJudgment => {
  const { text, title, sentences, own } = readChange(change);
  const prose = sentences
    .filter(({ from }) => from === 'body')
    .map(({ words }) => words)
    .join(' ');
  const files = change.files ?? null;
  const category = categoryOf({ title, prose, files, labels: change.labels ?? [] });
  // Grounds are looked for by English words; in another language nothing is read into them.
  const foreign = languageOf(prose) === 'other';
  const quotes = foreign ? [] : weighQuotes(text, sentences, category);
  const decision = category === 'dependencies' && own.blocks.length < 3 ? null : quoteOf(text, quotes, decisionBorder);
  const weight = weighChange({ title, category, sentences, quotes, decision });
  return {
    category,
    substance: levelOf(),
    decision,
    words: own.words,
    weight,
  };

  function levelOf(): PullRequestWork['substance'] {
    if (category === 'trivial' || (category === 'dependencies' && weight < 12)) return 0;
    if (releaseTitle.test(parseTitle(title).words)) return 0;
    if (foreign) return 1;
    return weight >= showsJudgment ? 3 : weight >= worthWriting ? 2 : 1;
  }
};
