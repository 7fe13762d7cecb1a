import type { Repository } from '../../dossier/schema';
import { fullName } from '../../dossier/schema';
import { readingBudget } from '../budget';
import { compareForks, comparingCost, type From } from '../compare-forks';
import { forksToCompare, parentOwner } from '../worth-reading';
import type { Reader } from './reader';

/** Forks that are compared beside own work: what the owner added to one is the least that may be told. */
const mostForks = 2;

/** Where a fork comes from, as far as a change of the person's tells. */
const parentIn =
  ({ run }: Reader) =>
  (fork: Repository): From | null => {
    const owner = parentOwner(fork, run.dossier());
    return owner === null ? null : { owner, branch: fork.defaultBranch };
  };

/** `beside`: other repositories are looked into in the same reading. */
const wantedForks = ({ given, run, wants }: Reader, beside: boolean): Repository[] => {
  const forks = forksToCompare(run.dossier(), given.now()).filter((one) => wants('own-commits', fullName(one)));
  const isBeside = beside && !given.only && (given.most?.core ?? 0) <= readingBudget.core;
  return isBeside ? forks.slice(0, mostForks) : forks;
};

/** What comparing forks takes beside other repositories, in requests. */
export const costOfForks = (reader: Reader): number =>
  wantedForks(reader, true)
    .map(parentIn(reader))
    .reduce((sum, parent) => sum + comparingCost(parent), 0);

/** Counts what the person committed to forks of theirs, with what the rest left of the budget. */
export const countOwnCommits = async (reader: Reader, beside: boolean): Promise<void> => {
  const { given, client, budget, run, person } = reader;
  await reader.look();
  const forks = wantedForks(reader, beside);
  await compareForks({ forks, parentOf: parentIn(reader), client, budget, run, person, keepAlive: given.keepAlive });
};
