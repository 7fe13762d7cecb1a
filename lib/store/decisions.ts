import type { Finding } from '../engine/finding';
import { standingKey } from './keys';
import type { Database } from './database';
import { openRow, openRows } from './row';
import { decisionRowSchema, type DecisionRow } from './rows';
import { writing } from './storage-full';
import { reviewSchema, type Review } from './work-rows';
import { touch } from './works';

export const decisionsOf = async (db: Database, key: string): Promise<DecisionRow[]> =>
  openRows('decisions', decisionRowSchema, await db.decisions.where('key').equals(key).toArray());

/** What a finding said when it was decided upon: the log must tell it when the rule says something else by then. */
export type Said = Pick<Finding, 'identity' | 'rule' | 'ruleVersion' | 'outcome' | 'message'>;

const log = async (db: Database, said: Said, more: Pick<Review, 'key' | 'at' | 'choice' | 'answer' | 'note'>) => {
  const { identity, rule, ruleVersion, outcome, message } = said;
  await db.reviews.put(
    reviewSchema.parse({ id: crypto.randomUUID(), identity, rule, ruleVersion, outcome, message, ...more }),
  );
};

const isSame = (one: DecisionRow, other: DecisionRow): boolean =>
  one.choice === other.choice && one.answer === other.answer && one.note === other.note && one.ground === other.ground;

const tables = (db: Database) => [db.decisions, db.reviews, db.works, db.candidates];

/**
 * Keeps what the user decided about one finding, in place of an earlier decision about it, and writes it into the log,
 * unless the person was erased meanwhile. What stands already is no other decision.
 *
 * @throws where it does not hold to the schema, and `StorageFull`.
 */
export const decide = async (db: Database, decision: DecisionRow, said: Said): Promise<void> =>
  writing(() =>
    db.transaction('rw', tables(db), async () => {
      const key = await standingKey(db, decision.key);
      if (key === null) return;
      const row = decisionRowSchema.parse({ ...decision, key });
      const standing = openRow('decisions', decisionRowSchema, await db.decisions.get([key, row.identity]));
      // A field that is left by pressing its button gives the same twice: that is one decision.
      if (standing && isSame(standing, row)) return;
      await db.decisions.put(row);
      await log(db, said, { key, at: row.decidedAt, choice: row.choice, answer: row.answer, note: row.note });
      await touch(db, key, row.decidedAt);
    }),
  );

/** Takes a decision back; the log tells that too. @param now ISO 8601. */
export const undecide = async (db: Database, at: string, said: Said, now: string): Promise<void> =>
  writing(() =>
    db.transaction('rw', tables(db), async () => {
      const key = await standingKey(db, at);
      const row =
        key === null
          ? undefined
          : openRow('decisions', decisionRowSchema, await db.decisions.get([key, said.identity]));
      if (key === null || !row) return;
      await db.decisions.delete([key, said.identity]);
      await log(db, said, { key, at: now, choice: 'taken-back', answer: null, note: '' });
      await touch(db, key, now);
    }),
  );
