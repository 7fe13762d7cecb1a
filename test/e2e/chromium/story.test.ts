import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sampleBrief, writeBrief } from '../../demo/brief';
import { startSampleGithub, type SampleGithub } from '../../sample-github/server';
import { violations } from '../axe';
import { focused, pressByKeys, tabTo } from '../by-keys';
import { endedBy, panelShows, storedRows, until, wholeStore, type Words } from '../panel';
import { catalogue } from '../words';
import { startChromium, type Chromium } from './harness';

const mira = 'mira-holm-sample';
const noel = 'noel-brandt-sample';

/** The clipboard of the machine is shared and needs the focus of a window; the page's own call is what is tested. */
const catchCopies = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const copies: string[] = [];
    const put = async (text: string): Promise<void> => void copies.push(text);
    const write = async ([item]: ClipboardItem[]): Promise<void> =>
      void copies.push(item ? await (await item.getType('text/html')).text() : '');
    Object.assign(globalThis, { copies });
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: put, write } });
  });
const lastCopy = (page: Page): Promise<string> =>
  until('what was copied', () => page.evaluate(() => (globalThis as unknown as { copies: string[] }).copies.at(-1)));

/** The page that opens while this is done. */
const opened = async ({ context }: Chromium, address: string, act: () => Promise<unknown>): Promise<Page> => {
  await act();
  const page = await until(address, async () => context.pages().find((one) => one.url().includes(address)));
  await page.waitForLoadState('load');
  await page.bringToFront();
  return page;
};

const saved = async (page: Page, act: () => Promise<unknown>): Promise<string> => {
  const [download] = await Promise.all([page.waitForEvent('download'), act()]);
  return readFile(await download.path(), 'utf8');
};

const rowsOf = (store: Record<string, string>, table: string): Record<string, unknown>[] =>
  JSON.parse(store[table] ?? '[]') as never;

type Kept = { before: Record<string, string>; file: string };

const wordsIn = (text: string): number => text.split(/\s+/u).filter(Boolean).length;

let github: SampleGithub;
let profile: string;
let words: Words;
let chromium: Chromium;

const t = (key: string, given: Record<string, unknown> = {}): string => words.t(key, given);
const people = async (): Promise<Page> => {
  const page = await chromium.context.newPage();
  await page.goto(`chrome-extension://${chromium.extensionId}/candidates.html`);
  return page;
};
const restore = (page: Page, text: string) =>
  page
    .getByLabel(t('candidates:exchange.restore'))
    .setInputFiles({ name: 'backup.jsonl', mimeType: 'application/jsonl', buffer: Buffer.from(text) });

beforeEach(async () => {
  github = await startSampleGithub();
  profile = await mkdtemp(join(tmpdir(), 'plumbline-story-'));
  words = await catalogue();
  chromium = await startChromium({ github, profile });
});
afterEach(async () => {
  await chromium.close().catch(() => undefined);
  await github.close();
  await rm(profile, { recursive: true, force: true });
});

