import { describe, expect, test } from 'vitest';
import { freshDatabase, saidOf } from '../store/helpers';
import { found } from '../../lib/dossier/section';
import { writeBackup } from '../../lib/exchange/backup';
import { BrokenBackup, readBackup } from '../../lib/exchange/read-backup';
import { restore } from '../../lib/exchange/restore';
import { erasedElsewhere } from '../../lib/exchange/without-erased';
import { emptyBrief } from '../../lib/outreach/brief';
import { saveBrief } from '../../lib/store/briefs';
import { newestSnapshot, saveReading } from '../../lib/store/candidates';
import type { Database } from '../../lib/store/database';
import { decide } from '../../lib/store/decisions';
import { object } from '../../lib/store/do-not-contact';
import { eraseAll, erasePerson } from '../../lib/store/erase';
import { saveMessage } from '../../lib/store/messages';
import { saveScorecard, scorecardOf } from '../../lib/store/scorecards';
import { writeSettings } from '../../lib/store/settings';
import { changeWork, workOf } from '../../lib/store/works';
import { keepToken } from '../../lib/store/token-owner';
import { sealed } from '../helpers/reading';

const now = '2026-10-01T10:00:00.000Z';
const later = '2026-10-02T10:00:00.000Z';
const one = 'github:1';
const briefId = '3f2504e0-4f89-41d3-9a0c-0305e82c3301';

const message = (text: string, savedAt: string) => ({
  key: one,
  slot: '|inmail|decision',
  topic: '',
  channel: 'inmail' as const,
  angle: 'decision' as const,
  subject: null,
  text,
  edited: true,
  savedAt,
});

const filled = async (): Promise<Database> => {
  const db = freshDatabase();
  await saveReading(db, await sealed({ person: { id: 1, login: 'sample-one' } }), now);
  const source = ['page:test'];
  await saveReading(
    db,
    await sealed({
      person: { id: 2, login: 'sample-two' },
      sections: { website: found('https://github.com/sample-one/engine', source) },
    }),
    now,
  );
  const decision = {
    key: one,
    identity: 'upkeep|a',
    ground: '',
    choice: 'explained' as const,
    answer: 'On a call',
    note: '',
  };
  await decide(db, { ...decision, decidedAt: now }, saidOf('upkeep|a'));
  await changeWork(db, [one], { state: 'worth-contacting', tags: ['serving'], note: 'Ask in May' }, now);
  await saveMessage(db, message('My own words', now));
  await saveBrief(db, { ...emptyBrief(briefId, now), name: 'Serving', pay: 'EUR 90,000 a year' });
  await saveScorecard(db, {
    key: one,
    role: null,
    areas: { operations: { note: 'Rolled back', shown: 'yes' } },
    filledAt: now,
  });
  await writeSettings(db, { theme: 'dark' });
  return db;
};
const backupOf = async (db: Database): Promise<string> => {
  let text = '';
  for await (const piece of writeBackup(db, later)) text += piece;
  return text;
};
const contentOf = async (db: Database): Promise<Record<string, unknown[]>> =>
  Object.fromEntries(await Promise.all(db.tables.map(async (table) => [table.name, await table.toArray()] as const)));

describe('a backup', () => {
  test('brings everything back into an empty store, and twice is once', async () => {
    const from = await filled();
    const text = await backupOf(from);
    const into = freshDatabase();
    expect(await restore(into, readBackup(text))).toEqual({ added: 2, merged: 0, leftOut: 0, keptBeside: 0 });
    const [before, after] = [await contentOf(from), await contentOf(into)];
    delete before['workUndos'];
    delete after['workUndos'];
    expect(after).toEqual(before);
    expect(await restore(into, readBackup(text))).toMatchObject({ added: 0, merged: 2, keptBeside: 0 });
    expect({ ...(await contentOf(into)), workUndos: undefined }).toEqual({ ...after, workUndos: undefined });
  });

  test('holds no token', async () => {
    const db = await filled();
    const token = `ghp_${'Sample0123'.repeat(3)}aWxYz9`;
    expect(await keepToken(db, token, now)).toBeNull();
    expect(await backupOf(db)).not.toContain(token);
  });

  test('tells how far it is, to the end', async () => {
    const seen: [number, number][] = [];
    for await (const _ of writeBackup(await filled(), now, (done, of) => seen.push([done, of]))) continue;
    expect(seen.at(-1)?.[0]).toBe(seen.at(-1)?.[1]);
    const restored: number[] = [];
    await restore(freshDatabase(), readBackup(await backupOf(await filled())), (done) => restored.push(done));
    expect(restored.at(-1)).toBe(seen.at(-1)?.[1]);
  });
});

