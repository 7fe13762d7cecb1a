import type { SampleAnswer } from '../http';
import type { SampleAccount } from '../person';
import { fullName, type Located, type SampleState } from '../state';
import { escapeHtml } from './html';
import { layout } from './layout';
import { repositoryBar, repositoryHead } from './repository';

/** Whoever sent changes to a repository, or to any of an organisation (`owner/`). */
export const contributorsTo = (state: SampleState, place: string): SampleAccount[] =>
  state.accounts.filter(
    (account) =>
      account.type === 'User' && account.pullRequests.some(({ repository }) => `${repository}/`.startsWith(place)),
  );

const avatar = ({ id, login }: SampleAccount): string =>
  `<a class="d-inline-block" data-hovercard-type="user" data-hovercard-url="/users/${login}/hovercard" href="/${login}"><img class="avatar avatar-user" width="48" height="48" alt="@${login}" src="https://avatars.githubusercontent.com/u/${id}?s=96"></a>`;

/** The people of an organisation: in the sample those who sent changes to its projects. */
export const organisationPeoplePage = (organisation: SampleAccount, state: SampleState): SampleAnswer => {
  const { id, login, name } = organisation;
  return layout({
    title: `People · ${name ?? login} · GitHub`,
    head: `<meta name="route-controller" content="orgs_people">
<meta name="hovercard-subject-tag" content="organization:${id}">
<meta property="og:type" content="profile">
<meta property="profile:username" content="${login}">`,
    bodyClass: 'page-organization',
    main: `<div class="org-repos" itemscope itemtype="http://schema.org/Organization"><h1 class="h2">${escapeHtml(name ?? login)}</h1><h2>People</h2>
<ul id="org-members-table" class="people-list">${contributorsTo(state, `${login}/`)
      .map(
        (person) =>
          `<li class="member-list-item js-bulk-actions-item">${avatar(person)} <a class="f4" id="member-${person.login}" data-hovercard-type="user" href="/${person.login}">${escapeHtml(person.name ?? person.login)}</a> <span itemprop="name">${person.login}</span></li>`,
      )
      .join('')}</ul></div>`,
  });
};

/** Who contributed to a repository; the list is put into the page once its figures are there. */
export const contributorsPage = (located: Located, state: SampleState): SampleAnswer => {
  const name = fullName(located);
  return layout({
    title: `Contributors to ${name} · GitHub`,
    head: repositoryHead(located, 'graphs'),
    bodyClass: 'page-repository',
    main: `${repositoryBar(located)}<div class="graphs"><h2>Contributors</h2><div id="contributors"><ol class="people-list contrib-data">${contributorsTo(
      state,
      `${name}/`,
    )
      .map(
        (person, index) =>
          `<li class="contrib-person"><span class="f5">#${index + 1}</span> ${avatar(person)} <a class="text-normal" data-hovercard-type="user" href="/${person.login}">${person.login}</a></li>`,
      )
      .join('')}</ol></div></div>`,
  });
};

/** Who starred a repository: in the sample everybody who never sent a change to it. */
export const stargazersPage = (located: Located, state: SampleState): SampleAnswer => {
  const name = fullName(located);
  const others = new Set(contributorsTo(state, `${name}/`));
  return layout({
    title: `Stargazers · ${name} · GitHub`,
    head: repositoryHead(located, 'stargazers'),
    bodyClass: 'page-repository',
    main: `${repositoryBar(located)}<div id="repos"><h2>Stargazers</h2><ol class="follow-list people-list">${state.accounts
      .filter((account) => account.type === 'User' && !others.has(account))
      .map(
        (person) =>
          `<li class="follow-list-item"><div>${avatar(person)}</div><h3 class="follow-list-name"><span class="css-truncate-target"><a data-hovercard-type="user" href="/${person.login}">${escapeHtml(person.name ?? person.login)}</a></span></h3></li>`,
      )
      .join('')}</ol></div>`,
  });
};

/** The rows of a profile's followers. */
export const followerRows = (account: SampleAccount, state: SampleState): string =>
  state.accounts
    .filter((other) => other.type === 'User' && other !== account)
    .map(
      (person) =>
        `<div class="d-table table-fixed col-12 width-full py-4 border-bottom"><div class="d-table-cell">${avatar(person)}</div><div class="d-table-cell"><a class="d-inline-block no-underline mb-1" data-hovercard-type="user" data-hovercard-url="/users/${person.login}/hovercard" href="/${person.login}"><span class="f4 Link--primary">${escapeHtml(person.name ?? '')}</span> <span class="Link--secondary">${person.login}</span></a></div></div>`,
    )
    .join('');
