import type { i18n } from 'i18next';
import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useState } from 'react';

import controls from '../../components/controls.module.css';
import { SettingsForm } from '../../components/settings-form';
import { TokenSettings } from '../../components/token-settings';
import { useWords } from '../../components/words';
import { changeLocale } from '../../lib/i18n';
import type { Database } from '../../lib/store/database';
import { eraseAll } from '../../lib/store/erase';
import type { Settings } from '../../lib/store/rows';
import { readSettings, writeSettings } from '../../lib/store/settings';
import { loadCatalogue, localeFor } from '../sidepanel/catalogue';
import { useNow, useOnline } from '../sidepanel/moment';
import { applyLook } from '../sidepanel/page-look';
import { useToken } from '../sidepanel/use-token';
import styles from './options.module.css';

export const Options = ({ db, catalogue, initial }: { db: Database; catalogue: i18n; initial: Settings }) => {
  const { t, locale } = useWords();
  const settings = useLiveQuery(() => readSettings(db).catch(() => initial), [db], initial);
  const [offered, setOffered] = useState(settings.offerToken);
  useEffect(() => setOffered(settings.offerToken), [settings.offerToken]);
  const token = useToken(db, { online: useOnline(), now: useNow() });
  useEffect(() => {
    applyLook(settings.theme, locale, t('options.title'));
  }, [settings.theme, locale, t]);
  useEffect(() => {
    void changeLocale(catalogue, localeFor(settings.locale), loadCatalogue);
  }, [catalogue, settings.locale]);
  return (
    <main className={styles['page']}>
      <h1>{t('options.title')}</h1>
      <SettingsForm
        settings={settings}
        token={
          token.view && (
            <TokenSettings view={token.view} events={token.events}>
              <label className={controls['row']}>
                <input
                  type="checkbox"
                  checked={offered}
                  onChange={({ target }) => {
                    // Shown at once; the store tells when it is kept, and what stands where it could not be.
                    setOffered(target.checked);
                    writeSettings(db, { offerToken: target.checked }).catch(() => setOffered(settings.offerToken));
                  }}
                />
                {t('token:offer.ask')}
              </label>
            </TokenSettings>
          )
        }
        onChange={async (change) => void (await writeSettings(db, change))}
        onLocale={(wanted) => void writeSettings(db, { locale: wanted }).catch(() => undefined)}
        onEraseAll={() => eraseAll(db)}
      />
    </main>
  );
};
