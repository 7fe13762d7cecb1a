import type { Dossier } from '../dossier/schema';
import { valueOf } from '../dossier/section';
import { daysBetween, yearsBefore } from '../facts/days';
import type { Facts } from '../facts/facts';
import { hasLanded } from '../facts/pull-requests/landing';
import { workKindOf } from '../facts/pull-requests/work-kind';
import type { PullRequestWork } from '../facts/pull-requests/work';
import { kindsFor, reliabilityOrTooling } from '../knowledge/role-work';
import { holdsPrivate, titleAsWords } from './display';
import { doNotContactOf } from './do-not-contact';
import type {
  ChosenGround,
  NoneReason,
  NotChosen,
  NotChosenReason,
  OutreachChoice,
  ReadingPart,
  Topic,
} from './outreach';
import { reasonAgainst } from './reason-against';
import { textTopicsOf } from './text-topics';

/** A change older than this is no reason to write today: who wrote it has moved on. Our own choice. */
export const oldestTopicYears = 2;
/** More than these nobody chooses from. Our own choice. */
export const mostTopics = 4;

/** Reliability, tooling or data: before what is seen more easily. */
const isBeforeGlamour = ({ category, title }: PullRequestWork): boolean =>
  reliabilityOrTooling.includes(category) || workKindOf(category, title) !== null;

/** Smaller comes first. Every place is about the work and what the role does, none about the person. */
const orderOf = ({ change, kind, source }: Topic, kinds: readonly string[]): readonly number[] => {
  if (change === null) return [0, source === 'post' ? 0 : 1, kind === 'trade-off' ? 1 : 0, 1, 0, 0];
  const place = kinds.indexOf(change.category);
  return [
    // What a change in a repository of one's own shows, nobody else had a word in.
    change.own ? 1 : 0,
    hasLanded(change) ? 0 : 1,
    isBeforeGlamour(change) ? 0 : place === -1 ? 2 : 1,
    3 - change.substance,
    -change.weight,
    place === -1 ? kinds.length : place,
  ];
};

const compare =
  (kinds: readonly string[]) =>
  (one: Topic, other: Topic): number => {
    // Changes in projects of others first, then what they wrote themselves, then changes nobody else had a word in.
    const groupOf = ({ change }: Topic): number => (change === null ? 1 : change.own ? 2 : 0);
    const [a, b] = [
      [groupOf(one), ...orderOf(one, kinds)],
      [groupOf(other), ...orderOf(other, kinds)],
    ];
    for (let at = 0; at < a.length; at++) {
      const difference = (a[at] ?? 0) - (b[at] ?? 0);
      if (difference !== 0) return difference;
    }
    const [day, otherDay] = [one.date ?? '', other.date ?? ''];
    return day === otherDay ? (one.id < other.id ? -1 : one.id > other.id ? 1 : 0) : day > otherDay ? -1 : 1;
  };

const groundsFor = (change: PullRequestWork, role: string | null): ChosenGround[] => [
  change.substance === 3 ? 'judgment-visible' : 'explained',
  ...(change.own ? (['own-repository'] as const) : hasLanded(change) ? (['landed-with-others'] as const) : []),
  ...(change.reviewed === 'by-others'
    ? (['reviewed-by-others'] as const)
    : change.reviewed === 'unknown' && !change.own
      ? (['review-unknown'] as const)
      : []),
  ...(isBeforeGlamour(change) ? (['reliability-or-tooling'] as const) : []),
  ...(role !== null && kindsFor(role).includes(change.category) ? (['fits-role'] as const) : []),
];

const topicOf = (change: PullRequestWork, role: string | null): Topic[] => {
  if (change.decision === null) return [];
  const name = change.own ? (change.repository.split('/')[1] ?? change.repository) : change.repository;
  const title = titleAsWords(change.title);
  return [
    {
      id: `pull:${change.id}`,
      kind: 'change',
      source: 'pull-request',
      change,
      place: `${name}#${change.number}`,
      title: holdsPrivate(title) ? '' : title,
      url: change.url,
      quote: change.decision,
      date: change.date,
      yearsOld: null,
      reviewed: change.reviewed,
      because: groundsFor(change, role),
    },
  ];
};

