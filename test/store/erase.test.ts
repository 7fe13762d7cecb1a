import { describe, expect, test } from 'vitest';
import { contactOf, freshDatabase, messageOf, saidOf } from './helpers';
import { addPastedText } from '../../entrypoints/sidepanel/pasted-texts';
import { dossierSchema, maxTextLength } from '../../lib/dossier/schema';
import { sha256 } from '../../lib/dossier/seal';
import { found, notRead } from '../../lib/dossier/section';
import { emptyBrief } from '../../lib/outreach/brief';
import { newestSnapshot, saveReading } from '../../lib/store/candidates';
import type { Database } from '../../lib/store/database';
import { saveBrief } from '../../lib/store/briefs';
import { decide } from '../../lib/store/decisions';
import { erasureOf } from '../../lib/store/erasures';
import { eraseAll, erasePerson } from '../../lib/store/erase';
import { messagesOf, saveMessage } from '../../lib/store/messages';
import { contactsOf, noteContact, outreachOf, writeOutreach } from '../../lib/store/outreach';
import { object, withdrawObjection } from '../../lib/store/do-not-contact';
import { objectionOf, objections } from '../../lib/store/objections';
import { joinQueue } from '../../lib/store/queue';
import { startReading } from '../../lib/store/readings';
import { removeExpired } from '../../lib/store/retention';
import { saveTab } from '../../lib/store/tabs';
import { writeSettings } from '../../lib/store/settings';
import { sealed, textOf } from '../helpers/reading';

const now = '2026-10-01T10:00:00.000Z';
const source = ['source'];
const gone = 'sample-gone';
const nothing = { core: 0, search: 0, raw: 0, graphql: 0 };
const reading = {
  state: 'done' as const,
  startedAt: now,
  endedAt: now,
  steps: [],
  spent: nothing,
  budget: nothing,
};
const pull = (owner: string, number: number) => ({
  owner,
  name: 'engine',
  number,
  own: false,
  title: 'Keep the queue bounded',
  text: `pull:${owner}/engine#${number}`,
  labels: [],
  draft: false,
  landed: 'merged' as const,
  landing: null,
  closedBy: null,
  base: null,
  landedCommit: null,
  commits: null,
  reviewed: 'unknown' as const,
  openedAt: null,
  closedAt: null,
  size: null,
  files: null,
});
const looked = (owner: string) => ({
  owner,
  name: 'engine',
  commit: null,
  ref: 'main',
  paths: notRead('failed'),
  readme: notRead('failed'),
  manifests: notRead('failed'),
});

/** Two people; the one who stays has changes in, and words about, the repositories of the one who goes. */
const twoPeople = async (): Promise<Database> => {
  const db = freshDatabase();
  await saveReading(
    db,
    await sealed({ person: { id: 1, login: gone }, sections: { name: found('Gone', source) } }),
    now,
  );
  const staying = await sealed({
    person: { id: 2, login: 'sample-stays' },
    sections: {
      bio: found('bio', source),
      pinned: found(
        [gone, 'sample-stays'].map((owner) => ({ owner, name: 'engine', description: null, language: null })),
        source,
        { seen: 2, of: 2 },
      ),
      contents: found([looked(gone), looked('sample-stays')], source, { seen: 2, of: 2 }),
      pullRequests: found(
        [
          pull('Sample-Gone', 1),
          { ...pull('sample-other', 2), title: `Port ${gone}/engine`, labels: [`for @${gone}`] },
        ],
        source,
        { seen: 2, of: 40 },
      ),
      company: found(`with @${gone}`, source),
      website: found(`https://${gone}.github.io/`, source),
      socialLinks: found([{ label: `github.com/${gone}`, url: `https://github.com/${gone}` }], source),
    },
    texts: [
      textOf({
        id: 'bio',
        kind: 'bio',
        content: `With @${gone} I wrote https://github.com/${gone}/engine. Not ${gone}land, not a@${gone}ish.`,
      }),
      textOf({ id: `pull:Sample-Gone/engine#1`, kind: 'pull-request', content: 'Secret words' }),
      textOf({ id: 'pull:sample-other/engine#2', kind: 'pull-request', content: 'Other words' }),
    ],
  });
  await saveReading(db, staying, now);
  for (const key of ['github:1', 'github:2']) {
    await decide(
      db,
      { key, identity: 'rule|portfolio', ground: '', choice: 'ask', answer: null, note: '', decidedAt: now },
      saidOf('rule|portfolio'),
    );
    await db.analyses.put({ key, role: null, now, dossierSavedAt: now, findings: [], earlier: null });
    await db.readings.put({ ...reading, key });
  }
  const step = { what: 'files' as const, resource: 'graphql' as const, state: 'done' as const };
  const about = [`${gone}/engine, sample-other/engine`, 'sample-stays'];
  await db.readings.put({ ...reading, key: 'github:2', steps: about.map((one) => ({ ...step, about: one })) });
  await joinQueue(db, ['sample-stays'], `${gone}/engine`, now);
  await decide(
    db,
    {
      key: 'github:2',
      identity: `rule|readme:${gone}/engine`,
      ground: '',
      choice: 'ask',
      answer: null,
      note: '',
      decidedAt: now,
    },
    saidOf(`rule|readme:${gone}/engine`),
  );
  await saveMessage(db, messageOf('github:1', now));
  for (const topic of ['pull:Sample-Gone/engine#1', `text:readme:${gone}/engine:3`]) {
    await saveMessage(db, messageOf('github:2', now, { topic }));
  }
  await saveMessage(db, messageOf('github:2', now, { topic: 'pull:sample-other/engine#2' }));
  for (const key of ['github:1', 'github:2']) {
    await noteContact(db, contactOf(key, now, { topic: 'pull:Sample-Gone/engine#1', text: `As in ${gone}/engine` }));
    const email = { ground: 'hireable' as const, note: `said @${gone}`, at: now };
    await writeOutreach(db, key, { topic: 'pull:Sample-Gone/engine#1', email });
  }
  await saveTab(db, {
    tab: 1,
    url: `https://github.com/${gone}`,
    page: 'profile',
    key: 'github:1',
    login: gone,
    place: null,
  });
  await saveTab(db, {
    tab: 2,
    url: `https://github.com/${gone}/engine`,
    page: 'none',
    key: null,
    login: null,
    place: null,
  });
  return db;
};

