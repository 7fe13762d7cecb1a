import { useId } from 'react';

import controls from './controls.module.css';

/** What an input needs to be tied to its label, its help and what is wrong with it. */
export type FieldIds = { id: string; 'aria-describedby': string | undefined; 'aria-invalid': true | undefined };

/** A label, an input, its help below, and what is wrong with what was written. */
export const Field = ({
  label,
  hint,
  wrong,
  id: given,
  children,
}: {
  label: string;
  hint?: string | undefined;
  wrong?: string | undefined;
  id?: string | undefined;
  children: (ids: FieldIds) => React.ReactNode;
}) => {
  const made = useId();
  const id = given ?? made;
  const described = [hint !== undefined && `${id}-hint`, wrong !== undefined && `${id}-wrong`].filter(Boolean);
  return (
    <div>
      <label className={controls['label']} htmlFor={id}>
        {label}
      </label>
      {children({
        id,
        'aria-describedby': described.length > 0 ? described.join(' ') : undefined,
        'aria-invalid': wrong === undefined ? undefined : true,
      })}
      {hint !== undefined && (
        <p id={`${id}-hint`} className={controls['hint']}>
          {hint}
        </p>
      )}
      {wrong !== undefined && (
        <p id={`${id}-wrong`} className={controls['wrong']}>
          {wrong}
        </p>
      )}
    </div>
  );
};
