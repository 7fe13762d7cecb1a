/**
 * Words with runs of white space made one space, and the way back: `offsets[i]` is where character `i` stands in the
 * content. Patterns are written against `text`; quotes are cut by offset.
 */
export type Passage = { text: string; offsets: readonly number[] };

/** White space, and what is shown as nothing: spaces of no width and the selectors after an emoji. */
const isWhite = (code: number): boolean =>
  code === 32 ||
  (code >= 9 && code <= 13) ||
  code === 0xa0 ||
  (code >= 0x2000 && code <= 0x200d) ||
  code === 0x202f ||
  code === 0x3000 ||
  code === 0xfeff ||
  code === 0xfe0f;

/** The passage between two offsets of a masked content. */
export const passageOf = (masked: string, start: number, end: number): Passage => {
  let text = '';
  const offsets: number[] = [];
  let gap = false;
  for (let at = start; at < end; at++) {
    const character = masked[at] ?? ' ';
    if (isWhite(character.charCodeAt(0))) {
      gap = text !== '';
      continue;
    }
    if (gap) {
      text += ' ';
      offsets.push(at - 1);
      gap = false;
    }
    text += character;
    offsets.push(at);
  }
  return { text, offsets };
};

/** The stretch of the content that `text.slice(start, end)` of a passage stands for. */
export const stretchOf = (passage: Passage, start: number, end: number): { start: number; end: number } => {
  const first = passage.offsets[start] ?? 0;
  const last = passage.offsets[Math.max(start, end - 1)] ?? first;
  return { start: first, end: last + 1 };
};

/**
 * The stretch with the markup that opens right before it and closes right after it, within `from` and `to`, so that a
 * quote does not begin in the middle of a link or of bold words.
 */
export const withMarkup = (
  content: string,
  stretch: { start: number; end: number },
  from: number,
  to: number,
): { start: number; end: number } => {
  let { start, end } = stretch;
  while (start > from && /[*_`~[]/u.test(content[start - 1] ?? ' ')) start--;
  for (;;) {
    while (end < to && /[*_`~]/u.test(content[end] ?? ' ')) end++;
    if (!content.startsWith('](', end)) break;
    const close = content.slice(end, Math.min(to, end + 2_000)).indexOf(')');
    if (close === -1) break;
    end += close + 1;
  }
  return { start, end };
};
