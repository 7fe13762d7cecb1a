import { outreachFigures } from '../lib/knowledge/outreach-figures';
import controls from './controls.module.css';
import { ExternalLink } from './external-link';
import styles from './message-view.module.css';
import { formatCount } from './time';
import { useWords } from './words';

/** What was counted about messages to candidates, with source and year; and what nobody has counted. */
export const OutreachFigures = () => {
  const { t, locale } = useWords();
  const said = (data: Readonly<Record<string, number>>) =>
    Object.fromEntries(Object.entries(data).map(([name, count]) => [name, formatCount(count, locale)]));
  return (
    <details>
      <summary className={`${styles['heading']} ${controls['fold']}`}>{t('brief:figures.title')}</summary>
      <ul className={styles['others']}>
        {outreachFigures.map(({ id, data, source }) => (
          <li key={id}>
            <p>{t(`brief:figures.${id}`, said(data))}</p>
            {source && (
              <ExternalLink url={source.url} className={styles['source']}>
                {t(source.year === null ? 'brief:figures.sourceOnly' : 'brief:figures.source', source)}
              </ExternalLink>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
};
