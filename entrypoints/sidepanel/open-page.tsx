import '../../components/base.css';

import type { i18n } from 'i18next';
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';

import { WordsProvider } from '../../components/words';
import { Database } from '../../lib/store/database';
import { defaultSettings, type Settings } from '../../lib/store/rows';
import { readSettings } from '../../lib/store/settings';
import { openCatalogue } from './catalogue';

/** What a page in a tab of its own is given. */
export type PageGiven = { db: Database; catalogue: i18n; settings: Settings };

/** Opens a page in a tab of its own, in the user's language; a store that does not open is a state of the page. */
export const openPage = async (page: (given: PageGiven) => ReactNode): Promise<void> => {
  const db = new Database();
  const settings = await readSettings(db).catch(() => defaultSettings);
  const catalogue = await openCatalogue(settings.locale);
  const root = document.getElementById('root');
  if (!root) return;
  createRoot(root).render(<WordsProvider catalogue={catalogue}>{page({ db, catalogue, settings })}</WordsProvider>);
};
