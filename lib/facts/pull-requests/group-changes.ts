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

/** Changes by kind of work, in a fixed order; kinds without a change are left out. Never by merit. */
export const groupChanges = (work: readonly PullRequestWork[]): ChangeGroup[] =>
  categoryOrder.flatMap((category) => {
    const changes = work.filter((change) => change.category === category);
    return changes.length === 0
      ? []
      : [{ category, changes, folded: category === 'trivial' || category === 'dependencies' }];
  });
