import { ChevronDownIcon, ChevronRightIcon } from '@primer/octicons-react';
import { memo, type ReactNode } from 'react';

import type { ListedPerson } from '../lib/store/people';
import styles from './candidate-list.module.css';
import { ageOf, calledOf, isWaitingLong, marksOf } from './candidate-words';
import { displayText, shorten } from './display-text';
import { ExternalLink } from './external-link';
import { Foreign } from './foreign';
import { useWords } from './words';

/** So much of a note stands in the line. */
const noteShown = 120;

/**
 * One line of the list: who, how far, since when, and what is due. `children` is what stands open below. While the list
 * scrolls, only lines that come into sight are drawn: what is given has to stay the same from one drawing to the next.
 */
export const CandidateRow = memo(function CandidateRow({
  person,
  index,
  of,
  top,
  chosen,
  open,
  now,
  noticeDays,
  onChoose,
  onToggle,
  children,
}: {
  person: ListedPerson;
  index: number;
  /** How many there are in the list, of which not all are drawn. */
  of: number;
  /** Where the line stands, in pixels from the top of the list. */
  top: number;
  chosen: boolean;
  open: boolean;
  now: string;
  noticeDays: number;
  /** `range`: with all between this one and the one chosen before. */
  onChoose: (key: string, range: boolean) => void;
  onToggle: (key: string) => void;
  children?: ReactNode;
}) {
  const words = useWords();
  const { t } = words;
  const who = calledOf(person);
  const marks = marksOf(person, now, { noticeDays }, words);
  const long = isWaitingLong(person, now);
  return (
    <li
      className={styles['row']}
      style={{ transform: `translateY(${top}px)` }}
      data-row={index}
      data-key={person.key}
      data-open={open || undefined}
      data-chosen={chosen || undefined}
      aria-setsize={of}
      aria-posinset={index + 1}
    >
      <div className={styles['line']}>
        <label className={styles['choose']}>
          <input
            type="checkbox"
            checked={chosen}
            aria-label={t('candidates:choose.one', { who })}
            onChange={({ nativeEvent }) =>
              onChoose(person.key, 'shiftKey' in nativeEvent && nativeEvent.shiftKey === true)
            }
          />
        </label>
        <div className={styles['who']}>
          <button
            type="button"
            className={styles['toggle']}
            aria-expanded={open}
            data-toggle
            onClick={() => onToggle(person.key)}
          >
            {open ? <ChevronDownIcon size={16} /> : <ChevronRightIcon size={16} />}
            <Foreign className={styles['name']} text={person.name ?? person.login} />
          </button>
          <ExternalLink className={styles['login']} url={`https://github.com/${person.login}`}>
            <Foreign text={person.login} />
          </ExternalLink>
          {person.joined.length > 0 && (
            <span className={styles['quiet']}>{t('candidates:accounts.more', { count: person.joined.length })}</span>
          )}
        </div>
        <div className={styles['state']}>
          <strong>{t(`workStates.${person.state}`)}</strong>{' '}
          <span className={styles['quiet']}>
            {person.reason !== null && `${t(`candidates:reasons.${person.reason}`)}, `}
            {ageOf(person, now, words)}
          </span>
          {long && <span className={styles['hint']}> {t('candidates:waitsLong')}</span>}
        </div>
        <div className={styles['marks']}>
          {marks.map(({ id, words: said, near }) => (
            <span key={id} className={near ? styles['near'] : styles['mark']}>
              {said}
            </span>
          ))}
        </div>
        <div className={styles['more']}>
          {person.tags.map((tag) => (
            <span key={tag} className={styles['tag']}>
              {displayText(tag)}
            </span>
          ))}
          {person.note !== '' && <span className={styles['quiet']}>{shorten(person.note, noteShown)}</span>}
        </div>
      </div>
      {children}
    </li>
  );
});
