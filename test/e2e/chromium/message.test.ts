import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { violations } from '../axe';
import { sampleBrief, writeBrief } from '../../demo/brief';
import { putRows } from '../../helpers/put-rows';
import { startSampleGithub } from '../../sample-github/server';
import { openView, panelShows, readGithub, storedRows, until, wholeStore, type Words } from '../panel';
import { catalogue } from '../words';
import { startChromium } from './harness';
import { useSession } from './session';

const session = useSession();
afterEach(() => session.tidy());

const mira = 'mira-holm-sample';

const fieldOf = (panel: Page, words: Words) => panel.getByLabel(words.t('message.field'));
const textOf = (panel: Page, words: Words): Promise<string> => fieldOf(panel, words).inputValue();
const choose = (panel: Page, words: Words, label: string, value: string) =>
  panel.getByLabel(words.t(label), { exact: true }).selectOption(value);

/** What a reading of GitHub leaves behind, by login: it is made once, and what is tested here begins after it. */
const kept = new Map<string, Record<string, object[]>>();
const left = ['candidates', 'snapshots', 'analyses', 'readings', 'works'];
const readOnce = async (panel: Page, login: string): Promise<void> => {
  await readGithub(panel, session.words);
  await until('the findings', async () => (await storedRows(panel, 'analyses')).length > 0);
  const store = await wholeStore(panel);
  kept.set(login, Object.fromEntries(left.map((table) => [table, JSON.parse(store[table] ?? '[]') as object[]])));
};

/** The view of a message to somebody whose work was read, with a brief; what is copied stays in the page. */
const openMessage = async (login: string, { read = true, brief = true } = {}) => {
  const { words } = session;
  const before = read ? kept.get(login) : undefined;
  if (before) await putRows(await session.chromium.worker(), before);
  const { page, panel } = await session.open(login);
  if (read && !before) await readOnce(panel, login);
  if (brief) await writeBrief(panel, sampleBrief);
  await openView(panel, words, 'message');
  return { page, panel, words };
};

/** The clipboard of the machine is shared and needs the focus of a window; the panel's own call is what is tested. */
const catchCopies = (panel: Page): Promise<void> =>
  panel.evaluate(() => {
    const copies: string[] = [];
    Object.assign(globalThis, { copies });
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: async (text: string) => void copies.push(text) },
    });
  });
const copiesOf = (panel: Page): Promise<string[]> =>
  panel.evaluate(() => (globalThis as unknown as { copies: string[] }).copies);
const copy = async (panel: Page, words: Words): Promise<void> => {
  await panel.getByRole('button', { name: words.t('message.copy'), exact: true }).click();
  await panel.getByText(words.t('message.copied')).waitFor();
};

