/** What the readers use of GitHub's answers to GraphQL. Any part may be null where GitHub could or would not tell it. */

type Maybe<Value> = Value | null | undefined;

export type Named = { name: string; owner: { login: string }; isPrivate: boolean };

/** Somebody who did something: `__typename` is `User`, `Bot`, `Mannequin`, `Organization` or `EnterpriseUserAccount`. */
export type ActorAnswer = { __typename: string; login: string };

export type Listed<Item> = { nodes?: Maybe<(Item | null)[]> };
export type Page = { hasNextPage: boolean; endCursor?: Maybe<string> };

export type AccountAnswer = {
  databaseId?: Maybe<number>;
  login: string;
  name?: Maybe<string>;
  bio?: Maybe<string>;
  company?: Maybe<string>;
  websiteUrl?: Maybe<string>;
  socialAccounts?: Maybe<Listed<{ displayName: string; url: string }>>;
};

export type PinAnswer = Named & { description?: Maybe<string>; primaryLanguage?: Maybe<{ name: string }> };

export type PinsAnswer = { totalCount: number } & Listed<PinAnswer>;

export type ListedRepositoryAnswer = Named & {
  description?: Maybe<string>;
  isFork: boolean;
  isTemplate: boolean;
  isArchived: boolean;
  isEmpty: boolean;
  diskUsage?: Maybe<number>;
  createdAt: string;
  pushedAt?: Maybe<string>;
  primaryLanguage?: Maybe<{ name: string }>;
  licenseInfo?: Maybe<{ spdxId?: Maybe<string>; name: string }>;
  defaultBranchRef?: Maybe<{ name: string }>;
  repositoryTopics?: Maybe<Listed<{ topic: { name: string } }>>;
  newest?: Maybe<{ totalCount: number } & Listed<{ publishedAt?: Maybe<string> }>>;
  oldest?: Maybe<Listed<{ publishedAt?: Maybe<string> }>>;
  parent?: Maybe<Named & { defaultBranchRef?: Maybe<{ name: string }> }>;
};

export type RepositoriesPage = {
  totalCount: number;
  pageInfo: Page;
  nodes?: Maybe<(ListedRepositoryAnswer | null)[]>;
};

export type BlobAnswer = { text?: Maybe<string>; isTruncated?: Maybe<boolean>; isBinary?: Maybe<boolean> };

export type ProfileReadmeAnswer = Named & {
  defaultBranchRef?: Maybe<{ name: string; target?: Maybe<{ oid: string }> }>;
  upper?: Maybe<BlobAnswer>;
  lower?: Maybe<BlobAnswer>;
  mixed?: Maybe<BlobAnswer>;
};

export type ReviewedAnswer = {
  number: number;
  author?: Maybe<ActorAnswer>;
  repository: Named;
  reviews?: Maybe<Listed<{ submittedAt?: Maybe<string> }>>;
};

export type ReviewsAnswer = { issueCount: number } & Listed<ReviewedAnswer>;

export type ProfileAnswer = {
  account?: Maybe<{ __typename: string; login: string }>;
  user?: Maybe<AccountAnswer>;
  pins?: Maybe<{ pinnedItems: PinsAnswer }>;
  list?: Maybe<{ repositories: RepositoriesPage }>;
  changes?: Maybe<{ pullRequests: { totalCount: number } }>;
  hidden?: Maybe<{ contributionsCollection: { restrictedContributionsCount: number } }>;
  readme?: Maybe<ProfileReadmeAnswer>;
  reviews?: Maybe<ReviewsAnswer>;
};

export type ClosedAnswer = {
  actor?: Maybe<ActorAnswer>;
  closer?: Maybe<{
    __typename: string;
    oid?: Maybe<string>;
    message?: Maybe<string>;
    repository?: Maybe<{ name: string; owner: { login: string } }>;
    author?: Maybe<{ user?: Maybe<ActorAnswer> }>;
  }>;
};

export type ChangeAnswer = {
  number: number;
  title: string;
  body?: Maybe<string>;
  state: 'OPEN' | 'CLOSED' | 'MERGED';
  isDraft: boolean;
  createdAt?: Maybe<string>;
  closedAt?: Maybe<string>;
  baseRefName?: Maybe<string>;
  changedFiles?: Maybe<number>;
  additions?: Maybe<number>;
  deletions?: Maybe<number>;
  repository: Named;
  labels?: Maybe<Listed<{ name: string }>>;
  mergedBy?: Maybe<ActorAnswer>;
  mergeCommit?: Maybe<{ oid: string }>;
  files?: Maybe<Listed<{ path: string }>>;
  reviews?: Maybe<{ totalCount: number } & Listed<{ author?: Maybe<ActorAnswer> }>>;
  timelineItems?: Maybe<Listed<ClosedAnswer>>;
  commits?: Maybe<{ totalCount: number } & Listed<{ commit: { message: string } }>>;
};

export type ChangesPage = { totalCount: number; pageInfo: Page; nodes?: Maybe<(ChangeAnswer | null)[]> };

export type ChangesAnswer = { user?: Maybe<{ databaseId?: Maybe<number>; pullRequests: ChangesPage }> };

/** One of the files that were asked for, by its number. */
export type FilesAnswer = Record<string, Maybe<{ object?: Maybe<BlobAnswer> }>>;

/** A project of others with the files that may name the person, by their names in the query. */
export type KeptAnswer = Named & Record<string, unknown>;
