import { readingParts, type ReadingPart } from '../dossier/parts';
import { fullName, type Dossier, type Repository, type RepositoryContents, type Source } from '../dossier/schema';
import { seenWhole, valueOf, type Section } from '../dossier/section';
import { manifestPaths, readmePath } from '../readers/api/repository-files';
import { isWorthLooking } from '../readers/api/worth-looking';
import type { Cost, Resource } from './budget';
import { comesLast, repositoriesToLookInto } from './plan';

/** What a reading is asked for and nothing beside: parts and, of what stands in repositories, which; null is all of them. */
export type Only = { parts: readonly ReadingPart[]; repositories: readonly string[] | null };

/** One thing that is left to read. `sure` is false where only reading tells how many requests it takes. */
export type Left = {
  part: ReadingPart;
  /** Login, `owner/name`, or `owner/name:path`. */
  about: string;
  resource: Exclude<Resource, 'graphql'>;
  requests: number;
  sure: boolean;
};

export type LeftGiven = {
  /** ISO 8601. */
  now: string;
  /** Parts that may still change a finding: the rules say which. By default all of them. */
  open?: readonly ReadingPart[];
  only?: Only | null;
};

/**
 * For how long an answer is not asked again, in milliseconds. Who somebody is and what they list changes within a day; a
 * search that gave up early may be whole a little later. File lists and files have no such time: they are what they are
 * until something is pushed.
 */
const freshFor = { person: 86_400_000, lists: 86_400_000, incomplete: 3_600_000 } as const;
/** A time so far ahead of ours tells of a clock that was set back, and of nothing else. */
const clockSlack = 86_400_000;

/** GitHub's search gives the first thousand and no more. */
const mostFound = 1_000;
const pageSize = 100;

/** Answers that asking again will not change: barred, nothing there, hidden. A limit is told apart by its reason. */
const finalStatus = new Set([403, 404, 410, 422, 451]);

const isFinal = (section: Section<unknown>): boolean =>
  section.state === 'not-read' && section.reason === 'failed' && finalStatus.has(section.detail?.status ?? 0);

const isLookedAt = (section: Section<unknown>): boolean => section.state === 'found' || section.state === 'absent';

const readAt = (section: Section<unknown>, sources: Dossier['sources']): number =>
  section.state === 'not-read'
    ? 0
    : Math.max(0, ...section.sources.map((id) => Date.parse(sources[id]?.readAt ?? '') || 0));

const isOlder = (section: Section<unknown>, dossier: Dossier, age: number, now: string): boolean => {
  const since = Date.parse(now) - readAt(section, dossier.sources);
  return since > age || since < -clockSlack;
};

const personSections = ['bio', 'name', 'company', 'website', 'repositoryCount'] as const;

/** True where who it is has to be asked: the page tells it as well as the API does. */
export const needsPerson = (dossier: Dossier, now: string): boolean =>
  dossier.person.id === null ||
  personSections.some((name) => {
    const section: Section<unknown> = dossier.sections[name];
    if (section.state === 'not-read') return !isFinal(section);
    // What the page does not show as expected the API may tell.
    const byPage = section.sources.every((id) => dossier.sources[id]?.kind === 'page');
    return (section.state === 'unreadable' && byPage) || isOlder(section, dossier, freshFor.person, now);
  });

const pageIn = (source: Source | undefined, reader: string): number =>
  source?.reader === reader ? Number(/[?&]page=(\d{1,4})/u.exec(source.url ?? '')?.[1] ?? 1) : 0;

const pagesOf = (section: Section<unknown>, dossier: Dossier, reader: string): number[] =>
  section.state === 'not-read' ? [] : section.sources.map((id) => pageIn(dossier.sources[id], reader));

/** Pages of a list that are left: from which one, and how many where anybody can tell. */
export type Pages = { from: number; count: number; sure: boolean };

