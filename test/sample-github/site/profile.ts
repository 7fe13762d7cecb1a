import type { SampleAnswer } from '../http';
import type { SampleAccount } from '../person';
import { findRepository, repositoriesOf, type SampleState } from '../state';
import { escapeHtml } from './html';
import { layout } from './layout';
import { renderMarkdown } from './markdown';
import { followerRows } from './people';

const colours: Record<string, string> = {
  Python: '#3572A5',
  'Jupyter Notebook': '#DA5B0B',
  Go: '#00ADD8',
  Rust: '#dea584',
  TypeScript: '#3178c6',
  JavaScript: '#f1e05a',
  HTML: '#e34c26',
  Shell: '#89e051',
};

const host = (url: string): string => url.replace(/^https:\/\/(www\.)?/, '').replace(/\/$/, '');

const details = (account: SampleAccount): string => {
  const rows: string[] = [];
  if (account.company) {
    rows.push(
      `<li class="vcard-detail" itemprop="worksFor" aria-label="Organization: ${escapeHtml(account.company)}"><span class="p-org"><div>${escapeHtml(account.company)}</div></span></li>`,
    );
  }
  if (account.location) {
    rows.push(
      `<li class="vcard-detail" itemprop="homeLocation" aria-label="Home location: ${escapeHtml(account.location)}"><span class="p-label">${escapeHtml(account.location)}</span></li>`,
      `<li class="vcard-detail" itemprop="localTime" aria-label="Local time"><span class="p-label">09:03 <profile-timezone data-hours-ahead-of-utc="1.0">(UTC +01:00)</profile-timezone></span></li>`,
    );
  }
  if (account.website) {
    rows.push(
      `<li class="vcard-detail" itemprop="url" data-test-selector="profile-website-url"><a rel="nofollow me" class="Link--primary" href="${escapeHtml(account.website)}">${escapeHtml(host(account.website))}</a></li>`,
    );
  }
  for (const { label, url } of account.social ?? []) {
    rows.push(
      `<li itemprop="social" class="vcard-detail"><svg role="img" width="16" height="16" viewBox="0 0 16 16" aria-labelledby="social-${escapeHtml(label)}" class="octicon"><title id="social-${escapeHtml(label)}">${escapeHtml(label)}</title><circle cx="8" cy="8" r="6" fill="currentColor"></circle></svg> <a rel="nofollow me" class="Link--primary" href="${escapeHtml(url)}">${escapeHtml(host(url))}</a></li>`,
    );
  }
  return `<ul class="vcard-details">${rows.join('')}</ul>`;
};

const pinned = (account: SampleAccount, state: SampleState): string => {
  const names = account.pinned ?? [];
  const chosen =
    names.length > 0 ? names : account.repositories.slice(0, 6).map(({ name }) => `${account.login}/${name}`);
  if (chosen.length === 0) return '';
  const items = chosen.map((full, index) => {
    const [owner = '', name = ''] = full.split('/');
    const repository = findRepository(state, owner, name)?.repository;
    const shownOwner = owner === account.login ? '' : `<span class="owner text-normal">${escapeHtml(owner)}/</span>`;
    const language = repository?.language
      ? `<span class="d-inline-block"><span class="repo-language-color" style="background-color: ${colours[repository.language] ?? '#8b949e'}"></span> <span itemprop="programmingLanguage">${escapeHtml(repository.language)}</span></span>`
      : '';
    return `<li class="pinned-item-list-item js-pinned-item-list-item"><div class="Box public source"><div class="pinned-item-list-item-content">
<div class="d-flex"><span class="position-relative"><a id="pin-${index}" href="/${escapeHtml(full)}" class="Link text-bold">${shownOwner}<span class="repo">${escapeHtml(name)}</span> </a><tool-tip id="tip-${index}" for="pin-${index}" popover="manual" class="sr-only">${escapeHtml(shownOwner ? full : name)}</tool-tip></span> <span class="Label Label--secondary">Public</span></div>
<p class="pinned-item-desc">${escapeHtml(repository?.description ?? '')}</p><p class="pinned-item-meta-row">${language}</p></div></div></li>`;
  });
  const isPinned = names.length > 0;
  return `<div class="js-pinned-items-reorder-container"><h2 class="f4">${isPinned ? 'Pinned <span class="hidden" hidden>Loading</span>' : 'Popular repositories'}</h2>
<ol class="pins${isPinned ? ' js-pinned-items-reorder-list' : ''}">${items.join('')}</ol></div>`;
};