describe('a restore', () => {
  test('keeps the newer state, and both where words of the user differ', async () => {
    const into = await filled();
    const text = await backupOf(into);
    await changeWork(into, [one], { state: 'not-now', reason: 'other-role', note: 'Not before June' }, later);
    await saveMessage(into, message('Other words', later));
    await saveBrief(into, { ...emptyBrief(briefId, later), name: 'Serving', pay: 'EUR 95,000 a year' });
    await saveScorecard(into, {
      key: one,
      role: null,
      areas: { operations: { note: 'Told of drift', shown: 'no' } },
      filledAt: later,
    });
    const result = await restore(into, readBackup(text));
    expect(result).toMatchObject({ merged: 2, keptBeside: 3 });
    expect(await workOf(into, one)).toMatchObject({ state: 'not-now', note: 'Not before June', tags: ['serving'] });
    expect((await into.messages.toArray()).map(({ text: words }) => words).toSorted()).toEqual([
      'My own words',
      'Other words',
    ]);
    expect((await into.briefs.toArray()).map(({ pay }) => pay).toSorted()).toEqual([
      'EUR 90,000 a year',
      'EUR 95,000 a year',
    ]);
    expect((await scorecardOf(into, one))?.areas.operations).toEqual({
      note: 'Told of drift\nRolled back',
      shown: 'no',
    });
    expect(await restore(into, readBackup(text))).toMatchObject({ merged: 2 });
    expect([await into.messages.count(), await into.briefs.count()]).toEqual([2, 2]);
  });

  test('brings nobody back who was erased here since, nor their name in what is kept about others', async () => {
    const db = await filled();
    const text = await backupOf(db);
    await erasePerson(db, one, later);
    expect(await restore(db, readBackup(text))).toMatchObject({ leftOut: 1, merged: 1 });
    const { erasures: _, ...rest } = await contentOf(db);
    expect(JSON.stringify(rest)).not.toContain('sample-one');
    await eraseAll(db);
    expect(await restore(db, readBackup(text))).toMatchObject({ leftOut: 1, added: 1 });
  });

  test('takes somebody who was read again after being erased', async () => {
    const db = await filled();
    await erasePerson(db, one, now);
    await saveReading(db, await sealed({ person: { id: 1, login: 'sample-one' } }), later);
    expect(await restore(db, readBackup(await backupOf(db)))).toMatchObject({ leftOut: 0, merged: 2 });
  });

  test('tells who was erased where the backup comes from', async () => {
    const [here, there] = [await filled(), await filled()];
    await erasePerson(there, one, later);
    expect(await erasedElsewhere(here, readBackup(await backupOf(there)))).toEqual([one]);
  });

  test('keeps every objection of either side', async () => {
    const [here, there] = [await filled(), await filled()];
    await object(there, { id: 1, login: 'sample-one' }, 'by-hand', later);
    await changeWork(here, [one], { state: 'in-process' }, '2026-10-03T10:00:00.000Z');
    await restore(here, readBackup(await backupOf(there)));
    expect((await workOf(here, one))?.state).toBe('do-not-contact');
    expect(await here.objections.count()).toBe(1);
  });

  test('knows somebody again who was known by login alone', async () => {
    const there = freshDatabase();
    const { key } = await saveReading(there, await sealed({ person: { id: null, login: 'Sample-One' } }), now);
    await changeWork(there, [key], { tags: ['met'] }, later);
    const here = await filled();
    expect(await restore(here, readBackup(await backupOf(there)))).toMatchObject({ added: 0, merged: 1 });
    expect((await workOf(here, one))?.tags.toSorted()).toEqual(['met', 'serving']);
    expect(await newestSnapshot(here, 'login:sample-one')).toBeUndefined();
  });
});

describe('a broken file', () => {
  const lines = async (): Promise<string[]> => (await backupOf(await filled())).trim().split('\n');
  const why = (text: string): string => {
    try {
      readBackup(text);
    } catch (error) {
      if (error instanceof BrokenBackup) return error.why;
      throw error;
    }
    return 'read';
  };

  test('is told from a backup by what is wrong with it', async () => {
    const good = await lines();
    expect(why(good.join('\n'))).toBe('read');
    expect(why(`\uFEFF${good.join('\n')}\n`)).toBe('read');
    expect(why('')).toBe('not-a-backup');
    expect(why('<html>')).toBe('not-a-backup');
    expect(why('{"format":"other"}')).toBe('not-a-backup');
    expect(why([good[0]?.replace('"version":1', '"version":99'), ...good.slice(1)].join('\n'))).toBe('newer');
    expect(why(good.slice(0, -1).join('\n'))).toBe('cut-off');
    expect(why(good.join('\n').slice(0, -20))).toBe('cut-off');
    expect(why([...good.slice(0, 3), ...good.slice(4)].join('\n'))).toBe('cut-off');
    expect(why([good[0], '{"table":"tokens","row":{}}', ...good.slice(1)].join('\n'))).toBe('row');
    expect(why([good[0], '{"table":"works","row":{"key":""}}', ...good.slice(1)].join('\n'))).toBe('row');
    expect(why([good[0], '{', ...good.slice(1)].join('\n'))).toBe('row');
  });

  test('names the line and never what stands in it', async () => {
    const good = await lines();
    const broken = [good[0], '{"table":"works","row":{"key":"secret words","state":7}}', ...good.slice(1)].join('\n');
    expect(() => readBackup(broken)).toThrow(/line 2: works\./u);
    expect(() => readBackup(broken)).not.toThrow(/secret/u);
  });
});
