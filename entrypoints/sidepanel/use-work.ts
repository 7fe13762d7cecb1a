import { useLiveQuery } from 'dexie-react-hooks';
import { useRef } from 'react';

import type { Database } from '../../lib/store/database';
import type { WorkChange } from '../../lib/store/work-rows';
import { changeWork, newestUndo, undoWork, workOf } from '../../lib/store/works';

/** The user's work with the person that is shown, live, and what changes it. `work` is null while nobody is kept. */
export const useWork = (db: Database, key: string | null) => {
  const stored = useLiveQuery(
    async () => ({
      key,
      work: key === null ? null : ((await workOf(db, key).catch(() => undefined)) ?? null),
      undo: (await newestUndo(db).catch(() => undefined))?.id ?? null,
    }),
    [db, key],
  );
  // What this panel did last is undone first, whatever another window did meanwhile.
  const done = useRef<string[]>([]);
  return {
    work: stored?.key === key ? stored.work : null,
    canUndo: (stored?.undo ?? null) !== null,
    change: async (change: WorkChange, now: string): Promise<void> => {
      if (key === null) return;
      const id = await changeWork(db, [key], change, now);
      if (id !== null) done.current.push(id);
    },
    /** @returns whom it was about, or null where nothing could be undone. */
    undo: async (now: string): Promise<string | null> => {
      const own = done.current.pop();
      const step = own === undefined ? await newestUndo(db) : await db.workUndos.get(own);
      if (!step) return null;
      const { undone } = await undoWork(db, step.id, now);
      const [first] = step.rows;
      return undone === 0 || !first ? null : first.key;
    },
  };
};
