import { describe, expect, test, vi } from 'vitest';
import { freshDatabase } from './helpers';
import { eraseAll } from '../../lib/store/erase';
import { saveLimit, limits } from '../../lib/store/limits';
import type { Token } from '../../lib/store/rows';
import { isStorageFull } from '../../lib/store/storage-full';
import { keepToken, peopleRead, removeToken, tokenShown } from '../../lib/store/token-owner';
import { tokenShape } from '../../lib/store/token-shape';
import { noteToken, readToken } from '../../lib/store/tokens';

const now = '2026-11-01T00:00:00.000Z';
const later = '2026-11-20T00:00:00.000Z';
const classic = `ghp_${'Sample0123'.repeat(3)}aWxYz9`;
const fine = `github_pat_${'Sample0123'.repeat(8)}Zz`;

const withToken = async (token = classic) => {
  const db = freshDatabase();
  expect(await keepToken(db, token, now)).toBeNull();
  return db;
};

describe('the form of a token', () => {
  test.each([
    ['classic', classic],
    ['fine-grained', fine],
    ['of an OAuth app', classic.replace('ghp_', 'gho_')],
    ['of an app, for a user', classic.replace('ghp_', 'ghu_')],
    ['longer than today’s', `${classic}${'a'.repeat(200)}`],
    ['with what pasting brings around it', ` \r\n\t${fine} \n`],
  ])('%s', (_, pasted) => {
    expect(tokenShape(pasted)).toEqual({ ok: true, token: pasted.trim() });
  });

  test.each([
    ['empty', ''],
    ['empty', ' \n '],
    ['inside', classic.replace('3aW', '3 aW')],
    ['inside', `${classic}\n${classic}`],
    ['inside', `token: ${fine}`],
    ['inside', `${classic}!`],
    ['inside', `https://name:${classic}@github.com`],
    ['cut', classic.slice(0, -1)],
    ['cut', 'github_pat_'],
    ['long', `${classic}${'a'.repeat(300)}`],
    ['app', classic.replace('ghp_', 'ghs_')],
    ['app', classic.replace('ghp_', 'ghr_')],
    ['old', '0123456789abcdef0123456789abcdef01234567'],
    ['password', 'correct horse battery staple'],
    ['password', 'hunter2'],
    ['password', 'x'.repeat(100_000)],
  ] as const)('%s: %s', (problem, pasted) => {
    expect(tokenShape(pasted)).toEqual({ ok: false, problem });
  });
});

describe('the token', () => {
  test('is kept as put in, and shown without itself', async () => {
    const db = await withToken(` ${classic}\n`);
    expect((await readToken(db))?.token).toBe(classic);
    const shown = await tokenShown(db);
    expect(shown).toEqual({
      ending: 'xYz9',
      kind: 'classic',
      addedAt: now,
      state: 'untested',
      checkedAt: null,
      expiresAt: null,
      refusedBy: [],
      scopes: [],
    });
    expect(JSON.stringify(shown)).not.toContain(classic);
  });

  test.each([
    [fine, 'fine-grained'],
    [classic.replace('ghp_', 'gho_'), 'app'],
  ])('%s is %s', async (token, kind) => {
    expect((await tokenShown(await withToken(token)))?.kind).toBe(kind);
  });

  test('that cannot be one changes nothing', async () => {
    const db = await withToken();
    expect(await keepToken(db, 'hunter2', later)).toBe('password');
    expect(await readToken(db)).toMatchObject({ token: classic, addedAt: now });
  });

  test('takes the place of the one before, with nothing of what was known of that', async () => {
    const db = await withToken();
    await noteToken(db, { state: 'refused', expiresAt: later, refusedBy: ['sample-org'], scopes: ['repo'] }, { now });
    await keepToken(db, fine, later);
    expect(await readToken(db)).toEqual({
      id: 'github',
      token: fine,
      addedAt: later,
      state: 'untested',
      checkedAt: null,
      expiresAt: null,
      refusedBy: [],
      scopes: [],
    } satisfies Token);
    expect(await db.tokens.count()).toBe(1);
  });

  test('is gone when it is removed, and when everything is erased', async () => {
    const everything = async (db: ReturnType<typeof freshDatabase>) =>
      JSON.stringify(await Promise.all(db.tables.map((table) => table.toArray())));
    const db = await withToken();
    expect(await everything(db)).toContain(classic);
    await removeToken(db);
    expect(await everything(db)).not.toContain('Sample0123');
    expect([await tokenShown(db), await readToken(db)]).toEqual([null, undefined]);
    await keepToken(db, fine, now);
    await eraseAll(db);
    expect(await everything(db)).not.toContain('Sample0123');
  });

  test('takes what was told to be left of another with it, when it comes and when it goes', async () => {
    const db = freshDatabase();
    const told = async () => {
      for (const resource of ['core', 'search', 'graphql', 'core-token', 'raw'] as const)
        await saveLimit(db, { resource, limit: 60, remaining: 0, resetAt: later, saidAt: now });
    };
    await told();
    await keepToken(db, classic, now);
    expect((await limits(db)).map(({ resource }) => resource)).toEqual(['core', 'raw', 'search']);
    await told();
    await removeToken(db);
    expect((await limits(db)).map(({ resource }) => resource)).toEqual(['core', 'raw', 'search']);
  });

  test('that finds the browser full is not half kept', async () => {
    const db = freshDatabase();
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    const error: unknown = await keepToken(db, classic, now).catch((caught: unknown) => caught);
    put.mockRestore();
    expect(isStorageFull(error)).toBe(true);
    expect(String(error)).not.toContain(classic);
    expect(await tokenShown(db)).toBeNull();
  });

  test('in a broken row is left out, and what is said of it is not the token', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const db = await withToken();
    await db.tokens.update('github', { state: 'pink' } as never);
    expect([await tokenShown(db), await readToken(db)]).toEqual([null, undefined]);
    expect(JSON.stringify(warn.mock.calls)).not.toContain('Sample0123');
    expect(warn).toHaveBeenCalled();
    warn.mockRestore();
  });
});

