import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import type { SampleGithub } from '../../sample-github/server';
import { findBrowser } from '../../setup/browsers.mjs';
import { builtExtension } from '../../helpers/built-extension';

/** Fixed, so that the extension's pages have a known address. */
const uuid = '5d1f6a52-7a3e-4c1b-9a55-0f6a3c1d2e4b';

export type Firefox = {
  browser: Browser;
  visit: (path: string) => Promise<Page>;
  /** Presses the extension's toolbar button, as a user would. */
  pressToolbarButton: () => Promise<void>;
  /** Runs a script in the browser's own window. */
  inBrowserWindow: (script: string) => Promise<unknown>;
  /** Runs a script in the extension's page in the real sidebar, once it is there. */
  inSidebar: (script: string) => Promise<unknown>;
  /** Waits until a script in the real sidebar gives something true. */
  untilInSidebar: (script: string, milliseconds?: number) => Promise<unknown>;
  close: () => Promise<void>;
};

type Context = { context: string; url: string };
type Evaluated = { type: string; result?: { value?: unknown }; exceptionDetails?: { text: string } };

/** Puppeteer's own connection: its public interface reaches neither the browser's window nor the sidebar. */
type Connection = { send: (method: string, given: object) => Promise<{ result: unknown }> };

const sleep = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Starts Firefox with the built extension and with the sample in the place of every host there is. */
export const startFirefox = async (github: SampleGithub, extension = builtExtension('firefox')): Promise<Firefox> => {
  const executablePath = findBrowser('firefox');
  if (executablePath === undefined) throw new Error('No Firefox: run node test/setup/browsers.mjs firefox');
  const manifest = JSON.parse(await readFile(join(extension, 'manifest.json'), 'utf8')) as {
    browser_specific_settings: { gecko: { id: string } };
    sidebar_action: { open_at_install?: boolean };
  };
  const { id } = manifest.browser_specific_settings.gecko;
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    acceptInsecureCerts: true,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [id]: uuid }),
      'intl.locale.requested': 'en-US',
      'network.dns.forceResolve': '127.0.0.1',
      'network.socket.forcePort': `443=${github.port}`,
      'services.settings.server': 'data:,#remote-settings-dummy/v1',
    },
  });
  await browser.installExtension(extension);
  const connection = (browser as unknown as { connection: Connection }).connection;

  const inBrowserWindow = async (script: string): Promise<unknown> => {
    const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
    const window = (tree.result as { contexts: Context[] }).contexts.find(({ url }) => url.endsWith('/browser.xhtml'));
    if (!window) throw new Error('No window of the browser');
    const { result } = await connection.send('script.evaluate', {
      expression: script,
      target: { context: window.context },
      awaitPromise: true,
    });
    const { type, result: value, exceptionDetails } = result as Evaluated;
    if (type !== 'success') throw new Error(exceptionDetails?.text ?? 'The script failed');
    return value?.value;
  };
  // Firefox opens a sidebar when its extension is installed, unless the manifest says no; tests begin without.
  if (manifest.sidebar_action.open_at_install !== false) {
    while (!(await inBrowserWindow('SidebarController.isOpen'))) await sleep(50);
    await inBrowserWindow('SidebarController.hide()');
  }
  // No protocol reaches a page in the sidebar, so the script is sent there by the browser's own message manager. It runs
  // beside the page, not in it: the page's policy for scripts does not stop it.
  const inSidebar = (script: string): Promise<unknown> =>
    inBrowserWindow(`new Promise((resolve, reject) => {
      const panel = SidebarController.browser?.contentDocument?.getElementById('webext-panels-browser');
      if (!panel) return reject(new Error('No sidebar'));
      const { messageManager } = panel;
      const name = 'sidebar-answer:' + Math.random();
      messageManager.addMessageListener(name, function heard({ data }) {
        messageManager.removeMessageListener(name, heard);
        if (data.error) reject(new Error(data.error));
        else resolve(data.value);
      });
      const body = '(async () => { try {'
        + 'const box = new Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false });'
        + 'const value = await Cu.evalInSandbox(' + JSON.stringify(${JSON.stringify(script)}) + ', box);'
        + 'sendAsyncMessage(' + JSON.stringify(name) + ', { value });'
        + '} catch (reason) { sendAsyncMessage(' + JSON.stringify(name) + ', { error: String(reason) }); } })()';
      messageManager.loadFrameScript('data:application/javascript;charset=utf-8,' + encodeURIComponent(body), false);
      setTimeout(() => reject(new Error('No answer from the sidebar')), 5000);
    })`);

  return {
    browser,
    visit: async (path) => {
      const page = await browser.newPage();
      await page.goto(`https://github.com${path}`);
      return page;
    },
    pressToolbarButton: async () => {
      await inBrowserWindow(`(async () => {
        const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
        const extension = ExtensionParent.GlobalManager.getExtension(${JSON.stringify(id)});
        await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);
      })()`);
    },
    inBrowserWindow,
    inSidebar,
    untilInSidebar: async (script, milliseconds = 20_000) => {
      const end = Date.now() + milliseconds;
      let last: unknown;
      while (Date.now() < end) {
        try {
          const answer = await inSidebar(script);
          if (answer) return answer;
          last = answer;
        } catch (reason) {
          last = reason;
        }
        await sleep(100);
      }
      throw new Error(`Not in the sidebar: ${script} (${String(last)})`);
    },
    close: () => browser.close(),
  };
};
