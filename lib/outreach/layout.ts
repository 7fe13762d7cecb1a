import type { ChannelId } from '../knowledge/channels';
import type { Angle } from './outreach';
import { factFields, type FactField } from './templates';

/** A piece of a message: a sentence or a line that stands or falls as one. */
export type Piece =
  | 'greeting'
  | 'opening'
  | 'age'
  | 'link'
  | 'problemFirst'
  | 'role'
  | 'problem'
  | 'bearing'
  | 'pay'
  | 'location'
  | `fact:${FactField}`
  | 'question'
  | 'ask'
  | 'out'
  | 'sign';

const facts = factFields.map((field): Piece => `fact:${field}`);

const letters: Readonly<Record<Angle, readonly (readonly Piece[])[]>> = {
  decision: [
    ['greeting'],
    ['opening', 'age', 'link'],
    ['role', 'problem', 'bearing', 'pay', 'location'],
    facts,
    ['ask'],
    ['sign'],
  ],
  problem: [
    ['greeting'],
    ['problemFirst'],
    ['opening', 'age', 'link'],
    ['role', 'pay', 'location'],
    facts,
    ['ask'],
    ['sign'],
  ],
  question: [
    ['greeting'],
    ['opening', 'age', 'link'],
    ['question'],
    ['role', 'problem', 'pay', 'location'],
    facts,
    ['sign'],
  ],
  'follow-up': [
    ['greeting'],
    ['opening', ...facts, 'problem', 'location', 'link'],
    ['role', 'pay'],
    ['ask', 'out'],
    ['sign'],
  ],
};

/** To a colleague: what it is about comes first. */
const referrals: Readonly<Record<Angle, readonly (readonly Piece[])[]>> = {
  decision: [
    ['greeting'],
    ['role', 'problem', 'pay', 'location'],
    ['opening', 'age', 'link'],
    facts,
    ['ask'],
    ['sign'],
  ],
  problem: letters.problem,
  question: [
    ['greeting'],
    ['opening', 'age', 'link'],
    ['role', 'problem', 'pay', 'location'],
    facts,
    ['question'],
    ['sign'],
  ],
  'follow-up': letters['follow-up'],
};

/** A connection note has room for a few sentences, and shows who sends it. */
const notes: Readonly<Record<Angle, readonly (readonly Piece[])[]>> = {
  decision: [
    ['opening', 'age', 'role', 'problem', 'bearing', 'pay', 'location', 'ask'],
    ['sign', 'link'],
  ],
  problem: [
    ['problemFirst', 'opening', 'age', 'role', 'pay', 'location', 'ask'],
    ['sign', 'link'],
  ],
  question: [
    ['opening', 'age', 'question', 'role', 'pay', 'location'],
    ['sign', 'link'],
  ],
  'follow-up': [
    ['opening', ...facts, 'problem', 'location', 'role', 'pay', 'ask'],
    ['sign', 'link'],
  ],
};

/** The paragraphs of a message. */
export const paragraphsOf = (channel: ChannelId, angle: Angle): readonly (readonly Piece[])[] =>
  (channel === 'connection-note' ? notes : channel === 'referral' ? referrals : letters)[angle];

/** What a message does without, in this order, before the words of its author are shortened. */
export const dropsOf = (channel: ChannelId): readonly Piece[] => [
  'fact:research',
  'fact:stack',
  'fact:environment',
  'fact:success',
  'fact:team',
  'fact:data',
  ...(channel === 'connection-note' ? (['link'] as const) : []),
  'location',
  'fact:unfinished',
  'problem',
];

/** What it does without only where it would not fit its channel else. */
export const lastDrops: readonly Piece[] = ['bearing', 'out', 'pay', 'age', 'greeting', 'sign', 'role', 'problemFirst'];
