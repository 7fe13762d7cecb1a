import {
  decisionRowSchema,
  analysisSchema,
  candidateSchema,
  erasureSchema,
  settingsSchema,
  snapshotSchema,
} from '../store/rows';
import { briefSchema } from '../outreach/brief';
import { contactSchema, messageSchema, objectionSchema, outreachRowSchema } from '../outreach/contact';
import { reviewSchema, scorecardSchema, workSchema } from '../store/work-rows';
import type { z } from '../zod';

/**
 * The tables that a backup holds, with what a row of each must be. The token, limits, tabs, the queue and what readings
 * did are the browser's own matter: they are made again.
 */
export const backupTables = {
  settings: settingsSchema,
  briefs: briefSchema,
  objections: objectionSchema,
  erasures: erasureSchema,
  candidates: candidateSchema,
  snapshots: snapshotSchema,
  analyses: analysisSchema,
  decisions: decisionRowSchema,
  works: workSchema,
  reviews: reviewSchema,
  scorecards: scorecardSchema,
  outreach: outreachRowSchema,
  messages: messageSchema,
  contacts: contactSchema,
} as const satisfies Record<string, z.ZodType>;

export type BackupTable = keyof typeof backupTables;
export type BackupRow<Table extends BackupTable> = z.infer<(typeof backupTables)[Table]>;
export const backupTableNames = Object.keys(backupTables) as BackupTable[];

/** What the first line of a backup says. Raised when a build of before could not read it. */
export const backupVersion = 1;
export const backupFormat = 'plumbline-backup';
