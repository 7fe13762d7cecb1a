import { useId, useState, type RefObject } from 'react';

import controls from './controls.module.css';
import styles from './finding-card.module.css';
import { useWords } from './words';

/** What the user wants to remember beside a decision; kept when the field is left. */
export const DecisionNote = ({
  box,
  note,
  onNote,
}: {
  box: RefObject<HTMLDetailsElement | null>;
  note: string;
  onNote: (note: string) => void;
}) => {
  const { t } = useWords();
  const id = useId();
  const [written, setWritten] = useState<string | null>(null);
  const text = written ?? note;
  const keep = () => {
    if (text.trim() !== note) onNote(text.trim());
  };
  return (
    <details ref={box} className={styles['note']} open={note !== '' || undefined}>
      <summary className={controls['fold']}>{t(note === '' ? 'loop:review.noteAdd' : 'loop:review.note')}</summary>
      <form
        className={styles['answer']}
        onSubmit={(event) => {
          event.preventDefault();
          keep();
        }}
      >
        <label className={controls['hidden']} htmlFor={id}>
          {t('loop:review.note')}
        </label>
        <textarea
          id={id}
          className={controls['field']}
          rows={2}
          maxLength={10_000}
          value={text}
          onChange={({ target }) => setWritten(target.value)}
          onBlur={keep}
        />
        <div className={controls['row']}>
          <button type="submit" className={controls['button']} disabled={text.trim() === note}>
            {t('loop:review.noteKeep')}
          </button>
          <span className={controls['hint']} role="status">
            {note !== '' && text.trim() === note ? t('decision.kept') : ''}
          </span>
        </div>
      </form>
    </details>
  );
};
