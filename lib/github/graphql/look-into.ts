import type { Dossier, Repository, RepositoryContents } from '../../dossier/schema';
import { fullName } from '../../dossier/schema';
import { valueOf } from '../../dossier/section';
import type { ForkOf } from '../../readers/api/graphql-repositories';
import { readOwnCommits } from '../../readers/api/graphql-own-commits';
import { readEmptyTree, readTree } from '../../readers/api/tree';
import { notGot, type Failure } from '../failure';
import { readingOfFailure, readingOfUnread } from '../not-got';
import type { Step } from '../progress';
import { comparisonQuestion, forkQuestion, treeQuestion } from '../questions';
import { forksToCompare, inOrder, needsPaths } from '../worth-reading';
import type { Answer } from '../client';
import { mostForks, mostRepositories } from './extent';
import { endsResource, unsent, type Reader } from './reader';

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
      needsPaths(one, within.get(fullName(one).toLowerCase()), dossier, given.again) &&
      reader.wants('contents', fullName(one)),
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

type From = ForkOf['parent'];

/** Where a fork comes from: as the list told it, or as a request for it tells. */
const parentOf = async ({ rest }: Reader, fork: Repository, known: From | undefined): Promise<Answer<From | null>> => {
  if (known) return { url: '', readAt: '', ok: true, value: known, last: true };
  const origin = await rest.ask('core', forkQuestion(fork.owner, fork.name));
  if (!origin.ok) return origin;
  const { parent } = origin.value;
  return { ...origin, value: parent ? { owner: parent.owner.login, branch: parent.default_branch } : null };
};

/** Compares one fork with where it comes from. That it was asked for is kept also where nothing came of it. */
const compare = async (reader: Reader, fork: Repository, known: From | undefined, step: Step) => {
  const { rest, run, person } = reader;
  const { repositories } = run.dossier().sections;
  const of = repositories.state === 'found' ? repositories.coverage.of : null;
  const failed = async (answer: Answer<unknown>, failure: Failure): Promise<Failure> => {
    const nothing = readOwnCommits({ ahead_by: 1, commits: [] }, fork, of, person(), answer);
    await run.end(step, endsResource(failure) ? null : nothing, failure);
    return failure;
  };
  const origin = await parentOf(reader, fork, known);
  if (!origin.ok) return failed(origin, origin.failure);
  if (!origin.value) return failed(origin, { state: 'unreadable', expected: 'a fork with a parent' });
  const { owner, name, defaultBranch: branch } = fork;
  const answer = await rest.ask('core', comparisonQuestion({ owner, name, branch, parent: origin.value }));
  if (!answer.ok) return failed(answer, answer.failure);
  await run.end(step, readOwnCommits(answer.value, fork, of, person(), answer));
  return null;
};

/**
 * Counts what the person committed to the forks that somebody pushed to since they were made, with what the rest left.
 * @param forks where forks come from, as far as the list told it in this reading.
 */
export const countOwnCommits = async (reader: Reader, forks: readonly ForkOf[]): Promise<void> => {
  const { given, budget, run } = reader;
  const parents = new Map(forks.map((fork) => [fullName(fork).toLowerCase(), fork.parent]));
  const parent = (one: Repository): From | undefined => parents.get(fullName(one).toLowerCase());
  let left = budget.left('core');
  const chosen = forksToCompare(run.dossier(), given.now())
    .filter((one) => reader.wants('own-commits', fullName(one)))
    .slice(0, mostForks)
    .filter((one) => {
      left -= parent(one) ? 1 : 2;
      return left >= 0;
    });
  const steps = run.plan(chosen.map((fork) => ({ what: 'own-commits', about: fullName(fork), resource: 'core' })));
  for (const [index, fork] of chosen.entries()) {
    const step = steps[index];
    if (!step) return;
    await given.keepAlive();
    await run.start(step);
    const failure = await compare(reader, fork, parent(fork), step);
    if (failure && endsResource(failure)) {
      run.skip(steps.slice(index + 1), failure);
      return;
    }
  }
};
