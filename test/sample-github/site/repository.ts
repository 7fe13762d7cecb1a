import type { SampleAnswer } from '../http';
import { branchOf } from '../person';
import { commitOf, daysBefore, fullName, knowsRef, type Located, type SampleState } from '../state';
import { isClassic, reactApp } from './embedded';
import { escapeHtml } from './html';
import { layout, notFoundPage } from './layout';
import { renderMarkdown } from './markdown';

/** The head of every page that belongs to a repository. */
export const repositoryHead = (located: Located, controller: string): string => {
  const { owner, repository } = located;
  const name = escapeHtml(fullName(located));
  const parent = repository.fork
    ? `\n<meta name="octolytics-dimension-repository_parent_nwo" content="upstream-sample/${escapeHtml(repository.name)}">`
    : '';
  return `<meta name="route-controller" content="${controller}">
<meta name="octolytics-dimension-user_id" content="${owner.id}">
<meta name="octolytics-dimension-user_login" content="${owner.login}">
<meta name="octolytics-dimension-repository_nwo" content="${name}">
<meta name="octolytics-dimension-repository_public" content="true">
<meta name="octolytics-dimension-repository_is_fork" content="${repository.fork === true}">${parent}`;
};

/** Owner and name above every page of a repository. */
export const repositoryBar = (located: Located): string => {
  const { owner, repository } = located;
  const kind = owner.type === 'Organization' ? 'organization' : 'user';
  const parent = repository.fork
    ? `<span class="text-small">forked from <a data-hovercard-type="repository" href="/upstream-sample/${escapeHtml(repository.name)}">upstream-sample/${escapeHtml(repository.name)}</a></span>`
    : '';
  return `<div id="repository-container-header" class="repohead"><span class="author" itemprop="author"><a class="url fn" rel="author" data-hovercard-type="${kind}" href="/${owner.login}">${owner.login}</a></span> / <strong itemprop="name"><a href="/${escapeHtml(fullName(located))}">${escapeHtml(repository.name)}</a></strong> <span class="Label">Public${repository.archived ? ' archive' : ''}</span>${parent}</div>`;
};

const licenses: Record<string, string> = { MIT: 'MIT License', 'Apache-2.0': 'Apache License 2.0' };

const fileList = (located: Located): string => {
  const { repository } = located;
  const base = `/${escapeHtml(fullName(located))}/blob/${branchOf(repository)}`;
  const items = Object.keys(repository.files)
    .sort()
    .slice(0, 200)
    .map(
      (path) =>
        `<li><a href="${base}/${path.split('/').map(encodeURIComponent).join('/')}">${escapeHtml(path)}</a></li>`,
    );
  return `<div class="Box files"><ul>${items.join('')}</ul></div>`;
};

const readmeBox = (located: Located): string => {
  const text = located.repository.files['README.md'];
  return typeof text === 'string'
    ? `<div class="Box"><div class="Box-body"><article class="markdown-body entry-content" itemprop="text">${renderMarkdown(text)}</article></div></div>`
    : '';
};

/** Drawn from data, as since 2026: the sidebar's own facts are nowhere else in the page. */
const reactMain = (located: Located, state: SampleState): string => {
  const { owner, repository } = located;
  const name = fullName(located);
  const branch = branchOf(repository);
  const isOrg = owner.type === 'Organization';
  const payload = {
    codeViewRepoRoute: {
      path: '/',
      refInfo: { name: branch, refType: 'branch', currentOid: commitOf(located) },
      isOverview: true,
      overview: { commitCount: '1' },
    },
    codeViewLayoutRoute: {
      repo: {
        id: owner.id,
        defaultBranch: branch,
        name: repository.name,
        ownerLogin: owner.login,
        isFork: repository.fork === true,
        isEmpty: Object.keys(repository.files).length === 0,
        createdAt: daysBefore(state.now, repository.createdDaysAgo),
        public: true,
        private: false,
        isOrgOwned: isOrg,
      },
      currentUser: null,
    },
    sidebarAbout: {
      description: repository.description,
      website: null,
      topics: (repository.topics ?? []).map((topic) => ({ name: topic })),
      stargazerCount: repository.stars ?? 0,
      ownerLogin: owner.login,
      repoName: repository.name,
      isOrg,
      repo: {
        isTemplate: repository.template === true,
        isFork: repository.fork === true,
        isArchived: repository.archived === true,
        license: repository.license
          ? { spdxId: repository.license, name: licenses[repository.license] ?? repository.license }
          : null,
      },
    },
  };
  const html = `<div data-hpc="true"><h2 class="sr-only" id="folders-and-files">Folders and files</h2>${fileList(located)}</div><div><h2>About</h2><p>${escapeHtml(repository.description ?? '')}</p></div>`;
  return `${reactApp('code-view', `/${name}`, payload, html)}${readmeBox(located)}`;
};

