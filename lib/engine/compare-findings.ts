import type { Finding } from './finding';

/** As much of an earlier finding as tells whether it is another one today. */
export type EarlierFinding = Pick<Finding, 'identity' | 'rule' | 'outcome' | 'message' | 'ground'>;

/**
 * `new`: was not there. `answer`: the rule says something else. `ground`: it says the same on other evidence. `gone`: what
 * it spoke of is not there any more.
 */
export const findingChanges = ['new', 'answer', 'ground', 'gone'] as const;
export type FindingChange = {
  change: (typeof findingChanges)[number];
  identity: string;
  rule: string;
  before: EarlierFinding | null;
  after: Finding | null;
};

/** What tells nobody anything by itself coming or going. */
const isQuiet = (outcome: Finding['outcome']): boolean => outcome === 'clear' || outcome === 'notApplicable';

/**
 * What changed between two readings of one person, in the order of the later findings; what is gone comes last. That a
 * question which found nothing to say came or went is no change.
 */
export const compareFindings = (earlier: readonly EarlierFinding[], later: readonly Finding[]): FindingChange[] => {
  const before = new Map(earlier.map((finding) => [finding.identity, finding]));
  const stays = new Set(later.map(({ identity }) => identity));
  const changed = later.flatMap((after): FindingChange[] => {
    const { identity, rule } = after;
    const known = before.get(identity) ?? null;
    if (known === null) return isQuiet(after.outcome) ? [] : [{ change: 'new', identity, rule, before: null, after }];
    if (known.outcome !== after.outcome || known.message !== after.message)
      return isQuiet(known.outcome) && isQuiet(after.outcome)
        ? []
        : [{ change: 'answer', identity, rule, before: known, after }];
    return known.ground === after.ground || isQuiet(after.outcome)
      ? []
      : [{ change: 'ground', identity, rule, before: known, after }];
  });
  const gone = earlier
    .filter(({ identity, outcome }) => !stays.has(identity) && !isQuiet(outcome))
    .map((known): FindingChange => ({
      change: 'gone',
      identity: known.identity,
      rule: known.rule,
      before: known,
      after: null,
    }));
  return [...changed, ...gone];
};
