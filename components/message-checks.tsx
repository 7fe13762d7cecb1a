import { CheckIcon, CircleIcon } from '@primer/octicons-react';

import type { DraftCheck, DraftEdit } from '../lib/outreach/outreach';
import controls from './controls.module.css';
import styles from './message-checks.module.css';
import { formatDay } from './time';
import { useWords, type Words } from './words';

/** What the words of a check are filled with: days and channels as they are said. */
const sayable = (data: DraftCheck['data'], { t, locale }: Words): DraftCheck['data'] => ({
  ...data,
  ...(typeof data['at'] === 'string' && { at: formatDay(data['at'], locale) }),
  ...(typeof data['channel'] === 'string' && { channel: t(`message.channels.${data['channel']}`) }),
});

const Check = ({
  check,
  onMend,
  onShow,
}: {
  check: DraftCheck;
  onMend: (edit: DraftEdit) => void;
  onShow: (start: number, end: number) => void;
}) => {
  const words = useWords();
  const { t } = words;
  const { id, state, at, fix } = check;
  const data = sayable(check.data, words);
  const [first] = at;
  const edit = fix?.edit ?? null;
  return (
    <li data-check={id} data-state={state}>
      {state === 'met' ? <CheckIcon size={14} /> : <CircleIcon size={14} />}
      <div>
        <p>
          <span className={controls['hidden']}>{t(`message.checkStates.${state}`)} </span>
          {t(`outreach:checks.${id}.${state}`, data)}
        </p>
        {state === 'open' && fix !== null && edit === null && (
          <p className={controls['hint']}>{t(`outreach:fixes.${fix.key}`, data)}</p>
        )}
        {state === 'open' && (edit !== null || first) && (
          <div className={controls['row']}>
            {fix !== null && edit !== null && (
              <button type="button" className={controls['button']} onClick={() => onMend(edit)}>
                {/* What is a sentence elsewhere is the name of a button here. */}
                {t(`outreach:fixes.${fix.key}`, data).replace(/\.$/u, '')}
              </button>
            )}
            {first && (
              <button
                type="button"
                className={`${controls['button']} ${controls['quiet']}`}
                onClick={() => onShow(first.start, first.end)}
              >
                {t('message.show')}
                <span className={controls['hidden']}> {t(`outreach:checks.${id}.open`, data)}</span>
              </button>
            )}
          </div>
        )}
      </div>
    </li>
  );
};

/** The checks of the text as it stands: what is open first, each with its fix; what is met is folded. None blocks. */
export const Checks = ({
  checks,
  ...acts
}: {
  checks: readonly DraftCheck[];
  onMend: (edit: DraftEdit) => void;
  onShow: (start: number, end: number) => void;
}) => {
  const { t } = useWords();
  const open = checks.filter(({ state }) => state === 'open');
  const met = checks.filter(({ state }) => state === 'met');
  if (open.length + met.length === 0) return null;
  return (
    <section aria-labelledby="message-checks">
      <h2 id="message-checks" className={styles['heading']}>
        {t('message.checks')}
      </h2>
      {open.length > 0 && (
        <ul className={styles['checks']}>
          {open.map((check) => (
            <Check key={check.id} check={check} {...acts} />
          ))}
        </ul>
      )}
      {met.length > 0 && (
        <details className={styles['met']}>
          <summary>
            <CheckIcon size={14} />{' '}
            <span className={controls['fold']}>
              {t(open.length === 0 ? 'message.allMet' : 'message.met', { count: met.length })}
            </span>
          </summary>
          <ul className={styles['checks']}>
            {met.map((check) => (
              <Check key={check.id} check={check} {...acts} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
};
