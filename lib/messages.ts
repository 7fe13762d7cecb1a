import { readingParts } from './dossier/parts';
import { mostQueued } from './dossier/place';
import { pageReadingSchema } from './dossier/reading';
import { loginSchema } from './dossier/schema';
import { readSnapshot } from './readers/github/read-page';
import { z } from './zod';

/** A copied page is read on receipt: whoever parses the message has a reading, redacted and checked like any other. */
const copiedPageSchema = z
  .object({ address: z.string().max(2_000), at: z.iso.datetime(), snapshot: z.unknown() })
  .transform(({ address, at, snapshot }) => readSnapshot(snapshot, address, at))
  .pipe(pageReadingSchema);

/**
 * Everything that crosses between content script, background and panel. Receivers validate; content scripts import types
 * only. The panel reads and writes the store itself: only what needs the background goes by message.
 */
export const fromPageSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('page-read'),
    url: z.url({ protocol: /^https$/, hostname: /^github\.com$/ }).max(2_000),
    // Nothing that was read elsewhere is taken: it would not have been redacted here.
    page: z.union([z.object({ page: z.literal('none') }), copiedPageSchema]),
  }),
  /** The badge was pressed. Must be answered by opening the panel before anything is awaited: the gesture would be lost. */
  z.object({ type: z.literal('open-panel') }),
]);
export type FromPage = z.infer<typeof fromPageSchema>;
/** As the page sends it, before it is parsed. */
export type SentFromPage = z.input<typeof fromPageSchema>;

/** Words of the badge in the user's language. `opened` is false in Firefox, where a page may not open the sidebar. */
export const toPageSchema = z.object({
  badge: z.object({ label: z.string(), title: z.string(), howToOpen: z.string() }).optional(),
  opened: z.boolean().optional(),
});
export type ToPage = z.infer<typeof toPageSchema>;

/** Parts to read and, of `contents` and `manifests`, in which repositories; null stands for all that are left. */
const onlySchema = z.object({
  parts: z.array(z.enum(readingParts)).min(1).max(readingParts.length),
  /** `owner/name`. */
  repositories: z.array(z.string().max(201)).max(200).nullable(),
});

/** Requests that the user was told of and agreed to, beyond what is set aside for one person. */
const agreedSchema = z.object({
  core: z.number().int().min(0).max(1_000),
  search: z.number().int().min(0).max(30),
  raw: z.number().int().min(0).max(1_000),
  graphql: z.number().int().min(0).max(1_000),
});

export const fromPanelSchema = z.discriminatedUnion('type', [
  /**
   * Reads GitHub for this person within the budget; with `again`, also what is already found. `only` reads nothing beside
   * what it names. `most` is what the user has agreed to, where that is more than the budget. Progress is in the store.
   */
  z.object({
    type: z.literal('read-github'),
    key: z.string().max(200),
    again: z.boolean(),
    only: onlySchema.optional(),
    most: agreedSchema.optional(),
  }),
  z.object({ type: z.literal('cancel-reading'), key: z.string().max(200) }),
  /** Reads these people one after the other, within what GitHub's limits leave; ten at a time. The rows are in the store. */
  z.object({
    type: z.literal('queue-readings'),
    logins: z.array(loginSchema).min(1).max(mostQueued),
    from: z.string().max(201).nullable(),
  }),
  z.object({ type: z.literal('leave-queue'), login: loginSchema }),
  /** Asks GitHub whether the token in the store is good; the answer is kept in its row. */
  z.object({ type: z.literal('check-token') }),
  /** Finds who works on what in a repository, within a budget of its own. */
  z.object({ type: z.literal('read-repository'), owner: loginSchema, name: z.string().regex(/^[\w.-]{1,100}$/) }),
]);
export type FromPanel = z.infer<typeof fromPanelSchema>;

/** The panel holds this port open while it lives, so that a reading is not cut short by the worker's idle timer. */
export const panelPort = 'panel';
