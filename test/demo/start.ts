import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtExtension } from '../helpers/built-extension';
import { root } from '../helpers/run-tool';
import { startChromium, type Chromium } from '../e2e/chromium/harness';
import { sampleBrief, writeBrief } from './brief';
import type { Words } from '../e2e/panel';
import { catalogue } from '../e2e/words';
import { accounts, people } from '../sample-github/people/index';
import { startSampleGithub, type SampleGithub } from '../sample-github/server';
import { readArguments, usage, type Demo } from './arguments';
import { pictureOf } from './picture';
import { readPerson } from './read-person';
import { reportOf } from './report';

const out = join(root, 'test', 'demo', 'out');

const hasDisplay = (): boolean =>
  process.platform === 'linux' ? Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']) : !process.env['CI'];

const title = (text: string): string => `\n${text}\n${'─'.repeat(text.length)}`;

/** Opens a profile, reads it whole, prints the panel's words and keeps pictures of page and panel. */
const screen = async (
  login: string,
  { chromium, words, github }: { chromium: Chromium; words: Words; github: SampleGithub | null },
): Promise<void> => {
  let before = 0;
  const { page, panel } = await readPerson(chromium, words, login, async (opened) => {
    if (github) await writeBrief(opened, sampleBrief);
    before = github?.requests.length ?? 0;
  });
  console.log(title(login));
  for (const line of await reportOf(panel, words)) console.log(line);
  const spent = github?.requests.slice(before).filter(({ spent: resource }) => resource !== null);
  if (spent) console.log(`(${spent.length} requests to the sample)`);
  writeFileSync(join(out, `${login}.png`), await pictureOf(chromium, page, panel));
  await panel.screenshot({ path: join(out, `${login}.panel.png`), fullPage: true });
  await chromium.closePanel(panel);
  await page.close();
  // The demo screens more people in a minute than GitHub's free limit allows in an hour.
  github?.renewLimits();
};

const screenAll = async (chromium: Chromium, words: Words, github: SampleGithub): Promise<void> => {
  for (const { login } of people) await screen(login, { chromium, words, github });
  const organisation = accounts.find(({ type }) => type === 'Organization');
  if (!organisation) return;
  const page = await chromium.visit(`/${organisation.login}`);
  const panel = await chromium.openByToolbar(page);
  await panel.getByText(words.t('states.organisation.title')).waitFor();
  console.log(title(organisation.login));
  console.log(words.t('states.organisation.title'));
  await chromium.closePanel(panel);
};

const openWindow = async (chromium: Chromium, login: string, sample: boolean): Promise<void> => {
  const page = await chromium.visit(`/${login}`);
  for (const other of chromium.context.pages())
    if (other !== page && other.url() === 'about:blank') await other.close();
  const panel = await chromium.openByToolbar(page);
  if (sample) await writeBrief(panel, sampleBrief);
  console.log('Close the window, or press Ctrl+C, to end.');
  await chromium.context.waitForEvent('close', { timeout: 0 });
};

/** The picture that the README shows: the first of the sample people, read whole. */
const makePicture = async (chromium: Chromium, words: Words): Promise<void> => {
  const login = people[0]?.login ?? '';
  const { page, panel } = await readPerson(chromium, words, login);
  const path = join(root, 'test', 'demo', 'panel.png');
  writeFileSync(path, await pictureOf(chromium, page, panel));
  console.log(`Made ${path}`);
};

const run = async (demo: Demo): Promise<void> => {
  mkdirSync(out, { recursive: true });
  const sample = demo.login === null;
  const headless = demo.headless || demo.picture || !hasDisplay();
  console.log('Building the extension …');
  builtExtension('chrome');
  const github = sample ? await startSampleGithub() : null;
  const chromium = await startChromium({
    headless,
    colorScheme: demo.picture ? 'light' : undefined,
    ...(github && { github }),
  });
  const words = await catalogue();
  try {
    if (demo.picture) await makePicture(chromium, words);
    else if (!headless) await openWindow(chromium, demo.login ?? people[0]?.login ?? '', sample);
    else if (github) await screenAll(chromium, words, github);
    else await screen(demo.login ?? '', { chromium, words, github });
    if (headless && !demo.picture) console.log(`\nPictures are in ${out}`);
  } finally {
    await chromium.close();
    await github?.close();
  }
};

const demo = readArguments(process.argv.slice(2));
if (typeof demo === 'string') {
  console.error(`${demo}\n\n${usage}`);
  process.exitCode = 2;
} else {
  await run(demo);
}
