import { verdicts, type Comparison, type Verdict } from './scorer';

export type Figures = Record<Verdict, number>;
/** By group, kind and field. */
export type Tally = Record<string, Record<string, Record<string, Figures>>>;

export const count = (tally: Tally, group: string, kind: string, comparison: Comparison): void => {
  const figures = (((tally[group] ??= {})[kind] ??= {})[comparison.field] ??= { right: 0, wrong: 0, unreadable: 0 });
  figures[comparison.verdict] += 1;
};

/** The figures as lines of a table, each kind followed by its fields. */
export const tableOf = (tally: Tally): string => {
  const lines: string[] = [];
  for (const [group, kinds] of Object.entries(tally)) {
    for (const [kind, fields] of Object.entries(kinds)) {
      lines.push('', `${group} · ${kind}`.padEnd(30) + verdicts.map((verdict) => verdict.padStart(12)).join(''));
      for (const [field, figures] of Object.entries(fields)) {
        lines.push(`  ${field}`.padEnd(30) + verdicts.map((verdict) => String(figures[verdict]).padStart(12)).join(''));
      }
    }
  }
  return lines.join('\n').trimStart();
};
