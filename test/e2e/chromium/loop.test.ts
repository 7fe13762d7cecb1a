import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import { violations } from '../axe';
import { tabTo } from '../by-keys';
import { panelShows, storedRows, until } from '../panel';
import { useSession } from './session';

const session = useSession();
afterEach(() => session.tidy());

const t = (key: string, given: Record<string, unknown> = {}): string => session.words.t(key, given);
const out = new URL('../out/', import.meta.url);
const place = '/orgs/sample-org/people';

/** Pictures in light, dark and high contrast, and at the narrowest that a panel gets, where nothing may reach out of it. */
const picture = async (panel: Page, name: string): Promise<void> => {
  mkdirSync(out, { recursive: true });
  const shoot = (as: string) => panel.screenshot({ path: new URL(`${name}-${as}.png`, out).pathname, fullPage: true });
  await panel.setViewportSize({ width: 400, height: 900 });
  for (const colorScheme of ['light', 'dark'] as const) {
    await panel.emulateMedia({ colorScheme });
    await shoot(colorScheme);
  }
  await panel.emulateMedia({ colorScheme: 'light', contrast: 'more', forcedColors: 'active' });
  await shoot('contrast');
  await panel.emulateMedia({ contrast: null, forcedColors: null });
  await panel.setViewportSize({ width: 320, height: 900 });
  const [wide, width] = await panel.evaluate(() => [document.documentElement.scrollWidth, innerWidth] as const);
  expect(wide, name).toBeLessThanOrEqual(width);
  await shoot('320');
};
const worksOf = async (panel: Page) =>
  Object.fromEntries((await storedRows(panel, 'works')).map(({ key, state, reason }) => [key, [state, reason]]));
const loginAt = async (panel: Page): Promise<string> => {
  const heading = (await panel.getByRole('heading', { level: 1 }).textContent()) ?? '';
  return /\S+-sample/u.exec(heading)?.[0] ?? heading;
};
/** The round over all who are ticked on the list of people, begun without the mouse. */
const begin = async (): Promise<{ page: Page; panel: Page; logins: string[] }> => {
  const page = await session.chromium.visit(place);
  const panel = await session.chromium.openByToolbar(page);
  await panel.getByRole('heading', { name: t('place:people.organisation', { of: 'sample-org' }) }).waitFor();
  await panel.bringToFront();
  const boxes = await panel.getByRole('checkbox').count();
  for (let box = 0; box < boxes; box += 1) {
    await panel.getByRole('checkbox').nth(box).focus();
    await panel.keyboard.press('Space');
  }
  await tabTo(panel, t('place:readTicked', { count: boxes }));
  await panel.keyboard.press('Enter');
  const [round] = await until('the round', async () => {
    const rows = await storedRows(panel, 'rounds');
    return rows.length > 0 && rows;
  });
  await panel.getByRole('navigation', { name: t('loop:round.label') }).waitFor();
  expect(round?.from).toBe(`https://github.com${place}`);
  const rows = await until('the queue', async () => {
    const queued = await storedRows(panel, 'queue');
    return queued.length === boxes && queued;
  });
  return { page, panel, logins: rows.map(({ login }) => login) };
};

