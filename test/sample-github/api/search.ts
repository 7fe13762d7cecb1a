import { daysBefore, findAccount, idOf, sha1, type LocatedPullRequest, type SampleState } from '../state';
import { simpleUser } from './users';

const colours = ['d73a4a', '0075ca', 'a2eeef', '7057ff', '008672', 'e4e669'];

/** A label as it stands in other answers. */
export const label = (name: string, repository: string): Record<string, unknown> => ({
  id: idOf(`label ${repository} ${name}`),
  node_id: `LA_${sha1(name).slice(0, 10)}`,
  url: `https://api.github.com/repos/${repository}/labels/${encodeURIComponent(name)}`,
  name,
  color: colours[idOf(name) % colours.length],
  default: false,
  description: null,
});

const item = ({ author, pullRequest }: LocatedPullRequest, state: SampleState): Record<string, unknown> => {
  const { repository, number } = pullRequest;
  const url = `https://api.github.com/repos/${repository}/issues/${number}`;
  const html = `https://github.com/${repository}/pull/${number}`;
  const closedAt = pullRequest.state === 'open' ? null : daysBefore(state.now, pullRequest.closedDaysAgo ?? 0);
  const own = repository.toLowerCase().startsWith(`${author.login.toLowerCase()}/`);
  return {
    url,
    repository_url: `https://api.github.com/repos/${repository}`,
    labels_url: `${url}/labels{/name}`,
    comments_url: `${url}/comments`,
    events_url: `${url}/events`,
    html_url: html,
    id: idOf(html),
    node_id: `PR_${sha1(html).slice(0, 12)}`,
    number,
    title: pullRequest.title,
    user: simpleUser(author),
    labels: (pullRequest.labels ?? []).map((name) => label(name, repository)),
    state: pullRequest.state === 'open' ? 'open' : 'closed',
    locked: false,
    assignee: null,
    assignees: [],
    milestone: null,
    comments: 2,
    created_at: daysBefore(state.now, pullRequest.openedDaysAgo),
    updated_at: closedAt ?? daysBefore(state.now, pullRequest.openedDaysAgo),
    closed_at: closedAt,
    author_association: own ? 'OWNER' : 'CONTRIBUTOR',
    active_lock_reason: null,
    draft: pullRequest.draft ?? false,
    pull_request: {
      url: `https://api.github.com/repos/${repository}/pulls/${number}`,
      html_url: html,
      diff_url: `${html}.diff`,
      patch_url: `${html}.patch`,
      merged_at: pullRequest.state === 'merged' ? closedAt : null,
    },
    body: pullRequest.body,
    reactions: {
      url: `${url}/reactions`,
      total_count: 0,
      '+1': 0,
      '-1': 0,
      laugh: 0,
      hooray: 0,
      confused: 0,
      heart: 0,
      rocket: 0,
      eyes: 0,
    },
    timeline_url: `${url}/timeline`,
    performed_via_github_app: null,
    state_reason: null,
    score: 1,
  };
};

type Term = { field: string; value: string; not: boolean };

const termsOf = (query: string): Term[] =>
  [...query.matchAll(/(-?)([a-z-]+):"?([^\s"]+)"?/gi)].map(([, not, field = '', value = '']) => ({
    not: not === '-',
    field: field.toLowerCase(),
    value: value.toLowerCase(),
  }));

const fits = ({ pullRequest }: LocatedPullRequest, { field, value, not }: Term): boolean => {
  const owner = pullRequest.repository.split('/')[0]?.toLowerCase();
  const merged = pullRequest.state === 'merged';
  const tests: Record<string, boolean | undefined> = {
    user: owner === value,
    org: owner === value,
    repo: pullRequest.repository.toLowerCase() === value,
    type: value === 'pr',
    is:
      { pr: true, issue: false, merged, unmerged: !merged, open: pullRequest.state === 'open', public: true }[value] ??
      pullRequest.state !== 'open',
    state: (pullRequest.state === 'open') === (value === 'open'),
    draft: (pullRequest.draft ?? false) === (value === 'true'),
  };
  const answer = tests[field] ?? true;
  return not ? !answer : answer;
};

/**
 * `GET /search/issues` for what the product asks: pull requests of one author, with a few qualifiers. Null where the author
 * is nobody, which GitHub answers with 422.
 */
export const searchPullRequests = (query: URLSearchParams, state: SampleState): Record<string, unknown>[] | null => {
  const terms = termsOf(query.get('q') ?? '');
  const login = terms.find(({ field, not }) => field === 'author' && !not)?.value;
  const author = login === undefined ? undefined : findAccount(state, login);
  if (!author) return null;
  const ascending = query.get('order') === 'asc';
  const age = (one: LocatedPullRequest): number =>
    query.get('sort') === 'updated'
      ? (one.pullRequest.closedDaysAgo ?? one.pullRequest.openedDaysAgo)
      : one.pullRequest.openedDaysAgo;
  return author.pullRequests
    .map((pullRequest) => ({ author, pullRequest }))
    .filter((one) => terms.every((term) => term.field === 'author' || fits(one, term)))
    .sort((one, other) => (age(one) - age(other)) * (ascending ? -1 : 1))
    .map((one) => item(one, state));
};
