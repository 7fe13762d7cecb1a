import { chromium, type Page } from 'playwright-core';
import { readGithub } from '../e2e/panel';
import { catalogue } from '../e2e/words';
import { startChromium, type Chromium } from '../e2e/chromium/harness';
import { findBrowser } from '../setup/browsers.mjs';
import { startSampleGithub, type SampleGithub } from '../sample-github/server';
import { backgroundMemory } from './background-memory';
import { peopleList } from './people-list';
import { scriptTime, traceOf } from './script-time';
import { median, type Row } from './row';

const rounds = 5;
const people = [
  '/mira-holm-sample',
  '/victor-dane-sample',
  '/tessa-quill-sample',
  '/noel-brandt-sample',
  '/ines-roth-sample',
];

/** Pages that move by themselves now and then: pictures of elsewhere that do not load take another size. */
const restless = new Set(['/tessa-quill-sample']);

const settle = (page: Page) => page.waitForTimeout(1_000);

const layoutShift = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) =>
          resolve(list.getEntries().reduce((total, entry) => total + (entry as unknown as { value: number }).value, 0)),
        ).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(0), 300);
      }),
  );

/** How far the sample's pages shift by themselves, in a browser without the extension. */
const shiftWithout = async (github: SampleGithub): Promise<number> => {
  const executablePath = findBrowser('chromium');
  if (executablePath === undefined) throw new Error('No Chromium: run node test/setup/browsers.mjs chromium');
  const rules = [
    ...github.hosts.map((host) => `MAP ${host}:443 127.0.0.1:${github.port}`),
    'MAP * ~NOTFOUND',
    'EXCLUDE 127.0.0.1',
  ];
  const browser = await chromium.launch({
    executablePath,
    args: ['--ignore-certificate-errors', '--window-size=1360,900', `--host-resolver-rules=${rules.join(', ')}`],
  });
  const context = await browser.newContext({ viewport: null });
  let shift = 0;
  for (const path of people) {
    if (restless.has(path)) continue;
    const page = await context.newPage();
    await page.goto(`https://github.com${path}`);
    await settle(page);
    shift = Math.max(shift, await layoutShift(page));
    await page.close();
  }
  await browser.close();
  return shift;
};

/** Script and layout shift that the extension costs a profile page: the first one after the browser's start, and later ones. */
const onThePage = async ({ cdp, extensionId, visit }: Chromium, github: SampleGithub): Promise<Row[]> => {
  const times: number[] = [];
  let shift = 0;
  for (const path of [...people, ...people]) {
    let page: Page | undefined;
    const events = await traceOf(cdp, async () => {
      page = await visit(path);
      await settle(page);
    });
    times.push(scriptTime(events, `chrome-extension://${extensionId}/content-scripts/`));
    if (page && !restless.has(path)) shift = Math.max(shift, await layoutShift(page));
    await page?.close();
  }
  const [cold = null, ...warm] = times;
  const note = 'processor time, forced layout included';
  return [
    { what: 'content script, first page', measured: cold, unit: 'ms', budget: null, note },
    { what: 'content script, later pages', measured: median(warm), unit: 'ms', budget: 5, note },
    {
      what: 'layout shift on the page',
      measured: Math.max(0, shift - (await shiftWithout(github))),
      unit: '',
      budget: 0,
      note: 'beyond the page’s own',
    },
  ];
};

/** When a mark was set, in milliseconds since 1970, the newest of its name after `since`; null where it never came. */
const markOf = async (panel: Page, name: string, since = 0): Promise<number | null> => {
  const found = await panel
    .waitForFunction(
      ([mark, after]) => {
        const entry = performance.getEntriesByName(mark).at(-1);
        const at = entry && performance.timeOrigin + entry.startTime;
        return at !== undefined && at > after ? at : null;
      },
      [name, since] as const,
      { timeout: 5_000, polling: 20 },
    )
    .catch(() => null);
  return found === null ? null : found.jsonValue();
};

const medianOf = (values: readonly (number | null)[]): number | null => {
  const measured = values.filter((value) => value !== null);
  return measured.length === 0 ? null : median(measured);
};

