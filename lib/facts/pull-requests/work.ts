import type { Quote } from '../../dossier/evidence';

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

export type PullRequestWork = {
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
