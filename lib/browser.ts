import browser, { type Browser, type Runtime, type Tabs } from 'webextension-polyfill';

/** The one door to the browser's API for the background, the panel and the options: promises in both browsers. */
export { browser };
export type { Browser, Runtime, Tabs };

/** What only Chromium has, and the polyfill does not know. */
export type SidePanel = {
  open: (where: { tabId: number }) => Promise<void>;
  setPanelBehavior: (behaviour: { openPanelOnActionClick: boolean }) => Promise<void>;
};

/** Chromium's side panel; undefined in Firefox, which has `sidebarAction`. */
export const sidePanelOf = (scope: unknown): SidePanel | undefined => {
  const { chrome } = scope as { chrome?: { sidePanel?: SidePanel } };
  return chrome?.sidePanel;
};
