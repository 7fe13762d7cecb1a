import type { ProfileAnswer } from '../../readers/api/graphql-answers';
import type { Failure } from '../failure';
import { profileAnswerSchema } from './answers';
import type { GraphqlAnswer } from './client';
import { mostReviews } from './extent';
import { failureOfProblem, problemIn, type Problem } from './problems';
import { costs, profileQuery, reviewedSearch } from './queries';
import { fewer, type Reader } from './reader';

/** So few at a time are still worth a request. */
export const leastRepositories = 25;

/** The profile as it came. */
export type Answered = Extract<GraphqlAnswer<ProfileAnswer>, { ok: true }>;

const tooMuch = failureOfProblem('too-much');

/** The problems of an answer, and that parts were left out because everything was too much. */
const leftOut = (answer: GraphqlAnswer<ProfileAnswer>, parts: readonly string[]): GraphqlAnswer<ProfileAnswer> => ({
  ...answer,
  problems: [
    ...answer.problems,
    ...parts.map((path): Problem => ({ kind: 'too-much', path, organisation: null, failure: tooMuch })),
  ],
});

/**
 * Asks for everything at once. Where that is too much, for half the repositories and without what is known to be heavy:
 * first what is counted and not shown, then the reviews.
 */
export const askProfile = async (reader: Reader): Promise<GraphqlAnswer<ProfileAnswer>> => {
  const login = reader.person().login;
  let repositories = 100;
  const left: string[] = [];
  for (;;) {
    const [withHidden, withReviews] = [!left.includes('hidden'), !left.includes('reviews')];
    await reader.given.keepAlive();
    const answer = await reader.graphql.ask({
      text: profileQuery,
      variables: {
        login,
        repositories,
        reviewed: reviewedSearch(login),
        reviews: mostReviews,
        withReviews,
        withHidden,
      },
      schema: profileAnswerSchema,
      expected: 'a profile',
      cost: costs.profile({ repositories, reviews: withReviews ? mostReviews : 0 }),
    });
    const isTooMuch = answer.ok
      ? ['account', 'user', 'list'].some((part) => problemIn(answer.problems, part)?.kind === 'too-much')
      : answer.tooMuch;
    const less = fewer(repositories, leastRepositories);
    if (!isTooMuch || less === null) return leftOut(answer, left);
    repositories = less;
    left.push(withHidden ? 'hidden' : 'reviews');
  }
};

/** Why a part of the answer is null. */
export const why = (problems: readonly Problem[], part: string, expected: string): Failure =>
  problemIn(problems, part)?.failure ?? { state: 'unreadable', expected };