/** The first visit, a profile, a role, a reading, a decision, a draft, a note, two papers. */
const screenFirst = async (): Promise<void> => {
  const page = await chromium.visit('/');
  const panel = await chromium.openByToolbar(page);
  await panel.getByRole('heading', { name: t('welcome:title') }).waitFor();
  expect(await violations(panel), 'first run').toEqual([]);
  await panel.bringToFront();
  await tabTo(panel, t('welcome:own.label'));
  await panel.keyboard.type(mira);
  await panel.keyboard.press('Enter');
  await panelShows(panel, mira);
  expect(page.url()).toBe(`https://github.com/${mira}`);

  await panel.bringToFront();
  await tabTo(panel, t('who.hiringFor'));
  await panel.keyboard.type('MLOps');
  const roleOf = async () => (await storedRows(panel, 'settings'))[0]?.role;
  await until('the role', async () => (await roleOf()) === 'mlops-engineer');
  await pressByKeys(panel, t('reading:readNow'));
  await endedBy(panel, words).waitFor({ timeout: 45_000 });
  await panel.keyboard.press('w');
  const decided = async () => (await storedRows(panel, 'works'))[0]?.state;
  await until('the decision', async () => (await decided()) === 'worth-contacting');

  await writeBrief(panel, sampleBrief);
  await catchCopies(panel);
  await panel.keyboard.press('3');
  const field = panel.getByLabel(t('message.field'));
  await field.waitFor();
  const draft = await field.inputValue();
  expect(draft).toMatch(/https:\/\/github\.com\/\S+\/pull\/\d+/u);
  await tabTo(panel, t('message.field'));
  await panel.keyboard.press('Control+End');
  await panel.keyboard.type(' Until then.');
  await pressByKeys(panel, t('message.copy'));
  expect(await lastCopy(panel)).toBe(`${draft} Until then.`);
  expect(await storedRows(panel, 'contacts')).toHaveLength(1);

  await panel.keyboard.press('4');
  await pressByKeys(panel, t('report:take.note'));
  await pressByKeys(panel, t('report:copy.markdown'));
  const note = await until('the note', async () => {
    const text = await lastCopy(panel);
    return text !== `${draft} Until then.` && text;
  });
  expect(note.match(/https:\/\/github\.com\/\S+\/pull\/\d+/gu)?.length).toBe(3);
  expect(wordsIn(note.replaceAll(/\]\([^)]*\)/gu, ']'))).toBeLessThanOrEqual(160);

  for (const [what, name] of [
    ['report', t('report:take.report')],
    ['kit', t('report:take.kit')],
  ] as const) {
    const paper = await opened(chromium, `what=${what}`, async () => {
      await panel.bringToFront();
      await pressByKeys(panel, name);
    });
    await paper.getByRole('heading', { level: 1 }).waitFor();
    await paper.getByRole('button', { name: t('report:page.print') }).waitFor();
    for (const colorScheme of ['light', 'dark'] as const) {
      await paper.emulateMedia({ colorScheme });
      expect(await violations(paper), `${what} ${colorScheme}`).toEqual([]);
    }
    await paper.setViewportSize({ width: 320, height: 800 });
    expect(await paper.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await paper.close();
  }
  await panel.bringToFront();
  await chromium.closePanel(panel);
};

/** A second person in a second window, the list, what is decided there, an export. */
const workTheList = async (): Promise<void> => {
  const made = chromium.context.waitForEvent('page');
  await chromium.cdp.send('Target.createTarget', { url: `https://github.com/${noel}`, newWindow: true });
  const window = await made;
  await window.waitForLoadState('load');
  const panel = await chromium.openByToolbar(window);
  await panelShows(panel, noel);
  await panel.bringToFront();
  await pressByKeys(panel, t('menu.open'));
  const page = await opened(chromium, '/candidates.html', () => pressByKeys(panel, t('menu.people')));
  await page.locator('[data-row]').nth(1).waitFor();
  await page.keyboard.press('/');
  await page.keyboard.type('noel');
  await page.keyboard.press('Escape');
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  await page.getByText(t('candidates:choose.count', { count: 1 })).waitFor();
  await page.keyboard.press('Enter');
  await page.locator('[data-open]').waitFor();
  for (let step = 0; step < 12 && (await focused(page)) !== t('workStates.worth-contacting'); step += 1)
    await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const states = async () => (await storedRows(page, 'works')).map(({ state }) => state).toSorted();
  await expect.poll(states).toEqual(['contacted', 'worth-contacting']);
  // Back at the profile, the panel beside it knows.
  await window.bringToFront();
  const pressed = panel.getByRole('button', { name: t('workStates.worth-contacting'), pressed: true });
  await expect.poll(() => pressed.count(), { timeout: 10_000 }).toBe(1);
  await page.bringToFront();
  await tabTo(page, t('candidates:note'));
  await page.keyboard.type('Ask how the roll-out went');
  await page.keyboard.press('Tab');
  await until('the note', async () => (await storedRows(page, 'works')).some(({ note }) => note.startsWith('Ask how')));
  const csv = await saved(page, () => pressByKeys(page, t('candidates:exchange.export.csv')));
  expect(csv.trim().split('\r\n')).toHaveLength(2);
  expect(csv).toContain(noel);
};