/** Pages of the list of repositories that are left; null where none is. */
export const repositoryPages = (dossier: Dossier, now: string): Pages | null => {
  const { repositories, repositoryCount } = dossier.sections;
  if (isFinal(repositories)) return null;
  const all = valueOf(repositoryCount) ?? null;
  const whole = Math.max(1, Math.ceil((all ?? 0) / pageSize));
  if (!isLookedAt(repositories) || isOlder(repositories, dossier, freshFor.lists, now)) {
    return { from: 1, count: whole, sure: all !== null };
  }
  if (seenWhole(repositories)) return null;
  const known = valueOf(repositories)?.length ?? 0;
  // Each page of a reading holds those before it: the last page's number says how far it came.
  const read = Math.max(Math.floor(known / pageSize), ...pagesOf(repositories, dossier, 'api/repositories'));
  return { from: read + 1, count: Math.max(1, whole - read), sure: all !== null };
};

/** Pages of the search for the person's changes that are left; null where none is, or where GitHub shows no more. */
export const changePages = (dossier: Dossier, now: string): Pages | null => {
  const { pullRequests } = dossier.sections;
  if (isFinal(pullRequests)) return null;
  if (!isLookedAt(pullRequests) || isOlder(pullRequests, dossier, freshFor.lists, now)) {
    return { from: 1, count: 1, sure: true };
  }
  if (pullRequests.state !== 'found' || seenWhole(pullRequests)) return null;
  const { of } = pullRequests.coverage;
  if (of === null) {
    return isOlder(pullRequests, dossier, freshFor.incomplete, now) ? { from: 1, count: 1, sure: true } : null;
  }
  const pages = new Set(pagesOf(pullRequests, dossier, 'api/pull-requests').filter((page) => page > 0));
  const read = Math.max(pages.size, Math.floor(pullRequests.value.length / pageSize));
  const count = Math.ceil(Math.min(of, mostFound) / pageSize) - read;
  return count > 0 ? { from: read + 1, count, sure: true } : null;
};

/** The repository that holds the profile's README is named like the person. */
export const profileRepository = ({ sections, person }: Dossier): Repository | undefined =>
  valueOf(sections.repositories)?.find(({ name }) => name.toLowerCase() === person.login.toLowerCase());

/** True where the file of the profile's README has to be asked for; the page shows it without its lines. */
export const needsProfileReadme = (dossier: Dossier, now: string): boolean => {
  const { profileReadme, repositories } = dossier.sections;
  if (isFinal(profileReadme) || (isLookedAt(repositories) && seenWhole(repositories) && !profileRepository(dossier)))
    return false;
  if (profileReadme.state === 'absent') return isOlder(profileReadme, dossier, freshFor.lists, now);
  if (profileReadme.state !== 'found' || dossier.texts[profileReadme.value]?.rendered !== false) return true;
  const pushedAt = profileRepository(dossier)?.pushedAt ?? null;
  return pushedAt === null
    ? isOlder(profileReadme, dossier, freshFor.lists, now)
    : readAt(profileReadme, dossier.sources) < Date.parse(pushedAt);
};

/**
 * True where the file list of a repository has to be asked for: nobody did, or something was pushed since. With `again`
 * also what could not be had before.
 */
export const needsPaths = (
  repository: Repository,
  contents: RepositoryContents | undefined,
  dossier: Dossier,
  again = false,
): boolean => {
  if (!contents) return true;
  const { paths } = contents;
  if (!isLookedAt(paths)) return again || (paths.state === 'not-read' && !isFinal(paths));
  return repository.pushedAt !== null && readAt(paths, dossier.sources) < Date.parse(repository.pushedAt);
};

/** A text that was read at the commit that the file list is of is what it is. */
const isAtCommit = (id: string, { commit }: RepositoryContents, { texts }: Dossier): boolean =>
  commit === null || texts[id]?.commit === undefined || texts[id].commit === null || texts[id].commit === commit;

/** The path of a README that has to be asked for, or null. */
export const neededReadme = (contents: RepositoryContents, dossier: Dossier, again = false): string | null => {
  const { readme } = contents;
  if (readme.state === 'absent' || (!again && (readme.state === 'unreadable' || isFinal(readme)))) return null;
  if (readme.state === 'found' && isAtCommit(readme.value, contents, dossier)) return null;
  return readmePath(valueOf(contents.paths)?.map(({ path }) => path) ?? []);
};

