// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { act, cleanup, configure, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { WordsProvider } from '../../components/words';
import { App } from '../../entrypoints/sidepanel/app';
import { createAnalysis } from '../../lib/analysis/analyse';
import type { Analyst } from '../../lib/analysis/watch';
import { drawFacts } from '../../lib/facts/draw-facts';
import { saveReading } from '../../lib/store/candidates';
import { Database } from '../../lib/store/database';
import { defaultSettings } from '../../lib/store/rows';
import { currentRound, startRound } from '../../lib/store/rounds';
import { writeSettings } from '../../lib/store/settings';
import { rules } from '../../rules';
import { openWords } from '../components/stage';
import { buildDossier } from '../helpers/dossier';
import { sealed } from '../helpers/reading';

// Other work may hold the machine; nothing here measures time.
configure({ asyncUtilTimeout: 10_000 });

type Tab = { id: number; windowId: number; url?: string };
const fake = vi.hoisted(() => ({
  tab: { id: 1, windowId: 9, url: 'https://github.com/orgs/sample-org/people' } as Tab,
  open: new Set([1]),
  activated: new Set<(info: { windowId: number }) => void>(),
  sent: [] as unknown[],
  went: [] as unknown[],
}));

vi.mock('webextension-polyfill', () => ({
  default: {
    windows: { WINDOW_ID_CURRENT: -2 },
    tabs: {
      query: async () => [fake.tab],
      get: async (id: number) => {
        if (!fake.open.has(id)) throw new Error('No tab');
        return { id };
      },
      update: async (...went: unknown[]) => void fake.went.push(went),
      create: async (went: unknown) => void fake.went.push(went),
      onActivated: {
        addListener: (one: () => void) => fake.activated.add(one),
        removeListener: (one: () => void) => fake.activated.delete(one),
      },
      onUpdated: { addListener: () => undefined, removeListener: () => undefined },
    },
    i18n: { getUILanguage: () => 'en' },
    runtime: { getURL: (path: string) => path, sendMessage: async (message: unknown) => void fake.sent.push(message) },
  },
}));

const at = '2026-10-31T10:42:00.000Z';
const from = 'https://github.com/orgs/sample-org/people';
const logins = ['pat-example', 'kim-example', 'lee-example'];
let db: Database;
let analyst: Analyst;

const openPanel = async () => {
  const catalogue = await openWords();
  return render(
    <WordsProvider catalogue={catalogue}>
      <App db={db} analyst={analyst} catalogue={catalogue} initial={defaultSettings} />
    </WordsProvider>,
  );
};
const shows = (login: string) =>
  waitFor(() => expect(screen.getByRole('heading', { level: 1 }).textContent).toContain(login));
const press = (key: string, more: object = {}, on: Element = document.body) => fireEvent.keyDown(on, { key, ...more });
const stateOf = async (key: string) => {
  const work = await db.works.get(key);
  return work ? [work.state, work.reason] : null;
};
const says = (words: RegExp) =>
  waitFor(() =>
    expect(
      screen
        .getAllByRole('status')
        .map((one) => one.textContent)
        .join('\n'),
    ).toMatch(words),
  );

beforeEach(async () => {
  db = new Database(`loop-${Math.random()}`);
  fake.tab = { id: 1, windowId: 9, url: from };
  fake.open = new Set([1]);
  fake.sent.length = 0;
  fake.went.length = 0;
  const analysis = createAnalysis(drawFacts, rules);
  analyst = {
    warm: () => undefined,
    analyse: async (request) => {
      const answer = analysis({ ...request, id: 1 });
      if (!('analysed' in answer)) throw new Error('no analysis came');
      return answer.analysed;
    },
    readPlace: () => Promise.reject(new Error('there is nothing to read')),
    stop: () => undefined,
  };
  for (const [index, login] of logins.entries()) {
    const key = `github:${index + 1}`;
    await db.candidates.put({ key, id: index + 1, login, name: null, firstSeenAt: at, lastReadAt: at });
    await db.snapshots.put({ key, savedAt: at, dossier: buildDossier({ login, id: index + 1, name: '' }) });
  }
  const place = { kind: 'people' as const, list: 'organisation' as const, of: 'sample-org', logins };
  await db.tabs.put({ tab: 1, url: from, page: 'place', key: null, login: null, place });
});
afterEach(async () => {
  cleanup();
  vi.restoreAllMocks();
  await db.delete();
});

