/** What GitHub counts by itself: the REST API, its search, the host of raw files, and GraphQL (in points, with a token). */
export type Resource = 'core' | 'search' | 'raw' | 'graphql';
export type Cost = Record<Resource, number>;

/** The most that one reading of a profile may ask for without a token. */
export const readingBudget: Cost = { core: 10, search: 1, raw: 12, graphql: 0 };

/**
 * The most with the user's own token, of 5,000 points and 5,000 requests an hour: a profile of a hundred repositories and
 * as many pull requests takes about 12 points, and a request for each repository that is looked into. What is asked
 * without the token is as without one.
 */
export const tokenBudget: Cost = { core: 70, search: 1, raw: 12, graphql: 50 };

/** Counts requests as they are sent, whatever comes of them. */
export type Budget = {
  readonly most: Cost;
  /** A copy of what was sent so far. */
  spent: () => Cost;
  left: (resource: Resource) => number;
  /** True, and counted, where one more request may be sent, or one of so many points. */
  take: (resource: Resource, amount?: number) => boolean;
  /** Counts what a request cost beyond what was taken for it; less than nothing where it cost less. */
  correct: (resource: Resource, by: number) => void;
};

/** @param before what was spent of it already: by a reading that broke off, and that this one takes up. */
export const createBudget = (most: Cost, before?: Cost): Budget => {
  const spent: Cost = { core: 0, search: 0, raw: 0, graphql: 0, ...before };
  const left = (resource: Resource) => Math.max(0, most[resource] - spent[resource]);
  return {
    most,
    spent: () => ({ ...spent }),
    left,
    take: (resource, amount = 1) => {
      if (left(resource) < amount) return false;
      spent[resource] += amount;
      return true;
    },
    correct: (resource, by) => {
      spent[resource] = Math.max(0, spent[resource] + by);
    },
  };
};