/** The paths of manifests that have to be asked for, those that tell most first. */
export const neededManifests = (contents: RepositoryContents, dossier: Dossier, again = false): string[] => {
  if (!again && (contents.manifests.state === 'unreadable' || isFinal(contents.manifests))) return [];
  const has = new Set((valueOf(contents.manifests) ?? []).filter((id) => isAtCommit(id, contents, dossier)));
  return manifestPaths(valueOf(contents.paths)?.map(({ path }) => path) ?? []).filter(
    (path) => !has.has(`manifest:${fullName(contents)}:${path}`),
  );
};

/** What is known of what stands in each repository, by `owner/name` in lower case. */
export const contentsByName = ({ sections }: Dossier): ReadonlyMap<string, RepositoryContents> =>
  new Map((valueOf(sections.contents) ?? []).map((one) => [fullName(one).toLowerCase(), one]));

/** True where a reading that is asked for `only` these reads this part of this repository. */
export const isWanted = (part: ReadingPart, repository: string | null, { open = readingParts, only }: LeftGiven) => {
  if (!only) return open.includes(part);
  if (!only.parts.includes(part)) return false;
  if (repository === null || only.repositories === null) return true;
  return only.repositories.some((name) => name.toLowerCase() === repository.toLowerCase());
};

const descriptionOf = ({ description }: Repository, { texts }: Dossier): string | null =>
  description === null ? null : (texts[description]?.content ?? null);

/** Own repositories in the order in which they are looked into. */
export const inOrder = (dossier: Dossier, now: string): Repository[] => {
  const { sections } = dossier;
  return repositoriesToLookInto({
    repositories: valueOf(sections.repositories) ?? [],
    descriptionOf: (one) => descriptionOf(one, dossier),
    pinned: valueOf(sections.pinned) ?? [],
    looked: new Set(),
    now,
  }).filter(isWorthLooking);
};

/** True where forks with own commits come before this repository. */
export const isBehindForks = (repository: Repository, dossier: Dossier): boolean =>
  comesLast(repository, descriptionOf(repository, dossier));

/** Forks that rested longer are asked about by no finding, in years. */
const forkYears = 5;

/** True where it was asked what the fork has of its own since somebody pushed to it, whatever came of it. */
const wasCompared = (fork: Repository, { sections, sources }: Dossier): boolean => {
  const { repositories } = sections;
  if (repositories.state !== 'found') return false;
  const address = `https://api.github.com/repos/${fullName(fork)}`.toLowerCase();
  return repositories.sources.some((id) => {
    const source = sources[id];
    const url = source?.reader === 'api/own-commits' ? source.url?.toLowerCase() : undefined;
    if (!source || url === undefined || (url !== address && !url.startsWith(`${address}/`))) return false;
    return Date.parse(source.readAt) >= Date.parse(fork.pushedAt ?? '');
  });
};

/**
 * Forks that may hold commits of the person's own, in the order in which they are compared with their parents: only those
 * that somebody pushed to after they were made, pinned ones first, then those pushed to last.
 */
export const forksToCompare = (dossier: Dossier, now: string): Repository[] => {
  const pinned = new Set((valueOf(dossier.sections.pinned) ?? []).map((one) => fullName(one).toLowerCase()));
  const since = `${Number(now.slice(0, 4)) - forkYears}${now.slice(4)}`;
  const isPinned = (one: Repository): number => Number(pinned.has(fullName(one).toLowerCase()));
  return (valueOf(dossier.sections.repositories) ?? [])
    .filter(
      (one) =>
        one.fork &&
        !one.empty &&
        !one.archived &&
        one.ownCommits === null &&
        one.pushedAt !== null &&
        one.pushedAt >= since &&
        (one.createdAt === null || Date.parse(one.pushedAt) > Date.parse(one.createdAt)) &&
        !wasCompared(one, dossier),
    )
    .toSorted((a, b) => isPinned(b) - isPinned(a) || ((a.pushedAt ?? '') < (b.pushedAt ?? '') ? 1 : -1));
};

