import { describe, expect, test } from 'vitest';
import { freshDatabase, saidOf } from './helpers';
import { saveAnalysis, analysisOf } from '../../lib/store/analyses';
import { saveReading } from '../../lib/store/candidates';
import { decide, undecide } from '../../lib/store/decisions';
import { object, withdrawObjection } from '../../lib/store/do-not-contact';
import { erasePerson } from '../../lib/store/erase';
import { noteContact } from '../../lib/store/outreach';
import { objectionOf } from '../../lib/store/objections';
import { expiring, keepPerson, leavingAt, removeExpired } from '../../lib/store/retention';
import { reviewsOf, ruleRecords } from '../../lib/store/reviews';
import { currentRound, endRound, goTo, startRound } from '../../lib/store/rounds';
import { saveScorecard, scorecardOf } from '../../lib/store/scorecards';
import { writeSettings } from '../../lib/store/settings';
import { changeWork, mostUndone, newestUndo, undoWork, workOf } from '../../lib/store/works';
import { sealed } from '../helpers/reading';

const now = '2026-10-01T10:00:00.000Z';
const later = '2026-10-02T10:00:00.000Z';
const day = (count: number): string => new Date(Date.parse(now) + count * 86_400_000).toISOString();
const [one, two] = ['github:1', 'github:2'];
const person = { id: 1, login: 'sample-one' };

const withTwo = async () => {
  const db = freshDatabase();
  await saveReading(db, await sealed({ person }), now);
  await saveReading(db, await sealed({ person: { id: 2, login: 'sample-two' } }), now);
  return db;
};
const contact = (key: string, at: string) => ({
  id: crypto.randomUUID(),
  key,
  at,
  channel: 'inmail' as const,
  angle: 'decision' as const,
  topic: null,
  brief: null,
  text: 'Hello',
  withNotice: false,
});

describe('the work with a person', () => {
  test('begins with "to review", changes by field, and tells since when', async () => {
    const db = await withTwo();
    expect(await workOf(db, one)).toMatchObject({ state: 'to-review', tags: [], since: now });
    await changeWork(db, [one], { state: 'worth-contacting', tags: ['serving', ' Serving ', 'berlin'] }, later);
    expect(await workOf(db, one)).toMatchObject({
      state: 'worth-contacting',
      tags: ['Serving', 'berlin'],
      since: later,
      touchedAt: later,
    });
    await changeWork(db, [one], { note: 'Met at a meetup' }, day(2));
    expect(await workOf(db, one)).toMatchObject({ since: later, note: 'Met at a meetup', touchedAt: day(2) });
    expect(await workOf(db, 'github:9')).toBeUndefined();
  });

  test('a reason stands with "not now" alone', async () => {
    const db = await withTwo();
    await changeWork(db, [one], { state: 'not-now', reason: 'other-role' }, now);
    await changeWork(db, [one], { state: 'to-review' }, later);
    expect(await workOf(db, one)).toMatchObject({ state: 'to-review', reason: null });
  });

  test('what does not hold to the schema changes nobody', async () => {
    const db = await withTwo();
    const tags = Array.from({ length: 30 }, (_, index) => `tag ${index}`);
    await expect(changeWork(db, [one, two], { tags }, now)).rejects.toThrow();
    expect([await db.works.count(), await db.workUndos.count()]).toEqual([0, 0]);
  });

  test('nobody is brought back by it, and nothing is noted where nothing changed', async () => {
    const db = await withTwo();
    await erasePerson(db, two);
    expect(await changeWork(db, [two], { state: 'not-now' }, now)).toBeNull();
    expect(await changeWork(db, [one], { state: 'to-review' }, now)).toBeNull();
    expect(await db.works.count()).toBe(0);
  });
});

