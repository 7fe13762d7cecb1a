import controls from './controls.module.css';
import styles from './settings-form.module.css';
import type { GroupEvents } from './settings-group';
import { useWords } from './words';

/** Whether single keys do something: speech input and some keyboards press them by themselves. */
export const KeySettings = ({ keys, onChange }: Pick<GroupEvents, 'onChange'> & { keys: boolean }) => {
  const { t } = useWords();
  return (
    <div>
      <label className={styles['check']}>
        <input
          type="checkbox"
          aria-describedby="keys-hint"
          checked={keys}
          onChange={({ target }) => onChange({ keys: target.checked })}
        />
        {t('settings:keys.label')}
      </label>
      <p id="keys-hint" className={controls['hint']}>
        {t('settings:keys.hint')}
      </p>
    </div>
  );
};
