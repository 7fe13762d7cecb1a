import { describe, expect, test, vi } from 'vitest';
import { freshDatabase } from './helpers';
import { emptyBrief } from '../../lib/outreach/brief';
import { saveBrief } from '../../lib/store/briefs';
import type { Database } from '../../lib/store/database';
import { writeOutreach } from '../../lib/store/outreach';
import { listPeople, peopleLister } from '../../lib/store/people';
import { changeWork, newestUndo, undoWork } from '../../lib/store/works';
import { manyPeople } from '../helpers/many-people';

const now = '2026-10-01T10:00:00.000Z';
const briefId = '3f2504e0-4f89-41d3-9a0c-0305e82c3301';

const filled = async (count: number): Promise<Database> => {
  const db = freshDatabase();
  const { candidates, works } = manyPeople(count, now);
  await db.candidates.bulkPut(candidates);
  await db.works.bulkPut(works);
  return db;
};

describe('the list of people', () => {
  test('is the same when it is made again, and follows a change', async () => {
    const db = await filled(30);
    const list = peopleLister(db);
    const before = await list(now);
    expect(await list(now)).toEqual(before);
    await changeWork(db, ['github:3'], { note: 'Ask in May' }, now);
    const after = await list(now);
    expect(after.find(({ key }) => key === 'github:3')?.note).toBe('Ask in May');
    expect(after).toEqual(await listPeople(db, now));
    await db.candidates.delete('github:3');
    expect(await list(now)).toHaveLength(29);
  });

  test('leaves a broken row out, and says so', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const db = await filled(3);
    await db.candidates.update('github:2', { login: 'not a login!' });
    const list = peopleLister(db);
    expect(await list(now)).toHaveLength(2);
    expect(warn).toHaveBeenCalledTimes(1);
    warn.mockRestore();
  });

  test('tells the role of the brief that was chosen for somebody, and when a joined account goes', async () => {
    const db = await filled(3);
    await saveBrief(db, { ...emptyBrief(briefId, now), role: 'data-engineer' });
    await writeOutreach(db, 'github:1', { brief: briefId });
    await changeWork(db, ['github:2'], { joinedTo: 'github:1' }, now);
    const people = await listPeople(db, now);
    expect(people.map(({ key, role }) => [key, role])).toEqual([
      ['github:1', 'data-engineer'],
      ['github:3', null],
    ]);
    expect(people[0]?.joined).toEqual([
      { key: 'github:2', login: 'noel-holm-1-sample', removedAt: '2026-12-30T10:00:00.000Z' },
    ]);
  });
});

/** More than fit in one step before tags could be set for many. */
const many = 300;

describe('a change of many people', () => {
  test('is one step, undone for all of them', async () => {
    const db = await filled(many);
    const keys = (await listPeople(db, now)).map(({ key }) => key);
    const before = await db.works.toArray();
    const id = await changeWork(db, keys, ({ tags }) => ({ tags: [...tags, 'spring'] }), now);
    const tagged = await db.works.toArray();
    expect(tagged.every(({ tags }) => tags.includes('spring'))).toBe(true);
    expect((await newestUndo(db))?.rows).toHaveLength(many);
    expect(await undoWork(db, id ?? '', now)).toEqual({ undone: many, kept: 0 });
    const tagsOf = (rows: typeof before) => rows.map(({ key, tags }) => [key, tags]);
    expect(tagsOf(await db.works.toArray())).toEqual(tagsOf(before));
  });

  test('is none for whoever it does not change', async () => {
    const db = await filled(4);
    const id = await changeWork(db, ['github:1', 'github:2'], ({ state }) => ({ state }), now);
    expect(id).toBeNull();
  });
});
