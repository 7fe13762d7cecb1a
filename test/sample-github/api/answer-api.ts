import type { SampleAnswer, SampleRequest } from '../http';
import {
  findAccount,
  findRepository,
  fullName,
  idOf,
  knowsRef,
  nameOfRepository,
  sha1,
  type SampleState,
} from '../state';
import { commit, comparison, fullRepository, gitTree, listRepositories } from './repositories';
import { badCredentials, credentialsOf, tokenHeaders, tokenOf } from '../tokens';
import { listPullRequests } from './pulls';
import { searchPullRequests } from './search';
import { publicUser } from './users';

const docs = 'https://docs.github.com/rest';

type Said = { status: number; json: unknown; headers?: Record<string, string> };

const notFound = (documentation = docs): Said => ({
  status: 404,
  json: { message: 'Not Found', documentation_url: documentation, status: '404' },
});

/** One page of a list, and GitHub's `Link` header to the others. */
const paged = (
  all: readonly unknown[],
  query: URLSearchParams,
  address: string,
): { items: unknown[]; headers: Record<string, string> } => {
  const size = Math.min(100, Math.max(1, Number(query.get('per_page') ?? 30) || 30));
  const number = Math.max(1, Number(query.get('page') ?? 1) || 1);
  const last = Math.max(1, Math.ceil(all.length / size));
  const link = (page: number, rel: string): string => {
    const there = new URLSearchParams(query);
    there.set('page', String(page));
    return `<${address}?${there}>; rel="${rel}"`;
  };
  const links = [
    ...(number > 1 ? [link(number - 1, 'prev')] : []),
    ...(number < last ? [link(number + 1, 'next'), link(last, 'last')] : []),
    ...(number > 1 ? [link(1, 'first')] : []),
  ];
  return {
    items: all.slice((number - 1) * size, number * size),
    headers: links.length > 0 ? { link: links.join(', ') } : {},
  };
};

const user = (login: string, state: SampleState): Said => {
  const account = findAccount(state, login);
  return account ? { status: 200, json: publicUser(account, state) } : notFound(`${docs}/users/users#get-a-user`);
};

const repositories = (login: string, query: URLSearchParams, state: SampleState): Said => {
  const account = findAccount(state, login);
  if (!account) return notFound(`${docs}/repos/repos#list-repositories-for-a-user`);
  const order = {
    sort: query.get('sort') ?? 'full_name',
    direction: query.get('direction'),
    type: query.get('type') ?? 'owner',
  };
  const { items, headers } = paged(
    listRepositories(account, order, state),
    query,
    `https://api.github.com/user/${account.id}/repos`,
  );
  return { status: 200, json: items, headers };
};

const repository = (owner: string, name: string, rest: string, query: URLSearchParams, state: SampleState): Said => {
  const located = findRepository(state, owner, name);
  if (!located) return notFound(`${docs}/repos/repos#get-a-repository`);
  if (rest === '') return { status: 200, json: fullRepository(located, state) };
  if (rest === '/pulls') {
    const { items, headers } = paged(
      listPullRequests(located, query, state),
      query,
      `https://api.github.com/repositories/${idOf(fullName(located))}/pulls`,
    );
    return { status: 200, json: items, headers };
  }
  const range = /^\/compare\/(.+\.\.\..+)$/.exec(rest)?.[1];
  if (range !== undefined) return { status: 200, json: comparison(located, range, state) };
  const ref = /^\/(git\/trees|commits)\/(.+)$/.exec(rest);
  if (!ref) return notFound();
  const empty = Object.keys(located.repository.files).length === 0;
  if (empty) {
    return {
      status: 409,
      json: { message: 'Git Repository is empty.', documentation_url: `${docs}/git/trees#get-a-tree`, status: '409' },
    };
  }
  const tree = gitTree(located, Boolean(query.get('recursive')));
  if (!knowsRef(located, ref[2] ?? '')) {
    return ref[1] === 'commits'
      ? {
          status: 422,
          json: {
            message: `No commit found for SHA: ${ref[2]}`,
            documentation_url: `${docs}/commits/commits#get-a-commit`,
            status: '422',
          },
        }
      : notFound(`${docs}/git/trees#get-a-tree`);
  }
  return { status: 200, json: ref[1] === 'commits' ? commit(located, state) : tree };
};

