import { useEffect, useState } from 'react';
import browser from 'webextension-polyfill';

/** The tab that the panel is about. `url` is null where the browser does not tell it: then it is no page of GitHub. */
export type ActiveTab = { tab: number; url: string | null; pinned: boolean };

/** `?tab=5` keeps a panel that is open in a tab of its own at tab 5, where the browser has no side panel to show it in. */
const pinnedTab = (): number | null => {
  const wanted = new URLSearchParams(location.search).get('tab');
  return wanted !== null && /^\d{1,9}$/u.test(wanted) ? Number(wanted) : null;
};

/** Follows the active tab of the window that the panel is in; null until the browser told which it is. */
export const useActiveTab = (): ActiveTab | null => {
  const [active, setActive] = useState<ActiveTab | null>(null);
  useEffect(() => {
    const pinned = pinnedTab();
    if (pinned !== null) {
      setActive({ tab: pinned, url: null, pinned: true });
      return undefined;
    }
    let live = true;
    let own: number | undefined;
    const look = async () => {
      const [tab] = await browser.tabs.query({ active: true, windowId: own ?? browser.windows.WINDOW_ID_CURRENT });
      if (!live || tab?.id === undefined) return;
      own ??= tab.windowId;
      setActive({ tab: tab.id, url: tab.url ?? null, pinned: false });
    };
    const onActivated = ({ windowId }: { windowId: number }) => {
      if (own === undefined || windowId === own) void look();
    };
    const onUpdated = (_tab: number, change: { url?: string | undefined; status?: string | undefined }) => {
      if (change.url !== undefined || change.status !== undefined) void look();
    };
    browser.tabs.onActivated.addListener(onActivated);
    browser.tabs.onUpdated.addListener(onUpdated);
    void look();
    return () => {
      live = false;
      browser.tabs.onActivated.removeListener(onActivated);
      browser.tabs.onUpdated.removeListener(onUpdated);
    };
  }, []);
  return active;
};
