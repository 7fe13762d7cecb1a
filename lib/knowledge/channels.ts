/**
 * The ways a message may go, and how long it may be on each. `hard` and `advised` are code units of the text, `words` are
 * words of the body. Sources, each read in 2026: LinkedIn's help pages for the connection note (300 characters) and the
 * InMail's body (1,900); LinkedIn's own analysis of 2022, as searchenginejournal.com/…/451007 reports it, for 400: InMails
 * under it were answered 22 % more than average, those over 1,200 characters 11 % less. A colleague's inbox and a mailbox
 * have no limit of their own: 1,900 and 120 words are our choice, for a message that is read on a telephone.
 */
export const channels = [
  { id: 'connection-note', hard: 300, advised: null, words: null, subject: null },
  { id: 'inmail', hard: 1_900, advised: 400, words: null, subject: null },
  { id: 'referral', hard: 1_900, advised: null, words: null, subject: null },
  { id: 'email', hard: 1_900, advised: null, words: 120, subject: 90 },
] as const;

export type ChannelId = (typeof channels)[number]['id'];
export type Channel = {
  id: ChannelId;
  /** The most code units that the channel takes. */
  hard: number;
  /** From here on fewer answer. */
  advised: number | null;
  /** The most words of the body, the notice not counted. */
  words: number | null;
  /** The most code units of the subject; null where the channel has none. */
  subject: number | null;
};

export const channelIds = ['connection-note', 'inmail', 'referral', 'email'] as const satisfies readonly ChannelId[];

export const channelOf = (id: ChannelId): Channel => channels.find((channel) => channel.id === id) ?? channels[0];
