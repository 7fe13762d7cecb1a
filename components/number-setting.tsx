import { useEffect, useRef, useState } from 'react';

import controls from './controls.module.css';
import { Field } from './field';

/** What a number may be; whole ones only. */
export type NumberRange = { least: number; most: number };

/**
 * A number that is kept when its field is left. What cannot be is put back, and told of. `null` is an empty field, where
 * that may be.
 */
export const NumberSetting = <Value extends number | null>({
  label,
  hint,
  value,
  range,
  empty,
  onKeep,
  onWrong,
}: {
  label: string;
  hint: string;
  value: Value;
  range: NumberRange;
  /** What an empty field stands for; undefined where it may not be empty. */
  empty?: Value & null;
  onKeep: (value: number | (Value & null)) => void;
  onWrong: (range: NumberRange) => void;
}) => {
  const shown = value === null ? '' : String(value);
  const [written, setWritten] = useState(shown);
  const writing = useRef(false);

  // Another page may change what is not being written here.
  useEffect(() => {
    if (!writing.current) setWritten(shown);
  }, [shown]);

  const leave = ({ validity }: HTMLInputElement) => {
    writing.current = false;
    if (written === shown && !validity.badInput) return;
    // Letters in a field of numbers come as nothing written.
    if (written.trim() === '' && !validity.badInput && empty !== undefined) return onKeep(empty);
    const wanted = written.trim() === '' ? Number.NaN : Number(written);
    if (Number.isInteger(wanted) && wanted >= range.least && wanted <= range.most) return onKeep(wanted);
    setWritten(shown);
    onWrong(range);
  };

  return (
    <Field label={label} hint={hint}>
      {(ids) => (
        <input
          {...ids}
          className={controls['field']}
          type="number"
          inputMode="numeric"
          min={range.least}
          max={range.most}
          value={written}
          onChange={({ target }) => {
            writing.current = true;
            setWritten(target.value);
          }}
          onBlur={({ target }) => leave(target)}
        />
      )}
    </Field>
  );
};
