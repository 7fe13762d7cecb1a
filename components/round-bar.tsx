import { ChevronLeftIcon, ChevronRightIcon, XIcon } from '@primer/octicons-react';

import { shorten } from './display-text';
import controls from './controls.module.css';
import { Foreign } from './foreign';
import styles from './loop.module.css';
import { useWords } from './words';

export type RoundBarProps = {
  /** From 0. */
  at: number;
  count: number;
  /** The page on GitHub that one came from. */
  from: string | null;
  /** Whether the panel shows the round's person; else it follows the page in the tab, and the bar offers to go on. */
  shown: boolean;
  /** Where the reading of the round's person stands, while it has not ended. */
  waiting: 'waiting' | 'reading' | null;
  onNext: () => void;
  onPrevious: () => void;
  onBack: () => void;
  onGoOn: () => void;
  onEnd: () => void;
};

/** The part of an address that tells people where it is: `owner/name`. */
export const placeName = (from: string): string => {
  const { pathname, searchParams } = new URL(from);
  const query = searchParams.get('q');
  return shorten(query ?? decodePath(pathname.replace(/^\/|\/$/gu, '')), 60);
};

const decodePath = (path: string): string => {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
};

/** The people one goes through: where one is, the way on, and the way back to where one came from. */
export const RoundBar = (props: RoundBarProps) => {
  const { at, count, from, shown, waiting, onNext, onPrevious, onBack, onGoOn, onEnd } = props;
  const { t } = useWords();
  return (
    <nav className={styles['round']} aria-label={t('loop:round.label')}>
      <p className={styles['where']}>
        {t('loop:round.at', { at: at + 1, count })}
        {from !== null && (
          <>
            {` ${t('dot')} `}
            {shown ? (
              <button type="button" className={styles['back']} onClick={onBack}>
                {t('loop:round.from')} <Foreign text={placeName(from)} />
              </button>
            ) : (
              <>
                {t('loop:round.from')} <Foreign text={placeName(from)} />
              </>
            )}
          </>
        )}
        {shown && waiting !== null && ` ${t('dot')} ${t(`place:queued.${waiting}`)}`}
      </p>
      <div className={styles['ways']}>
        {shown ? (
          <>
            <button
              type="button"
              className={controls['icon']}
              aria-label={t('loop:round.previous')}
              title={t('loop:round.previous')}
              aria-disabled={at === 0}
              onClick={onPrevious}
            >
              <ChevronLeftIcon size={16} />
            </button>
            <button
              type="button"
              className={controls['icon']}
              aria-label={t('loop:round.next')}
              title={t('loop:round.next')}
              aria-disabled={at === count - 1}
              onClick={onNext}
            >
              <ChevronRightIcon size={16} />
            </button>
          </>
        ) : (
          <button type="button" className={controls['button']} onClick={onGoOn}>
            {t('loop:round.goOn')}
          </button>
        )}
        <button
          type="button"
          className={controls['icon']}
          aria-label={t('loop:round.end')}
          title={t('loop:round.end')}
          onClick={onEnd}
        >
          <XIcon size={14} />
        </button>
      </div>
    </nav>
  );
};
