import {
  getNamedType,
  getOperationAST,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  typeFromAST,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';

/** What a query asks for, and what is wrong with it, as GitHub counts: docs.github.com, "Rate limits and query limits". */
export type Measure = { nodes: number; lists: number; points: number; wrong: { type: string; message: string }[] };

export const mostNodes = 500_000;
const mostAtATime = 100;

const pageArguments = new Set(['first', 'last']);

/**
 * Counts the nodes that a query may bring, and the lists that have to be got for it: each list once for each item of the
 * list it stands in. A point is a hundred lists. A list of which nodes are wanted must say how many, 1 to 100.
 */
export const measure = (
  document: DocumentNode,
  variables: Readonly<Record<string, unknown>>,
  schema: GraphQLSchema,
): Measure => {
  const fragments = new Map(
    document.definitions.flatMap((one): [string, FragmentDefinitionNode][] =>
      one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one]] : [],
    ),
  );
  const total: Measure = { nodes: 0, lists: 0, points: 1, wrong: [] };

  const sizeOf = (field: FieldNode): number | null => {
    const argument = field.arguments?.find(({ name }) => pageArguments.has(name.value));
    if (!argument) return null;
    const { value } = argument;
    if (value.kind === Kind.INT) return Number(value.value);
    return value.kind === Kind.VARIABLE ? Number(variables[value.name.value]) : null;
  };

  /** True where the query leaves the field out by `@include(if: $no)`. */
  const isLeftOut = (field: FieldNode): boolean =>
    (field.directives ?? []).some((directive) => {
      const condition = directive.arguments?.find(({ name }) => name.value === 'if')?.value;
      return (
        directive.name.value === 'include' &&
        condition?.kind === Kind.VARIABLE &&
        variables[condition.name.value] === false
      );
    });

  const judge = (field: FieldNode, type: GraphQLNamedType | undefined, size: number | null): void => {
    const name = field.name.value;
    const wantsNodes = field.selectionSet?.selections.some(
      (one) => one.kind === Kind.FIELD && ['nodes', 'edges'].includes(one.name.value),
    );
    if (size === null && type?.name.endsWith('Connection') && wantsNodes === true) {
      const message = `You must provide a \`first\` or \`last\` value to properly paginate the \`${name}\` connection.`;
      total.wrong.push({ type: 'MISSING_PAGINATION_BOUNDARIES', message });
    }
    if (size !== null && !(size >= 1 && size <= mostAtATime)) {
      const message = `Requesting ${size} records on the \`${name}\` connection exceeds the limit of 100 records.`;
      total.wrong.push({ type: 'EXCESSIVE_PAGINATION', message });
    }
  };

  const walk = (set: SelectionSetNode, parent: GraphQLNamedType | undefined, times: number): void => {
    for (const one of set.selections) {
      if (one.kind === Kind.FRAGMENT_SPREAD) {
        const fragment = fragments.get(one.name.value);
        if (fragment) walk(fragment.selectionSet, typeFromAST(schema, fragment.typeCondition) ?? parent, times);
      } else if (one.kind === Kind.INLINE_FRAGMENT) {
        const type = one.typeCondition ? typeFromAST(schema, one.typeCondition) : parent;
        walk(one.selectionSet, type ?? parent, times);
      } else if (one.selectionSet && !isLeftOut(one)) {
        const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[one.name.value] : undefined;
        const type = field && getNamedType(field.type);
        const size = sizeOf(one);
        judge(one, type, size);
        if (size !== null) {
          total.lists += times;
          total.nodes += times * size;
        }
        walk(one.selectionSet, isCompositeType(type) ? type : undefined, times * (size ?? 1));
      }
    }
  };

  const operation = getOperationAST(document);
  if (operation) walk(operation.selectionSet, schema.getQueryType() ?? undefined, 1);
  total.points = Math.max(1, Math.round(total.lists / 100));
  if (total.nodes > mostNodes) {
    const message = `This query requests up to ${total.nodes} possible nodes which exceeds the maximum limit of 500,000.`;
    total.wrong.push({ type: 'MAX_NODE_LIMIT_EXCEEDED', message });
  }
  return total;
};
