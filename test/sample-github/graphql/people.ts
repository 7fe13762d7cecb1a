import { GraphQLError } from 'graphql';
import { branchOf, sizeOf, type SampleAccount, type SamplePullRequest } from '../person';
import {
  commitOf,
  daysBefore,
  findAccount,
  findPullRequest,
  findRepository,
  fullName,
  idOf,
  repositoriesOf,
  sha1,
  type Located,
  type SampleState,
} from '../state';
import type { SampleToken } from '../tokens';
import { connection, type PageArguments } from './connection';
import { detailsOf, hiddenCounts, keepers, reviewed } from './details';

type Node = Record<string, unknown>;
export type Seen = { state: SampleState; token: SampleToken };

const licenses = { MIT: 'MIT License', 'Apache-2.0': 'Apache License 2.0' } as const;

/** As GitHub says it of an organisation that requires single sign-on, or bars tokens of this kind. */
const refusal = (organisation: string, { scopes }: SampleToken): GraphQLError =>
  scopes === null
    ? new GraphQLError(
        'Resource protected by organization SAML enforcement. You must grant your Personal Access token access to this organization.',
        { extensions: { type: 'FORBIDDEN', saml_failure: true } },
      )
    : new GraphQLError(
        `\`${organisation}\` forbids access via a personal access token (classic). Please use a GitHub App, OAuth App, or a personal access token with fine-grained permissions.`,
        { extensions: { type: 'FORBIDDEN', saml_failure: false } },
      );

const notFound = (what: string): GraphQLError =>
  new GraphQLError(`Could not resolve to ${what}.`, { extensions: { type: 'NOT_FOUND' } });

const isRefused = (owner: string, { token }: Seen): boolean => token.refusedBy.includes(owner.toLowerCase());

const programs = /bot$|^github-merge-queue$/;
const actor = (login: string): Node => ({ __typename: programs.test(login) ? 'Bot' : 'User', login });

const blob = (content: string | number): Node => {
  const text = typeof content === 'number' ? '#'.repeat(content) : content;
  return {
    __typename: 'Blob',
    oid: sha1(`blob ${sizeOf(content)}`),
    text,
    byteSize: sizeOf(content),
    isTruncated: false,
    isBinary: false,
  };
};

/** What stands at `commit:path` or `HEAD:path`. */
const objectAt = (located: Located, expression: string): Node | null => {
  const [ref = '', ...rest] = expression.split(':');
  const path = rest.join(':');
  if (!['HEAD', branchOf(located.repository), commitOf(located)].includes(ref)) return null;
  const content = located.repository.files[path] ?? keepers[fullName(located)]?.[path];
  return content === undefined ? null : blob(content);
};

const repositoryNode = (located: Located, seen: Seen): Node => {
  const { owner, repository } = located;
  const { now } = seen.state;
  const empty = Object.keys(repository.files).length === 0;
  const bytes = Object.values(repository.files).reduce<number>((sum, content) => sum + sizeOf(content), 0);
  return {
    __typename: 'Repository',
    databaseId: idOf(fullName(located)) % 1_000_000_000,
    name: repository.name,
    nameWithOwner: fullName(located),
    owner: { __typename: owner.type, login: owner.login },
    description: repository.description,
    isPrivate: false,
    isFork: repository.fork ?? false,
    isTemplate: repository.template ?? false,
    isArchived: repository.archived ?? false,
    isEmpty: empty,
    diskUsage: Math.ceil(bytes / 1024),
    createdAt: daysBefore(now, repository.createdDaysAgo),
    pushedAt: daysBefore(now, repository.pushedDaysAgo),
    primaryLanguage: repository.language === null ? null : { name: repository.language },
    licenseInfo: repository.license
      ? { spdxId: repository.license, name: licenses[repository.license], key: repository.license.toLowerCase() }
      : null,
    defaultBranchRef: empty
      ? null
      : { name: branchOf(repository), target: { __typename: 'Commit', oid: commitOf(located) } },
    repositoryTopics: (page: PageArguments) =>
      connection(
        (repository.topics ?? []).map((name) => ({ topic: { name } })),
        page,
      ),
    releases: (page: PageArguments) => connection([], page),
    parent: () => {
      const parent = repository.fork
        ? seen.state.accounts
            .filter(({ type }) => type === 'Organization')
            .map(({ login }) => findRepository(seen.state, login, repository.name))
            .find((one) => one !== undefined)
        : undefined;
      return parent ? repositoryNode(parent, seen) : null;
    },
    object: ({ expression }: { expression: string }) => (empty ? null : objectAt(located, expression)),
  };
};

const repositoryFor = (name: string, seen: Seen): Node => {
  const [owner = '', repository = ''] = name.split('/');
  const located = findRepository(seen.state, owner, repository);
  if (located) return repositoryNode(located, seen);
  // A project of which the sample has no more than its name.
  return {
    __typename: 'Repository',
    name: repository,
    isPrivate: false,
    owner: { __typename: 'Organization', login: owner },
  };
};

const closingEvent = (author: SampleAccount, one: SamplePullRequest, seen: Seen): Node => {
  const { by, closedByCommit } = detailsOf(one.repository, one.number);
  const repository = repositoryFor(one.repository, seen);
  return {
    __typename: 'ClosedEvent',
    actor: actor(by ?? author.login),
    closer:
      closedByCommit === undefined
        ? null
        : { __typename: 'Commit', oid: sha1(closedByCommit), message: closedByCommit, repository },
  };
};

