import { releaseTitle, measuredFigure, weighingWords } from '../../knowledge/change-words';
import { languageOf } from '../text/language';
import { categoryOf, kindOfPath, type ChangedFile } from './category';
import { decisionOf } from './decision';
import { groundsOf } from './grounds';
import { bodyCap } from './own-words';
import { parseTitle } from './parse-title';
import { readChange } from './read-change';
import type { PullRequestWork } from './work';

export type ChangeText = {
  title: string;
  body: string;
  /** Null where nobody read the list: a search answer holds none. */
  files?: readonly ChangedFile[] | null;
  labels?: readonly string[];
  /** Lines added and deleted, where the files do not say it. */
  changedLines?: number | null;
  /** Names and logins that are masked first. */
  names?: readonly string[];
};

export type ChangeJudgment = Pick<PullRequestWork, 'category' | 'substance' | 'words'> & {
  /** Offsets into `title + '\n\n' + body`. */
  decision: { start: number; end: number } | null;
  /** What the level of substance was cut from; an integer, larger is more. About this change alone, never added up. */
  weight: number;
};

const step = (value: number, borders: readonly number[]): number => borders.filter((border) => value >= border).length;

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
  const decision =
    foreign || (category === 'dependencies' && own.blocks.length < 3) ? null : decisionOf(text, sentences, category);
  const weight = weightOf();
  return {
    category,
    substance: levelOf(),
    decision,
    words: own.words,
    weight,
  };

  function weightOf(): number {
    const told = sentences.filter(({ from }) => from === 'body');
    // Words that only repeat the title tell nothing more.
    const titleWords = new Set(parseTitle(title).words.split(/[^\p{L}\p{N}]+/u));
    const fresh = told.reduce(
      (sum, { words, commit }) =>
        // Subjects of commits list what was done; they explain little.
        sum +
        (commit ? 0.25 : 1) *
          (words.toLowerCase().match(/[\p{L}\p{N}_]{2,}/gu) ?? []).filter((word) => !titleWords.has(word)).length,
      0,
    );
    const grounds = told.filter(({ words }) => groundsOf(words) >= 3).length;
    const lower = prose.slice(0, bodyCap).toLowerCase();
    const listed = (files ?? [])
      .filter(({ path }) => kindOfPath(path) === 'code')
      .reduce((sum, { additions, deletions }) => sum + additions + deletions, 0);
    const changed = listed > 0 ? listed : (change.changedLines ?? 0);
    return (
      2 * step(fresh, [8, 15, 25, 40, 60, 90, 140]) +
      2 * step(grounds, [1, 2, 4]) +
      (measuredFigure.test(lower) ? 2 : 0) +
      (weighingWords.test(lower) ? 2 : 0) +
      (decision ? 2 : 0) +
      step(changed, [60, 400]) -
      (category === 'docs' ? 3 : 0)
    );
  }

  function levelOf(): PullRequestWork['substance'] {
    if (category === 'trivial' || (category === 'dependencies' && weight < 12)) return 0;
    if (releaseTitle.test(parseTitle(title).words)) return 0;
    // An empty body: only where the title itself names cause and remedy.
    if (weight < 8 && decision && decision.start < title.length) return 2;
    if (foreign) return 1;
    return weight >= 16 ? 3 : weight >= (decision ? 6 : 8) ? 2 : 1;
  }
};
