import type { WorkKind } from '../knowledge/work-kinds';
import type { Database } from './database';
import { openRow } from './row';
import { analysisSchema, type Analysis } from './rows';
import { writing } from './storage-full';
import { noteKinds } from './works';

/** Readings within this time of one another are one: a reading has many answers, each analysed. In milliseconds. */
const oneReading = 60 * 60 * 1_000;

/** The newest analysis of a person; undefined where there is none. */
export const analysisOf = async (db: Database, key: string): Promise<Analysis | undefined> =>
  openRow('analyses', analysisSchema, await db.analyses.get(key));

/** What the reading before said: of the last one where this is another reading, else what that one was compared with. */
const earlierThan = (analysis: Omit<Analysis, 'earlier'>, last: Analysis | undefined): Analysis['earlier'] => {
  if (!last) return null;
  if (Date.parse(analysis.dossierSavedAt) - Date.parse(last.dossierSavedAt) < oneReading) return last.earlier;
  return {
    role: last.role,
    savedAt: last.dossierSavedAt,
    findings: last.findings.map(({ identity, rule, outcome, message, ground }) => ({
      identity,
      rule,
      outcome,
      message,
      ground,
    })),
  };
};

/**
 * Keeps an analysis in place of the last one, unless the person was erased meanwhile; what the reading before said is kept
 * beside it.
 *
 * @param kinds of landed work that were seen; left out where they were not looked for.
 */
export const saveAnalysis = async (
  db: Database,
  analysis: Omit<Analysis, 'earlier'>,
  kinds?: readonly WorkKind[],
): Promise<void> =>
  writing(() =>
    db.transaction('rw', [db.analyses, db.works, db.candidates], async () => {
      if (!(await db.candidates.get(analysis.key))) return;
      const earlier = earlierThan(analysis, await analysisOf(db, analysis.key));
      await db.analyses.put({ ...analysis, earlier });
      if (kinds) await noteKinds(db, analysis.key, kinds);
    }),
  );