const changeNode = (author: SampleAccount, one: SamplePullRequest, seen: Seen): Node | GraphQLError => {
  const [owner = ''] = one.repository.split('/');
  if (isRefused(owner, seen)) return refusal(owner, seen.token);
  const { now } = seen.state;
  const { files, additions, deletions, approvedBy, by, messages, base } = detailsOf(one.repository, one.number);
  const id = `${one.repository}#${one.number}`;
  const closed = one.state !== 'open';
  return {
    __typename: 'PullRequest',
    number: one.number,
    title: one.title,
    body: one.body,
    url: `https://github.com/${one.repository}/pull/${one.number}`,
    state: one.state.toUpperCase(),
    isDraft: one.draft ?? false,
    createdAt: daysBefore(now, one.openedDaysAgo),
    closedAt: closed ? daysBefore(now, one.closedDaysAgo ?? 0) : null,
    baseRefName: base ?? 'main',
    changedFiles: files?.length ?? 2,
    additions: additions ?? 20,
    deletions: deletions ?? 5,
    author: actor(author.login),
    repository: repositoryFor(one.repository, seen),
    labels: (page: PageArguments) =>
      connection(
        (one.labels ?? []).map((name) => ({ name })),
        page,
      ),
    mergedBy: one.state === 'merged' ? actor(by ?? 'sample-keeper') : null,
    mergeCommit: one.state === 'merged' ? { oid: sha1(`merge ${id}`) } : null,
    files: files
      ? (page: PageArguments) =>
          connection(
            files.map((path) => ({ path })),
            page,
          )
      : null,
    reviews: approvedBy
      ? (page: PageArguments) =>
          connection(
            approvedBy.map((login) => ({ author: actor(login) })),
            page,
          )
      : null,
    timelineItems: (page: PageArguments) => connection(closed ? [closingEvent(author, one, seen)] : [], page),
    commits: (page: PageArguments) =>
      connection(
        (messages ?? ['Do it']).map((message) => ({ commit: { message } })),
        page,
      ),
  };
};

const userNode = (account: SampleAccount, seen: Seen): Node => {
  const { now } = seen.state;
  const newest = (one: SamplePullRequest, other: SamplePullRequest): number => one.openedDaysAgo - other.openedDaysAgo;
  return {
    __typename: 'User',
    databaseId: account.id,
    login: account.login,
    name: account.name,
    bio: account.bio,
    company: account.company ?? null,
    websiteUrl: account.website ?? null,
    createdAt: daysBefore(now, account.createdDaysAgo),
    socialAccounts: (page: PageArguments) =>
      connection(
        (account.social ?? []).map(({ label, url }) => ({ displayName: label, url, provider: 'GENERIC' })),
        page,
      ),
    pinnedItems: (page: PageArguments) =>
      connection(
        (account.pinned ?? []).map((name) => repositoryFor(name, seen)),
        page,
      ),
    repositories: (page: PageArguments) =>
      connection(
        [...repositoriesOf(account)]
          .sort((one, other) => one.pushedDaysAgo - other.pushedDaysAgo)
          .map((repository) => repositoryNode({ owner: account, repository }, seen)),
        page,
      ),
    pullRequests: (page: PageArguments) =>
      connection(
        [...account.pullRequests].sort(newest).map((one) => changeNode(account, one, seen)),
        page,
      ),
    contributionsCollection: {
      restrictedContributionsCount: hiddenCounts[account.login] ?? 0,
      hasAnyRestrictedContributions: (hiddenCounts[account.login] ?? 0) > 0,
    },
  };
};

const reviewsOf = (query: string, page: PageArguments, seen: Seen): Node => {
  const login = /(?:^|\s)reviewed-by:(\S+)/.exec(query)?.[1] ?? '';
  const items = (reviewed[login] ?? []).flatMap((id): (Node | GraphQLError)[] => {
    const [repository = '', number = ''] = id.split('#');
    const found = findPullRequest(seen.state, repository, Number(number));
    if (!found) return [];
    const node = changeNode(found.author, found.pullRequest, seen);
    if (node instanceof GraphQLError) return [node];
    const submittedAt = daysBefore(seen.state.now, found.pullRequest.openedDaysAgo);
    return [{ ...node, reviews: (of: PageArguments) => connection([{ submittedAt }], of) }];
  });
  return { ...connection(items, page), issueCount: items.length };
};

/** The roots of what can be asked: plain data over the invented people, for the default resolvers. */
export const root = (seen: Seen, rateLimit: Node): Node => ({
  rateLimit,
  user: ({ login }: { login: string }) => {
    const account = findAccount(seen.state, login);
    if (account?.type !== 'User') throw notFound(`a User with the login of '${login}'`);
    return userNode(account, seen);
  },
  repositoryOwner: ({ login }: { login: string }) => {
    const account = findAccount(seen.state, login);
    return account ? { __typename: account.type, login: account.login } : null;
  },
  repository: ({ owner, name }: { owner: string; name: string }) => {
    if (isRefused(owner, seen)) throw refusal(owner, seen.token);
    const located = findRepository(seen.state, owner, name);
    if (!located) throw notFound(`a Repository with the name '${owner}/${name}'`);
    return repositoryNode(located, seen);
  },
  search: ({ query, ...page }: { query: string } & PageArguments) => reviewsOf(query, page, seen),
});
