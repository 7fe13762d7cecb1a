import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { startBackground } from '../../lib/background/start';
import { newestSnapshot, saveReading } from '../../lib/store/candidates';
import type { Database } from '../../lib/store/database';
import { erasePerson } from '../../lib/store/erase';
import { queueRows } from '../../lib/store/queue';
import type { QueueRow } from '../../lib/store/rows';
import {
  fakeGithub,
  limitHeaders,
  pullJson,
  repositoryJson,
  treeJson,
  userJson,
  type FakeAnswer,
} from '../github/fake-github';
import { sealed } from '../helpers/reading';
import { freshDatabase } from '../store/helpers';
import { fakeBrowser, ownId, ownUrl } from './fake-browser';
import { fakeLocks } from './fake-locks';

const noon = '2026-11-01T00:00:00.000Z';
const half = '2026-11-01T00:30:00.000Z';
const panel = { id: ownId, url: `${ownUrl}sidepanel.html` };
const people = ['sample-ann', 'sample-bo', 'sample-cy'];
const idOf = (login: string): number => 900_100 + people.indexOf(login);

type Change = (address: string, count: number) => FakeAnswer | undefined;

/** A GitHub of three people with a repository and a change each. */
const threePeople =
  (change: Change) =>
  (address: string, count: number): FakeAnswer | undefined => {
    const changed = change(address, count);
    if (changed) return changed;
    const login = people.find((one) => address.includes(one));
    if (!login) return undefined;
    const owner = { login, id: idOf(login) };
    if (address.endsWith(`/users/${login}`)) return { json: userJson({ login, id: idOf(login), public_repos: 1 }) };
    if (address.includes('/repos?')) return { json: [repositoryJson('engine', { owner })] };
    if (address.includes('/search/'))
      return { json: { total_count: 1, incomplete_results: false, items: [pullJson(1, { user: owner })] } };
    if (address.includes('/git/trees/')) return { json: treeJson('README.md') };
    return address.startsWith('raw.') ? { text: 'Words of theirs.' } : undefined;
  };

const start = async (given: { db?: Database; change?: Change; clock?: { now: string }; locks?: LockManager } = {}) => {
  const { db = freshDatabase(), change = () => undefined, clock = { now: noon } } = given;
  const fake = fakeBrowser();
  const github = fakeGithub(threePeople(change));
  let online = true;
  const { ready } = startBackground({
    browser: fake.browser,
    sidePanel: fake.sidePanel,
    db,
    fetch: github.fetch,
    now: () => clock.now,
    online: () => online,
    locks: given.locks ?? fakeLocks(),
    loadWords: async () => ({ badge: { label: 'l', title: 't', howToOpen: 'h' }, menu: { open: 'o' } }),
  });
  await ready;
  const send = (message: unknown) => fake.events.message.fire(message, panel)[0] as Promise<void>;
  const states = async () => (await queueRows(db)).map(({ login, state }) => `${login} ${state}`);
  const until = (check: (rows: QueueRow[]) => void) =>
    vi.waitFor(async () => check(await queueRows(db)), { timeout: 10_000 });
  return {
    ...fake,
    db,
    github,
    clock,
    send,
    states,
    until,
    setOnline: (value: boolean) => {
      online = value;
    },
    asked: () => github.asked.map(({ url }) => url.replace('https://', '')),
    queue: (logins: string[]) => send({ type: 'queue-readings', logins, from: 'sample-project/engine' }),
  };
};

const all =
  (state: QueueRow['state']) =>
  (rows: QueueRow[]): void => {
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row.state).toBe(state);
  };

beforeEach(() => void vi.spyOn(console, 'warn').mockImplementation(() => undefined));
afterEach(() => void vi.restoreAllMocks());

