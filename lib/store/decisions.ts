import type { Database } from './database';
import { openRows } from './row';
import { decisionRowSchema, type DecisionRow } from './rows';
import { writing } from './storage-full';

export const decisionsOf = async (db: Database, key: string): Promise<DecisionRow[]> =>
  openRows('decisions', decisionRowSchema, await db.decisions.where('key').equals(key).toArray());

/** Keeps what the user decided about one finding, in place of an earlier decision about it. */
export const decide = async (db: Database, decision: DecisionRow): Promise<void> => {
  await writing(() => db.decisions.put(decision));
};

/** Takes a decision back. */
export const undecide = async (db: Database, key: string, identity: string): Promise<void> => {
  await db.decisions.delete([key, identity]);
};
