import { useEffect, useRef, useState } from 'react';

import controls from './controls.module.css';
import type { FieldIds } from './field';

/** So long after the last key a text is kept although its field was not left, in milliseconds. */
const pause = 900;

/**
 * A text that keeps itself: after a pause, when its field is left, and when it goes away. What another page writes comes in
 * only while nobody writes here.
 */
export const KeptText = ({
  text,
  onKeep,
  most,
  lines = 1,
  ...ids
}: {
  text: string;
  onKeep: (text: string) => void;
  /** The most code units. */
  most: number;
  lines?: number;
} & Partial<FieldIds>) => {
  const [written, setWritten] = useState<string | null>(null);
  const left = useRef(false);
  const latest = useRef({ written, text, onKeep });
  latest.current = { written, text, onKeep };
  const keep = (): void => {
    const { written: now, text: before, onKeep: send } = latest.current;
    if (now !== null && now !== before) send(now);
  };
  useEffect(() => {
    if (written === null) return undefined;
    const timer = setTimeout(keep, pause);
    return () => clearTimeout(timer);
  }, [written]);
  // What was written stands until the store has it: one that does not take it must not make it vanish.
  useEffect(() => {
    if (left.current) setWritten(null);
  }, [text]);
  useEffect(() => {
    addEventListener('pagehide', keep);
    return () => {
      removeEventListener('pagehide', keep);
      keep();
    };
  }, []);
  const shared = {
    ...ids,
    className: controls['field'],
    value: written ?? text,
    maxLength: most,
    onChange: ({ target }: { target: { value: string } }) => {
      left.current = false;
      setWritten(target.value);
    },
    onBlur: () => {
      left.current = true;
      if (written === text) setWritten(null);
      keep();
    },
  };
  return lines > 1 ? <textarea rows={lines} {...shared} /> : <input type="text" {...shared} />;
};