describe('the queue', () => {
  test('reads people who were never seen, one after another, each once', async () => {
    const { queue, until, db, asked, alarms } = await start();
    await queue(['Sample-Ann', 'sample-bo', 'sample-ann']);
    await until(all('done'));
    expect((await queueRows(db)).map(({ id, key }) => [id, key])).toEqual([
      ['sample-ann', 'github:900100'],
      ['sample-bo', 'github:900101'],
    ]);
    for (const login of ['sample-ann', 'sample-bo']) {
      const dossier = (await newestSnapshot(db, `github:${idOf(login)}`))?.dossier;
      expect(dossier?.sections).toMatchObject({ repositories: { state: 'found' }, contents: { state: 'found' } });
    }
    expect(asked().length).toBe(new Set(asked()).size);
    const firstOfBo = asked().findIndex((address) => address.includes('sample-bo'));
    expect(
      asked()
        .slice(firstOfBo)
        .some((address) => address.includes('sample-ann')),
    ).toBe(false);
    // Nobody waits: nothing has to wake the worker.
    expect(alarms.has('queue')).toBe(false);
    expect(await db.candidates.where('key').startsWith('login:').count()).toBe(0);
  });

  test('says of a name that its account gave up that another account was read', async () => {
    const db = freshDatabase();
    await saveReading(
      db,
      await sealed({ person: { id: idOf('sample-bo'), login: 'sample-old-bo' } }),
      '2026-10-01T00:00:00.000Z',
    );
    const { queue, until, github } = await start({
      db,
      change: (address) =>
        address.endsWith(`/user/${idOf('sample-bo')}`) || address.endsWith('/users/sample-old-bo')
          ? { json: userJson({ login: 'sample-bo', id: idOf('sample-bo'), public_repos: 1 }) }
          : undefined,
    });
    await queue(['sample-old-bo', 'sample-ann']);
    await until((rows) =>
      expect(rows.map(({ state, detail }) => [state, detail?.note])).toEqual([
        ['failed', 'the account has another name now'],
        ['done', undefined],
      ]),
    );
    expect(github.asked.length).toBeGreaterThan(0);
    expect(await db.candidates.get(`github:${idOf('sample-bo')}`)).toMatchObject({ login: 'sample-bo' });
  });

  test('takes ten at a time and no more, and only from the panel', async () => {
    const { send, events, db } = await start();
    const eleven = Array.from({ length: 11 }, (_, index) => `sample-${index}`);
    expect(send({ type: 'queue-readings', logins: eleven, from: null })).toBeUndefined();
    const page = { id: ownId, url: 'https://github.com/a', tab: { id: 3 }, frameId: 0 };
    events.message.fire({ type: 'queue-readings', logins: ['sample-ann'], from: null }, page);
    expect(await db.queue.count()).toBe(0);
  });

  test('waits while GitHub’s limit is used up, and goes on by an alarm, where it was', async () => {
    const clock = { now: noon };
    const { queue, until, alarms, events, asked, db } = await start({
      clock,
      change: (address) =>
        clock.now < half && address.includes('sample-bo') && address.startsWith('api.github.com/users')
          ? { status: 403, json: { message: 'API rate limit exceeded' }, headers: limitHeaders(0) }
          : undefined,
    });
    await queue(people);
    await until((rows) =>
      expect(rows.map(({ state, notBefore }) => [state, notBefore])).toEqual([
        ['done', null],
        ['waiting', half],
        ['waiting', half],
      ]),
    );
    await vi.waitFor(() => expect(alarms.get('queue')).toEqual({ when: Date.parse(half) }));
    expect(asked().some((address) => address.includes('sample-cy'))).toBe(false);
    const before = asked().length;
    // Woken too early: nobody is asked for.
    clock.now = '2026-11-01T00:10:00.000Z';
    events.alarm.fire({ name: 'queue' });
    await vi.waitFor(async () => expect((await queueRows(db))[1]?.notBefore).toBe(half));
    expect(asked().length).toBe(before);
    clock.now = '2026-11-01T00:30:01.000Z';
    events.alarm.fire({ name: 'queue' });
    await until(all('done'));
    const answered = asked().slice(before);
    // What was found before the limit is not asked for again.
    expect(answered.filter((address) => address.includes('/search/') && address.includes('sample-bo'))).toEqual([]);
    await vi.waitFor(() => expect(alarms.has('queue')).toBe(false));
  });

  test('is rebuilt by the next worker: alarms from the rows, a reading that broke off goes on', async () => {
    const db = freshDatabase();
    const dying = await start({
      db,
      change: (address) => (address.includes('/git/trees/') ? { hangs: true } : undefined),
    });
    await dying.queue(['sample-ann', 'sample-bo']);
    await vi.waitFor(() => expect(dying.asked().at(-1)).toContain('/git/trees/'), { timeout: 10_000 });
    expect(await dying.states()).toEqual(['sample-ann reading', 'sample-bo waiting']);
    // Should nothing else wake it, this does.
    expect(dying.alarms.get('queue')).toEqual({ delayInMinutes: 1, periodInMinutes: 1 });
    const next = await start({ db });
    await next.until(all('done'));
    const both = [...dying.asked(), ...next.asked()];
    const twice = both.filter((address, index) => both.indexOf(address) !== index);
    expect(twice.every((address) => address.includes('/git/trees/'))).toBe(true);
  });

  test('waits over a restart of the browser: the alarm is set again', async () => {
    const db = freshDatabase();
    const row: QueueRow = {
      id: 'sample-ann',
      login: 'sample-ann',
      addedAt: noon,
      state: 'waiting',
      notBefore: half,
      from: null,
      reason: 'rate-limited',
      key: null,
    };
    await db.queue.put(row);
    const { alarms, asked } = await start({ db });
    await vi.waitFor(() => expect(alarms.get('queue')).toEqual({ when: Date.parse(half) }));
    expect(asked()).toEqual([]);
  });

  test('does not wait for years where the clock was set back', async () => {
    const clock = { now: noon };
    const db = freshDatabase();
    const first = await start({
      db,
      clock,
      change: (address) =>
        address.startsWith('api.') ? { status: 429, json: {}, headers: { 'retry-after': '600' } } : undefined,
    });
    await first.queue(['sample-ann']);
    await first.until((rows) => expect(rows[0]?.notBefore).toBe('2026-11-01T00:10:00.000Z'));
    clock.now = '2019-01-01T00:00:00.000Z';
    const second = await start({ db, clock });
    await second.until(all('done'));
  });

  test('lets people go who are taken out, also while they are read', async () => {
    const started = await start({
      change: (address) => {
        if (address.includes('/search/') && address.includes('sample-ann'))
          void started.send({ type: 'leave-queue', login: 'sample-ann' });
        return undefined;
      },
    });
    await started.queue(people);
    await started.send({ type: 'leave-queue', login: 'sample-cy' });
    await started.until((rows) => expect(rows.map(({ id, state }) => [id, state])).toEqual([['sample-bo', 'done']]));
    expect(started.asked().some((address) => address.includes('sample-cy'))).toBe(false);
    expect(started.asked().some((address) => address.includes('sample-ann') && address.includes('/trees/'))).toBe(
      false,
    );
  });

  test('forgets who is erased', async () => {
    const db = freshDatabase();
    let erased: Promise<void> | undefined;
    const { queue, until, asked } = await start({
      db,
      change: (address) => {
        if (address.includes('/search/') && address.includes('sample-ann')) erased = erasePerson(db, 'github:900100');
        return undefined;
      },
    });
    await queue(['sample-ann', 'sample-bo']);
    await until((rows) => expect(rows.map(({ id, state }) => [id, state])).toEqual([['sample-bo', 'done']]));
    await erased;
    expect(await db.candidates.get('github:900100')).toBeUndefined();
    expect(asked().some((address) => address.includes('sample-ann') && address.includes('/trees/'))).toBe(false);
  });

  test('keeps nothing of a name that is nobody’s, and goes on', async () => {
    const { queue, until, db } = await start();
    await queue(['sample-nobody', 'sample-ann']);
    await until((rows) =>
      expect(rows.map(({ id, state, detail }) => [id, state, detail?.status])).toEqual([
        ['sample-nobody', 'failed', 404],
        ['sample-ann', 'done', undefined],
      ]),
    );
    await vi.waitFor(async () => expect(await db.candidates.toCollection().primaryKeys()).toEqual(['github:900100']));
  });

  test('waits for a network', async () => {
    const started = await start({ change: () => ({ throws: new TypeError('no network') }) });
    started.setOnline(false);
    await started.queue(['sample-ann']);
    await started.until((rows) =>
      expect(rows.map(({ state, notBefore, reason }) => [state, notBefore, reason])).toEqual([
        ['waiting', '2026-11-01T00:05:00.000Z', 'offline'],
      ]),
    );
  });

  test('of two workers reads everybody once', async () => {
    const db = freshDatabase();
    const locks = fakeLocks();
    const [one, other] = await Promise.all([start({ db, locks }), start({ db, locks })]);
    await Promise.all([one.queue(people), other.queue(people)]);
    await one.until((rows) => {
      expect(rows).toHaveLength(3);
      all('done')(rows);
    });
    const asked = [...one.asked(), ...other.asked()];
    expect(asked.length).toBe(new Set(asked).size);
  });
});

describe('limits', () => {
  test('are shared by readings of different people at once: nobody asks when nothing is left', async () => {
    let left = 5;
    const { db, queue, send, asked, until } = await start({
      change: (address) => {
        if (!address.startsWith('api.github.com/') || address.includes('/search/')) return undefined;
        left -= 1;
        return left < 0
          ? { status: 403, json: { message: 'API rate limit exceeded' }, headers: limitHeaders(0) }
          : { ...threePeople(() => undefined)(address, 0), headers: limitHeaders(left) };
      },
    });
    await queue(['sample-ann', 'sample-bo']);
    await vi.waitFor(async () => expect(await db.candidates.count()).toBeGreaterThan(0));
    await send({ type: 'read-github', key: 'login:sample-bo', again: false });
    await until((rows) => expect(rows.some(({ notBefore }) => notBefore === half)).toBe(true));
    const core = asked().filter((address) => address.startsWith('api.') && !address.includes('/search/'));
    expect(core).toHaveLength(5);
    expect((await db.limits.get('core'))?.remaining).toBe(0);
  });
});
