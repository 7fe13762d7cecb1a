// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { act, cleanup, configure, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { WordsProvider } from '../../components/words';
import { createAnalysis } from '../../lib/analysis/analyse';
import type { Analyst } from '../../lib/analysis/watch';
import type { Dossier } from '../../lib/dossier/schema';
import { drawFacts } from '../../lib/facts/draw-facts';
import { Database } from '../../lib/store/database';
import { defaultSettings } from '../../lib/store/rows';
import { writeSettings } from '../../lib/store/settings';
import { rules } from '../../rules';
import { buildDossier } from '../helpers/dossier';
import { openWords } from '../components/stage';
import { App } from '../../entrypoints/sidepanel/app';

// Other work may hold the machine; nothing here measures time.
configure({ asyncUtilTimeout: 10_000 });

type Tab = { id: number; windowId: number; url?: string };
const fake = vi.hoisted(() => ({
  tab: { id: 1, windowId: 9, url: 'https://github.com/pat-example' } as Tab,
  activated: new Set<(info: { windowId: number }) => void>(),
  updated: new Set<(tab: number, change: { url?: string }) => void>(),
  sent: [] as unknown[],
  answers: true,
}));

vi.mock('webextension-polyfill', () => {
  const event = <Listener,>(listeners: Set<Listener>) => ({
    addListener: (one: Listener) => listeners.add(one),
    removeListener: (one: Listener) => listeners.delete(one),
  });
  return {
    default: {
      windows: { WINDOW_ID_CURRENT: -2 },
      tabs: { query: async () => [fake.tab], onActivated: event(fake.activated), onUpdated: event(fake.updated) },
      i18n: { getUILanguage: () => 'en' },
      runtime: {
        getURL: (path: string) => `chrome-extension://test/${path}`,
        sendMessage: async (message: unknown) => {
          fake.sent.push(message);
          if (!fake.answers) throw new Error('Could not establish connection');
        },
        openOptionsPage: async () => undefined,
      },
    },
  };
});

const at = '2026-10-31T10:42:00.000Z';
const readme =
  'I build serving platforms.\n\nI cut inference cost by 62 % across all tenants, for everybody. I also improved revenue by 23% for the whole fleet.';
let db: Database;
let asked: string[];
let analyst: Analyst;

const keep = async (tab: number, key: string, dossier: Dossier): Promise<void> => {
  const { id, login } = dossier.person;
  await db.candidates.put({ key, id, login, name: null, firstSeenAt: at, lastReadAt: at });
  await db.snapshots.put({ key, savedAt: at, dossier });
  await db.tabs.put({ tab, url: `https://github.com/${login}`, page: 'profile', key, login, place: null });
};
const openPanel = async () => {
  const catalogue = await openWords();
  return render(
    <WordsProvider catalogue={catalogue}>
      <App db={db} analyst={analyst} catalogue={catalogue} initial={defaultSettings} />
    </WordsProvider>,
  );
};
const goTo = async (tab: Tab): Promise<void> => {
  fake.tab = tab;
  await act(async () => fake.activated.forEach((tell) => tell({ windowId: tab.windowId })));
};

beforeEach(async () => {
  db = new Database(`panel-${Math.random()}`);
  fake.tab = { id: 1, windowId: 9, url: 'https://github.com/pat-example' };
  fake.sent.length = 0;
  fake.answers = true;
  asked = [];
  const analysis = createAnalysis(drawFacts, rules);
  analyst = {
    warm: () => undefined,
    analyse: async (request) => {
      asked.push(`${request.dossier.person.login} ${request.role}`);
      const answer = analysis({ ...request, id: 1 });
      if (!('analysed' in answer)) throw new Error('no analysis came');
      return answer.analysed;
    },
    readPlace: async (place) => {
      const answer = analysis({ place, id: 1 });
      if (!('place' in answer)) throw new Error('no place came');
      return answer.place;
    },
    stop: () => undefined,
  };
  await keep(1, 'github:1', buildDossier({ login: 'pat-example', id: 1, name: 'Pat Example', readme }));
  await keep(2, 'github:2', buildDossier({ login: 'kim-example', id: 2, name: 'Kim Example', readme: 'Hello there.' }));
});
afterEach(async () => {
  cleanup();
  vi.restoreAllMocks();
  await db.delete();
});

