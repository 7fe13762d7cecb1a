import type { SampleAnswer } from '../http';
import { daysBefore, findRepository, idOf, sha1, type LocatedPullRequest, type SampleState } from '../state';
import { isClassic, reactApp } from './embedded';
import { escapeHtml } from './html';
import { layout } from './layout';
import { renderMarkdown } from './markdown';
import { repositoryBar, repositoryHead } from './repository';

const states = {
  merged: ['pullMerged', 'Merged', 'MERGED'],
  closed: ['pullClosed', 'Closed', 'CLOSED'],
  open: ['pullOpened', 'Open', 'OPEN'],
  draft: ['draft', 'Draft', 'DRAFT'],
} as const;

/** Whoever merges in the sample: a page names them where one would look for the author. */
const merger = 'keeper-of-the-sample';

const times = ({ pullRequest }: LocatedPullRequest, state: SampleState) => ({
  opened: daysBefore(state.now, pullRequest.openedDaysAgo),
  closed: pullRequest.closedDaysAgo === undefined ? null : daysBefore(state.now, pullRequest.closedDaysAgo),
});

const labels = ({ pullRequest }: LocatedPullRequest): string =>
  `<div class="js-issue-labels">${(pullRequest.labels ?? [])
    .map(
      (label) =>
        `<a class="IssueLabel hx_IssueLabel" data-name="${escapeHtml(label)}" href="/${pullRequest.repository}/labels/${encodeURIComponent(label)}"><span class="css-truncate-target">${escapeHtml(label)}</span></a>`,
    )
    .join(' ')}</div>`;

const described = ({ pullRequest }: LocatedPullRequest): string =>
  `<div class="Box js-discussion"><div class="Box-body comment-body markdown-body js-comment-body" id="change-${sha1(pullRequest.title).slice(0, 6)}">${renderMarkdown(pullRequest.body)}</div></div>`;

/** A state that belongs to another change, above this one's in the order of the page. */
const mentioned = (name: string): string =>
  `<div class="TimelineItem"><a href="/${name}/pull/1">Another change</a> <span title="Status: Closed" class="State State--closed State--small">Closed</span></div>`;

/** Drawn from data, as since 2026; the conversation is still a document. */
const reactMain = (located: LocatedPullRequest, state: SampleState): string => {
  const { author, pullRequest } = located;
  const [owner = '', name = ''] = pullRequest.repository.split('/');
  const [status, word, code] = states[pullRequest.draft === true ? 'draft' : pullRequest.state];
  const { opened, closed } = times(located, state);
  const merged = pullRequest.state === 'merged';
  const head = `change-${pullRequest.number}`;
  const payload = {
    pullRequestsLayoutRoute: {
      pullRequest: {
        author: { isAgent: false, login: author.login, displayName: author.name },
        baseBranch: 'main',
        closedTime: closed,
        commitsCount: 2,
        createdTime: opened,
        headBranch: head,
        headRepositoryName: name,
        headRepositoryOwnerLogin: author.login,
        id: idOf(`${pullRequest.repository}#${pullRequest.number}`),
        mergedBy: merged ? merger : null,
        mergedTime: merged ? closed : null,
        number: pullRequest.number,
        state: code,
        title: pullRequest.title,
      },
      repository: { defaultBranch: 'main', name, ownerLogin: owner },
    },
  };
  const who = merged ? merger : author.login;
  const html = `<header><div data-component="PageHeader"><h1 class="gh-header-title" data-component="PH_Title"><span class="markdown-title">${escapeHtml(pullRequest.title)}</span> <span class="number">#${pullRequest.number}</span></h1>
<div class="gh-header-meta"><span class="State State--${pullRequest.state}" data-component="StateLabel" data-status="${status}">${word}</span> <a data-hovercard-type="user" href="/${who}">${who}</a> ${merged ? 'merged' : 'wants to merge'} 2 commits into <a data-component="BranchName" href="/${pullRequest.repository}/tree/main">main</a> from <a data-component="BranchName" href="/${author.login}/${name}/tree/${head}">${head}</a></div><span class="sr-only">Lines changed: 40 additions &amp; 12 deletions</span></div></header>`;
  return `${mentioned(pullRequest.repository)}${reactApp('pull-requests', `/${pullRequest.repository}/pull/${pullRequest.number}`, payload, html)}${described(located)}${labels(located)}`;
};

/** As pages were from 2018 to 2025. */
const classicMain = (located: LocatedPullRequest, state: SampleState): string => {
  const { author, pullRequest } = located;
  const [owner = ''] = pullRequest.repository.split('/');
  const [, word] = states[pullRequest.draft === true ? 'draft' : pullRequest.state];
  const { opened, closed } = times(located, state);
  const merged = pullRequest.state === 'merged';
  const who = merged ? merger : author.login;
  const shown = merged ? closed : opened;
  return `<div id="partial-discussion-header" class="gh-header"><h1 class="gh-header-title"><bdi class="js-issue-title markdown-title">${escapeHtml(pullRequest.title)}</bdi> <span class="number">#${pullRequest.number}</span></h1>
<div class="gh-header-meta"><span title="Status: ${word}" class="State State--${pullRequest.state}">${word}</span> <a class="author" data-hovercard-type="user" href="/${who}">${who}</a> ${merged ? 'merged' : 'wants to merge'} 2 commits into <span title="${pullRequest.repository}:main" class="commit-ref base-ref"><span class="css-truncate-target">${owner}</span>:<span class="css-truncate-target">main</span></span> from <span title="${author.login}:change-${pullRequest.number}" class="commit-ref head-ref"><span class="css-truncate-target">${author.login}</span>:<span class="css-truncate-target">change-${pullRequest.number}</span></span> <relative-time datetime="${shown}">${shown?.slice(0, 10) ?? ''}</relative-time></div></div>
<div class="tabnav"><span id="commits_tab_counter" title="2" class="Counter">2</span> <span id="files_tab_counter" title="3" class="Counter">3</span> <span class="diffstat" id="diffstat"><span>+40</span> <span>−12</span></span></div>
${described(located)}${labels(located)}${mentioned(pullRequest.repository)}`;
};

/** A pull request: title, state and the author's words. */
export const pullRequestPage = (located: LocatedPullRequest, state: SampleState): SampleAnswer => {
  const { author, pullRequest } = located;
  const { repository, number, title } = pullRequest;
  const [owner = '', name = ''] = repository.split('/');
  const home = findRepository(state, owner, name);
  return layout({
    title: `${title} by ${author.login} · Pull Request #${number} · ${repository} · GitHub`,
    head: `${home ? repositoryHead(home, 'pull_requests') : ''}
<meta property="og:title" content="${escapeHtml(title)} by ${author.login} · Pull Request #${number} · ${repository}">
<meta property="og:url" content="https://github.com/${repository}/pull/${number}">
<meta property="og:author:username" content="${author.login}">`,
    bodyClass: 'page-pull-request',
    main: `${home ? repositoryBar(home) : ''}${isClassic(owner) ? classicMain(located, state) : reactMain(located, state)}`,
  });
};
