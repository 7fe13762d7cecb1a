import { useId, useState } from 'react';

import { emailGrounds, type EmailGround } from '../lib/outreach/contact';
import controls from './controls.module.css';
import styles from './message-view.module.css';
import type { MessageEvents, MessageShown } from './message-shown';
import { formatDay } from './time';
import { useWords } from './words';

const longestNote = 1_000;

/** E-mail opens only on a ground that the user records. */
export const EmailGroundForm = ({ onGround }: Pick<MessageEvents, 'onGround'>) => {
  const { t } = useWords();
  const id = useId();
  const [ground, setGround] = useState<EmailGround | null>(null);
  const [note, setNote] = useState('');
  const [said, setSaid] = useState('');
  const record = () => {
    if (ground === null) {
      setSaid(t('message.email.choose'));
      return;
    }
    onGround(ground, note.trim()).catch(() => setSaid(t('message.notKept')));
  };
  return (
    <form
      className={styles['view']}
      onSubmit={(event) => {
        event.preventDefault();
        record();
      }}
    >
      <h2>{t('message.email.title')}</h2>
      <p>{t('message.email.why')}</p>
      <fieldset className={styles['topics']}>
        <legend className={styles['heading']}>{t('message.email.ground')}</legend>
        {emailGrounds.map((one) => (
          <label key={one} className={styles['topic']}>
            <input type="radio" name={id} checked={ground === one} onChange={() => setGround(one)} />
            <span>{t(`brief:grounds.${one}`)}</span>
          </label>
        ))}
      </fieldset>
      <div>
        <label className={controls['label']} htmlFor={`${id}-note`}>
          {t('message.email.note')}
        </label>
        <input
          id={`${id}-note`}
          className={controls['field']}
          value={note}
          maxLength={longestNote}
          aria-describedby={`${id}-hint`}
          onChange={({ target }) => setNote(target.value)}
        />
        <p id={`${id}-hint`} className={controls['hint']}>
          {t('message.email.noteHint')}
        </p>
      </div>
      <div className={controls['row']}>
        <button type="submit" className={`${controls['button']} ${controls['primary']}`}>
          {t('message.email.record')}
        </button>
        <span role="status" className={controls['hint']}>
          {said}
        </span>
      </div>
    </form>
  );
};

/** On what ground e-mail is open, and the way to take it back. */
export const EmailGroundLine = ({
  email,
  onGroundBack,
}: { email: NonNullable<MessageShown['email']> } & Pick<MessageEvents, 'onGroundBack'>) => {
  const { t, locale } = useWords();
  const [failed, setFailed] = useState(false);
  return (
    <div className={controls['hint']}>
      <p>
        {t('message.email.recorded', {
          ground: t(`brief:grounds.${email.ground}`),
          day: formatDay(email.at, locale),
        })}
        {email.note !== '' && ` ${email.note}`}{' '}
        <button
          type="button"
          className={`${controls['button']} ${controls['quiet']}`}
          onClick={() => {
            setFailed(false);
            onGroundBack().catch(() => setFailed(true));
          }}
        >
          {t('message.email.back')}
        </button>
      </p>
      <p role="alert">{failed ? t('message.notKept') : ''}</p>
    </div>
  );
};
