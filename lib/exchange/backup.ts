import type { Database } from '../store/database';
import { backupFormat, backupTableNames, backupVersion, type BackupTable } from './tables';

/** So many rows are read at a time: all of them together may be more than a browser holds. */
const atOnce = 200;

/** How far long work is; `of` is what there is to do in all. */
export type Progress = (done: number, of: number) => void;

/**
 * The whole store as lines of JSON: what it is, a row each, and how many rows there were, by which a file that was cut off
 * is noticed. The token is not in it.
 *
 * @param now ISO 8601.
 * @yields pieces of the file, each some whole lines.
 */
export async function* writeBackup(
  db: Database,
  now: string,
  progress: Progress = () => undefined,
): AsyncGenerator<string> {
  yield `${JSON.stringify({ format: backupFormat, version: backupVersion, madeAt: now })}\n`;
  const counts = await Promise.all(backupTableNames.map((name) => db.table(name).count()));
  const of = counts.reduce((sum, count) => sum + count, 0);
  const rows: Partial<Record<BackupTable, number>> = {};
  let done = 0;
  for (const name of backupTableNames) {
    const table = db.table<unknown, unknown>(name);
    const keys = await table.toCollection().primaryKeys();
    rows[name] = 0;
    for (let at = 0; at < keys.length; at += atOnce) {
      const some = (await table.bulkGet(keys.slice(at, at + atOnce))).filter((row) => row !== undefined);
      rows[name] += some.length;
      if (some.length > 0) yield some.map((row) => `${JSON.stringify({ table: name, row })}\n`).join('');
      done += some.length;
      progress(done, of);
    }
  }
  yield `${JSON.stringify({ end: rows })}\n`;
}
