import { z } from '../zod';
import { sectionSchema } from './section';

/** Raised with every change of the shape; `migrations.ts` holds the way from each older version. */
export const schemaVersion = 2;

/** The longest text that is kept, in UTF-16 code units; what is longer is cut and marked `truncated`. */
export const maxTextLength = 1_000_000;

/** The most items of a list that a dossier holds. */
export const most = {
  repositories: 10_000,
  contents: 1_000,
  paths: 20_000,
  manifests: 50,
  pullRequests: 5_000,
  writings: 100,
  reviews: 1_000,
  maintained: 200,
} as const;

const httpsUrl = z.url({ protocol: /^https$/ }).max(2_000);
const timestamp = z.iso.datetime();
/** A GitHub login: letters, digits and single hyphens, 39 at most (an enterprise's may hold one underscore). */
export const loginSchema = z.string().regex(/^[a-z\d](?:[a-z\d_-]{0,99})$/i);
const repositoryOwner = loginSchema;
const repositoryName = z.string().regex(/^[\w.-]{1,100}$/);

/** Where a piece of the dossier came from. `hash` is the SHA-256 of what the reader was given, after its redaction. */
export const sourceSchema = z.object({
  id: z.string().min(1).max(300),
  kind: z.enum(['page', 'api', 'raw', 'pasted']),
  /** Null only for pasted text. */
  url: httpsUrl.nullable(),
  readAt: timestamp,
  reader: z.string().min(1).max(100),
  hash: z.string().regex(/^[\da-f]{64}$/),
});

export const textKinds = [
  'bio',
  'profile-readme',
  'repository-readme',
  'repository-description',
  'manifest',
  'pull-request',
  'pasted',
] as const;

/** One text that can be quoted. All evidence quotes point here; e-mail addresses and phone numbers are already replaced. */
export const textSchema = z.object({
  id: z.string().min(1).max(300),
  kind: z.enum(textKinds),
  format: z.enum(['markdown', 'plain']),
  content: z.string().max(maxTextLength),
  /** True where only the beginning was kept or served. */
  truncated: z.boolean(),
  /** The page a person opens to see this text; null only for pasted text. */
  url: httpsUrl.nullable(),
  /** `owner/name` for what stands in a repository. */
  repository: z.string().max(201).nullable(),
  path: z.string().max(1_000).nullable(),
  commit: z
    .string()
    .regex(/^[\da-f]{40}$/)
    .nullable(),
  /** Rendered text is reached by a text fragment; a file by its line. */
  rendered: z.boolean(),
  source: z.string().min(1),
  hash: z.string().regex(/^[\da-f]{64}$/),
});

const textId = z.string().min(1).max(300);

export const pinnedRepositorySchema = z.object({
  owner: repositoryOwner,
  name: repositoryName,
  description: z.string().max(1_000).nullable(),
  language: z.string().max(100).nullable(),
});

/** A repository in the person's own account. No stars, no followers: law 7 and what is known about bought stars. */
export const repositorySchema = z.object({
  owner: repositoryOwner,
  name: repositoryName,
  fork: z.boolean(),
  template: z.boolean(),
  archived: z.boolean(),
  /** True where GitHub says that nothing was pushed (size 0). */
  empty: z.boolean(),
  language: z.string().max(100).nullable(),
  topics: z.array(z.string().max(100)).max(100),
  createdAt: timestamp.nullable(),
  pushedAt: timestamp.nullable(),
  license: z.string().max(100).nullable(),
  description: textId.nullable(),
  defaultBranch: z.string().max(255),
  /** Commits of the person on the default branch that the parent does not have; null where nobody counted. */
  ownCommits: z.number().int().min(0).nullable(),
  /** Releases published, the first and the last seen; null where nobody looked. */
  releases: z
    .object({ count: z.number().int().min(0), firstAt: timestamp.nullable(), lastAt: timestamp.nullable() })
    .nullable(),
});

export const pathSchema = z.object({ path: z.string().min(1).max(4_096), size: z.number().int().min(0).nullable() });

/** What was looked at inside one repository, each part with a state of its own. */
export const repositoryContentsSchema = z.object({
  owner: repositoryOwner,
  name: repositoryName,
  commit: z
    .string()
    .regex(/^[\da-f]{40}$/)
    .nullable(),
  /** Branch or tag that the paths were read at, for links while the commit is unknown. */
  ref: z.string().max(255),
  paths: sectionSchema(z.array(pathSchema).max(most.paths)),
  readme: sectionSchema(textId),
  manifests: sectionSchema(z.array(textId).max(most.manifests)),
});

/** How a change came in: GitHub's own merge, a merge queue, a bot that closes, a commit that closes or carries it. */
export const landingWays = ['merge', 'merge-queue', 'bot', 'commit'] as const;

/** Who signed the commits of a change beside its author: roles, never names. */
export const commitSigners = ['co-author', 'agent', 'bot'] as const;

/**
 * A pull request that the person opened. `landed` is wider than `merged`: projects also land by bot, script or queue
 * (`landed`, with the `landing` it came by); where that cannot be told it is `unknown`. Others who took part are kept as
 * roles, never by name.
 */
