import type { SampleAnswer, SampleRequest } from '../http';
import { wrongWith } from './validate';

/** Which path of GitHub's description an address belongs to. */
const templates: readonly [shape: RegExp, template: string][] = [
  [/^\/rate_limit$/u, '/rate_limit'],
  [/^\/search\/issues$/u, '/search/issues'],
  [/^\/users\/[^/]+$/u, '/users/{username}'],
  [/^\/user\/[^/]+$/u, '/user/{account_id}'],
  [/^\/users?\/[^/]+\/repos$/u, '/users/{username}/repos'],
  [/^\/repos\/[^/]+\/[^/]+$/u, '/repos/{owner}/{repo}'],
  [/^\/repos\/[^/]+\/[^/]+\/pulls$/u, '/repos/{owner}/{repo}/pulls'],
  [/^\/repos\/[^/]+\/[^/]+\/compare\/.+$/u, '/repos/{owner}/{repo}/compare/{basehead}'],
  [/^\/repos\/[^/]+\/[^/]+\/commits\/.+$/u, '/repos/{owner}/{repo}/commits/{ref}'],
  [/^\/repos\/[^/]+\/[^/]+\/git\/trees\/.+$/u, '/repos/{owner}/{repo}/git/trees/{tree_sha}'],
];

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};

/**
 * What is wrong with any answer of the sample by GitHub's published description of its REST API, as lines. Of its other
 * hosts nothing is described; what GraphQL answers was executed against the published schema, and its refusals have the
 * form of all others.
 */
export const wrongAnswer = (
  { host, path }: Pick<SampleRequest, 'host' | 'path'>,
  { status, body }: Pick<SampleAnswer, 'status' | 'body'>,
): string[] => {
  if (host !== 'api.github.com') return [];
  const told = (lines: readonly string[]): string[] => lines.map((line) => `${status} ${path}: ${line}`);
  if (status === 304) return body === '' ? [] : told(['a body']);
  const json = parsed(body);
  if (typeof json !== 'object' || json === null) return told(['no JSON']);
  if (path === '/graphql' && status === 200) return 'data' in json || 'errors' in json ? [] : told(['neither data nor errors']);
  // The address of a repository that stays when it is renamed.
  const way = path.replace(/^\/repositories\/\d+(?=\/|$)/u, '/repos/by/number');
  const template = templates.find(([shape]) => shape.test(way))?.[1];
  if (template === undefined && status < 400) return told(['a path that is not described']);
  return told(wrongWith(template ?? way, status, json));
};
