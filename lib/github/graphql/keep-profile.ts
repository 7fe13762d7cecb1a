import type { SectionName } from '../../dossier/schema';
import type { ListedRepositoryAnswer } from '../../readers/api/graphql-answers';
import { readHidden, readPins, readProfileReadmeBlob, readReviewsGiven } from '../../readers/api/graphql-profile';
import { readListedRepositories } from '../../readers/api/graphql-repositories';
import { notGot } from '../failure';
import { readingOfFailure } from '../not-got';
import { leastRepositories, why, type Answered } from './ask-profile';
import { repositoriesAnswerSchema } from './answers';
import { mostPages } from './extent';
import { isRefusedIn, problemIn, refusedPart } from './problems';
import { costs, repositoriesQuery } from './queries';
import { fewer, type Reader } from './reader';

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
export const keepRest = async (reader: Reader, answer: Answered): Promise<void> => {
  const { run, person } = reader;
  const { pins, hidden, reviews } = answer.value;
  if (pins) await run.keep(readPins(pins.pinnedItems, person(), answer));
  else await keepMissing(reader, answer, 'pins', ['pinned']);
  await keepReadme(reader, answer);
  const count = hidden?.contributionsCollection.restrictedContributionsCount;
  if (count === undefined) await keepMissing(reader, answer, 'hidden', ['hiddenContributions']);
  else await run.keep(readHidden(count, person(), answer));
  if (reviews) {
    const reading = readReviewsGiven(reviews, person(), answer);
    const listed = reading.sections.reviews;
    const isRefused = listed?.state === 'found' && listed.value.length === 0 && isRefusedIn(answer.problems, 'reviews');
    await run.keep(isRefused ? { ...reading, sections: { ...reading.sections, reviews: refusedPart } } : reading);
  } else await keepMissing(reader, answer, 'reviews', ['reviewsGiven', 'reviews']);
};

type Page = (ListedRepositoryAnswer | null)[];

/** The pages of the list after the first, each kept as it comes. */
export const listFurther = async (reader: Reader, first: Answered, pages: Page[]): Promise<void> => {
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

export const keepRepositories = async (reader: Reader, answer: Answered): Promise<Page[]> => {
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
