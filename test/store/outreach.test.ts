import { describe, expect, test, vi } from 'vitest';
import { contactOf, freshDatabase, messageOf } from './helpers';
import { emptyBrief, type Brief } from '../../lib/outreach/brief';
import { briefFor, briefOf, briefs, removeBrief, saveBrief } from '../../lib/store/briefs';
import { saveReading } from '../../lib/store/candidates';
import { discardMessage, messagesOf, saveMessage } from '../../lib/store/messages';
import { contactsOf, noteContact, outreachOf, writeOutreach } from '../../lib/store/outreach';
import { writeSettings } from '../../lib/store/settings';
import { sealed } from '../helpers/reading';

const at = (day: number): string => `2026-10-${String(day).padStart(2, '0')}T10:00:00.000Z`;
const now = at(1);
const key = 'github:7';
const login = 'sample-person';

const withPerson = async () => {
  const db = freshDatabase();
  await saveReading(db, await sealed({ person: { id: 7, login } }), now);
  return db;
};
const named = (name: string, more: Partial<Brief> = {}): Brief => ({
  ...emptyBrief(crypto.randomUUID(), now),
  name,
  ...more,
});

describe('briefs', () => {
  test('are kept, changed and removed, in the order of their names', async () => {
    const db = freshDatabase();
    const first = named('retrieval');
    for (const brief of [named(''), named('Serving'), first]) await saveBrief(db, brief);
    await saveBrief(db, { ...first, problem: '  Answers cite pages that are gone. ' });
    expect((await briefs(db)).map(({ name }) => name)).toEqual(['retrieval', 'Serving', '']);
    expect((await briefOf(db, first.id))?.problem).toBe('Answers cite pages that are gone.');
    await removeBrief(db, first.id);
    expect(await briefs(db)).toHaveLength(2);
  });

  test.each<[string, Partial<Brief>]>([
    ['a title without end', { title: 'x'.repeat(201) }],
    ['more than all of it research', { research: 101 }],
    ['a link that is none', { notice: { ...named('').notice, link: 'javascript:alert(1)' } }],
  ])('%s is refused, and what stood stays', async (_what, change) => {
    const db = freshDatabase();
    const brief = named('Serving');
    await saveBrief(db, brief);
    await expect(saveBrief(db, { ...brief, ...change })).rejects.toThrow();
    expect(await briefs(db)).toEqual([brief]);
  });

  test('one that is broken is left out and reported', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const db = freshDatabase();
    await db.briefs.put({ id: 'broken' } as never);
    await saveBrief(db, named('Serving'));
    expect(await briefs(db)).toHaveLength(1);
    expect(warn).toHaveBeenCalledOnce();
    warn.mockRestore();
  });

  test('for a person: the one chosen for them, else the usual one, else the only one', async () => {
    const db = await withPerson();
    expect(await briefFor(db, key)).toBeNull();
    const [one, other] = [named('Retrieval'), named('Serving')];
    await saveBrief(db, one);
    expect(await briefFor(db, key)).toEqual(one);
    await saveBrief(db, other);
    expect(await briefFor(db, key)).toBeNull();
    await writeSettings(db, { brief: one.id });
    expect(await briefFor(db, key)).toEqual(one);
    await writeOutreach(db, key, { brief: other.id });
    expect(await briefFor(db, key)).toEqual(other);
    await removeBrief(db, other.id);
    expect(await briefFor(db, key)).toEqual(one);
  });
});

