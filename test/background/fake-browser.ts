import type { Browser, SidePanel } from '../../lib/browser';

type Listener = (...given: never[]) => unknown;

/** An event as the browser has it; `fire` returns what the listeners returned. */
const event = () => {
  const listeners: Listener[] = [];
  return {
    addListener: (listener: Listener) => listeners.push(listener),
    fire: (...given: unknown[]) => listeners.map((listener) => listener(...(given as never[]))),
    count: () => listeners.length,
  };
};

export const ownId = 'plumbline-test';
export const ownUrl = 'chrome-extension://plumbline-test/';

/** The part of the browser that the background uses; `log` holds the calls in their order. */
export const fakeBrowser = ({ chromium = true } = {}) => {
  const log: string[] = [];
  const alarms = new Map<string, unknown>();
  const events = {
    message: event(),
    connect: event(),
    startup: event(),
    removed: event(),
    updated: event(),
    alarm: event(),
    command: event(),
    menu: event(),
    action: event(),
  };
  const browser = {
    runtime: {
      id: ownId,
      getURL: (path: string) => `${ownUrl}${path}`,
      getPlatformInfo: async () => ({ os: 'linux' }),
      onMessage: events.message,
      onConnect: events.connect,
      onStartup: events.startup,
    },
    tabs: { onRemoved: events.removed, onUpdated: events.updated },
    alarms: {
      onAlarm: events.alarm,
      get: async (name: string) => alarms.get(name),
      create: (name: string, info: unknown) => void alarms.set(name, info),
      clear: async (name: string) => alarms.delete(name),
    },
    commands: { onCommand: events.command },
    contextMenus: {
      onClicked: events.menu,
      removeAll: async () => void log.push('menu removed'),
      create: (entry: { title: string }) => void log.push(`menu ${entry.title}`),
    },
    browserAction: { onClicked: events.action },
    sidebarAction: {
      open: async () => void log.push('sidebar opened'),
      toggle: async () => void log.push('sidebar toggled'),
    },
    i18n: { getUILanguage: () => 'de-AT' },
  } as unknown as Browser;
  const sidePanel: SidePanel | undefined = chromium
    ? {
        open: async ({ tabId }) => void log.push(`panel opened in ${tabId}`),
        setPanelBehavior: async () => void log.push('panel opens on click'),
      }
    : undefined;
  return { browser, sidePanel, events, log, alarms };
};
