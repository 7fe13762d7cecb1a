import { categoryOrder } from '../lib/facts/pull-requests/group-changes';
import { hasLanded } from '../lib/facts/pull-requests/landing';
import type { ChangeCategory, PullRequestWork } from '../lib/facts/pull-requests/work';
import controls from './controls.module.css';
import { useWords } from './words';
import styles from './work-over-time.module.css';

/** Columns that fit beside the kinds in a panel of 320 pixels; what is older stands in one. */
const mostYears = 7;

/** What says least about anybody is left out, as it is folded in the list. */
const quiet: ReadonlySet<ChangeCategory> = new Set(['trivial', 'dependencies']);

export type WorkYears = {
  /** Oldest first; years in which nothing was seen stand between. `earlier`: the first one stands for all before it too. */
  years: readonly number[];
  earlier: boolean;
  rows: readonly { category: ChangeCategory; years: ReadonlySet<number> }[];
};

/** In which years work of each kind landed; null where that is no more than one dot would tell. Counts nothing. */
export const workYears = (work: readonly PullRequestWork[]): WorkYears | null => {
  const landed = work.flatMap(({ date, category, again, landed: how }) =>
    date === null || again || quiet.has(category) || !hasLanded({ landed: how })
      ? []
      : [{ category, year: Number(date.slice(0, 4)) }],
  );
  const all = landed.map(({ year }) => year);
  const [oldest, newest] = [Math.min(...all), Math.max(...all)];
  if (landed.length === 0 || oldest === newest) return null;
  const first = Math.max(oldest, newest - mostYears + 1);
  return {
    years: Array.from({ length: newest - first + 1 }, (_, index) => first + index),
    earlier: oldest < first,
    rows: categoryOrder.flatMap((category) => {
      const years = landed.filter((one) => one.category === category).map(({ year }) => Math.max(year, first));
      return years.length === 0 ? [] : [{ category, years: new Set(years) }];
    }),
  };
};

/** Kinds of work by year, a dot where some landed: when, and never how much. The table is its own text. */
export const WorkOverTime = ({ work }: { work: readonly PullRequestWork[] }) => {
  const { t } = useWords();
  const shown = workYears(work);
  if (shown === null) return null;
  const { years, earlier, rows } = shown;
  const nameOf = (year: number, index: number): string =>
    earlier && index === 0 ? t('overTime.earlier', { year }) : String(year);
  return (
    <section aria-labelledby="work-over-time">
      <h2 id="work-over-time" className={styles['heading']}>
        {t('overTime.title')}
      </h2>
      <table className={styles['years']} aria-describedby="work-over-time-note">
        <thead>
          <tr>
            <th scope="col">
              <span className={controls['hidden']}>{t('overTime.kind')}</span>
            </th>
            {years.map((year, index) => (
              <th key={year} scope="col">
                <span aria-hidden="true">
                  {earlier && index === 0 ? '≤' : ''}’{String(year).slice(2)}
                </span>
                <span className={controls['hidden']}>{nameOf(year, index)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ category, years: seen }) => (
            <tr key={category}>
              <th scope="row">{t(`changes.kinds.${category}`)}</th>
              {years.map((year) => (
                <td key={year}>
                  {seen.has(year) && (
                    <svg width="8" height="8" viewBox="0 0 8 8" aria-hidden="true">
                      <circle cx="4" cy="4" r="4" />
                    </svg>
                  )}
                  <span className={controls['hidden']}>{t(seen.has(year) ? 'overTime.seen' : 'overTime.notSeen')}</span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p id="work-over-time-note" className={styles['note']}>
        {t('overTime.note')}
      </p>
    </section>
  );
};
