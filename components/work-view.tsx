import { lazy, Suspense } from 'react';

import type { Dossier } from '../lib/dossier/schema';
import type { ViewFacts } from '../lib/analysis/protocol';
import { groupChanges } from '../lib/facts/pull-requests/group-changes';
import { Changes } from './changes';
import { Ledger } from './ledger';
import styles from './work-view.module.css';
import { useWords } from './words';

const WorkOverTime = lazy(async () => ({ default: (await import('./work-over-time')).WorkOverTime }));

export const WorkView = ({
  facts,
  dossier,
  role = null,
  failed,
}: {
  facts: ViewFacts | null;
  dossier: Dossier;
  /** What it does stands first. */
  role?: string | null;
  failed: boolean;
}) => {
  const { t } = useWords();
  if (!facts) return <p className={styles['note']}>{t(failed ? 'signals.stopped' : 'signals.working')}</p>;
  const { state } = dossier.sections.pullRequests;
  return (
    <div className={styles['view']}>
      <Ledger ledger={facts.technologies} texts={dossier.texts} />
      {facts.pullRequests.length > 0 ? (
        <>
          <Suspense>
            <WorkOverTime work={facts.pullRequests} />
          </Suspense>
          <Changes groups={groupChanges(facts.pullRequests, role)} texts={dossier.texts} />
        </>
      ) : (
        <section aria-labelledby="no-changes">
          <h2 id="no-changes" className={styles['heading']}>
            {t('changes.title')}
          </h2>
          <p className={styles['note']}>
            {t(state === 'found' || state === 'absent' ? 'changes.none' : 'changes.notRead')}
          </p>
        </section>
      )}
    </div>
  );
};