test('the first findings come from the page alone, and are kept', async () => {
  await openPanel();
  await waitFor(() => expect(screen.getByText('How was this measured?')).toBeTruthy());
  expect(fake.sent).toEqual([]);
  await waitFor(async () => expect((await db.analyses.get('github:1'))?.findings.length).toBeGreaterThan(0));
});

test('a panel that is opened again shows what was found last, before anything is drawn anew', async () => {
  const { unmount } = await openPanel();
  await waitFor(async () => expect(await db.analyses.get('github:1')).toBeTruthy());
  unmount();
  analyst = { ...analyst, analyse: () => new Promise(() => undefined) };
  const { container } = await openPanel();
  await waitFor(() => expect(screen.getByText('How was this measured?')).toBeTruthy());
  expect(container.textContent).toMatch(/read 31 Oct 2026/u);
});

test('it follows the active tab of its own window', async () => {
  const { container } = await openPanel();
  await waitFor(() => expect(screen.getByText('Pat Example')).toBeTruthy());
  await goTo({ id: 2, windowId: 9, url: 'https://github.com/kim-example' });
  await waitFor(() => expect(screen.getByText('Kim Example')).toBeTruthy());
  expect(screen.queryByText('How was this measured?')).toBeNull();
  await goTo({ id: 3, windowId: 8, url: 'https://github.com/other' });
  expect(screen.getByText('Kim Example')).toBeTruthy();
  await goTo({ id: 4, windowId: 9, url: 'https://github.com/not-read-yet' });
  await waitFor(() => expect(container.textContent).toContain('This page has not been read yet'));
  await goTo({ id: 5, windowId: 9 });
  await waitFor(() => expect(container.textContent).toContain('No profile on this page'));
});

test('a reading that arrives while the panel is open is shown', async () => {
  fake.tab = { id: 7, windowId: 9, url: 'https://github.com/lee-example' };
  await openPanel();
  await waitFor(() => expect(screen.getByText('This page has not been read yet')).toBeTruthy());
  await keep(7, 'github:7', buildDossier({ login: 'lee-example', id: 7, name: 'Lee Example' }));
  await waitFor(() => expect(screen.getByText('Lee Example')).toBeTruthy());
});

test('another role asks again, of the same person', async () => {
  await openPanel();
  await waitFor(() => expect(asked).toEqual(['pat-example null']));
  fireEvent.change(await screen.findByLabelText('Hiring for'), { target: { value: 'data-scientist' } });
  await waitFor(() => expect(asked).toEqual(['pat-example null', 'pat-example data-scientist']));
});

test('a decision is kept with its ground', async () => {
  await openPanel();
  await waitFor(() => expect(screen.getByText('How was this measured?')).toBeTruthy());
  const card = screen.getByText('How was this measured?').closest('details');
  const button = [...(card?.querySelectorAll('button') ?? [])].find((one) => one.textContent === 'Still open');
  fireEvent.click(button ?? document.body);
  await waitFor(async () => expect(await db.decisions.toArray()).toHaveLength(1));
  const [decision] = await db.decisions.toArray();
  expect(decision).toMatchObject({ key: 'github:1', choice: 'open', answer: null });
  expect(decision?.ground).toContain('62 %');
  await waitFor(() => expect(card?.querySelector('summary')?.textContent).toContain('You decided: Still open'));
});

test('reading is asked of the background; one that does not answer is told of', async () => {
  fake.answers = false;
  await openPanel();
  fireEvent.click(await screen.findByRole('button', { name: 'Read public GitHub work' }));
  expect(fake.sent).toEqual([{ type: 'read-github', key: 'github:1', again: false }]);
  await waitFor(() => expect(screen.getByText(/background did not answer/u)).toBeTruthy());
});

