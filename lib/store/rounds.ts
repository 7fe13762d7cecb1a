import type { Database } from './database';
import { openRow } from './row';
import { writing } from './storage-full';
import { roundSchema, type Round } from './work-rows';

/** The round that is under way; undefined where there is none. */
export const currentRound = async (db: Database): Promise<Round | undefined> =>
  openRow('rounds', roundSchema, await db.rounds.get('current'));

/**
 * Begins a round over these people, in place of the one before.
 *
 * @param from the page they were ticked on, to go back to.
 * @param now ISO 8601.
 */
export const startRound = async (
  db: Database,
  keys: readonly string[],
  from: string | null,
  now: string,
): Promise<void> => {
  const row = roundSchema.parse({ id: 'current', keys: [...new Set(keys)], at: 0, from, startedAt: now });
  await writing(() => db.rounds.put(row));
};

/** Goes to the person at this place of the round, or stays where there is none. */
export const goTo = async (db: Database, at: number): Promise<void> =>
  writing(() =>
    db.transaction('rw', db.rounds, async () => {
      const round = await currentRound(db);
      if (round && at >= 0 && at < round.keys.length) await db.rounds.put({ ...round, at });
    }),
  );

export const endRound = async (db: Database): Promise<void> => {
  await db.rounds.delete('current');
};

/** Takes a person out of the round, or knows them by another key. Call within a transaction. */
export const changeInRound = async (db: Database, key: string, to: string | null): Promise<void> => {
  const round = await currentRound(db);
  if (!round?.keys.includes(key)) return;
  const shown = round.keys[round.at];
  const keys = [...new Set(round.keys.flatMap((one) => (one === key ? (to ?? []) : one)))];
  if (keys.length === 0) return endRound(db);
  const stays = keys.indexOf(shown === key ? (to ?? '') : (shown ?? ''));
  await db.rounds.put({ ...round, keys, at: stays === -1 ? Math.min(round.at, keys.length - 1) : stays });
};
