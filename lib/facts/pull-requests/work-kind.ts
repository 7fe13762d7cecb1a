import {
  dataWords,
  evaluationWords,
  kindsByCategory,
  silentCategories,
  toolingWords,
  type WorkKind,
} from '../../knowledge/work-kinds';
import type { ChangeCategory } from './work';

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