test('a pasted text is read like the rest, kept redacted, and leaves no trace when it is removed', async () => {
  await openPanel();
  await waitFor(() => expect(screen.getByText('Pat Example')).toBeTruthy());
  fireEvent.mouseDown(screen.getByRole('tab', { name: 'Notes' }), { button: 0 });
  fireEvent.change(await screen.findByLabelText('What is it'), { target: { value: 'CV' } });
  fireEvent.change(screen.getByLabelText('Text'), { target: { value: 'Reach me at pat@example.org about it.' } });
  fireEvent.click(screen.getByRole('button', { name: 'Add this text' }));
  await waitFor(() => expect(screen.getByRole('button', { name: 'Remove “CV”' })).toBeTruthy());
  const kept = async () => JSON.stringify(await db.snapshots.where('key').equals('github:1').toArray());
  expect(await kept()).toContain('about it');
  expect(await kept()).not.toContain('pat@example.org');
  fireEvent.click(screen.getByRole('button', { name: 'Remove “CV”' }));
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Remove “CV”' })).toBeNull());
  expect(await kept()).not.toContain('about it');
});

test('an erased person is gone, and the panel says so', async () => {
  await openPanel();
  await waitFor(() => expect(screen.getByText('Pat Example')).toBeTruthy());
  fireEvent.click(screen.getByRole('button', { name: 'Menu' }));
  fireEvent.click(screen.getByRole('button', { name: 'Erase this person' }));
  fireEvent.click(screen.getAllByRole('button', { name: 'Erase this person' }).at(-1) ?? document.body);
  await waitFor(() => expect(screen.getByText('Erased')).toBeTruthy());
  expect(await db.snapshots.where('key').equals('github:1').count()).toBe(0);
  expect(await db.snapshots.count()).toBe(1);
});

test('a wish not to be written to is kept as soon as it is read, and outlives the person’s page', async () => {
  await keep(3, 'github:3', buildDossier({ login: 'lee-example', id: 3, readme: 'No recruiters, please.' }));
  await openPanel();
  await waitFor(async () => expect(await db.analyses.get('github:1')).toBeTruthy());
  expect(await db.objections.toArray()).toEqual([]);
  await goTo({ id: 3, windowId: 9, url: 'https://github.com/lee-example' });
  await waitFor(async () => expect(await db.objections.get('github:3')).toMatchObject({ ground: 'their-words' }));
});

test('a change that finds no room is told of, and what stands stays', async () => {
  await openPanel();
  await waitFor(() => expect(screen.getByText('How was this measured?')).toBeTruthy());
  const full = Object.assign(new Error('full'), { name: 'QuotaExceededError' });
  vi.spyOn(db.decisions, 'put').mockRejectedValue(full);
  fireEvent.click(screen.getAllByText('Still open')[0] ?? document.body);
  await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('no room left'));
  expect(screen.getByText('How was this measured?')).toBeTruthy();
});

test('the theme is on the page, and goes when the system decides', async () => {
  await openPanel();
  await act(() => writeSettings(db, { theme: 'dark' }));
  await waitFor(() => expect(document.documentElement.dataset['theme']).toBe('dark'));
  await act(() => writeSettings(db, { theme: 'system' }));
  await waitFor(() => expect(document.documentElement.dataset['theme']).toBeUndefined());
});

test('a store that cannot be read is told of, and takes nothing of the panel with it', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const refuse = () => Promise.reject(new DOMException('The disk cannot be read', 'UnknownError')) as never;
  for (const table of [db.tabs, db.settings]) vi.spyOn(table, 'get').mockImplementation(refuse);
  for (const table of [db.limits, db.queue]) vi.spyOn(table, 'toArray').mockImplementation(refuse);
  await openPanel();
  await screen.findByText('The browser’s storage cannot be opened');
  // All answers are in by then.
  await act(() => new Promise((resolve) => setTimeout(resolve)));
  expect(screen.getByText('The browser’s storage cannot be opened')).toBeTruthy();
});
