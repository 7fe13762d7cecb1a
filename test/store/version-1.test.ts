import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Dexie } from 'dexie';
import { afterEach, expect, test } from 'vitest';
import { analysisOf } from '../../lib/store/analyses';
import { candidates, newestSnapshot, saveReading } from '../../lib/store/candidates';
import { Database } from '../../lib/store/database';
import { erasePerson } from '../../lib/store/erase';
import { limits } from '../../lib/store/limits';
import { joinQueue, queueRows } from '../../lib/store/queue';
import { interruptReadings, readingOf } from '../../lib/store/readings';
import { removeExpired } from '../../lib/store/retention';
import { readSettings } from '../../lib/store/settings';
import { tabOf } from '../../lib/store/tabs';
import { tokenShown } from '../../lib/store/token-owner';
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

/** A store as the first version left it, opened by this one. */
const storeOfBefore = async (name: string): Promise<Database> => {
  const before = new Dexie(name);
  before.version(1).stores({
    candidates: 'key, login, lastReadAt',
    snapshots: '[key+savedAt], key',
    analyses: 'key',
    decisions: '[key+identity], key',
    drafts: 'key',
    readings: 'key, state',
    limits: 'resource',
    tabs: 'tab',
    settings: 'id',
  });
  await before.table('candidates').put({ key, id: 900_001, login, firstSeenAt: at, lastReadAt: at });
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
});

test('erasing and retention reach it', async () => {
  const db = await storeOfBefore('erased-of-before');
  await saveReading(db, await sealed({ person: { id: 2, login: 'sample-stays' } }), at);
  await erasePerson(db, key);
  const everything = JSON.stringify(await Promise.all(db.tables.map((table) => table.toArray())));
  expect(everything).not.toContain(login);
  expect(await removeExpired(db, '2027-10-01T10:00:00.000Z')).toEqual(['github:2']);
});
