import { z } from '../zod';
import { loginSchema } from './schema';

const repositoryOwner = loginSchema;
const repositoryName = z.string().regex(/^[\w.-]{1,100}$/);

/** Lists of people that GitHub shows; the user ticks in them, nobody crawls them. */
export const peopleLists = ['organisation', 'contributors', 'stargazers', 'followers', 'search'] as const;
export type PeopleList = (typeof peopleLists)[number];

/** So many people are queued at a time, by hand: nothing here is bulk. */
export const mostQueued = 10;

const count = z.number().int().min(0);
const timestamp = z.iso.datetime();
/** A branch, with its owner before it where it lies elsewhere. */
const branchName = z.string().min(1).max(400);

/** A project in a list of search results. */
export const listedRepositorySchema = z.object({
  owner: repositoryOwner,
  name: repositoryName,
  language: z.string().max(100).nullable(),
});

/**
 * What a repository's first page says of it. What is missing was not to be read there; null is "it has none". No stars:
 * they say nothing of the work.
 */
export const aboutRepositorySchema = z
  .object({
    description: z.string().max(1_000).nullable(),
    homepage: z.string().max(2_000).nullable(),
    /** As the page names it: a SPDX id, or the name of the licence. */
    license: z.string().max(100).nullable(),
    /** Percent of the code, as shown; the page may sum the smallest up as Other. */
    languages: z.array(z.object({ name: z.string().min(1).max(100), percent: z.number().min(0).max(100) })).max(50),
    topics: z.array(z.string().min(1).max(100)).max(100),
    defaultBranch: branchName,
    commits: count,
    archived: z.boolean(),
    template: z.boolean(),
    organisation: z.boolean(),
    /** `owner/name` of what a fork was made of. */
    parent: z.string().max(201).nullable(),
  })
  .partial();

/** What a pull request's page says beyond its words. What is missing was not to be read there. */
export const aboutPullRequestSchema = z
  .object({
    /** Branches; the head is `owner:branch` where it lies in another repository and the page says so. */
    base: branchName,
    head: branchName,
    openedAt: timestamp,
    mergedAt: timestamp,
    closedAt: timestamp,
    /** Who merged it, as a role. */
    mergedBy: z.enum(['author', 'other', 'bot']),
    commits: count,
    files: count,
    additions: count,
    deletions: count,
  })
  .partial();

/** What a page is about where it is about no single person: a project, a change, a list of people. */
export const placeSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('repository'),
    owner: repositoryOwner,
    name: repositoryName,
    fork: z.boolean().nullable(),
    about: aboutRepositorySchema.optional(),
  }),
  z.object({
    kind: z.literal('pull-request'),
    owner: repositoryOwner,
    name: repositoryName,
    number: z.number().int().positive(),
    title: z.string().max(1_000).nullable(),
    state: z.enum(['open', 'draft', 'merged', 'closed']).nullable(),
    /** Null where the page does not say it, or the account is gone. */
    author: loginSchema.nullable(),
    body: z.string().max(100_000).nullable(),
    labels: z.array(z.string().max(200)).max(100),
    about: aboutPullRequestSchema.optional(),
  }),
  z.object({
    kind: z.literal('people'),
    list: z.enum(peopleLists),
    /** Organisation's login, `owner/name`, or the words searched for. */
    of: z.string().max(300),
    logins: z.array(loginSchema).max(200),
    /** The projects found, where the search was for projects: whom the owners' logins stand for. */
    repositories: z.array(listedRepositorySchema).max(200).optional(),
  }),
]);
export type Place = z.infer<typeof placeSchema>;

/** What a tab can show. `not-understood`: a page of one of these kinds that is not as the readers know it. */
export const pageTypes = ['profile', 'organisation', 'place', 'not-understood', 'none'] as const;
