import type { i18n, TFunction } from 'i18next';
import { createContext, useCallback, useContext, useMemo, useSyncExternalStore, type ReactNode } from 'react';

import type { Locale } from '../lib/i18n';

export type Words = { t: TFunction; has: (key: string) => boolean; locale: Locale };

const Catalogue = createContext<i18n | null>(null);

/** Gives the words of one catalogue to everything below; a change of its language renders all of it again. */
export const WordsProvider = ({ catalogue, children }: { catalogue: i18n; children: ReactNode }) => (
  <Catalogue value={catalogue}>{children}</Catalogue>
);

/** `t('key')` looks in `panel`, `t('reading:key')` in another namespace. */
export const useWords = (): Words => {
  const catalogue = useContext(Catalogue);
  if (!catalogue) throw new Error('useWords needs a WordsProvider above it');
  const subscribe = useCallback(
    (onChange: () => void) => {
      catalogue.on('languageChanged', onChange);
      return () => catalogue.off('languageChanged', onChange);
    },
    [catalogue],
  );
  const locale = useSyncExternalStore(subscribe, () => catalogue.language) as Locale;
  return useMemo(
    () => ({ t: catalogue.getFixedT(locale), has: (key: string) => catalogue.exists(key), locale }),
    [catalogue, locale],
  );
};
