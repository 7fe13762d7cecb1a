import { redact } from '../redact';
import type { PageElement } from './page-node';

/** Kept of one short text (a bio, a description), in UTF-16 code units; the rest is cut. */
const longestShortText = 1_000;

/** What a person sees of an element: white space folded, addresses and phone numbers replaced, at most `cap` long. */
export const shortText = (element: PageElement | null | undefined, cap = longestShortText): string =>
  tidy(element?.textContent ?? '', cap);

export const tidy = (text: string, cap = longestShortText): string => {
  // Cut before redaction, so that a hostile text costs little; cut after, because a replacement may be longer.
  const clean = redact(
    text
      .slice(0, cap * 4)
      .replace(/\s+/gu, ' ')
      .trim(),
  );
  return clean.length <= cap ? clean : wholeCharacters(clean.slice(0, cap));
};

/** A cut must not halve a surrogate pair. */
export const wholeCharacters = (text: string): string => text.replace(/[\uD800-\uDBFF]$/u, '');

/** The address that an archive wrapped in its own, in a saved copy of a page; any other address as it is. */
export const unwrapped = (address: string): string =>
  address.replace(/^(?:https?:\/\/web\.archive\.org)?\/web\/\d{4,14}[a-z]{0,2}_?\/(?=https?:)/u, '');

/**
 * An address that the product may show: https, without e-mail address or phone number. `http:` becomes `https:`, since
 * nothing else is ever linked. Null where it is none.
 */
export const httpsAddress = (written: string | null | undefined): string | null => {
  const trimmed = unwrapped((written ?? '').trim());
  if (!/^https?:\/\/[^\s]{3,1900}$/iu.test(trimmed)) return null;
  const clean = redact(trimmed);
  if (clean !== trimmed || !URL.canParse(trimmed)) return null;
  const url = new URL(trimmed);
  if (url.username !== '' || url.password !== '') return null;
  if (url.protocol === 'http:') {
    // A port of plain http answers no https, and another port is another place.
    if (url.port !== '') return null;
    url.protocol = 'https:';
  }
  return url.href.length <= 2_000 ? url.href : null;
};
