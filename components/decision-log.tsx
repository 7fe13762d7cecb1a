import { useState } from 'react';

import type { Review } from '../lib/store/work-rows';
import controls from './controls.module.css';
import type { ReviewGiven } from './review';
import styles from './review.module.css';
import { formatWhen } from './time';
import { useWords } from './words';

/** What a rule said, as far as its words need no figures of the time. */
const messageTitle = ({ rule, message }: Review, has: (key: string) => boolean, t: (key: string) => string): string => {
  const key = `rules:${rule}.messages.${message}.title`;
  const title = has(key) ? t(key) : '';
  return title === '' || title.includes('{{') ? message : title;
};

/** Everything that was decided about this person's findings, newest first, to be shown later and taken out as a file. */
export const DecisionLog = ({ log, now, onSaveLog }: Pick<ReviewGiven, 'log' | 'onSaveLog'> & { now: string }) => {
  const { t, has, locale } = useWords();
  const [said, setSaid] = useState('');
  if (log.length === 0) return null;
  const save = (form: 'csv' | 'json') =>
    void onSaveLog(form).then(
      () => setSaid(t('loop:review.log.saved')),
      () => setSaid(t('loop:review.log.failed')),
    );
  return (
    <details className={styles['log']}>
      <summary className={controls['fold']}>{t('loop:review.log.title', { count: log.length })}</summary>
      <ol>
        {log.map((review) => {
          const { id, at, rule, ruleVersion, choice, answer, note } = review;
          const { when } = formatWhen(at, now, locale);
          const chosen = choice === 'taken-back' ? t('loop:review.log.takenBack') : t(`decision.choices.${choice}`);
          return (
            <li key={id}>
              <h3>{t(`rules:${rule}.title`, { defaultValue: rule })}</h3>
              <p>{t('loop:review.log.line', { choice: chosen, when })}</p>
              <p className={controls['hint']}>
                {t('loop:review.log.stood', { message: messageTitle(review, has, t), version: ruleVersion })}
              </p>
              {answer && <p>{t('loop:review.log.answer', { text: answer })}</p>}
              {note !== '' && <p>{t('loop:review.log.note', { text: note })}</p>}
            </li>
          );
        })}
      </ol>
      <div className={controls['row']}>
        {(['csv', 'json'] as const).map((form) => (
          <button key={form} type="button" className={controls['button']} onClick={() => save(form)}>
            {t(`loop:review.log.${form}`)}
          </button>
        ))}
        <span role="status" className={controls['hint']}>
          {said}
        </span>
      </div>
    </details>
  );
};
