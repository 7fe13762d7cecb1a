import { failureDetailSchema, notReadReasons } from '../dossier/section';
import { dossierSchema, loginSchema } from '../dossier/schema';
import { decisionSchema, findingSchema } from '../engine/finding';
import { z } from '../zod';

const key = z.string().min(1).max(200);
const timestamp = z.iso.datetime();

/** One person that was seen. `key` is dossier's `personKey`. */
export const candidateSchema = z.object({
  key,
  id: z.number().int().positive().nullable(),
  login: loginSchema,
  firstSeenAt: timestamp,
  lastReadAt: timestamp,
});

/** A dossier as it stood at a time; the newest is what the panel shows. */
export const snapshotSchema = z.object({ key, savedAt: timestamp, dossier: dossierSchema });

/** The findings of the newest analysis, with what they were given, so that a reopened panel shows them at once. */
export const analysisSchema = z.object({
  key,
  role: z.string().nullable(),
  now: timestamp,
  dossierSavedAt: timestamp,
  findings: z.array(findingSchema),
});

export const decisionRowSchema = decisionSchema.extend({ key });

/** The user's message for a person; `pullRequest` is the change it cites. `edited` drafts are never overwritten. */
export const draftSchema = z.object({
  key,
  pullRequest: z.string().nullable(),
  text: z.string().max(20_000),
  edited: z.boolean(),
  savedAt: timestamp,
});

/** One thing that a reading of GitHub did or will do; `what` is a key of the catalogue (`reading:steps.<what>`). */
export const readingStepSchema = z.object({
  what: z.enum(['person', 'repositories', 'pull-requests', 'paths', 'readme', 'manifest', 'profile-readme']),
  about: z.string().max(300),
  resource: z.enum(['core', 'search', 'raw']),
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
  spent: z.object({ core: z.number().int(), search: z.number().int(), raw: z.number().int() }),
  budget: z.object({ core: z.number().int(), search: z.number().int(), raw: z.number().int() }),
  reason: z.enum(notReadReasons).optional(),
  detail: failureDetailSchema.optional(),
});

/** What GitHub's headers last said is left for this network address. */
export const limitSchema = z.object({
  resource: z.enum(['core', 'search', 'raw']),
  limit: z.number().int(),
  remaining: z.number().int(),
  resetAt: timestamp,
  saidAt: timestamp,
});

/** What a tab shows, so that the panel can follow the active one. */
export const tabSchema = z.object({
  tab: z.number().int(),
  url: z.string().max(2_000),
  page: z.enum(['profile', 'organisation', 'none']),
  /** The person's key, for a profile. */
  key: key.nullable(),
  login: z.string().max(101).nullable(),
});

/** The user's choices. One row, `id` is always `settings`. */
export const settingsSchema = z.object({
  id: z.literal('settings'),
  role: z.string().max(100).nullable(),
  locale: z.enum(['en', 'de']).nullable(),
  theme: z.enum(['system', 'light', 'dark']),
  /** Days after which what was read about a person is removed, decisions and drafts with it. */
  retentionDays: z.number().int().min(1).max(3_650),
  sender: z.object({ name: z.string().max(200), company: z.string().max(200), work: z.string().max(1_000) }),
});

export type Candidate = z.infer<typeof candidateSchema>;
export type Snapshot = z.infer<typeof snapshotSchema>;
export type Analysis = z.infer<typeof analysisSchema>;
export type DecisionRow = z.infer<typeof decisionRowSchema>;
export type Draft = z.infer<typeof draftSchema>;
export type ReadingStep = z.infer<typeof readingStepSchema>;
export type ReadingRow = z.infer<typeof readingRowSchema>;
export type Limit = z.infer<typeof limitSchema>;
export type TabRow = z.infer<typeof tabSchema>;
export type Settings = z.infer<typeof settingsSchema>;

export const defaultSettings: Settings = {
  id: 'settings',
  role: null,
  locale: null,
  theme: 'system',
  retentionDays: 180,
  sender: { name: '', company: '', work: '' },
};
