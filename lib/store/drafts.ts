import { standingKey } from './candidates';
import type { Database } from './database';
import { openRow } from './row';
import { draftSchema, type Draft } from './rows';
import { writing } from './storage-full';

export const draftOf = async (db: Database, key: string): Promise<Draft | undefined> =>
  openRow('drafts', draftSchema, await db.drafts.get(key));

/**
 * Keeps a draft, unless the person was erased meanwhile. One that the user edited is never overwritten by one that the
 * program made.
 *
 * @returns the draft that stands now; undefined where the person is not kept.
 */
export const saveDraft = async (db: Database, draft: Draft): Promise<Draft | undefined> =>
  writing(() =>
    db.transaction('rw', db.drafts, db.candidates, async () => {
      const key = await standingKey(db, draft.key);
      if (key === null) return undefined;
      const before = await draftOf(db, key);
      if (before?.edited && !draft.edited) return before;
      const row = { ...draft, key };
      await db.drafts.put(row);
      return row;
    }),
  );

/** Lets a draft go, edited or not: the user asked to start over. */
export const discardDraft = async (db: Database, key: string): Promise<void> => {
  await db.drafts.delete(key);
};
