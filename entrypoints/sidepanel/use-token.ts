import { useLiveQuery } from 'dexie-react-hooks';
import { useCallback, useEffect, useMemo, useState } from 'react';

import type { TokenEvents, TokenView } from '../../components/token-settings';
import type { Database } from '../../lib/store/database';
import { writeSettings } from '../../lib/store/settings';
import { keepToken, peopleRead, removeToken, tokenShown } from '../../lib/store/token-owner';
import { tellBackground } from './background-port';

/** Milliseconds after which GitHub is asked again where it could not be: a network needs a moment to come back. */
const againAfter = [2_000, 10_000, 60_000];

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

  const check = useCallback(async (): Promise<void> => {
    setAsking((count) => count + 1);
    // Where the background does not answer the token stays untested, and says so.
    await tellBackground({ type: 'check-token' }).catch(() => undefined);
    setAsking((count) => count - 1);
  }, []);

  const untested = token?.state === 'untested' ? token.addedAt : null;
  useEffect(() => {
    if (untested === null || !online) return undefined;
    const waits = [...againAfter];
    let timer: ReturnType<typeof setTimeout> | undefined;
    let wanted = true;
    const ask = async (): Promise<void> => {
      await check();
      const wait = waits.shift();
      if (wanted && wait !== undefined) timer = setTimeout(() => void ask(), wait);
    };
    void ask();
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [untested, online, check]);

  const events = useMemo<TokenEvents>(
    () => ({
      onSave: async (pasted) => {
        const problem = await keepToken(db, pasted, new Date().toISOString());
        // The offer has its answer, also for the day when the token is removed.
        if (problem === null) await writeSettings(db, { offerToken: false });
        return problem;
      },
      onCheck: () => void check(),
      onRemove: () => removeToken(db),
    }),
    [db, check],
  );
  const view = useMemo<TokenView | null>(
    () => (token === undefined ? null : { token, checking: asking > 0, online, now }),
    [token, asking, online, now],
  );
  return { view, people, events };
};
