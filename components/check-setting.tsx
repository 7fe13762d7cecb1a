import { useEffect, useId, useState } from 'react';

import controls from './controls.module.css';
import styles from './settings-form.module.css';

/** Something that is on or off. It is shown at once; the store tells when it is kept, and what stands where it could not be. */
export const CheckSetting = ({
  label,
  hint,
  about,
  checked,
  onCheck,
}: {
  label: string;
  hint?: string;
  /** The id of a heading that says what is on or off, where the label alone does not. */
  about?: string;
  checked: boolean;
  /** Says whether it was kept. */
  onCheck: (checked: boolean) => Promise<boolean>;
}) => {
  const id = useId();
  const [shown, setShown] = useState(checked);
  useEffect(() => setShown(checked), [checked]);
  const described = [about, hint !== undefined && id].filter(Boolean).join(' ');
  return (
    <div>
      <label className={styles['check']}>
        <input
          type="checkbox"
          aria-describedby={described === '' ? undefined : described}
          checked={shown}
          onChange={({ target }) => {
            setShown(target.checked);
            void onCheck(target.checked).then((kept) => {
              if (!kept) setShown(checked);
            });
          }}
        />
        {label}
      </label>
      {hint !== undefined && (
        <p id={id} className={controls['hint']}>
          {hint}
        </p>
      )}
    </div>
  );
};
