import type { SampleAnswer } from '../http';
import { branchOf } from '../person';
import { fullName, knowsRef, sha1, type Located, type LocatedPullRequest } from '../state';
import { escapeHtml } from './html';
import { layout, notFoundPage } from './layout';
import { renderMarkdown } from './markdown';

const frame = (located: Located, title: string, main: string): SampleAnswer => {
  const name = fullName(located);
  return layout({
    title,
    head: `<meta name="route-controller" content="files">
<meta name="octolytics-dimension-repository_nwo" content="${escapeHtml(name)}">
<meta name="octolytics-dimension-user_login" content="${located.owner.login}">`,
    bodyClass: 'page-repository',
    main: `<div class="repohead"><a href="/${located.owner.login}">${located.owner.login}</a> / <a class="text-bold" href="/${name}">${escapeHtml(located.repository.name)}</a></div>${main}`,
  });
};

/** A repository's first page: its files and its README. */
export const repositoryPage = (located: Located): SampleAnswer => {
  const { repository } = located;
  const name = fullName(located);
  const text = repository.files['README.md'];
  const paths = Object.keys(repository.files).sort();
  return frame(
    located,
    `${name}${repository.description ? `: ${repository.description}` : ''} · GitHub`,
    `<p>${escapeHtml(repository.description ?? '')}</p><div class="Box files"><ul>${paths
      .slice(0, 200)
      .map(
        (path) =>
          `<li><a href="/${name}/blob/${branchOf(repository)}/${path.split('/').map(encodeURIComponent).join('/')}">${escapeHtml(path)}</a></li>`,
      )
      .join(
        '',
      )}</ul></div>${typeof text === 'string' ? `<div class="Box"><div class="Box-body"><article class="markdown-body entry-content" itemprop="text">${renderMarkdown(text)}</article></div></div>` : ''}`,
  );
};

/** One file, with a line to point at for each of its lines. */
export const blobPage = (located: Located, ref: string, path: string): SampleAnswer => {
  const content = located.repository.files[path];
  if (content === undefined || !knowsRef(located, ref)) return notFoundPage();
  const lines = typeof content === 'number' ? ['(not shown in the sample)'] : content.slice(0, 200_000).split('\n');
  return frame(
    located,
    `${fullName(located)} · ${path}`,
    `<div class="Box"><div class="Box-header">${escapeHtml(path)}</div><table class="blob"><tbody>${lines
      .map(
        (line, index) =>
          `<tr><td class="line-number" id="L${index + 1}">${index + 1}</td><td><pre>${escapeHtml(line)}</pre></td></tr>`,
      )
      .join('')}</tbody></table></div>`,
  );
};

const states = {
  merged: ['pullMerged', 'Merged'],
  closed: ['pullClosed', 'Closed'],
  open: ['pullOpened', 'Open'],
} as const;

/** A pull request: title, state and the author's words. */
export const pullRequestPage = ({ author, pullRequest }: LocatedPullRequest): SampleAnswer => {
  const { repository, number, title } = pullRequest;
  const [status, word] = states[pullRequest.state];
  return layout({
    title: `${title} by ${author.login} · Pull Request #${number} · ${repository} · GitHub`,
    head: `<meta name="route-controller" content="pull_requests">
<meta name="octolytics-dimension-repository_nwo" content="${escapeHtml(repository)}">
<meta property="og:url" content="https://github.com/${repository}/pull/${number}">`,
    bodyClass: 'page-pull-request',
    main: `<div class="repohead"><a href="/${repository}">${escapeHtml(repository)}</a></div>
<h1 class="gh-header-title" data-component="PH_Title"><bdi class="js-issue-title markdown-title">${escapeHtml(title)}</bdi> <span class="number">#${number}</span></h1>
<div class="gh-header-meta"><span class="State State--${pullRequest.state}" data-status="${status}">${word}</span> <a class="author" href="/${author.login}">${author.login}</a> opened this change</div>
<div class="Box"><div class="Box-body comment-body markdown-body" id="change-${sha1(title).slice(0, 6)}">${renderMarkdown(pullRequest.body)}</div></div>`,
  });
};
