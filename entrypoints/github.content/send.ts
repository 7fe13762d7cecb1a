import type { SentFromPage, ToPage } from '../../lib/messages';

type Runtime = { id?: string; sendMessage: (message: SentFromPage) => Promise<unknown> };
type Extension = { runtime?: Runtime };

/** Firefox has promises on `browser`, Chromium on `chrome`; both are native, so no polyfill is carried into the page. */
const extension = (): Extension | undefined => {
  const { browser, chrome } = globalThis as { browser?: Extension; chrome?: Extension };
  return browser?.runtime?.id === undefined ? chrome : browser;
};

const isText = (value: unknown): value is string => typeof value === 'string';

/** What a reply may hold. The background is ours; this only guards against another version of it. */
const reply = (value: unknown): ToPage => {
  if (typeof value !== 'object' || value === null) return {};
  const { badge, opened } = value as { badge?: Record<string, unknown>; opened?: unknown };
  const { label, title, howToOpen } = badge ?? {};
  return {
    ...(isText(label) && isText(title) && isText(howToOpen) && { badge: { label, title, howToOpen } }),
    ...(typeof opened === 'boolean' && { opened }),
  };
};

/**
 * Sends to the background, at once and in the same task: pressing the badge is a gesture, and a gesture does not survive
 * waiting. Null where nobody can answer, as after an update of the extension, when the script in an open page is orphaned.
 */
export const send = (message: SentFromPage): Promise<ToPage | null> => {
  try {
    const runtime = extension()?.runtime;
    if (!runtime?.id) return Promise.resolve(null);
    return runtime.sendMessage(message).then(reply, () => null);
  } catch {
    return Promise.resolve(null);
  }
};
