import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import { violations } from '../axe';
import { focused } from '../by-keys';
import { manyPeople } from '../../helpers/many-people';
import { putRows } from '../../helpers/put-rows';
import { until, wholeStore } from '../panel';
import type { Chromium } from './harness';
import { useSession } from './session';

const session = useSession();
afterEach(() => session.tidy());

const openPeople = async ({ context, extensionId }: Chromium): Promise<Page> => {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/candidates.html`);
  return page;
};

/** The list over invented people, the last of whom are removed soon. */
const withMany = async (count: number): Promise<Page> => {
  const page = await openPeople(session.chromium);
  const { candidates, works } = manyPeople(count, new Date().toISOString());
  await putRows(page, { candidates, works });
  await page.reload();
  await page.locator('[data-row]').first().waitFor();
  return page;
};

const worksOf = async (page: Page): Promise<{ key: string; state: string; tags: string[]; note: string }[]> =>
  JSON.parse((await wholeStore(page))['works'] ?? '[]') as never;

const saved = async (page: Page, act: () => Promise<unknown>): Promise<string> => {
  const [download] = await Promise.all([page.waitForEvent('download'), act()]);
  return readFile(await download.path(), 'utf8');
};

describe('the page of people', () => {
  test('axe finds nothing, in no state, light or dark, wide or narrow', async () => {
    const { words } = session;
    const empty = await openPeople(session.chromium);
    await empty.getByText(words.t('candidates:empty.title')).waitFor();
    expect(await violations(empty), 'empty').toEqual([]);
    await empty.close();
    const page = await withMany(200);
    await page.getByRole('region', { name: words.t('candidates:expiring.title') }).waitFor();
    await page.locator('summary', { hasText: words.t('candidates:exchange.title') }).click();
    await page.locator('[data-toggle]').nth(5).click();
    await page.locator('[data-row] input[type=checkbox]').nth(1).check();
    await page.locator('[data-open] [aria-pressed=false]').first().click();
    await page.getByRole('button', { name: words.t('candidates:undo'), exact: true }).waitFor();
    for (const width of [1_280, 320]) {
      await page.setViewportSize({ width, height: 800 });
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect(await violations(page), `${width} ${colorScheme}`).toEqual([]);
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
    await page.getByRole('button', { name: words.t('candidates:keys.title') }).click();
    await page.getByRole('dialog').waitFor();
    expect(await violations(page), 'keys').toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('searchbox', { name: words.t('candidates:search') }).fill('nobody at all');
    await page.getByText(words.t('candidates:noMatch.title')).waitFor();
    expect(await violations(page), 'nobody fits').toEqual([]);
  });

  test('is worked by keys alone: find, go, choose, set, undo', async () => {
    const { words } = session;
    const page = await withMany(60);
    await page.bringToFront();
    await page.keyboard.press('/');
    await page.keyboard.type('soren');
    await page.getByText(words.t('candidates:count.some', { count: 5, of: 60 })).waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('j');
    await page.keyboard.press('x');
    await page.getByText(words.t('candidates:choose.count', { count: 1 })).waitFor();
    // What was searched for stands: the keys go through what was found.
    expect(await page.locator('[data-row]').count()).toBe(5);
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('Shift+X');
    await page.getByText(words.t('candidates:choose.count', { count: 3 })).waitFor();
    await page.keyboard.press('Enter');
    const detail = page.locator('[data-open]');
    await detail.waitFor();
    const key = (await detail.getAttribute('data-key')) ?? '';
    const before = (await worksOf(page)).find((work) => work.key === key);
    // On to the first state, and to the one that is wanted.
    for (let step = 0; step < 12 && (await focused(page)) !== words.t('workStates.replied'); step += 1)
      await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const stateOf = async () => (await worksOf(page)).find((work) => work.key === key)?.state;
    await until('the state', async () => (await stateOf()) === 'replied');
    await page.getByText(words.t('candidates:did.state', { count: 1, state: words.t('workStates.replied') })).waitFor();
    await page.keyboard.press('Control+z');
    await page.getByText(words.t('candidates:undone.done', { count: 1 })).waitFor();
    expect(await stateOf()).toBe(before?.state);
    await page.keyboard.press('Escape');
    await detail.waitFor({ state: 'detached' });
  });

  test('many who were chosen are tagged at once and set back, but for whom it changed again', async () => {
    const { words } = session;
    const page = await withMany(300);
    await page.getByRole('button', { name: words.t('candidates:choose.all', { count: 300 }) }).click();
    await page.getByRole('combobox', { name: words.t('candidates:tags.new') }).fill('spring');
    await page.getByRole('button', { name: words.t('candidates:choose.addTag', { count: 300 }) }).click();
    await page.getByText(words.t('candidates:did.tagged', { count: 300, tag: 'spring' })).waitFor();
    const tagged = await worksOf(page);
    expect(tagged.filter(({ tags }) => tags.includes('spring'))).toHaveLength(300);
    const [one] = tagged;
    if (one) await putRows(page, { works: [{ ...one, tags: ['other'] }] });
    await page.getByRole('button', { name: words.t('candidates:undo'), exact: true }).click();
    await page
      .getByText(
        `${words.t('candidates:undone.done', { count: 299 })} ${words.t('candidates:undone.kept', { count: 1 })}`,
      )
      .waitFor();
    const after = await worksOf(page);
    expect(after.filter(({ tags }) => tags.includes('spring'))).toEqual([]);
    expect(after.find(({ key }) => key === one?.key)?.tags).toEqual(['other']);
    const csv = await saved(page, () =>
      page.getByRole('button', { name: words.t('candidates:exchange.export.csv') }).click(),
    );
    expect(csv.trim().split('\r\n')).toHaveLength(301);
  });

  test('scrolls through ten thousand, whoever one is at staying where the keys go on', async () => {
    const { words } = session;
    const page = await withMany(10_000);
    await page.getByText(words.t('candidates:count.all', { count: 10_000 })).waitFor();
    await page.keyboard.press('j');
    await page.evaluate(() => scrollTo({ top: document.documentElement.scrollHeight / 2, behavior: 'instant' }));
    await until('rows in the middle', async () =>
      page.evaluate(() => {
        const box = document.elementFromPoint(300, innerHeight / 2)?.closest('[data-row]');
        return Number(box?.getAttribute('data-row')) > 4_000;
      }),
    );
    expect(await page.locator('[data-row]').count()).toBeLessThan(120);
    await page.keyboard.press('j');
    await until('the second row', async () =>
      page.evaluate(() => document.activeElement?.closest('[data-row]')?.getAttribute('data-row') === '1'),
    );
    expect(await page.evaluate(() => scrollY)).toBeLessThan(1_000);
  });
});
