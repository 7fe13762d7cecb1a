import { useEffect, useRef, useState } from 'react';

import type { Locale } from '../lib/i18n';
import type { Settings } from '../lib/store/rows';
import { Confirm } from './confirm';
import controls from './controls.module.css';
import { Field } from './field';
import { LocaleSelect, ThemeSelect } from './menu';
import { RoleSelect } from './panel-header';
import styles from './settings-form.module.css';
import { useWords } from './words';

type Change = Partial<Omit<Settings, 'id'>>;

const days = { least: 1, most: 3_650 };

/** All choices of the user. A change is kept at once, a written field when it is left; what happened is said. */
export const SettingsForm = ({
  settings,
  briefs,
  objections,
  token,
  onChange,
  onLocale,
  onEraseAll,
}: {
  settings: Settings;
  /** The role briefs, who is not to be written to, and the token's settings, each for a group of its own. */
  briefs?: React.ReactNode;
  objections?: React.ReactNode;
  token?: React.ReactNode;
  onChange: (change: Change) => Promise<void>;
  onLocale: (locale: Locale) => void;
  /** `identifiersToo`: also who is not to be written to and who was erased. */
  onEraseAll: (identifiersToo: boolean) => Promise<void>;
}) => {
  const { t } = useWords();
  const [retention, setRetention] = useState(String(settings.retentionDays));
  const [identifiersToo, setIdentifiersToo] = useState(false);
  const [said, setSaid] = useState('');
  const writing = useRef(false);

  // Another page may change what is not being written here.
  useEffect(() => {
    if (writing.current) return;
    setRetention(String(settings.retentionDays));
  }, [settings.retentionDays]);

  const change = async (one: Change) => {
    try {
      await onChange(one);
      setSaid(t('options.saved'));
    } catch {
      setSaid(t('options.notSaved'));
    }
  };
  const leaveRetention = () => {
    writing.current = false;
    const wanted = Number(retention);
    if (!Number.isInteger(wanted) || wanted < days.least || wanted > days.most) {
      setRetention(String(settings.retentionDays));
      setSaid(t('options.daysRange', days));
    } else if (wanted !== settings.retentionDays) void change({ retentionDays: wanted });
  };

  const groups = [
    ['look', 'options.look'],
    ['role', 'options.hiring'],
    ...(briefs === undefined ? [] : [['briefs', 'brief:title']]),
    ...(objections === undefined ? [] : [['objections', 'brief:objections.title']]),
    ...(token === undefined ? [] : [['token', 'token:title']]),
    ['data', 'options.data'],
  ] as const;

  return (
    <div className={styles['form']}>
      <nav aria-label={t('options.onThisPage')}>
        <ul className={styles['nav']}>
          {groups.map(([group, title]) => (
            <li key={group}>
              <a href={`#options-${group}`}>{t(title)}</a>
            </li>
          ))}
        </ul>
      </nav>
      <section className={styles['group']} aria-labelledby="options-look">
        <h2 id="options-look">{t('options.look')}</h2>
        <Field label={t('menu.language')}>{({ id }) => <LocaleSelect id={id} onLocale={onLocale} />}</Field>
        <Field label={t('menu.theme')}>
          {({ id }) => <ThemeSelect id={id} theme={settings.theme} onTheme={(theme) => void change({ theme })} />}
        </Field>
      </section>
      <section className={styles['group']} aria-labelledby="options-role">
        <h2 id="options-role">{t('options.hiring')}</h2>
        <Field label={t('options.role')} hint={t('options.roleHint')}>
          {({ id }) => <RoleSelect id={id} role={settings.role} onRole={(role) => void change({ role })} />}
        </Field>
      </section>
      {briefs !== undefined && (
        <section className={styles['group']} aria-labelledby="options-briefs">
          <h2 id="options-briefs">{t('brief:title')}</h2>
          {briefs}
        </section>
      )}
      {objections !== undefined && (
        <section className={styles['group']} aria-labelledby="options-objections">
          <h2 id="options-objections">{t('brief:objections.title')}</h2>
          {objections}
        </section>
      )}
      {token !== undefined && (
        <section className={styles['group']} aria-labelledby="options-token">
          <h2 id="options-token">{t('token:title')}</h2>
          {token}
        </section>
      )}
      <section className={styles['group']} aria-labelledby="options-data">
        <h2 id="options-data">{t('options.data')}</h2>
        <Field label={t('options.retention')} hint={t('options.retentionHint')}>
          {(ids) => (
            <input
              {...ids}
              className={controls['field']}
              type="number"
              inputMode="numeric"
              min={days.least}
              max={days.most}
              value={retention}
              onChange={(event) => {
                writing.current = true;
                setRetention(event.target.value);
              }}
              onBlur={leaveRetention}
            />
          )}
        </Field>
        <div>
          <label className={styles['check']}>
            <input
              type="checkbox"
              aria-describedby="options-identifiers"
              checked={identifiersToo}
              onChange={({ target }) => setIdentifiersToo(target.checked)}
            />
            {t('options.identifiersToo')}
          </label>
          <p id="options-identifiers" className={controls['hint']}>
            {t('options.identifiersHint')}
          </p>
        </div>
        <Confirm
          label={t('menu.eraseAll')}
          title={t('erase.allTitle')}
          words={t(identifiersToo ? 'erase.allWordsToo' : 'erase.allWords')}
          action={t('erase.allAction')}
          onConfirm={async () => {
            await onEraseAll(identifiersToo);
            setSaid(t('options.erased'));
          }}
        />
      </section>
      <p className={styles['said']} role="status">
        {said}
      </p>
    </div>
  );
};
