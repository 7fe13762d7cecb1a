import { useEffect, useMemo, useState } from 'react';

import type { Analysed } from '../../lib/analysis/protocol';
import type { Analyst } from '../../lib/analysis/watch';
import type { Dossier } from '../../lib/dossier/schema';
import { kindsOfWork } from '../../lib/facts/pull-requests/work-kind';
import type { WorkKind } from '../../lib/knowledge/work-kinds';
import type { Analysis, Settings, Snapshot } from '../../lib/store/rows';
import { rulesAsked } from '../../lib/store/settings';

export type AnalysisState = { state: 'working' | 'ready' | 'failed'; analysed: Analysed | null };

/**
 * Changes with the content of a snapshot, whatever object it is in: one saved in the same hour replaces the last, and
 * erasing somebody else changes texts without another reading.
 */
const versionOf = ({ key, savedAt, dossier }: Snapshot): string =>
  [
    key,
    savedAt,
    ...Object.keys(dossier.sources).toSorted(),
    ...Object.values(dossier.texts).map(({ hash }) => hash),
  ].join(' ');

/**
 * The analysis of a snapshot for a role and the rules as they are set, drawn by the Worker as soon as the snapshot is
 * there and again when any of them changes. What is older stands until then, as long as it is about the same person.
 */
export const useAnalysis = (
  analyse: (request: Parameters<Analyst['analyse']>[0]) => Promise<Analysed | null>,
  snapshot: Snapshot | null,
  { role, rules }: Pick<Settings, 'role' | 'rules'>,
  onAnalysed: (analysis: Omit<Analysis, 'earlier'>, kinds: readonly WorkKind[], doNotContact: boolean) => void,
): AnalysisState => {
  const [result, setResult] = useState<{ key: string; version: string; analysed: Analysed | null } | null>(null);
  const content = useMemo(() => (snapshot ? versionOf(snapshot) : null), [snapshot]);
  const version = content === null ? null : `${content} ${role} ${JSON.stringify(rules)}`;
  useEffect(() => {
    if (!snapshot || version === null) return undefined;
    const { key, savedAt } = snapshot;
    const dossier: Dossier = snapshot.dossier;
    const now = new Date().toISOString();
    analyse({ dossier, role, now, ...rulesAsked({ rules }) })
      .then((analysed) => {
        // A newer request took its place.
        if (analysed === null) return;
        setResult({ key, version, analysed });
        const { findings, open } = analysed;
        const kinds = kindsOfWork(analysed.facts.pullRequests);
        onAnalysed({ key, role, now, dossierSavedAt: savedAt, findings, open }, kinds, analysed.doNotContact !== null);
      })
      .catch((error: unknown) => {
        console.warn('The analysis did not finish', error);
        setResult((last) => ({ key, version, analysed: last?.key === key ? last.analysed : null }));
      });
    return undefined;
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- `version` stands for the snapshot's content, role and rules
  }, [analyse, version]);
  if (!snapshot || result?.key !== snapshot.key) return { state: 'working', analysed: null };
  if (result.version !== version) return { state: 'working', analysed: result.analysed };
  return { state: result.analysed === null ? 'failed' : 'ready', analysed: result.analysed };
};
