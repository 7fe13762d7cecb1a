import type { Settings } from '../lib/store/rows';
import { CheckSetting } from './check-setting';
import controls from './controls.module.css';
import { NumberSetting, type NumberRange } from './number-setting';
import styles from './settings-form.module.css';
import type { GroupEvents } from './settings-group';
import { useWords } from './words';

/** A rule as far as it can be set: its thresholds as they come. */
export type SettableRule = { id: string; settings: Readonly<Record<string, number>> };

type RuleChoice = Settings['rules'][string];

const asItComes: RuleChoice = { off: false, settings: {} };

/** Out of a hundred, or a count of things on GitHub, of which there are never so many. */
const rangeOf = (name: string): NumberRange => ({ least: 1, most: name.startsWith('percent') ? 100 : 1_000 });

/** The choices with one rule's changed; what is as it comes is not kept. */
const withRule = (rules: Settings['rules'], rule: SettableRule, choice: RuleChoice): Settings['rules'] => {
  const settings = Object.fromEntries(
    Object.entries(choice.settings).filter(([name, value]) => rule.settings[name] !== value),
  );
  const others = Object.fromEntries(Object.entries(rules).filter(([id]) => id !== rule.id));
  return choice.off || Object.keys(settings).length > 0 ? { ...others, [rule.id]: { ...choice, settings } } : others;
};

const RuleSetting = ({
  rule,
  chosen,
  onChoice,
  onWrong,
}: {
  rule: SettableRule;
  chosen: RuleChoice | undefined;
  onChoice: (choice: RuleChoice) => Promise<boolean>;
  onWrong: GroupEvents['onWrong'];
}) => {
  const { t } = useWords();
  const { off, settings } = chosen ?? asItComes;
  const title = t(`rules:${rule.id}.title`);
  const thresholds = Object.entries(rule.settings);
  return (
    <li className={styles['rule']}>
      <h3 id={`rule-${rule.id}`}>{title}</h3>
      <p className={controls['hint']}>{t(`rules:${rule.id}.why`)}</p>
      <CheckSetting
        label={t('settings:rules.on')}
        about={`rule-${rule.id}`}
        checked={!off}
        onCheck={(on) => onChoice({ settings, off: !on })}
      />
      {thresholds.length > 0 && (
        <details>
          <summary className={controls['fold']}>
            {t('settings:rules.thresholds')}
            <span className={controls['hidden']}>: {title}</span>
          </summary>
          <div className={styles['thresholds']}>
            {thresholds.map(([name, value]) => (
              <NumberSetting
                key={name}
                label={t(`rules:${rule.id}.settings.${name}.label`)}
                hint={`${t(`rules:${rule.id}.settings.${name}.effect`)} ${t('settings:rules.comesAs', { value })}`}
                value={settings[name] ?? value}
                range={rangeOf(name)}
                onKeep={(wanted) => void onChoice({ off, settings: { ...settings, [name]: wanted } })}
                onWrong={onWrong}
              />
            ))}
          </div>
        </details>
      )}
      {chosen !== undefined && (
        <p className={controls['row']}>
          {t('settings:rules.changed')}
          <button
            type="button"
            className={`${controls['button']} ${controls['quiet']}`}
            aria-label={t('settings:rules.backNamed', { title })}
            onClick={() => void onChoice(asItComes)}
          >
            {t('settings:rules.back')}
          </button>
        </p>
      )}
    </li>
  );
};

/** Each rule on or off, and its thresholds with what they do. */
export const RuleSettings = ({
  rules,
  chosen,
  onChange,
  onWrong,
}: GroupEvents & {
  /** `null` while they are fetched, `failed` where that did not work. */
  rules: readonly SettableRule[] | 'failed' | null;
  chosen: Settings['rules'];
}) => {
  const { t } = useWords();
  if (rules === null || rules === 'failed')
    return <p>{t(rules === null ? 'settings:rules.loading' : 'settings:rules.failed')}</p>;
  return (
    <>
      <p>{t('settings:rules.words')}</p>
      <p className={controls['hint']}>{t('settings:rules.onHint')}</p>
      <ul className={styles['rules']}>
        {rules.map((rule) => (
          <RuleSetting
            key={rule.id}
            rule={rule}
            chosen={chosen[rule.id]}
            onChoice={(choice) => onChange({ rules: withRule(chosen, rule, choice) })}
            onWrong={onWrong}
          />
        ))}
      </ul>
      <p className={controls['hint']}>{t('settings:rules.next')}</p>
      {Object.keys(chosen).length > 0 && (
        <button type="button" className={controls['button']} onClick={() => void onChange({ rules: {} })}>
          {t('settings:rules.allBack')}
        </button>
      )}
    </>
  );
};
