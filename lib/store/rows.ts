import { failureDetailSchema, notReadReasons } from '../dossier/section';
import { storedDossierSchema } from '../dossier/migrations';
import { readingParts } from '../dossier/parts';
import { pageTypes, placeSchema } from '../dossier/place';
import { loginSchema } from '../dossier/schema';
import { decisionSchema, findingSchema } from '../engine/finding';
import { z } from '../zod';

const key = z.string().min(1).max(200);
const timestamp = z.iso.datetime();

/** The longest name that is kept beside the login. */
export const longestName = 300;

/** One person that was seen. `key` is dossier's `personKey`. */
export const candidateSchema = z.object({
  key,
  id: z.number().int().positive().nullable(),
  login: loginSchema,
  /** As the profile last said it, for the list of people; shown alone. */
  name: z.string().max(longestName).nullable().default(null),
  firstSeenAt: timestamp,
  lastReadAt: timestamp,
});

/** A dossier as it stood at a time; the newest is what the panel shows. */
export const snapshotSchema = z.object({ key, savedAt: timestamp, dossier: storedDossierSchema });

/** The findings of the newest analysis, with what they were given, so that a reopened panel shows them at once. */
export const analysisSchema = z.object({
  key,
  role: z.string().nullable(),
  now: timestamp,
  dossierSavedAt: timestamp,
  findings: z.array(findingSchema),
  /** What is still worth reading, as far as these findings go; missing in rows of before that was told. */
  open: z.array(z.enum(readingParts)).optional(),
  /** What the analysis of the reading before said, so that what changed can be told; null after a first reading. */
  earlier: z
    .object({
      role: z.string().nullable(),
      savedAt: timestamp,
      findings: z.array(findingSchema.pick({ identity: true, rule: true, outcome: true, message: true, ground: true })),
    })
    .nullable()
    .default(null),
});

export const decisionRowSchema = decisionSchema.extend({ key });

const hash = z.string().regex(/^[\da-f]{64}$/u);

/** Somebody who was erased, as SHA-256 of what they are known by: a copy of the store must not bring them back. */
export const erasureSchema = z.object({
  /** Of the person's key. */
  id: hash,
  /** Of `login:` and each login they were kept with. */
  logins: z.array(hash).max(100),
  /** Whether the key was an id: then the login alone does not tell. */
  withId: z.boolean(),
  erasedAt: timestamp,
});

const resourceSchema = z.enum(['core', 'search', 'raw', 'graphql']);
const requests = z.number().int().min(0);
/** Requests by resource; `graphql` in points. */
const costSchema = z.object({ core: requests, search: requests, raw: requests, graphql: requests.default(0) });

/** What a step of a reading is about; `graphql` steps ask for several of the others at once. */
export const stepKinds = [
  'person',
  'repositories',
  'pull-requests',
  'paths',
  'readme',
  'manifest',
  'profile-readme',
  'profile',
  'files',
  'changes',
  'own-commits',
  'reviews',
] as const;

/** One thing that a reading of GitHub did or will do; `what` is a key of the catalogue (`reading:steps.<what>`). */
export const readingStepSchema = z.object({
  what: z.enum(stepKinds),
  about: z.string().max(300),
  resource: resourceSchema,
  state: z.enum(['planned', 'running', 'done', 'failed', 'skipped']),
  reason: z.enum(notReadReasons).optional(),
  detail: failureDetailSchema.optional(),
});

/** A reading of GitHub for one person: its plan, its progress, its cost. The newest per person is kept. */
export const readingRowSchema = z.object({
  key,
  state: z.enum(['running', 'done', 'cancelled', 'interrupted', 'failed']),
  startedAt: timestamp,
  endedAt: timestamp.nullable(),
  steps: z.array(readingStepSchema),
  /** Requests made, and the most that this reading may make. */
  spent: costSchema,
  budget: costSchema,
  reason: z.enum(notReadReasons).optional(),
  detail: failureDetailSchema.optional(),
});

/** What GitHub's headers last said is left: for this network address, and of `graphql` and `core-token` for the token. */
export const limitSchema = z.object({
  resource: z.enum([...resourceSchema.options, 'core-token']),
  limit: z.number().int(),
  remaining: z.number().int(),
  resetAt: timestamp,
  saidAt: timestamp,
});

/**
 * The user's own GitHub token. It stays in this table: no export, log, message or error holds it. `state` is what GitHub
 * last said of it; organisations may refuse a token that is otherwise good.
 */
export const tokenSchema = z.object({
  id: z.literal('github'),
  token: z.string().min(20).max(300),
  addedAt: timestamp,
  state: z.enum(['untested', 'works', 'refused', 'expired']),
  checkedAt: timestamp.nullable(),
  /** As GitHub's own header says; null where the token does not expire. */
  expiresAt: timestamp.nullable(),
  /** Organisations that answered that they do not accept this token, newest last. */
  refusedBy: z.array(z.string().max(101)).max(100),
  /** Scopes of a classic token, as GitHub's header says: none is best. Empty where none were told. */
  scopes: z.array(z.string().max(100)).max(100).default([]),
});

