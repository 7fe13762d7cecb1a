import { JSDOM } from 'jsdom';
import type { PageReading } from '../../../lib/dossier/reading';
import { readGithubPage } from '../../../lib/readers/github/read-page';
import { now } from './fixture-pages';

/** A page of invented projects and people, as GitHub drew such pages at a time. */
export type InventedPage = { title: string; head?: string; main: string };

export const documentOf = ({ title, head = '', main }: InventedPage): Document => {
  const { document } = new JSDOM(`<!doctype html><html><head>${head}</head><body><main>${main}</main></body></html>`)
    .window;
  document.title = title;
  return document;
};

export const readPage = (
  page: InventedPage,
  path: string,
  change: (document: Document) => void = () => {},
): PageReading => {
  const document = documentOf(page);
  change(document);
  return readGithubPage(document, `https://github.com${path}`, now);
};

export const meta = (name: string, content: string): string => `<meta name="${name}" content="${content}">`;

export const ofRepository = (name: string, fork = false): string =>
  [
    meta('octolytics-dimension-repository_nwo', name),
    meta('octolytics-dimension-repository_public', 'true'),
    meta('octolytics-dimension-repository_is_fork', String(fork)),
  ].join('');

export const data = (name: string, payload: unknown, path = '/'): string =>
  `<react-app app-name="${name}" initial-path="${path}"><script type="application/json" data-target="react-app.embeddedData">${JSON.stringify({ payload, title: 'not this' }).replaceAll('<', '\\u003c')}</script><div data-target="react-app.reactRoot">`;
export const endOfData = '</div></react-app>';

const author = (login: string, kind: 'user' | 'organization' = 'organization') =>
  `<span class="author" itemprop="author"><a class="url fn" rel="author" data-hovercard-type="${kind}" data-hovercard-url="/${kind === 'user' ? 'users' : 'orgs'}/${login}/hovercard" href="/${login}">${login}</a></span>`;

/** 2014: names without properties, the sidebar on the right is navigation. */
export const repository2014: InventedPage = {
  title: 'lock-works-sample/weir · GitHub',
  head: ofRepository('lock-works-sample/weir', true),
  main: `<div class="pagehead repohead"><h1 class="entry-title public"><span class="author"><a href="/lock-works-sample" class="url fn" itemprop="url" rel="author"><span itemprop="title">lock-works-sample</span></a></span>/<strong><a href="/lock-works-sample/weir" class="js-current-repository">weir</a></strong>
<span class="fork-flag"><span class="text">forked from <a href="/river-sample/weir">river-sample/weir</a></span></span></h1><a class="social-count" href="/lock-works-sample/weir/stargazers">12</a></div>
<div class="repository-meta"><div class="repository-description">Opens and shuts a weir</div><div class="repository-website"><p><a href="http://weir.example/" rel="nofollow">http://weir.example/</a></p></div></div>
<ul class="numbers-summary"><li class="commits"><a href="/lock-works-sample/weir/commits/trunk"><span class="num">1,098</span> commits</a></li><li><a href="/lock-works-sample/weir/branches"><span class="num">2</span> branches</a></li></ul>
<ol class="repository-lang-stats-numbers"><li><a href="#"><span class="lang">Python</span> <span class="percent">96.0%</span></a></li><li><a href="#"><span class="lang">Shell</span> <span class="percent">4.0%</span></a></li></ol>`,
};

