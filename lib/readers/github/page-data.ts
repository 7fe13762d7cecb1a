/**
 * Looking into data of others (the JSON that a page was drawn from). Only own keys count, and every value is asked for
 * by its kind; what is not of that kind is undefined, as though it were not there.
 */
export type Data = unknown;

/** Longer than what the page's script ever sends. */
const longest = 4_000_000;

export const parseData = (text: unknown): Data => {
  if (typeof text !== 'string' || text.length > longest) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};

/** What lies at the end of a way of keys. */
export const at = (data: Data, ...way: readonly string[]): Data => {
  let here = data;
  for (const key of way) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, key)) return undefined;
    here = (here as Record<string, unknown>)[key];
  }
  return here;
};

export const textAt = (data: Data, ...way: readonly string[]): string | undefined => {
  const value = at(data, ...way);
  return typeof value === 'string' ? value : undefined;
};

export const flagAt = (data: Data, ...way: readonly string[]): boolean | undefined => {
  const value = at(data, ...way);
  return typeof value === 'boolean' ? value : undefined;
};

/** A count: not negative, whole. Written out with commas it is one as well. */
export const countAt = (data: Data, ...way: readonly string[]): number | undefined => {
  const value = at(data, ...way);
  return typeof value === 'string' ? countIn(value) : isCount(value) ? value : undefined;
};

export const listAt = (data: Data, ...way: readonly string[]): readonly Data[] | undefined => {
  const value = at(data, ...way);
  return Array.isArray(value) ? value : undefined;
};

const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;

/** `1,173` and `98` are exact; `1.2k` is not. */
export const countIn = (written: string | null | undefined): number | undefined => {
  const bare = (written ?? '').trim();
  return /^(?:\d{1,3}(?:,\d{3}){1,3}|\d{1,10})$/u.test(bare) ? Number(bare.replace(/,/gu, '')) : undefined;
};

/** A time with its zone, as UTC; undefined where it is none. */
export const timeIn = (written: string | null | undefined): string | undefined => {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:?\d\d)$/u.test(written ?? '')) return undefined;
  const time = new Date(written ?? '');
  return Number.isNaN(time.getTime()) ? undefined : time.toISOString();
};

/** The object without the keys whose value is undefined. */
export const defined = <Value extends object>(
  value: Value,
): { [Key in keyof Value]?: Exclude<Value[Key], undefined> } =>
  Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as never;