/** As pages were from 2020 to 2023: all in the document. */
const classicMain = (located: Located): string => {
  const { repository } = located;
  const name = escapeHtml(fullName(located));
  const topics = (repository.topics ?? [])
    .map((topic) => `<a href="/topics/${escapeHtml(topic)}" class="topic-tag topic-tag-link">${escapeHtml(topic)}</a>`)
    .join(' ');
  const license = repository.license
    ? `<h3 class="sr-only">License</h3><div class="mt-2"><a href="/${name}/blob/${branchOf(repository)}/LICENSE" class="Link--muted">${repository.license} license</a></div>`
    : '';
  const language = repository.language
    ? `<div class="BorderGrid-row"><div class="BorderGrid-cell"><h2 class="h4 mb-3">Languages</h2><ul class="list-style-none"><li class="d-inline"><span class="text-bold mr-1">${escapeHtml(repository.language)}</span> <span>100.0%</span></li></ul></div></div>`
    : '';
  return `<div class="repository-content"><div class="Layout-main"><details id="branch-select-menu"><summary title="Switch branches or tags"><span class="css-truncate-target" data-menu-button>${branchOf(repository)}</span></summary></details>
<a href="/${name}/commits/${branchOf(repository)}"><strong>1</strong> <span>commit</span></a>${fileList(located)}${readmeBox(located)}</div>
<div class="Layout-sidebar"><div class="BorderGrid"><div class="BorderGrid-row"><div class="BorderGrid-cell"><h2 class="mb-3 h4">About</h2><p class="f4 my-3">${escapeHtml(repository.description ?? '')}</p><div>${topics}</div>${license}</div></div>${language}</div></div></div>`;
};

/** A repository's first page: its files and its README. */
export const repositoryPage = (located: Located, state: SampleState): SampleAnswer => {
  const { repository } = located;
  const name = fullName(located);
  return layout({
    title: `${name}${repository.description ? `: ${repository.description}` : ''} · GitHub`,
    head: repositoryHead(located, 'files'),
    bodyClass: 'page-repository',
    main: `${repositoryBar(located)}${isClassic(located.owner.login) ? classicMain(located) : reactMain(located, state)}`,
  });
};

/** One file, with a line to point at for each of its lines. */
export const blobPage = (located: Located, ref: string, path: string): SampleAnswer => {
  const content = located.repository.files[path];
  if (content === undefined || !knowsRef(located, ref)) return notFoundPage();
  const lines = typeof content === 'number' ? ['(not shown in the sample)'] : content.slice(0, 200_000).split('\n');
  return layout({
    title: `${fullName(located)} · ${path}`,
    head: repositoryHead(located, 'files'),
    bodyClass: 'page-repository',
    main: `${repositoryBar(located)}<div class="Box"><div class="Box-header">${escapeHtml(path)}</div><table class="blob"><tbody>${lines
      .map(
        (line, index) =>
          `<tr><td class="line-number" id="L${index + 1}">${index + 1}</td><td><pre>${escapeHtml(line)}</pre></td></tr>`,
      )
      .join('')}</tbody></table></div>`,
  });
};
