import browser from 'webextension-polyfill';

import { panelPort, type FromPanel } from '../../lib/messages';

/** How long to wait before the port is opened again, in milliseconds. */
const again = 1_000;

/** Holds a port to the background while the panel lives; one that the background's death closed is opened again. */
export const holdPort = (): void => {
  try {
    browser.runtime.connect({ name: panelPort }).onDisconnect.addListener(() => setTimeout(holdPort, again));
  } catch {
    // The extension was updated or removed: this page is the old one's, and is closed by the browser.
  }
};

export const tellBackground = async (message: FromPanel): Promise<void> => {
  await browser.runtime.sendMessage(message);
};
