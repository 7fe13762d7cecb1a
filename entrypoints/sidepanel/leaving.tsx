import { useLiveQuery } from 'dexie-react-hooks';

import { RetentionNotice } from '../../components/retention-notice';
import type { Database } from '../../lib/store/database';
import { keepPerson, leavingAt } from '../../lib/store/retention';
import { changeWork } from '../../lib/store/works';

const moment = (): string => new Date().toISOString();

/** The notice about the person who is shown, over the store. Give it a React key of theirs: what was said goes with them. */
export const Leaving = ({ db, person, now }: { db: Database; person: string; now: string }) => {
  const at = useLiveQuery(() => leavingAt(db, person, now).catch(() => null), [db, person, now]) ?? null;
  const hold = async (on: boolean): Promise<void> =>
    void (await changeWork(db, [person], { hold: on ? { until: null, why: '' } : null }, moment()));
  return (
    <RetentionNotice
      at={at}
      now={now}
      events={{
        onKeep: () => keepPerson(db, person, moment()),
        onHold: async () => {
          await hold(true);
          return () => hold(false);
        },
      }}
    />
  );
};
