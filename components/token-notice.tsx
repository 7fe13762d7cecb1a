import { useEffect, useRef, useState } from 'react';

import controls from './controls.module.css';
import type { TokenView } from './token-settings';
import { standingOf } from './token-words';
import styles from './token.module.css';
import { useWords } from './words';

type Told = { kind: 'offer' } | { kind: 'refused' | 'expired' } | { kind: 'soon'; days: number };

/** What there is to tell about the token beside a person; null where nothing is. */
const toldOf = (view: TokenView, offered: boolean): Told | null => {
  if (view.token === null) return offered ? { kind: 'offer' } : null;
  const standing = standingOf(view.token, view);
  if (standing.state === 'soon') return { kind: 'soon', days: standing.days };
  return standing.state === 'refused' || standing.state === 'expired' ? { kind: standing.state } : null;
};

/**
 * Offers a token, once, until the user does not want it; later tells that it ends soon or is of no use any more. Stands in
 * the panel, over nothing; how to get one and where to put it in opens when it is asked for.
 */
export const TokenNotice = ({
  view,
  offered,
  onOpen,
  onDecline,
}: {
  view: TokenView;
  /** True where it is time to offer a token. */
  offered: boolean;
  onOpen: () => void;
  onDecline: () => void;
}) => {
  const { t } = useWords();
  const [declined, setDeclined] = useState(false);
  const answer = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    // The button that was pressed has gone; whoever works by keys goes on from here.
    if (declined) answer.current?.focus();
  }, [declined]);

  if (declined) {
    return (
      <p ref={answer} className={styles['declined']} tabIndex={-1} role="status">
        {t('token:offer.declined')}
      </p>
    );
  }
  const told = toldOf(view, offered);
  if (told === null) return null;
  if (told.kind !== 'offer') {
    return (
      <section className={styles['notice']} aria-label={t('token:notice.title')}>
        <p>{t(`token:notice.${told.kind}`, { count: told.kind === 'soon' ? told.days : 0 })}</p>
        <button type="button" className={`${controls['button']} ${controls['quiet']}`} onClick={onOpen}>
          {t('token:notice.open')}
        </button>
      </section>
    );
  }
  return (
    <section className={styles['offer']} aria-labelledby="token-offer">
      <h2 id="token-offer">{t('token:offer.title')}</h2>
      <p>{t('token:offer.words')}</p>
      <div className={controls['row']}>
        <button type="button" className={controls['button']} onClick={onOpen}>
          {t('token:offer.open')}
        </button>
        <button
          type="button"
          className={controls['button']}
          onClick={() => {
            setDeclined(true);
            onDecline();
          }}
        >
          {t('token:offer.later')}
        </button>
      </div>
    </section>
  );
};
