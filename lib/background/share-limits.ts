import type { ClientDependencies } from '../github/client';
import type { Limit, Limited, Limits } from '../github/limits';
import type { Database } from '../store/database';
import { limits as stored, saveLimit } from '../store/limits';

export type LimitsGiven = { db: Database; locks: Pick<LockManager, 'request'> };

/** Held for the time of one request. */
const turn = 'request to GitHub';

/**
 * What is known of limits, shared by all who read: the store is looked at before each request, and requests are made one
 * after the other over all tabs and windows, so that everybody knows of the one before.
 *
 * @param signal whoever is cancelled does not wait for a turn.
 */
export const shareLimits = async (
  { db, locks }: LimitsGiven,
  signal?: AbortSignal,
): Promise<{ limits: Limits; inTurn: NonNullable<ClientDependencies['inTurn']> }> => {
  let known = new Map<Limited, Limit>();
  const refresh = async (): Promise<void> => {
    known = new Map((await stored(db)).map((limit) => [limit.resource, limit]));
  };
  await refresh();
  return {
    limits: {
      get: (resource) => known.get(resource),
      save: async (limit) => {
        known.set(limit.resource, limit);
        await saveLimit(db, limit);
      },
      refresh,
    },
    inTurn: (work) => locks.request(turn, signal ? { signal } : {}, work),
  };
};
