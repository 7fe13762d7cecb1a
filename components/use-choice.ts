import { useCallback, useMemo, useRef, useState } from 'react';

/** Whom the user chose by hand, and how. */
export type Choice = {
  chosen: ReadonlySet<string>;
  /** Chooses one, or lets them go; with `range` all between them and the one before follow. */
  choose: (key: string, range: boolean) => void;
  chooseAll: (keys: readonly string[]) => void;
  chooseNone: () => void;
};

/**
 * People chosen by hand. Whoever is gone by now is chosen no more; whoever is not shown stays so.
 *
 * @param shown keys in the order of the list.
 * @param kept keys of everybody.
 */
export const useChoice = (shown: readonly string[], kept: ReadonlySet<string>): Choice => {
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const last = useRef<string | null>(null);
  const chosen = useMemo(() => new Set([...marked].filter((key) => kept.has(key))), [marked, kept]);
  const choose = useCallback(
    (key: string, range: boolean) => {
      const from = last.current === null ? -1 : shown.indexOf(last.current);
      const to = shown.indexOf(key);
      last.current = key;
      setMarked((before) => {
        const on = !before.has(key);
        const next = new Set(before);
        const all = range && from >= 0 ? shown.slice(Math.min(from, to), Math.max(from, to) + 1) : [key];
        for (const one of all) {
          if (on) next.add(one);
          else next.delete(one);
        }
        return next;
      });
    },
    [shown],
  );
  const chooseAll = useCallback((keys: readonly string[]) => setMarked((before) => new Set([...before, ...keys])), []);
  const chooseNone = useCallback(() => setMarked(new Set()), []);
  return { chosen, choose, chooseAll, chooseNone };
};
