import { useId, useRef } from 'react';

import type { Restored } from '../lib/exchange/restore';
import { Confirm } from './confirm';
import controls from './controls.module.css';
import styles from './candidates.module.css';
import { useWords, type Words } from './words';

/** Why a file could not be restored; with the line where it is one line that is wrong. */
export type RestoreFailure = {
  why: 'not-a-backup' | 'newer' | 'cut-off' | 'row' | 'full' | 'failed';
  line: number | null;
};

/** How long work with files stands. */
export type ExchangeState =
  | { kind: 'idle' }
  | { kind: 'backing-up'; done: number; of: number }
  | { kind: 'backed-up'; rows: number }
  | { kind: 'cancelled' }
  | { kind: 'not-backed-up' }
  | { kind: 'checking' }
  | { kind: 'restoring'; done: number; of: number }
  | { kind: 'restored'; result: Restored; erasedElsewhere: readonly string[] }
  | { kind: 'not-restored'; failure: RestoreFailure };

export type ExchangeEvents = {
  onBackup: () => void;
  onCancelBackup: () => void;
  onRestore: (file: File) => void;
  /** Erases here whoever was erased where the backup was made. @throws where it did not work. */
  onEraseToo: (keys: readonly string[]) => Promise<void>;
};

const restoredWords = ({ added, merged, leftOut, keptBeside }: Restored, { t }: Words): string =>
  [
    t('candidates:exchange.restored.added', { count: added }),
    merged > 0 && t('candidates:exchange.restored.merged', { count: merged }),
    leftOut > 0 && t('candidates:exchange.restored.leftOut', { count: leftOut }),
    keptBeside > 0 && t('candidates:exchange.restored.keptBeside', { count: keptBeside }),
  ]
    .filter((part) => part !== false)
    .join(' ');

/** What is said once; what moves while it goes on stands in the bar beside it. */
const saidOf = (state: ExchangeState, words: Words): string => {
  const { t } = words;
  switch (state.kind) {
    case 'idle':
      return '';
    case 'backed-up':
      return t('candidates:exchange.backedUp', { count: state.rows });
    case 'restored':
      return restoredWords(state.result, words);
    case 'not-restored': {
      const { why, line } = state.failure;
      return t(`candidates:exchange.broken.${why}`, { line: line ?? 0 });
    }
    case 'backing-up':
    case 'cancelled':
    case 'not-backed-up':
    case 'checking':
    case 'restoring':
      return t(`candidates:exchange.${state.kind}`);
  }
};

/** The whole store into a file and back: progress, a way to stop, and what came of it in words. */
export const ExchangeBackup = ({ state, events }: { state: ExchangeState; events: ExchangeEvents }) => {
  const words = useWords();
  const { t } = words;
  const id = useId();
  const file = useRef<HTMLInputElement>(null);
  const busy = state.kind === 'backing-up' || state.kind === 'checking' || state.kind === 'restoring';
  const moving = state.kind === 'backing-up' || state.kind === 'restoring' ? state : null;
  const elsewhere = state.kind === 'restored' ? state.erasedElsewhere : [];
  return (
    <details className={styles['exchange']}>
      <summary className={controls['fold']}>{t('candidates:exchange.title')}</summary>
      <p className={controls['hint']}>{t('candidates:exchange.words')}</p>
      <div className={controls['row']}>
        <button type="button" className={controls['button']} disabled={busy} onClick={events.onBackup}>
          {t('candidates:exchange.backup')}
        </button>
        {state.kind === 'backing-up' && (
          <button type="button" className={controls['button']} onClick={events.onCancelBackup}>
            {t('cancel')}
          </button>
        )}
      </div>
      <div>
        <label className={controls['label']} htmlFor={id}>
          {t('candidates:exchange.restore')}
        </label>
        <input
          ref={file}
          id={id}
          type="file"
          accept=".jsonl,.json,application/json"
          className={controls['field']}
          aria-describedby={`${id}-hint`}
          disabled={busy}
          onChange={({ target }) => {
            const [chosen] = target.files ?? [];
            if (chosen) events.onRestore(chosen);
            // The same file chosen again is asked for again.
            target.value = '';
          }}
        />
        <p id={`${id}-hint`} className={controls['hint']}>
          {t('candidates:exchange.restoreHint')}
        </p>
      </div>
      {moving && (
        <progress
          aria-label={t(`candidates:exchange.${moving.kind}`)}
          max={Math.max(1, moving.of)}
          value={moving.done}
        />
      )}
      <p role="status">{saidOf(state, words)}</p>
      {elsewhere.length > 0 && (
        <div className={controls['row']}>
          <span>{t('candidates:exchange.elsewhere', { count: elsewhere.length })}</span>
          <Confirm
            label={t('candidates:exchange.eraseToo', { count: elsewhere.length })}
            title={t('candidates:exchange.eraseToo', { count: elsewhere.length })}
            words={t('candidates:exchange.eraseTooWords')}
            action={t('erase.personAction')}
            onConfirm={() => events.onEraseToo(elsewhere)}
          />
        </div>
      )}
    </details>
  );
};
