import type { Evidence } from '../lib/dossier/evidence';
import { fullName } from '../lib/dossier/schema';
import { seenWhole, valueOf } from '../lib/dossier/section';
import { defineRule, type Said } from '../lib/engine/define-rule';
import { daysBetween, yearsBefore } from '../lib/facts/days';
import { hasLanded } from '../lib/facts/pull-requests/landing';
import type { ChangeMark, PullRequestWork } from '../lib/facts/pull-requests/work';

const most = 6;
/** As much as a piece of evidence can say that it is about. */
const longestAbout = 100;
const daysInYear = 365;

type Key =
  | 'repaired'
  | 'closedOldWays'
  | 'reviewed'
  | 'named'
  | 'released'
  | 'keptFork'
  | 'landingUnknown'
  | 'nothingSeen'
  | 'moreToRead'
  | 'noWork';

/** A mark tells by itself that something broke and was thought through; tests and hotfixes do so together. */
const telling: readonly ChangeMark[] = ['incident', 'reasoned-revert'];
const supporting: readonly ChangeMark[] = ['hotfix', 'regression-test'];

type Marked = { change: PullRequestWork; marks: PullRequestWork['marks'] };

const markedWith = (changes: readonly PullRequestWork[], wanted: readonly ChangeMark[]): Marked[] =>
  changes
    .map((change) => ({ change, marks: change.marks.filter(({ mark }) => wanted.includes(mark)) }))
    .filter(({ marks }) => marks.length > 0);

/** The first words that each change has for it, change by change, so that one change does not stand for all. */
const quotesOf = (marked: readonly Marked[]): Evidence[] =>
  marked
    .flatMap(({ change, marks }) =>
      marks.slice(0, 1).map(({ quote }): Evidence => ({ ...quote, about: change.id.slice(0, longestAbout) })),
    )
    .slice(0, most);

const countMarks = (marked: readonly Marked[], wanted: ChangeMark): number =>
  marked.filter(({ marks }) => marks.some(({ mark }) => mark === wanted)).length;

const byName = <Item extends { owner: string; name: string }>(one: Item, other: Item): number =>
  fullName(one) < fullName(other) ? -1 : fullName(one) > fullName(other) ? 1 : 0;

const counted = (what: string, count: number, of: number, url: string, about: string): Evidence => ({
  kind: 'count',
  what,
  count,
  of,
  url,
  about: about.slice(0, longestAbout),
});

/**
 * Work that keeps something running after it was built: repairs with their reason, reviews for others, releases over
 * years, old ways closed with a way out, being one of those who keep a project. Says what was seen; that nothing was seen
 * raises no question, for most of this work is not public or takes a token to read.
 */
