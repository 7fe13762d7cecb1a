import type { Person, Repository } from '../dossier/schema';
import { fullName } from '../dossier/schema';
import { readOwnCommits } from '../readers/api/graphql-own-commits';
import type { ForkOf } from '../readers/api/graphql-repositories';
import type { Budget } from './budget';
import type { Answer, Client } from './client';
import { endsResource, type Failure } from './failure';
import type { Run, Step } from './progress';
import { comparisonQuestion, forkQuestion } from './questions';

/** Where a fork comes from. */
export type From = ForkOf['parent'];

export type ForksGiven = {
  /** In the order of comparing. */
  forks: readonly Repository[];
  /** Where a fork comes from, as far as that is known without asking. */
  parentOf: (fork: Repository) => From | null;
  client: Pick<Client, 'ask'>;
  budget: Budget;
  run: Run;
  person: () => Person;
  /** Called before each fork. */
  keepAlive: () => Promise<void>;
};

/** Compares one fork with where it comes from. That it was asked for is kept also where nothing came of it. */
const compare = async (given: ForksGiven, fork: Repository, step: Step): Promise<Failure | null> => {
  const { client, run, person } = given;
  const { owner, name, defaultBranch: branch } = fork;
  await run.start(step);
  const { repositories } = run.dossier().sections;
  const of = repositories.state === 'found' ? repositories.coverage.of : null;
  const failed = async (answer: Answer<unknown>, failure: Failure): Promise<Failure> => {
    const nothing = readOwnCommits({ ahead_by: 1, commits: [] }, fork, of, person(), answer);
    await run.end(step, endsResource(failure) ? null : nothing, failure);
    return failure;
  };
  let parent = given.parentOf(fork);
  if (!parent) {
    const origin = await client.ask('core', forkQuestion(owner, name));
    if (!origin.ok) return failed(origin, origin.failure);
    const { parent: from } = origin.value;
    if (!from) return failed(origin, { state: 'unreadable', expected: 'a fork with a parent' });
    parent = { owner: from.owner.login, branch: from.default_branch };
  }
  const answer = await client.ask('core', comparisonQuestion({ owner, name, branch, parent }));
  if (!answer.ok) return failed(answer, answer.failure);
  await run.end(step, readOwnCommits(answer.value, fork, of, person(), answer));
  return null;
};

/** What comparing a fork takes: one request, and one before it where nobody knows where the fork comes from. */
export const comparingCost = (parent: From | null): number => (parent === null ? 2 : 1);

/** Counts what the person committed to forks of theirs, as far as the budget goes. */
export const compareForks = async (given: ForksGiven): Promise<void> => {
  const { forks, parentOf, budget, run } = given;
  let left = budget.left('core');
  const chosen = forks.filter((fork) => {
    left -= comparingCost(parentOf(fork));
    return left >= 0;
  });
  const steps = run.plan(chosen.map((fork) => ({ what: 'own-commits', about: fullName(fork), resource: 'core' })));
  for (const [index, fork] of chosen.entries()) {
    const step = steps[index];
    if (!step) return;
    await given.keepAlive();
    const failure = await compare(given, fork, step);
    if (failure && endsResource(failure)) {
      run.skip(steps.slice(index + 1), failure);
      return;
    }
  }
};