describe('the message about somebody whose work was read', () => {
  let panel: Page;
  let words: Words;
  beforeEach(async () => {
    ({ panel, words } = await openMessage(mira));
    await fieldOf(panel, words).waitFor();
  });

  test('another topic and another angle have drafts of their own', async () => {
    const first = await textOf(panel, words);
    const topics = panel.getByRole('group', { name: words.t('message.about') }).getByRole('radio');
    expect(await topics.count()).toBeGreaterThan(1);
    await topics.nth(1).check();
    await expect.poll(() => textOf(panel, words)).not.toBe(first);
    const second = await textOf(panel, words);
    await choose(panel, words, 'message.angle', 'question');
    await expect.poll(() => textOf(panel, words)).not.toBe(second);
    await choose(panel, words, 'message.channel', 'connection-note');
    await expect.poll(async () => (await textOf(panel, words)).length).toBeLessThanOrEqual(300);
    await topics.nth(0).check();
    await choose(panel, words, 'message.angle', 'decision');
    await choose(panel, words, 'message.channel', 'inmail');
    await expect.poll(() => textOf(panel, words)).toBe(first);
  });

  test('the ground of the words is shown by pointer and by key, and leads to where they stand', async () => {
    const stretch = panel.locator('[data-testid="message-marks"] mark[data-kind="evidence"]').first();
    await fieldOf(panel, words).scrollIntoViewIfNeeded();
    // It runs over several lines: what lies around all of them is not all marked.
    const line = await stretch.evaluate((one) => {
      const { x, y, height } = one.getClientRects()[0] ?? one.getBoundingClientRect();
      return { x: x + 4, y: y + height / 2 };
    });
    await panel.mouse.move(line.x, line.y);
    const card = panel.getByRole('dialog', { name: words.t('message.ground') });
    await card.waitFor();
    expect(await card.getByRole('link').first().getAttribute('href')).toMatch(/^https:\/\/github\.com\//u);
    await panel.mouse.move(5, 5);
    await card.waitFor({ state: 'detached' });

    const marked = (await stretch.textContent()) ?? '';
    const field = fieldOf(panel, words);
    await field.focus();
    const at = (await textOf(panel, words)).indexOf(marked);
    await field.evaluate((one: HTMLTextAreaElement, place) => one.setSelectionRange(place, place), at);
    await panel.keyboard.press('ArrowRight');
    await card.waitFor();
    await panel.keyboard.press('Escape');
    await card.waitFor({ state: 'detached' });
    expect(await field.evaluate((one) => one === document.activeElement)).toBe(true);
  });

  test('the marks lie under their words, line by line', async () => {
    const heights = await panel.evaluate(() => {
      const mirror = document.querySelector('[data-testid="message-marks"]');
      const field = mirror?.parentElement?.querySelector('textarea');
      return [mirror?.clientHeight, field?.clientHeight, field?.scrollHeight, mirror?.clientWidth, field?.clientWidth];
    });
    const [mirror, field, whole, wide, fieldWide] = heights;
    expect(field).toBe(mirror);
    expect(whole).toBe(field);
    expect(fieldWide).toBe(wide);
  });

  test('an edit is kept when the panel is closed, beside the drafts of other angles', async () => {
    const field = fieldOf(panel, words);
    await field.fill('My own words about a queue.');
    await until('the text', async () => (await storedRows(panel, 'messages')).length > 0);
    await choose(panel, words, 'message.angle', 'question');
    await expect.poll(() => textOf(panel, words)).not.toContain('My own words');
    await choose(panel, words, 'message.angle', 'decision');
    await expect.poll(() => textOf(panel, words)).toBe('My own words about a queue.');
    const page = session.chromium.context.pages().find((one) => one.url().endsWith(mira));
    if (!page) throw new Error('No page');
    await session.chromium.closePanel(panel);
    const reopened = await session.chromium.openByToolbar(page);
    await panelShows(reopened, mira);
    await openView(reopened, words, 'message');
    await expect.poll(() => textOf(reopened, words)).toBe('My own words about a queue.');
    await reopened.getByRole('button', { name: words.t('message.startAgain') }).click();
    await expect.poll(() => textOf(reopened, words)).not.toContain('My own words');
    await until('nothing kept', async () => (await storedRows(reopened, 'messages')).length === 0);
  });

  test('what is copied is noted, a second message is warned of, and a follow-up is offered', async () => {
    await catchCopies(panel);
    const angle = panel.getByLabel(words.t('message.angle'), { exact: true });
    expect(await angle.locator('option').count()).toBe(3);
    const text = await textOf(panel, words);
    await copy(panel, words);
    expect(await copiesOf(panel)).toEqual([text]);
    await panel.getByText(words.t('message.already.title')).waitFor();
    expect(await angle.locator('option').count()).toBe(4);
    const [contact] = await storedRows(panel, 'contacts');
    expect(contact).toMatchObject({ channel: 'inmail', angle: 'decision', text, withNotice: false });
    // Whoever was written to has to be told at once.
    const [row] = await storedRows(panel, 'outreach');
    expect(row?.notice?.dueAt).toBe(contact?.at.slice(0, 10));
    await choose(panel, words, 'message.angle', 'follow-up');
    await expect.poll(() => textOf(panel, words)).not.toBe(text);
  });

  test('the notice is added with one press, and copying it notes that they were told', async () => {
    await catchCopies(panel);
    await panel.getByRole('button', { name: words.t('message.notice.addWhole') }).click();
    expect(await textOf(panel, words)).toContain(sampleBrief.notice.responsible);
    await panel.getByText(words.t('message.notice.in.whole')).waitFor();
    await copy(panel, words);
    await until('that they were told', async () => {
      const [row] = await storedRows(panel, 'outreach');
      return row?.notice?.how === 'message';
    });
  });

  test('e-mail opens on a ground that is recorded, and has a subject of its own', async () => {
    await choose(panel, words, 'message.channel', 'email');
    await panel.getByRole('heading', { name: words.t('message.email.title') }).waitFor();
    expect(await fieldOf(panel, words).count()).toBe(0);
    await panel.getByLabel(words.t('brief:grounds.hireable')).check();
    await panel.getByRole('button', { name: words.t('message.email.record') }).click();
    await fieldOf(panel, words).waitFor();
    expect(await panel.getByLabel(words.t('message.subject'), { exact: true }).inputValue()).not.toBe('');
    expect((await storedRows(panel, 'outreach'))[0]?.email?.ground).toBe('hireable');
    expect(await panel.locator('a[href^="mailto:"]').count()).toBe(0);
  });

  test('set by hand, nobody is written to on any channel, also after they were erased; it can be taken back', async () => {
    await panel.getByRole('button', { name: words.t('message.stop.set') }).click();
    await panel
      .getByRole('alertdialog')
      .getByRole('button', { name: words.t('message.stop.confirm'), exact: true })
      .click();
    await panel.getByRole('heading', { name: words.t('message.stop.title'), exact: true }).waitFor();
    expect(await panel.getByRole('button', { name: words.t('message.copy'), exact: true }).count()).toBe(0);

    await panel.getByRole('button', { name: words.t('menu.open') }).click();
    await panel.getByRole('button', { name: words.t('menu.erasePerson') }).click();
    await panel
      .getByRole('alertdialog')
      .getByRole('button', { name: words.t('erase.personAction') })
      .click();
    await panel.getByText(words.t('states.erased.title')).first().waitFor();
    const [objection] = await storedRows(panel, 'objections');
    expect(objection).toMatchObject({ login: mira, ground: 'by-hand' });

    const page = session.chromium.context.pages().find((one) => one.url().endsWith(mira));
    await page?.reload();
    await panelShows(panel, mira);
    await openView(panel, words, 'message');
    await panel.getByRole('heading', { name: words.t('message.stop.title'), exact: true }).waitFor();
    await panel.getByRole('button', { name: words.t('message.stop.withdraw') }).click();
    await panel
      .getByRole('heading', { name: words.t('message.stop.title'), exact: true })
      .waitFor({ state: 'detached' });
    expect(await storedRows(panel, 'objections')).toEqual([]);
  });

  test('axe finds nothing, light, dark or with more contrast, and nothing is wider than 320 pixels', async () => {
    await panel.locator('details').evaluateAll((all) => {
      for (const one of all) (one as HTMLDetailsElement).open = true;
    });
    for (const media of [
      { colorScheme: 'light', contrast: 'no-preference' },
      { colorScheme: 'dark', contrast: 'no-preference' },
      { colorScheme: 'light', contrast: 'more' },
    ] as const) {
      await panel.emulateMedia(media);
      expect(await violations(panel), JSON.stringify(media)).toEqual([]);
    }
    await panel.setViewportSize({ width: 320, height: 800 });
    expect(await panel.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
  });
});

test('their own words are obeyed, quoted, and kept', async () => {
  const { panel, words } = await openMessage('nora-fenn-sample');
  await panel.getByRole('heading', { name: words.t('message.stop.theirWords') }).waitFor();
  expect(await panel.getByRole('tabpanel').innerText()).toContain('No recruiters, please');
  expect(await fieldOf(panel, words).count()).toBe(0);
  const [objection] = await until('the objection', async () => {
    const rows = await storedRows(panel, 'objections');
    return rows.length > 0 && rows;
  });
  expect(objection).toMatchObject({ login: 'nora-fenn-sample', ground: 'their-words' });
  expect(await violations(panel)).toEqual([]);
});

test('before anything was read there is no draft, and what could be read is read from there', async () => {
  const { panel, words } = await openMessage(mira, { read: false });
  await panel.getByRole('heading', { name: words.t('message.notRead') }).waitFor();
  expect(await fieldOf(panel, words).count()).toBe(0);
  expect(await violations(panel)).toEqual([]);
  await panel
    .getByRole('tabpanel')
    .getByRole('button', { name: words.t('reading:readThis') })
    .first()
    .click();
  await fieldOf(panel, words).waitFor({ timeout: 30_000 });
});

test('where nothing is public there is no draft, and a text can be added', async () => {
  const { panel, words } = await openMessage('quiet-lee-sample');
  await panel.getByRole('heading', { name: words.t('message.nothing') }).waitFor();
  expect(await fieldOf(panel, words).count()).toBe(0);
  await panel.getByRole('button', { name: words.t('message.addText') }).click();
  await panel.getByRole('tab', { name: words.t('tabs.notes'), selected: true }).waitFor();
});

test('a text is kept when the browser is started again', async () => {
  const github = await startSampleGithub();
  const profile = await mkdtemp(join(tmpdir(), 'plumbline-message-'));
  const words = await catalogue();
  try {
    const first = await startChromium({ github, profile });
    const panel = await first.openByToolbar(await first.visit(`/${mira}`));
    await panelShows(panel, mira);
    await readGithub(panel, words);
    await openView(panel, words, 'message');
    await fieldOf(panel, words).fill('Mine, over a restart.');
    await until('the text', async () => (await storedRows(panel, 'messages')).length > 0);
    await first.close();
    const second = await startChromium({ github, profile });
    const again = await second.openByToolbar(await second.visit(`/${mira}`));
    await panelShows(again, mira);
    await openView(again, words, 'message');
    await expect.poll(() => textOf(again, words)).toBe('Mine, over a restart.');
    await second.close();
  } finally {
    await github.close();
    await rm(profile, { recursive: true, force: true });
  }
});