/** 2018: properties in the lines above the files, the licence among the numbers. */
export const repository2018: InventedPage = {
  title: 'GitHub - lock-works-sample/sluice: Doors that wait',
  head: ofRepository('lock-works-sample/sluice'),
  main: `<div class="pagehead repohead"><h1 class="public">${author('lock-works-sample')}<span class="path-divider">/</span><strong itemprop="name"><a href="/lock-works-sample/sluice">sluice</a></strong> <span class="Label Label--outline">Archived</span></h1></div>
<div class="f4"><div><span itemprop="about">Doors that wait, by @somebody-else-sample</span> <span itemprop="url"><a href="https://sluice.example/docs" rel="nofollow">https://sluice.example/docs</a></span></div><div id="topics-list-container"><a class="topic-tag" href="/topics/doors">doors</a> <a class="topic-tag" href="/topics/queues">queues</a></div></div>
<ul class="numbers-summary"><li class="commits"><a href="/lock-works-sample/sluice/commits/release%2F2"><span class="num">77</span> commits</a></li><li><a href="/lock-works-sample/sluice/blob/release/2/LICENSE">MIT</a></li></ul>
<div class="repository-lang-stats-graph"><span class="language-color" aria-label="Go 99.1%" itemprop="keywords">Go</span><span class="language-color" aria-label="Other 0.9%" itemprop="keywords">Other</span></div>`,
};

const cell = (html: string): string => `<div class="BorderGrid-row"><div class="BorderGrid-cell">${html}</div></div>`;

/** 2023: a sidebar; over it, for narrow windows, the same in short and with the figures of the parent. */
export const repository2023: InventedPage = {
  title: 'GitHub - vera-sample/weir: Opens and shuts a weir',
  head: `${ofRepository('vera-sample/weir', true)}${meta('octolytics-dimension-repository_parent_nwo', 'lock-works-sample/weir')}`,
  main: `<div id="repository-container-header">${author('vera-sample', 'user')}<strong itemprop="name"><a href="/vera-sample/weir">weir</a></strong><span class="Label">Public template</span><span>forked from <a data-hovercard-type="repository" href="/lock-works-sample/weir">lock-works-sample/weir</a></span></div>
<div id="responsive-meta-container"><p class="f4">Opens and shuts a weir</p><a href="/vera-sample/weir/forks"><span>1.3k</span> forks</a></div>
<a href="/vera-sample/weir/commits/main"><strong>412</strong> <span>commits</span></a>
<div class="Layout-sidebar">${cell(`<h2 class="h4">About</h2><p class="f4">Opens and shuts <a href="https://river.example">a weir</a></p><div><a class="Link--muted" href="https://github.com/contact/report">Report</a><a class="text-bold" href="https://weir.example">weir.example</a></div><a class="topic-tag" href="/topics/water">water</a><a class="topic-tag" href="/topics/water">water</a><h3 class="sr-only">Resources</h3><div><a class="Link--muted" href="#readme">Readme</a></div><h3 class="sr-only">License</h3><div><a class="Link--muted" href="/vera-sample/weir/blob/main/LICENSE">Apache-2.0 license</a></div>`)}
${cell('<h2 class="h4">Releases</h2>')}${cell('<h2 class="h4">Languages</h2><ul><li><span class="text-bold">Jupyter Notebook</span> <span>80.5%</span></li><li><span class="text-bold">C++</span> <span>19.5%</span></li></ul>')}</div>`,
};

export const payload2026 = {
  codeViewRepoRoute: { overview: { commitCount: '17,001' }, refInfo: { name: 'main' } },
  codeViewLayoutRoute: {
    repo: { ownerLogin: 'lock-works-sample', name: 'weir', defaultBranch: 'main', isFork: false, private: false },
    uploadToken: 'a-key-that-works-for-whoever-looks',
  },
  sidebarAbout: {
    description: 'Opens and shuts a weir, ask keeper@weir.example',
    website: 'weir.example',
    topics: [{ name: 'water' }, { name: 'gates' }],
    repo: { license: { spdxId: 'MIT', name: 'MIT License' } },
  },
  csrf_tokens: { '/lock-works-sample/weir/star': { post: 'another-key' } },
};

/** 2026: drawn from data; nothing of the sidebar can be told by its classes. */
export const repository2026: InventedPage = {
  title: 'GitHub - lock-works-sample/weir: Opens and shuts a weir · GitHub',
  head: ofRepository('lock-works-sample/weir'),
  main: `<div id="repository-container-header">${author('lock-works-sample')}<strong itemprop="name"><a href="/lock-works-sample/weir">weir</a></strong><span class="Label">Public</span></div>${data('code-view', payload2026)}<div class="SidebarSection-module__sidebarSection__x"><h2>About</h2><p>Opens and shuts a weir</p></div><div class="SidebarSection-module__sidebarSection__x"><h2>Languages</h2><ul><li><span>Go</span><span>99.5%</span></li><li><span>M4</span> <span>0.5%</span></li></ul></div>${endOfData}`,
};

