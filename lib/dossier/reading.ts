import { z } from '../zod';
import { placeSchema, type Place } from './place';
import { personSchema, sectionsSchema, sourceSchema, textSchema } from './schema';

/**
 * What one reader got out of one page or answer, before it is sealed (hashed) and merged into the person's dossier.
 * Content scripts send this over a message, so the background validates it on receipt. A reader fills only the sections
 * it looks at; `contents` holds only the repositories it looked into.
 */
export const readingSchema = z.object({
  person: personSchema,
  source: sourceSchema.omit({ hash: true }),
  sections: sectionsSchema.partial(),
  texts: z.array(textSchema.omit({ hash: true })).max(5_000),
});
export type Reading = z.infer<typeof readingSchema>;
export type TextDraft = Reading['texts'][number];

/**
 * What a GitHub page turned out to be. `none`: nothing to read here (an error page, the own dashboard).
 * `not-understood`: by its address a page of this kind, and not as the readers know it.
 * `stale`: the page does not belong to the address yet; look again after the next render.
 */
export type PageReading =
  | { page: 'profile'; reading: Reading }
  | { page: 'organisation'; login: string }
  | { page: 'place'; place: Place }
  | { page: 'not-understood'; kind: Place['kind'] }
  | { page: 'none' }
  | { page: 'stale' };

export const pageReadingSchema = z.discriminatedUnion('page', [
  z.object({ page: z.literal('profile'), reading: readingSchema }),
  z.object({ page: z.literal('organisation'), login: z.string().max(101) }),
  z.object({ page: z.literal('place'), place: placeSchema }),
  z.object({ page: z.literal('not-understood'), kind: z.enum(['repository', 'pull-request', 'people']) }),
  z.object({ page: z.literal('none') }),
  z.object({ page: z.literal('stale') }),
]);