describe('erasing a person', () => {
  test('leaves no row under their key and no trace in the dossiers of others', async () => {
    const db = await twoPeople();
    await erasePerson(db, 'github:1');
    const everything = JSON.stringify(await Promise.all(db.tables.map((table) => table.toArray())));
    expect(everything).not.toContain('github:1');
    expect(everything.toLowerCase()).not.toMatch(/sample-gone(?!land|ish)/);
    expect(everything).not.toContain('Secret words');
  });

  test('keeps the rest of the others, true to the schema and with hashes that hold', async () => {
    const db = await twoPeople();
    await erasePerson(db, 'github:1');
    const dossier = (await newestSnapshot(db, 'github:2'))?.dossier;
    expect(dossierSchema.safeParse(dossier).error?.issues).toBeUndefined();
    expect(dossier?.sections).toMatchObject({
      pinned: { value: [{ owner: 'sample-stays' }], coverage: { seen: 1, of: 1 } },
      contents: { value: [{ owner: 'sample-stays' }] },
      pullRequests: { value: [{ owner: 'sample-other' }], coverage: { seen: 1, of: 39 } },
    });
    expect(dossier?.sections).toMatchObject({
      pullRequests: { value: [{ title: 'Port [erased]/engine', labels: ['for @[erased]'] }] },
      company: { value: 'with @[erased]' },
      website: { value: 'https://erased.github.io/' },
      socialLinks: { value: [{ label: 'github.com/[erased]', url: 'https://github.com/[erased]' }] },
    });
    expect(dossier?.texts.bio?.content).toBe(
      'With @[erased] I wrote https://github.com/[erased]/engine. Not sample-goneland, not a@sample-goneish.',
    );
    expect(dossier?.texts.bio?.hash).toBe(await sha256(dossier?.texts.bio?.content ?? ''));
    expect((await db.decisions.toArray()).map(({ identity }) => identity)).toEqual(['rule|portfolio']);
    expect(await db.queue.toArray()).toMatchObject([{ id: 'sample-stays', from: null }]);
    const steps = (await db.readings.get('github:2'))?.steps.map(({ about }) => about);
    expect(steps).toEqual(['[erased]', 'sample-stays']);
  });

  test('does not make a text of others longer than a dossier holds', async () => {
    const db = freshDatabase();
    await saveReading(db, await sealed({ person: { id: 1, login: 'g' } }), now);
    const content = '@g '.repeat(maxTextLength / 3);
    const naming = { sections: { bio: found('bio', source) }, texts: [textOf({ id: 'bio', kind: 'bio', content })] };
    await saveReading(db, await sealed({ person: { id: 2, login: 'sample-stays' }, ...naming }), now);
    await erasePerson(db, 'github:1');
    expect((await newestSnapshot(db, 'github:2'))?.dossier.texts.bio?.content.slice(0, 10)).toBe('@[erased] ');
  });

  test('is not undone by what was still under way for them', async () => {
    const db = await twoPeople();
    await erasePerson(db, 'github:1');
    const before = await Promise.all(db.tables.map((table) => table.count()));
    await decide(
      db,
      { key: 'github:1', identity: 'a', ground: '', choice: 'ask', answer: null, note: '', decidedAt: now },
      saidOf('a'),
    );
    await saveMessage(db, messageOf('github:1', now));
    expect(await noteContact(db, contactOf('github:1', now))).toBe(false);
    expect(await writeOutreach(db, 'github:1', { channel: 'referral' })).toBeUndefined();
    expect(await startReading(db, { ...reading, key: 'github:1', state: 'running' })).toBe(false);
    await expect(addPastedText(db, { id: 1, login: gone }, 'CV', 'Words', now)).rejects.toThrow();
    expect(await Promise.all(db.tables.map((table) => table.count()))).toEqual(before);
  });

  test('does not touch others where nobody names the person', async () => {
    const db = await twoPeople();
    await saveReading(db, await sealed({ person: { id: 3, login: 'sample-third' } }), now);
    const before = await db.snapshots.get(['github:2', now]);
    await erasePerson(db, 'github:3');
    expect(await db.snapshots.get(['github:2', now])).toEqual(before);
    expect(await db.analyses.get('github:2')).toBeDefined();
  });

  test('works on a person whose rows are broken', async () => {
    const db = await twoPeople();
    await db.candidates.put({ key: 'github:1', login: gone, broken: true } as never);
    await db.snapshots.put({ key: 'github:1', savedAt: now, dossier: null } as never);
    await erasePerson(db, 'github:1');
    expect(JSON.stringify(await db.snapshots.toArray()).toLowerCase()).not.toMatch(/sample-gone(?!land|ish)/);
    expect(await db.candidates.count()).toBe(1);
  });

  test('all of them, settings too', async () => {
    const db = await twoPeople();
    await writeSettings(db, { role: 'mlops-engineer' });
    await saveBrief(db, emptyBrief(crypto.randomUUID(), now));
    await eraseAll(db);
    expect(await Promise.all(db.tables.map((table) => table.count()))).toEqual(db.tables.map(() => 0));
  });
});

