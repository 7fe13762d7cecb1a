import { useEffect, useState } from 'react';

import controls from '../../components/controls.module.css';
import { CopyPaper } from '../../components/copy-paper';
import { EmptyState } from '../../components/empty-state';
import { Paper } from '../../components/paper';
import { useWords } from '../../components/words';
import type { Analyst } from '../../lib/analysis/watch';
import { newestSnapshot } from '../../lib/store/candidates';
import type { Database } from '../../lib/store/database';
import { decisionsOf } from '../../lib/store/decisions';
import type { Settings } from '../../lib/store/rows';
import { rulesAsked } from '../../lib/store/settings';
import { copyPaper } from '../sidepanel/copy-paper';
import { applyLook } from '../sidepanel/page-look';
import type { AskedFor } from './asked-for';
import { kitOf, reportOf, type Material } from '../../components/put-together';
import styles from './report.module.css';

type State = 'working' | 'gone' | 'failed' | Material;

/** The printable report of a person, or the interview kit. It is made of what is kept, as it stood when it was read. */
export const Report = ({
  db,
  analyse,
  settings,
  asked,
}: {
  db: Database;
  analyse: Analyst['analyse'];
  settings: Settings;
  asked: AskedFor | null;
}) => {
  const words = useWords();
  const { t, locale } = words;
  const [state, setState] = useState<State>('working');
  const what = asked?.what ?? 'report';
  useEffect(() => applyLook(settings.theme, locale, t(`report:page.title.${what}`)), [settings.theme, locale, t, what]);
  useEffect(() => {
    if (!asked) return;
    const look = async (): Promise<State> => {
      const snapshot = await newestSnapshot(db, asked.key);
      if (!snapshot) return 'gone';
      const { dossier, savedAt } = snapshot;
      const { role } = settings;
      const [{ findings, facts }, decisions] = await Promise.all([
        analyse({ dossier, role, now: new Date().toISOString(), ...rulesAsked(settings) }),
        decisionsOf(db, asked.key),
      ]);
      return { dossier, savedAt, role, findings, changes: facts.pullRequests, decisions };
    };
    look().then(setState, (error: unknown) => {
      console.warn('The paper could not be put together', error);
      setState('failed');
    });
  }, [db, analyse, settings, asked]);

  if (!asked) return <EmptyState title={t('report:page.failed.title')} words={t('report:page.unfit')} />;
  if (state === 'working')
    return (
      <p className={styles['working']} role="status">
        {t('report:page.working')}
      </p>
    );
  if (state === 'gone' || state === 'failed')
    return <EmptyState title={t(`report:page.${state}.title`)} words={t(`report:page.${state}.words`)} />;
  const blocks = asked.what === 'kit' ? kitOf(state, words) : reportOf(state, words);
  return (
    <main className={styles['page']}>
      <div className={styles['bar']}>
        <CopyPaper blocks={blocks} onCopy={copyPaper} />
        <button type="button" className={`${controls['button']} ${controls['primary']}`} onClick={() => window.print()}>
          {t('report:page.print')}
        </button>
      </div>
      <Paper blocks={blocks} />
    </main>
  );
};
