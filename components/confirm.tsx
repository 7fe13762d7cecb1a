import { AlertDialog } from 'radix-ui';
import { useState } from 'react';

import controls from './controls.module.css';
import styles from './menu.module.css';
import { useWords } from './words';

/** A button for what is not done in passing: it says what will happen, asks once, and says so when it did not work. */
export const Confirm = ({
  label,
  title,
  words,
  action,
  failed: failedWords,
  onConfirm,
}: {
  label: string;
  title: string;
  words: string;
  action: string;
  /** What is said where it did not work, in place of the words for erasing. */
  failed?: string;
  onConfirm: () => Promise<void>;
}) => {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const [failed, setFailed] = useState(false);
  const [busy, setBusy] = useState(false);
  const confirm = async () => {
    setBusy(true);
    setFailed(false);
    try {
      await onConfirm();
      setOpen(false);
    } catch {
      setFailed(true);
    } finally {
      setBusy(false);
    }
  };
  return (
    <AlertDialog.Root open={open} onOpenChange={setOpen}>
      <AlertDialog.Trigger className={controls['button']}>{label}</AlertDialog.Trigger>
      <AlertDialog.Portal>
        <AlertDialog.Overlay className={styles['overlay']} />
        <AlertDialog.Content className={styles['confirm']}>
          <AlertDialog.Title className={styles['title']}>{title}</AlertDialog.Title>
          <AlertDialog.Description>{words}</AlertDialog.Description>
          <p role="alert">{failed ? (failedWords ?? t('erase.failed')) : ''}</p>
          <div className={controls['row']}>
            <button
              type="button"
              className={`${controls['button']} ${controls['primary']}`}
              disabled={busy}
              onClick={() => void confirm()}
            >
              {action}
            </button>
            <AlertDialog.Cancel className={controls['button']}>{t('cancel')}</AlertDialog.Cancel>
          </div>
        </AlertDialog.Content>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
};
