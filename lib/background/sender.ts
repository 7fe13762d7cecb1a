import type { Runtime } from '../browser';

/** Who sent a message, as the browser says; what the message itself says of it is not believed. */
export type Sender = Pick<Runtime.MessageSender, 'id' | 'url' | 'tab' | 'frameId'>;

const originOf = (url: string | undefined): string | null =>
  url !== undefined && URL.canParse(url) ? new URL(url).origin : null;

/** The tab's number where the sender is our content script in the top frame of a GitHub page; null for anybody else. */
export const pageTab = (sender: Sender, ownId: string): number | null => {
  const fromPage = sender.id === ownId && (sender.frameId ?? 0) === 0 && originOf(sender.url) === 'https://github.com';
  return fromPage ? (sender.tab?.id ?? null) : null;
};

/**
 * True where the sender is a page of the extension itself.
 *
 * @param ownUrl the address all its pages begin with.
 */
export const isOwnPage = (sender: Sender, ownId: string, ownUrl: string): boolean =>
  sender.id === ownId && sender.url !== undefined && sender.url.startsWith(ownUrl);
