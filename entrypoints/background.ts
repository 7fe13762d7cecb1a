import { defineBackground } from 'wxt/utils/define-background';
import { startBackground } from '../lib/background/start';
import { browser, sidePanelOf } from '../lib/browser';
import { Database } from '../lib/store/database';

export default defineBackground(() => {
  startBackground({
    browser,
    sidePanel: sidePanelOf(globalThis),
    db: new Database(),
    fetch: (...request) => fetch(...request),
    now: () => new Date().toISOString(),
    online: () => navigator.onLine,
    locks: navigator.locks,
    loadWords: async (locale) => {
      const response = await fetch(browser.runtime.getURL(`locales/${locale}/page.json`));
      const words: unknown = await response.json();
      return words;
    },
  });
});
