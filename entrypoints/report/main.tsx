import '../../components/base.css';

import { createRoot } from 'react-dom/client';

import { WordsProvider } from '../../components/words';
import { createAnalyst, type WorkerLike } from '../../lib/analysis/watch';
import { Database } from '../../lib/store/database';
import { defaultSettings } from '../../lib/store/rows';
import { readSettings } from '../../lib/store/settings';
import { openCatalogue } from '../sidepanel/catalogue';
import { askedFor } from './asked-for';
import { Report } from './report';

const start = async (): Promise<void> => {
  const db = new Database();
  const settings = await readSettings(db).catch(() => defaultSettings);
  const catalogue = await openCatalogue(settings.locale);
  const analyst = createAnalyst(
    () => new Worker(new URL('../sidepanel/analysis-worker.ts', import.meta.url), { type: 'module' }) as WorkerLike,
  );
  const root = document.getElementById('root');
  if (!root) return;
  createRoot(root).render(
    <WordsProvider catalogue={catalogue}>
      <Report db={db} analyse={analyst.analyse} settings={settings} asked={askedFor(location.search)} />
    </WordsProvider>,
  );
};

void start();
