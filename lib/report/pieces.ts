import { hasLanded } from '../facts/pull-requests/landing';
import type { PullRequestWork } from '../facts/pull-requests/work';
import { isSensitive } from './sensitive';

/** Kinds of change that say least about anybody's work, or that are nothing to pass on. */
const leftOut: readonly string[] = ['security', 'trivial', 'dependencies'];

const tells = (change: PullRequestWork): boolean =>
  change.decision !== null &&
  change.words === 'own' &&
  change.substance >= 2 &&
  hasLanded(change) &&
  change.takenBack === null &&
  !change.again &&
  !leftOut.includes(change.category) &&
  !isSensitive(change.decision.quote);

const newerFirst = (one: PullRequestWork, other: PullRequestWork): number => {
  const [a, b] = [one.date ?? '', other.date ?? ''];
  return a === b ? (one.id < other.id ? -1 : 1) : a > b ? -1 : 1;
};

/**
 * Up to `most` landed changes that tell a decision in the author's own words: one of each kind of work first, so that the
 * reader sees the breadth, work with others before work alone, newest first. Nothing about the person has a part in it.
 */
export const choosePieces = (changes: readonly PullRequestWork[], most = 3): PullRequestWork[] => {
  const telling = changes.filter(tells).toSorted((one, other) => {
    const substance = other.substance - one.substance;
    return Number(one.own) - Number(other.own) || substance || newerFirst(one, other);
  });
  const kinds = new Set<string>();
  const first = telling.filter(({ category }) => !kinds.has(category) && kinds.add(category));
  const rest = telling.filter((change) => !first.includes(change));
  return [...first, ...rest].slice(0, most).toSorted(newerFirst);
};
