import type { SectionName } from '../../dossier/schema';
import { valueOf, type NotReadReason } from '../../dossier/section';
import type { ListedRepositoryAnswer, ProfileAnswer } from '../../readers/api/graphql-answers';
import {
  readAccount,
  readHidden,
  readPins,
  readProfileReadmeBlob,
  readReviewsGiven,
} from '../../readers/api/graphql-profile';
import { parentsOfForks, readListedRepositories, type ForkOf } from '../../readers/api/graphql-repositories';
import { notGot, type Failure } from '../failure';
import { readingOfFailure } from '../not-got';
import type { Step } from '../progress';
import type { Ended } from '../read-profile';
import { profileAnswerSchema, repositoriesAnswerSchema } from './answers';
import type { GraphqlAnswer } from './client';
import { failureOfProblem, problemIn, type Problem } from './problems';
import { costs, profileQuery, repositoriesQuery } from './queries';
import { endsAll, fewer, type Reader } from './reader';
import { needsPerson, needsProfileReadme, repositoryPages } from '../worth-reading';

/** The most pages of the list of repositories, a hundred to a page. */
const mostPages = 5;
/** So few at a time are still worth a request. */
const leastRepositories = 25;
const mostReviews = 50;

/** `over`: there is nobody to go on with. `useless`: GraphQL gave nothing, and the rest is to be read without it. */
export type Who = {
  account: Ended['account'];
  over: Failure | null;
  useless: boolean;
  /** How many pull requests there are; null where that is not known. */
  changes: number | null;
  forks: readonly ForkOf[];
};

const nobody: Who = { account: 'user', over: null, useless: false, changes: null, forks: [] };

