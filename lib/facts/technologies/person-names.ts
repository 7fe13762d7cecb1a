import { maskPerson, personMark } from '../text/mask';

/**
 * How a stretch of text stands to the person's own name: no part of it (`none`), inside the whole name (`whole`), or just
 * one word of it (`word`), which may still mean a tool: somebody called Ruby may list Ruby.
 */
export type NameReach = 'none' | 'whole' | 'word';

/** Tells for stretches of a masked text whether they are the person's name. Linear once, then constant a question. */
export const nameReachIn = (masked: string, names: readonly string[]): ((start: number, end: number) => NameReach) => {
  const marked = names.length === 0 ? masked : maskPerson(masked, names);
  const isMark = (at: number): boolean => marked[at] === personMark && masked[at] !== personMark;
  return (start, end) => {
    for (let at = start; at < end; at++) if (!isMark(at)) return 'none';
    if (isMark(start - 1) || isMark(end)) return 'whole';
    // The parts of a whole name are marked one by one where something else stands between them.
    return (/[\s-]/u.test(masked[start - 1] ?? '') && isMark(start - 2)) ||
      (/[\s-]/u.test(masked[end] ?? '') && isMark(end + 1))
      ? 'whole'
      : 'word';
  };
};
