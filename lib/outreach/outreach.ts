import type { Quote } from '../dossier/evidence';
import type { PullRequestWork } from '../facts/pull-requests/work';

/** Why a change was not chosen to write about; a key of the catalogue (`outreach:notChosen.<reason>`). */
export type NotChosenReason =
  | 'too-old'
  | 'not-landed'
  | 'security'
  | 'trivial'
  | 'hardly-explained'
  | 'not-own-words'
  | 'no-decision'
  | 'fits-less';

/** What to write about. `doNotContact` quotes the person's own "no recruiters": then there is no draft. */
export type OutreachChoice = {
  chosen: PullRequestWork | null;
  notChosen: readonly { id: string; title: string; url: string; reason: NotChosenReason }[];
  doNotContact: Quote | null;
};

/** A piece of the draft. `work`: from the person's work, with its evidence. `sender`: the sender's to say. `words`: the frame. */
export type DraftSpan = { text: string; from: 'work' | 'sender' | 'words'; evidence: Quote | null };

/** A check of the text as it stands; a key of the catalogue (`outreach:checks.<id>.<state>`). */
export type DraftCheck = {
  id: 'one-decision' | 'link' | 'why-this-role' | 'pay' | 'length' | 'notice' | 'unfinished' | 'no-name-of-tools-only';
  state: 'met' | 'open';
};

export type OutreachDraft = { spans: readonly DraftSpan[]; text: string; pullRequest: string };
