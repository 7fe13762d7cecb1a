import type { PullRequest } from '../../dossier/schema';
import { landingHabits, type LandingHabit } from '../../knowledge/landing-habits';

/** What is looked at to tell how a change ended. A page that shows less gives null for what it does not show. */
export type Closed = Pick<
  PullRequest,
  'owner' | 'name' | 'title' | 'labels' | 'landed' | 'landing' | 'closedBy' | 'closedAt'
>;
export type Landing = Pick<PullRequest, 'landed' | 'landing'>;

/** The most code units of a label or of a title's beginning that are compared. */
const cap = 200;

const habitsByPlace: ReadonlyMap<string, readonly LandingHabit[]> = (() => {
  const found = new Map<string, LandingHabit[]>();
  for (const habit of landingHabits)
    for (const place of habit.where) found.set(place, [...(found.get(place) ?? []), habit]);
  return found;
})();

const habitsOf = ({ owner, name }: Closed): readonly LandingHabit[] =>
  [`${owner}/${name}`, `${owner}/*`, '*'].flatMap((place) => habitsByPlace.get(place.toLowerCase()) ?? []);

/** A label with the counter that tools put behind it taken off: `mergedX1` is one more `merged`. */
const withoutCounter = (label: string): string =>
  label
    .slice(0, cap)
    .trim()
    .toLowerCase()
    .replace(/x\d{1,3}$/u, '');

const countOf = (labels: readonly string[], wanted: readonly string[]): number =>
  labels.filter((label) => wanted.includes(withoutCounter(label))).length;

const proves = (habit: LandingHabit, closed: Closed): boolean => {
  const { landed } = habit;
  if (!landed) return false;
  const { labels, unless = [], closedBy, title } = landed;
  if (closedBy !== undefined && closed.closedBy !== closedBy) return false;
  if (title !== undefined && !closed.title.slice(0, cap).toLowerCase().startsWith(title)) return false;
  // Taken out as often as it came in: how it ended is not to be told from labels.
  return labels === undefined || countOf(closed.labels, labels) > countOf(closed.labels, unless);
};

/**
 * How a change ended. What GitHub or a closing commit says stands; a closed pull request beyond that is judged by its
 * project's habits (knowledge/landing-habits). What no habit proves stays unknown.
 */
export const landingOf = (closed: Closed): Landing => {
  const { landed, landing } = closed;
  if (landed !== 'unknown') return { landed, landing: landed === 'merged' ? (landing ?? 'merge') : landing };
  const habits = habitsOf(closed);
  const proof = habits.find((habit) => proves(habit, closed));
  if (proof?.landed) return { landed: 'landed', landing: proof.landed.by };
  const { closedAt, closedBy } = closed;
  // Only where the closing was read: else the merge may be what nobody looked at.
  if (closedBy === null) return { landed, landing };
  const mergedOnly = habits.some(
    ({ mergedOnlySince: since }) => since !== undefined && closedAt !== null && closedAt >= since,
  );
  return mergedOnly ? { landed: 'not-landed', landing: null } : { landed, landing };
};

/** Whether a change came in, by whatever way. Unknown is no yes. */
export const hasLanded = ({ landed }: { landed: PullRequest['landed'] }): boolean =>
  landed === 'merged' || landed === 'landed';
