import { useState } from 'react';

import { loginSchema } from '../lib/dossier/schema';
import controls from './controls.module.css';
import { Field } from './field';
import styles from './own-profile.module.css';
import { useWords } from './words';

/** Opens the user's own profile: whoever reads others does well to see first what is read of themselves. */
export const OwnProfile = ({ onOpen }: { onOpen: (login: string) => void }) => {
  const { t } = useWords();
  const [written, setWritten] = useState('');
  const [unfit, setUnfit] = useState(false);
  return (
    <form
      className={styles['own']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const login = loginSchema.safeParse(written.trim().replace(/^@/u, ''));
        setUnfit(!login.success);
        if (login.success) onOpen(login.data);
      }}
    >
      <Field
        label={t('welcome:own.label')}
        hint={t('welcome:own.hint')}
        wrong={unfit ? t('welcome:own.unfit') : undefined}
      >
        {(ids) => (
          <input
            {...ids}
            className={controls['field']}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={60}
            value={written}
            onChange={({ target }) => setWritten(target.value)}
          />
        )}
      </Field>
      <button type="submit" className={controls['button']}>
        {t('welcome:own.open')}
      </button>
    </form>
  );
};
