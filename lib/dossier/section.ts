import { z } from '../zod';

/**
 * Why something was not read. `not-asked`: nobody wanted it yet. `no-budget`: the request budget ended first.
 * `no-permission`: only readable with a token or a permission. `language`: the readers do not know the language.
 */
export const notReadReasons = [
  'not-asked',
  'no-budget',
  'no-permission',
  'rate-limited',
  'offline',
  'cancelled',
  'interrupted',
  'failed',
  'language',
] as const;
export type NotReadReason = (typeof notReadReasons)[number];

/** What is known about a failure: the HTTP status, when trying again may help (ISO 8601), and a short technical note. */
export const failureDetailSchema = z.object({
  status: z.number().int().min(100).max(599).optional(),
  retryAt: z.iso.datetime().optional(),
  note: z.string().max(300).optional(),
});

const sourceIds = z.array(z.string().min(1)).min(1);

/** How much of a thing was seen: `seen` of `of` items. `of` is null where nobody can say how many there are. */
export const coverageSchema = z.object({ seen: z.number().int().min(0), of: z.number().int().min(0).nullable() });

/**
 * One part of a dossier, which always says how it came to be what it is. "Could not" is never an empty value:
 * `found` has a value; `absent` means looked, and there is none; `unreadable` means the page or answer was not as
 * expected; `not-read` means nobody looked, and why.
 */
export const sectionSchema = <Value extends z.ZodType>(value: Value) =>
  z.discriminatedUnion('state', [
    z.object({ state: z.literal('found'), value, sources: sourceIds, coverage: coverageSchema }),
    z.object({ state: z.literal('absent'), sources: sourceIds }),
    z.object({ state: z.literal('unreadable'), expected: z.string().min(1).max(200), sources: sourceIds }),
    z.object({ state: z.literal('not-read'), reason: z.enum(notReadReasons), detail: failureDetailSchema.optional() }),
  ]);

export type Coverage = z.infer<typeof coverageSchema>;
export type FailureDetail = z.infer<typeof failureDetailSchema>;

export type Found<Value> = { state: 'found'; value: Value; sources: string[]; coverage: Coverage };
export type Section<Value> =
  | Found<Value>
  | { state: 'absent'; sources: string[] }
  | { state: 'unreadable'; expected: string; sources: string[] }
  | { state: 'not-read'; reason: NotReadReason; detail?: FailureDetail | undefined };

export { absent, found, notRead, seenWhole, unreadable, valueOf } from './states';
