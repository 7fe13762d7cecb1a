import { standingKey } from './candidates';
import type { Database } from './database';
import { openRows } from './row';
import { decisionRowSchema, type DecisionRow } from './rows';
import { writing } from './storage-full';

export const decisionsOf = async (db: Database, key: string): Promise<DecisionRow[]> =>
  openRows('decisions', decisionRowSchema, await db.decisions.where('key').equals(key).toArray());

/**
 * Keeps what the user decided about one finding, in place of an earlier decision about it, unless the person was erased
 * meanwhile.
 */
export const decide = async (db: Database, decision: DecisionRow): Promise<void> =>
  writing(() =>
    db.transaction('rw', db.decisions, db.candidates, async () => {
      const key = await standingKey(db, decision.key);
      if (key !== null) await db.decisions.put({ ...decision, key });
    }),
  );

/** Takes a decision back. */
export const undecide = async (db: Database, key: string, identity: string): Promise<void> => {
  await db.decisions.delete([key, identity]);
};
