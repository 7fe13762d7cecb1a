import { decisionChoices, outcomes } from '../engine/finding';
import { notNowReasons, workStates } from '../knowledge/work-states';
import { scoreAreas } from '../knowledge/score-areas';
import { workKinds } from '../knowledge/work-kinds';
import { z } from '../zod';

const key = z.string().min(1).max(200);
const timestamp = z.iso.datetime();
const day = z.iso.date();

/** So many people are changed in one step that can be undone. */
export const mostAtOnce = 1_000;

/** The longest name of a tag, and how many one person may have. */
export const longestTag = 40;
export const mostTags = 20;

/** The user's own work with one person, beside what was read: set by hand, read by no rule. */
export const workSchema = z.object({
  key,
  state: z.enum(workStates),
  /** Why not now; null in every other state. */
  reason: z.enum(notNowReasons).nullable(),
  /** A word to the reason or the state, in the user's words. */
  note: z.string().max(2_000),
  tags: z.array(z.string().trim().min(1).max(longestTag)).max(mostTags),
  /** When the user wants to come back to it, and to what. */
  due: z.object({ on: day, note: z.string().max(500) }).nullable(),
  /** Kept beyond retention: until a day, or while it stands. */
  hold: z.object({ until: day.nullable(), why: z.string().max(500) }).nullable(),
  /** Kinds of landed work that the last analysis saw, for the filter of the list. Empty where nothing was analysed. */
  kinds: z.array(z.enum(workKinds)).max(workKinds.length),
  /** The key of the person this account belongs to, where the user joined the two. */
  joinedTo: key.nullable(),
  /** The state since then. */
  since: timestamp,
  /** The last thing the user did about them; retention counts from it, or from the last reading. */
  touchedAt: timestamp,
});
export type Work = z.infer<typeof workSchema>;

const changedSchema = workSchema
  .pick({ state: true, reason: true, note: true, tags: true, due: true, hold: true, joinedTo: true })
  .partial();
/** What the user may change about somebody by hand. */
export type WorkChange = z.infer<typeof changedSchema>;

/** One thing that was done to one or more people, so that it can be undone. */
export const workUndoSchema = z.object({
  id: z.uuid(),
  at: timestamp,
  rows: z
    .array(z.object({ key, before: changedSchema, after: changedSchema }))
    .min(1)
    .max(mostAtOnce),
});
export type WorkUndo = z.infer<typeof workUndoSchema>;

/** What was decided about a finding, one row for each time: the reasons for a choice can be shown later. */
export const reviewSchema = z.object({
  id: z.uuid(),
  key,
  at: timestamp,
  identity: z.string().min(1).max(600),
  rule: z.string().min(1).max(100),
  ruleVersion: z.number().int().positive(),
  outcome: z.enum(outcomes),
  message: z.string().min(1).max(100),
  choice: z.enum([...decisionChoices, 'taken-back']),
  answer: z.string().max(10_000).nullable(),
  note: z.string().max(10_000),
});
export type Review = z.infer<typeof reviewSchema>;

/** What was heard in an interview, filled in by a person; nothing in it is summed. */
export const scorecardSchema = z.object({
  key,
  role: z.string().max(100).nullable(),
  areas: z.partialRecord(
    z.enum(scoreAreas),
    z.object({ note: z.string().max(5_000), shown: z.enum(['yes', 'partly', 'no']).nullable() }),
  ),
  filledAt: timestamp,
});
export type Scorecard = z.infer<typeof scorecardSchema>;

/** The people that the user goes through one after another, and where they came from. */
export const roundSchema = z.object({
  id: z.literal('current'),
  keys: z.array(key).min(1).max(200),
  /** Index of the one that is shown. */
  at: z.number().int().min(0).max(199),
  /** The page on GitHub where they were ticked, to go back to; null where there is none. */
  from: z
    .url({ protocol: /^https$/, hostname: /^github\.com$/ })
    .max(2_000)
    .nullable(),
  startedAt: timestamp,
});
export type Round = z.infer<typeof roundSchema>;
