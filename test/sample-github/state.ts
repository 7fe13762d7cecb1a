import { createHash } from 'node:crypto';
import { accounts } from './people/index';
import { branchOf, type SampleAccount, type SamplePullRequest, type SampleRepository } from './person';
import type { SampleToken } from './tokens';

export type Resource = 'core' | 'search' | 'raw';

/** All that an answer depends on beside the request. */
export type SampleState = {
  /** ISO 8601. */
  now: string;
  accounts: readonly SampleAccount[];
  /** What was spent of each limit before this request, and when it is renewed (seconds since 1970). */
  limits: Readonly<Record<'core' | 'search', { limit: number; used: number; reset: number }>>;
  /** The tokens that GitHub knows, by their text. */
  tokens: ReadonlyMap<string, SampleToken>;
};

/** GitHub's limits without a token: 60 an hour, 10 searches a minute. */
export const freshLimits = (now: string): SampleState['limits'] => {
  const seconds = Math.floor(Date.parse(now) / 1000);
  return {
    core: { limit: 60, used: 0, reset: seconds + 3600 },
    search: { limit: 10, used: 0, reset: seconds + 60 },
  };
};

export const sampleState = (now: string): SampleState => ({
  now,
  accounts,
  limits: freshLimits(now),
  tokens: new Map(),
});

export const daysBefore = (now: string, days: number): string =>
  new Date(Date.parse(now) - days * 86_400_000).toISOString().replace(/\.\d+Z$/, 'Z');

export const sha1 = (text: string): string => createHash('sha1').update(text).digest('hex');

/** A stable id for what has none of its own. */
export const idOf = (text: string): number => 3_000_000_000 + Number.parseInt(sha1(text).slice(0, 8), 16);

const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

export const findAccount = (state: SampleState, login: string): SampleAccount | undefined =>
  state.accounts.find((account) => same(account.login, login));

/** The own repositories, the one that holds the profile README first. */
export const repositoriesOf = (account: SampleAccount): readonly SampleRepository[] =>
  account.readme === null || account.type === 'Organization'
    ? account.repositories
    : [
        {
          name: account.login,
          description: null,
          language: null,
          files: { 'README.md': account.readme },
          createdDaysAgo: account.createdDaysAgo,
          pushedDaysAgo: 40,
        },
        ...account.repositories,
      ];

export type Located = { owner: SampleAccount; repository: SampleRepository };

export const findRepository = (state: SampleState, owner: string, name: string): Located | undefined => {
  const account = findAccount(state, owner);
  const repository = account && repositoriesOf(account).find((one) => same(one.name, name));
  return account && repository ? { owner: account, repository } : undefined;
};

export const fullName = ({ owner, repository }: Located): string => `${owner.login}/${repository.name}`;

/** `owner/name` of the repository with this id; undefined where there is none. */
export const nameOfRepository = (state: SampleState, id: number): string | undefined => {
  for (const owner of state.accounts) {
    for (const repository of repositoriesOf(owner)) {
      const name = fullName({ owner, repository });
      if (idOf(name) === id) return name;
    }
  }
  return undefined;
};

/** The one commit that each repository has. */
export const commitOf = (located: Located): string => sha1(`commit ${fullName(located)}`);

/** Whether a branch, tag or commit names what the repository has. */
export const knowsRef = (located: Located, ref: string): boolean =>
  ref === 'HEAD' || ref === branchOf(located.repository) || ref === commitOf(located);

export type LocatedPullRequest = { author: SampleAccount; pullRequest: SamplePullRequest };

export const findPullRequest = (state: SampleState, name: string, number: number): LocatedPullRequest | undefined => {
  for (const author of state.accounts) {
    const pullRequest = author.pullRequests.find((one) => same(one.repository, name) && one.number === number);
    if (pullRequest) return { author, pullRequest };
  }
  return undefined;
};
