import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { violations } from '../axe';
import { root } from '../../helpers/run-tool';
import { analysisOf, chooseRole, openView, panelShows, readGithub, storedRows, until } from '../panel';
import { useSession } from './session';

const session = useSession();
afterEach(() => session.tidy());

const role = 'mlops-engineer';
const out = join(root, 'test', 'e2e', 'out');
const text = 'I work on search and ranking for a shop. My ranking model increased revenue by 23 %.';

const strip = (panel: Page) => panel.getByRole('region', { name: session.words.t('reading:title') });

const paste = async (panel: Page): Promise<void> => {
  await openView(panel, session.words, 'notes');
  await panel.getByLabel(session.words.t('notes.pasteTitle')).fill('CV');
  await panel.getByLabel(session.words.t('notes.pasteText'), { exact: true }).fill(text);
  await panel.getByRole('button', { name: session.words.t('notes.add'), exact: true }).click();
};

test('a reading that is cancelled stops asking, keeps what it has and says so', async () => {
  const { panel } = await session.open('victor-dane-sample');
  session.github.faults.set('api.github.com/repos/', { delay: 1_000 });
  session.github.faults.set('raw', { delay: 1_000 });
  await panel.getByRole('button', { name: session.words.t('reading:readNow') }).click();
  const sections = async () => (await storedRows(panel, 'snapshots')).map(({ dossier }) => dossier.sections);
  await until('repositories', async () =>
    (await sections()).some(({ repositories }) => repositories.state === 'found'),
  );
  await strip(panel)
    .getByRole('button', { name: session.words.t('cancel'), exact: true })
    .click();
  await strip(panel).getByText(session.words.t('reading:ended.cancelled'), { exact: true }).first().waitFor();
  const [row] = await storedRows(panel, 'readings');
  expect(row?.state).toBe('cancelled');
  expect(row?.steps.some(({ state }) => state === 'running' || state === 'planned')).toBe(false);
  const asked = session.github.requests.length;
  await panel.waitForTimeout(1_500);
  expect(session.github.requests.length).toBe(asked);
  expect((await sections()).some(({ repositories }) => repositories.state === 'found')).toBe(true);
  await panel.getByRole('button', { name: session.words.t('reading:readMore') }).waitFor();
});

test('what the first budget left is read by the next, and nothing is read twice', async () => {
  const { panel } = await session.open('mira-holm-sample');
  const looked = async () => {
    const [newest] = (await storedRows(panel, 'snapshots')).toSorted((a, b) => (a.savedAt < b.savedAt ? 1 : -1));
    const contents = newest?.dossier.sections.contents;
    return contents?.state === 'found' ? contents.coverage.seen : 0;
  };
  await readGithub(panel, session.words);
  const first = await looked();
  const trees = () =>
    session.github.requests.filter(({ path }) => path.includes('/git/trees/')).map(({ path }) => path);
  session.github.renewLimits();
  await readGithub(panel, session.words);
  expect(await looked()).toBeGreaterThan(first);
  expect(new Set(trees()).size).toBe(trees().length);
});

test('without a connection nothing is asked, what was read is shown, and it goes on when there is one again', async () => {
  const { panel } = await session.open('tessa-quill-sample');
  await panel.locator('[data-identity]').first().waitFor();
  await session.chromium.context.setOffline(true);
  try {
    await strip(panel).getByText(session.words.t('reading:offline')).waitFor();
    const read = panel.getByRole('button', { name: session.words.t('reading:readNow') });
    expect(await read.isDisabled()).toBe(true);
    expect(await panel.locator('[data-identity]').count()).toBeGreaterThan(0);
  } finally {
    await session.chromium.context.setOffline(false);
  }
  await strip(panel).getByText(session.words.t('reading:offline')).waitFor({ state: 'detached' });
  await readGithub(panel, session.words);
  const [row] = await storedRows(panel, 'readings');
  expect(row?.state).toBe('done');
});

test('the list of sources tells of every section, with links to GitHub alone, and axe finds nothing in it', async () => {
  const { panel } = await session.open('mira-holm-sample');
  await readGithub(panel, session.words);
  await strip(panel).locator('summary').first().click();
  for (const section of ['bio', 'repositories', 'contents', 'pullRequests', 'writings'])
    await strip(panel)
      .getByText(session.words.t(`reading:sections.${section}`), { exact: true })
      .waitFor();
  const links = await strip(panel)
    .locator('dl a')
    .evaluateAll((all) => all.map((one) => new URL((one as HTMLAnchorElement).href).host));
  expect(links.length).toBeGreaterThan(3);
  for (const host of links) expect(['github.com', 'api.github.com', 'raw.githubusercontent.com']).toContain(host);
  expect(await violations(panel)).toEqual([]);
});

