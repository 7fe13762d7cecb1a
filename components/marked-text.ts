import type { Mark } from '../lib/outreach/outreach';

export type Piece = { text: string; mark: Mark | null };

/** What says more about a stretch comes first: a warning before where the words are from. */
const order: Record<Mark['kind'], number> = { contradicts: 0, outruns: 1, evidence: 2, brief: 3, yours: 4 };

/** True where a mark tells of something to look at again. */
export const isWarning = ({ kind }: Mark): boolean => kind === 'outruns' || kind === 'contradicts';

/** The text cut where marks begin and end. Where marks overlap, each stretch has the one that says most. */
export const piecesOf = (text: string, marks: readonly Mark[]): Piece[] => {
  const valid = marks.filter(({ start, end }) => start >= 0 && start < end && end <= text.length);
  const cuts = [...new Set([0, text.length, ...valid.flatMap(({ start, end }) => [start, end])])].toSorted(
    (one, other) => one - other,
  );
  const pieces: Piece[] = [];
  for (const [at, start] of cuts.entries()) {
    const end = cuts[at + 1];
    if (end === undefined) break;
    const [mark = null] = valid
      .filter((one) => one.start <= start && end <= one.end)
      .toSorted((one, other) => order[one.kind] - order[other.kind]);
    const last = pieces.at(-1);
    if (last && last.mark === mark) last.text += text.slice(start, end);
    else pieces.push({ text: text.slice(start, end), mark });
  }
  return pieces;
};

/** The mark at a place in the text, as `piecesOf` shows it: its number among the pieces; null where there is none. */
export const markedAt = (pieces: readonly Piece[], place: number): number | null => {
  let start = 0;
  for (const [index, { text, mark }] of pieces.entries()) {
    const end = start + text.length;
    if (place >= start && place < end) return mark === null ? null : index;
    start = end;
  }
  return null;
};
