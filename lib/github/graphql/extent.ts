import type { ReadingPart } from '../../dossier/parts';
import type { Dossier } from '../../dossier/schema';
import { seenWhole, valueOf, type NotReadReason } from '../../dossier/section';
import { waitsForToken } from '../not-got';
import { changePages, needsPerson, needsProfileReadme, repositoryPages } from '../worth-reading';
import { refusedPart } from './problems';

/**
 * How much a reading with the token asks for, at a time and at most, and what of its questions is left to ask. The reading
 * and what is told of its cost beforehand go by the same.
 */

/** The most pages of the list of repositories, a hundred to a page, and of pull requests: five years of much work. */
export const mostPages = 5;
export const pageSize = 100;
/** So few pull requests at a time are still worth a request. */
export const leastChanges = 10;
/** The most changes of others that are listed as reviewed. */
export const mostReviews = 50;
/**
 * The most repositories that are looked into in one reading. Their trees come from the REST API, one request each of the
 * token's 5,000 an hour: GraphQL has no recursive tree, and a tree by levels is neither whole nor within its time.
 */
export const mostRepositories = 50;
/** The most forks that are compared with where they come from. */
export const mostForks = 10;
/** So many files come with one answer, and so many are asked for in one reading. */
export const filesAtATime = 100;
export const mostFiles = 300;

type Wants = (part: ReadingPart) => boolean;

/** Reasons that asking again will hardly change. */
const told: ReadonlySet<NotReadReason> = new Set(['failed', 'no-permission']);

/**
 * True where the reviews given, releases and what stands beside them were never asked for: only a token brings them, and
 * of its answer they are kept last.
 */
export const needsReviews = ({ sections: { reviewsGiven } }: Dossier): boolean =>
  reviewsGiven.state === 'not-read' && (!told.has(reviewsGiven.reason) || waitsForToken(reviewsGiven));

/** True where the files that may name somebody as a maintainer were never asked for, which takes a token too. */
export const needsMaintained = ({ sections: { maintained } }: Dossier): boolean =>
  // What an organisation refused it will refuse again, until the user has another token and reads anew.
  maintained.state === 'not-read' && maintained.detail?.note !== refusedPart.detail?.note;

/** True where the first question, for who it is and what there is, brings anything that is left to read. */
export const needsProfile = (dossier: Dossier, now: string, wants: Wants): boolean => {
  const listed = valueOf(dossier.sections.repositories)?.length ?? 0;
  return (
    (wants('person') && needsPerson(dossier, now)) ||
    (wants('repositories') && listed < mostPages * pageSize && repositoryPages(dossier, now) !== null) ||
    (wants('repositories') && needsReviews(dossier)) ||
    (wants('profile-readme') && needsProfileReadme(dossier, now))
  );
};

/** False where pull requests were read in depth, as far as they are, and not so long ago that there may be others. */
export const needsChanges = (dossier: Dossier, now: string): boolean => {
  const { pullRequests } = dossier.sections;
  if (pullRequests.state === 'not-read' || changePages(dossier, now)?.from === 1) return true;
  const isEnough = seenWhole(pullRequests) || (valueOf(pullRequests)?.length ?? 0) >= mostPages * pageSize;
  return !isEnough || !pullRequests.sources.some((id) => dossier.sources[id]?.reader === 'api/graphql-changes');
};
