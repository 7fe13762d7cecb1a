import { valueOf } from '../../dossier/section';
import type { ChangeAnswer, ChangesAnswer } from '../../readers/api/graphql-answers';
import { readChanges } from '../../readers/api/graphql-pull-requests';
import { readPullRequests } from '../../readers/api/pull-requests';
import type { Failure } from '../failure';
import { readingOfFailure } from '../not-got';
import type { Step } from '../progress';
import { pullRequestsQuestion } from '../questions';
import { changesAnswerSchema } from './answers';
import type { GraphqlAnswer } from './client';
import { leastChanges, mostPages, needsChanges, pageSize } from './extent';
import { failureOfProblem, problemIn, type Problem } from './problems';
import { changesQuery, costs } from './queries';
import { fewer, noteRefusing, unsent, type Reader } from './reader';

const list = 'user.pullRequests';

type Page = { answer: GraphqlAnswer<ChangesAnswer>; size: number };

/** One page; of half the size, and half of that, where it is too much for GitHub. */
const askPage = async (reader: Reader, after: string | null, first: number): Promise<Page> => {
  let size = first;
  for (;;) {
    await reader.given.keepAlive();
    const answer = await reader.graphql.ask({
      text: changesQuery,
      variables: { login: reader.person().login, first: size, after },
      schema: changesAnswerSchema,
      expected: 'a list of pull requests',
      cost: costs.changes(size),
    });
    const tooMuch = answer.ok ? answer.problems.some(({ kind }) => kind === 'too-much') : answer.tooMuch;
    const less = fewer(size, leastChanges);
    if (!tooMuch || less === null) return { answer, size };
    size = less;
  }
};

/** What an organisation did not show to the token, a stranger may still see, with less of it. */
const readRefused = async (reader: Reader, problems: readonly Problem[]): Promise<void> => {
  const { given, run, stranger, person } = reader;
  const refusing = problems.filter(({ kind, path }) => kind === 'forbidden' && path.startsWith(list));
  if (refusing.length === 0) return;
  await noteRefusing(reader, refusing);
  const [step] = run.plan([{ what: 'pull-requests', about: person().login, resource: 'search' }]);
  if (!step) return;
  await given.keepAlive();
  await run.start(step);
  const answer = await stranger.ask('search', pullRequestsQuestion(person().login));
  if (!answer.ok) return run.end(step, null, failureOfProblem('forbidden'));
  const known = new Set(
    (valueOf(run.dossier().sections.pullRequests) ?? []).map(
      ({ owner, name, number }) => `https://github.com/${owner}/${name}/pull/${number}`,
    ),
  );
  const items = answer.value.items.filter(({ html_url: url }) => !known.has(url));
  const total_count = Math.max(answer.value.total_count, known.size + items.length);
  return run.end(
    step,
    items.length > 0 ? readPullRequests({ ...answer.value, items, total_count }, person(), answer) : null,
  );
};

/** Reads the pull requests that the person opened, page by page, newest first; `total` null where it is not known. */
export const readUpstream = async (reader: Reader, step: Step, total: number | null): Promise<void> => {
  const { given, run, person } = reader;
  if (!reader.wants('pull-requests')) return run.skip([step], null);
  if (!given.again && !needsChanges(run.dossier(), given.now())) return run.skip([step], null);
  if (total === 0) {
    const seen = { total: 0, whole: true, displayName: null };
    return run.end(step, readChanges([], seen, person(), unsent(reader)));
  }
  await run.start(step);
  const displayName = valueOf(run.dossier().sections.name) ?? null;
  const pages: (ChangeAnswer | null)[][] = [];
  const problems: Problem[] = [];
  let first = Math.min(pageSize, Math.max(leastChanges, total ?? pageSize));
  let after: string | null = null;
  let failure: Failure | undefined;
  for (let page = 1; page <= mostPages; page += 1) {
    const { answer, size } = await askPage(reader, after, first);
    first = size;
    problems.push(...answer.problems);
    const changes = answer.ok ? answer.value.user?.pullRequests : undefined;
    if (!changes) {
      failure = answer.ok
        ? (problemIn(answer.problems, 'user')?.failure ?? { state: 'unreadable', expected: 'a list of pull requests' })
        : answer.failure;
      if (page === 1) await run.keep(readingOfFailure(failure, ['pullRequests'], person(), answer));
      break;
    }
    pages.push(changes.nodes ?? []);
    const { hasNextPage, endCursor } = changes.pageInfo;
    await run.keep(
      readChanges(pages, { total: changes.totalCount, whole: !hasNextPage, displayName }, person(), answer),
    );
    if (!hasNextPage || typeof endCursor !== 'string') break;
    after = endCursor;
  }
  await run.end(step, null, failure);
  await readRefused(reader, problems);
};
