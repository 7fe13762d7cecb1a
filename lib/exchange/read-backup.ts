import { z } from '../zod';
import {
  backupFormat,
  backupTableNames,
  backupTables,
  backupVersion,
  type BackupRow,
  type BackupTable,
} from './tables';

/** Why a file is no backup that can be restored; a key of the catalogue (`exchange:broken.<why>`). Nothing was changed. */
export class BrokenBackup extends Error {
  constructor(
    readonly why: 'not-a-backup' | 'newer' | 'cut-off' | 'row',
    /** Line of the file, from 1, and what is wrong with it; never content. */
    readonly where: { line: number; problem: string } | null = null,
  ) {
    super(where ? `${why} in line ${where.line}: ${where.problem}` : why);
    this.name = 'BrokenBackup';
  }
}

export type Backup = { madeAt: string } & { [Table in BackupTable]: BackupRow<Table>[] };

const headSchema = z.object({
  format: z.literal(backupFormat),
  version: z.number().int().positive(),
  madeAt: z.iso.datetime(),
});
const rowSchema = z.object({ table: z.enum(backupTableNames), row: z.unknown() });
const endSchema = z.object({ end: z.partialRecord(z.enum(backupTableNames), z.number().int().min(0)) });

const parse = (line: string, number: number): unknown => {
  try {
    return JSON.parse(line);
  } catch {
    throw new BrokenBackup(number === 1 ? 'not-a-backup' : 'row', { line: number, problem: 'not JSON' });
  }
};

const openHead = (line: string): z.infer<typeof headSchema> => {
  const head = headSchema.safeParse(parse(line, 1));
  if (!head.success) throw new BrokenBackup('not-a-backup');
  if (head.data.version > backupVersion) throw new BrokenBackup('newer');
  return head.data;
};

const addRow = (backup: Backup, json: unknown, line: number): void => {
  const held = rowSchema.safeParse(json);
  if (!held.success) throw new BrokenBackup('row', { line, problem: 'no row of a known table' });
  const { table, row } = held.data;
  const result = backupTables[table].safeParse(row);
  if (!result.success) {
    const [issue] = result.error.issues;
    throw new BrokenBackup('row', { line, problem: `${table}.${issue?.path.join('.') ?? ''}: ${issue?.code ?? ''}` });
  }
  (backup[table] as unknown[]).push(result.data);
};

/**
 * Reads and checks a whole backup, line by line, before anything is done with it.
 *
 * @throws `BrokenBackup` where it is none, comes from a later build, was cut off, or one row does not hold to its schema.
 */
export const readBackup = (text: string): Backup => {
  const lines = text.replace(/^\uFEFF/u, '').split('\n');
  if (lines.at(-1)?.trim() === '') lines.pop();
  const { madeAt } = openHead(lines[0] ?? '');
  const backup: Backup = {
    madeAt,
    ...(Object.fromEntries(backupTableNames.map((name) => [name, []])) as unknown as Omit<Backup, 'madeAt'>),
  };
  const end = endSchema.safeParse(lines.length > 1 ? parseEnd(lines.at(-1) ?? '') : null);
  if (!end.success) throw new BrokenBackup('cut-off');
  for (const [index, line] of lines.slice(1, -1).entries()) addRow(backup, parse(line, index + 2), index + 2);
  for (const name of backupTableNames)
    if (backup[name].length !== (end.data.end[name] ?? 0)) throw new BrokenBackup('cut-off');
  return backup;
};

/** The last line of a file that was cut off is seldom JSON. */
const parseEnd = (line: string): unknown => {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
};
