import type { DraftSpan } from '../lib/outreach/outreach';

export type Piece = { text: string; span: DraftSpan | null };

/**
 * The text as it stands, cut where it still holds words from the person's work: after an edit the remaining ones stay
 * marked. Each span is looked for once, from the left, and spans do not overlap.
 */
export const highlight = (text: string, spans: readonly DraftSpan[]): Piece[] => {
  const marks: { start: number; end: number; span: DraftSpan }[] = [];
  for (const span of spans) {
    if (span.from === 'words' || span.text.trim() === '') continue;
    let start = text.indexOf(span.text);
    while (start >= 0 && marks.some((mark) => start < mark.end && mark.start < start + span.text.length)) {
      start = text.indexOf(span.text, start + 1);
    }
    if (start >= 0) marks.push({ start, end: start + span.text.length, span });
  }
  marks.sort((a, b) => a.start - b.start);
  const pieces: Piece[] = [];
  let from = 0;
  for (const { start, end, span } of marks) {
    if (start > from) pieces.push({ text: text.slice(from, start), span: null });
    pieces.push({ text: text.slice(start, end), span });
    from = end;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), span: null });
  return pieces;
};
