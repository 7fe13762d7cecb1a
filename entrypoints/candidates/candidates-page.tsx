import type { i18n } from 'i18next';
import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useMemo } from 'react';

import { Candidates, type PeopleState } from '../../components/candidates';
import { useWords } from '../../components/words';
import { changeLocale } from '../../lib/i18n';
import type { Database } from '../../lib/store/database';
import { erasePerson } from '../../lib/store/erase';
import { keysOfPerson, peopleLister } from '../../lib/store/people';
import type { Settings } from '../../lib/store/rows';
import { readSettings } from '../../lib/store/settings';
import { longestTag, mostTags } from '../../lib/store/work-rows';
import { reportAddress } from '../report/asked-for';
import { loadCatalogue, localeFor } from '../sidepanel/catalogue';
import { useNow } from '../sidepanel/moment';
import { applyLook } from '../sidepanel/page-look';
import { useChanges } from './use-changes';
import { accessFile, exportPeople, useExchange } from './use-exchange';

const limits = { mostTags, longestTag };

/** The page of everybody who is kept, over the store: it is read live, and what the user does is carried out in it. */
export const CandidatesPage = ({ db, catalogue, initial }: { db: Database; catalogue: i18n; initial: Settings }) => {
  const { t, locale } = useWords();
  const settings = useLiveQuery(() => readSettings(db).catch(() => initial), [db], initial);
  const now = useNow();
  // What is due changes with the day; a list of ten thousand is not read again for less.
  const today = now.slice(0, 10);
  const lister = useMemo(() => peopleLister(db), [db]);
  const state = useLiveQuery(async (): Promise<PeopleState> => {
    try {
      return { kind: 'people', people: await lister(new Date().toISOString()) };
    } catch (error) {
      console.warn('The store cannot be read', error);
      return { kind: 'failed' };
    }
  }, [lister, today]);
  const { done, busy, tell, failed, onWork, onTag, undo } = useChanges(db);
  const { state: exchange, backup, cancel, restoreFile } = useExchange(db);

  useEffect(() => {
    applyLook(settings.theme, locale, t('candidates:title'));
  }, [settings.theme, locale, t]);
  useEffect(() => {
    void changeLocale(catalogue, localeFor(settings.locale), loadCatalogue);
  }, [catalogue, settings.locale]);
  useEffect(() => {
    if (state?.kind === 'people') performance.mark('plumbline:people');
  }, [state]);

  const events = useMemo(() => {
    const eraseAllOf = async (keys: readonly string[]): Promise<void> => {
      for (const key of keys) for (const one of await keysOfPerson(db, key)) await erasePerson(db, one);
    };
    const nowIso = (): string => new Date().toISOString();
    return {
      onWork,
      onTag,
      onUndo: () => void undo(),
      onBackup: () => void backup(),
      onCancelBackup: cancel,
      onRestore: (file: File) => void restoreFile(file),
      onErase: async (key: string) => {
        await eraseAllOf([key]);
        tell(t('candidates:erase.done'));
      },
      onEraseToo: async (keys: readonly string[]) => {
        await eraseAllOf(keys);
        tell(t('candidates:erase.done'));
      },
      onAccessFile: async (key: string) => {
        await accessFile(db, key, nowIso()).then(
          (made) => tell(t(made ? 'candidates:exchange.accessMade' : 'candidates:exchange.accessGone')),
          failed,
        );
      },
      onExport: async (...[form, people]: Parameters<Parameters<typeof Candidates>[0]['events']['onExport']>) => {
        await exportPeople(db, form, people, nowIso()).then(
          () => tell(t('candidates:exchange.exported', { count: people.length })),
          () => tell(t('candidates:exchange.notExported')),
        );
      },
      paperUrl: (key: string, what: 'report' | 'kit') => reportAddress({ key, what }),
    };
  }, [db, t, tell, failed, onWork, onTag, undo, backup, cancel, restoreFile]);

  return (
    <Candidates {...{ settings, now, limits, done, busy, exchange, events }} state={state ?? { kind: 'loading' }} />
  );
};
