/** The arguments by which a page of a list is asked for. */
export type PageArguments = { first?: number | null; last?: number | null; after?: string | null };

const cursorOf = (index: number): string => Buffer.from(`cursor:${index}`).toString('base64');
const indexOf = (cursor: string): number => Number(Buffer.from(cursor, 'base64').toString().split(':')[1]);

/** A page of a list as GraphQL has it. */
export const connection = <Item>(items: readonly Item[], { first, last, after }: PageArguments) => {
  const from = after ? indexOf(after) + 1 : 0;
  const rest = items.slice(from);
  const nodes = typeof last === 'number' ? rest.slice(-last) : rest.slice(0, first ?? rest.length);
  const start = typeof last === 'number' ? items.length - nodes.length : from;
  return {
    totalCount: items.length,
    nodes,
    pageInfo: {
      hasNextPage: start + nodes.length < items.length,
      hasPreviousPage: start > 0,
      startCursor: nodes.length > 0 ? cursorOf(start) : null,
      endCursor: nodes.length > 0 ? cursorOf(start + nodes.length - 1) : null,
    },
  };
};
