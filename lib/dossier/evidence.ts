import { z } from '../zod';
import type { Dossier, DossierText } from './schema';

const url = z.url({ protocol: /^https$/ }).max(4_000);

/** What a piece of evidence speaks of, where a finding speaks of several things: a technology's label, for example. */
const about = z.string().min(1).max(100).optional();

/** Words of the person, verbatim once white space is normalised. `line` counts from 1 in the text's file. */
export const quoteSchema = z.object({
  kind: z.literal('quote'),
  text: z.string().min(1),
  quote: z.string().min(1).max(2_000),
  line: z.number().int().positive().nullable(),
  /** Null only where the text was pasted and has no page. */
  url: url.nullable(),
  about,
});

/** Paths in a repository, as its tree lists them. */
export const listingSchema = z.object({
  kind: z.literal('listing'),
  repository: z.string().min(3),
  paths: z.array(z.string().min(1)).min(1).max(50),
  url,
  about,
});

/** So many of so many; `what` is a key of the catalogue (`evidence:counts.<what>`). */
export const countSchema = z.object({
  kind: z.literal('count'),
  what: z.string().regex(/^[a-z][a-z-]*$/),
  count: z.number().int().min(0),
  of: z.number().int().min(0),
  url,
  about,
});

export const evidenceSchema = z.discriminatedUnion('kind', [quoteSchema, listingSchema, countSchema]);

export type Quote = z.infer<typeof quoteSchema>;
export type Listing = z.infer<typeof listingSchema>;
export type Count = z.infer<typeof countSchema>;
export type Evidence = z.infer<typeof evidenceSchema>;

export const normaliseSpace = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** Normalising a long README once for each of its quotes would make the engine quadratic. */
const normalised = new WeakMap<DossierText, string>();
const normalisedContent = (text: DossierText): string => {
  const known = normalised.get(text);
  if (known !== undefined) return known;
  const content = normaliseSpace(text.content);
  normalised.set(text, content);
  return content;
};

/**
 * Why a piece of evidence does not hold in this dossier, or null where it does. Quotes must stand in their text, paths in
 * their listing, counts within what they count over.
 */
export const refusal = (evidence: Evidence, dossier: Pick<Dossier, 'texts' | 'sections'>): string | null => {
  switch (evidence.kind) {
    case 'quote': {
      const text = dossier.texts[evidence.text];
      if (!text) return `no text ${evidence.text}`;
      const quote = normaliseSpace(evidence.quote);
      if (quote === '') return `an empty quote from ${evidence.text}`;
      return normalisedContent(text).includes(quote) ? null : `a quote that does not stand in ${evidence.text}`;
    }
    case 'listing': {
      const { contents } = dossier.sections;
      const repository =
        contents.state === 'found'
          ? contents.value.find(({ owner, name }) => `${owner}/${name}` === evidence.repository)
          : undefined;
      if (repository?.paths.state !== 'found') return `no listing of ${evidence.repository}`;
      const known = new Set(repository.paths.value.map(({ path }) => path));
      const unknown = evidence.paths.find((path) => !known.has(path));
      return unknown === undefined ? null : `a path that is not in ${evidence.repository}: ${unknown}`;
    }
    case 'count':
      return evidence.count <= evidence.of ? null : `${evidence.count} of ${evidence.of} ${evidence.what}`;
  }
};
