import { z } from '../zod';
import { loginSchema } from './schema';

const repositoryOwner = loginSchema;
const repositoryName = z.string().regex(/^[\w.-]{1,100}$/);

/** Lists of people that GitHub shows; the user ticks in them, nobody crawls them. */
export const peopleLists = ['organisation', 'contributors', 'stargazers', 'followers', 'search'] as const;

/** So many people are queued at a time, by hand: nothing here is bulk. */
export const mostQueued = 10;

/** What a page is about where it is about no single person: a project, a change, a list of people. */
export const placeSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('repository'),
    owner: repositoryOwner,
    name: repositoryName,
    fork: z.boolean().nullable(),
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
  }),
  z.object({
    kind: z.literal('people'),
    list: z.enum(peopleLists),
    /** Organisation's login, `owner/name`, or the words searched for. */
    of: z.string().max(300),
    logins: z.array(loginSchema).max(200),
  }),
]);
export type Place = z.infer<typeof placeSchema>;

/** What a tab can show. `not-understood`: a page of one of these kinds that is not as the readers know it. */
export const pageTypes = ['profile', 'organisation', 'place', 'not-understood', 'none'] as const;
