import type { Resource } from './budget';
import { failureOf, longestWait } from './failure';

/** What GitHub last said is left; `limit` is 0 where it only said to wait. */
export type Limit = { resource: Resource; limit: number; remaining: number; resetAt: string; saidAt: string };

/** What is known of limits, for this network address; `save` also keeps it for the next reading. */
export type Limits = { get: (resource: Resource) => Limit | undefined; save: (limit: Limit) => Promise<void> };

const whole = (value: string | null): number | null =>
  value !== null && /^\d{1,12}$/u.test(value) ? Number(value) : null;

/** What an answer says of a limit, or null where it says nothing. "Wait" counts as nothing left until then. */
export const limitFrom = (asked: Resource, response: Response, message: string, now: string): Limit | null => {
  const { headers, status } = response;
  const said = headers.get('x-ratelimit-resource');
  const resource = said === 'core' || said === 'search' ? said : asked;
  const limit = whole(headers.get('x-ratelimit-limit'));
  const remaining = whole(headers.get('x-ratelimit-remaining'));
  const reset = whole(headers.get('x-ratelimit-reset'));
  const failure = status === 403 || status === 429 ? failureOf(status, headers, message, now) : null;
  if (failure?.state === 'not-read' && failure.reason === 'rate-limited') {
    const resetAt = failure.detail?.retryAt ?? now;
    return { resource, limit: limit ?? 0, remaining: 0, resetAt, saidAt: now };
  }
  if (limit === null || remaining === null || reset === null) return null;
  const resetAt = new Date(Math.min(reset * 1_000, Date.parse(now) + longestWait)).toISOString();
  return { resource, limit, remaining, resetAt, saidAt: now };
};

/** Limits in memory, starting from what is kept. */
export const createLimits = (kept: readonly Limit[], keep: (limit: Limit) => Promise<void>): Limits => {
  const byResource = new Map(kept.map((limit) => [limit.resource, limit]));
  return {
    get: (resource) => byResource.get(resource),
    save: async (limit) => {
      byResource.set(limit.resource, limit);
      await keep(limit);
    },
  };
};