type Answered = Extract<GraphqlAnswer<ProfileAnswer>, { ok: true }>;

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
const askProfile = async (reader: Reader): Promise<GraphqlAnswer<ProfileAnswer>> => {
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
        reviewed: `reviewed-by:${login} -author:${login} type:pr is:public`,
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
const why = (problems: readonly Problem[], part: string, expected: string): Failure =>
  problemIn(problems, part)?.failure ?? { state: 'unreadable', expected };

/** Who this is: nobody, no person, somebody else by now, or the person. */
const judge = ({ value, problems }: Answered, reader: Reader): { who: Who; id: number | null } => {
  const { account, user } = value;
  const known = reader.person();
  // Whose number is known may have taken another login: that is found without GraphQL, which knows no numbers.
  const over = (failure: Failure, kind: Ended['account'] = 'user') => ({
    who: known.id === null ? { ...nobody, account: kind, over: failure } : { ...nobody, useless: true },
    id: null,
  });
  if (account?.__typename === 'Organization') {
    return over(notGot('failed', { note: 'this account is no person' }), 'organisation');
  }
  if (!user) {
    const failure = why(problems, 'user', 'a user');
    const notThere = failure.state === 'not-read' && failure.detail?.status === 404;
    return notThere ? over(failure) : { who: { ...nobody, useless: true }, id: null };
  }
  const id = user.databaseId ?? known.id;
  const same = known.id === null ? user.login.toLowerCase() === known.login.toLowerCase() : known.id === id;
  if (!same) return over(notGot('failed', { note: 'this login is somebody else’s now' }));
  return { who: { ...nobody, changes: value.changes?.pullRequests.totalCount ?? null, useless: id === null }, id };
};

/** Keeps a part that did not come, with the reason. */
const keepMissing = async (
  reader: Reader,
  answer: Answered,
  part: string,
  sections: readonly Exclude<SectionName, 'writings'>[],
): Promise<void> =>
  reader.run.keep(readingOfFailure(why(answer.problems, part, part), sections, reader.person(), answer));

const keepReadme = async (reader: Reader, answer: Answered): Promise<void> => {
  const { readme } = answer.value;
  const reading = readme ? readProfileReadmeBlob(readme, reader.person(), answer) : null;
  if (reading) return reader.run.keep(reading);
  const missing = readme === null && problemIn(answer.problems, 'readme')?.kind === 'not-found';
  if (missing || readme?.isPrivate === true) {
    // Without a public repository of that name there is no such README.
    const person = reader.person();
    const source = {
      id: `api:graphql-profile-readme:${person.login}`,
      kind: 'api' as const,
      url: answer.url,
      readAt: answer.readAt,
      reader: 'api/profile-readme',
    };
    const profileReadme = { state: 'absent' as const, sources: [source.id] };
    return reader.run.keep({ person, source, sections: { profileReadme }, texts: [] });
  }
  const failure = readme ? notGot('failed', { status: 404 }) : why(answer.problems, 'readme', 'a README');
  return reader.run.keep(readingOfFailure(failure, ['profileReadme'], reader.person(), answer));
};

/** What stands beside account and repositories in the same answer; each part says for itself why it is missing. */
const keepRest = async (reader: Reader, answer: Answered): Promise<void> => {
  const { run, person } = reader;
  const { pins, hidden, reviews } = answer.value;
  if (pins) await run.keep(readPins(pins.pinnedItems, person(), answer));
  else await keepMissing(reader, answer, 'pins', ['pinned']);
  await keepReadme(reader, answer);
  const count = hidden?.contributionsCollection.restrictedContributionsCount;
  if (count === undefined) await keepMissing(reader, answer, 'hidden', ['hiddenContributions']);
  else await run.keep(readHidden(count, person(), answer));
  if (reviews) await run.keep(readReviewsGiven(reviews, person(), answer));
  else await keepMissing(reader, answer, 'reviews', ['reviewsGiven', 'reviews']);
};

type Page = (ListedRepositoryAnswer | null)[];

/** The pages of the list after the first, each kept as it comes. */
const listFurther = async (reader: Reader, first: Answered, pages: Page[]): Promise<void> => {
  const { given, graphql, run, person } = reader;
  let page = first.value.list?.repositories;
  // As many at a time as came the first time: more were too much.
  let size = Math.min(100, Math.max(leastRepositories, page?.nodes?.length ?? 0));
  while (page?.pageInfo.hasNextPage && pages.flat().length < mostPages * 100) {
    const [step] = run.plan([{ what: 'repositories', about: person().login, resource: 'graphql' }]);
    if (!step) return;
    await given.keepAlive();
    await run.start(step);
    const answer = await graphql.ask({
      text: repositoriesQuery,
      variables: { login: person().login, first: size, after: page.pageInfo.endCursor ?? null },
      schema: repositoriesAnswerSchema,
      expected: 'a list of repositories',
      cost: costs.repositories(size),
    });
    const list = answer.ok ? answer.value.list?.repositories : undefined;
    if (!list) {
      const failure = answer.ok ? why(answer.problems, 'list', 'a list of repositories') : answer.failure;
      const isTooMuch = answer.ok ? problemIn(answer.problems, 'list')?.kind === 'too-much' : answer.tooMuch;
      await run.end(step, null, failure);
      const less = isTooMuch ? fewer(size, leastRepositories) : null;
      if (less === null) return;
      size = less;
      continue;
    }
    pages.push(list.nodes ?? []);
    const seen = { whole: !list.pageInfo.hasNextPage, total: list.totalCount };
    await run.end(step, readListedRepositories(pages, seen, person(), answer));
    page = list;
  }
};

const keepRepositories = async (reader: Reader, answer: Answered): Promise<Page[]> => {
  const list = answer.value.list?.repositories;
  if (!list) {
    await keepMissing(reader, answer, 'list', ['repositories', 'contents']);
    return [];
  }
  const pages = [list.nodes ?? []];
  const seen = { whole: !list.pageInfo.hasNextPage, total: list.totalCount };
  await reader.run.keep(readListedRepositories(pages, seen, reader.person(), answer));
  return pages;
};

const personSections = ['bio', 'name', 'company', 'website', 'socialLinks', 'repositoryCount'] as const;

const missing = [...personSections, 'repositories', 'pullRequests', 'contents', 'profileReadme'] as const;

/** Reasons that asking again will hardly change. */
const told: ReadonlySet<NotReadReason> = new Set(['failed', 'no-permission']);

/** Whether anything is left that this one question brings. */
const isProfileLeft = ({ given, run, wants }: Reader): boolean => {
  const dossier = run.dossier();
  const now = given.now();
  if (given.again) return !given.only || given.only.parts.some((part) => part !== 'contents' && part !== 'manifests');
  const { reviewsGiven, repositories } = dossier.sections;
  // What is kept last of the answer, and only a token brings: a reading that was cut short has not got it.
  const cutShort = reviewsGiven.state === 'not-read' && !told.has(reviewsGiven.reason);
  const listed = valueOf(repositories)?.length ?? 0;
  return (
    (cutShort && !given.only) ||
    (wants('person') && needsPerson(dossier, now)) ||
    (wants('repositories') && listed < mostPages * 100 && repositoryPages(dossier, now) !== null) ||
    (wants('profile-readme') && needsProfileReadme(dossier, now))
  );
};

/** Asks who this is and what there is. */
export const readWho = async (reader: Reader, step: Step): Promise<Who> => {
  const { run, person } = reader;
  if (!isProfileLeft(reader)) {
    run.skip([step], null);
    return nobody;
  }
  await run.start(step);
  const answer = await askProfile(reader);
  if (!answer.ok) {
    const over = endsAll(answer.failure);
    const reading = over ? readingOfFailure(answer.failure, personSections, person(), answer) : null;
    await run.end(step, reading, answer.failure);
    return over ? { ...nobody, over: answer.failure } : { ...nobody, useless: true };
  }
  const { who, id } = judge(answer, reader);
  if (who.over || id === null || !answer.value.user) {
    const failure = who.over ?? why(answer.problems, 'user', 'a user with an id');
    // Where it goes on without the token, nothing is said yet of what is missing.
    const isMissing = who.over !== null && who.account === 'user' && !answer.value.user;
    await run.end(step, isMissing ? readingOfFailure(failure, missing, person(), answer) : null, failure);
    return who;
  }
  await run.keep(readAccount(answer.value.user, id, answer.value.list?.repositories.totalCount ?? null, answer));
  const pages = await keepRepositories(reader, answer);
  await keepRest(reader, answer);
  await run.end(step, null);
  await listFurther(reader, answer, pages);
  return { ...who, forks: parentsOfForks(pages.flat()) };
};
