import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { violations } from '../axe';
import { root } from '../../helpers/run-tool';
import { chooseRole, readGithub, storedRows, until } from '../panel';
import { useSession } from './session';

const session = useSession();
afterEach(() => session.tidy());

const out = join(root, 'test', 'e2e', 'out');
const strip = (panel: Page) => panel.getByRole('region', { name: session.words.t('reading:title') });
const queueOf = (panel: Page) => panel.getByRole('region', { name: session.words.t('reading:queue.title') });

/** Asks the background as the panel does. */
const ask = (panel: Page, message: object): Promise<void> =>
  panel.evaluate(
    (sent) =>
      (globalThis as unknown as { chrome: { runtime: { sendMessage: (one: object) => Promise<void> } } }).chrome.runtime //
        .sendMessage(sent),
    message,
  );

const pictures = async (panel: Page, name: string): Promise<void> => {
  mkdirSync(out, { recursive: true });
  await panel.setViewportSize({ width: 320, height: 900 });
  for (const colorScheme of ['light', 'dark'] as const) {
    await panel.emulateMedia({ colorScheme });
    const { wide, width } = await panel.evaluate(() => ({
      width: innerWidth,
      wide: document.documentElement.scrollWidth,
    }));
    expect(wide, name).toBeLessThanOrEqual(width);
    await panel.screenshot({ path: join(out, `${name}-320-${colorScheme}.png`), fullPage: true });
  }
};

const sound = async (panel: Page): Promise<void> => {
  expect(await violations(panel)).toEqual([]);
};

test('people are read one after another, wait while the limit is used up, and say until when', async () => {
  const { panel } = await session.open('mira-holm-sample');
  session.github.setRemaining('core', 5);
  await ask(panel, {
    type: 'queue-readings',
    logins: ['ines-roth-sample', 'victor-dane-sample', 'tessa-quill-sample'],
    from: null,
  });
  const rows = () => storedRows(panel, 'queue');
  await until('those who wait', async () => {
    const waiting = (await rows()).filter(({ state, notBefore }) => state === 'waiting' && notBefore !== null);
    return waiting.length >= 2;
  });
  expect(session.spent().core).toBeLessThanOrEqual(5);
  await queueOf(panel).locator('summary').click();
  await queueOf(panel)
    .getByText(/after|nach/u)
    .first()
    .waitFor();
  await sound(panel);
  await pictures(panel, 'queue');
  // Taken out of the queue, nobody is asked for any more.
  for (const login of ['ines-roth-sample', 'victor-dane-sample', 'tessa-quill-sample']) {
    await queueOf(panel).locator('li', { hasText: login }).getByRole('button').click();
  }
  await queueOf(panel).waitFor({ state: 'detached' });
  expect(await rows()).toEqual([]);
});

test('a finding that cannot tell offers what it waits for with its cost, and one click reads exactly that', async () => {
  const { panel } = await session.open('tessa-quill-sample');
  await chooseRole(panel, session.words, 'mlops-engineer');
  const card = panel.locator('[data-identity]', { hasText: session.words.t('reading:readThis') }).first();
  await card.waitFor();
  await card.locator('summary').first().click();
  await pictures(panel, 'offer');
  session.forgetRequests();
  await card.getByRole('button', { name: session.words.t('reading:readThis') }).click();
  const [row] = await until('the end of the reading', async () => {
    const ended = (await storedRows(panel, 'readings')).filter(({ state }) => state !== 'running');
    return ended.length > 0 && ended;
  });
  // The list of repositories was what it waited for: one request, and no step beside it.
  expect([row?.state, row?.steps.map(({ what }) => what)]).toEqual(['done', ['repositories']]);
  expect(session.spent()).toEqual({ core: 1, search: 0, raw: 0 });
});

test('once nothing more could change, the reading says so', async () => {
  const { panel } = await session.open('quiet-lee-sample');
  await readGithub(panel, session.words);
  await strip(panel).getByText(session.words.t('reading:nothingLeft')).waitFor();
  await pictures(panel, 'nothing-left');
});

test('a reading that the panel follows stops where the rest could change nothing, and says what it left', async () => {
  const { panel } = await session.open('mira-holm-sample');
  // What is set aside for one reading ends three times before all file lists are there.
  for (let reading = 0; reading < 3; reading += 1) await readGithub(panel, session.words);
  const [begins = ''] = session.words.t('reading:changesNothing', { list: '\0' }).split('\0');
  await strip(panel).getByText(begins).waitFor();
  await pictures(panel, 'stopped');
});

test('a limit that is used up stands in the strip with its time', async () => {
  const { panel } = await session.open('mira-holm-sample');
  session.github.setRemaining('core', 3);
  await readGithub(panel, session.words);
  await pictures(panel, 'used-up');
  await sound(panel);
});
