import { useId, useRef, useState, type ClipboardEvent } from 'react';

import type { TokenProblem } from '../lib/store/token-shape';
import controls from './controls.module.css';
import styles from './token.module.css';
import { useWords } from './words';

type Wrong = TokenProblem | 'not-saved';

/**
 * The field that a token is pasted into. What cannot be a token is said and left in the field; one that is kept leaves
 * it, and is never put back.
 */
export const TokenForm = ({
  label,
  onSave,
}: {
  label: string;
  /** Null where it was kept. */
  onSave: (pasted: string) => Promise<TokenProblem | null>;
}) => {
  const { t } = useWords();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [pasted, setPasted] = useState('');
  const [visible, setVisible] = useState(false);
  const [wrong, setWrong] = useState<Wrong | null>(null);
  const [busy, setBusy] = useState(false);

  const save = async () => {
    setBusy(true);
    const problem = await onSave(pasted).catch((): Wrong => 'not-saved');
    setBusy(false);
    setWrong(problem);
    if (problem === null) {
      setPasted('');
      setVisible(false);
    } else field.current?.focus();
  };
  // A field of one line drops line breaks without a word, and two lines would become one token that there is none of.
  const paste = (event: ClipboardEvent<HTMLInputElement>) => {
    const text = event.clipboardData.getData('text').trim();
    if (!/[\r\n]/u.test(text)) return;
    event.preventDefault();
    setPasted(text.replace(/\s+/gu, ' ').slice(0, 1_000));
  };

  return (
    <form
      className={styles['form']}
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <label className={controls['label']} htmlFor={id}>
        {label}
      </label>
      <div className={styles['entry']}>
        <input
          ref={field}
          id={id}
          className={`${controls['field']} ${styles['field']}`}
          type={visible ? 'text' : 'password'}
          autoComplete="off"
          autoCapitalize="off"
          autoCorrect="off"
          spellCheck={false}
          data-1p-ignore=""
          data-lpignore="true"
          maxLength={1_000}
          aria-invalid={wrong !== null && wrong !== 'not-saved'}
          aria-describedby={`${id}-wrong`}
          value={pasted}
          onPaste={paste}
          onChange={(event) => {
            setPasted(event.target.value);
            setWrong(null);
          }}
        />
        <button
          type="button"
          className={controls['button']}
          aria-label={t('token:form.showNamed')}
          aria-pressed={visible}
          onClick={() => setVisible(!visible)}
        >
          {t('token:form.show')}
        </button>
      </div>
      <p id={`${id}-wrong`} className={styles['wrong']} role="alert">
        {wrong === null ? '' : t(wrong === 'not-saved' ? 'token:form.notSaved' : `token:problems.${wrong}`)}
      </p>
      <button type="submit" className={`${controls['button']} ${controls['primary']}`} disabled={busy}>
        {t('token:form.save')}
      </button>
    </form>
  );
};
