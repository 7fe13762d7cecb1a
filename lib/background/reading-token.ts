import type { GivenToken } from '../github/graphql/token-fetch';
import type { Database } from '../store/database';
import { noteToken, readToken } from '../store/tokens';

/**
 * The user's token as a reading takes it, or null where there is none that works as far as is known: one that nobody tried
 * yet is tried. What GitHub says of it meanwhile is kept, unless the user has put in another by then.
 */
export const tokenForReading = async (db: Database, now: () => string): Promise<GivenToken | null> => {
  const row = await readToken(db);
  if (!row || row.state === 'refused' || row.state === 'expired') return null;
  if (row.expiresAt !== null && Date.parse(row.expiresAt) <= Date.parse(now())) return null;
  return {
    token: row.token,
    expiresAt: row.expiresAt,
    onToken: (said) => noteToken(db, said, { asked: row, now: now() }),
  };
};
