import type { Dossier, Repository, RepositoryContents } from '../../dossier/schema';
import { fullName } from '../../dossier/schema';
import { valueOf } from '../../dossier/section';
import type { ForkOf } from '../../readers/api/graphql-repositories';
import { readOwnCommits } from '../../readers/api/graphql-own-commits';
import { readEmptyTree, readTree } from '../../readers/api/tree';
import { notGot, type Failure } from '../failure';
import { readingOfFailure, readingOfUnread } from '../not-got';
import { comparisonQuestion, treeQuestion } from '../questions';
import { inOrder, needsPaths } from '../worth-reading';
import { endsResource, unsent, type Reader } from './reader';

/**
 * The most repositories that are looked into in one reading. Their trees come from the REST API, one request each of the
 * token's 5,000 an hour: GraphQL has no recursive tree, and a tree by levels is neither whole nor within its time.
 */
const mostRepositories = 50;
const mostForks = 10;

const contentsOf = (dossier: Dossier): Map<string, RepositoryContents> =>
  new Map((valueOf(dossier.sections.contents) ?? []).map((item) => [fullName(item).toLowerCase(), item]));

const lookIntoOne = async (reader: Reader, { owner, name, defaultBranch: branch }: Repository) => {
  const { rest, person } = reader;
  const answer = await rest.ask('core', treeQuestion(owner, name, branch));
  if (answer.ok) return { reading: readTree(answer.value, { owner, name, branch }, person(), answer) };
  const { failure } = answer;
  if (failure.state === 'not-read' && failure.detail?.status === 409) {
    return { reading: readEmptyTree({ owner, name, branch }, person(), answer) };
  }
  if (endsResource(failure)) return { reading: null, failure };
  const wanted = { owner, name, commit: null, ref: branch, parts: ['paths', 'readme', 'manifests'] as const };
  return { reading: readingOfUnread(failure, [wanted], person(), answer), failure };
};

/** Gets the trees of the repositories that are likely to tell most; returns those that it chose. */
export const lookInto = async (reader: Reader): Promise<readonly Repository[]> => {
  const { given, budget, run, person } = reader;
  const dossier = run.dossier();
  const within = contentsOf(dossier);
  const candidates = inOrder(dossier, given.now()).filter(
    (one) =>
      needsPaths(one, within.get(fullName(one).toLowerCase()), dossier) && reader.wants('contents', fullName(one)),
  );
  const chosen = candidates.slice(0, Math.min(mostRepositories, budget.left('core')));
  const steps = run.plan(chosen.map((item) => ({ what: 'paths', about: fullName(item), resource: 'core' })));
  let ended: Failure | null = candidates.length > chosen.length ? notGot('no-budget') : null;
  for (const [index, repository] of chosen.entries()) {
    const step = steps[index];
    if (!step) break;
    await given.keepAlive();
    await run.start(step);
    const { reading, failure } = await lookIntoOne(reader, repository);
    // What stopped the resource is no news of this repository: it is said once, for all that were not looked into.
    await run.end(step, reading, failure);
    if (failure && endsResource(failure)) {
      run.skip(steps.slice(index + 1), failure);
      ended = failure;
      break;
    }
  }
  if (ended && chosen.length === 0) await run.keep(readingOfFailure(ended, ['contents'], person(), unsent(reader)));
  return chosen;
};

/** Counts what the person committed to the forks that somebody pushed to since they were made. */
export const countOwnCommits = async (reader: Reader, forks: readonly ForkOf[]): Promise<void> => {
  const { given, budget, rest, run, person } = reader;
  const chosen = forks.slice(0, Math.min(mostForks, budget.left('core')));
  const steps = run.plan(chosen.map((fork) => ({ what: 'own-commits', about: fullName(fork), resource: 'core' })));
  for (const [index, fork] of chosen.entries()) {
    const step = steps[index];
    const { repositories } = run.dossier().sections;
    const repository = valueOf(repositories)?.find((item) => fullName(item) === fullName(fork));
    if (!step || !repository || repositories.state !== 'found') continue;
    await given.keepAlive();
    await run.start(step);
    const answer = await rest.ask('core', comparisonQuestion(fork));
    const of = repositories.coverage.of;
    if (answer.ok) await run.end(step, readOwnCommits(answer.value, repository, of, person(), answer));
    else await run.end(step, null, answer.failure);
    if (!answer.ok && endsResource(answer.failure)) {
      run.skip(steps.slice(index + 1), answer.failure);
      return;
    }
  }
};
