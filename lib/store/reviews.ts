import type { Database } from './database';
import { openRows } from './row';
import { reviewSchema, type Review } from './work-rows';

/** Everything that was decided about a person's findings, newest first. */
export const reviewsOf = async (db: Database, key: string): Promise<Review[]> =>
  openRows('reviews', reviewSchema, await db.reviews.where('key').equals(key).toArray()).toSorted((a, b) =>
    a.at < b.at ? 1 : -1,
  );

/** How a rule fared with this user: of so many findings decided upon, so many were explained or not relevant. */
export type RuleRecord = { rule: string; decided: number; explained: number; notRelevant: number };

/**
 * By rule, how its findings were decided, over everybody who is kept: the newest decision about each finding counts. It is
 * about the rule, and nothing is told of whom.
 */
export const ruleRecords = async (db: Database): Promise<RuleRecord[]> => {
  const newest = new Map<string, Review>();
  const rows = openRows('reviews', reviewSchema, await db.reviews.orderBy('at').toArray());
  for (const row of rows) newest.set(`${row.key} ${row.identity}`, row);
  const records = new Map<string, RuleRecord>();
  for (const { rule, choice } of newest.values()) {
    if (choice === 'taken-back') continue;
    const record = records.get(rule) ?? { rule, decided: 0, explained: 0, notRelevant: 0 };
    records.set(rule, {
      rule,
      decided: record.decided + 1,
      explained: record.explained + Number(choice === 'explained'),
      notRelevant: record.notRelevant + Number(choice === 'not-relevant'),
    });
  }
  return [...records.values()].toSorted((a, b) => (a.rule < b.rule ? -1 : 1));
};