describe('messages', () => {
  test('one that the user edited is not overwritten by a made one, until it is let go', async () => {
    const db = await withPerson();
    const made = messageOf(key, now, { text: 'Made', edited: false });
    await saveMessage(db, made);
    await saveMessage(db, { ...made, text: 'Mine', edited: true });
    expect(await saveMessage(db, { ...made, text: 'Made again' })).toMatchObject({ text: 'Mine' });
    expect(await messagesOf(db, key)).toMatchObject([{ text: 'Mine' }]);
    await discardMessage(db, key, made.slot);
    await saveMessage(db, { ...made, text: 'Made again' });
    expect(await messagesOf(db, key)).toMatchObject([{ text: 'Made again' }]);
  });

  test('each topic, channel and angle has its own', async () => {
    const db = await withPerson();
    await saveMessage(db, messageOf(key, now));
    await saveMessage(db, messageOf(key, at(2), { angle: 'question' }));
    await saveMessage(db, messageOf(key, at(3), { channel: 'connection-note' }));
    expect((await messagesOf(db, key)).map(({ slot }) => slot)).toEqual([
      '|connection-note|decision',
      '|inmail|question',
      '|inmail|decision',
    ]);
  });

  test('what was written while the key changed is kept under the new one', async () => {
    const db = await withPerson();
    const old = `login:${login}`;
    await saveMessage(db, messageOf(old, now, { text: 'Mine' }));
    await writeOutreach(db, old, { channel: 'referral' });
    await noteContact(db, contactOf(old, now));
    expect(await messagesOf(db, key)).toMatchObject([{ key, text: 'Mine' }]);
    expect(await outreachOf(db, key)).toMatchObject({ key, channel: 'referral' });
    expect(await contactsOf(db, key)).toMatchObject([{ key }]);
  });
});

describe('where the user stands with a person', () => {
  test('the day to inform them by is a month after they were first read, and the day of a first message at the latest', async () => {
    const db = await withPerson();
    expect(await outreachOf(db, key)).toBeUndefined();
    await writeOutreach(db, key, { topic: 'pull:sample-other/engine#2' });
    expect((await outreachOf(db, key))?.notice).toEqual({ dueAt: '2026-11-01', givenAt: null, how: null });
    await noteContact(db, contactOf(key, at(9)));
    expect((await outreachOf(db, key))?.notice).toEqual({ dueAt: '2026-10-09', givenAt: null, how: null });
    await noteContact(db, contactOf(key, at(12), { withNotice: true }));
    await noteContact(db, contactOf(key, at(20), { withNotice: true }));
    expect((await outreachOf(db, key))?.notice).toEqual({ dueAt: '2026-10-09', givenAt: at(12), how: 'message' });
    expect((await contactsOf(db, key)).map(({ at: when }) => when)).toEqual([at(20), at(12), at(9)]);
    expect((await outreachOf(db, key))?.topic).toBe('pull:sample-other/engine#2');
  });

  test('a ground for e-mail is kept and can be taken back', async () => {
    const db = await withPerson();
    await writeOutreach(db, key, { email: { ground: 'wrote-first', note: 'On 3 October', at: now } });
    expect((await outreachOf(db, key))?.email?.ground).toBe('wrote-first');
    await writeOutreach(db, key, { email: null });
    expect((await outreachOf(db, key))?.email).toBeNull();
  });

  test('moves with the person whose id is learnt: own words, the notice and what was sent are not lost', async () => {
    const db = freshDatabase();
    const [byLogin, byId] = [`login:${login}`, key];
    await saveReading(db, await sealed({ person: { id: null, login } }), now);
    await saveMessage(db, messageOf(byLogin, at(2), { text: 'Mine' }));
    await saveMessage(db, messageOf(byLogin, at(2), { angle: 'question', text: 'Older' }));
    await noteContact(db, contactOf(byLogin, at(3), { withNotice: true }));
    await writeOutreach(db, byLogin, { email: { ground: 'hireable', note: '', at: now } });
    // Both keys are held for a while where two pages were read, one without the id.
    const nobody = await sealed({ person: { id: 7, login: 'renamed-person' } });
    await saveReading(db, nobody, at(4));
    await saveMessage(db, messageOf(byId, at(5), { text: 'Made', edited: false }));
    await saveMessage(db, messageOf(byId, at(5), { angle: 'question', text: 'Newer' }));
    await writeOutreach(db, byId, { channel: 'referral' });
    await saveReading(db, await sealed({ person: { id: 7, login } }), at(6));
    expect((await messagesOf(db, byId)).map(({ text }) => text).toSorted()).toEqual(['Mine', 'Newer']);
    expect(await contactsOf(db, byId)).toHaveLength(1);
    expect(await outreachOf(db, byId)).toEqual({
      key: byId,
      brief: null,
      topic: null,
      channel: 'referral',
      angle: 'decision',
      email: { ground: 'hireable', note: '', at: now },
      notice: { dueAt: '2026-11-01', givenAt: at(3), how: 'message' },
    });
    for (const table of [db.messages, db.contacts, db.outreach]) {
      expect(await table.filter((row) => row.key === byLogin).count()).toBe(0);
    }
  });
});