describe('what was written to others', () => {
  test('loses what names the erased account, and stays known as written', async () => {
    const db = await twoPeople();
    await erasePerson(db, 'github:1');
    expect((await messagesOf(db, 'github:2')).map(({ topic }) => topic)).toEqual(['pull:sample-other/engine#2']);
    expect(await contactsOf(db, 'github:2')).toMatchObject([{ at: now, text: '', topic: null }]);
    expect(await outreachOf(db, 'github:2')).toMatchObject({ topic: null, email: { ground: 'hireable', note: '' } });
    expect(await contactsOf(db, 'github:1')).toEqual([]);
  });
});

describe('who was erased', () => {
  test('is known again by id, or by a login that nobody else is known to have, and can be read afresh', async () => {
    const db = await twoPeople();
    await erasePerson(db, 'github:1', now);
    expect(await erasureOf(db, { id: 1, login: 'renamed' })).toMatchObject({ erasedAt: now });
    expect(await erasureOf(db, { id: null, login: 'SAMPLE-gone' })).toMatchObject({ erasedAt: now });
    expect(await erasureOf(db, { id: 9, login: gone })).toBeUndefined();
    expect(await erasureOf(db, { id: 2, login: 'sample-stays' })).toBeUndefined();
    await saveReading(db, await sealed({ person: { id: 1, login: gone } }), '2026-10-02T10:00:00.000Z');
    expect((await newestSnapshot(db, 'github:1'))?.dossier.sections.name.state).toBe('not-read');
    expect(await erasureOf(db, { id: 1, login: gone })).toMatchObject({ erasedAt: now });
  });

  test('by login alone is known by it, whatever id turns up', async () => {
    const db = freshDatabase();
    await saveReading(db, await sealed({ person: { id: null, login: gone } }), now);
    await erasePerson(db, `login:${gone}`, now);
    expect(await erasureOf(db, { id: 5, login: gone })).toMatchObject({ erasedAt: now });
  });
});

