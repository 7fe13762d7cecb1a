import { roles } from '../knowledge/roles';
import { z } from '../zod';

/** Text as the user wrote it, without white space around it; `''` is not filled. */
const text = (most: number) => z.string().trim().max(most);

/** How many characters a field of a brief takes. Room for what is said in full, and none for a pasted web page. */
export const longestField = {
  name: 100,
  title: 200,
  problem: 1_000,
  success: 1_000,
  stack: 1_000,
  data: 1_000,
  team: 1_000,
  environment: 1_000,
  unfinished: 1_000,
  requirements: 4_000,
  pay: 300,
  place: 200,
  sender: 200,
  notice: 1_000,
  link: 1_000,
} as const;

export const locationModes = ['on-site', 'hybrid', 'remote'] as const;

/**
 * What a role offers, as the user wrote it: what messages are drafted from, and the notice about where the facts come
 * from. Everything but the language may be missing.
 */
export const briefSchema = z.object({
  id: z.uuid(),
  /** What the user calls it. */
  name: text(longestField.name),
  /** Of the messages; the interface may speak another. */
  language: z.enum(['en', 'de']),
  role: z.enum(roles.map(({ id }) => id)).nullable(),
  /** The role's title as it is advertised. */
  title: text(longestField.title),
  problem: text(longestField.problem),
  success: text(longestField.success),
  stack: text(longestField.stack),
  data: text(longestField.data),
  team: text(longestField.team),
  environment: text(longestField.environment),
  unfinished: text(longestField.unfinished),
  requirements: text(longestField.requirements),
  /** Range, currency and period, in the user's words. */
  pay: text(longestField.pay),
  /** Per cent of research; the rest is engineering. */
  research: z.number().int().min(0).max(100).nullable(),
  location: z.object({ mode: z.enum(locationModes).nullable(), place: text(longestField.place) }),
  sender: z.object({ name: text(longestField.sender), company: text(longestField.sender) }),
  /** For the notice to the person whose public work was read. */
  notice: z.object({
    /** Who answers for what is kept: an organisation or a person, with an address. */
    responsible: text(longestField.notice),
    purpose: text(longestField.notice),
    /** How long what was read is kept. */
    retention: text(longestField.notice),
    /** Where to object or to ask to be erased. */
    contact: text(longestField.notice),
    /** Where the whole notice stands, or `''`. */
    link: text(longestField.link).refine((url) => url === '' || /^https:\/\/[^\s/]+\.[^\s/]/u.test(url)),
  }),
  updatedAt: z.iso.datetime(),
});
export type Brief = z.infer<typeof briefSchema>;

/** A brief in which nothing is filled yet. @param id a UUID. @param now ISO 8601. */
export const emptyBrief = (id: string, now: string): Brief => ({
  id,
  name: '',
  language: 'en',
  role: null,
  title: '',
  problem: '',
  success: '',
  stack: '',
  data: '',
  team: '',
  environment: '',
  unfinished: '',
  requirements: '',
  pay: '',
  research: null,
  location: { mode: null, place: '' },
  sender: { name: '', company: '' },
  notice: { responsible: '', purpose: '', retention: '', contact: '', link: '' },
  updatedAt: now,
});