/** A person whose reading waits for its turn. Alarms are rebuilt from these rows when the worker starts. */
export const queueRowSchema = z.object({
  /** The login in lower case: a person who was never read has no other key. */
  id: z.string().min(1).max(101),
  login: loginSchema,
  addedAt: timestamp,
  state: z.enum(['waiting', 'reading', 'done', 'failed']),
  /** Not before this: GitHub's limit is used up until then. */
  notBefore: timestamp.nullable(),
  /** `owner/name` of the repository that the person was ticked on, or null. */
  from: z.string().max(201).nullable(),
  reason: z.enum(notReadReasons).nullable(),
  /** What is known beside the reason of somebody who could not be read. */
  detail: failureDetailSchema.optional(),
  key: key.nullable(),
});

/** What GitHub called an answer, to ask whether it changed. Nothing of the answer itself is in it. */
export const etagSchema = z.object({
  /** Person's key and address, joined by a blank: erasing a person removes them. */
  id: z.string().min(1).max(2_300),
  key,
  etag: z.string().min(1).max(300),
  readAt: timestamp,
});

/** One change in a repository that somebody landed, as the list of people who work there needs it. */
export const repositoryChangeSchema = z.object({
  number: z.number().int().positive(),
  login: loginSchema,
  title: z.string().max(1_000),
  body: z.string().max(20_000),
  labels: z.array(z.string().max(200)).max(100),
  landed: z.enum(['merged', 'landed', 'not-landed', 'open', 'unknown']),
  date: timestamp.nullable(),
  /** When it was read: each is kept for a week, however often its repository is looked into. */
  readAt: timestamp.optional(),
});

/** What was read of a repository to find who works on what there. Kept for a week at most, and erased with a person. */
export const repositoryReadingSchema = z.object({
  /** `owner/name` in lower case. */
  id: z.string().min(1).max(201),
  owner: z.string().max(101),
  name: z.string().max(100),
  state: z.enum(['running', 'done', 'failed', 'interrupted']),
  readAt: timestamp,
  spent: costSchema,
  changes: z.array(repositoryChangeSchema).max(1_000),
  /** Pages of the list that were read: a look that was cut short goes on after them. */
  pages: z.number().int().min(0).default(0),
  /** How many changes there are beside those read; null where nobody can tell. */
  of: z.number().int().min(0).nullable(),
  reason: z.enum(notReadReasons).optional(),
  detail: failureDetailSchema.optional(),
});

/** What a tab shows, so that the panel can follow the active one. */
export const tabSchema = z.object({
  tab: z.number().int(),
  url: z.string().max(2_000),
  page: z.enum(pageTypes),
  /** The person's key, for a profile. */
  key: key.nullable(),
  login: z.string().max(101).nullable(),
  /** What the page is about where it is about no single person. */
  place: placeSchema.nullable().default(null),
});

/** The user's choices. One row, `id` is always `settings`. */
export const settingsSchema = z.object({
  id: z.literal('settings'),
  role: z.string().max(100).nullable(),
  locale: z.enum(['en', 'de']).nullable(),
  theme: z.enum(['system', 'light', 'dark']),
  /** Days after which what was read about a person is removed, decisions and messages with it. */
  retentionDays: z.number().int().min(1).max(3_650),
  /** The same for people who were written to or applied, as the employer sets it; null where that is not set. */
  contactedRetentionDays: z.number().int().min(1).max(3_650).nullable(),
  /** Days before a removal from which on it is announced. */
  noticeDays: z.number().int().min(0).max(90),
  /** By rule: switched off, and thresholds that differ from the rule's own. */
  rules: z.record(
    z.string().max(100),
    z.object({ off: z.boolean(), settings: z.record(z.string().max(100), z.number()) }),
  ),
  /** Whether single keys do something in the panel. */
  keys: z.boolean(),
  /** False until the first run was gone through or skipped. */
  welcomed: z.boolean(),
  /** Id of the brief that messages are drafted from where none was chosen for a person. */
  brief: z.uuid().nullable(),
  /** False once the user did not want to be asked for a token of GitHub again. */
  offerToken: z.boolean(),
  /** When retention was last looked after, and until when it waits after a long gap. The program's own, no choice. */
  retentionLook: z.object({ at: timestamp, heldUntil: timestamp.nullable() }).nullable(),
});

export type Candidate = z.infer<typeof candidateSchema>;
export type Snapshot = z.infer<typeof snapshotSchema>;
export type Analysis = z.infer<typeof analysisSchema>;
export type DecisionRow = z.infer<typeof decisionRowSchema>;
export type Erasure = z.infer<typeof erasureSchema>;
export type ReadingStep = z.infer<typeof readingStepSchema>;
export type ReadingRow = z.infer<typeof readingRowSchema>;
export type Limit = z.infer<typeof limitSchema>;
export type Token = z.infer<typeof tokenSchema>;
export type QueueRow = z.infer<typeof queueRowSchema>;
export type Etag = z.infer<typeof etagSchema>;
export type RepositoryChange = z.infer<typeof repositoryChangeSchema>;
export type RepositoryReading = z.infer<typeof repositoryReadingSchema>;
export type TabRow = z.infer<typeof tabSchema>;
export type Settings = z.infer<typeof settingsSchema>;

export const defaultSettings: Settings = {
  id: 'settings',
  role: null,
  locale: null,
  theme: 'system',
  retentionDays: 90,
  contactedRetentionDays: null,
  noticeDays: 7,
  rules: {},
  keys: true,
  welcomed: false,
  retentionLook: null,
  brief: null,
  offerToken: true,
};
