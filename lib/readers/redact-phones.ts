/** Groups of digits with the separators that phone numbers are written with; what a run is, is decided afterwards. */
const run =
  /(?<![\p{L}\p{N}_.,])(tel:|wa\.me\/|[?&]phone=)?(\(?\+?\(?\d+(?:(?:\) ?| ?\(| [-–/] |[ .\-/\u00A0\u202F–]|\)[-/.])\d+)*)/giu;
const labelBefore = /\b(?:tel|phone|mobile?|mobil|whatsapp|telefon|handy|fax)\b[.: ]{1,4}$/u;

const dateLike = /^(?:\d{1,2}([./-])\d{1,2}\1(?:19|20)\d\d|(?:19|20)\d\d([./-])\d{1,2}\2\d{1,2})/u;
const yearRange = /^(?:19|20)\d\d ?[-–/] ?(?:19|20)\d\d$/u;

/** 555-123-4567, (555) 123-4567, 1-555-123-4567: ten digits in groups of three, three and four. */
const northAmerican = /^(?:1[ .-])?(?:\(\d{3}\)[ -]?|\d{3}[ .-])\d{3}[ .-]\d{4}$/u;
/** 030 1234567, 0171/1234567, (020) 7946 0958, 01 23 45 67 89, 07700900123: a trunk zero and nine to twelve digits. */
const trunkZero = /^\(?0[1-9]/u;
/** +100 000 000: a rounded figure, not a number to call. */
const roundFigure = /^\+\d{1,3}(?:[ .]000)+$/u;

const isPhone = (written: string, labelled: boolean, following: string): boolean => {
  const digits = written.replace(/\D/gu, '');
  if (/^\d/u.test(written) && (dateLike.test(written) || yearRange.test(written))) return false;
  if (labelled) return digits.length >= 7 && digits.length <= 15;
  if (/^[\p{L}_]/u.test(following)) return false;
  if (/^\(?\+/u.test(written)) {
    return digits.length >= 8 && digits.length <= 15 && !digits.startsWith('0') && !roundFigure.test(written);
  }
  if (written.startsWith('00')) return /^00[1-9]/u.test(written) && digits.length >= 10 && digits.length <= 17;
  if (northAmerican.test(written)) return true;
  return trunkZero.test(written) && digits.length >= 9 && digits.length <= 12;
};

/**
 * Replaces phone numbers by `[phone]`. National forms are only those that are hard to take for something else: a trunk
 * zero, or three, three and four digits. Dates, versions, hashes, ISSN, arXiv ids, addresses of machines and figures stay.
 */
export const redactPhones = (text: string): string =>
  text.replace(run, (whole, lead: string | undefined, written: string, offset: number) => {
    const following = text.charAt(offset + whole.length);
    const before = text.slice(Math.max(0, offset - 12), offset).toLowerCase();
    const labelled = lead !== undefined || labelBefore.test(before);
    if (!labelled && /[/=#@-]$/u.test(before)) return whole;
    return isPhone(written, labelled, following) ? `${lead ?? ''}[phone]` : whole;
  });
