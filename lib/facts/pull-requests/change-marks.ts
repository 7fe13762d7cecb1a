import type { DossierText } from '../../dossier/schema';
import {
  deprecationTitle,
  hotfixMeansLittle,
  hotfixTitle,
  incidentNearMisses,
  incidentWords,
  noRegressionTest,
  regressionTestWords,
  revertReason,
  wayOutWords,
} from '../../knowledge/upkeep-words';
import { languageOf } from '../text/language';
import { quoteOf } from '../text/quote';
import { isQuotable, type Candidate } from './candidates';
import { kindOfPath } from './category';
import { bodyCap, plain } from './own-words';
import { readChange } from './read-change';
import type { ChangeAround, ChangeCategory, ChangeKind } from './work';

type Marks = ChangeAround['marks'];

export type MarkedChange = {
  repository: string;
  title: string;
  body: string;
  text: DossierText;
  kind: ChangeKind;
  category: ChangeCategory;
  files: readonly string[] | null;
  names: readonly string[];
};

/** Kinds of change that repair something. */
const repairs: readonly ChangeCategory[] = [
  'reliability',
  'bugfix',
  'performance',
  'data-quality',
  'security',
  'deployment',
];

/** Whether a description is worth parting into sentences at all; most are not. */
const mayTell =
  /regression|tests? (?:\w{1,30} ){0,4}(?:fail|hang|hung|crash|time|deadlock)|outage|incident|post-?mortem|on-?call|paged|woke|sev-?\d|(?:took|brought|knocked) (?:down|out|prod|the)|prod(?:uction)? (?:was|went|is) down/iu;

const lower = ({ words }: Candidate): string => words.toLowerCase();

/**
 * Work that few see, with the words that tell of it: only what the author wrote, in English, quoted as it stands. Nothing
 * is read into its absence.
 */
export const marksOf = (change: MarkedChange): Marks => {
  const { title, body, text, kind, category, files, repository } = change;
  const head = plain(title);
  const together =
    files !== null &&
    files.some((path) => kindOfPath(path) === 'testing') &&
    files.some((path) => kindOfPath(path) === 'code');
  const mayKeep = together && repairs.includes(category);
  const named = kind === 'revert' || hotfixTitle.test(head) || deprecationTitle.test(head);
  if (!mayKeep && !named && !mayTell.test(body.slice(0, bodyCap))) return [];
  const { text: whole, sentences, own } = readChange({ title, body, names: change.names });
  if (own.words !== 'own') return [];
  const told = sentences.filter(({ from }) => from === 'body');
  if (languageOf(told.map(({ words }) => words).join(' ')) === 'other') return [];

  const marks: Marks[number][] = [];
  const quotable = told.filter((candidate) => isQuotable(whole, candidate));
  // Subjects of commits list what was done on the way.
  const prose = quotable.filter(({ commit }) => !commit);
  const add = (mark: Marks[number]['mark'], at: { start: number; end: number } | undefined): void => {
    // A text that was cut while it was read holds less than it says.
    if (at && text.content.slice(at.start, at.end).trim() !== '')
      marks.push({ mark, quote: quoteOf(text, at.start, at.end) });
  };
  const titleStretch = { start: 0, end: title.length };
  const titleOrNone = title.trim() === '' ? undefined : titleStretch;

  add(
    'incident',
    prose.find((one) => {
      const words = lower(one);
      return !incidentNearMisses.test(words) && incidentWords.some((pattern) => pattern.test(words));
    }),
  );
  if (kind === 'revert')
    add(
      'reasoned-revert',
      prose.find((one) => revertReason.test(lower(one)) && !/^(?:this )?reverts? /u.test(lower(one))),
    );
  if (hotfixTitle.test(head) && !hotfixMeansLittle.test(repository.toLowerCase()) && repairs.includes(category))
    add('hotfix', titleOrNone);
  if (repairs.includes(category) || kind === 'revert') {
    const test = quotable.find((one) => {
      const words = lower(one);
      return !noRegressionTest.test(words) && regressionTestWords.some((pattern) => pattern.test(words));
    });
    if (test) add('regression-test', test);
    else if (mayKeep && category !== 'deployment') add('fix-with-test', titleOrNone);
  }
  if (deprecationTitle.test(head))
    add(
      'deprecation',
      prose.find((one) => wayOutWords.test(lower(one))),
    );
  return marks;
};

/** The pattern that is run over a whole description of at most `bodyCap` code units, for the check that none explodes. */
export const bodyPatterns: readonly RegExp[] = [mayTell];
