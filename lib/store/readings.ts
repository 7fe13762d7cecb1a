import type { Database } from './database';
import { openRow } from './row';
import { readingRowSchema, type ReadingRow } from './rows';
import { writing } from './storage-full';

/** The newest reading of GitHub for a person: what the panel shows as progress and as cost. */
export const readingOf = async (db: Database, key: string): Promise<ReadingRow | undefined> =>
  openRow('readings', readingRowSchema, await db.readings.get(key));

/** Keeps a reading's row; call it when a reading starts. */
export const startReading = async (db: Database, row: ReadingRow): Promise<void> => {
  await writing(() => db.readings.put(row));
};

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
