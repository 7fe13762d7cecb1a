import type { i18n } from 'i18next';
import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useMemo, useState } from 'react';

import { BriefSettings, type BriefEvents } from '../../components/brief-settings';
import { CheckSetting } from '../../components/check-setting';
import { ObjectionList } from '../../components/objection-list';
import type { SettableRule } from '../../components/rule-settings';
import { SettingsForm } from '../../components/settings-form';
import { TokenSettings } from '../../components/token-settings';
import { useWords } from '../../components/words';
import { changeLocale } from '../../lib/i18n';
import { roles } from '../../lib/knowledge/roles';
import { emptyBrief } from '../../lib/outreach/brief';
import { briefs as briefsOf, removeBrief, saveBrief } from '../../lib/store/briefs';
import type { Database } from '../../lib/store/database';
import { eraseAll } from '../../lib/store/erase';
import { withdrawObjection } from '../../lib/store/do-not-contact';
import { objections as objectionsOf } from '../../lib/store/objections';
import { expiring } from '../../lib/store/retention';
import type { Settings } from '../../lib/store/rows';
import { readSettings, writeSettings } from '../../lib/store/settings';
import { isStorageFull } from '../../lib/store/storage-full';
import { loadCatalogue, localeFor } from '../sidepanel/catalogue';
import { useNow, useOnline } from '../sidepanel/moment';
import { applyLook } from '../sidepanel/page-look';
import { useToken } from '../sidepanel/use-token';
import styles from './options.module.css';

/** What the briefs' settings do, in the store. The first brief is used for everybody until the user chooses another. */
const briefEvents = (db: Database, locale: 'en' | 'de'): BriefEvents => {
  const onSave: BriefEvents['onSave'] = async (brief) => {
    try {
      await saveBrief(db, brief);
      return 'saved';
    } catch (error) {
      if (isStorageFull(error)) return 'full';
      console.warn('A brief was not kept:', String(error));
      return 'failed';
    }
  };
  const onUsual: BriefEvents['onUsual'] = async (id) => void (await writeSettings(db, { brief: id }));
  return {
    onSave,
    onUsual,
    onRemove: ({ id }) => removeBrief(db, id),
    onAdd: async (like) => {
      const { role, brief: usual } = await readSettings(db);
      const made = emptyBrief(crypto.randomUUID(), new Date().toISOString());
      const known = roles.find(({ id }) => id === role)?.id ?? null;
      const brief = like
        ? { ...like, id: made.id, updatedAt: made.updatedAt }
        : { ...made, language: locale, role: known };
      const before = await briefsOf(db);
      if ((await onSave(brief)) !== 'saved') return null;
      if (!before.some(({ id }) => id === usual)) await onUsual(before[0]?.id ?? brief.id);
      return brief;
    },
  };
};

/** The rules as far as they can be set. They stand on much that nothing else here needs, and come when all else is shown. */
const useRules = (): readonly SettableRule[] | 'failed' | null => {
  const [rules, setRules] = useState<readonly SettableRule[] | 'failed' | null>(null);
  useEffect(() => {
    import('../../rules/index').then(
      (all) => setRules(all.rules.map(({ meta }) => ({ id: meta.id, settings: meta.settings }))),
      (error: unknown) => {
        console.warn('The rules could not be fetched', error);
        setRules('failed');
      },
    );
  }, []);
  return rules;
};

export const Options = ({ db, catalogue, initial }: { db: Database; catalogue: i18n; initial: Settings }) => {
  const { t, locale } = useWords();
  const now = useNow();
  const settings = useLiveQuery(() => readSettings(db).catch(() => initial), [db], initial);
  const briefs = useLiveQuery(() => briefsOf(db).catch(() => []), [db]);
  const rules = useRules();
  const leaving = useLiveQuery(() => expiring(db, now).catch(() => []), [db, now, settings]) ?? [];
  const objections = useLiveQuery(() => objectionsOf(db).catch(() => []), [db]) ?? [];
  const events = useMemo(() => briefEvents(db, locale), [db, locale]);
  const token = useToken(db, { online: useOnline(), now });
  useEffect(() => {
    applyLook(settings.theme, locale, t('settings:title'));
  }, [settings.theme, locale, t]);
  useEffect(() => {
    void changeLocale(catalogue, localeFor(settings.locale), loadCatalogue);
  }, [catalogue, settings.locale]);
  return (
    <main className={styles['page']}>
      <h1>{t('settings:title')}</h1>
      <p className={styles['lead']}>
        <a href="/candidates.html">{t('menu.people')}</a> {t('dot')}{' '}
        <a href="/privacy.html">{t('settings:privacyLink')}</a>
      </p>
      <SettingsForm
        settings={settings}
        rules={rules}
        leaving={leaving.map(({ login }) => login)}
        briefs={briefs && <BriefSettings briefs={briefs} usual={settings.brief} events={events} />}
        objections={
          <ObjectionList
            objections={objections}
            onWithdraw={({ githubId, login }) => withdrawObjection(db, { id: githubId, login })}
          />
        }
        token={
          token.view && (
            <TokenSettings view={token.view} events={token.events}>
              <CheckSetting
                label={t('token:offer.ask')}
                checked={settings.offerToken}
                onCheck={(offerToken) =>
                  writeSettings(db, { offerToken }).then(
                    () => true,
                    () => false,
                  )
                }
              />
            </TokenSettings>
          )
        }
        onChange={async (change) => void (await writeSettings(db, change))}
        onLocale={(wanted) => void writeSettings(db, { locale: wanted }).catch(() => undefined)}
        onEraseAll={(identifiersToo) => eraseAll(db, { identifiersToo })}
      />
    </main>
  );
};
