import type { FailureDetail, NotReadReason } from '../dossier/section';
import { redactTokens } from '../readers/redact-tokens';

/** Why there is no answer, in the terms of a section: it was not as expected, or it was not got. */
export type Failure =
  | { state: 'unreadable'; expected: string }
  | { state: 'not-read'; reason: NotReadReason; detail?: FailureDetail };

export const notGot = (reason: NotReadReason, detail?: FailureDetail): Failure => ({
  state: 'not-read',
  reason,
  ...(detail && { detail }),
});

/** The HTTP status of an answer that was a failure; undefined where there was none. */
export const statusOf = (failure: Failure): number | undefined =>
  failure.state === 'not-read' ? failure.detail?.status : undefined;

/** After these nothing further can come, whatever is asked. */
export const endsAll = (failure: Failure): boolean =>
  failure.state === 'not-read' && (failure.reason === 'cancelled' || failure.reason === 'offline');

/** After these nothing further can come from the same resource, nor with a token that GitHub does not take. */
export const endsResource = (failure: Failure): boolean =>
  endsAll(failure) ||
  statusOf(failure) === 401 ||
  (failure.state === 'not-read' && (failure.reason === 'rate-limited' || failure.reason === 'no-budget'));

/** GitHub asks to wait at least a minute where it does not say how long. */
const shortestWait = 60_000;
/** No wait is believed that is longer: limits are by the hour, and a wrong clock must not lock anybody out for years. */
export const longestWait = 2 * 60 * 60_000;

/** Milliseconds since 1970 by GitHub's own clock, which its times are told in; by ours where it does not say. */
export const serverTime = (headers: Headers, now: number): number => {
  const said = Date.parse(headers.get('date') ?? '');
  return Number.isNaN(said) ? now : said;
};

const waitOf = (headers: Headers, now: number): number => {
  const after = headers.get('retry-after');
  if (after !== null && /^\d{1,9}$/u.test(after)) return Number(after) * 1_000;
  if (after !== null && !Number.isNaN(Date.parse(after))) return Date.parse(after) - serverTime(headers, now);
  const reset = headers.get('x-ratelimit-reset');
  if (headers.get('x-ratelimit-remaining') === '0' && reset !== null && /^\d{1,12}$/u.test(reset)) {
    const wait = Number(reset) * 1_000 - serverTime(headers, now);
    // A limit that was to be renewed already and still is used up: a clock is wrong.
    return wait > 0 ? wait : shortestWait;
  }
  return shortestWait;
};

/** When asking again may help, ISO 8601. */
export const retryAt = (headers: Headers, now: string): string => {
  const time = Date.parse(now);
  const wait = Math.min(longestWait, Math.max(1_000, waitOf(headers, time)));
  return new Date(time + wait).toISOString();
};

/** GitHub's words may name the user's own network address, or quote a token; both are nobody's business, and kept nowhere. */
const withoutNetworkAddress = (message: string): string =>
  redactTokens(message.slice(0, 600))
    .replace(/\b\d{1,3}(?:\.\d{1,3}){3}\b|(?<![\w:])(?:[\da-f]{0,4}:){2,7}[\da-f]{0,4}(?![\w:])/giu, '[address]')
    .slice(0, 300);

const isLimit = (status: number, headers: Headers, message: string): boolean =>
  status === 429 ||
  (status === 403 &&
    (headers.has('retry-after') ||
      headers.get('x-ratelimit-remaining') === '0' ||
      /rate limit|abuse detection/iu.test(message)));

/** What an HTTP status other than success means for the section that was asked for. */
export const failureOf = (status: number, headers: Headers, message: string, now: string): Failure => {
  const note = withoutNetworkAddress(message);
  if (isLimit(status, headers, note)) {
    return notGot('rate-limited', { status, retryAt: retryAt(headers, now), note });
  }
  if (status === 401) return notGot('no-permission', { status, note });
  return notGot('failed', { status, note });
};
