import type { RepositoryAnswer, SearchAnswer, TreeAnswer, UserAnswer } from '../readers/api/answers';
import { comparisonAnswerSchema, forkAnswerSchema, type ForkAnswer } from './answers/comparison';
import { repositoriesAnswerSchema } from './answers/repositories';
import { searchAnswerSchema } from './answers/search';
import { treeAnswerSchema } from './answers/tree';
import { userAnswerSchema } from './answers/user';
import type { ComparisonAnswer } from '../readers/api/graphql-own-commits';
import type { ForkOf } from '../readers/api/graphql-repositories';
import type { Question } from './client';

export const userQuestion = (login: string): Question<UserAnswer> => ({
  path: '/users/{login}',
  parameters: { login },
  schema: userAnswerSchema,
  expected: 'a user',
});

/** The same by the number, which stays when somebody takes another login. */
export const userByIdQuestion = (id: number): Question<UserAnswer> => ({
  path: '/user/{id}',
  parameters: { id },
  schema: userAnswerSchema,
  expected: 'a user',
});

/** The page's number counts from 1; the newest pushed come first. */
export const repositoriesQuestion = (login: string, page: number): Question<RepositoryAnswer[]> => ({
  path: '/users/{login}/repos',
  parameters: { login, per_page: 100, sort: 'pushed', page },
  schema: repositoriesAnswerSchema,
  expected: 'a list of repositories',
});

/**
 * All pull requests that the person opened, not only merged ones: projects land by other ways too. The newest come first;
 * the page's number counts from 1, and the search ends at the thousandth.
 */
export const pullRequestsQuestion = (login: string, page = 1): Question<SearchAnswer> => ({
  path: '/search/issues',
  parameters: { q: `author:${login} type:pr`, per_page: 100, sort: 'created', ...(page > 1 && { page }) },
  schema: searchAnswerSchema,
  expected: 'found pull requests',
});

export const treeQuestion = (owner: string, name: string, branch: string): Question<TreeAnswer> => ({
  path: '/repos/{owner}/{name}/git/trees/{branch}',
  parameters: { owner, name, branch, recursive: '1' },
  schema: treeAnswerSchema,
  expected: 'a tree of files',
});

export const forkQuestion = (owner: string, name: string): Question<ForkAnswer> => ({
  path: '/repos/{owner}/{name}',
  parameters: { owner, name },
  schema: forkAnswerSchema,
  expected: 'a repository',
});

/** What a fork has that its parent has not; at most a hundred commits are listed, the newest last. */
export const comparisonQuestion = ({ owner, name, branch, parent }: ForkOf): Question<ComparisonAnswer> => ({
  path: '/repos/{owner}/{name}/compare/{range}',
  parameters: { owner, name, range: `${parent.owner}:${parent.branch}...${branch}`, per_page: 100 },
  schema: comparisonAnswerSchema,
  expected: 'a comparison of branches',
});
