import type { RoleId } from './roles';

/**
 * Kinds of change that speak to what a role does, nearest first. Source: S2–S5 (README.md); reliability and
 * tooling stand before features everywhere (S3: contact those who improved reliability or tooling, not only the visible
 * model authors).
 */
export const roleKinds: Readonly<Record<RoleId, readonly string[]>> = {
  'ml-engineer': [
    'reliability',
    'performance',
    'deployment',
    'testing',
    'data-quality',
    'observability',
    'bugfix',
    'feature',
  ],
  'mlops-engineer': ['reliability', 'deployment', 'observability', 'testing', 'performance', 'data-quality', 'bugfix'],
  'applied-scientist': ['testing', 'data-quality', 'performance', 'reliability', 'bugfix', 'feature'],
  'data-engineer': ['data-quality', 'reliability', 'performance', 'observability', 'deployment', 'testing', 'bugfix'],
  'data-scientist': ['data-quality', 'testing', 'bugfix', 'feature', 'performance', 'docs'],
  'research-scientist': ['testing', 'performance', 'data-quality', 'bugfix', 'feature', 'docs'],
  'ai-governance-analyst': ['testing', 'data-quality', 'observability', 'reliability', 'docs'],
  'ai-programme-manager': ['reliability', 'deployment', 'data-quality', 'testing', 'docs'],
  'head-of-ai': ['reliability', 'deployment', 'observability', 'testing', 'performance', 'data-quality'],
};

/** The order where no role is chosen. */
export const anyRoleKinds: readonly string[] = [
  'reliability',
  'deployment',
  'testing',
  'observability',
  'performance',
  'data-quality',
  'bugfix',
  'refactor',
  'feature',
];

/** Kinds of change that keep things running or that others build with: they stand before what is seen from outside (S3). */
export const reliabilityOrTooling: readonly string[] = [
  'reliability',
  'deployment',
  'observability',
  'testing',
  'performance',
  'data-quality',
];

/** Kinds of change that speak to a role, nearest first; the general order where no role is chosen or it is not known. */
export const kindsFor = (role: string | null): readonly string[] =>
  role !== null && Object.hasOwn(roleKinds, role) ? roleKinds[role as RoleId] : anyRoleKinds;
