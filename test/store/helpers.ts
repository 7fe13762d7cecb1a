import 'fake-indexeddb/auto';
import { Database } from '../../lib/store/database';

let count = 0;

/** A store of its own for one test. */
export const freshDatabase = (): Database => {
  count += 1;
  return new Database(`test-${count}`);
};
