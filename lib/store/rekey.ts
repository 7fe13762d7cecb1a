import type { Database } from './database';

/**
 * Moves everything of a person to another key: decisions, drafts and readings too. Where both keys hold something, the
 * user's own newer words stand. Snapshots of the old key are let go: the caller has merged them. Call within a
 * transaction over `personTables`.
 */
export const rekey = async (db: Database, from: string, to: string): Promise<void> => {
  for (const row of await db.decisions.where('key').equals(from).toArray()) {
    const other = await db.decisions.get([to, row.identity]);
    if (!other || other.decidedAt < row.decidedAt) await db.decisions.put({ ...row, key: to });
  }
  await db.decisions.where('key').equals(from).delete();

  const draft = await db.drafts.get(from);
  const otherDraft = await db.drafts.get(to);
  const draftStands =
    draft && (!otherDraft || (draft.edited && !otherDraft.edited) || draft.savedAt > otherDraft.savedAt);
  if (draft && draftStands && !(otherDraft?.edited && !draft.edited)) await db.drafts.put({ ...draft, key: to });
  await db.drafts.delete(from);

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
