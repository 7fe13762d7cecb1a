import type { SampleAccount } from '../person';
import { daysBefore, repositoriesOf, type SampleState } from '../state';
import { userUrls } from './urls';

/** An account as it stands inside other answers. */
export const simpleUser = (account: SampleAccount): Record<string, unknown> => ({
  login: account.login,
  id: account.id,
  node_id: Buffer.from(`04:User${account.id}`).toString('base64'),
  avatar_url: `https://avatars.githubusercontent.com/u/${account.id}?v=4`,
  gravatar_id: '',
  ...userUrls(account.login),
  type: account.type,
  user_view_type: 'public',
  site_admin: false,
});

/** `GET /users/{username}`. */
export const publicUser = (account: SampleAccount, state: SampleState): Record<string, unknown> => ({
  ...simpleUser(account),
  name: account.name,
  company: account.company ?? null,
  blog: account.website ?? '',
  location: account.location ?? null,
  email: null,
  hireable: null,
  bio: account.bio,
  twitter_username: null,
  public_repos: repositoriesOf(account).length,
  public_gists: 0,
  followers: 12,
  following: 8,
  created_at: daysBefore(state.now, account.createdDaysAgo),
  updated_at: daysBefore(state.now, 12),
});