describe('undo', () => {
  test('sets everybody of a step back, with the reason', async () => {
    const db = await withTwo();
    await changeWork(db, [one], { state: 'not-now', reason: 'other-time' }, now);
    const id = await changeWork(db, [one, two], { state: 'worth-contacting' }, later);
    expect((await newestUndo(db))?.id).toBe(id);
    expect(await undoWork(db, id ?? '', day(2))).toEqual({ undone: 2, kept: 0 });
    expect(await workOf(db, one)).toMatchObject({ state: 'not-now', reason: 'other-time' });
    expect(await workOf(db, two)).toMatchObject({ state: 'to-review' });
    expect(await undoWork(db, id ?? '', day(2))).toEqual({ undone: 0, kept: 0 });
  });

  test('leaves alone what was changed since, and other fields as they are', async () => {
    const db = await withTwo();
    const id = (await changeWork(db, [one, two], { tags: ['a'] }, now)) ?? '';
    await changeWork(db, [one], { tags: ['b'] }, later);
    await changeWork(db, [two], { note: 'kept' }, later);
    expect(await undoWork(db, id, day(2))).toEqual({ undone: 1, kept: 1 });
    expect([(await workOf(db, one))?.tags, await workOf(db, two)]).toMatchObject([['b'], { tags: [], note: 'kept' }]);
  });

  test('keeps no more steps than it can offer', async () => {
    const db = await withTwo();
    for (let index = 0; index < mostUndone + 3; index++)
      await changeWork(db, [one], { note: `note ${index}` }, day(index / 1_000));
    expect(await db.workUndos.count()).toBe(mostUndone);
  });
});

describe('"do not contact"', () => {
  test('is an objection that outlives the person, and leaves with its state', async () => {
    const db = await withTwo();
    const id = await changeWork(db, [one], { state: 'do-not-contact' }, now);
    expect(await objectionOf(db, person)).toMatchObject({ ground: 'by-hand' });
    await undoWork(db, id ?? '', later);
    expect(await objectionOf(db, person)).toBeUndefined();
    await changeWork(db, [one], { state: 'do-not-contact' }, now);
    await erasePerson(db, one);
    expect(await objectionOf(db, person)).toMatchObject({ ground: 'by-hand' });
  });

  test('found in their words it sets the state, and withdrawn it lets it go', async () => {
    const db = await withTwo();
    await object(db, person, 'their-words', now);
    expect((await workOf(db, one))?.state).toBe('do-not-contact');
    await noteContact(db, contact(one, later));
    expect((await workOf(db, one))?.state).toBe('do-not-contact');
    await withdrawObjection(db, person, later);
    expect((await workOf(db, one))?.state).toBe('to-review');
  });
});

test('it is told of one person when they go, until they are kept, held, or nothing is to be told', async () => {
  const db = await withTwo();
  expect(await leavingAt(db, one, day(80))).toBeNull();
  expect(await leavingAt(db, one, day(85))).toBe(day(90));
  await keepPerson(db, one, day(85));
  expect(await leavingAt(db, one, day(85))).toBeNull();
  expect(await leavingAt(db, one, day(170))).toBe(day(175));
  await changeWork(db, [two], { hold: { until: null, why: '' } }, day(85));
  expect(await leavingAt(db, two, day(170))).toBeNull();
  await writeSettings(db, { noticeDays: 0 });
  expect(await leavingAt(db, one, day(175))).toBeNull();
  expect(await leavingAt(db, 'github:99', day(85))).toBeNull();
});

test('a copied message makes somebody contacted who was not yet', async () => {
  const db = await withTwo();
  await changeWork(db, [two], { state: 'in-process' }, now);
  for (const key of [one, two]) await noteContact(db, contact(key, later));
  expect([(await workOf(db, one))?.state, (await workOf(db, two))?.state]).toEqual(['contacted', 'in-process']);
});

