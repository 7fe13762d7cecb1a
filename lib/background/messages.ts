import { fromPageSchema, fromPanelSchema, type FromPage, type FromPanel, type ToPage } from '../messages';
import { isOwnPage, pageTab, type Sender } from './sender';

export type MessagesGiven = {
  ownId: string;
  /** The address that all pages of the extension begin with. */
  ownUrl: string;
  /** Opens the panel in a tab; undefined where the browser lets a page do no such thing. */
  openPanel: ((tab: number) => Promise<void>) | undefined;
  /** The words of the badge: a page whose panel did not open says how it is done, and may not have them yet. */
  badgeWords: () => Promise<ToPage['badge']>;
  onPageRead: (message: Extract<FromPage, { type: 'page-read' }>, tab: number) => Promise<ToPage>;
  onPanel: (message: FromPanel) => Promise<void>;
};

/**
 * Answers a message, or returns undefined where it is not ours to answer: of an unknown kind, malformed, or from whom
 * may not send it. Opening the panel comes before anything is awaited, or the user's gesture is lost.
 */
export const answerMessage = (
  { ownId, ownUrl, openPanel, badgeWords, onPageRead, onPanel }: MessagesGiven,
  message: unknown,
  sender: Sender,
): Promise<ToPage | undefined> | undefined => {
  const tab = pageTab(sender, ownId);
  if (tab !== null) {
    const parsed = fromPageSchema.safeParse(message);
    if (!parsed.success) return undefined;
    if (parsed.data.type === 'page-read') return onPageRead(parsed.data, tab);
    const notOpened = async (): Promise<ToPage> => ({ opened: false, badge: await badgeWords() });
    return openPanel ? openPanel(tab).then(() => ({ opened: true }), notOpened) : notOpened();
  }
  if (!isOwnPage(sender, ownId, ownUrl)) return undefined;
  const parsed = fromPanelSchema.safeParse(message);
  return parsed.success ? onPanel(parsed.data).then(() => undefined) : undefined;
};