export const upkeep = defineRule({
  meta: {
    id: 'upkeep',
    version: 2,
    needs: ['pullRequests', 'repositories', 'reviews', 'maintained'],
    facts: ['pullRequests'],
    mustHaveSeen: ['pullRequests'],
    roles: 'all',
    changedBy: {
      repaired: [],
      closedOldWays: [],
      reviewed: [],
      named: [],
      released: [],
      keptFork: [],
      landingUnknown: ['repositories', 'pull-requests'],
      nothingSeen: [],
      moreToRead: ['repositories', 'pull-requests'],
      noWork: ['repositories', 'pull-requests'],
    },
    broughtBy: {
      repaired: ['pull-requests'],
      closedOldWays: ['pull-requests'],
      released: ['repositories'],
      keptFork: ['repositories', 'own-commits'],
    },
    settings: {
      /** Fixes with a regression test, and hotfixes, that tell of a habit. */
      fewestRepairs: 3,
      /** Changes of others that were reviewed. */
      fewestReviews: 10,
      /** Releases of one own project, over at least so many years. */
      fewestReleases: 5,
      fewestReleaseYears: 2,
      /** Own commits that make a fork more than a place to propose changes from. */
      fewestForkCommits: 20,
      /** Forks that rested longer are not compared with where they come from. */
      recentYears: 5,
    },
    source:
      '“The AI Hiring Problem Nobody Talks About”: incidents with named metric, system and first actions; “The 2026 Hiring Playbook”: those who improved reliability and tooling around a project (lib/knowledge/README.md)',
  },
  messages: {
    unseen: 'insufficient',
    repaired: 'strength',
    closedOldWays: 'strength',
    reviewed: 'strength',
    named: 'strength',
    released: 'strength',
    keptFork: 'strength',
    landingUnknown: 'insufficient',
    nothingSeen: 'clear',
    noWork: 'notApplicable',
    moreToRead: 'insufficient',
  },
  evaluate: ({ sections, facts }, { now, settings }) => {
    // A back-port beside its original tells the same once more; a revert of one's own work is a piece of work.
    const landed = facts.pullRequests.filter(
      (change) => hasLanded(change) && !(change.again && change.kind === 'back-port'),
    );
    const repositories = valueOf(sections.repositories) ?? [];
    const said: Said<Key>[] = [];

    const told = markedWith(landed, telling);
    const kept = markedWith(landed, supporting);
    if (told.length > 0 || kept.length >= settings.fewestRepairs) {
      const both = markedWith(landed, [...telling, ...supporting]);
      said.push({
        say: 'repaired',
        subject: 'repairs',
        data: {
          count: both.length,
          incidents: countMarks(both, 'incident'),
          reverts: countMarks(both, 'reasoned-revert'),
          hotfixes: countMarks(both, 'hotfix'),
          tests: countMarks(both, 'regression-test'),
        },
        evidence: quotesOf([...told, ...kept.filter(({ change }) => !told.some((one) => one.change === change))]),
      });
    }

    const closed = markedWith(landed, ['deprecation']);
    if (closed.length > 0)
      said.push({
        say: 'closedOldWays',
        subject: 'deprecations',
        data: { count: closed.length },
        evidence: quotesOf(closed),
      });

    const reviews = (valueOf(sections.reviews) ?? []).toSorted(
      (one, other) => byName(one, other) || other.number - one.number,
    );
    if (reviews.length >= settings.fewestReviews) {
      const projects = new Map<string, typeof reviews>();
      for (const review of reviews) projects.set(fullName(review), [...(projects.get(fullName(review)) ?? []), review]);
      said.push({
        say: 'reviewed',
        subject: 'reviews',
        data: { count: reviews.length, projects: projects.size },
        evidence: [...projects]
          .toSorted(([, one], [, other]) => other.length - one.length)
          .slice(0, most)
          .flatMap(([name, [newest, ...older]]) =>
            newest
              ? counted(
                  'changes-reviewed',
                  older.length + 1,
                  reviews.length,
                  `https://github.com/${name}/pull/${newest.number}`,
                  name,
                )
              : [],
          ),
      });
    }

    const named = (valueOf(sections.maintained) ?? []).toSorted(byName);
    if (named.length > 0)
      said.push({
        say: 'named',
        subject: 'maintained',
        data: { count: named.length, names: named.slice(0, most).map(fullName).join(', ') },
        evidence: named
          .slice(0, most)
          .map((one) => counted('named-as-maintainer', 1, named.length, one.url, fullName(one))),
      });

    const released = repositories
      .filter(({ fork, releases }) => {
        if (fork || releases === null || releases.count < settings.fewestReleases) return false;
        const days =
          releases.firstAt === null || releases.lastAt === null ? null : daysBetween(releases.firstAt, releases.lastAt);
        return days !== null && days >= settings.fewestReleaseYears * daysInYear;
      })
      .toSorted(byName);
    if (released.length > 0)
      said.push({
        say: 'released',
        subject: 'releases',
        data: { count: released.length, names: released.slice(0, most).map(fullName).join(', ') },
        evidence: released
          .slice(0, most)
          .map((one) =>
            counted(
              'releases',
              one.releases?.count ?? 0,
              one.releases?.count ?? 0,
              `https://github.com/${fullName(one)}/releases`,
              fullName(one),
            ),
          ),
      });

    // A fork counts for its own commits alone; what stands in it is the work of others.
    const forks = repositories
      .filter(({ fork, ownCommits }) => fork && ownCommits !== null && ownCommits >= settings.fewestForkCommits)
      .toSorted(byName);
    if (forks.length > 0)
      said.push({
        say: 'keptFork',
        subject: 'forks',
        data: { count: forks.length, names: forks.slice(0, most).map(fullName).join(', ') },
        evidence: forks
          .slice(0, most)
          .map((one) =>
            counted(
              'own-commits-in-fork',
              one.ownCommits ?? 0,
              one.ownCommits ?? 0,
              `https://github.com/${fullName(one)}/commits`,
              fullName(one),
            ),
          ),
      });

    if (said.length > 0) return said;
    const alone = (say: Key, evidence: readonly Evidence[] = []): Said<Key>[] => [
      { say, subject: 'upkeep', data: { landed: landed.length }, evidence: [...evidence] },
    ];
    const since = yearsBefore(now, settings.recentYears) ?? now;
    const rests = ({ archived, empty, pushedAt }: (typeof repositories)[number]): boolean =>
      archived || empty || pushedAt === null || pushedAt < since;
    const whole =
      seenWhole(sections.pullRequests) &&
      seenWhole(sections.repositories) &&
      seenWhole(sections.reviews) &&
      // How many projects may name somebody nobody can tell: those that took their changes were looked into.
      (sections.maintained.state === 'found' || sections.maintained.state === 'absent') &&
      repositories.every((one) => (one.fork ? one.ownCommits !== null || rests(one) : one.releases !== null));
    if (!whole) return alone('moreToRead');
    // Of a change that tells of nothing here it does not matter how it ended.
    const unsure = facts.pullRequests.filter((change) => change.landed === 'unknown' && !change.again);
    const open = markedWith(unsure, [...telling, ...supporting, 'deprecation']);
    if (open.length > 0) return alone('landingUnknown', quotesOf(open));
    return alone(facts.pullRequests.length === 0 && repositories.length === 0 ? 'noWork' : 'nothingSeen');
  },
});
