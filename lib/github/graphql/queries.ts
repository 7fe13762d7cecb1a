/**
 * What is asked of GitHub by GraphQL. The texts are constants, or depend on nothing but a number: whatever comes from
 * elsewhere goes in as a variable. A test holds each against GitHub's published schema and its limits.
 *
 * Fields that GitHub must not leave out (`contributionsCollection`, lists) take their whole object with them when they
 * fail, so those that are known to fail for people with much work have a root of their own, stand last, and are left out
 * where the rest turned out to be too much.
 */

/** The cost that GitHub tells with each answer, in points of 5,000 an hour. */
const cost = 'rateLimit { cost limit remaining resetAt nodeCount }';

const listedRepository = `fragment ListedRepository on Repository {
  name
  owner { login }
  description
  isPrivate
  isFork
  isTemplate
  isArchived
  isEmpty
  diskUsage
  createdAt
  pushedAt
  primaryLanguage { name }
  licenseInfo { spdxId name }
  defaultBranchRef { name }
  repositoryTopics(first: 20) { nodes { topic { name } } }
  newest: releases(first: 1, orderBy: { field: CREATED_AT, direction: DESC }) { totalCount nodes { publishedAt } }
  oldest: releases(first: 1, orderBy: { field: CREATED_AT, direction: ASC }) { nodes { publishedAt } }
  parent { name isPrivate owner { login } defaultBranchRef { name } }
}`;

const listed = 'ownerAffiliations: [OWNER], privacy: PUBLIC, orderBy: { field: PUSHED_AT, direction: DESC }' as const;

const text = 'fragment FileText on Blob { text isTruncated isBinary }';

/**
 * Who this is and what there is: the account, its pins, its repositories, the README of its profile, how many pull
 * requests, which changes of others were reviewed, and how many contributions are counted and not shown.
 */
export const profileQuery = `query Profile(
  $login: String!
  $repositories: Int!
  $reviewed: String!
  $reviews: Int!
  $withReviews: Boolean!
  $withHidden: Boolean!
) {
  ${cost}
  account: repositoryOwner(login: $login) { __typename login }
  user(login: $login) {
    databaseId
    login
    name
    bio
    company
    websiteUrl
    socialAccounts(first: 20) { nodes { displayName url } }
  }
  pins: user(login: $login) {
    pinnedItems(first: 6, types: [REPOSITORY]) {
      totalCount
      nodes { ... on Repository { name owner { login } description isPrivate primaryLanguage { name } } }
    }
  }
  list: user(login: $login) {
    repositories(first: $repositories, ${listed}) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes { ...ListedRepository }
    }
  }
  changes: user(login: $login) { pullRequests { totalCount } }
  readme: repository(owner: $login, name: $login) {
    name
    owner { login }
    isPrivate
    defaultBranchRef { name target { oid } }
    upper: object(expression: "HEAD:README.md") { ...FileText }
    lower: object(expression: "HEAD:readme.md") { ...FileText }
    mixed: object(expression: "HEAD:Readme.md") { ...FileText }
  }
  reviews: search(query: $reviewed, type: ISSUE, first: $reviews) @include(if: $withReviews) {
    issueCount
    nodes {
      ... on PullRequest {
        number
        author { __typename login }
        repository { name isPrivate owner { login } }
        reviews(first: 1, author: $login) { nodes { submittedAt } }
      }
    }
  }
  hidden: user(login: $login) @include(if: $withHidden) { contributionsCollection { restrictedContributionsCount } }
}
${listedRepository}
${text}`;

/** Apps that open most changes without a person. Whatever other program opened one is told by its author. */
const apps = ['dependabot', 'renovate', 'github-actions'] as const;

/**
 * The search for changes of other people that somebody reviewed: approving what a program opened is not such a review.
 * Below the 256 characters that GitHub's search takes, for the longest login.
 */
export const reviewedSearch = (login: string): string =>
  [`reviewed-by:${login} -author:${login} type:pr is:public`, ...apps.map((app) => `-author:app/${app}`)].join(' ');

