import Papa from 'papaparse';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { freshDatabase, saidOf } from '../store/helpers';
import { peopleJson } from '../../lib/exchange/chosen-people';
import { peopleCsv } from '../../lib/exchange/people-csv';
import { reviewsCsv, reviewsJson } from '../../lib/exchange/reviews-file';
import { subjectAccessFile } from '../../lib/exchange/subject-access';
import { saveAnalysis } from '../../lib/store/analyses';
import { saveReading } from '../../lib/store/candidates';
import { decide } from '../../lib/store/decisions';
import { noteContact } from '../../lib/store/outreach';
import { listPeople, type ListedPerson } from '../../lib/store/people';
import { changeWork } from '../../lib/store/works';
import { sealed } from '../helpers/reading';

const now = '2026-10-01T10:00:00.000Z';
const [one, two] = ['github:1', 'github:2'];

const filled = async () => {
  const db = freshDatabase();
  await saveReading(db, await sealed({ person: { id: 1, login: 'sample-one' } }), now);
  await saveReading(db, await sealed({ person: { id: 2, login: 'sample-two' } }), now);
  await changeWork(db, [one], { state: 'worth-contacting', tags: ['serving', 'berlin'] }, now);
  const finding = {
    ...saidOf('upkeep|a', { outcome: 'flag' }),
    ground: 'g',
    subject: 'a',
    data: {},
    evidence: [
      {
        kind: 'quote' as const,
        text: 'bio',
        quote: 'I keep it running',
        line: 1,
        url: 'https://github.com/sample-one',
      },
    ],
    given: { now, role: null, settings: {} },
  };
  await saveAnalysis(db, { key: one, role: null, now, dossierSavedAt: now, findings: [finding] }, ['tooling']);
  const decision = {
    key: one,
    identity: 'upkeep|a',
    ground: 'g',
    choice: 'explained' as const,
    answer: 'Told me',
    note: '',
  };
  await decide(db, { ...decision, decidedAt: now }, saidOf('upkeep|a', { outcome: 'flag' }));
  return db;
};

describe('the list of people', () => {
  test('tells what the user did and when what is due, newest reading first', async () => {
    const db = await filled();
    await noteContact(db, {
      id: crypto.randomUUID(),
      key: two,
      at: now,
      channel: 'inmail',
      angle: 'decision',
      topic: null,
      brief: null,
      text: 'Hello',
      withNotice: true,
    });
    const people = await listPeople(db, now);
    expect(people.map(({ login, state }) => [login, state])).toEqual([
      ['sample-one', 'worth-contacting'],
      ['sample-two', 'contacted'],
    ]);
    expect(people[0]).toMatchObject({ kinds: ['tooling'], contacted: null, notice: { givenAt: null } });
    expect(people[1]).toMatchObject({ contacted: { channel: 'inmail' }, notice: { givenAt: now } });
    expect(people[0]?.removedAt?.slice(0, 10)).toBe('2026-12-30');
  });

  test('joined accounts are one line, and parted again two', async () => {
    const db = await filled();
    await changeWork(db, [two], { joinedTo: one }, now);
    expect(await listPeople(db, now)).toMatchObject([{ login: 'sample-one', joined: [{ login: 'sample-two' }] }]);
    await changeWork(db, [two], { joinedTo: null }, now);
    expect(await listPeople(db, now)).toHaveLength(2);
  });
});

describe('CSV', () => {
  const person = async (more: Partial<ListedPerson> = {}): Promise<ListedPerson> => {
    const [first] = await listPeople(await filled(), now);
    if (!first) throw new Error('nobody');
    return { ...first, ...more };
  };

  test('has a column for what the user did and none for what a rule found', async () => {
    const csv = peopleCsv([await person()]);
    expect(csv.startsWith('\uFEFFlogin,name,profile,state')).toBe(true);
    expect(csv).toContain('serving; berlin');
    expect(csv).not.toMatch(/flag|upkeep|finding|outcome|keep it running/u);
    expect(csv.split('\r\n')).toHaveLength(3);
  });

  test('no cell is a formula, whatever a person or the user wrote', async () => {
    const first = await person();
    const starts = fc.constantFrom(
      '=',
      '+',
      '-',
      '@',
      '\t',
      '\r',
      '\n',
      '＝',
      '＋',
      '－',
      '＠',
      '|',
      '%',
      ' =',
      '\n=',
      '\uFEFF@',
    );
    fc.assert(
      fc.property(starts, fc.string({ maxLength: 30 }), (start, rest) => {
        const csv = peopleCsv([{ ...first, name: `${start}${rest}`, note: `${start}${rest}` }]);
        const [, cells] = Papa.parse<string[]>(csv.slice(1).trim()).data;
        for (const cell of cells ?? []) expect(cell).not.toMatch(/^[\s\uFEFF]*[=+\-@＝＋－＠|%]/u);
      }),
    );
  });
});

describe('JSON of chosen people', () => {
  test('has links to the public work, decisions with the version of the rule, and no outcome', async () => {
    const db = await filled();
    const json = await peopleJson(db, (await listPeople(db, now)).slice(0, 1), now);
    const { people } = JSON.parse(json) as { people: Record<string, unknown>[] };
    expect(people).toHaveLength(1);
    expect(people[0]).toMatchObject({
      login: 'sample-one',
      evidence: [{ words: 'I keep it running', url: 'https://github.com/sample-one' }],
      decisions: [{ rule: 'upkeep', ruleVersion: 1, choice: 'explained', answer: 'Told me' }],
    });
    expect(json).not.toMatch(/"outcome"|"flag"|sample-two/u);
  });
});

describe('the file for whoever asks what is kept about them', () => {
  test('has everything under their accounts and nobody else', async () => {
    const db = await filled();
    await saveReading(db, await sealed({ person: { id: 3, login: 'sample-third' } }), now);
    await changeWork(db, [two], { joinedTo: one }, now);
    const file = (await subjectAccessFile(db, two, now)) ?? '';
    for (const words of ['sample-one', 'sample-two', 'I keep it running', 'Told me', 'worth-contacting'])
      expect(file).toContain(words);
    expect(file).not.toContain('sample-third');
    expect(await subjectAccessFile(db, 'github:9', now)).toBeUndefined();
  });
});

describe('the log of decisions', () => {
  const review = {
    id: '00000000-0000-4000-8000-000000000001',
    key: one,
    at: now,
    ...saidOf('upkeep|a', { outcome: 'flag' }),
    choice: 'explained' as const,
    answer: '=HYPERLINK("https://sample.example")',
    note: 'Told, with "quotes"',
  };

  test('is a table that a spreadsheet reads, without formulas', () => {
    const { data } = Papa.parse<string[]>(reviewsCsv([review]).replace('\uFEFF', '').trim());
    expect(data[0]).toEqual(expect.arrayContaining(['at', 'rule', 'rule version', 'choice', 'answer', 'note']));
    expect(data[1]).toEqual(expect.arrayContaining([now, 'upkeep', 'explained', 'Told, with "quotes"']));
    expect(data[1]?.find((cell) => cell.includes('HYPERLINK'))).toMatch(/^'=/u);
  });

  test('is JSON with all of it', () => {
    expect(JSON.parse(reviewsJson('sample-one', [review]))).toMatchObject({ login: 'sample-one', decisions: [review] });
  });
});
