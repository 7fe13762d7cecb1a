/** The longest run of others' words that is put into the page at once, in UTF-16 code units. */
export const maxShown = 2_000;

/**
 * Control, formatting and direction characters, which show nothing or reorder what stands around them, taken out of text
 * of others before it is shown. Zero-width joiners stay: some scripts and emoji need them.
 */
const unseen =
  /[\p{Cc}\p{Co}\p{Cn}\u00ad\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;
/** More than a few combining marks in a row climb over the lines above. */
const piledMarks = /(\p{M}{4})\p{M}+/gu;

/** Text of others as it may stand in the interface: one line, no control characters, at most `limit` code units. */
export const displayText = (text: string, limit = maxShown): string => {
  const head = text
    .slice(0, limit * 2)
    .replace(/\ufeff/gu, '')
    .replace(/\s+/gu, ' ')
    .replace(unseen, '')
    .replace(piledMarks, '$1')
    .trim();
  if (head.length <= limit) return head;
  return `${head.slice(0, limit - 1).trimEnd()}…`;
};

/** The first words of a text, cut at a word, for a line that stands for the rest. */
export const shorten = (text: string, limit: number): string => {
  const clean = displayText(text);
  if (clean.length <= limit) return clean;
  const head = clean.slice(0, limit);
  const space = head.lastIndexOf(' ');
  return `${(space > limit / 2 ? head.slice(0, space) : head).trimEnd()}…`;
};
