import 'fake-indexeddb/auto';
import { slotOf, type Contact, type Message } from '../../lib/outreach/contact';
import { Database } from '../../lib/store/database';
import type { Said } from '../../lib/store/decisions';

let count = 0;

/** A store of its own for one test. */
export const freshDatabase = (): Database => {
  count += 1;
  return new Database(`test-${count}`);
};

/** A message of the user's own, about no work unless told. */
export const messageOf = (key: string, savedAt: string, more: Partial<Message> = {}): Message => {
  const about = { topic: '', channel: 'inmail' as const, angle: 'decision' as const, ...more };
  return { subject: null, text: 'Hello', edited: true, savedAt, ...about, key, slot: slotOf(about) };
};

/** Something that was copied for a person as an InMail. */
export const contactOf = (key: string, at: string, more: Partial<Contact> = {}): Contact => ({
  id: crypto.randomUUID(),
  key,
  at,
  channel: 'inmail',
  angle: 'decision',
  topic: null,
  brief: null,
  text: 'Hello',
  withNotice: false,
  ...more,
});

/** What a finding said when it was decided upon. */
export const saidOf = (identity: string, more: Partial<Said> = {}): Said => ({
  identity,
  rule: identity.split('|')[0] ?? identity,
  ruleVersion: 1,
  outcome: 'ask',
  message: 'shownInPart',
  ...more,
});
