import { useState } from 'react';

import { Confirm } from './confirm';
import controls from './controls.module.css';
import styles from './settings-form.module.css';
import { useWords } from './words';

/** Erases everything, with who is not to be written to and who was erased where that is ticked. */
export const EraseSettings = ({ onEraseAll }: { onEraseAll: (identifiersToo: boolean) => Promise<void> }) => {
  const { t } = useWords();
  const [identifiersToo, setIdentifiersToo] = useState(false);
  return (
    <>
      <p>{t('settings:erase.words')}</p>
      <div>
        <label className={styles['check']}>
          <input
            type="checkbox"
            aria-describedby="options-identifiers"
            checked={identifiersToo}
            onChange={({ target }) => setIdentifiersToo(target.checked)}
          />
          {t('settings:erase.identifiersToo')}
        </label>
        <p id="options-identifiers" className={controls['hint']}>
          {t('settings:erase.identifiersHint')}
        </p>
      </div>
      <Confirm
        label={t('menu.eraseAll')}
        title={t('erase.allTitle')}
        words={t(identifiersToo ? 'erase.allWordsToo' : 'erase.allWords')}
        action={t('erase.allAction')}
        onConfirm={() => onEraseAll(identifiersToo)}
      />
    </>
  );
};
