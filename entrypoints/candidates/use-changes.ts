import { useCallback, useRef, useState } from 'react';

import type { LastDone } from '../../components/candidates';
import { saidOfChange } from '../../components/candidate-words';
import { useWords } from '../../components/words';
import type { Database } from '../../lib/store/database';
import { isStorageFull } from '../../lib/store/storage-full';
import { mostAtOnce, mostTags, type Work, type WorkChange } from '../../lib/store/work-rows';
import { changeWork, newestUndo, undoWork } from '../../lib/store/works';

/** The same tag, however it is written. */
const same = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase();

/** The tags with one more or one less; one that has as many as can be stays as it is. */
const withTag = (tags: readonly string[], tag: string, add: boolean): string[] => {
  const others = tags.filter((one) => !same(one, tag));
  return add && others.length < mostTags ? [...others, tag] : add ? [...tags] : others;
};

/**
 * Changes of what the user set about people, and undoing them: those of this page one after another, and before them what
 * was done elsewhere or before a restart.
 */
export const useChanges = (db: Database) => {
  const words = useWords();
  const { t } = words;
  const [done, setDone] = useState<LastDone>(null);
  const [busy, setBusy] = useState(false);
  /** Ids of the steps in the store by what the user did at once. */
  const steps = useRef<string[][]>([]);

  const tell = useCallback((said: string) => setDone({ words: said, undo: false }), []);
  const failed = useCallback(
    (error: unknown) => {
      console.warn('A change was not kept:', String(error));
      tell(t(isStorageFull(error) ? 'candidates:notKept.full' : 'candidates:notKept.failed'));
    },
    [tell, t],
  );

  const run = useCallback(
    async (keys: readonly string[], change: WorkChange | ((work: Work) => WorkChange), said: string) => {
      const ids: string[] = [];
      const now = new Date().toISOString();
      setBusy(true);
      try {
        for (let at = 0; at < keys.length; at += mostAtOnce) {
          const id = await changeWork(db, keys.slice(at, at + mostAtOnce), change, now);
          if (id !== null) ids.push(id);
        }
        if (ids.length > 0) setDone({ words: said, undo: true });
      } catch (error) {
        failed(error);
      } finally {
        // What was changed before it failed can be undone all the same.
        if (ids.length > 0) steps.current.push(ids);
        setBusy(false);
      }
    },
    [db, failed],
  );

  const onWork = useCallback(
    (keys: readonly string[], change: WorkChange) => run(keys, change, saidOfChange(change, keys.length, words)),
    [run, words],
  );
  const onTag = useCallback(
    (keys: readonly string[], tag: string, add: boolean) =>
      run(
        keys,
        ({ tags }) => ({ tags: withTag(tags, tag, add) }),
        t(`candidates:did.${add ? 'tagged' : 'untagged'}`, { count: keys.length, tag }),
      ),
    [run, t],
  );
  const undo = useCallback(async () => {
    try {
      const newest = steps.current.pop() ?? [(await newestUndo(db))?.id ?? []].flat();
      if (newest.length === 0) return tell(t('candidates:undone.nothing'));
      let [undone, kept] = [0, 0];
      for (const id of newest.toReversed()) {
        const result = await undoWork(db, id, new Date().toISOString());
        undone += result.undone;
        kept += result.kept;
      }
      const parts = [
        undone > 0 || kept === 0 ? t('candidates:undone.done', { count: undone }) : '',
        kept > 0 ? t('candidates:undone.kept', { count: kept }) : '',
      ];
      tell(parts.filter((part) => part !== '').join(' '));
    } catch (error) {
      failed(error);
    }
  }, [db, t, tell, failed]);

  return { done, busy, tell, failed, onWork, onTag, undo };
};
