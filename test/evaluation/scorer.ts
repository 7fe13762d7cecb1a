/** What a directory holds: its path, and the files in it at any depth, relative to it, in the order of their names. */
export type Directory = { root: string; files: readonly string[] };

/** Where what came out is not what was labelled. `kind` names the kind of error: differences are worked on by it. */
export type Difference = {
  kind: string;
  /** The file and field, or the item's id. */
  where: string;
  expected: unknown;
  got: unknown;
  /** What it is about, where that is not in a file of its own. */
  about?: unknown;
};

export type Scored = {
  /** How many pages, sentences, people… were scored. */
  count: number;
  /** The figures of this group in the JSON output. */
  figures: Readonly<Record<string, unknown>>;
  /** The same, to be read. */
  table: string;
  differences: readonly Difference[];
};

/**
 * Scores one family of inputs by the product's own functions. `group` is the key of its figures in the JSON output,
 * `reads` says which files it looks for. What cannot be scored is told to `trouble` and left out.
 */
export type Scorer = {
  readonly group: string;
  readonly reads: string;
  readonly score: (directory: Directory, trouble: (message: string) => void) => Scored | Promise<Scored>;
};
