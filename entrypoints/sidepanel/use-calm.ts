import { useEffect, useRef, useState } from 'react';

/**
 * A value that changes faster than it can be looked at, drawn once in `wait` milliseconds. Somebody else's, and any while
 * nothing is on its way (`wait` 0), stands at once. While a person is read, a state of the dossier is saved with every
 * answer of GitHub; analysing and drawing each of them would keep a core busy for as long.
 *
 * @param of whom the value is about.
 */
export const useCalm = <Value>(value: Value, of: string | null, wait: number): Value => {
  const [held, setHeld] = useState<{ value: Value; of: string | null } | null>(null);
  const newest = useRef(value);
  useEffect(() => {
    newest.current = value;
  }, [value]);
  useEffect(() => {
    if (wait === 0) return undefined;
    const look = (): void =>
      setHeld((last) => (last?.of === of && last.value === newest.current ? last : { value: newest.current, of }));
    look();
    const timer = setInterval(look, wait);
    return () => {
      clearInterval(timer);
      setHeld(null);
    };
  }, [of, wait]);
  return wait > 0 && held?.of === of ? held.value : value;
};
