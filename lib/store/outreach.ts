import { contactSchema, outreachRowSchema, type Contact, type OutreachRow } from '../outreach/contact';
import { noticeDue } from '../outreach/notice-due';
import { standingKey } from './keys';
import type { Database } from './database';
import { openRow, openRows } from './row';
import { candidateSchema } from './rows';
import { writing } from './storage-full';
import { noteContacted } from './works';

/** Where the user stands with a person; undefined where nothing was chosen or recorded yet. */
export const outreachOf = async (db: Database, key: string): Promise<OutreachRow | undefined> =>
  openRow('outreach', outreachRowSchema, await db.outreach.get(key));

/** What stands, or the row it begins as: the person has to be informed within a month of when they were first read. */
const standingOutreach = async (db: Database, key: string): Promise<OutreachRow> => {
  const stands = await outreachOf(db, key);
  if (stands) return stands;
  const candidate = openRow('candidates', candidateSchema, await db.candidates.get(key));
  const notice = candidate ? { dueAt: noticeDue(candidate.firstSeenAt), givenAt: null, how: null } : null;
  return { key, brief: null, topic: null, channel: 'inmail', angle: 'decision', email: null, notice };
};

/**
 * Changes what is kept of where the user stands with a person, unless they were erased meanwhile.
 *
 * @returns what stands now; undefined where the person is not kept.
 * @throws where it does not hold to the schema, and `StorageFull`.
 */
export const writeOutreach = async (
  db: Database,
  key: string,
  change: Partial<Omit<OutreachRow, 'key'>>,
): Promise<OutreachRow | undefined> =>
  writing(() =>
    db.transaction('rw', db.outreach, db.candidates, async () => {
      const standing = await standingKey(db, key);
      if (standing === null) return undefined;
      const row = outreachRowSchema.parse({ ...(await standingOutreach(db, standing)), ...change, key: standing });
      await db.outreach.put(row);
      return row;
    }),
  );

/** What was copied for a person, newest first: whoever has an entry was probably written to. */
export const contactsOf = async (db: Database, key: string): Promise<Contact[]> => {
  const rows = openRows('contacts', contactSchema, await db.contacts.where('key').equals(key).toArray());
  return rows.toSorted((a, b) => (a.at < b.at ? 1 : -1));
};

/** With the first message at the latest the person has to be informed (Art. 14(3)(b) GDPR). */
const noticeAfter = (notice: OutreachRow['notice'], { at, withNotice }: Contact): OutreachRow['notice'] => {
  if (notice === null || notice.givenAt !== null) return notice;
  if (withNotice) return { ...notice, givenAt: at, how: 'message' };
  const day = at.slice(0, 10);
  return day < notice.dueAt ? { ...notice, dueAt: day } : notice;
};

/**
 * Notes that a message was copied, unless the person was erased meanwhile; that the notice went along, or has to follow
 * at once, is noted with it.
 *
 * @returns false where the person is not kept.
 * @throws where it does not hold to the schema, and `StorageFull`.
 */
export const noteContact = async (db: Database, contact: Contact): Promise<boolean> => {
  const valid = contactSchema.parse(contact);
  return writing(() =>
    db.transaction('rw', [db.contacts, db.outreach, db.works, db.candidates], async () => {
      const key = await standingKey(db, valid.key);
      if (key === null) return false;
      await db.contacts.put({ ...valid, key });
      const row = await standingOutreach(db, key);
      await db.outreach.put({ ...row, notice: noticeAfter(row.notice, valid) });
      await noteContacted(db, key, valid.at);
      return true;
    }),
  );
};
