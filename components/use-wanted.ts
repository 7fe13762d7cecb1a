import { useState } from 'react';

/**
 * A choice that is kept elsewhere: what was just chosen is shown at once, though it stands only when it comes back. What
 * could not be kept is let go, and what stands is shown again.
 */
export const useWanted = <Value>(
  standing: Value,
  choose: (value: Value) => Promise<void>,
): [Value, (value: Value) => void] => {
  const [wanted, setWanted] = useState<{ value: Value } | null>(null);
  if (wanted?.value === standing) setWanted(null);
  return [
    wanted === null ? standing : wanted.value,
    (value) => {
      const one = { value };
      setWanted(one);
      choose(value).catch(() => setWanted((now) => (now === one ? null : now)));
    },
  ];
};