/** A further page of the repositories. */
export const repositoriesQuery = `query Repositories($login: String!, $first: Int!, $after: String) {
  ${cost}
  list: user(login: $login) {
    repositories(first: $first, after: $after, ${listed}) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes { ...ListedRepository }
    }
  }
}
${listedRepository}`;

/** A page of the pull requests that the person opened, newest first: how each came in, who approved it, what it changed. */
export const changesQuery = `query Changes($login: String!, $first: Int!, $after: String) {
  ${cost}
  user(login: $login) {
    databaseId
    pullRequests(first: $first, after: $after, orderBy: { field: CREATED_AT, direction: DESC }) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes {
        number
        title
        body
        state
        isDraft
        createdAt
        closedAt
        baseRefName
        changedFiles
        additions
        deletions
        repository { name isPrivate owner { login } }
        labels(first: 20) { nodes { name } }
        mergedBy { __typename login }
        mergeCommit { oid }
        files(first: 100) { nodes { path } }
        reviews(first: 20, states: [APPROVED]) { totalCount nodes { author { __typename login } } }
        timelineItems(last: 1, itemTypes: [CLOSED_EVENT]) {
          nodes {
            ... on ClosedEvent {
              actor { __typename login }
              closer { __typename ... on Commit { oid message repository { name owner { login } } author { user { __typename login } } } }
            }
          }
        }
        commits(first: 25) { totalCount nodes { commit { message } } }
      }
    }
  }
}`;

/** Where projects write down who keeps them; `expression` as GitHub's `object` takes it. */
export const keeperFiles = {
  owners0: '.github/CODEOWNERS',
  owners1: 'CODEOWNERS',
  owners2: 'docs/CODEOWNERS',
  keepers0: 'MAINTAINERS.md',
  keepers1: 'MAINTAINERS',
  keepers2: '.github/MAINTAINERS.md',
  keepers3: 'OWNERS',
} as const;

const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

/**
 * The texts of so many files, and the files of so many projects that may name the person. File `i` is `$o{i}/$n{i}` at
 * `$e{i}` (`commit:path`), project `i` is `$po{i}/$pn{i}`.
 */
export const filesQuery = (files: number, projects: number): string => {
  const variables = [
    ...numbers(files).map((index) => `$o${index}: String!, $n${index}: String!, $e${index}: String!`),
    ...numbers(projects).map((index) => `$po${index}: String!, $pn${index}: String!`),
  ];
  const file = (index: number): string =>
    `f${index}: repository(owner: $o${index}, name: $n${index}) { object(expression: $e${index}) { ...FileText } }`;
  const objects = Object.entries(keeperFiles).map(
    ([alias, path]) => `${alias}: object(expression: "HEAD:${path}") { ...FileText }`,
  );
  const project = (index: number): string => `p${index}: repository(owner: $po${index}, name: $pn${index}) { ...Kept }`;
  return [
    `query Files(${variables.join(', ')}) {`,
    `  ${cost}`,
    ...numbers(files).map((index) => `  ${file(index)}`),
    ...numbers(projects).map((index) => `  ${project(index)}`),
    '}',
    ...(projects > 0 ? [`fragment Kept on Repository { name owner { login } isPrivate ${objects.join(' ')} }`] : []),
    text,
  ].join('\n');
};

/** Points that a query of so many lists costs: one for each hundred, one at least (docs.github.com, "Rate limits"). */
const points = (lists: number): number => Math.max(1, Math.round(lists / 100));

/** What GitHub will charge, known before it is asked; `reviews` 0 where they are left out. */
export const costs = {
  profile: ({ repositories, reviews }: { repositories: number; reviews: number }): number =>
    points(3 + repositories * 3 + (reviews > 0 ? 1 + reviews : 0)),
  repositories: (first: number): number => points(1 + first * 3),
  changes: (first: number): number => points(1 + first * 5),
  files: (): number => 1,
};