describe('who is not to be written to', () => {
  const person = { id: 1, login: gone };
  const others = [
    { id: 9, login: gone },
    { id: 2, login: 'sample-stays' },
    { id: null, login: 'sample-stays' },
  ];

  test('stays known after erasing one and all, by id and by login, until it is taken back', async () => {
    const db = await twoPeople();
    await object(db, person, 'by-hand', now);
    await object(db, person, 'their-words', '2026-10-05T10:00:00.000Z');
    await erasePerson(db, 'github:1');
    await eraseAll(db);
    expect(await objections(db)).toEqual([{ id: 'github:1', githubId: 1, login: gone, since: now, ground: 'by-hand' }]);
    for (const again of [person, { id: 1, login: 'renamed' }, { id: null, login: 'Sample-Gone' }]) {
      expect(await objectionOf(db, again), JSON.stringify(again)).toMatchObject({ since: now });
    }
    for (const other of others) expect(await objectionOf(db, other), JSON.stringify(other)).toBeUndefined();
    await withdrawObjection(db, { id: 1, login: 'renamed' });
    expect(await objections(db)).toEqual([]);
  });

  test('goes with everything where that was asked for', async () => {
    const db = await twoPeople();
    await object(db, person, 'by-hand', now);
    await erasePerson(db, 'github:1');
    await eraseAll(db, { identifiersToo: true });
    expect(await Promise.all(db.tables.map((table) => table.count()))).toEqual(db.tables.map(() => 0));
  });

  test('known by login is known by id once that is learnt, under each login they take', async () => {
    const db = freshDatabase();
    await object(db, { id: null, login: 'Sample-Gone' }, 'by-hand', now);
    expect(await objectionOf(db, { id: 9, login: gone })).toBeDefined();
    await saveReading(db, await sealed({ person }), now);
    await saveReading(db, await sealed({ person: { id: 1, login: 'renamed' } }), now);
    expect(await objections(db)).toMatchObject([{ id: 'github:1', githubId: 1, login: 'renamed', since: now }]);
    expect(await objectionOf(db, { id: null, login: gone })).toBeUndefined();
    expect(await objectionOf(db, { id: null, login: 'renamed' })).toBeDefined();
  });

  test('is not forgotten by retention', async () => {
    const db = await twoPeople();
    await object(db, person, 'by-hand', now);
    expect(await removeExpired(db, '2028-03-31T10:00:00.000Z')).toContain('github:1');
    expect(await objectionOf(db, person)).toBeDefined();
    expect([await db.outreach.count(), await db.messages.count(), await db.contacts.count()]).toEqual([0, 0, 0]);
  });
});

describe('retention', () => {
  test('removes who was last read too long ago, and older states of who stays', async () => {
    const db = await twoPeople();
    await writeSettings(db, { retentionDays: 30 });
    const again = await sealed({
      person: { id: 2, login: 'sample-stays' },
      readAt: '2026-10-20T10:00:00.000Z',
      sections: {},
    });
    await saveReading(db, again, '2026-10-20T10:00:00.000Z');
    expect(await removeExpired(db, '2026-10-31T10:00:00.000Z')).toEqual([]);
    expect(await removeExpired(db, '2026-10-31T10:00:01.000Z')).toEqual(['github:1']);
    expect(await db.decisions.where('key').equals('github:1').count()).toBe(0);
    expect((await db.snapshots.toArray()).map(({ key, savedAt }) => [key, savedAt])).toEqual([
      ['github:2', '2026-10-20T10:00:00.000Z'],
    ]);
    expect((await newestSnapshot(db, 'github:2'))?.dossier.sections.bio.state).toBe('found');
  });

  test('waits a day where nobody looked for long, so that a clock that was set wrong loses nobody', async () => {
    const db = await twoPeople();
    expect(await removeExpired(db, '2026-10-02T10:00:00.000Z')).toEqual([]);
    // A year ahead by mistake, looked at again and again while it lasts, and set right.
    for (const hour of ['10', '11', '20']) expect(await removeExpired(db, `2027-10-02T${hour}:00:00.000Z`)).toEqual([]);
    expect(await removeExpired(db, '2026-10-03T10:00:00.000Z')).toEqual([]);
    expect(await db.candidates.count()).toBe(2);
    // Somebody who was away comes back: a day later than otherwise.
    expect(await removeExpired(db, '2027-10-02T10:00:00.000Z')).toEqual([]);
    expect(await removeExpired(db, '2027-10-03T09:59:59.000Z')).toEqual([]);
    expect(await removeExpired(db, '2027-10-03T10:00:00.000Z')).toEqual(['github:1', 'github:2']);
  });

  test('is on by default', async () => {
    const db = await twoPeople();
    expect(await removeExpired(db, '2026-12-29T10:00:00.000Z')).toEqual([]);
    expect(await removeExpired(db, '2026-12-31T10:00:00.000Z')).toEqual(['github:1', 'github:2']);
  });
});
