/** One line of the benchmark: what was measured, in its unit, and at most how much it may be. `budget` null: no budget. */
export type Row = { what: string; measured: number | null; unit: string; budget: number | null; note?: string };

export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (middle === undefined) throw new Error('a median of nothing');
  return middle;
};

const shown = ({ measured, unit }: Pick<Row, 'measured' | 'unit'>): string => {
  if (measured === null) return 'not measured';
  const digits = Number.isInteger(measured) ? 0 : measured < 10 ? 2 : 1;
  return `${measured.toFixed(digits)} ${unit}`.trim();
};

/** Whether a row keeps to its budget; what was not measured does not. */
export const isMet = ({ measured, budget }: Row): boolean =>
  budget === null || (measured !== null && measured <= budget);

/** The rows as a table of text. */
export const tableOf = (rows: readonly Row[]): string => {
  const lines = [
    ['what', 'measured', 'at most', ''],
    ...rows.map((row) => [
      row.what,
      shown(row),
      row.budget === null ? '' : `${row.budget} ${row.unit}`.trim(),
      [isMet(row) ? '' : 'OVER', row.note ?? ''].filter((part) => part !== '').join(' '),
    ]),
  ];
  const widths = [0, 1, 2].map((column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  return lines
    .map((line) =>
      line
        .map((text, column) => text.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
};
