import { InfoIcon } from '@primer/octicons-react';

import { hiringSources, type HiringSource } from '../lib/knowledge/hiring-sources';
import type { AdvisedField, BriefAdvice } from '../lib/outreach/brief-advice';
import styles from './brief.module.css';
import { formatList } from './time';
import { useWords, type Words } from './words';

/** The articles by name; those whose title is not known are counted. */
export const sourcesWords = (sources: readonly HiringSource[], { t, locale }: Words): string => {
  const titled = sources.flatMap((source) => {
    const { title, year } = hiringSources[source];
    return title === null ? [] : [t('brief:sources.titled', { title, year })];
  });
  const count = sources.length - titled.length;
  const guides = count > 0 ? [t('brief:sources.guide', { count, year: 2026 })] : [];
  return formatList([...titled, ...guides], locale);
};

const adviceWords = ({ id, jobs }: BriefAdvice, { t, locale }: Words): string =>
  t(`brief:advice.${id}.words`, {
    jobs: formatList(
      jobs.map((job) => t(`brief:jobs.${job}`)),
      locale,
    ),
  });

const Advice = ({ advice }: { advice: BriefAdvice }) => {
  const words = useWords();
  const { t } = words;
  return (
    <>
      <strong className={styles['head']}>{t(`brief:advice.${advice.id}.title`)}</strong> {adviceWords(advice, words)}{' '}
      <span className={styles['source']}>
        {t('brief:advice.source', { sources: sourcesWords(advice.sources, words) })}
      </span>
    </>
  );
};

/** Advice on the words of a field, below it. */
export const AdviceNotes = ({ advice }: { advice: readonly BriefAdvice[] }) =>
  advice.map((one) => (
    <p key={one.id} className={styles['note']}>
      <InfoIcon size={14} />
      <span>
        <Advice advice={one} />
      </span>
    </p>
  ));

/** All that is advised on a brief as it stands, each with a way to its field; advice on wording stands there in full. */
export const AdviceList = ({
  advice,
  onGo,
}: {
  advice: readonly BriefAdvice[];
  onGo: (field: AdvisedField) => void;
}) => {
  const { t } = useWords();
  return (
    <section className={styles['advice']} aria-labelledby="brief-advice">
      <h3 id="brief-advice">{t('brief:advice.title')}</h3>
      <p className={styles['source']}>{t(advice.length === 0 ? 'brief:advice.nothing' : 'brief:advice.words')}</p>
      {advice.length > 0 && (
        <ul>
          {advice.map((one) => (
            <li key={one.id}>
              {one.kind === 'missing' ? (
                <Advice advice={one} />
              ) : (
                <strong className={styles['head']}>{t(`brief:advice.${one.id}.title`)}</strong>
              )}{' '}
              <button type="button" className={styles['go']} onClick={() => onGo(one.field)}>
                {t('brief:advice.go', { field: t(`brief:fields.${one.field}.label`) })}
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};
