import controls from './controls.module.css';
import type { RuleRecord } from '../lib/store/reviews';
import type { ReviewGiven } from './review';
import styles from './review.module.css';
import { formatList } from './time';
import { useWords } from './words';

/** How a question fared with this user, and the switch that lets it rest. */
export const RuleRecordPart = ({
  rule,
  record,
  onRule,
}: {
  rule: string;
  record: RuleRecord | undefined;
  onRule: ReviewGiven['onRule'];
}) => {
  const { t, locale } = useWords();
  const { decided, explained, notRelevant } = record ?? { decided: 0, explained: 0, notRelevant: 0 };
  const parts = [
    ...(explained > 0 ? [t('loop:review.record.explained', { count: explained })] : []),
    ...(notRelevant > 0 ? [t('loop:review.record.notRelevant', { count: notRelevant })] : []),
  ];
  const told = parts.length === 0 ? t('loop:review.record.neither') : formatList(parts, locale);
  return (
    <div className={styles['record']}>
      <h4>{t('loop:review.record.title')}</h4>
      <p>
        {decided === 0 ? t('loop:review.record.none') : `${t('loop:review.record.words', { count: decided })} ${told}.`}
      </p>
      <button type="button" className={`${controls['button']} ${controls['quiet']}`} onClick={() => onRule(rule, true)}>
        {t('loop:review.record.off')}
      </button>
    </div>
  );
};

/** The questions that are switched off, said wherever they would have been asked. */
export const RulesOff = ({ off, onRule }: Pick<ReviewGiven, 'off' | 'onRule'>) => {
  const { t } = useWords();
  return (
    <section className={styles['off']} aria-labelledby="rules-off">
      <h2 id="rules-off">{t('loop:review.off.title', { count: off.length })}</h2>
      <p className={controls['hint']}>{t('loop:review.off.words')}</p>
      <ul>
        {off.map((rule) => {
          const title = t(`rules:${rule}.title`, { defaultValue: rule });
          return (
            <li key={rule}>
              {title}{' '}
              <button
                type="button"
                className={`${controls['button']} ${controls['quiet']}`}
                aria-label={t('loop:review.off.onNamed', { title })}
                onClick={() => onRule(rule, false)}
              >
                {t('loop:review.off.on')}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
};
