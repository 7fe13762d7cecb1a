import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Dexie } from 'dexie';
import { afterEach, expect, test } from 'vitest';
import { analysisOf } from '../../lib/store/analyses';
import { briefs } from '../../lib/store/briefs';
import { candidates, newestSnapshot, saveReading } from '../../lib/store/candidates';
import { Database } from '../../lib/store/database';
import { erasePerson } from '../../lib/store/erase';
import { limits } from '../../lib/store/limits';
import { messagesOf } from '../../lib/store/messages';
import { joinQueue, queueRows } from '../../lib/store/queue';
import { interruptReadings, readingOf } from '../../lib/store/readings';
import { removeExpired } from '../../lib/store/retention';
import { readSettings } from '../../lib/store/settings';
import { tabOf } from '../../lib/store/tabs';
import { tokenShown } from '../../lib/store/token-owner';
import { workOf } from '../../lib/store/works';
import { sealed } from '../helpers/reading';

const at = '2026-10-01T10:00:00.000Z';
const key = 'github:900001';
const login = 'sample-person';
const spent = { core: 4, search: 1, raw: 2 };
const dossier: unknown = JSON.parse(
  readFileSync(path.join(import.meta.dirname, '../fixtures/dossiers/v1.json'), 'utf8'),
);

let opened: Database[] = [];
afterEach(async () => {
  for (const db of opened) await db.delete();
  opened = [];
});

const firstVersion = {
  candidates: 'key, login, lastReadAt',
  snapshots: '[key+savedAt], key',
  analyses: 'key',
  decisions: '[key+identity], key',
  drafts: 'key',
  readings: 'key, state',
  limits: 'resource',
  tabs: 'tab',
  settings: 'id',
};

/** A store as the first version left it, opened by this one. */
const storeOfBefore = async (name: string, more?: (before: Dexie) => Promise<unknown>): Promise<Database> => {
  const before = new Dexie(name);
  before.version(1).stores(firstVersion);
  await before.table('candidates').put({ key, id: 900_001, login, name: null, firstSeenAt: at, lastReadAt: at });
  await before.table('snapshots').put({ key, savedAt: at, dossier });
  await before.table('analyses').put({ key, role: null, now: at, dossierSavedAt: at, findings: [] });
  await before
    .table('decisions')
    .put({ key, identity: 'portfolio|portfolio', ground: '', choice: 'ask', answer: null, decidedAt: at });
  await before.table('drafts').put({ key, pullRequest: null, text: 'Hello', edited: true, savedAt: at });
  await before
    .table('readings')
    .put({ key, state: 'running', startedAt: at, endedAt: null, steps: [], spent, budget: spent });
  await before.table('limits').put({ resource: 'core', limit: 60, remaining: 9, resetAt: at, saidAt: at });
  await before.table('tabs').put({ tab: 1, url: `https://github.com/${login}`, page: 'profile', key, login });
  await before.table('settings').put({ id: 'settings', role: null, locale: 'de', theme: 'dark', retentionDays: 30 });
  await more?.(before);
  before.close();
  const db = new Database(name);
  opened.push(db);
  return db;
};

test('everything that the first version kept is there and can be read on', async () => {
  const db = await storeOfBefore('of-before');
  expect(await candidates(db)).toHaveLength(1);
  expect((await newestSnapshot(db, key))?.dossier).toMatchObject({ schemaVersion: 2, person: { login } });
  expect(await analysisOf(db, key)).toMatchObject({ key });
  expect(await tabOf(db, 1)).toMatchObject({ key, place: null });
  expect(await limits(db)).toMatchObject([{ remaining: 9 }]);
  expect(await readSettings(db)).toMatchObject({ locale: 'de', theme: 'dark', retentionDays: 30, offerToken: true });
  expect(await tokenShown(db)).toBe(null);
  await interruptReadings(db, at, new Set());
  expect(await readingOf(db, key)).toMatchObject({ state: 'interrupted', spent: { ...spent, graphql: 0 } });
  await joinQueue(db, [login], null, at);
  expect(await queueRows(db)).toMatchObject([{ key }]);
  await saveReading(db, await sealed({ person: { id: 900_001, login } }), at);
  expect(await newestSnapshot(db, key)).toBeDefined();
  expect(await messagesOf(db, key)).toMatchObject([{ slot: '|inmail|decision', text: 'Hello', edited: true }]);
  expect(await briefs(db)).toEqual([]);
});

