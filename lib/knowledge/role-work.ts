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
