import { useState } from 'react';

import type { Message } from '../lib/outreach/contact';
import controls from './controls.module.css';
import styles from './message-view.module.css';
import type { MessageEvents } from './message-shown';
import { formatDay } from './time';
import { useWords } from './words';

/** The user's own texts about what is not offered any more: kept until the user lets them go. */
export const KeptTexts = ({
  kept,
  onRemoveKept,
}: { kept: readonly Message[] } & Pick<MessageEvents, 'onRemoveKept'>) => {
  const { t, locale } = useWords();
  const [failed, setFailed] = useState(false);
  if (kept.length === 0) return null;
  return (
    <details>
      <summary className={`${styles['heading']} ${controls['fold']}`}>
        {t('message.kept', { count: kept.length })}
      </summary>
      <ul className={styles['others']}>
        {kept.map(({ slot, channel, text, savedAt }) => (
          <li key={slot}>
            <p className={controls['hint']}>
              {t(`message.channels.${channel}`)} {t('dot')} {formatDay(savedAt, locale)}
            </p>
            <p className={styles['words']}>{text}</p>
            <button
              type="button"
              className={controls['button']}
              onClick={() => {
                setFailed(false);
                onRemoveKept(slot).catch(() => setFailed(true));
              }}
            >
              {t('message.removeKept')}
            </button>
          </li>
        ))}
      </ul>
      <p role="alert">{failed ? t('message.notKept') : ''}</p>
    </details>
  );
};
