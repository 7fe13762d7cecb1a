import type { Dossier } from '../lib/dossier/schema';
import controls from './controls.module.css';
import { QuoteEvidence } from './evidence';
import { Foreign } from './foreign';
import type { Piece } from './marked-text';
import { shorten } from './display-text';
import styles from './message-editor.module.css';
import { useWords } from './words';

const longestShown = 80;

/** What outruns or contradicts the evidence, each with its reason and the way to it in the text. */
export const Warnings = ({
  pieces,
  onShow,
}: {
  pieces: readonly Piece[];
  text: string;
  onShow: (start: number, end: number) => void;
}) => {
  const { t } = useWords();
  if (pieces.length === 0) return null;
  return (
    <section aria-labelledby="message-warnings">
      <h2 id="message-warnings" className={styles['heading']}>
        {t('message.warnings')}
      </h2>
      <ul className={styles['warnings']}>
        {pieces.map(({ text: piece, mark }) =>
          mark === null ? null : (
            <li key={`${mark.start}`} data-kind={mark.kind}>
              <button
                type="button"
                className={`${controls['button']} ${controls['quiet']} ${styles['stretch']}`}
                aria-label={t('message.showStretch', { text: shorten(piece, longestShown) })}
                onClick={() => onShow(mark.start, mark.end)}
              >
                {t('quoteOpen')}
                {shorten(piece, longestShown)}
                {t('quoteClose')}
              </button>
              <p>
                <span className={styles['kind']}>{t(`message.marks.${mark.kind}`)}</span>
                {mark.reason !== null && ` ${t('dash')} ${t(`outreach:marks.${mark.reason}`)}`}
              </p>
            </li>
          ),
        )}
      </ul>
    </section>
  );
};

/** Everything in the text that is from their work, each with the words it rests on: for whoever does not point at it. */
export const Grounds = ({ pieces, texts }: { pieces: readonly Piece[]; texts: Dossier['texts'] }) => {
  const { t } = useWords();
  const grounds = pieces.flatMap(({ text, mark }) =>
    mark?.kind === 'evidence' && mark.evidence ? [{ text, quote: mark.evidence }] : [],
  );
  if (grounds.length === 0) return null;
  return (
    <details>
      <summary className={`${styles['heading']} ${controls['fold']}`}>
        {t('message.restsOn', { count: grounds.length })}
      </summary>
      <ul className={styles['grounds']}>
        {/* Two equal stretches may stand in one text, and the list follows the text: the index is the key. */}
        {grounds.map(({ text, quote }, index) => (
          <li key={index}>
            <p>
              <Foreign text={text} />
            </p>
            <QuoteEvidence quote={quote} texts={texts} />
          </li>
        ))}
      </ul>
    </details>
  );
};