const readme = (account: SampleAccount): string =>
  account.readme === null
    ? ''
    : `<div class="Box profile-readme"><div class="Box-body"><div class="text-mono"><a href="/${account.login}/${account.login}" class="Link--primary">${account.login}</a><span>/</span>README<span>.md</span></div>
<article class="markdown-body entry-content" itemprop="text">${renderMarkdown(account.readme)}</article></div></div>`;

const repositoryRows = (account: SampleAccount): string =>
  `<div id="user-repositories-list"><ul>${repositoriesOf(account)
    .slice(0, 30)
    .map(
      ({ name, description, language, fork }) =>
        `<li class="${fork ? 'fork' : 'source'}" itemprop="owns" itemscope itemtype="http://schema.org/Code"><h3><a href="/${account.login}/${name}" itemprop="name codeRepository">${escapeHtml(name)}</a></h3><p itemprop="description">${escapeHtml(description ?? '')}</p><span itemprop="programmingLanguage">${escapeHtml(language ?? '')}</span></li>`,
    )
    .join('')}</ul></div>`;

const tabContent = (account: SampleAccount, tab: string | null, state: SampleState): string => {
  if (tab === 'repositories') return repositoryRows(account);
  if (tab === 'followers') return followerRows(account, state);
  return `${readme(account)}${pinned(account, state)}`;
};

/** A person's page: the overview, or with `tab` the list of repositories or of followers. */
export const profilePage = (account: SampleAccount, tab: string | null, state: SampleState): SampleAnswer => {
  const { login } = account;
  const name = account.name ?? '';
  const count = repositoriesOf(account).length;
  const description = account.bio
    ? `${account.bio} - ${login}`
    : `${login} has ${count} repositories available. Follow their code on GitHub.`;
  const tabLink = (id: string, label: string, counter: string): string =>
    `<a data-tab-item="${id}" class="UnderlineNav-item${(tab ?? 'overview') === id ? ' selected' : ''}" href="/${login}${id === 'overview' ? '' : `?tab=${id}`}">${label}${counter}</a>`;
  return layout({
    title: name ? `${login} (${name}) · GitHub` : `${login} · GitHub`,
    head: `<meta name="route-controller" content="profiles">
<meta name="description" content="${escapeHtml(description)}">
<meta property="og:type" content="profile">
<meta property="og:title" content="${escapeHtml(login)} - Overview">
<meta property="og:url" content="https://github.com/${login}">
<meta property="og:description" content="${escapeHtml(description)}">
<meta property="profile:username" content="${login}">
<meta name="octolytics-dimension-user_id" content="${account.id}">
<meta name="octolytics-dimension-user_login" content="${login}">
<link rel="canonical" href="https://github.com/${login}">`,
    bodyClass: 'page-profile',
    main: `<div class="UnderlineNav"><nav class="UnderlineNav-body" aria-label="User profile">${tabLink('overview', 'Overview', '')}${tabLink('repositories', 'Repositories ', ` <span title="${count}" data-view-component="true" class="Counter">${count}</span>`)}${tabLink('stars', 'Stars', '')}</nav></div>
<div class="Layout"><div class="Layout-sidebar"><div class="h-card" itemscope itemtype="http://schema.org/Person">
<a itemprop="image" href="https://avatars.githubusercontent.com/u/${account.id}?v=4"><img class="avatar avatar-user" width="260" height="260" alt="Avatar" src="https://avatars.githubusercontent.com/u/${account.id}?v=4"></a>
<div class="vcard-names-container"><h1 class="vcard-names">
<span class="p-name vcard-fullname" itemprop="name">
          ${escapeHtml(name)}
        </span>
<span class="p-nickname vcard-username" itemprop="additionalName">
          ${login}
        </span></h1></div>
${account.bio ? `<div class="p-note user-profile-bio js-user-profile-bio" data-bio-text="${escapeHtml(account.bio)}"><div>${escapeHtml(account.bio)}</div></div>` : '<div class="p-note user-profile-bio js-user-profile-bio"></div>'}
${details(account)}
</div></div><div class="Layout-main"><turbo-frame id="user-profile-frame" data-turbo-action="advance">${tabContent(account, tab, state)}</turbo-frame></div></div>`,
  });
};
