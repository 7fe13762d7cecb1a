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
] as const;

export type RoleId = (typeof roles)[number]['id'];