describe('a round', () => {
  test('begins with who is ticked, reads them in the background, and leaves the page where it is', async () => {
    await openPanel();
    for (const login of ['pat-example', 'kim-example'])
      fireEvent.click(await screen.findByRole('checkbox', { name: `Tick ${login} to be read` }));
    fireEvent.click(screen.getByRole('button', { name: 'Read 2 people' }));
    await shows('pat-example');
    expect(await currentRound(db)).toMatchObject({ keys: ['github:1', 'github:2'], at: 0, from });
    await waitFor(() =>
      expect(fake.sent).toEqual([{ type: 'queue-readings', logins: ['pat-example', 'kim-example'], from: null }]),
    );
    expect(screen.getByRole('navigation', { name: 'Round' }).textContent).toContain('1 of 2');
    expect(fake.went).toEqual([]);
  });

  test('goes on and back by key, says where it is, and ends at its ends', async () => {
    await startRound(db, ['github:1', 'github:2'], from, at);
    await openPanel();
    await shows('pat-example');
    press('k');
    await says(/This is the first one/u);
    press('j');
    await shows('kim-example');
    await says(/2 of 2/u);
    press('j');
    await says(/the last of 2/u);
    press('k');
    await shows('pat-example');
    expect(await currentRound(db)).toMatchObject({ at: 0 });
  });

  test('goes on where it was when the panel is opened again', async () => {
    await startRound(db, ['github:1', 'github:2', 'github:3'], from, at);
    const { unmount } = await openPanel();
    await shows('pat-example');
    press('j');
    await shows('kim-example');
    unmount();
    await openPanel();
    await shows('kim-example');
    expect(screen.getByRole('navigation', { name: 'Round' }).textContent).toContain('2 of 3');
  });

  test('somebody who was not read yet waits there, and fills in', async () => {
    await startRound(db, ['login:new-example'], from, at);
    await openPanel();
    await screen.findByText('Waits to be read');
    const key = 'login:new-example';
    await db.candidates.put({ key, id: null, login: 'new-example', name: null, firstSeenAt: at, lastReadAt: at });
    await db.snapshots.put({ key, savedAt: at, dossier: buildDossier({ login: 'new-example', id: null }) });
    await shows('new-example');
    expect(screen.queryByText('Waits to be read')).toBeNull();
  });

  test('gives way to a profile that the user opens, and offers to go on', async () => {
    await startRound(db, ['github:1', 'github:2'], from, at);
    await openPanel();
    await shows('pat-example');
    const url = 'https://github.com/lee-example';
    await db.tabs.put({ tab: 2, url, page: 'profile', key: 'github:3', login: 'lee-example', place: null });
    fake.tab = { id: 2, windowId: 9, url };
    await act(async () => fake.activated.forEach((tell) => tell({ windowId: 9 })));
    await shows('lee-example');
    fireEvent.click(screen.getByRole('button', { name: 'Go on' }));
    await shows('pat-example');
    expect(screen.queryByRole('button', { name: 'Go on' })).toBeNull();
  });

  test.each([
    ['the tab that still shows it', [1], [[1, { active: true }]]],
    ['a new tab where none does', [], [{ url: from }]],
  ])('goes back to where one was: %s', async (_, open, went) => {
    await startRound(db, ['github:1'], from, at);
    fake.open = new Set(open);
    fake.tab = { id: 5, windowId: 9, url: 'https://github.com/sample-org/tool' };
    await openPanel();
    await shows('pat-example');
    press('b');
    await waitFor(() => expect(fake.went).toEqual(went));
    expect(await currentRound(db)).toMatchObject({ at: 0 });
  });

  test('ends when it is ended, and the page is shown again', async () => {
    await startRound(db, ['github:1'], from, at);
    await openPanel();
    await shows('pat-example');
    fireEvent.click(screen.getByRole('button', { name: 'End the round' }));
    await waitFor(() => expect(screen.queryByRole('navigation', { name: 'Round' })).toBeNull());
    expect(await screen.findByText('People of sample-org')).toBeTruthy();
    expect(await db.candidates.count()).toBe(3);
  });
});

