/** Makes the pictures that a store shows, from the sample GitHub: 1280 × 800, light and dark, into test/demo/out/store. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { startChromium, type Chromium } from '../e2e/chromium/harness';
import { openView, type Words } from '../e2e/panel';
import { catalogue } from '../e2e/words';
import { builtExtension } from '../helpers/built-extension';
import { manyPeople } from '../helpers/many-people';
import { putRows } from '../helpers/put-rows';
import { root } from '../helpers/run-tool';
import { people } from '../sample-github/people/index';
import { startSampleGithub } from '../sample-github/server';
import { pictureOf } from './picture';
import { readPerson } from './read-person';

/** What the stores of Chrome and Edge take, in pixels. */
const size = { width: 1280, height: 800 };
const out = join(root, 'test', 'demo', 'out', 'store');

type Scene = { chromium: Chromium; words: Words; keep: (name: string, picture: Buffer) => void };

const views = ['signals', 'work', 'message', 'notes'] as const;

const beside = async ({ chromium, keep }: Scene, name: string, page: Page, panel: Page): Promise<void> => {
  await panel.evaluate('scrollTo(0, 0)');
  keep(name, await pictureOf(chromium, page, panel, size));
};

/** A person with each view of the panel. */
const person = async (scene: Scene): Promise<void> => {
  const { chromium, words } = scene;
  const { page, panel } = await readPerson(chromium, words, people[0]?.login ?? '');
  for (const view of views) {
    await openView(panel, words, view);
    // A view comes when it is looked at.
    await panel.getByRole('tabpanel').locator('> *').first().waitFor();
    await panel.getByText(words.t('message.working')).waitFor({ state: 'detached' });
    await beside(scene, view, page, panel);
  }
  await chromium.closePanel(panel);
  await page.close();
};

/** The panel before anybody was read, beside a page without a profile. */
const firstRun = async (scene: Scene): Promise<void> => {
  const page = await scene.chromium.visit('/');
  const panel = await scene.chromium.openByToolbar(page);
  await panel.getByRole('heading', { name: scene.words.t('welcome:title') }).waitFor();
  await beside(scene, 'first-run', page, panel);
  await scene.chromium.closePanel(panel);
  await page.close();
};

/** Who did what in a repository. */
const repository = async (scene: Scene): Promise<void> => {
  const { chromium, words } = scene;
  const page = await chromium.visit('/sample-org/serve-kit');
  const panel = await chromium.openByToolbar(page);
  await panel.getByRole('button', { name: words.t('place:repository.find') }).click();
  await panel.getByRole('region', { name: words.t('place:kinds.reliability') }).waitFor();
  await beside(scene, 'repository', page, panel);
  await chromium.closePanel(panel);
  await page.close();
};

/** A page of the extension by itself. */
const ownPage = async ({ chromium, keep }: Scene, name: string): Promise<void> => {
  const page = await chromium.context.newPage();
  await page.setViewportSize(size);
  await page.goto(`chrome-extension://${chromium.extensionId}/${name}.html`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  if (name === 'candidates') {
    await putRows(page, manyPeople(40, new Date().toISOString()));
    await page.reload();
    await page.locator('[data-toggle]').nth(2).click();
    await page.locator('[data-open]').waitFor();
  }
  keep(name, await page.screenshot());
  await page.close();
};

const shoot = async (colorScheme: 'light' | 'dark'): Promise<void> => {
  const github = await startSampleGithub();
  // Larger than the picture: the window's own bars stand above page and panel, and its frame beside them.
  const window = { width: size.width + 24, height: size.height + 160 };
  const chromium = await startChromium({ github, colorScheme, size: window });
  const words = await catalogue();
  const keep = (name: string, picture: Buffer): void => writeFileSync(join(out, `${name}-${colorScheme}.png`), picture);
  const scene = { chromium, words, keep };
  try {
    await firstRun(scene);
    await person(scene);
    await repository(scene);
    for (const name of ['options', 'privacy', 'candidates']) await ownPage(scene, name);
  } finally {
    await chromium.close();
    await github.close();
  }
};

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
builtExtension('chrome');
for (const colorScheme of ['light', 'dark'] as const) await shoot(colorScheme);
console.log(`Pictures are in ${out}`);
