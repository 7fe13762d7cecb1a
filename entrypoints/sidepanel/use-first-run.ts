import { useLiveQuery } from 'dexie-react-hooks';

import type { Database } from '../../lib/store/database';
import type { Settings } from '../../lib/store/rows';

/** Whether nobody was read yet and the invitation was not taken: only then the panel tells what it is for. */
export const useFirstRun = (db: Database, { welcomed }: Settings): boolean => {
  const people = useLiveQuery(() => db.candidates.count().catch(() => 1), [db]);
  return !welcomed && people === 0;
};
