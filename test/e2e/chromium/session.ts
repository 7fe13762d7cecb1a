import { afterAll, beforeAll, expect } from 'vitest';
import type { Page } from 'playwright-core';
import { startSampleGithub, type SampleGithub } from '../../sample-github/server';
import { panelShows, type Words } from '../panel';
import { catalogue } from '../words';
import { startChromium, type Chromium } from './harness';

export type Session = {
  github: SampleGithub;
  chromium: Chromium;
  words: Words;
  /** Requests that were counted against a limit since the start or the last `forgetRequests`. */
  spent: () => { core: number; search: number; raw: number };
  forgetRequests: () => void;
  /** A profile in a tab of its own, and the real side panel about it. */
  open: (login: string) => Promise<{ page: Page; panel: Page }>;
  /** Closes all panels and all tabs but one, empties the store, mends all faults and renews all limits. */
  tidy: () => Promise<void>;
};

/** Runs in the background: empties every table. */
const emptyStore = (): Promise<void> =>
  new Promise((resolve, reject) => {
    const opening = indexedDB.open('plumbline');
    opening.onerror = () => reject(new Error('The store does not open'));
    opening.onsuccess = () => {
      const { result } = opening;
      const names = [...result.objectStoreNames];
      const emptying = result.transaction(names, 'readwrite');
      for (const name of names) emptying.objectStore(name).clear();
      emptying.oncomplete = () => {
        result.close();
        resolve();
      };
    };
  });

/** One sample GitHub and one Chromium for the tests of a file. */
export const useSession = (): Session => {
  const session = {} as Session;
  const open: (() => Promise<void>)[] = [];
  beforeAll(async () => {
    const github = await startSampleGithub();
    open.push(github.close);
    const chromium = await startChromium({ github });
    open.push(chromium.close);
    const panels = (): Page[] => chromium.context.pages().filter((one) => one.url().includes('/sidepanel.html'));
    Object.assign(session, {
      github,
      chromium,
      words: await catalogue(),
      spent: () => {
        const count = (resource: string): number => github.requests.filter(({ spent }) => spent === resource).length;
        return { core: count('core'), search: count('search'), raw: count('raw') };
      },
      forgetRequests: () => {
        github.requests.length = 0;
      },
      open: async (login) => {
        const page = await chromium.visit(`/${login}`);
        const panel = await chromium.openByToolbar(page);
        await panelShows(panel, login);
        return { page, panel };
      },
      tidy: async () => {
        for (const panel of panels()) await chromium.closePanel(panel);
        const [first, ...others] = chromium.context.pages();
        for (const page of others) await page.close();
        await first?.goto('about:blank');
        // What one test made the extension know of limits would keep it from reading in the next.
        await (await chromium.worker()).evaluate(emptyStore);
        github.faults.clear();
        github.gate = null;
        github.restoreAccounts();
        github.renewLimits();
        const wrong = github.requests.flatMap((request) => request.wrong);
        github.requests.length = 0;
        // Whatever a test was about: an answer that GitHub would not give proves nothing.
        expect(wrong).toEqual([]);
      },
    } satisfies Session);
  });
  afterAll(async () => {
    for (const close of open.toReversed()) await close();
  });
  return session;
};
