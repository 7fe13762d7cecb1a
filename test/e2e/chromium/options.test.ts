import { mkdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import { violations } from '../axe';
import { defaultSettings } from '../../../lib/store/rows';
import { startSampleGithub } from '../../sample-github/server';
import { panelShows, storedRows, until } from '../panel';
import { catalogue } from '../words';
import { startChromium, type Chromium } from './harness';
import { useSession } from './session';

const session = useSession();
afterEach(() => session.tidy());

const out = new URL('../out/', import.meta.url);

const ownPage = async ({ context, extensionId }: Chromium, name: string, title: string): Promise<Page> => {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/${name}.html`);
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  return page;
};

/** Axe and pictures in every look, and at the narrowest, where nothing may reach out of the window. */
const lookAt = async (page: Page, name: string): Promise<void> => {
  mkdirSync(out, { recursive: true });
  const shoot = (as: string) => page.screenshot({ path: new URL(`${name}-${as}.png`, out).pathname, fullPage: true });
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await violations(page), `${name} ${colorScheme}`).toEqual([]);
    await shoot(colorScheme);
  }
  await page.emulateMedia({ colorScheme: 'light', contrast: 'more', reducedMotion: 'reduce' });
  expect(await violations(page), `${name} more contrast`).toEqual([]);
  await shoot('contrast');
  await page.emulateMedia({ colorScheme: 'dark', contrast: null, forcedColors: 'active' });
  await shoot('forced');
  await page.emulateMedia({ colorScheme: 'light', forcedColors: null });
  await page.setViewportSize({ width: 320, height: 900 });
  const [wide, width] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth] as const);
  expect(wide, `${name} at 320`).toBeLessThanOrEqual(width);
  await shoot('320');
};

describe('the settings', () => {
  test('every setting is kept, says so, and stands there after the browser was started again', async () => {
    const github = await startSampleGithub();
    const profile = await mkdtemp(join(tmpdir(), 'plumbline-options-'));
    const { t } = await catalogue();
    const german = await catalogue('de');
    try {
      const first = await startChromium({ github, profile });
      const page = await ownPage(first, 'options', t('settings:title'));
      const write = async (label: string, value: string): Promise<void> => {
        await page.getByLabel(label, { exact: true }).fill(value);
        await page.getByLabel(label, { exact: true }).blur();
      };
      await page.getByLabel(t('settings:role.label')).selectOption('data-engineer');
      await page.getByLabel(t('menu.theme')).selectOption('dark');
      await page.getByLabel(t('settings:keys.label')).uncheck();
      await write(t('settings:retention.label'), '120');
      await write(t('settings:retention.contactedLabel'), '365');
      await write(t('settings:retention.noticeLabel'), '14');
      await page
        .getByRole('checkbox', { name: t('settings:rules.on') })
        .first()
        .uncheck();
      await page.getByText(t('settings:rules.thresholds')).nth(1).click();
      await write(t('rules:impact-method.settings.bareClaims.label'), '3');
      await page.getByText(t('settings:saved')).waitFor();
      const wanted = {
        role: 'data-engineer',
        theme: 'dark',
        keys: false,
        retentionDays: 120,
        contactedRetentionDays: 365,
        noticeDays: 14,
        rules: {
          'technology-depth': { off: true, settings: {} },
          'impact-method': { off: false, settings: { bareClaims: 3 } },
        },
      };
      const kept = async (from: Page) => (await storedRows(from, 'settings'))[0];
      await until('the settings', async () => (await kept(page))?.rules['impact-method']);
      expect(await kept(page)).toMatchObject(wanted);
      await page.getByLabel(t('menu.language'), { exact: true }).selectOption('de');
      await page.getByRole('heading', { level: 1, name: german.t('settings:title') }).waitFor();
      await first.close();

      const second = await startChromium({ github, profile });
      const again = await ownPage(second, 'options', german.t('settings:title'));
      expect(await kept(again)).toMatchObject({ ...wanted, locale: 'de' });
      const valueOf = (label: string) => again.getByLabel(german.t(label), { exact: true }).inputValue();
      expect(await valueOf('settings:retention.label')).toBe('120');
      expect(await valueOf('settings:retention.contactedLabel')).toBe('365');
      expect(await valueOf('settings:role.label')).toBe('data-engineer');
      expect(await again.getByLabel(german.t('settings:keys.label')).isChecked()).toBe(false);
      await again.getByRole('button', { name: german.t('settings:rules.allBack') }).click();
      await until('the checks as they come', async () => {
        const row = await kept(again);
        return row && Object.keys(row.rules).length === 0;
      });
      await second.close();
    } finally {
      await github.close();
      await rm(profile, { recursive: true, force: true });
    }
  });

  test('axe finds nothing in any look, and nothing reaches out of a narrow window', async () => {
    const { t } = session.words;
    const page = await ownPage(session.chromium, 'options', t('settings:title'));
    await page.getByText(t('settings:rules.thresholds')).first().waitFor();
    for (const fold of await page.getByText(t('settings:rules.thresholds')).all()) await fold.click();
    await lookAt(page, 'options');
  });

  test('the contents lead to a group by keys alone, and the focus goes with them', async () => {
    const { t } = session.words;
    const page = await ownPage(session.chromium, 'options', t('settings:title'));
    await page.getByRole('link', { name: t('settings:retention.title') }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(
      await page.getByLabel(t('settings:retention.label')).evaluate((field) => field === document.activeElement),
    ).toBe(true);
  });
});

describe('the first run', () => {
  test('says what it is for, asks nothing, and opens one’s own profile, which is read as any other', async () => {
    const { t } = session.words;
    const page = await session.chromium.visit('/nobody-here/nothing/at-all');
    const panel = await session.chromium.openByToolbar(page);
    await panel.getByRole('heading', { name: t('welcome:title') }).waitFor();
    expect(await storedRows(panel, 'settings')).toEqual([]);
    await lookAt(panel, 'first-run');
    await panel.getByLabel(t('welcome:own.label')).fill('noel-brandt-sample');
    await panel.keyboard.press('Enter');
    await panelShows(panel, 'noel-brandt-sample');
    expect(page.url()).toBe('https://github.com/noel-brandt-sample');
    expect(session.spent()).toEqual({ core: 0, search: 0, raw: 0 });
    expect((await storedRows(panel, 'settings'))[0]?.welcomed).toBe(true);

    await page.goto('https://github.com/nobody-here/nothing/at-all');
    await panel.getByRole('heading', { name: t('states.none.title') }).waitFor();
    await panel.getByRole('button', { name: t('menu.open') }).click();
    await panel.getByText(t('welcome:own.title')).click();
    await panel.getByLabel(t('welcome:own.label')).fill('tessa-quill-sample');
    await panel.keyboard.press('Enter');
    await panelShows(panel, 'tessa-quill-sample');
  });
});

test('a person who goes soon is told of, and kept by one press', async () => {
  const { t } = session.words;
  const { panel } = await session.open('noel-brandt-sample');
  // As short as it gets, and told of as early: whoever is read goes within the days of notice.
  const page = await ownPage(session.chromium, 'options', t('settings:title'));
  await page.getByLabel(t('settings:retention.label')).fill('3');
  await page.getByLabel(t('settings:retention.label')).blur();
  await page.getByText(t('settings:saved')).waitFor();
  await page.getByText(t('settings:retention.soon', { count: 1, names: 'noel-brandt-sample' })).waitFor();
  await page.close();
  await panel.getByRole('region', { name: t('settings:leaving.label') }).waitFor();
  await panel.getByRole('button', { name: t('settings:leaving.hold') }).click();
  await panel.getByText(t('settings:leaving.held')).waitFor();
  expect(await panel.getByRole('button', { name: t('settings:leaving.keep') }).count()).toBe(0);
  await panel.getByRole('button', { name: t('settings:leaving.letGo') }).click();
  await panel.getByRole('button', { name: t('settings:leaving.keep') }).click();
  await panel.getByText(t('settings:leaving.kept')).waitFor();
  expect(await violations(panel)).toEqual([]);
});

test('the privacy page tells what is kept now, of every table, and axe finds nothing', async () => {
  const { t } = session.words;
  const { panel } = await session.open('noel-brandt-sample');
  await panel.getByRole('button', { name: t('menu.open') }).click();
  const opening = session.chromium.context.waitForEvent('page');
  await panel.getByRole('button', { name: t('welcome:privacy') }).click();
  const page = await opening;
  await page.getByRole('heading', { level: 1, name: t('privacy:page.pageTitle') }).waitFor();
  const entries = (name: string) => page.locator(`[data-table="${name}"]`);
  await expect.poll(() => entries('candidates').innerText()).toBe(t('privacy:page.count', { count: 1 }));
  expect(await entries('contacts').innerText()).toBe(t('privacy:page.count', { count: 0 }));
  await page
    .getByText(
      t('privacy:page.now', {
        days: defaultSettings.retentionDays,
        contacted: t('privacy:page.contactedSame'),
        notice: defaultSettings.noticeDays,
      }),
    )
    .waitFor();
  await lookAt(page, 'privacy');
});
