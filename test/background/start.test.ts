import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { freshDatabase } from '../store/helpers';
import { startBackground } from '../../lib/background/start';
import { found } from '../../lib/dossier/section';
import { newestSnapshot, saveReading } from '../../lib/store/candidates';
import type { Database } from '../../lib/store/database';
import { erasePerson } from '../../lib/store/erase';
import { readingOf as rowOf } from '../../lib/store/readings';
import type { ReadingRow } from '../../lib/store/rows';
import { writeSettings } from '../../lib/store/settings';
import { saveTab, tabOf } from '../../lib/store/tabs';
import { fakeGithub, samplePerson, userJson, type FakeAnswer } from '../github/fake-github';
import { readingOf, sealed } from '../helpers/reading';
import { fakeBrowser, ownId, ownUrl } from './fake-browser';
import { fakeLocks } from './fake-locks';

const now = '2026-11-01T00:00:00.000Z';
const key = 'github:900001';
const page = { id: ownId, url: 'https://github.com/sample-person', tab: { id: 3 }, frameId: 0 };
const panel = { id: ownId, url: `${ownUrl}sidepanel.html` };

type Given = { chromium?: boolean; db?: Database; change?: (address: string, count: number) => FakeAnswer | undefined };

const start = async ({ chromium = true, db = freshDatabase(), change }: Given = {}) => {
  const fake = fakeBrowser({ chromium });
  const github = fakeGithub(samplePerson(change));
  const { ready } = startBackground({
    browser: fake.browser,
    sidePanel: fake.sidePanel,
    db,
    fetch: github.fetch,
    now: () => now,
    online: () => true,
    locks: fakeLocks(),
    loadWords: async (locale) => ({
      badge: { label: `label ${locale}`, title: 'title', howToOpen: 'how' },
      menu: { open: `open ${locale}` },
    }),
  });
  const send = (message: unknown, sender: unknown) => fake.events.message.fire(message, sender)[0];
  const ended = async (of = key): Promise<ReadingRow | undefined> =>
    vi.waitFor(
      async () => {
        const row = await rowOf(db, of);
        if (!row || row.state === 'running') throw new Error('still running');
        return row;
      },
      { timeout: 10_000 },
    );
  return { ...fake, db, github, ready, send, ended };
};

const sampleUrl = 'https://github.com/sample-person';

type Element = [tag: string, attributes: Record<string, string>, children: (Element | string)[]];
const meta = (property: string, content: string): Element => ['meta', { property, content }, []];
const head = (login: string) => [
  meta('profile:username', login),
  meta('og:image', 'https://avatars.githubusercontent.com/u/900001?v=4'),
];
const card = (login: string, inside: Element[] = []): Element => [
  'div',
  { itemtype: 'http://schema.org/Person' },
  [['span', { itemprop: 'name' }, ['Sample']], ['span', { itemprop: 'additionalName' }, [login]], ...inside],
];
const copied = (roots: Element[]) => ({ address: sampleUrl, at: now, snapshot: { title: '', roots } });

/** A profile as the content script copies it. */
const profile = (inside: Element[] = []) => ({
  type: 'page-read',
  url: sampleUrl,
  page: copied([...head('sample-person'), card('sample-person', inside)]),
});

const savePerson = async (db: Database, id: number | null = 900_001) =>
  saveReading(
    db,
    await sealed({ person: { id, login: 'sample-person' }, sections: { name: found('Sample', ['source']) } }),
    now,
  );

beforeEach(() => void vi.spyOn(console, 'warn').mockImplementation(() => undefined));
afterEach(() => void vi.restoreAllMocks());

describe('who may send what', () => {
  test.each([
    ['another extension', { ...page, id: 'other' }],
    ['another site', { ...page, url: 'https://github.com.example/sample-person' }],
    ['a page without https', { ...page, url: 'http://github.com/sample-person' }],
    ['a frame in a page', { ...page, frameId: 4 }],
    ['no tab', { ...page, tab: undefined }],
    ['a page of the extension', panel],
  ])('a page’s message from %s is not answered', async (_, sender) => {
    const { send, db, ready } = await start();
    expect([send(profile(), sender), send({ type: 'open-panel' }, sender)]).toEqual([undefined, undefined]);
    await ready;
    expect(await db.candidates.count()).toBe(0);
  });

  test.each([
    ['a page', page],
    ['another extension', { ...panel, id: 'other' }],
    [
      'an address that only looks like ours',
      { ...panel, url: 'https://evil.example/chrome-extension://plumbline-test/' },
    ],
  ])('the panel’s message from %s is not answered', async (_, sender) => {
    const { send, github, db } = await start();
    await savePerson(db);
    expect(send({ type: 'read-github', key, again: false }, sender)).toBeUndefined();
    expect(github.asked).toEqual([]);
  });

  test.each([
    null,
    'text',
    {},
    { type: 'page-read' },
    { ...profile(), url: 'javascript:alert(1)' },
    { ...profile(), url: 'https://github.com.example/sample-person' },
    // What was read elsewhere may hold anything: it is read here, or not taken.
    { ...profile(), page: { page: 'profile', reading: readingOf({}) } },
  ])('a malformed message is not answered: %j', async (message) => {
    const { send } = await start();
    expect(send(message, page)).toBeUndefined();
  });
});