describe('the loop', () => {
  test('is gone through with keys alone: tick, read, decide, undo, and back to where one was', async () => {
    const { page, panel, logins } = await begin();
    expect(logins.length).toBeGreaterThanOrEqual(2);
    // The tab stays where it is, and people fill in while they are read.
    expect(page.url()).toBe(`https://github.com${place}`);
    await panel.getByRole('button', { name: t('workStates.worth-contacting') }).waitFor();
    const first = await loginAt(panel);
    expect(await violations(panel)).toEqual([]);
    await panel.keyboard.press('w');
    await panel.getByText(t('loop:done', { login: first, state: t('workStates.worth-contacting') })).waitFor();
    await panel.locator('[data-identity]').first().waitFor();
    await picture(panel, 'loop-person');
    await panel.keyboard.press('j');
    await panel
      .getByText(t('loop:round.at', { at: 2, count: logins.length }))
      .first()
      .waitFor();
    await expect.poll(() => loginAt(panel)).not.toBe(first);
    const second = await loginAt(panel);
    await panel.getByRole('region', { name: t('loop:work', { login: second }) }).waitFor();
    await panel.keyboard.press('n');
    await panel.getByRole('group', { name: t('loop:why') }).waitFor();
    expect(await violations(panel)).toEqual([]);
    await picture(panel, 'loop-reasons');
    await panel.keyboard.press('2');
    await panel
      .getByText(t('loop:because', { reason: t('loop:reasons.other-time') }))
      .first()
      .waitFor();
    const states = async () => Object.values(await worksOf(panel)).filter(([state]) => state !== 'to-review');
    await expect.poll(states).toEqual(
      expect.arrayContaining([
        ['worth-contacting', null],
        ['not-now', 'other-time'],
      ]),
    );
    await panel.keyboard.press('u');
    await panel.getByText(t('loop:undone', { login: second })).waitFor();
    await expect.poll(states).toEqual([['worth-contacting', null]]);
    await panel.keyboard.press('?');
    await panel.getByRole('dialog').waitFor();
    expect(await violations(panel)).toEqual([]);
    await picture(panel, 'loop-keys');
    await panel.keyboard.press('Escape');
    await panel.getByRole('dialog').waitFor({ state: 'detached' });
    await panel.keyboard.press('b');
    await panel.getByRole('heading', { name: t('place:people.organisation', { of: 'sample-org' }) }).waitFor();
    expect(page.url()).toBe(`https://github.com${place}`);
    await picture(panel, 'loop-back');
    await panel.keyboard.press('j');
    await expect.poll(() => loginAt(panel)).toBe(second);
  });

  test('goes on where it was when the panel is opened again, and follows a profile that the user opens', async () => {
    const { page, panel } = await begin();
    await panel.getByRole('button', { name: t('workStates.worth-contacting') }).waitFor();
    const first = await loginAt(panel);
    await panel.keyboard.press('j');
    await panel
      .getByText(t('loop:round.at', { at: 2, count: 2 }).slice(0, 4))
      .first()
      .waitFor();
    await expect.poll(async () => (await storedRows(panel, 'rounds'))[0]?.at).toBe(1);
    // The one before stays on the panel until the next one is read from the store.
    await expect.poll(() => loginAt(panel)).not.toBe(first);
    const second = await loginAt(panel);
    await session.chromium.closePanel(panel);
    const again = await session.chromium.openByToolbar(page);
    await panelShows(again, second);
    await page.goto('https://github.com/quiet-lee-sample');
    await panelShows(again, 'quiet-lee-sample');
    await again.getByRole('button', { name: t('loop:round.goOn') }).click();
    await panelShows(again, second);
  });

  test('is one in two windows: what is decided in one stands in the other, and undoes what was done there', async () => {
    const { panel: left } = await begin();
    await left.getByRole('button', { name: t('workStates.worth-contacting') }).waitFor();
    const login = await loginAt(left);
    const { context, cdp } = session.chromium;
    const opened = context.waitForEvent('page');
    await cdp.send('Target.createTarget', { url: `https://github.com/${login}?tab=overview`, newWindow: true });
    const page = await opened;
    await page.waitForLoadState('load');
    const right = await session.chromium.openByToolbar(page);
    await panelShows(right, login);
    const pressed = (panel: Page, state: string) =>
      panel.getByRole('button', { name: t(`workStates.${state}`), pressed: true }).waitFor();
    await left.getByRole('button', { name: t('workStates.worth-contacting') }).click();
    await pressed(right, 'worth-contacting');
    await right.getByRole('button', { name: t('workStates.not-now') }).click();
    await right
      .getByRole('button', { name: t('loop:reasons.other') })
      .last()
      .click();
    await pressed(left, 'not-now');
    // The left window's own step does not stand any more: it says so and leaves the newer one alone.
    await left.getByRole('button', { name: t('loop:undo') }).click();
    await left.getByText(t('loop:nothingUndone')).waitFor();
    await right.getByRole('button', { name: t('loop:undo') }).click();
    await pressed(left, 'worth-contacting');
  });
});

describe('the review of a finding', () => {
  test('keeps answer, note and log, makes local files, and lets a question rest', async () => {
    const { panel } = await session.open('victor-dane-sample');
    const card = panel.locator('[data-identity]').first();
    await card.waitFor();
    await card.locator('summary').first().click();
    await card.getByRole('button', { name: t('decision.choices.explained') }).click();
    await card.getByLabel(t('decision.answer')).fill('Measured against the invented week before.');
    await card.getByRole('button', { name: t('decision.keep') }).click();
    await card.getByText(t('loop:review.noteAdd')).click();
    await card.getByLabel(t('loop:review.note')).fill('Told on the phone.');
    await card.getByRole('button', { name: t('loop:review.noteKeep') }).click();
    await card.getByText(t('loop:review.record.explained', { count: 1 }), { exact: false }).waitFor();
    await card.getByText(t('loop:review.wrong.open')).click();
    await card.getByLabel(t('loop:review.wrong.field'), { exact: true }).fill('The invented paper says it.');
    expect(await violations(panel)).toEqual([]);
    await picture(panel, 'loop-review');
    const download = panel.waitForEvent('download');
    await card.getByRole('button', { name: t('loop:review.wrong.save') }).click();
    expect((await download).suggestedFilename()).toMatch(/^plumbline-wrong-finding-.*\.json$/u);
    await card.getByRole('button', { name: t('loop:review.record.off') }).click();
    await panel.getByRole('region', { name: t('loop:review.off.title', { count: 1 }) }).waitFor();
    expect(await violations(panel)).toEqual([]);
    await panel.getByRole('tab', { name: t('tabs.notes') }).click();
    await panel.getByText(t('loop:review.log.title', { count: 3 })).click();
    expect(await violations(panel)).toEqual([]);
    await picture(panel, 'loop-log');
    const log = panel.waitForEvent('download');
    await panel.getByRole('button', { name: t('loop:review.log.csv') }).click();
    expect((await log).suggestedFilename()).toMatch(/^plumbline-decisions-.*\.csv$/u);
  });
});