const reference = `<div class="TimelineItem"><a href="/river-sample/dam/pull/1">another change</a> <span title="Status: Closed" class="State State--closed State--small">Closed</span></div>`;
const comment = (login: string, at: string, html: string): string =>
  `<div class="timeline-comment"><div class="timeline-comment-header"><a class="author" href="/${login}">${login}</a> commented <relative-time datetime="${at}">then</relative-time></div><div class="comment-body markdown-body js-comment-body">${html}</div></div>`;
const words =
  '<p>The gate waits for the <code>level</code>, because <a class="user-mention" href="/odo-sample">@odo-sample</a> saw it flood. Mail gate@weir.example.</p>';

/** 2014: a word for the state, no counters of lines. */
export const change2014: InventedPage = {
  title: 'Wait for the level by vera-sample · Pull Request #7 · lock-works-sample/weir · GitHub',
  head: ofRepository('lock-works-sample/weir'),
  main: `${reference}<div class="gh-header"><h1 class="gh-header-title"><span class="js-issue-title">Wait for the level</span> <span class="gh-header-number">#7</span></h1><div class="gh-header-meta"><div class="state state-merged">Merged</div><a href="/odo-sample" class="author pull-header-username">odo-sample</a> merged 1 commit into <span class="commit-ref current-branch"><span class="css-truncate-target">trunk</span></span> from <span class="commit-ref current-branch"><span class="css-truncate-target">vera-sample</span>:<span class="css-truncate-target">wait</span></span> <time datetime="2014-03-05T18:12:15Z">Mar 5</time></div></div>
<div class="tabnav tabnav-pr"><span id="commits_tab_counter" class="Counter">1</span><span id="files_tab_counter" class="Counter">2</span></div>${comment('vera-sample', '2014-03-01T10:00:00Z', words)}${comment('odo-sample', '2014-03-02T10:00:00Z', '<p>Good.</p>')}`,
};

/** 2025, after moving on from another change: the head is still that one's. */
export const change2025: InventedPage = {
  title: 'gate: wait for the `level` by vera-sample · Pull Request #7 · lock-works-sample/weir',
  head: `${ofRepository('lock-works-sample/weir')}<meta property="og:title" content="Other by odo-sample · Pull Request #9 · lock-works-sample/weir"><meta property="og:url" content="https://github.com/lock-works-sample/weir/pull/9"><meta property="og:author:username" content="odo-sample">`,
  main: `<div id="partial-discussion-header" class="gh-header"><h1 class="gh-header-title"><bdi class="js-issue-title markdown-title">gate: wait for the <code>level</code></bdi> <span>#7</span></h1><div class="gh-header-meta"><span title="Status: Merged" class="State State--merged"> Merged </span><a class="author" data-hovercard-type="user" data-hovercard-url="/users/gate-bot/hovercard" href="/gate-bot">gate-bot</a> merged 2 commits into <span title="lock-works-sample/weir:main" class="commit-ref base-ref"><span>lock-works-sample</span>:<span>main</span></span> from <span class="commit-ref head-ref"><span>vera-sample</span>:<span>wait</span></span> <relative-time datetime="2025-04-08T08:53:02Z">Apr 8, 2025</relative-time></div></div>
<div class="tabnav"><span class="diffstat" id="diffstat"><span> +1,205 </span> <span> −42 </span></span><span id="commits_tab_counter" title="2" class="Counter">2</span><span id="files_tab_counter" title="1,204" class="Counter">1.2k</span></div>
${reference}${comment('vera-sample', '2025-04-06T08:00:00Z', words)}<div class="js-issue-labels"><a class="IssueLabel" href="#"><span>queue</span></a> <a class="IssueLabel" href="#"><span>gates</span></a></div>`,
};

