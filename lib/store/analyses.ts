import type { Database } from './database';
import { openRow } from './row';
import { analysisSchema, type Analysis } from './rows';
import { writing } from './storage-full';

/** The newest analysis of a person; undefined where there is none. */
export const analysisOf = async (db: Database, key: string): Promise<Analysis | undefined> =>
  openRow('analyses', analysisSchema, await db.analyses.get(key));

/** Keeps an analysis in place of the last one, unless the person was erased meanwhile. */
export const saveAnalysis = async (db: Database, analysis: Analysis): Promise<void> =>
  writing(() =>
    db.transaction('rw', db.analyses, db.candidates, async () => {
      if (await db.candidates.get(analysis.key)) await db.analyses.put(analysis);
    }),
  );
