import type { SampleAnswer } from '../http';
import type { SampleAccount } from '../person';
import { escapeHtml } from './html';
import { layout } from './layout';

/** An organisation's page: it has a login and no person. */
export const organisationPage = (account: SampleAccount): SampleAnswer => {
  const { login } = account;
  return layout({
    title: account.name ?? login,
    head: `<meta name="route-controller" content="orgs">
<meta property="og:type" content="profile">
<meta property="og:url" content="https://github.com/${login}">
<meta property="profile:username" content="${login}">
<meta name="octolytics-dimension-user_id" content="${account.id}">
<meta name="octolytics-dimension-user_login" content="${login}">`,
    bodyClass: 'page-organization',
    main: `<header class="orghead" itemscope itemtype="http://schema.org/Organization"><h1 class="h2 lh-condensed" itemprop="name">${escapeHtml(account.name ?? login)}</h1>
<div class="color-fg-muted"><div itemprop="description">${escapeHtml(account.bio ?? '')}</div></div> <a href="/orgs/${login}/people">People</a></header>
<div class="org-repos"><ul>${account.repositories
      .map(
        ({ name, description }) =>
          `<li><h3><a itemprop="name codeRepository" href="/${login}/${name}">${escapeHtml(name)}</a></h3><p itemprop="description">${escapeHtml(description ?? '')}</p></li>`,
      )
      .join('')}</ul></div>`,
  });
};
