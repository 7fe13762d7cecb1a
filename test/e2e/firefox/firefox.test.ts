import { afterAll, beforeAll, expect, test } from 'vitest';
import { startSampleGithub, type SampleGithub } from '../../sample-github/server';
import type { Words } from '../panel';
import { catalogue } from '../words';
import { startFirefox, type Firefox } from './harness';

let github: SampleGithub;
let firefox: Firefox;
let words: Words;
beforeAll(async () => {
  github = await startSampleGithub();
  firefox = await startFirefox(github);
  words = await catalogue();
});
afterAll(async () => {
  await firefox.close();
  await github.close();
});

const shows = (text: string): string => `document.body.innerText.includes(${JSON.stringify(text)})`;
const pressed = (label: string): string =>
  `(() => { const found = [...document.querySelectorAll('button')].find((one) => one.textContent === ${JSON.stringify(label)}); found?.click(); return Boolean(found); })()`;

test('the badge tells how to open the sidebar, the toolbar button opens it, and GitHub is read from it', async () => {
  const page = await firefox.visit('/noel-brandt-sample');
  await page.waitForSelector('plumbline-badge');
  await page.waitForFunction(
    (label) => document.querySelector('plumbline-badge')?.shadowRoot?.querySelector('button')?.textContent === label,
    {},
    words.t('page:badge.label'),
  );
  await page.evaluate(() => document.querySelector('plumbline-badge')?.shadowRoot?.querySelector('button')?.click());
  await page.waitForFunction(
    (told) =>
      document.querySelector('plumbline-badge')?.shadowRoot?.querySelector('[role=status]')?.textContent === told,
    {},
    words.t('page:badge.howToOpen'),
  );
  expect(await firefox.inBrowserWindow('SidebarController.isOpen')).toBe(false);

  await firefox.pressToolbarButton();
  await firefox.untilInSidebar(shows('noel-brandt-sample'));
  await firefox.untilInSidebar("document.querySelectorAll('[data-identity]').length > 0");
  expect(github.requests.filter(({ host }) => host === 'api.github.com')).toEqual([]);

  await firefox.untilInSidebar(pressed(words.t('reading:readNow')));
  await firefox.untilInSidebar(shows(words.t('reading:readAgain')), 45_000);
  const spent = github.requests.filter(({ host }) => host === 'api.github.com');
  expect(spent.length).toBeGreaterThan(2);
  expect(spent.every(({ status }) => status === 200)).toBe(true);
  await firefox.untilInSidebar(shows(words.t('reading:phrases.repositories', { count: 6 })));
});
