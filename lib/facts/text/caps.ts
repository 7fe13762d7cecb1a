/**
 * Limits on what is parsed of a text that anybody may have written. marked recurses once per `>` and per level of a list
 * and re-reads every level, so depth and size are bounded before it sees a line. What lies beyond is not read and counted.
 */
export const caps = {
  /** The most code units of one text that are looked at. */
  text: 1_000_000,
  /** The most code units of one line. */
  line: 10_000,
  /** Levels of quotes and lists in front of one line. */
  nesting: 10,
  /** Columns of white space in front of one line. */
  indent: 40,
  /** Code units that are handed to the block lexer at once; a longer stretch is cut at a line's end. */
  segment: 16_000,
  /** Blocks of one text. */
  blocks: 10_000,
  /** Code units between the brackets of a link, a tag or a comment's opening. */
  markup: 2_000,
  /** Code units of one sentence; longer ones are no sentences and are passed over. */
  sentence: 600,
} as const;
