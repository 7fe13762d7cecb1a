import type {
  BlobAnswer,
  ChangesAnswer,
  FilesAnswer,
  ListedRepositoryAnswer,
  ProfileAnswer,
  RepositoriesPage,
} from '../../readers/api/graphql-answers';
import { z } from '../../zod';
import { keeperFiles } from './queries';

/**
 * One of a list: null where GitHub could not tell it, and where it came otherwise than it is described. Either way it
 * counts as not seen, and the others stay.
 */
const node = <Value extends z.ZodType>(value: Value) => value.nullable().catch(null);
const nodes = <Value extends z.ZodType>(value: Value) => z.array(node(value)).max(100).nullish();
/** A part without which the rest still says something. */
const part = <Value extends z.ZodType>(value: Value) => value.nullish().catch(null);

const text = z.string().nullish();
const named = { name: z.string(), owner: z.object({ login: z.string() }), isPrivate: z.boolean() };
const whole = z.number().int().min(0);
const page = z.object({ hasNextPage: z.boolean(), endCursor: text });
const actor = z.object({ __typename: z.string(), login: z.string() });
const oid = z.object({ oid: z.string() });

const blob: z.ZodType<BlobAnswer> = z.object({
  text,
  isTruncated: z.boolean().nullish(),
  isBinary: z.boolean().nullish(),
});

const listedRepository: z.ZodType<ListedRepositoryAnswer> = z.object({
  ...named,
  description: text,
  isFork: z.boolean(),
  isTemplate: z.boolean(),
  isArchived: z.boolean(),
  isEmpty: z.boolean(),
  diskUsage: z.number().nullish(),
  createdAt: z.string(),
  pushedAt: text,
  primaryLanguage: z.object({ name: z.string() }).nullish(),
  licenseInfo: z.object({ spdxId: text, name: z.string() }).nullish(),
  defaultBranchRef: z.object({ name: z.string().min(1) }).nullish(),
  repositoryTopics: part(z.object({ nodes: nodes(z.object({ topic: z.object({ name: z.string() }) })) })),
  newest: part(z.object({ totalCount: whole, nodes: nodes(z.object({ publishedAt: text })) })),
  oldest: part(z.object({ nodes: nodes(z.object({ publishedAt: text })) })),
  parent: part(z.object({ ...named, defaultBranchRef: z.object({ name: z.string().min(1) }).nullish() })),
});

const repositories: z.ZodType<RepositoriesPage> = z.object({
  totalCount: whole,
  pageInfo: page,
  nodes: nodes(listedRepository),
});

/** The answer to `profileQuery`. */
export const profileAnswerSchema: z.ZodType<ProfileAnswer> = z.object({
  account: z.object({ __typename: z.string(), login: z.string() }).nullish(),
  user: z
    .object({
      databaseId: z.number().int().positive().nullish(),
      login: z.string().regex(/^[a-z\d][\w[\]-]{0,99}$/i),
      name: text,
      bio: text,
      company: text,
      websiteUrl: text,
      socialAccounts: part(z.object({ nodes: nodes(z.object({ displayName: z.string(), url: z.string() })) })),
    })
    .nullish(),
  pins: part(
    z.object({
      pinnedItems: z.object({
        totalCount: whole,
        nodes: nodes(
          z.object({ ...named, description: text, primaryLanguage: z.object({ name: z.string() }).nullish() }),
        ),
      }),
    }),
  ),
  list: part(z.object({ repositories })),
  changes: part(z.object({ pullRequests: z.object({ totalCount: whole }) })),
  hidden: part(z.object({ contributionsCollection: z.object({ restrictedContributionsCount: whole }) })),
  readme: part(
    z.object({
      ...named,
      defaultBranchRef: z.object({ name: z.string(), target: oid.nullish() }).nullish(),
      upper: part(blob),
      lower: part(blob),
      mixed: part(blob),
    }),
  ),
  reviews: part(
    z.object({
      issueCount: whole,
      nodes: nodes(
        z.object({
          number: z.number().int().positive(),
          author: part(actor),
          repository: z.object(named),
          reviews: part(z.object({ nodes: nodes(z.object({ submittedAt: text })) })),
        }),
      ),
    }),
  ),
});

/** The answer to `repositoriesQuery`. */
export const repositoriesAnswerSchema: z.ZodType<Pick<ProfileAnswer, 'list'>> = z.object({
  list: z.object({ repositories }).nullish(),
});

/** The answer to `changesQuery`. */
export const changesAnswerSchema: z.ZodType<ChangesAnswer> = z.object({
  user: z
    .object({
      databaseId: z.number().int().positive().nullish(),
      pullRequests: z.object({
        totalCount: whole,
        pageInfo: page,
        nodes: nodes(
          z.object({
            number: z.number().int().positive(),
            title: z.string(),
            body: text,
            state: z.enum(['OPEN', 'CLOSED', 'MERGED']),
            isDraft: z.boolean(),
            createdAt: text,
            closedAt: text,
            baseRefName: text,
            changedFiles: whole.nullish(),
            additions: whole.nullish(),
            deletions: whole.nullish(),
            repository: z.object(named),
            labels: part(z.object({ nodes: nodes(z.object({ name: z.string() })) })),
            mergedBy: part(actor),
            mergeCommit: part(oid),
            files: part(z.object({ nodes: nodes(z.object({ path: z.string() })) })),
            reviews: part(z.object({ totalCount: whole, nodes: nodes(z.object({ author: part(actor) })) })),
            timelineItems: part(
              z.object({
                nodes: nodes(
                  z.object({
                    actor: part(actor),
                    closer: part(
                      z.object({
                        __typename: z.string(),
                        oid: text,
                        message: text,
                        repository: z.object({ name: z.string(), owner: z.object({ login: z.string() }) }).nullish(),
                        author: part(z.object({ user: part(actor) })),
                      }),
                    ),
                  }),
                ),
              }),
            ),
            commits: part(
              z.object({
                totalCount: whole,
                nodes: nodes(z.object({ commit: z.object({ message: z.string() }) })),
              }),
            ),
          }),
        ),
      }),
    })
    .nullish(),
});

const kept = z.object({
  ...named,
  ...Object.fromEntries(Object.keys(keeperFiles).map((alias) => [alias, part(blob)])),
});

/** The answer to `filesQuery` with as many files and projects as were asked for. */
export const filesAnswerSchema = (files: number, projects: number): z.ZodType<FilesAnswer & Record<string, unknown>> =>
  z.object({
    ...Object.fromEntries(
      Array.from({ length: files }, (_, index) => [`f${index}`, part(z.object({ object: part(blob) }))]),
    ),
    ...Object.fromEntries(Array.from({ length: projects }, (_, index) => [`p${index}`, part(kept)])),
  });

/** What every answer is, whatever was asked. `data` may be null, or partly so, with the reasons in `errors`. */
export const envelopeSchema = z.object({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z
    .array(
      z.object({
        type: z.string().nullish(),
        message: z.string().nullish(),
        path: z.array(z.union([z.string(), z.number()])).nullish(),
        extensions: z.object({ code: z.string().nullish(), saml_failure: z.boolean().nullish() }).nullish().catch(null),
      }),
    )
    .max(10_000)
    .nullish(),
  message: z.string().nullish(),
});

/** What GitHub says in each answer of its cost, in points. */
export const rateLimitSchema = z.object({
  cost: whole,
  limit: whole,
  remaining: whole,
  resetAt: z.iso.datetime(),
  nodeCount: whole.nullish(),
});
