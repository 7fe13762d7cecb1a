import { evidenceSchema, normaliseSpace, type Evidence } from '../dossier/evidence';
import { readingParts, type ReadingPart } from '../dossier/parts';
import { z } from '../zod';

/**
 * `flag`: worth asking, and the record has room for the answer. `ask`: a question without a shade. `strength`: worth
 * knowing. `clear`: looked, saw enough, nothing notable. `insufficient`: cannot tell from what was read.
 * `error`: made by the engine alone, when a rule throws or its evidence does not hold.
 */
export const outcomes = ['flag', 'ask', 'strength', 'clear', 'insufficient', 'notApplicable', 'error'] as const;
export type Outcome = (typeof outcomes)[number];
/** The outcomes that a rule itself may declare. */
export type RuleOutcome = Exclude<Outcome, 'error'>;

export const findingSchema = z.object({
  /** Who this finding is, over re-readings and rule upgrades: rule and subject. A decision hangs on it. */
  identity: z.string().min(1).max(600),
  /** What it stands on, normalised. Where it differs from the ground of a decision, that decision is outdated. */
  ground: z.string(),
  rule: z.string().min(1),
  ruleVersion: z.number().int().positive(),
  outcome: z.enum(outcomes),
  /** Key of the words in the catalogue: `rules:<rule>.messages.<message>`. */
  message: z.string().min(1),
  /** What the finding is about within its rule: `portfolio`, a text id, a technology id. */
  subject: z.string().min(1).max(400),
  /** Fills the placeholders of the message. Numbers, strings and lists of rows: never a sentence. */
  data: z.record(z.string(), z.json()),
  evidence: z.array(evidenceSchema),
  /** What, once it is read, may make the rule say something else; missing where anything may. */
  changedBy: z.array(z.enum(readingParts)).optional(),
  /** What was given beside the dossier, so that a finding can be replayed. */
  given: z.object({
    now: z.iso.datetime(),
    role: z.string().nullable(),
    settings: z.record(z.string(), z.json()),
  }),
});
export type Finding = z.infer<typeof findingSchema>;

export const findingIdentity = (rule: string, subject: string): string => `${rule}|${subject}`;

/**
 * The normalised evidence, in an order that does not depend on the order of reading. Links, lines and commits are left
 * out: they move while the words stand still.
 */
export const groundOf = (evidence: readonly Evidence[]): string =>
  evidence
    .map((item) => {
      switch (item.kind) {
        case 'quote':
          return `quote ${item.text} ${normaliseSpace(item.quote)}`;
        case 'listing':
          return `listing ${item.repository} ${item.paths.toSorted().join(' ')}`;
        case 'count':
          return `count ${item.what} ${item.count}/${item.of}`;
      }
    })
    .toSorted()
    .join('\n');

/**
 * What a finding that cannot tell waits for: parts of a reading and, where it names all of them, repositories. Null where
 * nothing that can be read would help.
 */
export const waitsFor = ({
  outcome,
  changedBy,
  data,
}: Pick<Finding, 'outcome' | 'changedBy' | 'data'>): { parts: ReadingPart[]; repositories: string[] | null } | null => {
  const parts = changedBy ?? [...readingParts];
  if (outcome !== 'insufficient' || parts.length === 0) return null;
  const names = Array.isArray(data['unreadNames'])
    ? data['unreadNames'].filter((name) => typeof name === 'string')
    : [];
  const all = names.length > 0 && names.length === data['unread'];
  return { parts, repositories: all ? names : null };
};

export const decisionChoices = ['ask', 'explained', 'open', 'not-relevant'] as const;

/** What the user decided about one finding. `answer` is kept for `explained`. */
export const decisionSchema = z.object({
  identity: z.string().min(1).max(600),
  ground: z.string(),
  choice: z.enum(decisionChoices),
  answer: z.string().max(10_000).nullable(),
  /** What the user wants to remember beside it. */
  note: z.string().max(10_000).default(''),
  decidedAt: z.iso.datetime(),
});
export type Decision = z.infer<typeof decisionSchema>;

/** True where the finding stands on something else than it did when the user decided. */
export const isOutdated = (decision: Decision, finding: Finding): boolean => decision.ground !== finding.ground;
