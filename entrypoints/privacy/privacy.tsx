import type { i18n } from 'i18next';
import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect } from 'react';

import { PrivacyPage } from '../../components/privacy-page';
import { useWords } from '../../components/words';
import { changeLocale } from '../../lib/i18n';
import { briefs as briefsOf } from '../../lib/store/briefs';
import type { Database } from '../../lib/store/database';
import { rowCounts } from '../../lib/store/row-counts';
import type { Settings } from '../../lib/store/rows';
import { readSettings } from '../../lib/store/settings';
import { loadCatalogue, localeFor } from '../sidepanel/catalogue';
import { useNow } from '../sidepanel/moment';
import { applyLook } from '../sidepanel/page-look';
import { privacyDrafts } from './privacy-drafts';

/** The privacy page over the store, live. */
export const Privacy = ({ db, catalogue, initial }: { db: Database; catalogue: i18n; initial: Settings }) => {
  const { t, locale } = useWords();
  const now = useNow();
  const settings = useLiveQuery(() => readSettings(db).catch(() => initial), [db], initial);
  const counts = useLiveQuery(() => rowCounts(db).catch(() => null), [db]) ?? null;
  const briefs = useLiveQuery(() => briefsOf(db).catch(() => []), [db]) ?? [];
  useEffect(() => applyLook(settings.theme, locale, t('privacy:page.pageTitle')), [settings.theme, locale, t]);
  useEffect(() => {
    void changeLocale(catalogue, localeFor(settings.locale), loadCatalogue);
  }, [catalogue, settings.locale]);
  const brief = briefs.find(({ id }) => id === settings.brief) ?? briefs[0] ?? null;
  return (
    <PrivacyPage
      counts={counts}
      settings={settings}
      drafts={privacyDrafts(brief, settings, catalogue, now)}
      onCopy={(text) => navigator.clipboard.writeText(text)}
    />
  );
};
