import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';

import type { ReviewGiven } from '../../components/review';
import { compareFindings } from '../../lib/engine/compare-findings';
import type { Finding } from '../../lib/engine/finding';
import type { Database } from '../../lib/store/database';
import { reviewsOf, ruleRecords } from '../../lib/store/reviews';
import type { Analysis, Settings } from '../../lib/store/rows';
import { rulesAsked, switchRule } from '../../lib/store/settings';

/** Findings without those of rules that are switched off: what was kept may be older than the switch. */
export const withoutOff = <One extends Pick<Finding, 'rule'>>(
  findings: readonly One[],
  rules: Settings['rules'],
): readonly One[] => findings.filter(({ rule }) => rules[rule]?.off !== true);

const saveText = async (what: string, content: string, ending: 'csv' | 'json'): Promise<void> => {
  const { download, fileName } = await import('../candidates/download');
  const type = ending === 'csv' ? 'text/csv' : 'application/json';
  download(fileName(what, new Date().toISOString(), ending), new Blob([content], { type }));
};

/** What is known beside the findings of the person that is shown: the log, the rules' record, and what a reading changed. */
export const useReview = (
  db: Database,
  person: { key: string; login: string } | null,
  { role, rules }: Pick<Settings, 'role' | 'rules'>,
  findings: readonly Finding[],
  earlier: Analysis['earlier'],
  quietly: (write: () => Promise<unknown>) => void,
): ReviewGiven => {
  const key = person?.key ?? null;
  const log = useLiveQuery(() => (key === null ? [] : reviewsOf(db, key).catch(() => [])), [db, key]);
  const records = useLiveQuery(() => ruleRecords(db).catch(() => []), [db]);
  const since = useMemo(() => {
    // Another role asks other things: what differs then is no change of the person's work.
    if (!earlier || earlier.role !== role || findings.length === 0) return null;
    const changes = compareFindings(withoutOff(earlier.findings, rules), findings);
    return changes.length === 0 ? null : { savedAt: earlier.savedAt, changes };
  }, [earlier, role, rules, findings]);
  return {
    since,
    records: records ?? [],
    off: rulesAsked({ rules }).off,
    log: log ?? [],
    onRule: (rule, off) => quietly(() => switchRule(db, rule, off)),
    onSaveFile: saveText,
    onSaveLog: async (form) => {
      const { reviewsCsv, reviewsJson } = await import('../../lib/exchange/reviews-file');
      const reviews = key === null ? [] : await reviewsOf(db, key);
      await saveText(
        'decisions',
        form === 'csv' ? reviewsCsv(reviews) : reviewsJson(person?.login ?? '', reviews),
        form,
      );
    },
    onCopy: (text) => navigator.clipboard.writeText(text),
  };
};
