import {
  dataWords,
  evaluationWords,
  kindsByCategory,
  silentCategories,
  toolingWords,
  workKinds,
  type WorkKind,
} from '../../knowledge/work-kinds';
import { hasLanded } from './landing';
import type { ChangeCategory, PullRequestWork } from './work';

/** How much of a title is looked at, in code units. */
export const titleCap = 300;

/**
 * The kind of work that a change tells of, of those a project is searched for; null where it is none of them or cannot be
 * told. The title speaks before the kind of change: a test that measures a model is evaluation, a test of the runner is
 * tooling. A test of code alone is tooling too: it is there for those who build.
 */
export const workKindOf = (category: ChangeCategory, title: string): WorkKind | null => {
  if (silentCategories.has(category)) return null;
  const words = title.slice(0, titleCap).toLowerCase();
  const byCategory = kindsByCategory[category];
  if (evaluationWords.test(words) && byCategory !== 'reliability') return 'evaluation';
  if (byCategory) return byCategory;
  if (toolingWords.test(words) || category === 'testing') return 'tooling';
  return dataWords.test(words) ? 'data' : null;
};

/** The kinds of work that somebody's landed changes tell of, in the order of the kinds. */
export const kindsOfWork = (changes: readonly Pick<PullRequestWork, 'category' | 'title' | 'landed'>[]): WorkKind[] => {
  const seen = new Set(changes.filter(hasLanded).map(({ category, title }) => workKindOf(category, title)));
  return workKinds.filter((kind) => seen.has(kind));
};
