import type { Locale } from '../lib/i18n';
import type { Settings } from '../lib/store/rows';
import { Field } from './field';
import { LocaleSelect, ThemeSelect } from './menu';
import type { GroupEvents } from './settings-group';
import { useWords } from './words';

export const LookSettings = ({
  theme,
  onChange,
  onLocale,
}: Pick<GroupEvents, 'onChange'> & { theme: Settings['theme']; onLocale: (locale: Locale) => void }) => {
  const { t } = useWords();
  return (
    <>
      <Field label={t('menu.language')} hint={t('settings:look.localeHint')}>
        {(ids) => <LocaleSelect {...ids} onLocale={onLocale} />}
      </Field>
      <Field label={t('menu.theme')} hint={t('settings:look.themeHint')}>
        {(ids) => <ThemeSelect {...ids} theme={theme} onTheme={(wanted) => void onChange({ theme: wanted })} />}
      </Field>
    </>
  );
};
