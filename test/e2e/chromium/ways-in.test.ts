import { afterEach, expect, test } from 'vitest';
import { startSampleGithub } from '../../sample-github/server';
import { panelShows, until } from '../panel';
import { startChromium } from './harness';
import { useSession } from './session';

const session = useSession();
afterEach(() => session.tidy());

test('there is a key and an entry of the context menu', async () => {
  const worker = await session.chromium.worker();
  expect(await worker.evaluate('chrome.commands.getAll()')).toContainEqual(
    expect.objectContaining({ name: 'open-panel', shortcut: 'Alt+Shift+L' }),
  );
  // The entries cannot be listed; changing one that is not there is refused. It is made in the user's language, so not
  // in the background's very first moment.
  await until('the entry of the context menu', () =>
    worker.evaluate('chrome.contextMenus.update("open-panel", { visible: true })').then(
      () => true,
      () => false,
    ),
  );
  await expect(worker.evaluate('chrome.contextMenus.update("no-entry", { visible: true })')).rejects.toThrow(
    'no-entry',
  );
});

test('the panel follows the user from tab to tab, and back', async () => {
  const { page, panel } = await session.open('noel-brandt-sample');
  const other = await session.chromium.visit('/mira-holm-sample');
  await panelShows(panel, 'mira-holm-sample');
  await page.bringToFront();
  await panelShows(panel, 'noel-brandt-sample');
  await other.bringToFront();
  await panelShows(panel, 'mira-holm-sample');
});

test('a page out of the back-forward cache has its badge and its person again', async () => {
  const github = await startSampleGithub();
  const chromium = await startChromium({ github, backForwardCache: true });
  try {
    const page = await chromium.visit('/noel-brandt-sample');
    await page.locator('plumbline-badge').waitFor();
    await page.evaluate(() => {
      window.addEventListener('pageshow', ({ persisted }: PageTransitionEvent) =>
        document.documentElement.setAttribute('kept', String(persisted)),
      );
    });
    const panel = await chromium.openByToolbar(page);
    await panelShows(panel, 'noel-brandt-sample');
    await page.goto('https://github.com/mira-holm-sample');
    await panelShows(panel, 'mira-holm-sample');
    await page.evaluate(() => history.back());
    await panelShows(panel, 'noel-brandt-sample');
    const back = await chromium.context.newCDPSession(page);
    const { result } = await back.send('Runtime.evaluate', {
      expression:
        '[document.documentElement.getAttribute("kept"), document.querySelectorAll("plumbline-badge").length]',
      returnByValue: true,
    });
    expect(result.value).toEqual(['true', 1]);
  } finally {
    await chromium.close();
    await github.close();
  }
});
