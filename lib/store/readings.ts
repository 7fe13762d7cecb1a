import type { Database } from './database';
import { openRow } from './row';
import { readingRowSchema, type ReadingRow } from './rows';
import { writing } from './storage-full';

/** The newest reading of GitHub for a person: what the panel shows as progress and as cost. */
export const readingOf = async (db: Database, key: string): Promise<ReadingRow | undefined> =>
  openRow('readings', readingRowSchema, await db.readings.get(key));

/**
 * Keeps a reading's row; call it when a reading starts.
 *
 * @returns false, and nothing is kept, where the person was erased meanwhile.
 */
export const startReading = async (db: Database, row: ReadingRow): Promise<boolean> =>
  writing(() =>
    db.transaction('rw', db.readings, db.candidates, async () => {
      if (!(await db.candidates.get(row.key))) return false;
      await db.readings.put(row);
      return true;
    }),
  );

/**
 * Ends a reading that runs. Nothing is done where it has ended or is gone by now, or is another one than it was.
 *
 * @param change what the row becomes, or null where it is not the reading that was meant.
 */
export const endReading = async (
  db: Database,
  key: string,
  change: (row: ReadingRow) => ReadingRow | null,
): Promise<void> =>
  writing(() =>
    db.transaction('rw', db.readings, async () => {
      const row = await readingOf(db, key);
      const ended = row?.state === 'running' ? change(row) : null;
      if (ended) await db.readings.put(ended);
    }),
  );

/** Steps that had not ended when their reading did. */
export const endSteps = (row: ReadingRow, reason: 'interrupted' | 'cancelled'): ReadingRow['steps'] =>
  row.steps.map((step) =>
    step.state === 'running' || step.state === 'planned' ? { ...step, state: 'skipped', reason } : step,
  );

/**
 * Marks readings that say they run as interrupted: whoever ran them is gone. What they had read stays.
 *
 * @param stillRuns keys that are being read right now.
 */
export const interruptReadings = async (db: Database, now: string, stillRuns: ReadonlySet<string>): Promise<void> =>
  writing(() =>
    db.transaction('rw', db.readings, async () => {
      for (const stored of await db.readings.where('state').equals('running').toArray()) {
        if (stillRuns.has(stored.key)) continue;
        const row = openRow('readings', readingRowSchema, stored);
        if (!row) await db.readings.delete(stored.key);
        else {
          await db.readings.put({ ...row, state: 'interrupted', endedAt: now, steps: endSteps(row, 'interrupted') });
        }
      }
    }),
  );