const isOld = ({ date }: { date: string | null }, oldest: string | null): boolean =>
  date === null || oldest === null || date.slice(0, 10) < oldest;

/** Whole years; null where the day is not known: then nothing can be said of its age. */
const yearsSince = (date: string | null, now: string): number | null => {
  const days = date === null ? null : daysBetween(date, now);
  return days === null || days < 0 ? null : Math.floor(days / 365.2425);
};

/** What is not read yet, or can be added, where something to write about may stand. */
const readingPartsOf = ({ sections }: Dossier): ReadingPart[] => {
  const { pullRequests, contents, profileReadme } = sections;
  const isUnread = ({ state }: { state: string }): boolean => state === 'not-read' || state === 'unreadable';
  const cut = pullRequests.state === 'found' && pullRequests.coverage.of !== pullRequests.coverage.seen;
  return [
    ...(isUnread(pullRequests) ? (['pull-requests'] as const) : cut ? (['more-pull-requests'] as const) : []),
    ...(isUnread(contents) ? (['readmes'] as const) : []),
    ...(isUnread(profileReadme) ? (['profile-readme'] as const) : []),
    ...(valueOf(sections.writings)?.length ? [] : (['post'] as const)),
  ];
};

/**
 * Chooses what is worth writing about, by the work and the role alone: nothing about the person, nor how often their
 * changes land, has a part in it. What is over two years old is taken only where nothing else fits, and says its age. Where
 * the person asks not to be contacted, nothing is chosen.
 * @param now ISO 8601
 */
export const chooseTopics = (
  facts: Pick<Facts, 'pullRequests'> & Partial<Pick<Facts, 'claims'>>,
  dossier: Dossier,
  { now, role }: { now: string; role: string | null },
): OutreachChoice => {
  const doNotContact = doNotContactOf(dossier);
  const oldest = yearsBefore(now, oldestTopicYears);
  const textOf = new Map(
    (valueOf(dossier.sections.pullRequests) ?? []).map((pull) => [
      `${pull.owner}/${pull.name}#${pull.number}`,
      dossier.texts[pull.text],
    ]),
  );
  const judged = facts.pullRequests.map((change) => ({ change, reason: reasonAgainst(change, textOf.get(change.id)) }));
  const fitting = [
    ...judged.flatMap(({ change, reason }) => (reason === null ? topicOf(change, role) : [])),
    ...textTopicsOf(facts, dossier),
  ].toSorted(compare(kindsFor(role)));
  const recent = fitting.filter((topic) => !isOld(topic, oldest));
  const old = fitting
    .filter((topic) => topic.change !== null && yearsSince(topic.date, now) !== null)
    .map((topic): Topic => ({
      ...topic,
      yearsOld: yearsSince(topic.date, now),
      because: [...topic.because, 'nothing-newer'],
    }));
  const topics = doNotContact !== null ? [] : (recent.length > 0 ? recent : old).slice(0, mostTopics);
  const chosen = new Set(topics.map(({ id }) => id));
  const notChosen = judged
    .filter(({ change }) => !chosen.has(`pull:${change.id}`))
    .map(({ change, reason }): NotChosen => {
      const why: NotChosenReason = reason ?? (isOld(change, oldest) ? 'too-old' : 'fits-less');
      return { id: `pull:${change.id}`, title: change.title, url: change.url, reason: why };
    });
  const { state } = dossier.sections.pullRequests;
  const none: NoneReason | null =
    topics.length > 0
      ? null
      : doNotContact
        ? 'do-not-contact'
        : state === 'not-read' || state === 'unreadable'
          ? 'not-read'
          : judged.length === 0
            ? 'no-pull-requests'
            : 'nothing-fits';
  return {
    topics,
    notChosen,
    doNotContact,
    none,
    readInstead: topics.length > 0 || doNotContact ? [] : readingPartsOf(dossier),
  };
};