const search = (query: URLSearchParams, state: SampleState): Said => {
  const all = searchPullRequests(query, state);
  if (all === null) {
    return {
      status: 422,
      json: {
        message: 'Validation Failed',
        errors: [
          {
            message:
              'The listed users cannot be searched either because the users do not exist or you do not have permission to view the users.',
            resource: 'Search',
            field: 'q',
            code: 'invalid',
          },
        ],
        documentation_url: 'https://docs.github.com/v3/search/',
        status: '422',
      },
    };
  }
  const { items, headers } = paged(all, query, 'https://api.github.com/search/issues');
  return {
    status: 200,
    json: { total_count: all.length, incomplete_results: false, search_type: 'lexical', items },
    headers,
  };
};

type Limits = Readonly<Record<string, { limit: number; used: number; reset: number }>>;

const rateLimit = (limits: Limits): Said => {
  const row = (resource: string): Record<string, unknown> => {
    const { limit, used, reset } = limits[resource] ?? { limit: 0, used: 0, reset: 0 };
    return { limit, used, remaining: Math.max(0, limit - used), reset, resource };
  };
  const resources = Object.fromEntries(Object.keys(limits).map((resource) => [resource, row(resource)]));
  return { status: 200, json: { resources, rate: row('core') } };
};

const route = (path: string, query: URLSearchParams, state: SampleState): Said => {
  const parts = path.split('/').slice(1);
  const [kind = '', first = '', second = ''] = parts;
  if (path === '/search/issues') return search(query, state);
  if (kind === 'users' || kind === 'user') {
    const login = kind === 'users' ? first : (state.accounts.find(({ id }) => String(id) === first)?.login ?? '');
    if (parts.length === 2) return user(login, state);
    if (second === 'repos' && parts.length === 3) return repositories(login, query, state);
  }
  if (kind === 'repositories' && parts.length >= 2) {
    // The address that stays when a repository gets another name or owner.
    const [owner = '', name = ''] = nameOfRepository(state, Number(first))?.split('/') ?? [];
    return repository(owner, name, parts.length === 2 ? '' : `/${parts.slice(2).join('/')}`, query, state);
  }
  if (kind === 'repos' && parts.length >= 3) {
    return repository(first, second, parts.length === 3 ? '' : `/${parts.slice(3).join('/')}`, query, state);
  }
  return notFound();
};

/**
 * Plays the REST API of api.github.com. With a token its own limits count; without one those of the network address.
 * Answers of 304 cost like any other.
 */
export const answerApi = (request: SampleRequest, state: SampleState): SampleAnswer => {
  const resource = request.path.startsWith('/search/') ? 'search' : 'core';
  const free = request.path === '/rate_limit';
  const token = tokenOf(request, state);
  const stranger = credentialsOf(request) !== null && !token;
  const limits = token?.limits ?? state.limits;
  const { limit, used, reset } = limits[resource];
  const spent = Math.min(limit, used + (free ? 0 : 1));
  const exhausted = !free && used >= limit;
  const said: Said = stranger
    ? badCredentials
    : exhausted
      ? {
          status: 403,
          json: {
            message:
              "API rate limit exceeded for 203.0.113.7. (But here's the good news: Authenticated requests get a higher rate limit. Check out the documentation for more details.)",
            documentation_url: 'https://docs.github.com/rest/overview/resources-in-the-rest-api#rate-limiting',
          },
        }
      : free
        ? rateLimit(limits)
        : route(request.path, request.query, state);
  const body = JSON.stringify(said.json);
  const etag = `W/"${sha1(body)}"`;
  const headers: Record<string, string> = {
    'content-type': 'application/json; charset=utf-8',
    'x-github-media-type': 'github.v3; format=json',
    'x-github-request-id': `5A3E:${idOf(request.path).toString(16).toUpperCase()}`,
    'x-ratelimit-limit': String(limit),
    'x-ratelimit-remaining': String(limit - spent),
    'x-ratelimit-reset': String(reset),
    'x-ratelimit-used': String(spent),
    'x-ratelimit-resource': resource,
    'access-control-allow-origin': '*',
    'access-control-expose-headers':
      'ETag, Link, Location, Retry-After, X-RateLimit-Limit, X-RateLimit-Remaining, X-RateLimit-Used, X-RateLimit-Resource, X-RateLimit-Reset, X-OAuth-Scopes',
    ...(token && tokenHeaders(token)),
    ...said.headers,
  };
  const answer = (status: number, text: string): SampleAnswer => ({
    status,
    headers,
    body: text,
    resource: free || exhausted || stranger ? null : resource,
  });
  if (said.status !== 200) return answer(said.status, body);
  headers.etag = etag;
  headers['cache-control'] = 'public, max-age=60, s-maxage=60';
  return request.headers['if-none-match'] === etag ? answer(304, '') : answer(200, body);
};