test('a pasted text asks also before GitHub was read', async () => {
  const { panel } = await session.open('quiet-lee-sample');
  await chooseRole(panel, session.words, role);
  await paste(panel);
  await panel.getByText(session.words.t('notes.added')).waitFor();
  const { findings } = await analysisOf(panel, 'quiet-lee-sample', role);
  const about = findings.filter(({ evidence }) =>
    evidence.some((one) => one.kind === 'quote' && one.quote.includes('23 %')),
  );
  expect(about.map(({ outcome }) => outcome)).toEqual(['ask']);
  expect(session.github.requests.filter(({ host }) => host === 'api.github.com')).toEqual([]);
});

test('where the browser has no room left, the panel says so and loses nothing', async () => {
  const { panel } = await session.open('tessa-quill-sample');
  await panel.locator('[data-identity]').first().waitFor();
  const before = await storedRows(panel, 'snapshots');
  // The quota of an extension cannot be lowered from outside, so the refusal is what IndexedDB gives on a full disk.
  await panel.evaluate(() => {
    const put = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, 'put') ?? {};
    Object.assign(window, { hasRoom: () => void Object.defineProperty(IDBObjectStore.prototype, 'put', put) });
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('No room', 'QuotaExceededError');
    };
  });
  await paste(panel);
  await panel.getByText(session.words.t('states.storageFull')).waitFor();
  await panel.getByText(session.words.t('notes.notAdded')).waitFor();
  expect(await panel.getByLabel(session.words.t('notes.pasteText'), { exact: true }).inputValue()).toBe(text);
  expect(await storedRows(panel, 'snapshots')).toEqual(before);
  await panel.evaluate('hasRoom()');
  await panel.getByRole('button', { name: session.words.t('notes.add'), exact: true }).click();
  await panel.getByText(session.words.t('notes.added')).waitFor();
  await panel.getByText(session.words.t('states.storageFull')).waitFor({ state: 'detached' });
});

test('the own profile of a user who is signed in is read as it is shown, not as it is being edited', async () => {
  const page = await session.chromium.visit('/noel-brandt-sample');
  const served = await page.evaluate(async () => (await fetch(location.href)).text());
  const form =
    '<form class="js-profile-editable-form" hidden><textarea name="user[profile_bio]">Typing a bio</textarea></form>' +
    '<button type="button" class="js-profile-editable-edit-button">Edit profile</button>';
  session.github.faults.set('github.com/noel-brandt-sample', {
    body: served
      .replace('class="logged-out', 'class="logged-in')
      .replace('name="user-login" content=""', 'name="user-login" content="noel-brandt-sample"')
      .replace(/(<h1 class="vcard-names[\s\S]*?<\/h1>)/u, `$1${form}`),
  });
  await page.reload();
  expect(await page.locator('body.logged-in .js-profile-editable-form').count()).toBe(1);
  const panel = await session.chromium.openByToolbar(page);
  await panelShows(panel, 'noel-brandt-sample');
  const [row] = await storedRows(panel, 'snapshots');
  expect(row?.dossier.sections.bio.state).toBe('found');
  expect(JSON.stringify(row)).not.toContain('Typing a bio');
  expect(await page.locator('plumbline-badge').count()).toBe(1);
});

test('at 320 pixels, light and dark, nothing reaches out of the panel', async () => {
  mkdirSync(out, { recursive: true });
  const { panel } = await session.open('mira-holm-sample');
  await chooseRole(panel, session.words, role);
  await readGithub(panel, session.words);
  await analysisOf(panel, 'mira-holm-sample', role);
  await panel.setViewportSize({ width: 320, height: 900 });
  await strip(panel).locator('summary').first().click();
  await openView(panel, session.words, 'signals');
  await panel.locator('[data-identity] > summary').first().click();
  for (const colorScheme of ['light', 'dark'] as const) {
    await panel.emulateMedia({ colorScheme });
    for (const view of ['signals', 'work', 'message', 'notes'] as const) {
      await openView(panel, session.words, view);
      const { width, wide } = await panel.evaluate(() => ({
        width: innerWidth,
        wide: document.documentElement.scrollWidth,
      }));
      expect(width).toBe(320);
      expect(wide, view).toBeLessThanOrEqual(width);
      await panel.screenshot({ path: join(out, `${view}-320-${colorScheme}.png`), fullPage: true });
    }
  }
});
