export const verdicts = ['right', 'wrong', 'unreadable'] as const;
export type Verdict = (typeof verdicts)[number];

/** One field of one page: what the careful reader saw, and what the product's reader made of it. */
export type Comparison = { field: string; verdict: Verdict; expected: unknown; got: unknown };

export type Truth = Readonly<Record<string, unknown>> & { readonly kind: string };

/**
 * Scores one family of inputs. `kinds` are the kinds of truth files it has a reader for; `group` is the key of its
 * figures in the JSON output. `score` runs the product's own reader over the content of the file.
 */
export type Scorer = {
  readonly group: string;
  readonly kinds: readonly string[];
  readonly score: (content: string, truth: Truth, path: string) => Comparison[];
};
