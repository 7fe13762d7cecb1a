import type { Browser } from '../browser';

/** The id of the menu's entry, and the name of the command in the manifest. */
export const openPanelId = 'open-panel';

/** Sets the entry of the context menu up anew; its words follow the user's language. Phones have no such menu. */
export const showMenu = async ({ contextMenus }: Pick<Browser, 'contextMenus'>, title: string): Promise<void> => {
  if (!(contextMenus as typeof contextMenus | undefined)) return;
  await contextMenus.removeAll();
  contextMenus.create({
    id: openPanelId,
    title,
    contexts: ['page', 'link', 'selection'],
    documentUrlPatterns: ['https://github.com/*'],
  });
};
