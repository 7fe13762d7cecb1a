import type { Dossier } from '../dossier/schema';
import type { Facts } from '../facts/facts';
import { yearsBefore } from '../facts/days';
import { hasLanded } from '../facts/pull-requests/landing';
import type { PullRequestWork } from '../facts/pull-requests/work';
import { kindsFor, reliabilityOrTooling } from '../knowledge/role-work';
import { doNotContactOf } from './do-not-contact';
import type { ChosenGround, NoneReason, NotChosenReason, OutreachChoice } from './outreach';

/** A change older than this is no reason to write today: who wrote it has moved on. Our own choice. */
export const oldestChangeYears = 2;

/** The first reason against writing about a change, or null where there is none. The order is from plain to debatable. */
const reasonAgainst = (change: PullRequestWork, oldest: string | null): NotChosenReason | null => {
  if (change.landed === 'not-landed' || change.landed === 'open') return 'not-landed';
  if (change.takenBack !== null) return 'taken-back';
  if (change.again) return 'done-before';
  if (change.category === 'security') return 'security';
  if (change.category === 'trivial' || change.category === 'dependencies' || change.substance === 0) return 'trivial';
  // A change without a day cannot be called recent.
  if (change.date === null || oldest === null || change.date.slice(0, 10) < oldest) return 'too-old';
  if (change.words !== 'own') return 'not-own-words';
  if (change.substance === 1) return 'hardly-explained';
  if (change.decision === null) return 'no-decision';
  return null;
};

/** Smaller comes first. Every place is about the change and what the role does, none about the person. */
const orderOf = (change: PullRequestWork, kinds: readonly string[]): readonly number[] => {
  const place = kinds.indexOf(change.category);
  return [
    change.own ? 1 : 0,
    hasLanded(change) ? 0 : 1,
    place === -1 ? 2 : reliabilityOrTooling.includes(change.category) ? 0 : 1,
    3 - change.substance,
    -change.weight,
    place === -1 ? kinds.length : place,
  ];
};

const compare =
  (kinds: readonly string[]) =>
  (one: PullRequestWork, other: PullRequestWork): number => {
    const first = orderOf(one, kinds);
    const second = orderOf(other, kinds);
    for (let at = 0; at < first.length; at++) {
      const difference = (first[at] ?? 0) - (second[at] ?? 0);
      if (difference !== 0) return difference;
    }
    const [a, b] = [one.date ?? '', other.date ?? ''];
    return a === b ? (one.id < other.id ? -1 : one.id > other.id ? 1 : 0) : a > b ? -1 : 1;
  };

const groundsFor = (change: PullRequestWork, role: string | null): ChosenGround[] => [
  change.substance === 3 ? 'judgment-visible' : 'explained',
  ...(change.own ? (['own-repository'] as const) : hasLanded(change) ? (['landed-with-others'] as const) : []),
  ...(change.reviewed === 'by-others' ? (['reviewed-by-others'] as const) : []),
  ...(role !== null && kindsFor(role).includes(change.category) ? (['fits-role'] as const) : []),
  ...(reliabilityOrTooling.includes(change.category) ? (['reliability-or-tooling'] as const) : []),
];

/**
 * Chooses the one change worth writing about, by the change and the role alone: nothing about the person, nor how often
 * their changes land, has a part in it. Where the person asks not to be contacted, nothing is chosen.
 * @param now ISO 8601; decides what is over two years old
 */
export const chooseChange = (
  facts: Pick<Facts, 'pullRequests'>,
  dossier: Pick<Dossier, 'sections' | 'texts'>,
  { now, role }: { now: string; role: string | null },
): OutreachChoice => {
  const doNotContact = doNotContactOf(dossier);
  const oldest = yearsBefore(now, oldestChangeYears);
  const judged = facts.pullRequests.map((change) => ({ change, reason: reasonAgainst(change, oldest) }));
  const fitting = judged
    .filter(({ reason }) => reason === null)
    .map(({ change }) => change)
    .toSorted(compare(kindsFor(role)));
  const chosen = doNotContact === null ? (fitting[0] ?? null) : null;
  const notChosen = judged
    .filter(({ change }) => change !== chosen)
    .map(({ change: { id, title, url }, reason }) => ({ id, title, url, reason: reason ?? ('fits-less' as const) }));
  const { state } = dossier.sections.pullRequests;
  const none: NoneReason | null = chosen
    ? null
    : doNotContact
      ? 'do-not-contact'
      : state === 'not-read' || state === 'unreadable'
        ? 'not-read'
        : judged.length === 0
          ? 'no-pull-requests'
          : 'nothing-fits';
  return { chosen, because: chosen ? groundsFor(chosen, role) : [], notChosen, doNotContact, none };
};
