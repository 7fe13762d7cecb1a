import type { Database } from './database';
import { joinOutreach, joinWork, messageStands } from './join';
import { changeInRound } from './rounds';

/**
 * Moves everything of a person to another key: decisions, messages and readings too. Where both keys hold something, the
 * user's own newer words stand. Snapshots of the old key are let go: the caller has merged them. Call within a
 * transaction over `personTables`.
 */
export const rekey = async (db: Database, from: string, to: string): Promise<void> => {
  for (const row of await db.decisions.where('key').equals(from).toArray()) {
    const other = await db.decisions.get([to, row.identity]);
    if (!other || other.decidedAt < row.decidedAt) await db.decisions.put({ ...row, key: to });
  }
  await db.decisions.where('key').equals(from).delete();

  for (const row of await db.messages.where('key').equals(from).toArray()) {
    const other = await db.messages.get([to, row.slot]);
    if (messageStands(row, other)) await db.messages.put({ ...row, key: to });
  }
  await db.messages.where('key').equals(from).delete();

  const outreach = await db.outreach.get(from);
  const otherOutreach = await db.outreach.get(to);
  if (outreach) await db.outreach.put(joinOutreach(outreach, otherOutreach, to));
  await db.outreach.delete(from);
  await db.contacts.where('key').equals(from).modify({ key: to });

  const work = await db.works.get(from);
  const otherWork = await db.works.get(to);
  if (work) await db.works.put(otherWork ? joinWork(work, otherWork, to) : { ...work, key: to });
  await db.works.delete(from);
  await db.works.where('joinedTo').equals(from).modify({ joinedTo: to });
  await db.workUndos
    .filter(({ rows }) => rows.some(({ key }) => key === from))
    .modify((step) => {
      for (const row of step.rows) if (row.key === from) row.key = to;
    });
  await db.reviews.where('key').equals(from).modify({ key: to });
  const scorecard = await db.scorecards.get(from);
  const otherScorecard = await db.scorecards.get(to);
  if (scorecard && (!otherScorecard || otherScorecard.filledAt < scorecard.filledAt))
    await db.scorecards.put({ ...scorecard, key: to });
  await db.scorecards.delete(from);
  await changeInRound(db, from, to);

  const reading = await db.readings.get(from);
  const otherReading = await db.readings.get(to);
  if (reading && (!otherReading || otherReading.startedAt <= reading.startedAt)) {
    await db.readings.put({ ...reading, key: to });
  }
  await db.readings.delete(from);

  // What was called how is asked for anew under the new key.
  await db.etags.where('key').equals(from).delete();
  await db.queue.filter((row) => row.key === from).modify({ key: to });
  for (const tab of await db.tabs.toArray()) {
    if (tab.key === from) await db.tabs.put({ ...tab, key: to });
  }
  await db.snapshots.where('key').equals(from).delete();
  // An analysis is of a snapshot; it is made again from the merged one.
  await db.analyses.delete(from);
  await db.candidates.delete(from);
};
