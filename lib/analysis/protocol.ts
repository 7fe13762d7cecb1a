import type { Quote } from '../dossier/evidence';
import type { ReadingPart } from '../dossier/parts';
import { dossierSchema } from '../dossier/schema';
import type { Finding } from '../engine/finding';
import type { OwnText } from '../facts/claims/claim';
import type { Facts } from '../facts/facts';
import { z } from '../zod';
import type { PlaceRead } from './places';

/**
 * What the panel asks its Worker. `now` is ISO 8601; `settings` overrides thresholds by rule id; rules in `off` are not
 * asked.
 */
export const analysisRequestSchema = z.object({
  id: z.number().int().min(0),
  dossier: dossierSchema,
  role: z.string().max(100).nullable(),
  now: z.iso.datetime(),
  settings: z.record(z.string(), z.record(z.string(), z.number())),
  off: z.array(z.string().max(100)).max(200).optional(),
});
export type AnalysisRequest = z.infer<typeof analysisRequestSchema>;

/** The facts that the views show. Of claims the findings tell; a message may start from what one says of its own text. */
export type ViewFacts = Pick<Facts, 'technologies' | 'pullRequests' | 'claims'> & {
  /** The person's own texts in a language that the checks do not read: to be told as not read (law 5). */
  otherLanguage: readonly Pick<OwnText, 'text' | 'kind' | 'repository'>[];
};

/**
 * `open`: what is still worth reading, as far as these findings go. `doNotContact`: the person's own words that they do
 * not want to be written to.
 */
export type Analysed = { facts: ViewFacts; findings: Finding[]; open: ReadingPart[]; doNotContact: Quote | null };

/** The Worker's answer. It comes from the same build, so its shape is not checked again. */
export type AnalysisAnswer =
  | { id: number; analysed: Analysed }
  | { id: number; place: PlaceRead }
  | { id: number; reason: string };
