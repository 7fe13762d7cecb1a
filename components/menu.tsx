import { KebabHorizontalIcon, XIcon } from '@primer/octicons-react';
import { Dialog } from 'radix-ui';
import { useId, useState } from 'react';

import { locales, type Locale } from '../lib/i18n';
import type { Settings } from '../lib/store/rows';
import { Confirm } from './confirm';
import controls from './controls.module.css';
import type { FieldIds } from './field';
import styles from './menu.module.css';
import { OwnProfile } from './own-profile';
import { useWords } from './words';

export type MenuEvents = {
  onLocale: (locale: Locale) => void;
  onTheme: (theme: Settings['theme']) => void;
  onErasePerson: () => Promise<void>;
  onEraseAll: () => Promise<void>;
  onOptions: () => void;
  /** Opens the list of people in a tab of its own. */
  onPeople: () => void;
  onPrivacy: () => void;
  onOwnProfile: (login: string) => void;
};

const themes = ['system', 'light', 'dark'] as const;

export const LocaleSelect = ({
  onLocale,
  ...ids
}: Pick<FieldIds, 'id'> & Partial<FieldIds> & { onLocale: (locale: Locale) => void }) => {
  const { t, locale } = useWords();
  return (
    <select
      {...ids}
      className={controls['field']}
      value={locale}
      onChange={(event) => {
        const wanted = locales.find((one) => one === event.target.value);
        if (wanted) onLocale(wanted);
      }}
    >
      {locales.map((one) => (
        <option key={one} value={one} lang={one}>
          {t(`languages.${one}`)}
        </option>
      ))}
    </select>
  );
};

export const ThemeSelect = ({
  theme,
  onTheme,
  ...ids
}: Pick<FieldIds, 'id'> &
  Partial<FieldIds> & {
    theme: Settings['theme'];
    onTheme: (theme: Settings['theme']) => void;
  }) => {
  const { t } = useWords();
  return (
    <select
      {...ids}
      className={controls['field']}
      value={theme}
      onChange={(event) => {
        const wanted = themes.find((one) => one === event.target.value);
        if (wanted) onTheme(wanted);
      }}
    >
      {themes.map((one) => (
        <option key={one} value={one}>
          {t(`themes.${one}`)}
        </option>
      ))}
    </select>
  );
};

/** Language, theme, how it works, and erasing. `person` is the name shown, null where nobody is. */
export const Menu = ({
  settings,
  person,
  onLocale,
  onTheme,
  onErasePerson,
  onEraseAll,
  onOptions,
  onPeople,
  onPrivacy,
  onOwnProfile,
}: MenuEvents & { settings: Settings; person: string | null }) => {
  const { t } = useWords();
  const id = useId();
  const [open, setOpen] = useState(false);
  return (
    <Dialog.Root open={open} onOpenChange={setOpen}>
      <Dialog.Trigger className={controls['icon']} aria-label={t('menu.open')}>
        <KebabHorizontalIcon size={16} />
      </Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Overlay className={styles['overlay']} />
        <Dialog.Content className={styles['menu']} aria-describedby={undefined}>
          <div className={styles['top']}>
            <Dialog.Title className={styles['title']}>{t('menu.title')}</Dialog.Title>
            <Dialog.Close className={controls['icon']} aria-label={t('close')}>
              <XIcon size={16} />
            </Dialog.Close>
          </div>
          <div>
            <label className={controls['label']} htmlFor={`${id}-locale`}>
              {t('menu.language')}
            </label>
            <LocaleSelect id={`${id}-locale`} onLocale={onLocale} />
          </div>
          <div>
            <label className={controls['label']} htmlFor={`${id}-theme`}>
              {t('menu.theme')}
            </label>
            <ThemeSelect id={`${id}-theme`} theme={settings.theme} onTheme={onTheme} />
          </div>
          {/* What opens a page of its own closes the menu: it would lie over the panel that one comes back to. */}
          <Dialog.Close className={controls['button']} onClick={onPeople}>
            {t('menu.people')}
          </Dialog.Close>
          <Dialog.Close className={controls['button']} onClick={onOptions}>
            {t('menu.options')}
          </Dialog.Close>
          <Dialog.Close className={controls['button']} onClick={onPrivacy}>
            {t('welcome:privacy')}
          </Dialog.Close>
          <details className={styles['how']}>
            <summary className={controls['fold']}>{t('welcome:own.title')}</summary>
            <OwnProfile
              onOpen={(login) => {
                setOpen(false);
                onOwnProfile(login);
              }}
            />
          </details>
          <details className={styles['how']}>
            <summary className={controls['fold']}>{t('menu.how')}</summary>
            {(t('menu.howWords', { returnObjects: true }) as string[]).map((line) => (
              <p key={line}>{line}</p>
            ))}
          </details>
          <div className={styles['erase']}>
            {person !== null && (
              <Confirm
                label={t('menu.erasePerson')}
                title={t('erase.personTitle')}
                words={t('erase.personWords')}
                action={t('erase.personAction')}
                onConfirm={async () => {
                  await onErasePerson();
                  setOpen(false);
                }}
              />
            )}
            <Confirm
              label={t('menu.eraseAll')}
              title={t('erase.allTitle')}
              words={t('erase.allWords')}
              action={t('erase.allAction')}
              onConfirm={async () => {
                await onEraseAll();
                setOpen(false);
              }}
            />
          </div>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
};