test('what the user told of themselves is the first brief, and only what they wrote is kept of drafts', async () => {
  const sender = { name: 'Sample Sender', company: 'Sample Works', work: 'We keep answers true to their pages.' };
  const pullRequest = 'sample-other/engine#2';
  const db = await storeOfBefore('with-sender', async (before) => {
    await before.table('settings').update('settings', { sender, role: 'mlops-engineer' });
    await before.table('drafts').bulkPut([
      { key, pullRequest, text: 'Mine', edited: true, savedAt: at },
      { key: 'github:2', pullRequest, text: 'Made', edited: false, savedAt: at },
      { key: 'github:3', edited: true, text: 7 },
    ]);
  });
  const [brief] = await briefs(db);
  expect(brief).toMatchObject({
    language: 'de',
    role: 'mlops-engineer',
    sender: { name: 'Sample Sender', company: 'Sample Works' },
    team: 'We keep answers true to their pages.',
  });
  expect(await readSettings(db)).toMatchObject({ brief: brief?.id, retentionDays: 30 });
  expect(JSON.stringify(await db.settings.toArray())).not.toContain('Sample Sender');
  expect(await db.messages.toArray()).toMatchObject([{ key, topic: `pull:${pullRequest}`, text: 'Mine' }]);
});

test('a role that is gone and a sender that is broken do not keep the store from opening', async () => {
  const db = await storeOfBefore('gone-role', async (before) => {
    await before.table('settings').update('settings', { sender: { name: 'Sample', company: 3 }, role: 'gone' });
  });
  expect(await briefs(db)).toMatchObject([{ role: null, sender: { name: 'Sample', company: '' } }]);
  const broken = await storeOfBefore('broken-sender', async (before) => {
    await before.table('settings').put({ id: 'settings', theme: 'dark', sender: 'Sample' });
  });
  expect(await briefs(broken)).toEqual([]);
  expect(await readSettings(broken)).toMatchObject({ theme: 'dark', brief: null });
});

test('a store of the second version keeps its token and queue', async () => {
  const before = new Dexie('of-version-2');
  const second = { tokens: 'id', queue: 'id, addedAt', etags: 'id, key', repositories: 'id, readAt' };
  before.version(2).stores({ ...firstVersion, ...second });
  const row = { id: login, login, addedAt: at, state: 'waiting', notBefore: null, from: null, reason: null, key };
  await before.table('queue').put(row);
  await before.table('drafts').put({ key, pullRequest: null, text: 'Hello', edited: true, savedAt: at });
  before.close();
  const db = new Database('of-version-2');
  opened.push(db);
  expect(await queueRows(db)).toMatchObject([{ key }]);
  expect(await messagesOf(db, key)).toMatchObject([{ text: 'Hello' }]);
});

test('in a store of the third version, whoever was written to is contacted, and who objected is not to be', async () => {
  const before = new Dexie('of-version-3');
  before.version(3).stores({
    ...firstVersion,
    tokens: 'id',
    queue: 'id, addedAt',
    etags: 'id, key',
    repositories: 'id, readAt',
    briefs: 'id',
    outreach: 'key',
    messages: '[key+slot], key',
    contacts: 'id, key',
    objections: 'id, login',
    erasures: 'id, *logins',
  });
  for (const [one, name] of [
    [key, login],
    ['github:2', 'sample-other'],
    ['github:3', 'sample-third'],
  ])
    await before.table('candidates').put({ key: one, id: null, login: name, firstSeenAt: at, lastReadAt: at });
  await before.table('contacts').bulkPut([{ id: 'a', key, at }, { id: 'b' }]);
  await before
    .table('objections')
    .put({ id: 'github:2', githubId: 2, login: 'sample-other', since: at, ground: 'by-hand' });
  before.close();
  const db = new Database('of-version-3');
  opened.push(db);
  const states = await Promise.all([key, 'github:2', 'github:3'].map((one) => workOf(db, one)));
  expect(states.map((work) => work?.state)).toEqual(['contacted', 'do-not-contact', 'to-review']);
});

test('erasing and retention reach it', async () => {
  const db = await storeOfBefore('erased-of-before');
  await saveReading(db, await sealed({ person: { id: 2, login: 'sample-stays' } }), at);
  await erasePerson(db, key);
  const everything = JSON.stringify(await Promise.all(db.tables.map((table) => table.toArray())));
  expect(everything).not.toContain(login);
  expect(await removeExpired(db, '2027-10-01T10:00:00.000Z')).toEqual(['github:2']);
});
