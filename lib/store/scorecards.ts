import { standingKey } from './keys';
import type { Database } from './database';
import { openRow } from './row';
import { writing } from './storage-full';
import { scorecardSchema, type Scorecard } from './work-rows';
import { touch } from './works';

/** What was heard of a person in an interview; undefined where nothing was written down. */
export const scorecardOf = async (db: Database, key: string): Promise<Scorecard | undefined> =>
  openRow('scorecards', scorecardSchema, await db.scorecards.get(key));

/** Keeps a scorecard as it is filled in, unless the person was erased meanwhile. @throws as the schema does, and `StorageFull`. */
export const saveScorecard = async (db: Database, scorecard: Scorecard): Promise<void> =>
  writing(() =>
    db.transaction('rw', [db.scorecards, db.works, db.candidates], async () => {
      const key = await standingKey(db, scorecard.key);
      if (key === null) return;
      const row = scorecardSchema.parse({ ...scorecard, key });
      await db.scorecards.put(row);
      await touch(db, key, row.filledAt);
    }),
  );
