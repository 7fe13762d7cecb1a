import type { Finding } from '../lib/engine/finding';
import { hasLanded } from '../lib/facts/pull-requests/landing';
import type { PullRequestWork } from '../lib/facts/pull-requests/work';
import { kindsFor } from '../lib/knowledge/role-work';

/** What the sentence at the top is made of: the best thing seen and the first thing worth asking, either may be missing. */
export type Headline = {
  best: { from: 'change'; change: PullRequestWork } | { from: 'finding'; finding: Finding } | null;
  ask: Finding | null;
};

/**
 * The best thing seen: a judgment that is visible in work that others reviewed and landed, else the first strength, in
 * the order of the rules. What is near the role comes before what is not; of two changes the newer one. Worth asking: the first question that the record has room for,
 * else the first without a shade. No counting, no weighing: this is one sentence, not a sum.
 */
export const headlineOf = (
  findings: readonly Finding[],
  changes: readonly PullRequestWork[],
  role: string | null = null,
): Headline => {
  const near = ({ category }: PullRequestWork): number => (role === null || kindsFor(role).includes(category) ? 0 : 1);
  const change = changes
    .filter(
      ({ own, landed, again, takenBack, reviewed, words, substance, category }) =>
        !own &&
        hasLanded({ landed }) &&
        !again &&
        takenBack === null &&
        reviewed !== 'not-by-others' &&
        words === 'own' &&
        substance === 3 &&
        category !== 'security',
    )
    .toSorted(
      (a, b) => near(a) - near(b) || ((a.date ?? '') < (b.date ?? '') ? 1 : (a.date ?? '') > (b.date ?? '') ? -1 : 0),
    )[0];
  const strength = findings.find(({ outcome }) => outcome === 'strength');
  return {
    best: change ? { from: 'change', change } : strength ? { from: 'finding', finding: strength } : null,
    ask:
      findings.find(({ outcome }) => outcome === 'flag') ?? findings.find(({ outcome }) => outcome === 'ask') ?? null,
  };
};
