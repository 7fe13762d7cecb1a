import { readFileSync } from 'node:fs';
import { buildSchema, type GraphQLSchema } from 'graphql';

/** The one file that is wanted of the package, which as a whole would parse five more megabytes of the same as JSON. */
const file = new URL('../../../node_modules/@octokit/graphql-schema/schema.graphql', import.meta.url);

let built: GraphQLSchema | undefined;

/** GitHub's published schema. Built once, when it is first wanted: it takes about a second. */
export const githubSchema = (): GraphQLSchema => {
  built ??= buildSchema(readFileSync(file, 'utf8'), { assumeValidSDL: true });
  return built;
};
