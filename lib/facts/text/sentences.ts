/** A stretch of a passage's text: from the first character of a sentence to its last. */
export type Sentence = { start: number; end: number };

/** Words before a full stop that do not end a sentence. */
const abbreviations = new Set(
  'e.g i.e eg ie etc vs approx ca cf fig figs eq no nos vol dr mr mrs ms prof inc ltd co corp st al resp incl excl min max avg est jan feb mar apr jun jul aug sep sept oct nov dec'.split(
    ' ',
  ),
);

const opens = /[\p{Lu}\p{N}\p{Lo}"'“‘([$€£¥~<>+\-–—\p{Extended_Pictographic}\uE000]/u;

/**
 * Splits a passage into sentences with exact offsets. A full stop ends one where white space follows, then something
 * that can open a sentence, and what stands before is no known abbreviation, initial or list number.
 */
export const sentencesOf = (text: string): Sentence[] => {
  const sentences: Sentence[] = [];
  let start = 0;
  const cut = (end: number): void => {
    let from = start;
    let to = end;
    while (from < to && text[from] === ' ') from++;
    while (to > from && text[to - 1] === ' ') to--;
    if (to > from) sentences.push({ start: from, end: to });
    start = end;
  };
  const stops = /[.!?。…]/gu;
  for (let stop = stops.exec(text); stop !== null; stop = stops.exec(text)) {
    const at = stop.index;
    const character = stop[0];
    let after = at + 1;
    while (after < text.length && /[.!?…"'”’)\]]/u.test(text[after] ?? '')) after++;
    if (character === '。') {
      cut(after);
      stops.lastIndex = after;
      continue;
    }
    if (after < text.length && text[after] !== ' ') continue;
    const next = String.fromCodePoint(text.codePointAt(after + 1) ?? 32);
    if (after < text.length && !opens.test(next)) {
      stops.lastIndex = after;
      continue;
    }
    if (character === '.' && after < text.length) {
      const before = text.slice(Math.max(start, at - 12), at);
      const word = /[\p{L}\p{N}.]+$/u.exec(before)?.[0] ?? '';
      const initial = /^\p{Lu}$/u.test(word);
      const number = /^\d{1,2}$/u.test(word) && at - start <= 3;
      if (initial || number || abbreviations.has(word.toLowerCase())) continue;
    }
    cut(after);
    stops.lastIndex = after;
  }
  cut(text.length);
  return sentences;
};
