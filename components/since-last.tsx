import { findingChanges, type FindingChange } from '../lib/engine/compare-findings';
import controls from './controls.module.css';
import type { ReviewGiven } from './review';
import styles from './review.module.css';
import { wordsOf } from './rule-words';
import { formatDay, formatList } from './time';
import { useWords, type Words } from './words';

/** The changes in a few words: "one new, one gone". */
const summaryOf = (changes: readonly FindingChange[], { t, locale }: Words): string =>
  formatList(
    findingChanges.flatMap((change) => {
      const count = changes.filter((one) => one.change === change).length;
      return count === 0 ? [] : [t(`loop:since.${change}`, { count })];
    }),
    locale,
  );

/** Opens a card and goes there. */
const goToCard = (identity: string): void => {
  const cards = [...document.querySelectorAll<HTMLDetailsElement>('details[data-identity]')];
  const card = cards.find(({ dataset }) => dataset['identity'] === identity);
  if (!card) return;
  card.open = true;
  card.scrollIntoView({ block: 'start' });
  card.querySelector('summary')?.focus();
};

/** What the last reading changed, folded into one line; each change leads to its card where it has one. */
export const SinceLast = ({ since }: { since: NonNullable<ReviewGiven['since']> }) => {
  const words = useWords();
  const { t, locale } = words;
  const { savedAt, changes } = since;
  return (
    <details className={styles['since']}>
      <summary className={controls['fold']}>
        {t('loop:since.summary', { day: formatDay(savedAt, locale), changes: summaryOf(changes, words) })}
      </summary>
      <ul>
        {changes.map(({ change, identity, rule, after }) => {
          const title = after ? wordsOf(after, words).title : t(`rules:${rule}.title`, { defaultValue: rule });
          const hasCard = after !== null && ['flag', 'ask', 'strength', 'insufficient'].includes(after.outcome);
          return (
            <li key={identity}>
              {hasCard ? (
                <button type="button" className={styles['toCard']} onClick={() => goToCard(identity)}>
                  {title}
                </button>
              ) : (
                title
              )}
              {`: ${t(`loop:since.row.${change}`)}`}
            </li>
          );
        })}
      </ul>
    </details>
  );
};
