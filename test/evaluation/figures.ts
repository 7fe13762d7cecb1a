import { bootstrapIntervals, type Intervals, type Measured } from './statistics/bootstrap';
import type { PrecisionRecall } from './statistics/ratios';
import type { Difference, Scored } from './scorer';

/** Puts figures under a path: `under('all.flagged', {precision, …})`. */
export const under = (path: string, figures: Measured | PrecisionRecall): Measured =>
  Object.fromEntries(Object.entries(figures).map(([name, figure]) => [`${path}.${name}`, figure]));

type Nested = { [name: string]: Nested | number | null };

/** Dotted paths as objects in objects. */
export const nested = (measured: Measured): Nested => {
  const whole: Nested = {};
  for (const [path, { value }] of Object.entries(measured)) {
    const names = path.split('.');
    const last = names.pop() ?? '';
    let at = whole;
    for (const name of names) {
      const inner = at[name];
      if (typeof inner === 'object' && inner !== null) at = inner;
      else at = at[name] = {};
    }
    at[last] = value;
  }
  return whole;
};

const shown = (value: number): string => value.toFixed(3);

/** One line a figure: its value, its interval, and over how many it was taken. */
export const tableOf = (title: string, measured: Measured, intervals: Intervals): string =>
  [
    title,
    ...Object.entries(measured).map(([path, { value, of }]) => {
      const interval = intervals[path];
      const range = interval ? `[${shown(interval[0])}, ${shown(interval[1])}]` : '';
      return `  ${path.padEnd(44)}${(value === null ? '–' : shown(value)).padStart(8)}  ${range.padEnd(18)}  of ${of}`;
    }),
  ].join('\n');

/**
 * What is known once every item was judged: all figures, and their 95 % intervals with sources as clusters, which stand
 * beside the figures under `intervals`.
 */
export const scoredRows = <Row extends { source: string }>(
  group: string,
  rows: readonly Row[],
  measure: (rows: readonly Row[]) => Measured,
  differences: readonly Difference[],
): Scored => {
  if (rows.length === 0) return { count: 0, figures: {}, table: '', differences };
  const measured = measure(rows);
  const intervals = bootstrapIntervals(rows, ({ source }) => source, measure);
  const sources = new Set(rows.map(({ source }) => source)).size;
  return {
    count: rows.length,
    figures: { ...nested(measured), items: rows.length, sources, intervals },
    table: tableOf(`${group} · ${rows.length} items of ${sources} sources`, measured, intervals),
    differences,
  };
};
