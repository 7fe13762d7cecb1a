export const verdicts = ['right', 'wrong', 'unreadable'] as const;
export type Verdict = (typeof verdicts)[number];

/** One field of one page: what the careful reader saw, and what the product's reader made of it. */
export type Comparison = { field: string; verdict: Verdict; expected: unknown; got: unknown };

export type Figures = Record<Verdict, number>;
/** By kind and field. */
export type Tally = Record<string, Record<string, Figures>>;

export const countIn = (tally: Tally, kind: string, comparison: Comparison): void => {
  const figures = ((tally[kind] ??= {})[comparison.field] ??= { right: 0, wrong: 0, unreadable: 0 });
  figures[comparison.verdict] += 1;
};

/** The figures as lines of a table, each kind followed by its fields. */
export const tallyTable = (group: string, tally: Tally): string => {
  const lines: string[] = [];
  for (const [kind, fields] of Object.entries(tally)) {
    lines.push('', `${group} · ${kind}`.padEnd(30) + verdicts.map((verdict) => verdict.padStart(12)).join(''));
    for (const [field, figures] of Object.entries(fields)) {
      lines.push(`  ${field}`.padEnd(30) + verdicts.map((verdict) => String(figures[verdict]).padStart(12)).join(''));
    }
  }
  return lines.join('\n').trimStart();
};