describe('what a page shows', () => {
  test('a profile is kept, its tab points at it, and the badge gets its words in the user’s language', async () => {
    const { send, db } = await start();
    expect(await send(profile(), page)).toEqual({ badge: { label: 'label de', title: 'title', howToOpen: 'how' } });
    expect((await newestSnapshot(db, key))?.dossier.sections.name).toMatchObject({ value: 'Sample' });
    expect(await tabOf(db, 3)).toEqual({
      tab: 3,
      url: 'https://github.com/sample-person',
      page: 'profile',
      key,
      login: 'sample-person',
      place: null,
    });
    await writeSettings(db, { locale: 'en' });
    expect(await send(profile(), page)).toMatchObject({ badge: { label: 'label en' } });
  });

  test('a page that is not of its address is not kept', async () => {
    const { send, db } = await start();
    await send({ ...profile(), url: 'https://github.com/sample-other' }, page);
    await send({ ...profile(), page: copied([...head('sample-person'), card('sample-other')]) }, page);
    expect([await db.candidates.count(), await db.tabs.count()]).toEqual([0, 0]);
  });

  test('a tab that left somebody for a page that is not of its address shows nobody', async () => {
    const { send, db } = await start();
    await send(profile(), page);
    const stale = copied([...head('sample-person'), card('sample-other')]);
    await send({ ...profile(), page: stale }, page);
    expect(await tabOf(db, 3)).toMatchObject({ page: 'profile', key });
    await send({ ...profile(), url: 'https://github.com/sample-other', page: stale }, page);
    expect(await tabOf(db, 3)).toMatchObject({ page: 'none', key: null, login: null, place: null });
    await send({ ...profile() }, page);
    await send({ ...profile(), url: 'https://github.com/sample-other' }, page);
    expect(await tabOf(db, 3)).toMatchObject({ page: 'none', key: null });
  });

  test('an organisation and no person have no dossier', async () => {
    const { send, db } = await start();
    const mark: Element = ['div', { itemtype: 'http://schema.org/Organization' }, []];
    await send({ ...profile(), page: copied([...head('sample-person'), mark]) }, page);
    expect(await tabOf(db, 3)).toMatchObject({ page: 'organisation', key: null, login: 'sample-person', place: null });
    expect(await send({ ...profile(), page: { page: 'none' } }, page)).toEqual({});
    expect(await tabOf(db, 3)).toMatchObject({ page: 'none', key: null });
    expect(await db.candidates.count()).toBe(0);
  });

  test('tabs that are closed or leave GitHub are forgotten, all of them when the browser starts', async () => {
    const { db, events } = await start();
    const row = (tab: number) =>
      saveTab(db, { tab, url: 'https://github.com/a', page: 'none', key: null, login: null, place: null });
    await Promise.all([1, 2, 3].map(row));
    events.removed.fire(1);
    events.updated.fire(2, { status: 'loading' }, { url: undefined });
    events.updated.fire(3, { status: 'loading' }, { url: 'https://github.com/b' });
    await vi.waitFor(async () => expect((await db.tabs.toArray()).map(({ tab }) => tab)).toEqual([3]));
    events.startup.fire();
    await vi.waitFor(async () => expect(await db.tabs.count()).toBe(0));
  });
});

