import type { Finding } from '../lib/engine/finding';
import type { PullRequestWork } from '../lib/facts/pull-requests/work';
import { shorten } from './display-text';
import { headlineOf, type Headline } from './headline';
import styles from './headline-sentence.module.css';
import { wordsOf } from './rule-words';
import { useWords, type Words } from './words';

const bestWords = (best: NonNullable<Headline['best']>, words: Words): string => {
  const { t, has } = words;
  if (best.from === 'change') {
    const { title, repository } = best.change;
    return t('headline.best.change', { title: shorten(title, 90), repository: shorten(repository, 60) });
  }
  const key = `headline.best.${best.finding.rule}`;
  return has(key) ? t(key) : t('headline.best.other', { title: wordsOf(best.finding, words).title });
};

const askWords = (finding: Finding, words: Words): string => {
  const key = `headline.ask.${finding.rule}`;
  return words.has(key) ? words.t(key) : words.t('headline.ask.other', { title: wordsOf(finding, words).title });
};

/** The sentence in words of the locale. Where nothing stands out, that is said, and that it says nothing of the person. */
export const headlineWords = (
  findings: readonly Finding[],
  changes: readonly PullRequestWork[],
  littleToRead: boolean,
  words: Words,
  role: string | null = null,
): string => {
  const { t } = words;
  const { best, ask } = headlineOf(findings, changes, role);
  if (best && ask) return t('headline.both', { best: bestWords(best, words), ask: askWords(ask, words) });
  if (best) return t('headline.bestOnly', { best: bestWords(best, words) });
  if (ask) return t('headline.askOnly', { ask: askWords(ask, words) });
  return t(littleToRead ? 'headline.little' : 'headline.nothing');
};

export const HeadlineSentence = ({
  findings,
  changes,
  littleToRead,
  role = null,
}: {
  findings: readonly Finding[];
  changes: readonly PullRequestWork[];
  littleToRead: boolean;
  role?: string | null;
}) => {
  const words = useWords();
  return <p className={styles['sentence']}>{headlineWords(findings, changes, littleToRead, words, role)}</p>;
};
