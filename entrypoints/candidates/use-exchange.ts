import { useCallback, useRef, useState } from 'react';

import type { ExchangeState, RestoreFailure } from '../../components/exchange-backup';
import type { ExportForm } from '../../components/candidate-chosen';
import type { Database } from '../../lib/store/database';
import type { ListedPerson } from '../../lib/store/people';
import { isStorageFull } from '../../lib/store/storage-full';
import { download, fileName } from './download';

/** Progress is shown so often at most, in milliseconds. */
const every = 100;

/** Lets through one call in a while, and the last of all by itself where it says that all is done. */
const sometimes = (tell: (done: number, of: number) => void) => {
  let last = 0;
  return (done: number, of: number): void => {
    if (done < of && performance.now() - last < every) return;
    last = performance.now();
    tell(done, of);
  };
};

/** Chosen people as a file. */
export const exportPeople = async (
  db: Database,
  form: ExportForm,
  people: readonly ListedPerson[],
  now: string,
): Promise<void> => {
  if (form === 'csv') {
    const { peopleCsv } = await import('../../lib/exchange/people-csv');
    return download(fileName('people', now, 'csv'), new Blob([peopleCsv(people)], { type: 'text/csv' }));
  }
  const { peopleJson } = await import('../../lib/exchange/chosen-people');
  const json = await peopleJson(db, people, now);
  return download(fileName('people', now, 'json'), new Blob([json], { type: 'application/json' }));
};

/** All that is kept about one person as a file; false where nobody is kept under the key. */
export const accessFile = async (db: Database, key: string, now: string): Promise<boolean> => {
  const { subjectAccessFile } = await import('../../lib/exchange/subject-access');
  const json = await subjectAccessFile(db, key, now);
  if (json === undefined) return false;
  download(fileName('subject-access', now, 'json'), new Blob([json], { type: 'application/json' }));
  return true;
};

/** The whole store into a file and back. */
export const useExchange = (db: Database) => {
  const [state, setState] = useState<ExchangeState>({ kind: 'idle' });
  const wanted = useRef(true);

  const backup = useCallback(async () => {
    wanted.current = true;
    setState({ kind: 'backing-up', done: 0, of: 1 });
    try {
      const { writeBackup } = await import('../../lib/exchange/backup');
      const now = new Date().toISOString();
      let rows = 0;
      const tell = sometimes((done, of) => {
        if (wanted.current) setState({ kind: 'backing-up', done, of });
      });
      const count = (done: number, of: number): void => {
        rows = done;
        tell(done, of);
      };
      // A browser keeps parts of a Blob where it likes, on the disk too: the text never stands whole in the page.
      const parts: Blob[] = [];
      for await (const piece of writeBackup(db, now, count)) {
        if (!wanted.current) return setState({ kind: 'cancelled' });
        parts.push(new Blob([piece]));
      }
      download(fileName('backup', now, 'jsonl'), new Blob(parts, { type: 'application/jsonl' }));
      setState({ kind: 'backed-up', rows });
    } catch (error) {
      console.warn('The backup was not made:', String(error));
      setState({ kind: 'not-backed-up' });
    }
  }, [db]);

  const cancel = useCallback(() => {
    wanted.current = false;
  }, []);

  const restoreFile = useCallback(
    async (file: File) => {
      setState({ kind: 'checking' });
      const [{ BrokenBackup, readBackup }, { restore }, { erasedElsewhere }] = await Promise.all([
        import('../../lib/exchange/read-backup'),
        import('../../lib/exchange/restore'),
        import('../../lib/exchange/without-erased'),
      ]);
      try {
        const read = readBackup(await file.text());
        const tell = sometimes((done, of) => setState({ kind: 'restoring', done, of }));
        const result = await restore(db, read, tell);
        setState({ kind: 'restored', result, erasedElsewhere: await erasedElsewhere(db, read) });
      } catch (error) {
        const failure: RestoreFailure =
          error instanceof BrokenBackup
            ? { why: error.why, line: error.where?.line ?? null }
            : { why: isStorageFull(error) ? 'full' : 'failed', line: null };
        if (failure.why === 'failed') console.warn('The backup was not restored:', String(error));
        setState({ kind: 'not-restored', failure });
      }
    },
    [db],
  );

  return { state, backup, cancel, restoreFile };
};
