import { useId, useState } from 'react';

import type { Dossier } from '../lib/dossier/schema';
import type { Finding } from '../lib/engine/finding';
import { wrongFinding } from '../lib/report/wrong-finding';
import controls from './controls.module.css';
import type { ReviewGiven } from './review';
import styles from './review.module.css';
import { wordsOf } from './rule-words';
import { useWords } from './words';

/** Makes a file that says what is wrong with a finding. It stays with the user; the program sends nothing. */
export const WrongForm = ({
  finding,
  texts,
  onSaveFile,
  onCopy,
}: { finding: Finding; texts: Dossier['texts'] } & Pick<ReviewGiven, 'onSaveFile' | 'onCopy'>) => {
  const words = useWords();
  const { t } = words;
  const id = useId();
  const [written, setWritten] = useState('');
  const [said, setSaid] = useState('');
  const make = (): string => {
    const { title, text } = wordsOf(finding, words);
    return wrongFinding(finding, texts, { title, text }, written.trim());
  };
  const tell = async (act: () => Promise<void> | void, done: string): Promise<void> => {
    try {
      await act();
      setSaid(t(done));
    } catch {
      setSaid(t('loop:review.wrong.failed'));
    }
  };
  return (
    <details className={styles['wrong']}>
      <summary className={controls['fold']}>{t('loop:review.wrong.open')}</summary>
      <div className={styles['wrongBody']}>
        <p className={controls['hint']}>{t('loop:review.wrong.words')}</p>
        <label className={controls['label']} htmlFor={id}>
          {t('loop:review.wrong.field')}
        </label>
        <textarea
          id={id}
          className={controls['field']}
          rows={2}
          maxLength={5_000}
          value={written}
          onChange={({ target }) => setWritten(target.value)}
        />
        <div className={controls['row']}>
          <button
            type="button"
            className={controls['button']}
            onClick={() => void tell(() => onSaveFile('wrong-finding', make(), 'json'), 'loop:review.wrong.saved')}
          >
            {t('loop:review.wrong.save')}
          </button>
          <button
            type="button"
            className={controls['button']}
            onClick={() => void tell(() => onCopy(make()), 'loop:review.wrong.copied')}
          >
            {t('loop:review.wrong.copy')}
          </button>
          <span role="status" className={controls['hint']}>
            {said}
          </span>
        </div>
      </div>
    </details>
  );
};
