import type { Database } from './database';
import { openRow } from './row';
import { tokenSchema, type Token } from './rows';
import { writing } from './storage-full';

/** So many names are kept; the oldest are let go. */
const most = 100;

/** What GitHub said of a token; `refusedBy` are organisations that do not accept it, beside those known. */
export type TokenSaid = {
  state: 'works' | 'refused' | 'expired';
  /** ISO 8601, as GitHub's header says; null where the answer had none. */
  expiresAt: string | null;
  refusedBy?: readonly string[];
  /** Scopes of a classic token; what is known stays where the answer told none. */
  scopes?: readonly string[];
};

/**
 * The user's token, or undefined where there is none. For the background alone, which hands it to the client of GitHub:
 * the table of imports lets nobody else have this file. What pages may know of it is in `token-owner`.
 */
export const readToken = async (db: Database): Promise<Token | undefined> =>
  openRow('tokens', tokenSchema, await db.tokens.get('github'));

/** The names without their doubles, in lower case, newest last. */
const newest = (names: readonly string[]): string[] =>
  [...new Set(names.map((name) => name.slice(0, 100).toLowerCase()).toReversed())].toReversed().slice(-most);

/**
 * Keeps what GitHub said of the token. GitHub answers a token that is over as it answers a wrong one: a refused one
 * whose known time has passed has expired. A time that was told once stays: no token is prolonged under the same letters.
 *
 * @param asked the row that was asked with; where the user has put in another token meanwhile, nothing is kept.
 * @param afresh forgets which organisations refused it: they are asked with it again.
 * @param now ISO 8601.
 */
export const noteToken = async (
  db: Database,
  said: TokenSaid,
  {
    asked,
    afresh = false,
    now = new Date().toISOString(),
  }: { asked?: Token | undefined; afresh?: boolean; now?: string } = {},
): Promise<void> =>
  writing(() =>
    db.transaction('rw', db.tokens, async () => {
      const row = await readToken(db);
      if (!row || (asked && asked.token !== row.token)) return;
      const expiresAt = said.expiresAt ?? row.expiresAt;
      const over = expiresAt !== null && Date.parse(expiresAt) <= Date.parse(now);
      await db.tokens.put({
        ...row,
        state: said.state === 'refused' && over ? 'expired' : said.state,
        checkedAt: now,
        expiresAt,
        refusedBy: newest([...(afresh ? [] : row.refusedBy), ...(said.refusedBy ?? [])]),
        scopes: said.scopes ? newest(said.scopes) : row.scopes,
      });
    }),
  );
