import type { Quote } from '../../dossier/evidence';

/**
 * A sentence or list item that says work of the person or their team or project produced an outcome worth having.
 * What counts, and what does not, is told in `read-claims.ts`.
 */
export type Claim = {
  text: string;
  quote: Quote;
  /** `quantified`: a number is put on the outcome, in digits or in words. `vague`: none is. */
  kind: 'quantified' | 'vague';
  /** Whether the sentence or its surroundings in the same text say how this measure was taken. */
  method: 'given' | 'none';
  /** Where the method stands, when it is given. */
  methodQuote: Quote | null;
  /** True where the text has room for a method: an own README or pull request, not a bio, a CV or a cut text. */
  room: boolean;
};
