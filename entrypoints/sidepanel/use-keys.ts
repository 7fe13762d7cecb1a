import { useEffect, useLayoutEffect, useRef } from 'react';

/** Where letters are text, or choose among options, they are nobody else's. */
const takesLetters =
  'input:not([type="checkbox"], [type="radio"], [type="button"]), textarea, select, [contenteditable]';

/**
 * The single key that was pressed, where it may do something: outside fields and dialogs, with no modifier but the Shift
 * that a sign needs (WCAG 2.1.4); null elsewhere.
 */
export const singleKey = (event: KeyboardEvent): string | null => {
  const { key, target, ctrlKey, altKey, metaKey, shiftKey, isComposing, defaultPrevented } = event;
  if (defaultPrevented || isComposing || ctrlKey || altKey || metaKey) return null;
  if (key.length !== 1 || (shiftKey && /[\p{L}\d]/u.test(key))) return null;
  if (target instanceof Element && target.closest(takesLetters)) return null;
  return document.querySelector('[role="dialog"], [role="alertdialog"]') ? null : key;
};

/**
 * Hands single keys on while `on`; Escape always, as it is no sign that speech input presses.
 *
 * @param act true where it did something: then the browser does nothing of its own.
 */
export const useKeys = (on: boolean, act: (key: string) => boolean): void => {
  const latest = useRef({ on, act });
  // Before anything can be pressed on what was just painted.
  useLayoutEffect(() => {
    latest.current = { on, act };
  });
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const key = event.key === 'Escape' ? 'Escape' : latest.current.on ? singleKey(event) : null;
      if (key !== null && latest.current.act(key)) event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
};
