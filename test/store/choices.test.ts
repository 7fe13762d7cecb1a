import { describe, expect, test, vi } from 'vitest';
import { freshDatabase, saidOf } from './helpers';
import { analysisOf, saveAnalysis } from '../../lib/store/analyses';
import { saveReading } from '../../lib/store/candidates';
import { decide, decisionsOf, undecide } from '../../lib/store/decisions';
import { interruptReadings, readingOf, startReading } from '../../lib/store/readings';
import { defaultSettings } from '../../lib/store/rows';
import { readSettings, rulesAsked, switchRule, writeSettings } from '../../lib/store/settings';
import { isStorageFull } from '../../lib/store/storage-full';
import { clearTabs, removeTab, saveTab, tabOf } from '../../lib/store/tabs';
import { sealed } from '../helpers/reading';

const now = '2026-10-01T10:00:00.000Z';
const key = 'github:7';

const withPerson = async () => {
  const db = freshDatabase();
  await saveReading(db, await sealed({ person: { id: 7, login: 'sample-person' } }), now);
  return db;
};

describe('settings', () => {
  test('are the defaults at first, and change by field', async () => {
    const db = freshDatabase();
    expect(await readSettings(db)).toEqual(defaultSettings);
    await writeSettings(db, { role: 'mlops-engineer', locale: 'de' });
    expect(await readSettings(db)).toEqual({ ...defaultSettings, role: 'mlops-engineer', locale: 'de' });
  });

  test('take the default for a field that is broken, and keep the others', async () => {
    const db = freshDatabase();
    await db.settings.put({ id: 'settings', role: 'mlops-engineer', retentionDays: -4, theme: 'pink' } as never);
    expect(await readSettings(db)).toEqual({ ...defaultSettings, role: 'mlops-engineer' });
  });

  test('switch a rule off and on without touching its thresholds or another rule', async () => {
    const db = freshDatabase();
    await writeSettings(db, { rules: { upkeep: { off: false, settings: { years: 3 } } } });
    await switchRule(db, 'upkeep', true);
    await switchRule(db, 'impact-method', true);
    expect(rulesAsked(await readSettings(db))).toEqual({
      settings: { upkeep: { years: 3 }, 'impact-method': {} },
      off: ['upkeep', 'impact-method'],
    });
    await switchRule(db, 'upkeep', false);
    expect(rulesAsked(await readSettings(db)).off).toEqual(['impact-method']);
  });

  test('refuse what does not hold to the schema, and keep what stood', async () => {
    const db = freshDatabase();
    await writeSettings(db, { retentionDays: 30 });
    await expect(writeSettings(db, { retentionDays: 0 })).rejects.toThrow();
    expect((await readSettings(db)).retentionDays).toBe(30);
  });
});

describe('decisions, analyses, tabs', () => {
  test('a decision is kept, replaced, taken back', async () => {
    const db = await withPerson();
    const decision = {
      key,
      identity: 'rule|a',
      ground: 'g',
      choice: 'explained' as const,
      answer: 'Said so',
      note: '',
      decidedAt: now,
    };
    await decide(db, decision, saidOf('rule|a'));
    await decide(db, { ...decision, choice: 'open', answer: null }, saidOf('rule|a'));
    await decide(db, { ...decision, identity: 'rule|b' }, saidOf('rule|b'));
    expect((await decisionsOf(db, key)).map(({ identity, choice }) => [identity, choice])).toEqual([
      ['rule|a', 'open'],
      ['rule|b', 'explained'],
    ]);
    await undecide(db, key, saidOf('rule|a'), now);
    expect(await decisionsOf(db, key)).toHaveLength(1);
  });

  test('what was written while the key changed is kept under the new one', async () => {
    const db = await withPerson();
    const old = 'login:Sample-Person';
    const decision = {
      key: old,
      identity: 'a',
      ground: '',
      choice: 'ask' as const,
      answer: null,
      note: '',
      decidedAt: now,
    };
    await decide(db, decision, saidOf('a'));
    expect(await decisionsOf(db, key)).toHaveLength(1);
  });

  test('an analysis of a person who was erased meanwhile is not kept', async () => {
    const db = freshDatabase();
    const analysis = { key, role: null, now, dossierSavedAt: now, findings: [] };
    await saveAnalysis(db, analysis);
    expect(await analysisOf(db, key)).toBeUndefined();
    await saveReading(db, await sealed({ person: { id: 7, login: 'sample-person' } }), now);
    await saveAnalysis(db, analysis);
    expect(await analysisOf(db, key)).toEqual({ ...analysis, earlier: null });
  });

  test('tabs come and go', async () => {
    const db = freshDatabase();
    for (const tab of [1, 2])
      await saveTab(db, { tab, url: 'https://github.com/', page: 'none', key: null, login: null, place: null });
    await removeTab(db, 1);
    expect([await tabOf(db, 1), (await tabOf(db, 2))?.page]).toEqual([undefined, 'none']);
    await clearTabs(db);
    expect(await db.tabs.count()).toBe(0);
  });
});

test('readings that a dead worker left end as interrupted; those that run stay', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const db = freshDatabase();
  const cost = { core: 1, search: 0, raw: 0, graphql: 0 };
  const step = { what: 'person' as const, about: 'a', resource: 'core' as const };
  const steps = (['done', 'running', 'planned'] as const).map((state) => ({ ...step, state }));
  const row = { state: 'running' as const, startedAt: now, endedAt: null, steps, spent: cost, budget: cost };
  await saveReading(db, await sealed({ person: { id: 7, login: 'sample-person' } }), now);
  await saveReading(db, await sealed({ person: { id: 8, login: 'sample-other' } }), now);
  expect(await startReading(db, { ...row, key })).toBe(true);
  await startReading(db, { ...row, key: 'github:8' });
  await db.readings.put({ key: 'github:9', state: 'running', broken: true } as never);
  await interruptReadings(db, now, new Set(['github:8']));
  expect(await readingOf(db, key)).toMatchObject({
    state: 'interrupted',
    endedAt: now,
    spent: cost,
    steps: [
      { state: 'done' },
      { state: 'skipped', reason: 'interrupted' },
      { state: 'skipped', reason: 'interrupted' },
    ],
  });
  expect((await readingOf(db, 'github:8'))?.state).toBe('running');
  expect(await db.readings.get('github:9')).toBeUndefined();
  warn.mockRestore();
});

test('a full disk is told as such, and nothing of the write is kept', async () => {
  const db = freshDatabase();
  await writeSettings(db, { role: 'before' });
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  const error: unknown = await writeSettings(db, { role: 'after' }).catch((caught: unknown) => caught);
  put.mockRestore();
  expect(isStorageFull(error)).toBe(true);
  expect(isStorageFull(new Error('other'))).toBe(false);
  expect((await readSettings(db)).role).toBe('before');
});
