import { messageSchema, type Message } from '../outreach/contact';
import { standingKey } from './keys';
import type { Database } from './database';
import { openRow, openRows } from './row';
import { writing } from './storage-full';
import { touch } from './works';

/** All drafts for a person, newest first. */
export const messagesOf = async (db: Database, key: string): Promise<Message[]> => {
  const rows = openRows('messages', messageSchema, await db.messages.where('key').equals(key).toArray());
  return rows.toSorted((a, b) => (a.savedAt < b.savedAt ? 1 : -1));
};

/**
 * Keeps a draft, unless the person was erased meanwhile. One that the user edited is never overwritten by one that the
 * program made.
 *
 * @returns the draft that stands now; undefined where the person is not kept.
 * @throws where it does not hold to the schema, and `StorageFull`.
 */
export const saveMessage = async (db: Database, message: Message): Promise<Message | undefined> => {
  const valid = messageSchema.parse(message);
  return writing(() =>
    db.transaction('rw', [db.messages, db.works, db.candidates], async () => {
      const key = await standingKey(db, valid.key);
      if (key === null) return undefined;
      const before = openRow('messages', messageSchema, await db.messages.get([key, valid.slot]));
      if (before?.edited && !valid.edited) return before;
      const row = { ...valid, key };
      await db.messages.put(row);
      if (row.edited) await touch(db, key, row.savedAt);
      return row;
    }),
  );
};

/** Lets a draft go, edited or not: the user asked to start over. */
export const discardMessage = async (db: Database, key: string, slot: string): Promise<void> => {
  await db.messages.delete([key, slot]);
};
