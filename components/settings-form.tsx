import { useState, type ReactNode } from 'react';

import type { Locale } from '../lib/i18n';
import type { Settings } from '../lib/store/rows';
import { EraseSettings } from './erase-settings';
import { Field } from './field';
import { KeySettings } from './key-settings';
import { LookSettings } from './look-settings';
import { RoleSelect } from './panel-header';
import { RetentionSettings } from './retention-settings';
import { RuleSettings, type SettableRule } from './rule-settings';
import styles from './settings-form.module.css';
import {
  groupTitles,
  SettingsGroup,
  settingsParts,
  type GroupEvents,
  type SettingsChange,
  type SettingsGroupId,
} from './settings-group';
import { useWords } from './words';

const parts = Object.keys(settingsParts) as (keyof typeof settingsParts)[];

/** All choices of the user, by group. A change is kept at once, a written field when it is left; what happened is said. */
export const SettingsForm = ({
  settings,
  rules,
  leaving,
  briefs,
  objections,
  token,
  onChange,
  onLocale,
  onEraseAll,
}: {
  settings: Settings;
  rules: readonly SettableRule[] | 'failed' | null;
  leaving: readonly string[];
  /** The role briefs, who is not to be written to, and the token's settings, which keep what is set themselves. */
  briefs: ReactNode;
  objections: ReactNode;
  token: ReactNode;
  onChange: (change: SettingsChange) => Promise<void>;
  onLocale: (locale: Locale) => void;
  /** `identifiersToo`: also who is not to be written to and who was erased. */
  onEraseAll: (identifiersToo: boolean) => Promise<void>;
}) => {
  const { t } = useWords();
  const [said, setSaid] = useState('');

  const events: GroupEvents = {
    onChange: async (change) => {
      try {
        await onChange(change);
        setSaid(t('settings:saved'));
        return true;
      } catch {
        setSaid(t('settings:notSaved'));
        return false;
      }
    },
    onWrong: (range) => setSaid(t('settings:range', range)),
  };
  const groups: Readonly<Record<SettingsGroupId, ReactNode>> = {
    role: (
      <Field label={t('settings:role.label')} hint={t('settings:role.hint')}>
        {(ids) => <RoleSelect {...ids} role={settings.role} onRole={(role) => void events.onChange({ role })} />}
      </Field>
    ),
    briefs,
    token,
    rules: <RuleSettings rules={rules} chosen={settings.rules} {...events} />,
    look: <LookSettings theme={settings.theme} onChange={events.onChange} onLocale={onLocale} />,
    keys: <KeySettings keys={settings.keys} onChange={events.onChange} />,
    retention: <RetentionSettings settings={settings} leaving={leaving} {...events} />,
    objections,
    erase: (
      <EraseSettings
        onEraseAll={async (identifiersToo) => {
          await onEraseAll(identifiersToo);
          setSaid(t('settings:erased'));
        }}
      />
    ),
  };

  return (
    <div className={styles['form']}>
      <nav className={styles['nav']} aria-label={t('settings:onThisPage')}>
        {parts.map((part) => (
          <div key={part}>
            <p id={`contents-${part}`}>{t(`settings:parts.${part}`)}</p>
            <ul aria-labelledby={`contents-${part}`}>
              {settingsParts[part].map((id) => (
                <li key={id}>
                  <a href={`#options-${id}`}>{t(groupTitles[id])}</a>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </nav>
      <div className={styles['groups']}>
        {parts.flatMap((part) =>
          settingsParts[part].map((id) => (
            <SettingsGroup key={id} id={id} title={t(groupTitles[id])}>
              {groups[id]}
            </SettingsGroup>
          )),
        )}
        <p className={styles['said']} role="status">
          {said}
        </p>
      </div>
    </div>
  );
};
