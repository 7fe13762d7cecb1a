import type { ListedPullRequestAnswer } from '../readers/api/answers';
import { readRepositoryChanges, type RepositoryChange } from '../readers/api/repository-changes';
import { pullsAnswerSchema } from './answers/pulls';
import { createBudget, type Cost } from './budget';
import { createClient, type ClientDependencies, type Question } from './client';
import type { Failure } from './failure';

/** The most that looking for people in a repository may ask for: three hundred closed changes. */
export const repositoryBudget: Cost = { core: 3, search: 0, raw: 0, graphql: 0 };

/** A page's number counts from 1; what was closed or changed last comes first. */
const changesQuestion = (owner: string, name: string, page: number): Question<ListedPullRequestAnswer[]> => ({
  path: '/repos/{owner}/{name}/pulls',
  parameters: { owner, name, state: 'closed', sort: 'updated', direction: 'desc', per_page: 100, page },
  schema: pullsAnswerSchema,
  expected: 'a list of pull requests',
});

export type ReadRepositoryGiven = Omit<ClientDependencies, 'budget'> & {
  owner: string;
  name: string;
  /** The first page to ask for, where those before it were read just now. */
  from?: number;
  /** Called after each page with all changes so far, so that nothing read is lost; false where nobody waits any more. */
  save: (changes: readonly RepositoryChange[], spent: Cost, pages: number) => Promise<boolean>;
  /** Called before each request. */
  keepAlive: () => Promise<void>;
  most?: Cost;
};

export type RepositoryRead = {
  changes: readonly RepositoryChange[];
  spent: Cost;
  /** False where GitHub has more. */
  whole: boolean;
  /** The last page that was read. */
  pages: number;
  failure: Failure | null;
};

/**
 * Reads the changes that were closed last in a repository, page by page within the budget. What was read before a failure
 * is kept, and the failure told.
 */
export const readRepository = async (given: ReadRepositoryGiven): Promise<RepositoryRead> => {
  const budget = createBudget(given.most ?? repositoryBudget);
  const client = createClient({ ...given, budget });
  const byNumber = new Map<number, RepositoryChange>();
  let pages = (given.from ?? 1) - 1;
  const read = (whole: boolean, failure: Failure | null): RepositoryRead => ({
    pages,
    changes: [...byNumber.values()],
    spent: budget.spent(),
    whole,
    failure,
  });
  for (let page = pages + 1; budget.left('core') > 0; page += 1) {
    await given.keepAlive();
    const answer = await client.ask('core', changesQuestion(given.owner, given.name, page));
    if (!answer.ok) return read(false, answer.failure);
    // A list that changes between two pages shows a change twice.
    for (const change of readRepositoryChanges(answer.value)) byNumber.set(change.number, change);
    pages = page;
    if (answer.last) return read(true, null);
    if (!(await given.save([...byNumber.values()], budget.spent(), pages))) return read(false, null);
  }
  return read(false, null);
};
