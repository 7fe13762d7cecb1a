import type { Repository } from '../../dossier/schema';
import { fullName } from '../../dossier/schema';
import type { ForkOf } from '../../readers/api/graphql-repositories';
import { compareForks } from '../compare-forks';
import type { Client } from '../client';
import { endsResource, notGot, type Failure } from '../failure';
import { readingOfFailure } from '../not-got';
import { treeQuestion } from '../questions';
import { treeReading } from '../tree-reading';
import { contentsByName, forksToCompare, inOrder, needsPaths } from '../worth-reading';
import { mostForks, mostRepositories } from './extent';
import { isRefusal } from './problems';
import { unsent, type Reader } from './reader';

/** Gets the trees of the repositories that are likely to tell most; returns those that it chose. */
export const lookInto = async (reader: Reader): Promise<readonly Repository[]> => {
  const { given, budget, rest, run, person } = reader;
  const dossier = run.dossier();
  const within = contentsByName(dossier);
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
    const { owner, name, defaultBranch } = repository;
    const answer = await rest.ask('core', treeQuestion(owner, name, defaultBranch));
    const { reading, failure } = treeReading(answer, repository, person());
    // What stopped the resource is no news of this repository: it is said once, for all that were not looked into.
    await run.end(step, failure && endsResource(failure) ? null : reading, failure);
    if (failure && endsResource(failure)) {
      run.skip(steps.slice(index + 1), failure);
      ended = failure;
      break;
    }
  }
  if (ended && chosen.length === 0) await run.keep(readingOfFailure(ended, ['contents'], person(), unsent(reader)));
  return chosen;
};

/**
 * Counts what the person committed to the forks that somebody pushed to since they were made, with what the rest left.
 * @param forks where forks come from, as far as the list told it in this reading.
 */
export const countOwnCommits = async (reader: Reader, forks: readonly ForkOf[]): Promise<void> => {
  const { given, budget, rest, stranger, run, person, wants } = reader;
  const client: Pick<Client, 'ask'> = {
    ask: async (resource, question) => {
      const answer = await rest.ask(resource, question);
      // The organisation that a fork comes from may not accept the token.
      return !answer.ok && isRefusal(answer.failure) ? stranger.ask(resource, question) : answer;
    },
  };
  const parents = new Map(forks.map((fork) => [fullName(fork).toLowerCase(), fork.parent]));
  await compareForks({
    forks: forksToCompare(run.dossier(), given.now())
      .filter((one) => wants('own-commits', fullName(one)))
      .slice(0, mostForks),
    parentOf: (one) => parents.get(fullName(one).toLowerCase()) ?? null,
    client,
    budget,
    run,
    person,
    keepAlive: given.keepAlive,
  });
};
