import type { SampleAnswer, SampleRequest } from '../http';
import { findAccount, findPullRequest, findRepository, type SampleState } from '../state';
import { homePage } from './home';
import { notFoundPage } from './layout';
import { organisationPage } from './organisation';
import { contributorsPage, organisationPeoplePage, stargazersPage } from './people';
import { profilePage } from './profile';
import { pullRequestPage } from './pull-request';
import { blobPage, repositoryPage } from './repository';
import { searchPage } from './search';

/** What of a pull request has an address of its own. */
const pullRequestTabs = ['', 'files', 'changes', 'commits', 'checks'];

/** Plays github.com. */
export const answerSite = (request: SampleRequest, state: SampleState): SampleAnswer => {
  const [login = '', name, kind, ...rest] = request.path.split('/').slice(1);
  if (login === '') return homePage(state);
  if (login === 'search' && name === undefined) return searchPage(request.query, state);
  if (login === 'orgs') {
    const organisation = findAccount(state, name ?? '');
    return kind === 'people' && organisation?.type === 'Organization'
      ? organisationPeoplePage(organisation, state)
      : notFoundPage();
  }
  const account = findAccount(state, login);
  if (name === undefined || name === '') {
    if (!account) return notFoundPage();
    return account.type === 'Organization'
      ? organisationPage(account)
      : profilePage(account, request.query.get('tab'), state);
  }
  if (kind === 'pull') {
    if (!pullRequestTabs.includes(rest[1] ?? '')) return notFoundPage();
    const found = findPullRequest(state, `${login}/${name}`, Number(rest[0]));
    return found ? pullRequestPage(found, state) : notFoundPage();
  }
  const located = findRepository(state, login, name);
  if (!located) return notFoundPage();
  if (kind === 'blob' || kind === 'tree') {
    const [ref = 'HEAD', ...path] = rest;
    return path.length === 0 ? repositoryPage(located, state) : blobPage(located, ref, path.join('/'));
  }
  if (kind === 'stargazers') return stargazersPage(located, state);
  if (kind === 'graphs') return rest[0] === 'contributors' ? contributorsPage(located, state) : notFoundPage();
  return kind === undefined || kind === 'commit' ? repositoryPage(located, state) : notFoundPage();
};
