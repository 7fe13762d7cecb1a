import { payFigures, type PayBasis, type PayFigure } from '../lib/knowledge/pay-figures';
import { sourcesWords } from './brief-advice';
import styles from './brief.module.css';
import controls from './controls.module.css';
import { useWords, type Words } from './words';

const bases: readonly PayBasis[] = ['total-cash', 'median', 'with-equity'];

/** One article a basis; a range among medians stands with them. */
const groupOf = (basis: PayBasis): readonly PayFigure[] => payFigures.filter((one) => one.basis === basis);

const figureWords = ({ least, most, open }: PayFigure, { t }: Words): string =>
  most === null ? t('brief:pay.median', { least }) : t(open ? 'brief:pay.more' : 'brief:pay.range', { least, most });

/** What the articles say is paid in the United States, folded: help beside the field, never put into it. */
export const PayFigures = () => {
  const words = useWords();
  const { t } = words;
  return (
    <details className={styles['pay']}>
      <summary className={controls['fold']}>{t('brief:pay.fold')}</summary>
      <p className={controls['hint']}>{t('brief:pay.words')}</p>
      {bases.map((basis) => {
        const rows = groupOf(basis);
        const sources = [...new Set(rows.map(({ source }) => source))];
        return (
          <table key={basis}>
            <caption>
              {t('brief:pay.caption', { basis: t(`brief:pay.bases.${basis}`), source: sourcesWords(sources, words) })}
            </caption>
            <thead>
              <tr>
                <th scope="col">{t('brief:pay.role')}</th>
                <th scope="col">{t('brief:pay.level')}</th>
                <th scope="col">{t('brief:pay.figure')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={`${row.role} ${row.level}`}>
                  <th scope="row">{t(`brief:pay.roles.${row.role}`)}</th>
                  <td>{t(`brief:pay.levels.${row.level}`)}</td>
                  <td>{figureWords(row, words)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        );
      })}
    </details>
  );
};
