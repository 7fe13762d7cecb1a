/** What GitHub counts by itself: the REST API, its search, the host of raw files, and GraphQL (in points, with a token). */
export type Resource = 'core' | 'search' | 'raw' | 'graphql';
export type Cost = Record<Resource, number>;

/** The most that one reading of a profile may ask for without a token. */
export const readingBudget: Cost = { core: 10, search: 1, raw: 12, graphql: 0 };

/** Counts requests as they are sent, whatever comes of them. */
export type Budget = {
  readonly most: Cost;
  /** A copy of what was sent so far. */
  spent: () => Cost;
  left: (resource: Resource) => number;
  /** True, and counted, where one more request may be sent. */
  take: (resource: Resource) => boolean;
};

export const createBudget = (most: Cost): Budget => {
  const spent: Cost = { core: 0, search: 0, raw: 0, graphql: 0 };
  const left = (resource: Resource) => Math.max(0, most[resource] - spent[resource]);
  return {
    most,
    spent: () => ({ ...spent }),
    left,
    take: (resource) => {
      if (left(resource) === 0) return false;
      spent[resource] += 1;
      return true;
    },
  };
};
