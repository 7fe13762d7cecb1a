import type { Quote } from '../dossier/evidence';
import type { PullRequestWork } from '../facts/pull-requests/work';

/** Why a change was not chosen to write about; a key of the catalogue (`outreach:notChosen.<reason>`). */
export const notChosenReasons = [
  'too-old',
  'not-landed',
  'taken-back',
  'done-before',
  'security',
  'trivial',
  'hardly-explained',
  'not-own-words',
  'no-decision',
  'fits-less',
] as const;
export type NotChosenReason = (typeof notChosenReasons)[number];

/** What speaks for the chosen change; a key of the catalogue (`outreach:whyThisChange.<ground>`). */
export const chosenGrounds = [
  'judgment-visible',
  'explained',
  'landed-with-others',
  'own-repository',
  'reviewed-by-others',
  'fits-role',
  'reliability-or-tooling',
] as const;
export type ChosenGround = (typeof chosenGrounds)[number];

/** Why there is nothing to write about; a key of the catalogue (`outreach:none.<reason>`). */
export const noneReasons = ['do-not-contact', 'not-read', 'no-pull-requests', 'nothing-fits'] as const;
export type NoneReason = (typeof noneReasons)[number];

/** What to write about. `doNotContact` quotes the person's own "no recruiters": then there is no draft. */
export type OutreachChoice = {
  chosen: PullRequestWork | null;
  /** Empty where nothing was chosen. */
  because: readonly ChosenGround[];
  notChosen: readonly { id: string; title: string; url: string; reason: NotChosenReason }[];
  doNotContact: Quote | null;
  /** Null where a change was chosen. */
  none: NoneReason | null;
};

/** A piece of the draft. `work`: from the person's work, with its evidence. `sender`: the sender's to say. `words`: the frame. */
export type DraftSpan = { text: string; from: 'work' | 'sender' | 'words'; evidence: Quote | null };

/** A check of the text as it stands; a key of the catalogue (`outreach:checks.<id>.<state>`). */
export const draftChecks = ['one-decision', 'link', 'why-this-role', 'pay', 'unfinished', 'length', 'notice'] as const;
export type DraftCheck = { id: (typeof draftChecks)[number]; state: 'met' | 'open' };

/** Who writes: the user's settings. Empty strings for what is not filled yet. */
export type Sender = { name: string; company: string; work: string };

/** The stretches that the checks look for in the text as it was edited. */
export type DraftParts = { decision: string; title: string; link: string; why: string; role: string; notice: string };

export type OutreachDraft = {
  spans: readonly DraftSpan[];
  text: string;
  /** `owner/name#number` of the change it cites. */
  pullRequest: string;
  parts: DraftParts;
};

/** LinkedIn's limit for an InMail; nothing longer is written (LinkedIn’s help pages). */
export const longestDraft = 1_900;
