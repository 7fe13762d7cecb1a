import { useId, useState } from 'react';

import type { ListedPerson } from '../lib/store/people';
import styles from './candidate-detail.module.css';
import type { CandidateEvents } from './candidate-events';
import { calledOf } from './candidate-words';
import controls from './controls.module.css';
import { ExternalLink } from './external-link';
import { Foreign } from './foreign';
import { useWords } from './words';

/** So many are offered to be joined at a time. */
const offered = 6;

/** Accounts that belong to one person: which are joined, a way to part them, and a search for another one. */
export const Accounts = ({
  person,
  find,
  onWork,
}: {
  person: ListedPerson;
  find: (query: string) => readonly ListedPerson[];
} & Pick<CandidateEvents, 'onWork'>) => {
  const { t } = useWords();
  const id = useId();
  const [text, setText] = useState('');
  const others =
    text.trim() === ''
      ? []
      : find(text)
          .filter(({ key }) => key !== person.key)
          .slice(0, offered);
  return (
    <div className={styles['accounts']}>
      {person.joined.length > 0 && (
        <ul>
          {person.joined.map(({ key, login }) => (
            <li key={key} className={controls['row']}>
              <ExternalLink url={`https://github.com/${login}`}>
                <Foreign text={login} />
              </ExternalLink>
              <button
                type="button"
                className={controls['button']}
                aria-label={t('candidates:accounts.partNamed', { login })}
                onClick={() => void onWork([key], { joinedTo: null })}
              >
                {t('candidates:accounts.part')}
              </button>
            </li>
          ))}
        </ul>
      )}
      <label className={controls['label']} htmlFor={id}>
        {t('candidates:accounts.find')}
      </label>
      <input
        id={id}
        type="search"
        autoComplete="off"
        aria-describedby={`${id}-hint`}
        className={controls['field']}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <p id={`${id}-hint`} className={controls['hint']} role="status">
        {text.trim() !== '' && others.length === 0 ? t('candidates:accounts.nobody') : t('candidates:accounts.hint')}
      </p>
      {others.length > 0 && (
        <ul className={styles['offers']}>
          {others.map((other) => (
            <li key={other.key}>
              <button
                type="button"
                className={controls['button']}
                onClick={() => {
                  setText('');
                  // What was joined to the other comes along: nobody hangs on an account that has no line.
                  void onWork([other.key, ...other.joined.map(({ key }) => key)], { joinedTo: person.key });
                }}
              >
                {t('candidates:accounts.join', { who: calledOf(other), login: other.login })}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
};
