import type { SampleAnswer } from '../http';
import { daysBefore, idOf, repositoriesOf, type SampleState } from '../state';
import { reactApp } from './embedded';
import { escapeHtml } from './html';
import { layout } from './layout';

const mostResults = 10;

const has = (words: readonly string[], ...texts: (string | null | undefined)[]): boolean => {
  const whole = texts.join(' ').toLowerCase();
  return words.every((word) => whole.includes(word));
};

const repositoryResults = (words: readonly string[], state: SampleState): object[] =>
  state.accounts.flatMap((account) =>
    repositoriesOf(account)
      .filter(({ name, description }) => has(words, name, description))
      .map((repository) => ({
        id: String(idOf(`${account.login}/${repository.name}`)),
        archived: repository.archived === true,
        hl_name: `${account.login}/${repository.name}`,
        hl_trunc_description: escapeHtml(repository.description ?? ''),
        language: repository.language,
        owned_by_organization: account.type === 'Organization',
        public: true,
        repo: {
          repository: {
            id: idOf(`${account.login}/${repository.name}`),
            name: repository.name,
            owner_id: account.id,
            owner_login: account.login,
            updated_at: daysBefore(state.now, repository.pushedDaysAgo),
          },
        },
        topics: repository.topics ?? [],
        type: 'Public',
      })),
  );

const userResults = (words: readonly string[], state: SampleState): object[] =>
  state.accounts
    .filter(({ login, name, bio }) => has(words, login, name, bio))
    .map((account) => ({
      id: account.id,
      display_login: account.login,
      display_name: account.name,
      hl_login: account.login,
      hl_name: escapeHtml(account.name ?? ''),
      hl_profile_bio: escapeHtml(account.bio ?? ''),
      type: account.type,
    }));

const pullRequestResults = (words: readonly string[], state: SampleState): object[] =>
  state.accounts.flatMap((account) =>
    account.pullRequests
      .filter(({ title, body }) => has(words, title, body))
      .map((pullRequest) => {
        const [owner = '', name = ''] = pullRequest.repository.split('/');
        return {
          author_name: account.login,
          hl_title: escapeHtml(pullRequest.title),
          number: pullRequest.number,
          state: pullRequest.state,
          repo: { repository: { name, owner_login: owner } },
          issue: { issue: { pull_request_id: idOf(pullRequest.title) } },
          created: daysBefore(state.now, pullRequest.openedDaysAgo),
        };
      }),
  );

const found = { users: userResults, repositories: repositoryResults, pullrequests: pullRequestResults };

const titles = { users: 'User', repositories: 'Repository', pullrequests: 'Pull request' };

type Kind = keyof typeof found;

/** Results of a search: people, repositories or pull requests; anything else finds nothing. */
export const searchPage = (query: URLSearchParams, state: SampleState): SampleAnswer => {
  const asked = query.get('type')?.toLowerCase() ?? 'repositories';
  const kind: Kind | null = Object.hasOwn(found, asked) ? (asked as Kind) : null;
  const words = (query.get('q') ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  const results = kind && words.length > 0 ? found[kind](words, state) : [];
  const shown = results.slice(0, mostResults);
  const payload = {
    header_redesign_enabled: false,
    results: shown,
    type: asked,
    page: 1,
    page_count: Math.ceil(results.length / mostResults),
    result_count: results.length,
    logged_in: false,
  };
  const rows = shown.map((result) => {
    const { display_login: login, hl_name: name, hl_title: title } = result as Record<string, string | undefined>;
    const address = login ?? name;
    return address === undefined || title !== undefined
      ? `<div class="Box-sc-result">${title ?? ''}</div>`
      : `<div class="Box-sc-result"><a href="/${escapeHtml(address)}">${escapeHtml(address)}</a></div>`;
  });
  return layout({
    title: `${kind ? titles[kind] : 'Code'} search results · GitHub`,
    head: '<meta name="route-pattern" content="/search(.:format)">\n<meta name="route-controller" content="codesearch">',
    bodyClass: 'page-search',
    main: reactApp(
      'blackbird-search',
      `/search?${query.toString()}`,
      payload,
      `<div data-testid="results-list">${rows.join('')}</div>`,
    ),
  });
};
