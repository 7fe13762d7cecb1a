import '../../components/base.css';

import { createRoot } from 'react-dom/client';

import { WordsProvider } from '../../components/words';
import { Database } from '../../lib/store/database';
import { defaultSettings } from '../../lib/store/rows';
import { readSettings } from '../../lib/store/settings';
import { openCatalogue } from '../sidepanel/catalogue';
import { Privacy } from './privacy';

const start = async (): Promise<void> => {
  const db = new Database();
  const settings = await readSettings(db).catch(() => defaultSettings);
  const catalogue = await openCatalogue(settings.locale);
  const root = document.getElementById('root');
  if (!root) return;
  createRoot(root).render(
    <WordsProvider catalogue={catalogue}>
      <Privacy db={db} catalogue={catalogue} initial={settings} />
    </WordsProvider>,
  );
};

void start();