/** From the opening of the panel on a page that is idle, and from a page that finished loading while the panel is open. */
const inThePanel = async ({ visit, openByToolbar, closePanel }: Chromium): Promise<Row[]> => {
  const cold: (number | null)[] = [];
  const interactive: (number | null)[] = [];
  const warm: (number | null)[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const page = await visit(people[round % people.length] ?? '/');
    await settle(page);
    const panel = await openByToolbar(page);
    const opened = await panel.evaluate(() => performance.timeOrigin);
    const since = (at: number | null) => (at === null ? null : at - opened);
    interactive.push(since(await markOf(panel, 'plumbline:interactive')));
    cold.push(since(await markOf(panel, 'plumbline:findings')));
    await settle(page);
    // Another person in the same tab: the Worker is warm, and the page is read when it has loaded.
    await panel.evaluate(() => performance.clearMarks('plumbline:findings'));
    const before = Date.now();
    await page.goto(`https://github.com${people[(round + 1) % people.length]}`);
    const loaded = await page.evaluate(
      () =>
        performance.timeOrigin +
        (performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming).loadEventEnd,
    );
    const found = await markOf(panel, 'plumbline:findings', before);
    warm.push(found === null ? null : Math.max(0, found - loaded));
    await closePanel(panel);
    await page.close();
  }
  return [
    { what: 'panel interactive', measured: medianOf(interactive), unit: 'ms', budget: 300 },
    { what: 'first findings, panel opened cold', measured: medianOf(cold), unit: 'ms', budget: 700 },
    {
      what: 'first findings, panel open and warm',
      measured: medianOf(warm),
      unit: 'ms',
      budget: 100,
      note: 'from the page’s load',
    },
  ];
};

/** Requests that one whole reading makes of GitHub, by the log of the sample. */
const requestsOf = async ({ visit, openByToolbar, closePanel }: Chromium, github: SampleGithub): Promise<Row[]> => {
  const words = await catalogue();
  const spent = { core: 0, search: 0, raw: 0, graphql: 0 };
  for (const path of people.slice(0, 3)) {
    github.renewLimits();
    const page = await visit(path);
    await settle(page);
    const panel = await openByToolbar(page);
    await markOf(panel, 'plumbline:findings');
    const before = github.requests.length;
    await readGithub(panel, words);
    const made = github.requests.slice(before);
    const count = (host: string, begins = '/') =>
      made.filter((request) => request.host === host && request.path.startsWith(begins)).length;
    const search = count('api.github.com', '/search/');
    spent.core = Math.max(spent.core, count('api.github.com') - search);
    spent.search = Math.max(spent.search, search);
    spent.raw = Math.max(spent.raw, count('raw.githubusercontent.com'));
    await closePanel(panel);
    await page.close();
  }
  const note = 'the most of three people';
  return [
    { what: 'requests a profile, core', measured: spent.core, unit: '', budget: 10, note },
    { what: 'requests a profile, search', measured: spent.search, unit: '', budget: 1, note },
    { what: 'requests a profile, raw host', measured: spent.raw, unit: '', budget: 12, note },
  ];
};

/** All that needs a browser, over the extension that stands built in `extension`. A part that breaks is not measured. */
export const inBrowser = async (extension: string): Promise<Row[]> => {
  const github = await startSampleGithub();
  const session = await startChromium({ github, extension });
  const part = async (name: string, measure: () => Promise<Row[]>): Promise<Row[]> => {
    try {
      return await measure();
    } catch (error) {
      const [reason = ''] = String(error).split('\n');
      return [{ what: name, measured: null, unit: '', budget: 0, note: reason }];
    }
  };
  try {
    return [
      ...(await part('on the page', () => onThePage(session, github))),
      ...(await part('in the panel', () => inThePanel(session))),
      ...(await part('requests a profile', () => requestsOf(session, github))),
      ...(await part('list of 10,000 people', () => peopleList(session))),
      ...(await part('memory of the background', async () => [
        {
          what: 'memory of the background',
          measured: (await backgroundMemory(session)) / 1_000_000,
          unit: 'MB',
          budget: null,
          note: 'heap after all of this, garbage collected',
        },
      ])),
    ];
  } finally {
    await session.close();
    await github.close();
  }
};
