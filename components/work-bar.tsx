import { useEffect, useRef } from 'react';

import { notNowReasons, workStates, type NotNowReason, type WorkState } from '../lib/knowledge/work-states';
import type { Work } from '../lib/store/work-rows';
import controls from './controls.module.css';
import styles from './loop.module.css';
import { useWords } from './words';

/** The states that have a button of their own: those a first look ends in. */
const atHand = ['to-review', 'worth-contacting', 'not-now'] as const satisfies readonly WorkState[];
const further = workStates.filter((state) => !(atHand as readonly WorkState[]).includes(state));

export type WorkBarProps = {
  login: string;
  work: Pick<Work, 'state' | 'reason'>;
  /** Whether the reasons of "not now" are asked for. */
  choosing: boolean;
  /** What was done last, for everybody to read and hear. */
  said: string;
  canUndo: boolean;
  /** Whether single keys do something: then the buttons name them. */
  keys: boolean;
  onState: (state: WorkState, reason: NotNowReason | null) => void;
  onChoosing: (choosing: boolean) => void;
  onUndo: () => void;
  onKeys: () => void;
};

/** The reasons, numbered as their keys are. Escape leaves them, and the state stays as it was. */
const Reasons = ({
  reason,
  onState,
  onChoosing,
}: Pick<WorkBarProps, 'onState' | 'onChoosing'> & Pick<Work, 'reason'>) => {
  const { t } = useWords();
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape leaves from any button within
    <div
      className={styles['reasons']}
      role="group"
      aria-label={t('loop:why')}
      onKeyDown={({ key }) => key === 'Escape' && onChoosing(false)}
    >
      <p className={controls['hint']}>{t('loop:why')}</p>
      {notNowReasons.map((one, index) => (
        <button
          key={one}
          type="button"
          className={controls['button']}
          aria-pressed={reason === one}
          onClick={() => onState('not-now', one)}
        >
          <kbd className={styles['key']}>{index + 1}</kbd> {t(`loop:reasons.${one}`)}
        </button>
      ))}
      <button type="button" className={`${controls['button']} ${controls['quiet']}`} onClick={() => onChoosing(false)}>
        {t('cancel')}
      </button>
    </div>
  );
};

/** How far the user is with the person that is shown: one press each, and each can be undone. */
export const WorkBar = (props: WorkBarProps) => {
  const { login, work, choosing, said, canUndo, keys, onState, onChoosing, onUndo, onKeys } = props;
  const { t } = useWords();
  const notNow = useRef<HTMLButtonElement>(null);
  const group = useRef<HTMLDivElement>(null);
  const left = useRef(false);
  useEffect(() => {
    // Whoever stood among the reasons must not lose the place when they go.
    if (!choosing && left.current && (document.activeElement === document.body || !document.activeElement))
      notNow.current?.focus();
    left.current = choosing && (group.current?.contains(document.activeElement) ?? false);
  });
  const press = (state: (typeof atHand)[number]) =>
    state === 'not-now' ? onChoosing(!choosing) : onState(state, null);
  return (
    <section ref={group} className={styles['work']} aria-label={t('loop:work', { login })}>
      <div className={styles['states']}>
        {atHand.map((state) => (
          <button
            key={state}
            ref={state === 'not-now' ? notNow : undefined}
            type="button"
            className={controls['button']}
            aria-pressed={work.state === state}
            aria-expanded={state === 'not-now' ? choosing : undefined}
            onClick={() => press(state)}
          >
            {t(`workStates.${state}`)}
          </button>
        ))}
        <select
          className={`${controls['field']} ${styles['further']}`}
          aria-label={t('loop:further')}
          value={further.includes(work.state) ? work.state : ''}
          onChange={({ target }) => {
            const state = further.find((one) => one === target.value);
            if (state) onState(state, null);
          }}
        >
          <option value="" disabled>
            {t('loop:furtherShort')}
          </option>
          {further.map((state) => (
            <option key={state} value={state}>
              {t(`workStates.${state}`)}
            </option>
          ))}
        </select>
      </div>
      {choosing && <Reasons reason={work.reason} onState={onState} onChoosing={onChoosing} />}
      {!choosing && work.reason !== null && (
        <p className={controls['hint']}>{t('loop:because', { reason: t(`loop:reasons.${work.reason}`) })}</p>
      )}
      <div className={styles['said']}>
        {/* While the reasons are shown they are told to those who do not see them. */}
        <p role="status" className={controls[choosing ? 'hidden' : 'hint']}>
          {said}
        </p>
        {canUndo && (
          <button type="button" className={`${controls['button']} ${controls['quiet']}`} onClick={onUndo}>
            {t('loop:undo')}
          </button>
        )}
        <button
          type="button"
          className={`${controls['button']} ${controls['quiet']} ${styles['keysButton']}`}
          onClick={onKeys}
        >
          {t(keys ? 'loop:keys.open' : 'loop:keys.openOff')}
        </button>
      </div>
    </section>
  );
};
