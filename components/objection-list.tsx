import { useState } from 'react';

import type { Objection } from '../lib/outreach/contact';
import styles from './brief.module.css';
import controls from './controls.module.css';
import { formatDay } from './time';
import { useWords } from './words';

/** Who is not to be written to, since when and on what ground, and a way to take it back. */
export const ObjectionList = ({
  objections,
  onWithdraw,
}: {
  objections: readonly Objection[];
  onWithdraw: (objection: Objection) => Promise<void>;
}) => {
  const { t, locale } = useWords();
  const [said, setSaid] = useState('');
  const withdraw = async (objection: Objection) => {
    try {
      await onWithdraw(objection);
      setSaid(t('brief:objections.withdrawn', { login: objection.login }));
    } catch {
      setSaid(t('brief:objections.failed'));
    }
  };
  return (
    <div className={styles['briefs']}>
      <p className={controls['hint']}>{t('brief:objections.words')}</p>
      {objections.length === 0 ? (
        <p>{t('brief:objections.none')}</p>
      ) : (
        <ul className={styles['objections']}>
          {objections.map((objection) => (
            <li key={objection.id}>
              <span>
                <bdi>{objection.login}</bdi>{' '}
                <span className={controls['hint']}>
                  {t(`brief:objections.${objection.ground}`, { day: formatDay(objection.since, locale) })}
                </span>
              </span>
              <button
                type="button"
                className={controls['button']}
                aria-label={t('brief:objections.withdrawNamed', { login: objection.login })}
                onClick={() => void withdraw(objection)}
              >
                {t('brief:objections.withdraw')}
              </button>
            </li>
          ))}
        </ul>
      )}
      <p className={styles['said']} role="status">
        {said}
      </p>
    </div>
  );
};
