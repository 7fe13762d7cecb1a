import browser from 'webextension-polyfill';

import type { Database } from '../../lib/store/database';
import { writeSettings } from '../../lib/store/settings';
import type { ActiveTab } from './active-tab';

/** Where the panel's own invitations lead. `tab` tells which one is in front. */
export const ownPages = (db: Database, tab: () => ActiveTab | null) => ({
  onPrivacy: () => void browser.tabs.create({ url: browser.runtime.getURL('/privacy.html') }),
  onOwnProfile: (login: string) => {
    const url = `https://github.com/${login}`;
    // Where that cannot be kept the invitation comes once more, which hurts nobody.
    void writeSettings(db, { welcomed: true }).catch(() => undefined);
    const at = tab();
    void (at ? browser.tabs.update(at.tab, { url }) : browser.tabs.create({ url }));
  },
});
