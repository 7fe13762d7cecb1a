import type { Browser, SidePanel } from '../browser';
import { openPanelId } from './menu';

/**
 * Lets toolbar, key and menu open the panel. Both browsers allow it only while they handle the user's press: nothing is
 * awaited before.
 */
export const openPanelOnGestures = (browser: Browser, sidePanel: SidePanel | undefined): void => {
  const open = (tab: number | undefined): void => {
    const opened = sidePanel ? tab !== undefined && sidePanel.open({ tabId: tab }) : browser.sidebarAction.open();
    if (opened) opened.catch((error: unknown) => console.warn('The panel did not open', error));
  };
  // Phones have neither keys nor such a menu.
  const { commands, contextMenus } = browser as Partial<Browser>;
  commands?.onCommand.addListener((command, tab) => {
    if (command === openPanelId) open(tab?.id);
  });
  contextMenus?.onClicked.addListener((info, tab) => {
    if (info.menuItemId === openPanelId) open(tab?.id);
  });
  if (sidePanel) {
    void sidePanel.setPanelBehavior({ openPanelOnActionClick: true });
    return;
  }
  const { action, browserAction } = browser as Partial<Browser>;
  (action ?? browserAction)?.onClicked.addListener(() => {
    void browser.sidebarAction.toggle();
  });
};
