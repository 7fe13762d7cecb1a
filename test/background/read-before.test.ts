import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { startBackground } from '../../lib/background/start';
import type { ReadingPart } from '../../lib/dossier/parts';
import { saveAnalysis } from '../../lib/store/analyses';
import { newestSnapshot, saveReading } from '../../lib/store/candidates';
import { erasePerson } from '../../lib/store/erase';
import { readingOf } from '../../lib/store/readings';
import { fakeGithub, samplePerson, type FakeAnswer } from '../github/fake-github';
import { sealed } from '../helpers/reading';
import { freshDatabase } from '../store/helpers';
import { fakeBrowser, ownId, ownUrl } from './fake-browser';
import { fakeLocks } from './fake-locks';

const panel = { id: ownId, url: `${ownUrl}sidepanel.html` };
const key = 'github:900001';
const day = 86_400_000;

const start = async () => {
  const db = freshDatabase();
  const fake = fakeBrowser();
  const clock = { now: '2026-11-01T00:00:00.000Z' };
  let unchanged = false;
  const github = fakeGithub((address, count): FakeAnswer | undefined => {
    // Each answer takes its time: what was said of the dossier before it is told from what is said of the one after.
    clock.now = new Date(Date.parse(clock.now) + 1).toISOString();
    if (unchanged) return { status: 304 };
    const answer = samplePerson()(address, count);
    return answer && { ...answer, headers: { ...answer.headers, etag: `"${address}"` } };
  });
  const { ready } = startBackground({
    browser: fake.browser,
    sidePanel: fake.sidePanel,
    db,
    fetch: github.fetch,
    now: () => clock.now,
    online: () => true,
    locks: fakeLocks(),
    loadWords: async () => ({ badge: { label: 'l', title: 't', howToOpen: 'h' }, menu: { open: 'o' } }),
  });
  await ready;
  await saveReading(db, await sealed({ person: { id: 900_001, login: 'sample-person' } }), clock.now);
  const read = async (more: object = {}): Promise<string[]> => {
    github.asked.length = 0;
    const startedAt = new Date(Date.parse(clock.now) + 1_000).toISOString();
    clock.now = startedAt;
    fake.events.message.fire({ type: 'read-github', key, again: false, ...more }, panel);
    await vi.waitFor(async () => expect(await readingOf(db, key)).toMatchObject({ state: 'done', startedAt }), {
      timeout: 10_000,
    });
    return github.asked.map(({ url }) => url.replace('https://', '').split('?', 1)[0] ?? '');
  };
  return {
    db,
    clock,
    github,
    read,
    stayUnchanged: () => {
      unchanged = true;
    },
  };
};

test('a day later GitHub is asked whether it changed; what stands stays, and is new again', async () => {
  const { db, clock, github, read, stayUnchanged } = await start();
  expect(await read()).toHaveLength(12);
  const before = (await newestSnapshot(db, key))?.dossier;
  clock.now = new Date(Date.parse(clock.now) + 2 * day).toISOString();
  stayUnchanged();
  expect(await read()).toEqual([
    'api.github.com/users/sample-person',
    'api.github.com/users/sample-person/repos',
    'api.github.com/search/issues',
  ]);
  for (const { init } of github.asked) expect(new Headers(init.headers).has('if-none-match')).toBe(true);
  const after = (await newestSnapshot(db, key))?.dossier;
  expect([after?.sections, after?.texts]).toEqual([before?.sections, before?.texts]);
  expect(await read()).toEqual([]);
});

test('what GitHub called its answers holds nothing of them, and goes with the person', async () => {
  const { db, read } = await start();
  await read();
  const rows = await db.etags.toArray();
  expect(rows.length).toBeGreaterThan(3);
  expect(Object.keys(rows[0] ?? {}).toSorted()).toEqual(['etag', 'id', 'key', 'readAt']);
  await erasePerson(db, key);
  expect(await db.etags.count()).toBe(0);
});

test('what could change no finding, as the rules say of this very dossier, is not read', async () => {
  const { db, clock, read } = await start();
  const saySo = async (open: ReadingPart[]) => {
    const dossierSavedAt = (await newestSnapshot(db, key))?.savedAt ?? '';
    await saveAnalysis(db, { key, role: null, now: clock.now, dossierSavedAt, findings: [], open });
  };
  await saySo([]);
  expect(await read()).toEqual([]);
  await saySo(['pull-requests']);
  expect(await read()).toEqual(['api.github.com/search/issues']);
  // What the rules said of an older dossier is not believed of a newer one.
  expect((await read()).length).toBeGreaterThan(3);
});

test('a reading that somebody follows waits a moment for what the rules say of what it just read', async () => {
  const { db, clock, read } = await start();
  const follow = async (): Promise<void> => {
    const snapshot = await newestSnapshot(db, key);
    if (!snapshot) return;
    const { savedAt: dossierSavedAt, dossier } = snapshot;
    const listed = dossier.sections.repositories.state === 'found';
    const open: ReadingPart[] = listed ? [] : ['person', 'repositories', 'contents', 'manifests'];
    await saveAnalysis(db, { key, role: null, now: clock.now, dossierSavedAt, findings: [], open });
  };
  await follow();
  const following = setInterval(() => void follow(), 150);
  // Once the list was read nothing more could change: no file list is asked for.
  expect(await read()).toEqual(['api.github.com/users/sample-person', 'api.github.com/users/sample-person/repos']);
  clearInterval(following);
});

test('what is asked for is read, and nothing beside', async () => {
  const { read } = await start();
  expect(await read({ only: { parts: ['pull-requests'], repositories: null } })).toEqual([
    'api.github.com/search/issues',
  ]);
});
