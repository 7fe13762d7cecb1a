import { contactSchema, messageSchema } from '../outreach/contact';
import { candidateSchema, snapshotSchema } from '../store/rows';
import { decisionsOf } from '../store/decisions';
import type { Database } from '../store/database';
import { analysisOf } from '../store/analyses';
import { objectionOf } from '../store/objections';
import { outreachOf } from '../store/outreach';
import { keysOfPerson } from '../store/people';
import { readingOf } from '../store/readings';
import { reviewsOf } from '../store/reviews';
import { openRow, openRows } from '../store/row';
import { scorecardOf } from '../store/scorecards';
import { workOf } from '../store/works';

/** The version of this file's form. */
export const accessVersion = 1;

const accountOf = async (db: Database, key: string) => {
  const account = openRow('candidates', candidateSchema, await db.candidates.get(key));
  if (!account) return undefined;
  const [snapshots, messages, contacts] = await Promise.all([
    db.snapshots.where('key').equals(key).sortBy('savedAt'),
    db.messages.where('key').equals(key).toArray(),
    db.contacts.where('key').equals(key).toArray(),
  ]);
  return {
    account,
    read: openRows('snapshots', snapshotSchema, snapshots),
    found: (await analysisOf(db, key)) ?? null,
    decided: await decisionsOf(db, key),
    decisionLog: await reviewsOf(db, key),
    work: (await workOf(db, key)) ?? null,
    scorecard: (await scorecardOf(db, key)) ?? null,
    messages: openRows('messages', messageSchema, messages),
    copied: openRows('contacts', contactSchema, contacts),
    outreach: (await outreachOf(db, key)) ?? null,
    doNotContact: (await objectionOf(db, account)) ?? null,
    lastReading: (await readingOf(db, key)) ?? null,
  };
};

/**
 * Everything that is kept about one person, with the accounts that were joined, to hand to whoever asks for it. Nothing
 * about anybody else is in it.
 *
 * @param now ISO 8601.
 * @returns JSON; undefined where nobody is kept under the key.
 */
export const subjectAccessFile = async (db: Database, key: string, now: string): Promise<string | undefined> => {
  const accounts = [];
  for (const one of await keysOfPerson(db, key)) {
    const account = await accountOf(db, one);
    if (account) accounts.push(account);
  }
  if (accounts.length === 0) return undefined;
  return `${JSON.stringify({ format: 'plumbline-subject-access', version: accessVersion, madeAt: now, accounts }, null, 2)}\n`;
};