/** The account that a fork comes from, where a change of the person's to a repository of the same name tells it. */
export const parentOwner = (fork: Repository, { sections }: Dossier): string | null => {
  const owners = new Set(
    (valueOf(sections.pullRequests) ?? [])
      .filter(({ own, name }) => !own && name.toLowerCase() === fork.name.toLowerCase())
      .map(({ owner }) => owner),
  );
  const [owner] = owners;
  return owners.size === 1 ? (owner ?? null) : null;
};

const leftIn = (repository: Repository, contents: RepositoryContents | undefined, dossier: Dossier): Left[] => {
  const about = fullName(repository);
  if (needsPaths(repository, contents, dossier)) {
    return [
      { part: 'contents', about, resource: 'core', requests: 1, sure: true },
      // What stands in it is known only then: a README, and some manifest.
      { part: 'contents', about, resource: 'raw', requests: 1, sure: false },
      { part: 'manifests', about, resource: 'raw', requests: 1, sure: false },
    ];
  }
  if (!contents) return [];
  const readme = neededReadme(contents, dossier);
  return [
    ...(readme === null
      ? []
      : [{ part: 'contents' as const, about, resource: 'raw' as const, requests: 1, sure: true }]),
    ...neededManifests(contents, dossier).map((path): Left => ({
      part: 'manifests',
      about: `${about}:${path}`,
      resource: 'raw',
      requests: 1,
      sure: true,
    })),
  ];
};

/**
 * What is left to read of a person and may change a finding, in the order of reading; empty once nothing can. Left out is
 * what cannot tell anything: forks that nobody pushed to, empty repositories, what was read at the commit that still is the newest, what GitHub
 * said is not there, and parts that no finding waits for.
 */
export const leftToRead = (dossier: Dossier, given: LeftGiven): Left[] => {
  const { now } = given;
  const { login } = dossier.person;
  const repositories = repositoryPages(dossier, now);
  const changes = changePages(dossier, now);
  const within = contentsByName(dossier);
  const left: Left[] = [
    ...(needsPerson(dossier, now)
      ? [{ part: 'person' as const, about: login, resource: 'core' as const, requests: 1, sure: true }]
      : []),
    ...(repositories
      ? [
          {
            part: 'repositories' as const,
            about: login,
            resource: 'core' as const,
            requests: repositories.count,
            sure: repositories.sure,
          },
        ]
      : []),
    ...(changes
      ? [
          {
            part: 'pull-requests' as const,
            about: login,
            resource: 'search' as const,
            requests: changes.count,
            sure: changes.sure,
          },
        ]
      : []),
    ...(needsProfileReadme(dossier, now)
      ? [{ part: 'profile-readme' as const, about: login, resource: 'raw' as const, requests: 1, sure: true }]
      : []),
    ...inOrder(dossier, now).flatMap((repository) =>
      leftIn(repository, within.get(fullName(repository).toLowerCase()), dossier),
    ),
    ...forksToCompare(dossier, now).map((fork): Left => {
      // Where the parent is not known, it has to be asked for first.
      const requests = parentOwner(fork, dossier) === null ? 2 : 1;
      return { part: 'own-commits', about: fullName(fork), resource: 'core', requests, sure: true };
    }),
  ];
  const inRepository = new Set<ReadingPart>(['contents', 'manifests', 'own-commits']);
  return left.filter(({ part, about }) =>
    isWanted(part, inRepository.has(part) ? (about.split(':', 1)[0] ?? about) : null, given),
  );
};

/** What reading all of it takes, and whether anybody can tell exactly. */
export const costOf = (left: readonly Left[]): { cost: Cost; sure: boolean } => {
  const cost: Cost = { core: 0, search: 0, raw: 0, graphql: 0 };
  for (const { resource, requests } of left) cost[resource] += requests;
  return { cost, sure: left.every(({ sure }) => sure) };
};
