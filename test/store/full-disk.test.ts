import { afterEach, describe, expect, test, vi } from 'vitest';
import { contactOf, freshDatabase, messageOf, saidOf } from './helpers';
import { writeBackup } from '../../lib/exchange/backup';
import { readBackup } from '../../lib/exchange/read-backup';
import { restore } from '../../lib/exchange/restore';
import { emptyBrief } from '../../lib/outreach/brief';
import { saveBrief } from '../../lib/store/briefs';
import { saveReading } from '../../lib/store/candidates';
import type { Database } from '../../lib/store/database';
import { decide } from '../../lib/store/decisions';
import { object } from '../../lib/store/do-not-contact';
import { saveMessage } from '../../lib/store/messages';
import { noteContact } from '../../lib/store/outreach';
import { goTo, startRound } from '../../lib/store/rounds';
import { saveScorecard } from '../../lib/store/scorecards';
import { isStorageFull } from '../../lib/store/storage-full';
import { changeWork, newestUndo, undoWork } from '../../lib/store/works';
import { sealed } from '../helpers/reading';

const now = '2026-10-01T10:00:00.000Z';
const later = '2026-10-02T10:00:00.000Z';
const [one, two] = ['github:1', 'github:2'];
const briefId = '3f2504e0-4f89-41d3-9a0c-0305e82c3301';

const filled = async (): Promise<Database> => {
  const db = freshDatabase();
  for (const id of [1, 2]) await saveReading(db, await sealed({ person: { id, login: `sample-${id}` } }), now);
  await changeWork(db, [one], { note: 'Ask in May' }, now);
  await startRound(db, [one, two], null, now);
  return db;
};

const everything = async (db: Database): Promise<string> => {
  const tables = await Promise.all(db.tables.map(async (table) => [table.name, await table.toArray()]));
  return JSON.stringify(tables);
};

/** The browser has room for so many rows more, and then for none. @returns whether a row found no room. */
const roomFor = (rows: number): (() => boolean) => {
  let left = rows;
  let full = false;
  for (const way of ['put', 'add'] as const) {
    const write = IDBObjectStore.prototype[way];
    vi.spyOn(IDBObjectStore.prototype, way).mockImplementation(function counted(this: IDBObjectStore, ...row) {
      if (left === 0) {
        full = true;
        throw new DOMException('full', 'QuotaExceededError');
      }
      left -= 1;
      return write.apply(this, row);
    });
  }
  return () => full;
};
afterEach(() => vi.restoreAllMocks());

const decision = { key: one, identity: 'upkeep|a', ground: '', choice: 'explained' as const, answer: 'Told', note: '' };
const writes: Readonly<Record<string, (db: Database) => Promise<unknown>>> = {
  'a reading': async (db) => saveReading(db, await sealed({ person: { id: 3, login: 'sample-3' } }), later),
  'a state of two people': (db) => changeWork(db, [one, two], { state: 'not-now', reason: 'other-time' }, later),
  'a wish not to be written to': (db) => object(db, { id: 1, login: 'sample-1' }, 'by-hand', later),
  'a decision and its record': (db) => decide(db, { ...decision, decidedAt: later }, saidOf('upkeep|a')),
  'a scorecard': (db) => saveScorecard(db, { key: one, role: null, areas: {}, filledAt: later }),
  'the begin of a round': (db) => startRound(db, [two], null, later),
  'a step of a round': (db) => goTo(db, 1),
  'a message': (db) => saveMessage(db, messageOf(one, later)),
  'what was copied': (db) => noteContact(db, contactOf(one, later)),
  'a brief': (db) => saveBrief(db, emptyBrief(briefId, later)),
  'an undo': async (db) => undoWork(db, (await newestUndo(db))?.id ?? '', later),
};

/** Lets the disk be full after 0, 1, 2 … rows until there was room for all of it. @returns at how many it was full. */
const fullAtEach = async (write: (db: Database) => Promise<unknown>): Promise<number> => {
  for (let rows = 0; rows < 60; rows += 1) {
    const db = await filled();
    const before = await everything(db);
    const wasFull = roomFor(rows);
    const refused: unknown = await write(db).then(
      () => null,
      (error: unknown) => error,
    );
    vi.restoreAllMocks();
    if (refused === null) {
      // Whoever was refused a row must not say that all is kept.
      expect(wasFull()).toBe(false);
      return rows;
    }
    expect(isStorageFull(refused)).toBe(true);
    expect(await everything(db)).toBe(before);
  }
  throw new Error('It never ends');
};

describe('where the disk is full at any row, it is told, and nothing of the write is kept', () => {
  test.each(Object.keys(writes))('%s', async (name) => {
    expect(await fullAtEach(writes[name] ?? (async () => undefined))).toBeGreaterThan(0);
  });

  test('a backup that is restored', async () => {
    const source = await filled();
    for (const write of Object.values(writes)) await write(source);
    let file = '';
    for await (const piece of writeBackup(source, later)) file += piece;
    const backup = readBackup(file);
    expect(await fullAtEach((db) => restore(db, backup))).toBeGreaterThan(5);
  });
});
