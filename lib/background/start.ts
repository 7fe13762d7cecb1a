import type { Browser, SidePanel } from '../browser';
import { pickLocale } from '../i18n';
import { panelPort, type FromPage, type FromPanel, type ToPage } from '../messages';
import type { Database } from '../store/database';
import { readSettings } from '../store/settings';
import { checkToken } from './check-token';
import { createGithubReadings, type GithubReadingsGiven } from './github-readings';
import { createQueue, queueAlarm } from './queue';
import { createRepositoryReadings } from './repository-readings';
import { answerMessage } from './messages';
import { showMenu } from './menu';
import { openPanelOnGestures } from './open-panel';
import { keepPage } from './page-read';
import { removeNowAndDaily, removeOnAlarm } from './retention';
import type { Sender } from './sender';
import { followTabs } from './tabs';
import { wordsIn, type LoadWords, type Words } from './words';

export type BackgroundGiven = Pick<GithubReadingsGiven, 'fetch' | 'now' | 'online' | 'locks'> & {
  browser: Browser;
  /** Chromium's; undefined in Firefox. */
  sidePanel: SidePanel | undefined;
  db: Database;
  loadWords: LoadWords;
};

/** Errors that end nobody's work: said in the console of the background, with nothing of a person in them. */
const report = (doing: string) => (error: unknown) => {
  console.warn(`While ${doing}:`, error instanceof Error ? error.name : 'an error');
};

/**
 * Sets the background up. Every listener is added before anything is awaited, or the browser would not wake the worker
 * for it. Nothing that must last is held in memory.
 */
export const startBackground = (given: BackgroundGiven): { ready: Promise<void> } => {
  const { browser, sidePanel, db, now } = given;
  const readings = createGithubReadings({ ...given, keepAlive: () => browser.runtime.getPlatformInfo() });
  const repositories = createRepositoryReadings({ ...given, keepAlive: () => browser.runtime.getPlatformInfo() });

  const queue = createQueue({ ...given, alarms: browser.alarms, readings });
  const goOn = (): void => void queue.work().catch(report('reading those who wait'));

  const words = async (): Promise<Words> => {
    const { locale } = await readSettings(db);
    return wordsIn(locale ?? pickLocale([browser.i18n.getUILanguage()]), given.loadWords);
  };

  const recover = async (): Promise<void> => {
    await readings.recover().catch(report('ending readings of before'));
    await queue.recover().catch(report('taking the queue up again'));
    await repositories.recover().catch(report('ending readings of repositories'));
  };

  const tidy = async (): Promise<void> => {
    await words()
      .then(({ menu }) => showMenu(browser, menu.open))
      .catch(report('making the menu'));
    await removeNowAndDaily(browser, db, now).catch(report('removing what is past its time'));
  };

  const onPageRead = async ({ page, url }: Extract<FromPage, { type: 'page-read' }>, tab: number): Promise<ToPage> => {
    await keepPage(db, page, { tab, url, now: now() }).catch(report('keeping a page'));
    return page.page === 'profile' ? { badge: (await words()).badge } : {};
  };

  openPanelOnGestures(browser, sidePanel);
  followTabs(browser, db);
  removeOnAlarm(browser, db, now);
  // Whoever waits for a reading does not wait for a menu.
  const recovered = recover();
  const ready = recovered.then(tidy);
  // Also without an alarm: browsers lose them, and the rows in the store say who waits.
  void recovered.then(goOn);
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === queueAlarm) void recovered.then(goOn);
  });

  const onPanel = async (message: FromPanel): Promise<void> => {
    await recovered;
    switch (message.type) {
      case 'cancel-reading':
        return readings.cancel(message.key);
      case 'read-repository':
        repositories.read(message.owner, message.name).catch(report('reading a repository'));
        return undefined;
      case 'check-token':
        return checkToken(db, given).catch(report('asking about the token'));
      case 'read-github':
        // The panel follows the reading in the store.
        readings
          .read(message.key, { again: message.again, only: message.only ?? null, most: message.most })
          .catch(report('reading GitHub'));
        return undefined;
      case 'queue-readings':
        await queue.join(message.logins, message.from);
        return goOn();
      case 'leave-queue':
        return queue.leave(message.login);
    }
  };

  browser.runtime.onMessage.addListener((message: unknown, sender: Sender) =>
    answerMessage(
      {
        ownId: browser.runtime.id,
        ownUrl: browser.runtime.getURL(''),
        openPanel: sidePanel && ((tab) => sidePanel.open({ tabId: tab })),
        badgeWords: async () => (await words()).badge,
        onPageRead,
        onPanel,
      },
      message,
      sender,
    ),
  );
  // An open port of the panel is work to the browser: it lets the worker live.
  browser.runtime.onConnect.addListener((port) => {
    if (port.name !== panelPort) port.disconnect();
  });
  return { ready };
};
