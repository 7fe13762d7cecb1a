/**
 * Roles, chosen by the work to be done (S2, S4, S5: see README.md). The same evidence means different things to
 * them: for some, notebooks are the trade.
 */
export const roles = [
  { id: 'ml-engineer', notebooksAreTheTrade: false, source: 'S2, S3, S4, S5' },
  { id: 'mlops-engineer', notebooksAreTheTrade: false, source: 'S2, S3, S4, S5' },
  { id: 'applied-scientist', notebooksAreTheTrade: false, source: 'S2, S3' },
  { id: 'data-engineer', notebooksAreTheTrade: false, source: 'S2, S4' },
  { id: 'data-scientist', notebooksAreTheTrade: true, source: 'S4, S5' },
  { id: 'research-scientist', notebooksAreTheTrade: true, source: 'S3, S4, S5' },
  // Of these public code tells little: model risk, programmes and people are their work (S2).
  { id: 'ai-governance-analyst', notebooksAreTheTrade: true, source: 'S2' },
  { id: 'ai-programme-manager', notebooksAreTheTrade: false, source: 'S2' },
  { id: 'head-of-ai', notebooksAreTheTrade: false, source: 'S2' },
] as const;

/** Roles whose own code is their work; of the others, code that is not there says nothing. */
export const codingRoles: readonly RoleId[] = [
  'ml-engineer',
  'mlops-engineer',
  'applied-scientist',
  'data-engineer',
  'data-scientist',
  'research-scientist',
];

export type RoleId = (typeof roles)[number]['id'];
