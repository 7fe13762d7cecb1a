import browser from 'webextension-polyfill';

import type { FromPanel } from '../../lib/messages';

/** How long to wait before the port is opened again, in milliseconds. */
const again = 1_000;

const connect = (name: string): void => {
  try {
    browser.runtime.connect({ name }).onDisconnect.addListener(() => setTimeout(() => connect(name), again));
  } catch {
    // The extension was updated or removed: this page is the old one's, and is closed by the browser.
  }
};

/**
 * Holds a port to the background while the panel lives; one that the background's death closed is opened again. The
 * messages' schemas come later than the first view, which does not need them.
 */
export const holdPort = async (): Promise<void> => connect((await import('../../lib/messages')).panelPort);

export const tellBackground = async (message: FromPanel): Promise<void> => {
  await browser.runtime.sendMessage(message);
};