describe('opening the panel', () => {
  test('happens before anything is awaited: badge, key, menu', async () => {
    const { send, log, events } = await start();
    const answer = send({ type: 'open-panel' }, page);
    expect(log).toContain('panel opened in 3');
    events.command.fire('open-panel', { id: 4 });
    events.menu.fire({ menuItemId: 'open-panel' }, { id: 5 });
    expect(log).toEqual(expect.arrayContaining(['panel opens on click', 'panel opened in 4', 'panel opened in 5']));
    expect(await answer).toEqual({ opened: true });
    events.command.fire('another', { id: 6 });
    expect(log).not.toContain('panel opened in 6');
  });

  test('in Firefox a page cannot, and toolbar, key and menu do', async () => {
    const { send, log, events } = await start({ chromium: false });
    // With the words of how it is done: the badge may have been pressed before it had them.
    expect(await send({ type: 'open-panel' }, page)).toMatchObject({ opened: false, badge: { howToOpen: 'how' } });
    expect(log.filter((line) => line.startsWith('sidebar'))).toEqual([]);
    events.command.fire('open-panel');
    events.action.fire();
    events.menu.fire({ menuItemId: 'open-panel' });
    expect(log.filter((line) => line.startsWith('sidebar'))).toEqual([
      'sidebar opened',
      'sidebar toggled',
      'sidebar opened',
    ]);
  });

  test('says so where the browser refuses', async () => {
    const { send, sidePanel } = await start();
    if (sidePanel) sidePanel.open = () => Promise.reject(new Error('no gesture'));
    // With the words of how it is done: the badge may have been pressed before it had them.
    expect(await send({ type: 'open-panel' }, page)).toMatchObject({ opened: false, badge: { howToOpen: 'how' } });
  });

  test('the menu has one entry, in the user’s language', async () => {
    const { ready, log } = await start();
    await ready;
    expect(log.filter((line) => line.startsWith('menu'))).toEqual(['menu removed', 'menu open de']);
  });
});

describe('at start', () => {
  test('every listener is there before anything is awaited', async () => {
    const { events, ready } = await start();
    const counts = Object.entries(events).map(([name, one]) => [name, one.count()]);
    expect(Object.fromEntries(counts)).toEqual({
      message: 1,
      connect: 1,
      startup: 1,
      removed: 1,
      updated: 1,
      alarm: 2,
      command: 1,
      menu: 1,
      action: 0,
    });
    await ready;
  });

  test('a reading that a dead worker left ends as interrupted, and what it read stays', async () => {
    const db = freshDatabase();
    const dying = await start({
      db,
      change: (address) => (address.includes('/git/trees/') ? { hangs: true } : undefined),
    });
    await savePerson(db);
    await dying.send({ type: 'read-github', key, again: false }, panel);
    await vi.waitFor(() => expect(dying.github.asked.at(-1)?.url).toContain('/git/trees/'), { timeout: 10_000 });
    expect((await rowOf(db, key))?.state).toBe('running');
    const { ready, send, github } = await start({ db });
    await ready;
    const row = await rowOf(db, key);
    expect(row).toMatchObject({
      state: 'interrupted',
      spent: { core: 2, search: 1, raw: 1, graphql: 0 },
      endedAt: now,
    });
    expect(row?.steps.map(({ state }) => state)).toEqual(['done', 'done', 'done', 'done', 'skipped', 'skipped']);
    const sections = (await newestSnapshot(db, key))?.dossier.sections;
    expect([sections?.repositories.state, sections?.pullRequests.state, sections?.profileReadme.state]).toEqual(
      Array(3).fill('found'),
    );
    // The next reading goes on where that one ended.
    await send({ type: 'read-github', key, again: false }, panel);
    await vi.waitFor(async () => expect((await rowOf(db, key))?.state).toBe('done'), { timeout: 10_000 });
    expect(github.asked.some(({ url }) => url.includes('/users/') || url.includes('/search/'))).toBe(false);
  });

  test('the alarm of retention is there, and removes what is past its time', async () => {
    const db = freshDatabase();
    const old = '2025-01-01T00:00:00.000Z';
    await saveReading(db, await sealed({ person: { id: 1, login: 'sample-old' } }), old);
    const { ready, alarms, events } = await start({ db });
    await ready;
    expect([...alarms]).toEqual([['retention', { periodInMinutes: 1_440 }]]);
    expect(await db.candidates.count()).toBe(0);
    await saveReading(db, await sealed({ person: { id: 1, login: 'sample-old' } }), old);
    events.alarm.fire({ name: 'another' });
    events.alarm.fire({ name: 'retention' });
    await vi.waitFor(async () => expect(await db.candidates.count()).toBe(0));
  });
});

