import type { Expiring } from '../lib/store/retention';
import type { Settings } from '../lib/store/rows';
import type { CandidateEvents } from './candidate-events';
import { dayAfter } from './candidate-filter';
import styles from './candidates.module.css';
import controls from './controls.module.css';
import { Foreign } from './foreign';
import { formatShortDay } from './time';
import { useWords } from './words';

/** So many are named; the filter shows the others. */
const named = 5;

/** Who is removed soon, and the ways to keep them. Says nothing where nobody is. */
export const ExpiringNotice = ({
  expiring,
  now,
  settings,
  onWork,
  onShow,
}: {
  expiring: readonly Expiring[];
  now: string;
  settings: Pick<Settings, 'noticeDays' | 'retentionDays'>;
  onShow: () => void;
} & Pick<CandidateEvents, 'onWork'>) => {
  const { t, locale } = useWords();
  if (expiring.length === 0) return null;
  const until = dayAfter(now, settings.retentionDays);
  const days = settings.retentionDays;
  const keep = (keys: readonly string[], on: string | null) => void onWork(keys, { hold: { until: on, why: '' } });
  const all = expiring.map(({ key }) => key);
  return (
    <section className={styles['expiring']} aria-label={t('candidates:expiring.title')}>
      <p>
        <strong>
          {t('candidates:expiring.count', {
            count: expiring.length,
            days: t('candidates:expiring.days', { count: settings.noticeDays }),
          })}
        </strong>{' '}
        {t('candidates:expiring.words')}
      </p>
      <ul>
        {expiring.slice(0, named).map(({ key, login, at }) => (
          <li key={key} className={controls['row']}>
            <span>
              <Foreign text={login} />{' '}
              <span className={controls['hint']}>
                {t('candidates:marks.removal', { day: formatShortDay(at, locale) })}
              </span>
            </span>
            <button
              type="button"
              className={controls['button']}
              aria-label={t('candidates:expiring.keepNamed', { login, count: days })}
              onClick={() => keep([key], until)}
            >
              {t('candidates:expiring.keep', { count: days })}
            </button>
            <button
              type="button"
              className={controls['button']}
              aria-label={t('candidates:expiring.holdNamed', { login })}
              onClick={() => keep([key], null)}
            >
              {t('candidates:expiring.hold')}
            </button>
          </li>
        ))}
      </ul>
      <div className={controls['row']}>
        {expiring.length > 1 && (
          <button type="button" className={controls['button']} onClick={() => keep(all, until)}>
            {t('candidates:expiring.keepAll', { count: expiring.length, days })}
          </button>
        )}
        <button type="button" className={controls['button']} onClick={onShow}>
          {t('candidates:expiring.show')}
        </button>
      </div>
    </section>
  );
};
