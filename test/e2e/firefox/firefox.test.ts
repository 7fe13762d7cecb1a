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

  await firefox.untilInSidebar(
    `(() => { const role = document.querySelector('select'); role.value = 'mlops-engineer'; role.dispatchEvent(new Event('change', { bubbles: true })); return true; })()`,
  );
  await firefox.untilInSidebar(shows(words.t('rules:delivery-beyond-notebooks.messages.notebooksOnly.title')));
  await firefox.untilInSidebar(
    `document.querySelector('[data-identity] a[href^="https://github.com/noel-brandt-sample/"]') !== null`,
  );
});

test('the key opens the sidebar', async () => {
  await firefox.inBrowserWindow('SidebarController.hide()');
  expect(await firefox.inBrowserWindow('SidebarController.isOpen')).toBe(false);
  // Pressed where Firefox itself waits for keys of extensions.
  await firefox.inBrowserWindow(
    `document.querySelector('keyset[id^="ext-keyset-id-plumbline"] key[modifiers="alt,shift"][key="L"]').doCommand()`,
  );
  await firefox.untilInSidebar(shows('noel-brandt-sample'));
});