export const pullRequestSchema = z.object({
  owner: repositoryOwner,
  name: repositoryName,
  number: z.number().int().positive(),
  /** True where the repository stands in the person's own account: then landing it is no word of others. */
  own: z.boolean(),
  title: z.string().max(1_000),
  /** Title, blank line, body: one text to quote from. */
  text: textId,
  labels: z.array(z.string().max(200)).max(100),
  draft: z.boolean(),
  landed: z.enum(['merged', 'landed', 'not-landed', 'open', 'unknown']),
  landing: z.enum(landingWays).nullable(),
  /** Who closed it, as a role; null where that was not read. */
  closedBy: z.enum(['author', 'other', 'bot']).nullable(),
  /** The branch it was made for: back-ports go to others than the default one. */
  base: z.string().max(255).nullable(),
  /** The commit that it came in with. */
  landedCommit: z
    .string()
    .regex(/^[\da-f]{40}$/)
    .nullable(),
  commits: z.object({ count: z.number().int().min(0), signers: z.array(z.enum(commitSigners)).max(3) }).nullable(),
  reviewed: z.enum(['by-others', 'not-by-others', 'unknown']),
  openedAt: timestamp.nullable(),
  closedAt: timestamp.nullable(),
  size: z
    .object({ files: z.number().int().min(0), additions: z.number().int().min(0), deletions: z.number().int().min(0) })
    .nullable(),
  files: z.array(z.string().max(4_096)).max(3_000).nullable(),
});

/** A review that the person gave to a change of somebody else. */
export const givenReviewSchema = z.object({
  owner: repositoryOwner,
  name: repositoryName,
  number: z.number().int().positive(),
  at: timestamp.nullable(),
});

/** A file of a project of others that names the person as one who keeps it: CODEOWNERS, MAINTAINERS. */
export const maintainedSchema = z.object({
  owner: repositoryOwner,
  name: repositoryName,
  path: z.string().max(4_096),
  url: httpsUrl,
});

/** A writing of the person that the user added by hand. */
export const writingSchema = z.object({ text: textId, title: z.string().max(200), addedAt: timestamp });

export const socialLinkSchema = z.object({ label: z.string().max(200), url: httpsUrl });

/**
 * Shown to the user and never handed to a rule, a choice or a draft (law 7): the engine passes only the names in
 * `ruleSections`.
 */
export const displaySections = {
  name: sectionSchema(z.string().max(300)),
  company: sectionSchema(z.string().max(300)),
  website: sectionSchema(httpsUrl),
  socialLinks: sectionSchema(z.array(socialLinkSchema).max(20)),
  /** Contributions that GitHub counts and does not show: "not visible", never "none". */
  hiddenContributions: sectionSchema(z.number().int().min(0)),
};

export const ruleSections = {
  bio: sectionSchema(textId),
  profileReadme: sectionSchema(textId),
  pinned: sectionSchema(z.array(pinnedRepositorySchema).max(20)),
  repositoryCount: sectionSchema(z.number().int().min(0)),
  repositories: sectionSchema(z.array(repositorySchema).max(most.repositories)),
  contents: sectionSchema(z.array(repositoryContentsSchema).max(most.contents)),
  pullRequests: sectionSchema(z.array(pullRequestSchema).max(most.pullRequests)),
  reviewsGiven: sectionSchema(z.number().int().min(0)),
  reviews: sectionSchema(z.array(givenReviewSchema).max(most.reviews)),
  maintained: sectionSchema(z.array(maintainedSchema).max(most.maintained)),
  writings: sectionSchema(z.array(writingSchema).max(most.writings)),
};

export const sectionsSchema = z.object({ ...displaySections, ...ruleSections });

/** The person a dossier is about. Logins are renamed and reused, so the numeric id is who it is. */
export const personSchema = z.object({ id: z.number().int().positive().nullable(), login: loginSchema });

export const dossierSchema = z.object({
  schemaVersion: z.literal(schemaVersion),
  person: personSchema,
  sections: sectionsSchema,
  texts: z.record(textId, textSchema),
  sources: z.record(z.string(), sourceSchema),
});

export type Source = z.infer<typeof sourceSchema>;
export type TextKind = (typeof textKinds)[number];
export type DossierText = z.infer<typeof textSchema>;
export type PinnedRepository = z.infer<typeof pinnedRepositorySchema>;
export type Repository = z.infer<typeof repositorySchema>;
export type RepositoryContents = z.infer<typeof repositoryContentsSchema>;
export type PullRequest = z.infer<typeof pullRequestSchema>;
export type GivenReview = z.infer<typeof givenReviewSchema>;
export type Maintained = z.infer<typeof maintainedSchema>;
export type Writing = z.infer<typeof writingSchema>;
export type SocialLink = z.infer<typeof socialLinkSchema>;
export type Sections = z.infer<typeof sectionsSchema>;
export type SectionName = keyof Sections;
export type RuleSectionName = keyof typeof ruleSections;
export type Person = z.infer<typeof personSchema>;
export type Dossier = z.infer<typeof dossierSchema>;

/** The key under which everything about a person is stored: by id, and by login only until the id is known. */
export const personKey = (person: Person): string =>
  person.id === null ? `login:${person.login.toLowerCase()}` : `github:${person.id}`;

export const fullName = (repository: { owner: string; name: string }): string =>
  `${repository.owner}/${repository.name}`;
