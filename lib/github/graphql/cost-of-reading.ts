import type { ReadingPart } from '../../dossier/parts';
import { fullName, type Dossier } from '../../dossier/schema';
import { seenWhole, valueOf, type Section } from '../../dossier/section';
import type { Cost } from '../budget';
import { forksToCompare, isWanted, leftToRead, type Only } from '../worth-reading';
import {
  filesAtATime,
  leastChanges,
  mostFiles,
  mostForks,
  mostPages,
  mostRepositories,
  mostReviews,
  needsChanges,
  needsMaintained,
  needsProfile,
  pageSize,
} from './extent';
import { costs } from './queries';

/** What a reading takes, and how well that can be told before. */
export type Taken = { cost: Cost; told: 'exactly' | 'about' | 'at-most' };

const pagesOf = (count: number, size: number): number => Math.min(mostPages, Math.max(1, Math.ceil(count / size)));

const countOf = (section: Section<unknown>): number | null =>
  section.state === 'absent' ? 0 : section.state === 'found' ? section.coverage.of : null;

/** Points for who it is and what there is. */
const profilePoints = (repositories: number): number =>
  costs.profile({ repositories: pageSize, reviews: mostReviews }) +
  (pagesOf(repositories, pageSize) - 1) * costs.repositories(pageSize);

/** Points for pull requests. Where their number is told with the profile, no more are asked for than there are. */
const changePoints = (count: number, isTold: boolean): number => {
  if (isTold && count === 0) return 0;
  const size = isTold ? Math.min(pageSize, Math.max(leastChanges, count)) : pageSize;
  return pagesOf(count, size) * costs.changes(size);
};

/**
 * What a reading of these parts, and of nothing beside, takes with the user's token: a request to the REST API for each
 * tree, points for everything that is asked of GraphQL. Where nobody knows yet how much there is of something, it is the
 * most of it that one reading asks for. What an organisation or GraphQL refuses, and is read without the token then, is
 * not in it.
 *
 * @param now ISO 8601.
 */
export const costWithToken = (dossier: Dossier, now: string, only: Only): Taken => {
  const { repositoryCount, repositories, pullRequests } = dossier.sections;
  const wants = (part: ReadingPart, repository: string | null = null) => isWanted(part, repository, { now, only });
  const left = leftToRead(dossier, { now, only });
  const most = mostPages * pageSize;

  const asksProfile = needsProfile(dossier, now, (part) => wants(part));
  const listed = valueOf(repositoryCount) ?? null;
  const asksChanges = wants('pull-requests') && needsChanges(dossier, now);
  const asksWho = wants('pull-requests') && needsMaintained(dossier);
  const changes = countOf(pullRequests);
  const inside = left.filter(({ part }) => part === 'contents' || part === 'manifests');
  // Which there are to look into and to compare is known once they are listed.
  const lists = asksProfile && wants('repositories') && !seenWhole(repositories);
  const looks = lists && wants('contents') && only.repositories === null;
  const compares = lists && wants('own-commits') && only.repositories === null;
  const trees = looks ? mostRepositories : inside.filter(({ resource }) => resource === 'core').length;
  const files = looks ? mostFiles : inside.filter(({ resource }) => resource === 'raw').length;
  const forks = compares
    ? mostForks
    : forksToCompare(dossier, now).filter((fork) => wants('own-commits', fullName(fork))).length;

  const graphql =
    (asksProfile ? profilePoints(listed ?? most) : 0) +
    (asksChanges ? changePoints(changes ?? most, asksProfile && changes !== null) : 0) +
    Math.ceil(Math.min(Math.max(files, asksWho ? 1 : 0), mostFiles) / filesAtATime) * costs.files();
  // Where a fork comes from is told with the list; without it, it is asked for first.
  const core = Math.min(trees, mostRepositories) + Math.min(forks, mostForks) * (asksProfile ? 1 : 2);
  const isOpen = (asksProfile && listed === null) || (asksChanges && changes === null) || looks || compares;
  return {
    cost: { core, search: 0, raw: 0, graphql },
    told: isOpen ? 'at-most' : graphql > 0 ? 'about' : 'exactly',
  };
};
