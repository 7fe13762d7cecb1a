import { executeSync, GraphQLError, parse, validate, type DocumentNode } from 'graphql';
import type { SampleAnswer, SampleRequest } from '../http';
import { badCredentials, tokenHeaders, tokenOf, type SampleToken } from '../tokens';
import type { SampleState } from '../state';
import { measure, type Measure } from './measure';
import { root } from './people';
import { githubSchema } from './schema';

const inGithubsForm = (error: GraphQLError): Record<string, unknown> => {
  const { type, saml_failure: saml, ...rest } = error.extensions;
  return {
    ...(type !== undefined && { type }),
    ...(error.path && { path: error.path }),
    ...(saml !== undefined && { extensions: { saml_failure: saml } }),
    ...(Object.keys(rest).length > 0 && { extensions: rest }),
    ...(error.locations && { locations: error.locations }),
    message: error.message,
  };
};

type Said = { json: Record<string, unknown>; points: number };

const refused = (type: string, message: string): Said => ({
  json: { data: null, errors: [{ type, message }] },
  points: 1,
});

const parsed = (query: string): DocumentNode | GraphQLError => {
  try {
    return parse(query);
  } catch (error) {
    if (error instanceof GraphQLError) return error;
    throw error;
  }
};

const rateLimitOf = ({ nodes, points }: Measure, { limits: { graphql } }: SampleToken) => ({
  cost: points,
  limit: graphql.limit,
  nodeCount: nodes,
  used: graphql.used + points,
  remaining: Math.max(0, graphql.limit - graphql.used - points),
  resetAt: new Date(graphql.reset * 1_000).toISOString().replace(/\.\d+Z$/, 'Z'),
});

const run = (query: string, variables: Record<string, unknown>, state: SampleState, token: SampleToken): Said => {
  const schema = githubSchema();
  const document = parsed(query);
  if (document instanceof GraphQLError) return { json: { errors: [inGithubsForm(document)] }, points: 1 };
  const invalid = validate(schema, document);
  if (invalid.length > 0) return { json: { errors: invalid.map(inGithubsForm) }, points: 1 };
  const measured = measure(document, variables, schema);
  const [wrong] = measured.wrong;
  if (wrong) return refused(wrong.type, wrong.message);
  const { data, errors } = executeSync({
    schema,
    document,
    variableValues: variables,
    rootValue: root({ state, token }, rateLimitOf(measured, token)),
  });
  const json = { data: data ?? null, ...(errors && { errors: errors.map(inGithubsForm) }) };
  return { json, points: measured.points };
};

type Body = { query: string; variables: Record<string, unknown> };

const bodyOf = (text: string): Body | null => {
  try {
    const json = JSON.parse(text) as Partial<Body> | null;
    return typeof json?.query === 'string' ? { query: json.query, variables: json.variables ?? {} } : null;
  } catch {
    return null;
  }
};

/**
 * Plays `POST https://api.github.com/graphql` by executing the query against GitHub's published schema over the invented
 * people, so that whatever is answered validates. Only with a token, as on GitHub.
 */
export const answerGraphql = (request: SampleRequest, state: SampleState): SampleAnswer => {
  const token = tokenOf(request, state);
  const headers: Record<string, string> = {
    'content-type': 'application/json; charset=utf-8',
    'x-github-media-type': 'github.v4; format=json',
    'access-control-allow-origin': '*',
  };
  const plain = (status: number, json: unknown): SampleAnswer => ({
    status,
    headers,
    body: JSON.stringify(json),
    resource: null,
  });
  if (!token) return plain(badCredentials.status, badCredentials.json);
  const body = bodyOf(request.body ?? '');
  if (!body)
    return plain(400, { message: 'Problems parsing JSON', documentation_url: 'https://docs.github.com/graphql' });
  const { limit, used, reset } = token.limits.graphql;
  const said =
    used >= limit
      ? {
          json: { errors: [{ type: 'RATE_LIMITED', message: 'API rate limit exceeded for user ID 900000099.' }] },
          points: 0,
        }
      : run(body.query, body.variables, state, token);
  const spent = Math.min(limit, used + said.points);
  return {
    status: 200,
    headers: {
      ...headers,
      ...tokenHeaders(token),
      'x-ratelimit-limit': String(limit),
      'x-ratelimit-remaining': String(limit - spent),
      'x-ratelimit-reset': String(reset),
      'x-ratelimit-used': String(spent),
      'x-ratelimit-resource': 'graphql',
    },
    body: JSON.stringify(said.json),
    resource: said.points === 0 ? null : 'graphql',
    points: said.points,
  };
};
