import { branchOf } from '../person';
import { daysBefore, fullName, idOf, sha1, type Located, type LocatedPullRequest, type SampleState } from '../state';
import { minimalRepository } from './repositories';
import { label } from './search';
import { simpleUser } from './users';

const listed = ({ author, pullRequest }: LocatedPullRequest, located: Located, state: SampleState) => {
  const name = fullName(located);
  const { number } = pullRequest;
  const url = `https://api.github.com/repos/${name}/pulls/${number}`;
  const issue = `https://api.github.com/repos/${name}/issues/${number}`;
  const html = `https://github.com/${name}/pull/${number}`;
  const closedAt = pullRequest.state === 'open' ? null : daysBefore(state.now, pullRequest.closedDaysAgo ?? 0);
  const repo = minimalRepository(located, state);
  const side = (owner: Record<string, unknown>, ref: string) => ({
    label: `${String(owner.login)}:${ref}`,
    ref,
    sha: sha1(`${html} ${ref}`),
    user: owner,
    repo,
  });
  const link = (href: string) => ({ href });
  return {
    url,
    id: idOf(html),
    node_id: `PR_${sha1(html).slice(0, 12)}`,
    html_url: html,
    diff_url: `${html}.diff`,
    patch_url: `${html}.patch`,
    issue_url: issue,
    number,
    state: pullRequest.state === 'open' ? 'open' : 'closed',
    locked: false,
    title: pullRequest.title,
    user: simpleUser(author),
    body: pullRequest.body,
    created_at: daysBefore(state.now, pullRequest.openedDaysAgo),
    updated_at: closedAt ?? daysBefore(state.now, pullRequest.openedDaysAgo),
    closed_at: closedAt,
    merged_at: pullRequest.state === 'merged' ? closedAt : null,
    merge_commit_sha: pullRequest.state === 'merged' ? sha1(`merge ${html}`) : null,
    assignee: null,
    assignees: [],
    requested_reviewers: [],
    requested_teams: [],
    // The description of lists, unlike that of searches, has no label without a text of its own.
    labels: (pullRequest.labels ?? []).map((text) => ({ ...label(text, name), description: '' })),
    milestone: null,
    draft: pullRequest.draft ?? false,
    commits_url: `${url}/commits`,
    review_comments_url: `${url}/comments`,
    review_comment_url: `https://api.github.com/repos/${name}/pulls/comments{/number}`,
    comments_url: `${issue}/comments`,
    statuses_url: `https://api.github.com/repos/${name}/statuses/${sha1(`${html} head`)}`,
    head: side(simpleUser(author), `change-${number}`),
    base: side(simpleUser(located.owner), branchOf(located.repository)),
    _links: {
      self: link(url),
      html: link(html),
      issue: link(issue),
      comments: link(`${issue}/comments`),
      review_comments: link(`${url}/comments`),
      review_comment: link(`https://api.github.com/repos/${name}/pulls/comments{/number}`),
      commits: link(`${url}/commits`),
      statuses: link(`https://api.github.com/repos/${name}/statuses/${sha1(`${html} head`)}`),
    },
    author_association: 'CONTRIBUTOR',
    auto_merge: null,
    active_lock_reason: null,
  };
};

/** `GET /repos/{owner}/{repo}/pulls`: whole, in the order that was asked for. */
export const listPullRequests = (
  located: Located,
  query: URLSearchParams,
  state: SampleState,
): Record<string, unknown>[] => {
  const wanted = query.get('state') ?? 'open';
  const newestFirst = (query.get('direction') ?? (query.get('sort') === null ? 'desc' : 'asc')) === 'desc';
  const age = ({ pullRequest }: LocatedPullRequest): number =>
    query.get('sort') === 'updated'
      ? (pullRequest.closedDaysAgo ?? pullRequest.openedDaysAgo)
      : pullRequest.openedDaysAgo;
  const name = fullName(located).toLowerCase();
  return state.accounts
    .flatMap((author) => author.pullRequests.map((pullRequest) => ({ author, pullRequest })))
    .filter(
      ({ pullRequest }) =>
        pullRequest.repository.toLowerCase() === name &&
        (wanted === 'all' || (pullRequest.state === 'open') === (wanted === 'open')),
    )
    .sort((one, other) => (age(one) - age(other)) * (newestFirst ? 1 : -1))
    .map((one) => listed(one, located, state));
};