describe('reading GitHub', () => {
  test('runs to its end, with progress and limits in the store', async () => {
    const { send, db, ended } = await start();
    await savePerson(db);
    await send({ type: 'read-github', key, again: false }, panel);
    expect(await ended()).toMatchObject({ state: 'done', spent: { core: 4, search: 1, raw: 7, graphql: 0 } });
    const dossier = (await newestSnapshot(db, key))?.dossier;
    expect(dossier?.sections).toMatchObject({
      name: { value: 'Sample Person' },
      contents: { coverage: { seen: 2, of: 2 } },
    });
  });

  test('moves to the id when it learns it on the way', async () => {
    const { send, db, ended } = await start();
    await savePerson(db, null);
    await send({ type: 'read-github', key: 'login:sample-person', again: false }, panel);
    expect((await ended())?.state).toBe('done');
    expect(await rowOf(db, 'login:sample-person')).toBeUndefined();
    expect((await newestSnapshot(db, key))?.dossier.sections.repositories.state).toBe('found');
  });

  test('of one person runs once at a time', async () => {
    const { send, db, ended, github } = await start();
    await savePerson(db);
    await Promise.all([1, 2, 3].map(() => send({ type: 'read-github', key, again: true }, panel)));
    await ended();
    expect(github.asked).toHaveLength(12);
  });

  test('can be cancelled; what was read stays', async () => {
    const started = await start({
      change: (address) => {
        if (address.includes('/search/')) started.send({ type: 'cancel-reading', key }, panel);
        return undefined;
      },
    });
    await savePerson(started.db);
    await started.send({ type: 'read-github', key, again: false }, panel);
    expect(await started.ended()).toMatchObject({ state: 'cancelled', reason: 'cancelled' });
    const sections = (await newestSnapshot(started.db, key))?.dossier.sections;
    expect([sections?.repositories.state, sections?.contents]).toMatchObject([
      'found',
      { state: 'not-read', reason: 'cancelled' },
    ]);
  });

  test('a row that nobody runs is cancelled in the store', async () => {
    const { send, db, ready } = await start();
    await ready;
    await savePerson(db);
    const cost = { core: 0, search: 0, raw: 0, graphql: 0 };
    await db.readings.put({
      key,
      state: 'running',
      startedAt: now,
      endedAt: null,
      steps: [],
      spent: cost,
      budget: cost,
    });
    await send({ type: 'cancel-reading', key }, panel);
    expect(await rowOf(db, key)).toMatchObject({ state: 'cancelled', endedAt: now });
  });

  test('a person who is erased while it runs stays erased', async () => {
    const db = freshDatabase();
    let erased: Promise<void> | undefined;
    const { send, github } = await start({
      db,
      change: (address) => {
        if (address.includes('/search/')) erased = erasePerson(db, key);
        return undefined;
      },
    });
    await savePerson(db);
    await send({ type: 'read-github', key, again: false }, panel);
    await vi.waitFor(() => expect(erased).toBeDefined());
    await erased;
    await new Promise((resolve) => void setTimeout(resolve, 50));
    expect(await Promise.all([db.candidates, db.snapshots, db.readings].map((table) => table.count()))).toEqual([
      0, 0, 0,
    ]);
    expect(github.asked).toHaveLength(3);
  });

  test('a page that is read meanwhile is not lost', async () => {
    const started = await start({
      change: (address) => {
        const link: Element = ['a', { href: 'https://sample.example/' }, ['Sample']];
        if (address.includes('/search/')) void started.send(profile([['li', { itemprop: 'social' }, [link]]]), page);
        return undefined;
      },
    });
    await savePerson(started.db);
    await started.send({ type: 'read-github', key, again: false }, panel);
    await started.ended();
    const sections = (await newestSnapshot(started.db, key))?.dossier.sections;
    expect([sections?.repositories.state, sections?.socialLinks.state]).toEqual(['found', 'found']);
  });

  test('that finds the browser full does not say that it runs for ever, and what was saved stays', async () => {
    let full = false;
    const { send, db } = await start({
      change: (address) => {
        if (address.includes('/search/')) {
          full = true;
          vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
            throw new DOMException('full', 'QuotaExceededError');
          });
        }
        return undefined;
      },
    });
    await savePerson(db);
    await send({ type: 'read-github', key, again: false }, panel);
    await vi.waitFor(async () => expect([full, await rowOf(db, key)]).toEqual([true, undefined]), { timeout: 10_000 });
    expect((await newestSnapshot(db, key))?.dossier.sections.repositories.state).toBe('found');
  });

  test('of an organisation ends, and its tabs say so', async () => {
    const { send, db, ended } = await start({
      change: (address) =>
        address.endsWith('/users/sample-person') ? { json: userJson({ type: 'Organization' }) } : undefined,
    });
    await savePerson(db);
    await saveTab(db, {
      tab: 3,
      url: 'https://github.com/sample-person',
      page: 'profile',
      key,
      login: 'sample-person',
      place: null,
    });
    await send({ type: 'read-github', key, again: false }, panel);
    expect((await ended())?.state).toBe('failed');
    await vi.waitFor(async () => expect(await tabOf(db, 3)).toMatchObject({ page: 'organisation', key: null }));
  });

  test('of nobody does nothing', async () => {
    const { send, db, github } = await start();
    await send({ type: 'read-github', key: 'github:1', again: false }, panel);
    await send({ type: 'cancel-reading', key: 'github:1' }, panel);
    expect([github.asked.length, await db.readings.count()]).toEqual([0, 0]);
  });
});
