import type { Quote } from '../dossier/evidence';
import type { PullRequestWork } from '../facts/pull-requests/work';
import type { ChannelId } from '../knowledge/channels';
import type { Brief } from './brief';
import type { FixKey } from './fixes';

/** What a message starts from: the decision itself, the problem in common, a question about it; or it follows one up. */
export const angles = ['decision', 'problem', 'question', 'follow-up'] as const;
export type Angle = (typeof angles)[number];

/** What there is to write about: a change, or a text of the person's own on measuring, serving or a trade-off. */
export const topicKinds = ['change', 'evaluation', 'serving', 'trade-off'] as const;
export type TopicKind = (typeof topicKinds)[number];

/** Where a topic's words stand; a key of the catalogue (`outreach:topicSources.<source>`). */
export const topicSources = ['pull-request', 'readme', 'profile-readme', 'post'] as const;
export type TopicSource = (typeof topicSources)[number];

/** Why something was not chosen to write about; a key of the catalogue (`outreach:notChosen.<reason>`). */
export const notChosenReasons = [
  'too-old',
  'not-landed',
  'taken-back',
  'done-before',
  'security',
  'trivial',
  'not-own-words',
  'other-language',
  'hardly-explained',
  'no-decision',
  'reviewers-decision',
  'employers-business',
  'fits-less',
] as const;
export type NotChosenReason = (typeof notChosenReasons)[number];

/** What speaks for a topic; a key of the catalogue (`outreach:whyThisChange.<ground>`). */
export const chosenGrounds = [
  'judgment-visible',
  'explained',
  'design-explained',
  'landed-with-others',
  'own-repository',
  'own-words-elsewhere',
  'reviewed-by-others',
  'review-unknown',
  'reliability-or-tooling',
  'fits-role',
  'nothing-newer',
] as const;
export type ChosenGround = (typeof chosenGrounds)[number];

/** Why there is nothing to write about; a key of the catalogue (`outreach:none.<reason>`). */
export const noneReasons = ['do-not-contact', 'not-read', 'no-pull-requests', 'nothing-fits'] as const;
export type NoneReason = (typeof noneReasons)[number];

/** What one could read instead; a key of the catalogue (`outreach:readInstead.<part>`). */
export const readingParts = ['pull-requests', 'more-pull-requests', 'readmes', 'profile-readme', 'post'] as const;
export type ReadingPart = (typeof readingParts)[number];

/** One thing worth writing about. */
export type Topic = {
  /** `pull:owner/name#n`, or `text:<id of the text>:<line>`. */
  id: string;
  kind: TopicKind;
  source: TopicSource;
  /** Null for what is no change. */
  change: PullRequestWork | null;
  /** How engineers name it: `owner/name#n`, `name#n` in a repository of their own, `name` for its README; else empty. */
  place: string;
  /** The change's or the post's title as it is displayed, without tags; empty for a README. */
  title: string;
  /** Null only for a pasted text, which has no page. */
  url: string | null;
  /** The decision and its ground in their words. */
  quote: Quote;
  /** ISO 8601; for a README the day its repository was last pushed to. */
  date: string | null;
  /** Whole years; only where it is over two years old and nothing newer fits. */
  yearsOld: number | null;
  reviewed: 'by-others' | 'not-by-others' | 'unknown';
  because: readonly ChosenGround[];
};

export type NotChosen = { id: string; title: string; url: string | null; reason: NotChosenReason };

export type OutreachChoice = {
  /** Best first, at most 4; empty where the person asks not to be contacted. */
  topics: readonly Topic[];
  notChosen: readonly NotChosen[];
  /** The person's own "no recruiters": then there is no draft. */
  doNotContact: Quote | null;
  /** Null where there is a topic. */
  none: NoneReason | null;
  /** Where something to write about may still stand; empty where there is a topic. */
  readInstead: readonly ReadingPart[];
};

/** A field of the brief that a message can speak of. */
export type BriefField = Exclude<keyof Brief, 'id' | 'language' | 'updatedAt'>;

/** A piece of the draft. `work`: the person's work, with its evidence. `brief`: the sender's brief. `words`: the frame. */
export type DraftSpan = {
  text: string;
  from: 'work' | 'brief' | 'words';
  evidence: Quote | null;
  field: BriefField | null;
};

/** What the checks look for in the text as it was edited; empty strings for what the draft does not hold. */
export type DraftParts = {
  quote: string;
  title: string;
  reference: string;
  link: string;
  role: string;
  pay: string;
  ask: string;
};

export type OutreachDraft = {
  /** Id of its topic. */
  topic: string;
  channel: ChannelId;
  angle: Angle;
  language: 'en' | 'de';
  subject: string | null;
  spans: readonly DraftSpan[];
  text: string;
  /** What the message would gain from, were the brief to say it. */
  missing: readonly BriefField[];
  parts: DraftParts;
};

/** What is looked at in the text as it stands; keys of the catalogue (`outreach:checks.<id>.<state>`). */
export const draftChecks = [
  'length',
  'reference',
  'names',
  'link',
  'role',
  'pay',
  'one-ask',
  'praise',
  'buzzwords',
  'placeholders',
  'spam',
  'reading-ease',
  'contacted-before',
] as const;
export type DraftCheckId = (typeof draftChecks)[number];

export type Stretch = { start: number; end: number };
export type DraftEdit = Stretch & { text: string };

export type DraftCheck = {
  id: DraftCheckId;
  /** `off`: it does not apply here. None of them keeps anybody from copying. */
  state: 'met' | 'open' | 'off';
  /** What the words of the catalogue are filled with. */
  data: Readonly<Record<string, string | number>>;
  /** Where in the text. */
  at: readonly Stretch[];
  /** `edit` where it can be made at once. */
  fix: { key: FixKey; edit: DraftEdit | null } | null;
};

/** Why a stretch is marked; a key of the catalogue (`outreach:marks.<reason>`). */
export const markReasons = [
  'quote-not-in-source',
  'figure',
  'other-change',
  'other-repository',
  'landing-unknown',
  'did-not-land',
  'review-unknown',
  'not-reviewed',
  'superlative',
] as const;
export type MarkReason = (typeof markReasons)[number];

export type Mark = Stretch & {
  kind: 'evidence' | 'brief' | 'yours' | 'outruns' | 'contradicts';
  evidence: Quote | null;
  reason: MarkReason | null;
};