describe('the state of the work', () => {
  const open = async () => {
    await startRound(db, ['github:1', 'github:2'], from, at);
    const panel = await openPanel();
    await shows('pat-example');
    await screen.findByRole('button', { name: 'Worth contacting' });
    return panel;
  };

  test('one key each, told with the way back, and undone', async () => {
    await open();
    press('w');
    await says(/pat-example: Worth contacting\. u undoes it, j goes on/u);
    expect(await stateOf('github:1')).toEqual(['worth-contacting', null]);
    press('n');
    await screen.findByRole('group', { name: 'Why not now?' });
    press('4');
    await says(/pat-example: Not now\. Reason: little to read in public/u);
    expect(await stateOf('github:1')).toEqual(['not-now', 'little-public']);
    // Nobody is moved on by deciding.
    await shows('pat-example');
    press('u');
    await says(/Undone: pat-example/u);
    expect(await stateOf('github:1')).toEqual(['worth-contacting', null]);
    press('u');
    await waitFor(async () => expect(await stateOf('github:1')).toEqual(['to-review', null]));
  });

  test('the reasons stay open while the account’s number is learnt, and the step can be undone after it', async () => {
    const key = 'login:new-example';
    const candidate = { login: 'new-example', name: null, firstSeenAt: at, lastReadAt: at };
    await db.candidates.put({ ...candidate, key, id: null });
    await db.snapshots.put({ key, savedAt: at, dossier: buildDossier({ login: 'new-example', id: null }) });
    await startRound(db, [key], from, at);
    await openPanel();
    await shows('new-example');
    await screen.findByRole('button', { name: 'Worth contacting' });
    press('w');
    await says(/Worth contacting/u);
    press('n');
    await screen.findByRole('group', { name: 'Why not now?' });
    await act(async () => {
      await saveReading(db, await sealed({ person: { id: 77, login: 'new-example' } }), at);
    });
    await waitFor(async () => expect((await currentRound(db))?.keys).toEqual(['github:77']));
    expect(screen.getByRole('group', { name: 'Why not now?' })).toBeTruthy();
    press('Escape');
    press('u');
    await says(/Undone: new-example/u);
    expect(await stateOf('github:77')).toEqual(['to-review', null]);
  });

  test('Escape leaves the reasons, and everything as it was', async () => {
    await open();
    press('n');
    await screen.findByRole('group', { name: 'Why not now?' });
    press('Escape');
    await waitFor(() => expect(screen.queryByRole('group', { name: 'Why not now?' })).toBeNull());
    press('4');
    await waitFor(() => expect(screen.getByRole('tab', { name: 'Notes' }).getAttribute('aria-selected')).toBe('true'));
    expect(await stateOf('github:1')).toBeNull();
  });

  test('a key in a field, with a modifier, or switched off does nothing', async () => {
    await open();
    press('4');
    const field = await screen.findByLabelText('Text');
    press('w', {}, field);
    press('w', {}, screen.getByLabelText('Hiring for'));
    press('w', { ctrlKey: true });
    press('w', { metaKey: true });
    press('w', { altKey: true });
    await act(() => writeSettings(db, { keys: false }));
    await screen.findByRole('button', { name: 'Keys' });
    press('w');
    press('j');
    fireEvent.click(screen.getByRole('button', { name: 'Worth contacting' }));
    await says(/pat-example: Worth contacting\.$/mu);
    expect(await db.workUndos.count()).toBe(1);
    expect(await currentRound(db)).toMatchObject({ at: 0 });
  });

  test('the list of keys comes with ? and holds the switch', async () => {
    await open();
    press('?', { shiftKey: true });
    fireEvent.click(await screen.findByRole('checkbox', { name: 'Single keys do something here' }));
    await waitFor(async () => expect((await db.settings.get('settings'))?.keys).toBe(false));
  });

  test('do not contact is kept as an objection, and taken back with it', async () => {
    await open();
    fireEvent.change(screen.getByLabelText('Other states'), { target: { value: 'do-not-contact' } });
    await waitFor(async () => expect(await db.objections.count()).toBe(1));
    fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(async () => expect(await db.objections.count()).toBe(0));
  });
});
