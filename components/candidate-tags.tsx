import { XIcon } from '@primer/octicons-react';
import { useId, useState } from 'react';

import styles from './candidate-detail.module.css';
import controls from './controls.module.css';
import { displayText } from './display-text';
import { useWords } from './words';

/** A field for one tag; those that others have are suggested. Enter or the button adds it. */
export const TagField = ({
  label,
  action,
  suggestions,
  most,
  onTag,
}: {
  label: string;
  action: string;
  suggestions: readonly string[];
  /** The most code units of a tag. */
  most: number;
  onTag: (tag: string) => void;
}) => {
  const id = useId();
  const [text, setText] = useState('');
  const tag = text.trim();
  return (
    <form
      className={controls['row']}
      onSubmit={(event) => {
        event.preventDefault();
        if (tag === '') return;
        onTag(tag);
        setText('');
      }}
    >
      <input
        className={`${controls['field']} ${styles['short']}`}
        aria-label={label}
        placeholder={label}
        list={id}
        maxLength={most}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <datalist id={id}>
        {suggestions.map((one) => (
          <option key={one} value={one}>
            {displayText(one)}
          </option>
        ))}
      </datalist>
      <button type="submit" className={controls['button']} disabled={tag === ''}>
        {action}
      </button>
    </form>
  );
};

/** The tags of one person, each with a way to take it off. */
export const Tags = ({ tags, onRemove }: { tags: readonly string[]; onRemove: (tag: string) => void }) => {
  const { t } = useWords();
  if (tags.length === 0) return null;
  return (
    <ul className={styles['tags']}>
      {tags.map((tag) => (
        <li key={tag} className={styles['tag']}>
          {displayText(tag)}
          <button
            type="button"
            className={styles['off']}
            aria-label={t('candidates:tags.remove', { tag: displayText(tag) })}
            onClick={() => onRemove(tag)}
          >
            <XIcon size={12} />
          </button>
        </li>
      ))}
    </ul>
  );
};
