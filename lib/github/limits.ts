import type { Resource } from './budget';
import { failureOf, longestWait, serverTime } from './failure';

/** What has a limit of its own: the REST API counts by network address, and once more by token (`core-token`). */
export type Limited = Resource | 'core-token';

/** What GitHub last said is left; `limit` is 0 where it only said to wait. */
export type Limit = { resource: Limited; limit: number; remaining: number; resetAt: string; saidAt: string };

/**
 * What is known of limits, for this network address; `save` also keeps it for the next reading. `refresh` takes over what
 * others learnt meanwhile: everybody behind the address spends of the same.
 */
export type Limits = {
  get: (resource: Limited) => Limit | undefined;
  save: (limit: Limit) => Promise<void>;
  refresh?: () => Promise<void>;
};

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
  // Told by GitHub's clock, kept by ours.
  const ours = Date.parse(now);
  const wait = Math.min(longestWait, reset * 1_000 - serverTime(headers, ours));
  return { resource, limit, remaining, resetAt: new Date(ours + wait).toISOString(), saidAt: now };
};

/**
 * The limits that hold for requests with the user's token: those of the REST API are kept apart from those of the network
 * address. Nothing but the REST API itself is asked with them.
 */
export const limitsWithToken = (limits: Limits): Limits => ({
  get: (resource) => (resource === 'core' ? limits.get('core-token') : undefined),
  save: async (limit) => {
    if (limit.resource === 'core') await limits.save({ ...limit, resource: 'core-token' });
  },
  refresh: async () => limits.refresh?.(),
});

/** The note of a failure for want of requests with the token. */
export const noTokenRequests = 'no requests of the token are left';

/** A clock that was set forward or back by more makes what is kept of times worthless, in milliseconds. */
const clockSlack = 60_000;

/** True while what GitHub said of a limit holds. A jump of the clock ends it: the next answer tells anew. */
export const holds = ({ resetAt, saidAt }: Limit, now: string): boolean => {
  const time = Date.parse(now);
  return (
    Date.parse(resetAt) > time && Date.parse(resetAt) - time <= longestWait && Date.parse(saidAt) <= time + clockSlack
  );
};

/** Until when nothing may be asked of a resource, ISO 8601; null where something may. */
export const usedUpUntil = (limit: Limit | undefined, now: string): string | null =>
  limit && limit.remaining <= 0 && holds(limit, now) ? limit.resetAt : null;

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
