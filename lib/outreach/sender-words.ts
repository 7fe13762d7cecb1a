import type { OutreachDraft, Stretch } from './outreach';

/** As typed or pasted by people: one kind of space, of quotation marks and of case; as long as the text. */
export const plain = (text: string): string =>
  text
    .replace(/\s/gu, ' ')
    .replace(/[A-ZÄÖÜ]/gu, (letter) => letter.toLowerCase())
    .replace(/[“”„«»]/gu, '"')
    .replace(/[‘’‚]/gu, "'");

/** Every place of `wanted` in `text`; none for an empty one. */
export const placesOf = (text: string, wanted: string): Stretch[] => {
  const found: Stretch[] = [];
  if (wanted === '') return found;
  for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + wanted.length)) {
    found.push({ start: at, end: at + wanted.length });
  }
  return found;
};

const blank = (text: string, { start, end }: Stretch): string =>
  text.slice(0, start) + text.slice(start, end).replace(/[^\n]/gu, ' ') + text.slice(end);

const address = /https?:\/\/\S{1,500}/gu;

/** The text at its length, with what was quoted from the work and all addresses blanked: what is left the sender says. */
export const senderWords = (text: string, draft: OutreachDraft): string => {
  let left = text;
  const quoted = draft.spans.flatMap(({ from, text: said }) => (from === 'work' && said.length > 3 ? [said] : []));
  for (const said of [...new Set(quoted)].toSorted((one, other) => other.length - one.length)) {
    for (const place of placesOf(left, said)) left = blank(left, place);
  }
  return left.replace(address, (url) => ' '.repeat(url.length));
};

/** Where a pattern with the flag `g` matches. */
export const matchesOf = (text: string, pattern: RegExp): Stretch[] =>
  [...text.matchAll(pattern)].map(({ index, 0: { length } }) => ({ start: index, end: index + length }));