describe('retention', () => {
  test('counts from the last reading or the last thing that was done, whichever is later', async () => {
    const db = await withTwo();
    await changeWork(db, [one], { note: 'still of interest' }, day(60));
    expect(await expiring(db, day(85))).toMatchObject([{ key: two }]);
    expect(await removeExpired(db, day(89))).toEqual([]);
    expect(await removeExpired(db, day(91))).toEqual([two]);
    expect(await removeExpired(db, day(97))).toEqual([]);
    expect((await expiring(db, day(145)))[0]?.login).toBe('sample-one');
  });

  test('a hold keeps somebody, until its day or while it stands', async () => {
    const db = await withTwo();
    await writeSettings(db, { retentionLook: { at: day(199), heldUntil: null } });
    await changeWork(db, [one], { hold: { until: null, why: 'a claim is open' } }, now);
    await changeWork(db, [two], { hold: { until: day(150).slice(0, 10), why: '' } }, now);
    expect(await removeExpired(db, day(200))).toEqual([two]);
  });

  test('people in contact are kept as the employer sets it, and never shorter than the others', async () => {
    const db = await withTwo();
    await writeSettings(db, { retentionLook: { at: day(99), heldUntil: null }, contactedRetentionDays: 180 });
    await changeWork(db, [one], { state: 'replied' }, now);
    expect(await removeExpired(db, day(100))).toEqual([two]);
    await writeSettings(db, { contactedRetentionDays: 5 });
    expect(await removeExpired(db, day(50))).toEqual([]);
  });
});

describe('the log of decisions', () => {
  const decision = (key: string, identity: string, choice: 'ask' | 'explained' | 'not-relevant', at = now) => ({
    key,
    identity,
    ground: 'g',
    choice,
    answer: choice === 'explained' ? 'On a call' : null,
    note: 'n',
    decidedAt: at,
  });

  test('tells every decision with the version of the rule, newest first, and that one was taken back', async () => {
    const db = await withTwo();
    await decide(db, decision(one, 'impact-method|a', 'ask'), saidOf('impact-method|a', { ruleVersion: 3 }));
    await decide(db, decision(one, 'impact-method|a', 'explained', later), saidOf('impact-method|a'));
    await undecide(db, one, saidOf('impact-method|a'), day(2));
    await undecide(db, one, saidOf('impact-method|a'), day(3));
    expect((await reviewsOf(db, one)).map(({ choice, ruleVersion }) => [choice, ruleVersion])).toEqual([
      ['taken-back', 1],
      ['explained', 1],
      ['ask', 3],
    ]);
  });

  test('does not tell the same decision twice, but tells another note', async () => {
    const db = await withTwo();
    await decide(db, decision(one, 'upkeep|a', 'ask'), saidOf('upkeep|a'));
    await decide(db, decision(one, 'upkeep|a', 'ask', later), saidOf('upkeep|a'));
    expect(await reviewsOf(db, one)).toHaveLength(1);
    await decide(db, { ...decision(one, 'upkeep|a', 'ask', later), note: 'other' }, saidOf('upkeep|a'));
    expect(await reviewsOf(db, one)).toHaveLength(2);
  });

  test('makes the record of a rule: the newest decision about each finding counts', async () => {
    const db = await withTwo();
    await decide(db, decision(one, 'upkeep|a', 'ask'), saidOf('upkeep|a'));
    await decide(db, decision(one, 'upkeep|a', 'explained', later), saidOf('upkeep|a'));
    await decide(db, decision(two, 'upkeep|a', 'not-relevant'), saidOf('upkeep|a'));
    await decide(db, decision(two, 'impact-method|b', 'ask'), saidOf('impact-method|b'));
    await undecide(db, two, saidOf('impact-method|b'), later);
    expect(await ruleRecords(db)).toEqual([{ rule: 'upkeep', decided: 2, explained: 1, notRelevant: 1 }]);
  });
});

