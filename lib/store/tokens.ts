import type { Database } from './database';
import { openRow } from './row';
import { tokenSchema, type Token } from './rows';
import { writing } from './storage-full';

const id = 'github';
/** So many organisations are remembered as refusing the token; the oldest are let go. */
const mostRefusing = 100;

/** What GitHub said of a token; `refusedBy` are organisations that do not accept it, beside those known. */
export type TokenSaid = {
  state: 'works' | 'refused' | 'expired';
  /** ISO 8601, as GitHub's header says; null where the answer had none. */
  expiresAt: string | null;
  refusedBy?: readonly string[];
};

/**
 * The user's token, or undefined where there is none. For the client of GitHub alone: whoever shows something of it asks
 * `tokenShown`.
 */
export const readToken = async (db: Database): Promise<Token | undefined> =>
  openRow('tokens', tokenSchema, await db.tokens.get(id));

/**
 * Keeps what GitHub said of the token. GitHub answers an expired token as it answers a wrong one: a refused one whose
 * known time is over has expired. A time that was told once stays: tokens are not prolonged under the same letters.
 *
 * @param asked the row that was asked with; where the user has put in another token meanwhile, nothing is kept.
 * @param now ISO 8601.
 */
export const noteToken = async (
  db: Database,
  said: TokenSaid,
  { asked, now = new Date().toISOString() }: { asked?: Token | undefined; now?: string } = {},
): Promise<void> =>
  writing(() =>
    db.transaction('rw', db.tokens, async () => {
      const row = await readToken(db);
      if (!row || (asked && asked.token !== row.token)) return;
      const expiresAt = said.expiresAt ?? row.expiresAt;
      const over = expiresAt !== null && Date.parse(expiresAt) <= Date.parse(now);
      const state = said.state === 'refused' && over ? 'expired' : said.state;
      const refusing = [...row.refusedBy, ...(said.refusedBy ?? [])].map((name) => name.toLowerCase());
      const refusedBy = [...new Set(refusing.toReversed())].toReversed().slice(-mostRefusing);
      await db.tokens.put({ ...row, state, expiresAt, refusedBy, checkedAt: now });
    }),
  );
