import type { Quote } from '../../dossier/evidence';
import type { commitSigners, PullRequest } from '../../dossier/schema';

/** Kinds of change: the main thing it does, by what it is for. */
export const changeCategories = [
  'reliability',
  'performance',
  'deployment',
  'observability',
  'testing',
  'data-quality',
  'security',
  'feature',
  'bugfix',
  'refactor',
  'docs',
  'dependencies',
  'trivial',
] as const;
export type ChangeCategory = (typeof changeCategories)[number];

/** What a change is beside others: one of its own, one carried to a release branch, one that takes back or brings back. */
export const changeKinds = ['change', 'back-port', 'revert', 'reapply'] as const;
export type ChangeKind = (typeof changeKinds)[number];

/**
 * Work that few see: after an incident, a change taken back with its reason, an urgent repair, a fix with the test that
 * keeps it fixed, an old way closed with a way out of it.
 */
export const changeMarks = [
  'incident',
  'reasoned-revert',
  'hotfix',
  // Told in words; by the files alone a fix only came together with a test.
  'regression-test',
  'fix-with-test',
  'deprecation',
] as const;
export type ChangeMark = (typeof changeMarks)[number];

/** What is known of a change beyond its own text, by the dossier around it. */
export type ChangeAround = {
  /** The way it came in; null where it did not, or that is not known. */
  landing: PullRequest['landing'];
  kind: ChangeKind;
  /** Id of the change that it carries over, takes back or brings back, as far as it names one. */
  of: string | null;
  /** True where that is another landed change of the same person: then the two are one piece of work. */
  again: boolean;
  /** Known where a later landed change takes this one back for good, and by which; null where nothing says so. */
  takenBack: { by: string } | null;
  /** Who signed its commits beside the author, as roles; empty where nobody did or that was not read. */
  signers: readonly (typeof commitSigners)[number][];
  marks: readonly { mark: ChangeMark; quote: Quote }[];
};

/** A change that nothing is known around: a page shows it alone. */
export const changeAlone: ChangeAround = {
  landing: null,
  kind: 'change',
  of: null,
  again: false,
  takenBack: null,
  signers: [],
  marks: [],
};

export type PullRequestWork = ChangeAround & {
  /** `owner/name#number`. */
  id: string;
  repository: string;
  number: number;
  title: string;
  url: string;
  own: boolean;
  category: ChangeCategory;
  /**
   * How good a reason the change gives to write to its author about it: 3 a judgment is visible on something that
   * matters, 2 real engineering explained a little, 1 small or hardly explained, 0 nothing to say. About the change alone.
   */
  substance: 0 | 1 | 2 | 3;
  /** Orders changes of one substance where one has to be chosen to write about. Never shown, in no finding. */
  weight: number;
  /** The shortest words that state a decision and its ground, at most 40 words; null where there are none. */
  decision: Quote | null;
  landed: 'merged' | 'landed' | 'not-landed' | 'open' | 'unknown';
  reviewed: 'by-others' | 'not-by-others' | 'unknown';
  /** ISO 8601; the day it landed, else was closed or opened. */
  date: string | null;
  /** Text written by an agent or taken from a reviewer's suggestion: never called the author's words. */
  words: 'own' | 'agent' | 'suggested';
};
