import { loginSchema } from '../dossier/schema';
import { drawShownChange } from '../facts/pull-requests/draw-shown-change';
import { whoWorksHere, type WorkGroup } from '../facts/pull-requests/who-works-here';
import type { PullRequestWork } from '../facts/pull-requests/work';
import { z } from '../zod';

const words = z.string().max(100_000);
const labels = z.array(z.string().max(200)).max(100);

/** What the panel asks its Worker about a page of no single person: who works on what there, or what one change is. */
export const placeRequestSchema = z.object({
  id: z.number().int().min(0),
  place: z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('repository'),
      owner: loginSchema,
      name: z.string().max(100),
      changes: z
        .array(
          z.object({
            number: z.number().int().positive(),
            login: loginSchema,
            title: words,
            body: words,
            labels,
            landed: z.enum(['merged', 'landed', 'not-landed', 'open', 'unknown']),
            date: z.iso.datetime().nullable(),
          }),
        )
        .max(1_000),
    }),
    z.object({
      kind: z.literal('pull-request'),
      owner: loginSchema,
      name: z.string().max(100),
      number: z.number().int().positive(),
      title: words,
      body: words,
      labels,
      state: z.enum(['open', 'draft', 'merged', 'closed']).nullable(),
      author: loginSchema.nullable(),
      base: z.string().max(400).nullable(),
      closedBy: z.enum(['author', 'other', 'bot']).nullable(),
      date: z.iso.datetime().nullable(),
    }),
  ]),
});
export type PlaceRequest = z.infer<typeof placeRequestSchema>;

/** What a place was read as. */
export type PlaceRead = { kind: 'repository'; groups: WorkGroup[] } | { kind: 'pull-request'; change: PullRequestWork };

/** Answers a request that was validated. */
export const readPlace = ({ place }: PlaceRequest): PlaceRead =>
  place.kind === 'repository'
    ? { kind: 'repository', groups: whoWorksHere(place, place.changes) }
    : { kind: 'pull-request', change: drawShownChange(place) };