describe('what GitHub says of it', () => {
  test('is kept, and a time that was told once stays', async () => {
    const db = await withToken();
    await noteToken(db, { state: 'works', expiresAt: later, scopes: ['repo'] }, { now });
    await noteToken(db, { state: 'works', expiresAt: null }, { now });
    expect(await tokenShown(db)).toMatchObject({
      state: 'works',
      expiresAt: later,
      checkedAt: now,
      scopes: ['repo'],
    });
  });

  test('refused before its time is refused, after it is expired', async () => {
    const db = await withToken();
    await noteToken(db, { state: 'works', expiresAt: '2026-11-10T00:00:00.000Z' }, { now });
    await noteToken(db, { state: 'refused', expiresAt: null }, { now });
    expect((await tokenShown(db))?.state).toBe('refused');
    await noteToken(db, { state: 'refused', expiresAt: null }, { now: later });
    expect((await tokenShown(db))?.state).toBe('expired');
  });

  test('organisations that refuse it are gathered, once each, and forgotten when it is tried afresh', async () => {
    const db = await withToken();
    await noteToken(db, { state: 'works', expiresAt: null, refusedBy: ['One', 'two'] }, { now });
    await noteToken(db, { state: 'works', expiresAt: null, refusedBy: ['three', 'one'] }, { now });
    expect((await tokenShown(db))?.refusedBy).toEqual(['two', 'three', 'one']);
    await noteToken(
      db,
      { state: 'works', expiresAt: null, refusedBy: Array.from({ length: 120 }, (_, index) => `org-${index}`) },
      { now },
    );
    const { refusedBy = [] } = (await tokenShown(db)) ?? {};
    expect([refusedBy.length, refusedBy.at(-1)]).toEqual([100, 'org-119']);
    await noteToken(db, { state: 'works', expiresAt: null }, { now, afresh: true });
    expect((await tokenShown(db))?.refusedBy).toEqual([]);
  });

  test('of a token that was replaced or removed meanwhile is not kept', async () => {
    const db = await withToken();
    const asked = await readToken(db);
    await keepToken(db, fine, later);
    await noteToken(db, { state: 'refused', expiresAt: null }, { asked, now: later });
    expect((await tokenShown(db))?.state).toBe('untested');
    await removeToken(db);
    await noteToken(db, { state: 'works', expiresAt: null }, { now: later });
    expect(await db.tokens.count()).toBe(0);
  });
});

test('people are counted for whom GitHub was read', async () => {
  const db = freshDatabase();
  expect(await peopleRead(db)).toBe(0);
  const cost = { core: 0, search: 0, raw: 0, graphql: 0 };
  for (const key of ['github:1', 'github:2'])
    await db.readings.put({ key, state: 'done', startedAt: now, endedAt: now, steps: [], spent: cost, budget: cost });
  expect(await peopleRead(db)).toBe(2);
});
