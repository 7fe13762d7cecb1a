import type { z } from '../zod';

/** Told of each row that does not hold to its schema: table and reason, never content. */
export type BrokenRowReport = (broken: { table: string; problem: string }) => void;

/** Writes to the console of the extension's own page; a broken row is a bug to find, not a reason to stop. */
export const reportToConsole: BrokenRowReport = ({ table, problem }) => {
  console.warn(`Left out a row of ${table}: ${problem}`);
};

/** One row as the schema knows it, or undefined (and a report) where it is broken or missing. */
export const openRow = <Row>(
  table: string,
  schema: z.ZodType<Row>,
  stored: unknown,
  report: BrokenRowReport = reportToConsole,
): Row | undefined => {
  if (stored === undefined) return undefined;
  const result = schema.safeParse(stored);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  report({ table, problem: issue ? `${issue.path.join('.')}: ${issue.code}` : 'not as expected' });
  return undefined;
};

/** The rows that hold to the schema; the others are reported and left out. */
export const openRows = <Row>(
  table: string,
  schema: z.ZodType<Row>,
  stored: readonly unknown[],
  report: BrokenRowReport = reportToConsole,
): Row[] =>
  stored.flatMap((row) => {
    const opened = openRow(table, schema, row, report);
    return opened === undefined ? [] : [opened];
  });
