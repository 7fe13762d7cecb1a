import { describe, expect, test, vi } from 'vitest';
import { freshDatabase, messageOf, saidOf } from './helpers';
import { found } from '../../lib/dossier/section';
import { candidates, keptSnapshots, newestSnapshot, saveReading } from '../../lib/store/candidates';
import { decide, decisionsOf } from '../../lib/store/decisions';
import { messagesOf, saveMessage } from '../../lib/store/messages';
import { saveTab, tabOf } from '../../lib/store/tabs';
import { sealed } from '../helpers/reading';

const source = ['source'];
const day = (number: number) => `2026-10-${String(number).padStart(2, '0')}T10:00:00.000Z`;
const named = (name: string, at: string, id: number | null = 7, login = 'sample-person') =>
  sealed({ person: { id, login }, readAt: at, sections: { name: found(name, source) } });

describe('saving readings', () => {
  test('merges into the newest dossier and shows it', async () => {
    const db = freshDatabase();
    await saveReading(db, await named('Sample', day(1)), day(1));
    const company = await sealed({
      person: { id: 7, login: 'sample-person' },
      readAt: day(2),
      sections: { company: found('Acme', source) },
    });
    const { key } = await saveReading(db, company, day(2));
    expect(key).toBe('github:7');
    expect((await newestSnapshot(db, key))?.dossier.sections).toMatchObject({
      name: { value: 'Sample' },
      company: { value: 'Acme' },
    });
    expect(await candidates(db)).toEqual([
      { key, id: 7, login: 'sample-person', name: 'Sample', firstSeenAt: day(1), lastReadAt: day(2) },
    ]);
  });

  test('keeps the last few states, of which those of one hour are one', async () => {
    const db = freshDatabase();
    for (let number = 1; number <= 5; number += 1) {
      await saveReading(db, await named(`Name ${number}`, day(number)), day(number));
      await saveReading(db, await named(`Name ${number}`, day(number)), day(number).replace('10:00', '10:20'));
    }
    const kept = await db.snapshots.orderBy('[key+savedAt]').toArray();
    expect(kept.map(({ savedAt }) => savedAt.slice(8, 16))).toEqual(['03T10:20', '04T10:20', '05T10:20']);
    expect(kept).toHaveLength(keptSnapshots);
  });

  test('stays the newest state when the clock was set back', async () => {
    const db = freshDatabase();
    await saveReading(db, await named('Sample', day(5)), day(5));
    const { key } = await saveReading(
      db,
      await sealed({ person: { id: 7, login: 'sample-person' }, sections: { company: found('Acme', source) } }),
      day(2),
    );
    expect((await newestSnapshot(db, key))?.dossier.sections).toMatchObject({
      name: { value: 'Sample' },
      company: { value: 'Acme' },
    });
  });

  test('moves a person to the id once it is learnt, with decisions, draft and tab', async () => {
    const db = freshDatabase();
    const before = await saveReading(db, await named('Sample', day(1), null), day(1));
    expect(before.key).toBe('login:sample-person');
    const { key } = before;
    await decide(
      db,
      {
        key,
        identity: 'rule|subject',
        ground: '',
        choice: 'explained',
        note: '',
        answer: 'On a call',
        decidedAt: day(1),
      },
      saidOf('rule|subject'),
    );
    await saveMessage(db, messageOf(key, day(1)));
    await saveTab(db, {
      tab: 3,
      url: 'https://github.com/sample-person',
      page: 'profile',
      key,
      login: 'sample-person',
      place: null,
    });
    const company = await sealed({
      person: { id: 7, login: 'Sample-Person' },
      readAt: day(2),
      sections: { company: found('Acme', source) },
    });
    const after = await saveReading(db, company, day(2));
    expect(after.key).toBe('github:7');
    expect(after.dossier).toMatchObject({
      person: { id: 7, login: 'Sample-Person' },
      sections: { name: { value: 'Sample' }, company: { value: 'Acme' } },
    });
    expect(await decisionsOf(db, 'github:7')).toMatchObject([{ answer: 'On a call' }]);
    expect([await messagesOf(db, 'github:7'), await tabOf(db, 3)]).toMatchObject([
      [{ text: 'Hello' }],
      { key: 'github:7' },
    ]);
    expect(await candidates(db)).toMatchObject([{ key: 'github:7', firstSeenAt: day(1) }]);
    for (const table of [db.snapshots, db.decisions, db.messages]) {
      expect(await table.filter((row: { key: string }) => row.key === 'login:sample-person').count()).toBe(0);
    }
  });

  test('finds a page without an id under the id, and a renamed person under the same key', async () => {
    const db = freshDatabase();
    await saveReading(db, await named('Sample', day(1)), day(1));
    expect(await saveReading(db, await named('Again', day(2), null, 'SAMPLE-person'), day(2))).toMatchObject({
      key: 'github:7',
      dossier: { person: { id: 7 } },
    });
    expect(await saveReading(db, await named('Renamed', day(3), 7, 'sample-renamed'), day(3))).toMatchObject({
      key: 'github:7',
      dossier: { person: { login: 'sample-renamed' } },
    });
    expect((await candidates(db)).map(({ login }) => login)).toEqual(['sample-renamed']);
  });

  test('joins what stood under the new login of a renamed person', async () => {
    const db = freshDatabase();
    await saveReading(db, await named('Sample', day(1)), day(1));
    await saveReading(
      db,
      await sealed({
        person: { id: null, login: 'sample-renamed' },
        readAt: day(2),
        sections: { company: found('Acme', source) },
      }),
      day(2),
    );
    const { dossier } = await saveReading(db, await named('Sample', day(3), 7, 'sample-renamed'), day(3));
    expect(dossier.sections).toMatchObject({ name: { value: 'Sample' }, company: { value: 'Acme' } });
    expect(await candidates(db)).toHaveLength(1);
  });

  test('keeps two people apart who had the same login one after the other', async () => {
    const db = freshDatabase();
    await saveReading(db, await named('First', day(1), 7), day(1));
    await saveReading(db, await named('Second', day(2), 8), day(2));
    expect((await newestSnapshot(db, 'github:7'))?.dossier.sections.name).toMatchObject({ value: 'First' });
    expect((await newestSnapshot(db, 'github:8'))?.dossier.sections.name).toMatchObject({ value: 'Second' });
  });

  test('leaves a broken row out, reports it without its content, and shows the rest', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const db = freshDatabase();
    await saveReading(db, await named('Sample', day(1)), day(1));
    await db.candidates.put({ key: 'github:9', login: 'not a login, but secret' } as never);
    await db.snapshots.put({ key: 'github:7', savedAt: day(9), dossier: { schemaVersion: 1, secret: true } } as never);
    expect((await candidates(db)).map(({ key }) => key)).toEqual(['github:7']);
    expect((await newestSnapshot(db, 'github:7'))?.dossier.sections.name).toMatchObject({ value: 'Sample' });
    expect(warn).toHaveBeenCalledTimes(2);
    expect(JSON.stringify(warn.mock.calls)).not.toContain('secret');
    warn.mockRestore();
  });

  test('refuses what could not be opened again, rather than put it in the place of what can', async () => {
    const db = freshDatabase();
    const { key } = await saveReading(db, await named('Sample', day(1)), day(1));
    const long = await named('x'.repeat(301), day(1));
    await expect(saveReading(db, long, day(1))).rejects.toThrow('sections.name.value');
    expect((await newestSnapshot(db, key))?.dossier.sections.name).toMatchObject({ value: 'Sample' });
  });

  test('keeps nothing of a reading that cannot be merged', async () => {
    const db = freshDatabase();
    const { key } = await saveReading(db, await named('Sample', day(1)), day(1));
    const broken = { ...(await named('Other', day(2))), sections: { contents: { state: 'found' } } } as never;
    await expect(saveReading(db, broken, day(2))).rejects.toThrow();
    expect((await newestSnapshot(db, key))?.savedAt).toBe(day(1));
    expect((await candidates(db))[0]?.lastReadAt).toBe(day(1));
  });
});
