import type { Person, Repository } from '../dossier/schema';
import type { TreeAnswer } from '../readers/api/answers';
import { readEmptyTree, readTree } from '../readers/api/tree';
import type { Answer } from './client';
import { statusOf } from './failure';
import { readingOfUnread } from './not-got';

/** What the answer for a file list says of its repository; where it is a failure, also why nothing stands in it. */
export const treeReading = (answer: Answer<TreeAnswer>, repository: Repository, person: Person) => {
  const { owner, name, defaultBranch: branch } = repository;
  if (answer.ok)
    return { reading: readTree(answer.value, { owner, name, branch }, person, answer), failure: undefined };
  const { failure } = answer;
  if (statusOf(failure) === 409) {
    return { reading: readEmptyTree({ owner, name, branch }, person, answer), failure: undefined };
  }
  const wanted = { owner, name, commit: null, ref: branch, parts: ['paths', 'readme', 'manifests'] as const };
  return { reading: readingOfUnread(failure, [wanted], person, answer), failure };
};
