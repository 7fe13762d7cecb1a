import type { Dossier } from '../lib/dossier/schema';
import type { Offer } from '../lib/github/offers';
import type { ChannelId } from '../lib/knowledge/channels';
import type { Brief } from '../lib/outreach/brief';
import type { Contact, EmailGround, Message, Objection, OutreachRow } from '../lib/outreach/contact';
import type { NoticeField } from '../lib/outreach/notice';
import type {
  Angle,
  DraftCheck,
  Mark,
  OutreachChoice,
  OutreachDraft,
  ReadingPart,
  Topic,
} from '../lib/outreach/outreach';
import type { Budget, Means } from './read-offer';

/** What a message can tell of where its facts come from. */
export type NoticeWords = {
  /** In full, and as a line with a link; empty strings for what there is not. */
  text: string;
  link: string;
  /** All of them stand in a text that holds the notice, however it was edited; empty where there is no notice. */
  signs: readonly string[];
  /** The link alone, or empty. */
  url: string;
  /** What the brief does not say yet and a notice cannot do without. */
  missing: readonly NoticeField[];
};

/** Everything that the view of a message shows about one person. */
export type MessageShown = {
  choice: OutreachChoice;
  /** The one that is written about; null where there is none. */
  topic: Topic | null;
  /** One plain sentence about it; null where there is none. */
  explained: string | null;
  /** The message is drafted from `brief`; null where none is chosen. */
  briefs: readonly Brief[];
  brief: Brief | null;
  channel: ChannelId;
  angle: Angle;
  /** Null where this angle has nothing to start from. */
  draft: OutreachDraft | null;
  /** The user's own text about this topic, for this channel, from this angle. */
  stored: Message | null;
  /** The user's texts about what is not offered any more. */
  kept: readonly Message[];
  /** What was copied before, newest first. */
  contacts: readonly Contact[];
  /** On what ground e-mail is open; null: it is not. */
  email: OutreachRow['email'];
  /** By when the person has to be informed; null where nobody knows when they were first read. */
  notice: OutreachRow['notice'];
  noticeWords: NoticeWords;
  /** By hand, or of words of theirs that were found before. */
  objection: Objection | null;
  /** False where bio or profile README was not read: a wish not to be contacted would stand there. */
  wishesSeen: boolean;
  texts: Dossier['texts'];
  /** What could be read where there is nothing to write about; no offer: nothing is left of it. */
  instead: readonly { part: ReadingPart; offer: Offer | null }[];
  means: Means;
  check: (text: string, subject: string | null) => readonly DraftCheck[];
  mark: (text: string) => readonly Mark[];
};

export type MessageEvents = {
  /** These four are refused where the choice could not be kept. */
  onTopic: (id: string) => Promise<void>;
  onBrief: (id: string | null) => Promise<void>;
  onChannel: (channel: ChannelId) => Promise<void>;
  onAngle: (angle: Angle) => Promise<void>;
  /** Opens the settings, where briefs are written. */
  onBriefs: () => void;
  /** Keeps the text as the user's, for what it was written about; refused where it could not be kept. */
  onSave: (
    about: { topic: string; channel: ChannelId; angle: Angle },
    text: string,
    subject: string | null,
  ) => Promise<void>;
  onStartAgain: () => Promise<void>;
  /** Lets one of the `kept` texts go. */
  onRemoveKept: (slot: string) => Promise<void>;
  /** Puts it on the clipboard and notes it. True where it was noted; refused where it could not be copied. */
  onCopy: (text: string) => Promise<boolean>;
  /** Puts it on the clipboard; nothing is noted. */
  onCopySubject: (subject: string) => Promise<void>;
  onGround: (ground: EmailGround, note: string) => Promise<void>;
  onGroundBack: () => Promise<void>;
  onObject: () => Promise<void>;
  onWithdraw: () => Promise<void>;
  /** That the person was informed elsewhere; false takes it back. */
  onInformed: (informed: boolean) => Promise<void>;
  onOffer: (offer: Offer, most: Budget | null) => void;
  /** Goes to where texts are added. */
  onNotes: () => void;
};