export const changeFields = {
  author: { login: 'vera-sample' },
  baseBranch: 'main',
  headBranch: 'wait',
  headRepositoryOwnerLogin: 'vera-sample',
  createdTime: '2026-07-17T15:55:28+02:00',
  mergedTime: '2026-07-18T07:54:36+02:00',
  closedTime: '2026-07-18T07:54:36+02:00',
  mergedBy: 'odo-sample',
  commitsCount: 3,
  number: 7,
  state: 'MERGED',
  title: 'Wait for the level',
};
const route = { repository: { ownerLogin: 'lock-works-sample', name: 'weir' } };

/** `whole`: in the spring of 2026 the fields stood in the route itself. */
export const change2026 = (fields: Record<string, unknown> = {}, whole = false): InventedPage => {
  const change = { ...changeFields, ...fields };
  const payload = { pullRequestsLayoutRoute: whole ? { ...route, ...change } : { ...route, pullRequest: change } };
  return {
    title: 'Wait for the level by vera-sample · Pull Request #7 · lock-works-sample/weir',
    head: ofRepository('lock-works-sample/weir'),
    main: `${reference}${data('pull-requests', payload)}<header><div data-component="PageHeader"><h1 data-component="PH_Title"><span class="markdown-title">Wait for the level</span> <span>#7</span></h1><span data-component="StateLabel" data-status="pullMerged">Merged</span><a data-hovercard-type="user" data-hovercard-url="/users/odo-sample/hovercard" href="/odo-sample">odo-sample</a> merged 3 commits into <a data-component="BranchName">main</a> from <a data-component="BranchName">wait</a><span class="sr-only">Lines changed: 1 addition &amp; 1,002 deletions</span><a id="prs-files-anchor-tab">Files changed<span data-component="CounterLabel">4</span></a></div></header>${endOfData}${comment('vera-sample', '2026-07-17T13:55:28Z', words)}<div class="js-issue-labels"><a class="IssueLabel" href="#">queue</a></div>`,
  };
};

const card = (login: string, more = ''): string =>
  `<a ${more} data-hovercard-type="user" data-hovercard-url="/users/${login}/hovercard" href="/${login}">${login}</a>`;

export const organisationPeople: InventedPage = {
  title: 'People · Lock works · GitHub',
  head: '<meta property="profile:username" content="lock-works-sample">',
  main: `<div itemscope itemtype="http://schema.org/Organization"><h1>Lock works</h1><ul>${['vera-sample', 'odo-sample']
    .map((login) => `<li class="member-list-item">${card(login)}${card(login, 'id="member"')}</li>`)
    .join('')}</ul></div>`,
};

export const contributors: InventedPage = {
  title: 'Contributors to lock-works-sample/weir · GitHub',
  head: ofRepository('lock-works-sample/weir'),
  main: `<div id="repository-container-header">${author('owner-sample', 'user')}<strong itemprop="name"><a href="/lock-works-sample/weir">weir</a></strong></div>${data('repo-insights', {})}<ul><li><h2>${card('vera-sample').replace('data-hovercard-type="user"', '')}</h2></li><li><h2>${card('odo_ent-sample')}</h2></li><li><a data-hovercard-url="/apps/gate-bot/hovercard" href="/apps/gate-bot">gate-bot</a></li><li><a data-hovercard-type="organization" data-hovercard-url="/orgs/river-sample/hovercard" href="/river-sample">river-sample</a></li></ul>${endOfData}`,
};

export const stargazers2016: InventedPage = {
  title: 'Stargazers · lock-works-sample/weir · GitHub',
  head: ofRepository('lock-works-sample/weir'),
  main: '<ol class="follow-list"><li class="follow-list-item"><h3 class="follow-list-name"><span><a href="/vera-sample">Vera</a></span></h3></li><li class="follow-list-item"><h3 class="follow-list-name"><a href="https://github.com/Odo-Sample">Odo</a></h3></li><li><h3 class="follow-list-name"><a href="/ODO-sample">Odo</a></h3></li></ol>',
};

