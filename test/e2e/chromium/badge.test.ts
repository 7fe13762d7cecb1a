import type { Page } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import { panelShows, storedRows, until } from '../panel';
import { useSession } from './session';

const session = useSession();
afterEach(() => session.tidy());

const host = 'plumbline-badge';

/** Follows a link as GitHub's pages do: the address changes in place. */
const goSoftly = async (page: Page, path: string): Promise<void> => {
  await page.evaluate((there) => {
    const link = document.createElement('a');
    link.href = there;
    document.body.append(link);
    link.click();
  }, path);
  await page.waitForURL(`**${path}`);
};

describe('the badge', () => {
  test('stands by the name, in words of the catalogue, and nothing else on the page is other than without it', async () => {
    const page = await session.chromium.visit('/mira-holm-sample');
    const badge = page.locator(host).getByRole('button');
    await badge.waitFor();
    await expect.poll(() => badge.first().innerText()).toBe(session.words.t('page:badge.label'));
    const name = await page.locator('.vcard-names').boundingBox();
    const box = await badge.first().boundingBox();
    expect(Math.abs((box?.y ?? 0) - ((name?.y ?? 0) + (name?.height ?? 0)))).toBeLessThan(60);

    const { shown, served } = await page.evaluate(async (tag) => {
      const copy = document.documentElement.cloneNode(true) as HTMLElement;
      for (const one of copy.querySelectorAll(tag)) one.remove();
      const html = await (await fetch(location.href)).text();
      return {
        shown: copy.outerHTML,
        served: new DOMParser().parseFromString(html, 'text/html').documentElement.outerHTML,
      };
    }, host);
    expect(shown).toBe(served);
  });

  test('moves nothing: no layout shift, and every box stands where it stands without it', async () => {
    const page = await session.chromium.context.newPage();
    await page.addInitScript(() => {
      (window as unknown as { shifts: number }).shifts = 0;
      new PerformanceObserver((list) => {
        (window as unknown as { shifts: number }).shifts += list.getEntries().length;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto('https://github.com/mira-holm-sample');
    await page.locator(host).getByRole('button').first().waitFor();
    const boxes = (): Promise<string> =>
      page.evaluate(
        (tag) =>
          JSON.stringify(
            [...document.querySelectorAll('body *')]
              .filter(({ localName }) => localName !== tag)
              .map((element) => {
                const { x, y, width, height } = element.getBoundingClientRect();
                return [x, y, width, height];
              }),
          ),
        host,
      );
    const withBadge = await boxes();
    await page.evaluate((tag) => document.querySelector(tag)?.remove(), host);
    expect(withBadge).toBe(await boxes());
    expect(await page.evaluate(() => (window as unknown as { shifts: number }).shifts)).toBe(0);
  });

  test('is on no organisation, no repository and no page that is not there', async () => {
    for (const path of ['/orbit-labs-sample', '/mira-holm-sample/batchline', '/nobody-sample']) {
      const page = await session.chromium.visit(path);
      await page.waitForTimeout(600);
      expect(await page.locator(host).count(), path).toBe(0);
    }
  });

  test('opens the real side panel', async () => {
    const page = await session.chromium.visit('/mira-holm-sample');
    const badge = page.locator(host).getByRole('button').first();
    await badge.waitFor();
    const panel = await session.chromium.panelOpenedBy(() => badge.click());
    await panelShows(panel, 'mira-holm-sample');
  });

  test('comes back alive when the page comes back from a cache, once', async () => {
    const page = await session.chromium.visit('/mira-holm-sample');
    await page.locator(host).getByRole('button').first().waitFor();
    await goSoftly(page, '/mira-holm-sample/batchline');
    await expect.poll(() => page.locator(host).count()).toBe(0);
    await page.goBack();
    await page.locator('.vcard-names').waitFor();
    const badge = page.locator(host).getByRole('button').first();
    await badge.waitFor();
    expect(await page.locator(host).count()).toBe(1);
    const panel = await session.chromium.panelOpenedBy(() => badge.click());
    await panelShows(panel, 'mira-holm-sample');
  });
});

describe('the panel', () => {
  test('opens by the toolbar button', async () => {
    const { panel } = await session.open('noel-brandt-sample');
    expect(panel.url()).toContain(`chrome-extension://${session.chromium.extensionId}/`);
  });

  test('follows soft navigation, and takes no page for the one before it', async () => {
    const { page, panel } = await session.open('mira-holm-sample');
    // The address is the new one for a while, and the page still the old one.
    session.github.faults.set('site', { delay: 700 });
    await goSoftly(page, '/noel-brandt-sample');
    await panelShows(panel, 'noel-brandt-sample');
    await page.goBack();
    await panelShows(panel, 'mira-holm-sample');
    const dossiers = (await storedRows(panel, 'snapshots')).map(({ dossier }) => dossier);
    for (const { person, sections } of dossiers) {
      expect(sections.name.state === 'found' && sections.name.value.split(' ')[0]?.toLowerCase()).toBe(
        person.login.split('-')[0],
      );
    }
    expect(new Set(dossiers.map(({ person }) => person.login))).toEqual(
      new Set(['mira-holm-sample', 'noel-brandt-sample']),
    );
  });

  test('follows the active tab, and says so where there is no person', async () => {
    const { page, panel } = await session.open('noel-brandt-sample');
    const other = await session.chromium.visit('/orbit-labs-sample');
    await panel.getByText(session.words.t('states.organisation.title')).waitFor();
    await other.goto('https://github.com/nobody-sample');
    await panel.getByText(session.words.t('states.none.title')).waitFor();
    await page.bringToFront();
    await panelShows(panel, 'noel-brandt-sample');
  });

  test('has its first findings from the page alone', async () => {
    const { panel } = await session.open('tessa-quill-sample');
    await panel.locator('[data-identity]').first().waitFor();
    const analyses = await until('findings', async () => {
      const rows = await storedRows(panel, 'analyses');
      return rows.some(({ findings }) => findings.length > 0) ? rows : undefined;
    });
    expect(analyses.length).toBeGreaterThan(0);
    expect(session.spent()).toEqual({ core: 0, search: 0, raw: 0 });
    expect(session.github.requests.filter(({ host: name }) => name === 'api.github.com')).toEqual([]);
  });
});
