import '../../components/base.css';

import { createRoot } from 'react-dom/client';

import { WordsProvider } from '../../components/words';
import { createAnalyst, type WorkerLike } from '../../lib/analysis/watch';
import { changeLocale, panelNamespaces } from '../../lib/i18n';
import { Database } from '../../lib/store/database';
import { defaultSettings } from '../../lib/store/rows';
import { readSettings } from '../../lib/store/settings';
import { App } from './app';
import { holdPort } from './background-port';
import { loadCatalogue, localeFor, openCatalogue } from './catalogue';
import { applyLook } from './page-look';

const analyst = createAnalyst(
  () => new Worker(new URL('./analysis-worker.ts', import.meta.url), { type: 'module' }) as WorkerLike,
);

const start = async (): Promise<void> => {
  const db = new Database();
  const [settings, catalogue] = await Promise.all([
    // A store that does not open is a state of the panel, not the end of it.
    readSettings(db).catch(() => defaultSettings),
    openCatalogue(null, panelNamespaces),
  ]);
  await changeLocale(catalogue, localeFor(settings.locale), loadCatalogue);
  applyLook(settings.theme, catalogue.language, catalogue.t('who.program'));
  const root = document.getElementById('root');
  if (!root) return;
  createRoot(root).render(
    <WordsProvider catalogue={catalogue}>
      <App db={db} analyst={analyst} catalogue={catalogue} initial={settings} />
    </WordsProvider>,
  );
  requestIdleCallback(() => analyst.warm(), { timeout: 1_000 });
  await holdPort();
};

void start();
