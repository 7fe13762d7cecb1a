import type { Database } from './database';
import { openRow } from './row';
import { draftSchema, type Draft } from './rows';
import { writing } from './storage-full';

export const draftOf = async (db: Database, key: string): Promise<Draft | undefined> =>
  openRow('drafts', draftSchema, await db.drafts.get(key));

/**
 * Keeps a draft. One that the user edited is never overwritten by one that the program made.
 *
 * @returns the draft that stands now.
 */
export const saveDraft = async (db: Database, draft: Draft): Promise<Draft> =>
  writing(() =>
    db.transaction('rw', db.drafts, async () => {
      const before = await draftOf(db, draft.key);
      if (before?.edited && !draft.edited) return before;
      await db.drafts.put(draft);
      return draft;
    }),
  );

/** Lets a draft go, edited or not: the user asked to start over. */
export const discardDraft = async (db: Database, key: string): Promise<void> => {
  await db.drafts.delete(key);
};
