import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type CDPSession, type Page, type Worker } from 'playwright-core';
import type { SampleGithub } from '../../sample-github/server';
import { findBrowser } from '../../setup/browsers.mjs';
import { builtExtension } from '../../helpers/built-extension';

// The real side panel is a target of type "other", which Playwright leaves alone unless it is told. Internal to Playwright:
// hence its pinned version.
process.env['PW_CHROMIUM_ATTACH_TO_OTHER'] = '1';

export type Chromium = {
  context: BrowserContext;
  extensionId: string;
  /** The background's worker, started again where it was stopped. */
  worker: () => Promise<Worker>;
  cdp: CDPSession;
  /** Opens a page of github.com in a tab of its own and waits for its load. */
  visit: (path: string) => Promise<Page>;
  /** Presses the toolbar button while this page is in front, and waits for the real side panel. */
  openByToolbar: (page: Page) => Promise<Page>;
  /** Does what opens the panel, and waits for the real side panel. */
  panelOpenedBy: (act: () => Promise<unknown>) => Promise<Page>;
  /** Closes the side panel, and waits until the browser knows. */
  closePanel: (panel: Page) => Promise<void>;
  /** Ends the background's worker as Chromium does with an idle one. */
  stopWorker: () => Promise<void>;
  close: () => Promise<void>;
};

export type ChromiumOptions = {
  /** Stands for GitHub. Without it, the network is the real one. */
  github?: SampleGithub;
  headless?: boolean;
  /** Kept after closing, so that a browser can be started on it again; a temporary one where none is given. */
  profile?: string;
  size?: { width: number; height: number };
  colorScheme?: 'light' | 'dark' | undefined;
  /** Folder of the built extension, if not the product's. */
  extension?: string;
  /** Whether pages that are left are kept as they are, which Playwright switches off. */
  backForwardCache?: boolean;
};

const resolverRules = ({ port, hosts }: SampleGithub): string =>
  // The first rule that fits wins: what is not mapped does not exist.
  [...hosts.map((host) => `MAP ${host}:443 127.0.0.1:${port}`), 'MAP * ~NOTFOUND', 'EXCLUDE 127.0.0.1'].join(', ');

const sleep = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

const isPanel = (page: Page): boolean => page.url().includes('/sidepanel.html');

/** Starts Chromium with the built extension, and with the sample in the place of GitHub. */
export const startChromium = async (options: ChromiumOptions = {}): Promise<Chromium> => {
  const { github, headless = true, size = { width: 1360, height: 900 } } = options;
  const extension = options.extension ?? builtExtension('chrome');
  const profile = options.profile ?? (await mkdtemp(join(tmpdir(), 'plumbline-chromium-')));
  const executablePath = findBrowser('chromium');
  if (executablePath === undefined) throw new Error('No Chromium: run node test/setup/browsers.mjs chromium');
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless,
    viewport: null,
    colorScheme: options.colorScheme ?? null,
    ignoreDefaultArgs: options.backForwardCache ? ['--disable-back-forward-cache'] : [],
    args: [
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      '--enable-unsafe-extension-debugging',
      `--window-size=${size.width},${size.height}`,
      '--lang=en-US',
      ...(github ? ['--ignore-certificate-errors', `--host-resolver-rules=${resolverRules(github)}`] : []),
    ],
  });
  const browser = context.browser();
  if (!browser) throw new Error('A persistent context has no browser');
  const cdp = await browser.newBrowserCDPSession();
  const first = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const extensionId = new URL(first.url()).host;

  const worker = async (): Promise<Worker> =>
    context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));

  // The toolbar button opens the panel only once the background has said so.
  for (let tries = 0; options.extension === undefined && tries < 100; tries += 1) {
    const behaviour = await first.evaluate('chrome.sidePanel.getPanelBehavior()');
    if ((behaviour as { openPanelOnActionClick?: boolean }).openPanelOnActionClick) break;
    await sleep(50);
  }

  const panelOpenedBy = async (act: () => Promise<unknown>): Promise<Page> => {
    const before = new Set(context.pages());
    await act();
    // A new target has its address a little after it has announced itself, so the event alone would miss it.
    for (let tries = 0; tries < 300; tries += 1) {
      const panel = context.pages().find((one) => !before.has(one) && isPanel(one));
      if (panel) {
        await panel.waitForLoadState('load');
        return panel;
      }
      await sleep(50);
    }
    throw new Error(
      `No side panel opened; there are ${context
        .pages()
        .map((one) => one.url())
        .join(', ')}`,
    );
  };

  /** How many side panels there are, as the browser knows. */
  const countPanels = async (): Promise<number> => {
    const contexts = await (await worker()).evaluate('chrome.runtime.getContexts({ contextTypes: ["SIDE_PANEL"] })');
    return Array.isArray(contexts) ? contexts.length : 0;
  };

  return {
    context,
    extensionId,
    worker,
    cdp,
    panelOpenedBy,
    visit: async (path) => {
      const page = await context.newPage();
      await page.goto(`https://github.com${path}`);
      return page;
    },
    openByToolbar: (page) =>
      panelOpenedBy(async () => {
        await page.bringToFront();
        const { targetInfos } = await cdp.send('Target.getTargets', { filter: [{ type: 'tab' }] });
        const target = targetInfos.find(({ url }) => url === page.url());
        if (!target) throw new Error(`No tab shows ${page.url()}`);
        // Newer than the protocol's types that Playwright carries.
        const send = cdp.send.bind(cdp) as unknown as (method: string, given: object) => Promise<unknown>;
        await send('Extensions.triggerAction', { id: extensionId, targetId: target.targetId });
      }),
    closePanel: async (panel) => {
      const before = await countPanels();
      const closed = panel.waitForEvent('close');
      // The page goes away under the call.
      await panel.evaluate('window.close()').catch(() => undefined);
      await closed;
      // The toolbar button opens or closes by what the browser believes, which lags behind a little.
      for (let tries = 0; (await countPanels()) >= before; tries += 1) {
        if (tries === 50) throw new Error('The side panel does not close');
        await sleep(50);
      }
    },
    stopWorker: async () => {
      const { targetInfos } = await cdp.send('Target.getTargets');
      const target = targetInfos.find(({ type, url }) => type === 'service_worker' && url.includes(extensionId));
      if (!target) throw new Error('The worker does not run');
      await cdp.send('Target.closeTarget', { targetId: target.targetId });
    },
    close: async () => {
      await context.close();
      if (options.profile === undefined) await rm(profile, { recursive: true, force: true });
    },
  };
};
