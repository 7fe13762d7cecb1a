import type { SampleAnswer, SampleRequest } from '../http';
import { findAccount, findPullRequest, findRepository, type SampleState } from '../state';
import { notFoundPage } from './layout';
import { organisationPage } from './organisation';
import { profilePage } from './profile';
import { blobPage, pullRequestPage, repositoryPage } from './repository';

/** Plays github.com. */
export const answerSite = (request: SampleRequest, state: SampleState): SampleAnswer => {
  const [login = '', name, kind, ...rest] = request.path.split('/').slice(1);
  const account = findAccount(state, login);
  if (name === undefined || name === '') {
    if (!account) return notFoundPage();
    return account.type === 'Organization'
      ? organisationPage(account)
      : profilePage(account, request.query.get('tab'), state);
  }
  if (kind === 'pull') {
    const found = findPullRequest(state, `${login}/${name}`, Number(rest[0]));
    return found ? pullRequestPage(found) : notFoundPage();
  }
  const located = findRepository(state, login, name);
  if (!located) return notFoundPage();
  if (kind === 'blob' || kind === 'tree') {
    const [ref = 'HEAD', ...path] = rest;
    return path.length === 0 ? repositoryPage(located) : blobPage(located, ref, path.join('/'));
  }
  return kind === undefined || kind === 'commit' ? repositoryPage(located) : notFoundPage();
};