describe('an analysis', () => {
  const finding = {
    ...saidOf('upkeep|a'),
    ground: 'g',
    subject: 'a',
    data: {},
    evidence: [],
    given: { now, role: null, settings: {} },
  };
  const analysis = (dossierSavedAt: string, findings = [finding]) => ({
    key: one,
    role: null,
    now: dossierSavedAt,
    dossierSavedAt,
    findings,
  });

  test('keeps what the reading before said, over several analyses of one reading', async () => {
    const db = await withTwo();
    await saveAnalysis(db, analysis(now));
    expect((await analysisOf(db, one))?.earlier).toBeNull();
    await saveAnalysis(db, analysis(later, []));
    await saveAnalysis(db, analysis(later, []));
    expect((await analysisOf(db, one))?.earlier).toMatchObject({ savedAt: now, findings: [{ identity: 'upkeep|a' }] });
  });

  test('tells the list which kinds of work it saw, and is nothing the user did', async () => {
    const db = await withTwo();
    await saveAnalysis(db, analysis(later), ['tooling']);
    expect(await workOf(db, one)).toMatchObject({ kinds: ['tooling'], touchedAt: now });
  });
});

test('a scorecard is kept as it is filled in, and goes with its person', async () => {
  const db = await withTwo();
  const areas = { operations: { note: 'Told of a rollback', shown: 'yes' as const } };
  await saveScorecard(db, { key: one, role: null, areas, filledAt: later });
  expect(await scorecardOf(db, one)).toMatchObject({ areas });
  expect((await workOf(db, one))?.touchedAt).toBe(later);
  await erasePerson(db, one);
  expect(await scorecardOf(db, one)).toBeUndefined();
  await saveScorecard(db, { key: one, role: null, areas, filledAt: later });
  expect(await db.scorecards.count()).toBe(0);
});

describe('a round', () => {
  test('goes through its people, and back to where one came from', async () => {
    const db = await withTwo();
    await startRound(db, [one, two, one], 'https://github.com/sample-org/serve-kit', now);
    await goTo(db, 1);
    await goTo(db, 2);
    expect(await currentRound(db)).toMatchObject({
      keys: [one, two],
      at: 1,
      from: expect.stringContaining('serve-kit'),
    });
    await endRound(db);
    expect(await currentRound(db)).toBeUndefined();
  });

  test('goes on without somebody who was erased', async () => {
    const db = await withTwo();
    await startRound(db, [one, two], null, now);
    await goTo(db, 1);
    await erasePerson(db, one);
    expect(await currentRound(db)).toMatchObject({ keys: [two], at: 0 });
    await erasePerson(db, two);
    expect(await currentRound(db)).toBeUndefined();
  });

  test('knows somebody again by the id', async () => {
    const db = freshDatabase();
    const { key } = await saveReading(db, await sealed({ person: { id: null, login: 'sample-one' } }), now);
    await startRound(db, [key], null, now);
    await changeWork(db, [key], { state: 'worth-contacting', tags: ['a'] }, now);
    await saveReading(db, await sealed({ person }), later);
    expect(await currentRound(db)).toMatchObject({ keys: [one] });
    expect(await workOf(db, one)).toMatchObject({ state: 'worth-contacting', tags: ['a'] });
    expect(await undoWork(db, (await newestUndo(db))?.id ?? '', day(2))).toEqual({ undone: 1, kept: 0 });
  });
});

test('of others, words that name the erased account go and what was set stays', async () => {
  const db = await withTwo();
  const note = 'Knows https://github.com/sample-one from work';
  await changeWork(db, [two], { note, tags: ['friend of @sample-one', 'berlin'], state: 'worth-contacting' }, now);
  await saveScorecard(db, { key: two, role: null, areas: { operations: { note, shown: 'yes' } }, filledAt: now });
  await erasePerson(db, one);
  expect(await workOf(db, two)).toMatchObject({ note: '', tags: ['berlin'], state: 'worth-contacting' });
  expect((await scorecardOf(db, two))?.areas.operations).toEqual({ note: '', shown: 'yes' });
  expect(JSON.stringify(await Promise.all(db.tables.map((table) => table.toArray())))).not.toContain('sample-one from');
});
