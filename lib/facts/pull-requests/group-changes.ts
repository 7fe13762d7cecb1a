import { kindsFor, reliabilityOrTooling } from '../../knowledge/role-work';
import type { ChangeCategory, PullRequestWork } from './work';

/** Reliability and tooling before glamour (S3); what says least about anybody comes last. */
export const categoryOrder = [
  'reliability',
  'performance',
  'deployment',
  'observability',
  'testing',
  'data-quality',
  'security',
  'bugfix',
  'refactor',
  'feature',
  'docs',
  'dependencies',
  'trivial',
] as const satisfies readonly ChangeCategory[];

export type ChangeGroup = {
  category: ChangeCategory;
  /** In the order that was given: newest first. */
  changes: readonly PullRequestWork[];
  /** True for what is shown only when asked for. */
  folded: boolean;
};

/** What a role does stands first: of it what keeps things running before the rest, then everything else as without a role. */
const orderFor = (role: string | null): readonly ChangeCategory[] => {
  if (role === null) return categoryOrder;
  const kinds = kindsFor(role);
  const place = (category: ChangeCategory): number => {
    const near = kinds.indexOf(category);
    if (near === -1) return 2 * kinds.length + categoryOrder.indexOf(category);
    return near + (reliabilityOrTooling.includes(category) ? 0 : kinds.length);
  };
  return categoryOrder.toSorted((one, other) => place(one) - place(other));
};

/**
 * Changes by kind of work, in an order that is the same for everybody: the general one, or what the role does first. Kinds
 * without a change are left out. Never by merit.
 */
export const groupChanges = (work: readonly PullRequestWork[], role: string | null = null): ChangeGroup[] =>
  orderFor(role).flatMap((category) => {
    const changes = work.filter((change) => change.category === category);
    return changes.length === 0
      ? []
      : [{ category, changes, folded: category === 'trivial' || category === 'dependencies' }];
  });
