import type { Evidence } from '../dossier/evidence';
import type { ReadingPart } from '../dossier/parts';
import type { RuleSectionName, Sections } from '../dossier/schema';
import type { FactName, Facts } from '../facts/facts';
import type { RuleOutcome } from './finding';

/** JSON that a finding may carry: keys and figures for the catalogue, never a sentence. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** What a rule is told beside the dossier. `now` is ISO 8601; `role` is an id of knowledge/roles, or null when none is chosen. */
export type Given<Settings extends Readonly<Record<string, number>>> = {
  now: string;
  role: string | null;
  settings: Settings;
};

/** What a rule says: which message, about what, filled with what, standing on what. */
export type Said<MessageKey extends string> = {
  say: MessageKey;
  subject: string;
  data: { [key: string]: Json };
  evidence: readonly Evidence[];
  /** What may change it, where that is less than its message declares: what it hangs on was read by now. */
  changedBy?: readonly ReadingPart[];
};

/** Every rule can be asked about a dossier in which nobody looked at what it must have seen. */
export type Messages = { unseen: 'insufficient' } & Readonly<Record<string, RuleOutcome>>;

export type RuleMeta<
  Needs extends RuleSectionName,
  NeededFacts extends FactName,
  Settings extends Readonly<Record<string, number>>,
> = {
  /** A neutral noun, the file's name: one rule may praise or ask. Its words stand in the catalogue under this id. */
  id: string;
  /** Raised when the same dossier may get another answer. */
  version: number;
  /** The sections and facts that `evaluate` receives. Reading any other does not compile. */
  needs: readonly Needs[];
  facts: readonly NeededFacts[];
  /** Sections somebody must have looked at (found or absent) before the rule is asked; else it says `unseen`. */
  mustHaveSeen: readonly NoInfer<Needs>[];
  /** Roles the question makes sense for. With another role the rule says `otherRole`. */
  roles: 'all' | readonly string[];
  /**
   * By message: what, once it is read, may make the rule say something else. A message without an entry may be changed by
   * anything that is read. Under `insufficient` it is what the panel offers to read.
   */
  changedBy?: Readonly<Record<string, readonly ReadingPart[]>>;
  /** What may bring further findings beside those that were said: for rules that speak of one text after the other. */
  addedToBy?: readonly ReadingPart[];
  /** By message that is said once at most: what may bring it as long as it was not said. */
  broughtBy?: Readonly<Record<string, readonly ReadingPart[]>>;
  /** Thresholds with their defaults; they are stored with each finding. */
  settings: Settings;
  /** Where the rule's idea and its figures come from (articles, papers; lib/knowledge/README.md names them). */
  source: string;
};

export type Rule = {
  meta: RuleMeta<RuleSectionName, FactName, Readonly<Record<string, number>>>;
  messages: Messages;
  evaluate: (
    input: RuleInput<RuleSectionName, FactName>,
    given: Given<Readonly<Record<string, number>>>,
  ) => Said<string>[];
};

export type RuleInput<Needs extends RuleSectionName, NeededFacts extends FactName> = {
  sections: Pick<Sections, Needs>;
  facts: Pick<Facts, NeededFacts>;
};

/**
 * Defines one rule. `evaluate` is pure and synchronous; it gets only the sections and facts that `meta` declares and may
 * say only what `messages` declares: anything else does not compile.
 */
export const defineRule = <
  const Needs extends RuleSectionName,
  const NeededFacts extends FactName,
  const RuleMessages extends Messages,
  Settings extends Readonly<Record<string, number>>,
>(rule: {
  meta: RuleMeta<Needs, NeededFacts, Settings>;
  messages: RuleMessages;
  evaluate: (
    input: RuleInput<Needs, NeededFacts>,
    given: Given<{ readonly [Name in keyof Settings]: number }>,
  ) => Said<Exclude<keyof RuleMessages, 'otherRole'> & string>[];
}): Rule => rule as unknown as Rule;
