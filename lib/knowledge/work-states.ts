/** How far the user is with somebody; set by hand alone, but that a copied message makes a person contacted. */
export const workStates = [
  'to-review',
  'worth-contacting',
  'contacted',
  'replied',
  'in-process',
  'not-now',
  'do-not-contact',
] as const;
export type WorkState = (typeof workStates)[number];

/**
 * Why not now. All are about the search, its time or what can be seen; none is a judgment of the person, so that a list of
 * reasons never becomes one of faults.
 */
export const notNowReasons = [
  'other-role',
  'other-time',
  'other-place',
  'little-public',
  'elsewhere-in-process',
  'other',
] as const;
export type NotNowReason = (typeof notNowReasons)[number];

/** States in which somebody was written to or applied: the employer sets how long they are kept. */
export const inContact: readonly WorkState[] = ['contacted', 'replied', 'in-process'];
