import { refusal } from '../dossier/evidence';
import { partsOf, readingParts, type ReadingPart } from '../dossier/parts';
import type { Dossier, RuleSectionName } from '../dossier/schema';
import type { FactName, Facts } from '../facts/facts';
import type { Rule, Said } from './define-rule';
import { findingIdentity, groundOf, type Finding, type Outcome } from './finding';

/** What the user chose, and when it is. `settings` overrides thresholds by rule id. */
export type RunContext = {
  now: string;
  role: string | null;
  settings?: Readonly<Record<string, Readonly<Record<string, number>>>>;
};

const pick = <Whole extends object, Key extends keyof Whole>(whole: Whole, keys: readonly Key[]): Pick<Whole, Key> => {
  const part = {} as Pick<Whole, Key>;
  for (const key of keys) part[key] = whole[key];
  return part;
};

const wasLookedAt = (dossier: Dossier, section: RuleSectionName): boolean => {
  const { state } = dossier.sections[section];
  return state === 'found' || state === 'absent';
};

const saidBy = (rule: Rule, dossier: Dossier, facts: Facts, context: RunContext): Said<string>[] => {
  const { meta } = rule;
  if (context.role !== null && meta.roles !== 'all' && !meta.roles.includes(context.role)) {
    return [{ say: 'otherRole', subject: meta.id, data: { role: context.role }, evidence: [] }];
  }
  const unseen = meta.mustHaveSeen.filter((section) => !wasLookedAt(dossier, section));
  if (unseen.length > 0) return [{ say: 'unseen', subject: meta.id, data: { unseen }, evidence: [] }];
  return rule.evaluate(
    {
      sections: pick(dossier.sections, meta.needs) as Dossier['sections'],
      facts: pick(facts, meta.facts) as Pick<Facts, FactName>,
    },
    { now: context.now, role: context.role, settings: settingsOf(rule, context) },
  );
};

const settingsOf = (rule: Rule, context: RunContext): Record<string, number> => ({
  ...rule.meta.settings,
  ...context.settings?.[rule.meta.id],
});

/** What may change the message: for what was not looked at, the looking. */
const changedBy = (
  { meta }: Rule,
  { say, data, changedBy: said }: Pick<Said<string>, 'say' | 'data' | 'changedBy'>,
): ReadingPart[] | undefined => {
  if (say === 'otherRole') return [];
  if (say === 'unseen' && Array.isArray(data['unseen'])) return partsOf(data['unseen'].map(String));
  const declared = said ?? meta.changedBy?.[say];
  return declared && [...declared];
};

/** What the engine says for a rule is known without its being declared. */
const outcomeOf = (rule: Rule, say: string): Outcome | undefined => {
  if (Object.hasOwn(rule.messages, say)) return rule.messages[say];
  return say === 'otherRole' ? 'notApplicable' : undefined;
};

const runRule = (rule: Rule, dossier: Dossier, facts: Facts, context: RunContext): Finding[] => {
  const { id, version } = rule.meta;
  const finding = (outcome: Outcome, said: Omit<Said<string>, 'say'>, message: string): Finding => ({
    identity: findingIdentity(id, said.subject),
    ground: groundOf(said.evidence),
    rule: id,
    ruleVersion: version,
    outcome,
    message,
    subject: said.subject,
    data: said.data,
    evidence: [...said.evidence],
    given: { now: context.now, role: context.role, settings: settingsOf(rule, context) },
  });
  const error = (reason: string, subject = id): Finding =>
    finding('error', { subject, data: { reason: reason.slice(0, 300) }, evidence: [] }, 'error');

  let said: Said<string>[];
  try {
    said = saidBy(rule, dossier, facts, context);
  } catch (thrown) {
    return [error(thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : 'something was thrown')];
  }
  const identities = new Set<string>();
  return said.map((one) => {
    const outcome = outcomeOf(rule, one.say);
    if (outcome === undefined) return error(`an undeclared message: ${one.say}`, one.subject);
    if (identities.has(one.subject)) return error(`two findings about ${one.subject}`, one.subject);
    identities.add(one.subject);
    for (const evidence of one.evidence) {
      const refused = refusal(evidence, dossier);
      if (refused !== null) return error(`evidence refused: ${refused}`, one.subject);
    }
    const parts = changedBy(rule, one);
    return { ...finding(outcome, one, one.say), ...(parts && { changedBy: parts }) };
  });
};

/**
 * Asks every rule about a dossier. A rule that throws, says what it did not declare, or cites what is not in its source
 * becomes its own `error`; the others stand. Pure: the same arguments give the same findings, in the order of `rules`.
 */
export const runRules = (rules: readonly Rule[], dossier: Dossier, facts: Facts, context: RunContext): Finding[] =>
  rules.flatMap((rule) => runRule(rule, dossier, facts, context));

/**
 * What is still worth reading: whatever may make one of these rules say something else than it does in these findings of
 * theirs. Empty once more reading can change nothing.
 */
export const openParts = (rules: readonly Rule[], findings: readonly Finding[]): ReadingPart[] => {
  const open = new Set<ReadingPart>([
    ...rules.flatMap(({ meta }) => meta.addedToBy ?? []),
    ...rules.flatMap(({ meta: { id, broughtBy = {} } }) =>
      Object.entries(broughtBy).flatMap(([message, parts]) =>
        findings.some((finding) => finding.rule === id && finding.message === message) ? [] : parts,
      ),
    ),
    ...findings.flatMap((finding) => finding.changedBy ?? readingParts),
  ]);
  return readingParts.filter((part) => open.has(part));
};
