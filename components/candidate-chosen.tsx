import { useState } from 'react';

import { notNowReasons, workStates, type WorkState } from '../lib/knowledge/work-states';
import type { CandidateEvents } from './candidate-events';
import { TagField } from './candidate-tags';
import styles from './candidates.module.css';
import controls from './controls.module.css';
import { useWords } from './words';

export const exportForms = ['csv', 'json'] as const;
export type ExportForm = (typeof exportForms)[number];

/** What can be done with those who were chosen by hand: a state, a tag, a file. All but the file can be undone. */
export const CandidateChosen = ({
  keys,
  hidden,
  tags,
  worn,
  longestTag,
  busy,
  events,
  onExport,
  onNone,
}: {
  keys: readonly string[];
  /** How many of them the filters do not show. */
  hidden: number;
  /** Tags that anybody has, and those that one of them has. */
  tags: readonly string[];
  worn: readonly string[];
  longestTag: number;
  busy: boolean;
  events: Pick<CandidateEvents, 'onWork' | 'onTag'>;
  onExport: (form: ExportForm, keys: readonly string[]) => Promise<void>;
  onNone: () => void;
}) => {
  const { t } = useWords();
  const [state, setState] = useState<WorkState>('worth-contacting');
  const [reason, setReason] = useState('');
  const count = keys.length;
  const chosenReason = notNowReasons.find((one) => one === reason) ?? null;
  return (
    <section className={styles['chosen']} aria-label={t('candidates:choose.title')}>
      <p>
        <strong>{t('candidates:choose.count', { count })}</strong>
        {hidden > 0 && ` ${t('candidates:choose.hidden', { count: hidden })}`}
      </p>
      <form
        className={controls['row']}
        onSubmit={(event) => {
          event.preventDefault();
          void events.onWork(keys, state === 'not-now' ? { state, reason: chosenReason } : { state });
        }}
      >
        <select
          className={`${controls['field']} ${styles['short']}`}
          aria-label={t('candidates:choose.state')}
          value={state}
          onChange={({ target }) => setState(workStates.find((one) => one === target.value) ?? state)}
        >
          {workStates.map((one) => (
            <option key={one} value={one}>
              {t(`workStates.${one}`)}
            </option>
          ))}
        </select>
        {state === 'not-now' && (
          <select
            className={`${controls['field']} ${styles['short']}`}
            aria-label={t('candidates:reason')}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          >
            <option value="">{t('candidates:reasons.none')}</option>
            {notNowReasons.map((one) => (
              <option key={one} value={one}>
                {t(`candidates:reasons.${one}`)}
              </option>
            ))}
          </select>
        )}
        <button type="submit" className={controls['button']} disabled={busy}>
          {t('candidates:choose.setState', { count })}
        </button>
      </form>
      <TagField
        label={t('candidates:tags.new')}
        action={t('candidates:choose.addTag', { count })}
        suggestions={tags}
        most={longestTag}
        onTag={(tag) => void events.onTag(keys, tag, true)}
      />
      {worn.length > 0 && (
        <TagField
          label={t('candidates:tags.off')}
          action={t('candidates:choose.takeTag', { count })}
          suggestions={worn}
          most={longestTag}
          onTag={(tag) => void events.onTag(keys, tag, false)}
        />
      )}
      <div className={controls['row']}>
        {exportForms.map((form) => (
          <button
            key={form}
            type="button"
            className={controls['button']}
            disabled={busy}
            onClick={() => void onExport(form, keys)}
          >
            {t(`candidates:exchange.export.${form}`)}
          </button>
        ))}
        <button type="button" className={controls['button']} onClick={onNone}>
          {t('candidates:choose.none')}
        </button>
      </div>
    </section>
  );
};
