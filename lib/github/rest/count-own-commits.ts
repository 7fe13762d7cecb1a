import type { Repository } from '../../dossier/schema';
import { fullName } from '../../dossier/schema';
import { readingBudget } from '../budget';
import { compareForks, type From } from '../compare-forks';
import { forksToCompare, parentOwner } from '../worth-reading';
import type { Reader } from './reader';

/** Forks that are compared beside own work: what the owner added to one is the least that may be told. */
const mostForks = 2;

/** Counts what the person committed to forks of theirs, with what the rest left of the budget. */
export const countOwnCommits = async (reader: Reader, beside: boolean): Promise<void> => {
  const { given, client, budget, run, person } = reader;
  await reader.look();
  const dossier = run.dossier();
  const forks = forksToCompare(dossier, given.now()).filter((one) => reader.wants('own-commits', fullName(one)));
  const most = beside && !given.only && (given.most?.core ?? 0) <= readingBudget.core ? mostForks : forks.length;
  const parentOf = (fork: Repository): From | null => {
    const owner = parentOwner(fork, dossier);
    return owner === null ? null : { owner, branch: fork.defaultBranch };
  };
  const { keepAlive } = given;
  await compareForks({ forks: forks.slice(0, most), parentOf, client, budget, run, person, keepAlive });
};
