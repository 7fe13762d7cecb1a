import { useLiveQuery } from 'dexie-react-hooks';
import { useCallback, useEffect, useMemo, useState } from 'react';

import type { TokenEvents, TokenView } from '../../components/token-settings';
import type { Database } from '../../lib/store/database';
import { writeSettings } from '../../lib/store/settings';
import { keepToken, peopleRead, removeToken, tokenShown } from '../../lib/store/token-owner';
import { tellBackground } from './background-port';

/**
 * The user's token as their own pages may know it, live, and what they can do with it. A token that nobody asked GitHub
 * about yet is asked about as soon as there is a network. The token itself goes from the field to the store, and nowhere
 * else: no message holds it.
 */
export const useToken = (
  db: Database,
  { online, now }: { online: boolean; now: string },
): { view: TokenView | null; people: number; events: TokenEvents } => {
  // The store may not open: then nothing is said of a token.
  const token = useLiveQuery(() => tokenShown(db).catch(() => undefined), [db]);
  const people = useLiveQuery(() => peopleRead(db).catch(() => 0), [db], 0);
  const [asking, setAsking] = useState(0);

  const onCheck = useCallback((): void => {
    setAsking((count) => count + 1);
    tellBackground({ type: 'check-token' })
      // The background did not answer: the token stays untested, and says so.
      .catch(() => undefined)
      .finally(() => setAsking((count) => count - 1));
  }, []);

  const untested = token?.state === 'untested' ? token.addedAt : null;
  useEffect(() => {
    if (untested !== null && online) onCheck();
  }, [untested, online, onCheck]);

  const events = useMemo<TokenEvents>(
    () => ({
      onSave: async (pasted) => {
        const problem = await keepToken(db, pasted, new Date().toISOString());
        // The offer has its answer, also for the day when the token is removed.
        if (problem === null) await writeSettings(db, { offerToken: false });
        return problem;
      },
      onCheck,
      onRemove: () => removeToken(db),
    }),
    [db, onCheck],
  );
  const view = useMemo<TokenView | null>(
    () => (token === undefined ? null : { token, checking: asking > 0, online, now }),
    [token, asking, online, now],
  );
  return { view, people, events };
};