/** After a restart all is there: undone, backed up, and then erased. */
const backUpAndErase = async (): Promise<Kept> => {
  const page = await people();
  await page.locator('[data-row]').nth(1).waitFor();
  const [reading] = (await storedRows(page, 'snapshots')).filter(({ dossier }) => dossier.person.login === mira);
  expect(reading?.dossier.sections.pullRequests.state).toBe('found');
  const states = async () => (await storedRows(page, 'works')).map(({ state }) => state).toSorted();
  await page.bringToFront();
  await page.keyboard.press('u');
  await page.getByText(t('candidates:undone.done', { count: 1 })).waitFor();
  expect((await storedRows(page, 'works')).map(({ note }) => note)).toEqual(['', '']);
  await page.keyboard.press('u');
  await expect.poll(states).toEqual(['contacted', 'to-review']);
  const before = await wholeStore(page);
  await pressByKeys(page, t('candidates:exchange.title'));
  const file = await saved(page, () => pressByKeys(page, t('candidates:exchange.backup')));

  await pressByKeys(page, t('menu.options'));
  await page.getByRole('heading', { level: 1, name: t('settings:title') }).waitFor();
  await pressByKeys(page, t('menu.eraseAll'));
  await page.getByRole('alertdialog').waitFor();
  expect(await violations(page), 'erase').toEqual([]);
  await pressByKeys(page, t('erase.allAction'));
  await until('nobody', async () => (await storedRows(page, 'candidates')).length === 0);
  await page.close();
  return { before, file };
};

/** A broken file changes nothing, a whole one brings all back, and who is erased stays erased. */
const restoreAll = async ({ before, file }: Kept): Promise<void> => {
  const page = await people();
  await page.getByText(t('candidates:empty.title')).waitFor();
  await page.bringToFront();
  await pressByKeys(page, t('candidates:exchange.title'));
  await restore(page, file.replace('"table":"candidates"', '"table":"strangers"'));
  await page.getByText(/Line \d+ of this file/u).waitFor();
  expect(await violations(page), 'broken file').toEqual([]);
  expect(await storedRows(page, 'candidates')).toEqual([]);

  await restore(page, file);
  await page.getByText(t('candidates:exchange.restored.added', { count: 2 })).waitFor();
  await page.locator('[data-row]').nth(1).waitFor();
  const after = await wholeStore(page);
  for (const table of ['candidates', 'snapshots', 'works', 'reviews', 'analyses', 'contacts', 'messages', 'settings'])
    expect(rowsOf(after, table), table).toEqual(rowsOf(before, table));
  for (const table of ['candidates', 'snapshots', 'works', 'analyses', 'contacts', 'settings'])
    expect(rowsOf(after, table).length, table).toBeGreaterThan(0);
  await restore(page, file);
  await page.getByText(t('candidates:exchange.restored.merged', { count: 2 })).waitFor();

  await page.keyboard.press('/');
  await page.keyboard.type('noel');
  await page.keyboard.press('Escape');
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await pressByKeys(page, t('menu.erasePerson'));
  await page.getByRole('alertdialog').waitFor();
  await pressByKeys(page, t('erase.personAction'));
  await page.getByText(t('candidates:erase.done')).waitFor();
  await restore(page, file);
  await page.getByText(t('candidates:exchange.restored.leftOut', { count: 1 })).waitFor();
  expect((await storedRows(page, 'candidates')).map(({ login }) => login)).toEqual([mira]);
};

// By keys alone, but for what no key of the page does: the toolbar's button, and the choice of a file. The brief is there.
test('a day by keys: first visit, reading, decision, draft, note, list, export, restart, backup, erased, restored', async () => {
  await screenFirst();
  await workTheList();
  await chromium.close();
  chromium = await startChromium({ github, profile });
  await restoreAll(await backUpAndErase());
}, 240_000);
