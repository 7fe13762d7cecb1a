import type { SampleAccount } from '../person';

/** Somebody whose work is not public. */
export const quiet: SampleAccount = {
  id: 900_000_005,
  login: 'quiet-lee-sample',
  type: 'User',
  name: null,
  bio: 'Invented sample person.',
  readme: null,
  repositories: [],
  pullRequests: [],
  createdDaysAgo: 2_400,
};