export const followers: InventedPage = {
  title: 'wim-sample (Wim) / Followers · GitHub',
  head: '<meta property="profile:username" content="wim-sample">',
  main: `<div itemscope itemtype="http://schema.org/Person"><span itemprop="additionalName">wim-sample</span>${card('sponsored-sample')}</div><div id="user-profile-frame">${card('vera-sample')}${card('wim-sample')}${card('odo-sample')}</div>`,
};

export const searchPage = (
  type: string,
  results: unknown[],
  rows = '',
  path = `/search?q=gates&type=${type}`,
): InventedPage => ({
  title: 'Search results · GitHub',
  main: `${data('blackbird-search', { results, type: type.toLowerCase() }, path)}<div data-testid="results-list">${rows}</div>${endOfData}`,
});

/** 2013: a list of projects by another name than later. */
export const repositories2013: InventedPage = {
  title: 'Search · gates · GitHub',
  main: '<ul class="repolist js-repo-list"><li class="public source"><h3 class="repolist-name"><a href="/vera-sample/weir">vera-sample/weir</a></h3><p>Gates</p><a href="/vera-sample/weir/stargazers">3</a></li><li><h3><a href="/login/oauth">login</a><a href="/Odo-Sample/gate">Odo-Sample/gate</a></h3></li></ul>',
};

/** 2021: people without the card that GitHub shows over an account elsewhere. */
export const users2021: InventedPage = {
  title: 'Search · gates · GitHub',
  main: '<nav><a href="/vera-sample-org">no result</a></nav><div id="user_search_results"><div class="Box border-0"><div class="d-flex hx_hit-user px-0 Box-row"><a class="d-inline-block" href="/vera-sample"><img class="avatar avatar-user" alt="@vera-sample"></a><a class="mr-1" href="/vera-sample">Vera</a><a class="color-fg-muted" href="/vera-sample"><em>vera</em>-sample</a></div><div class="Box-row"><a href="/odo-sample">odo-sample</a><a href="mailto:odo@sample.example">mail</a></div></div></div>',
};

const row2017 = (login: string) =>
  `<div class="d-table table-fixed col-12 width-full py-4 border-bottom border-gray-light"><div class="d-table-cell col-1"><a href="/${login}" class="d-inline-block"><img class="avatar" alt="@${login}"></a></div><div class="d-table-cell col-9"><a href="/${login}" class="d-inline-block no-underline mb-1"><span class="f4 link-gray-dark">Name</span><span class="link-gray pl-1">${login}</span></a><p class="text-gray"><a class="no-underline" href="/river-sample/dam">dam</a></p></div></div>`;

/** 2017: no `main` and no cards over accounts. */
export const followers2017: InventedPage = {
  title: 'wim-sample (Wim) / Followers · GitHub',
  head: '<meta property="profile:username" content="wim-sample">',
  main: `<div itemscope itemtype="http://schema.org/Person"><span itemprop="additionalName">wim-sample</span></div><div class="position-relative">${row2017('vera-sample')}${row2017('odo-sample')}</div>`,
};

/** 2018: cards over accounts, and still no `main`. */
export const organisationPeople2018: InventedPage = {
  ...organisationPeople,
  main: organisationPeople.main.replaceAll('member-list-item', 'Box-row'),
};

/** 2024: people in rows of which only the card over the account tells that they are people. */
export const stargazers2024: InventedPage = {
  title: 'Stargazers · lock-works-sample/weir · GitHub',
  head: ofRepository('lock-works-sample/weir'),
  main: `<div id="repository-container-header">${author('lock-works-sample')}<strong itemprop="name"><a href="/lock-works-sample/weir">weir</a></strong></div><ol class="d-block d-md-flex flex-wrap gutter list-style-none"><li class="d-flex"><div>${card('vera-sample')}</div><h2 class="f4">${card('vera-sample', 'class="Link--primary"')}</h2></li><li>${card('odo-sample')}</li></ol>`,
};
