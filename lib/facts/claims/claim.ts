import type { Quote } from '../../dossier/evidence';
import type { TextKind } from '../../dossier/schema';
import type { Language } from '../text/language';

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
  /**
   * True where the text has room for a method and nothing points elsewhere for it: an own README or pull request, not a
   * bio, a CV or a cut text, and no link beside the claim that was not followed.
   */
  room: boolean;
};

/** One text of the person's own that was looked through for claims. */
export type OwnText = {
  /** Id of the text. */
  text: string;
  kind: TextKind;
  /** `owner/name` for what stands in a repository. */
  repository: string | null;
  /** `other`: nothing was looked for, the readers know English only. `short`: too little prose to be sure. */
  language: Language;
  /** False where the text was cut when it was read, or a cap left a part of it unread. */
  whole: boolean;
  claims: readonly Claim[];
};
