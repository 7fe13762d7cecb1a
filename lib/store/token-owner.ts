import type { Database } from './database';
import { openRow } from './row';
import { tokenSchema, type Token } from './rows';
import { writing } from './storage-full';
import { tokenShape, type TokenProblem } from './token-shape';

/** What the user's own pages show of the token: all that is known about it but the token itself. */
export type ShownToken = Omit<Token, 'id' | 'token'> & {
  /** Its last four letters, so that the user can tell which one it is. */
  ending: string;
  kind: 'fine-grained' | 'classic' | 'app';
};

const kindOf = (token: string): ShownToken['kind'] =>
  token.startsWith('github_pat_') ? 'fine-grained' : token.startsWith('ghp_') ? 'classic' : 'app';

/** What is known about the token; null where there is none. */
export const tokenShown = async (db: Database): Promise<ShownToken | null> => {
  const row = openRow('tokens', tokenSchema, await db.tokens.get('github'));
  if (!row) return null;
  const { id: _id, token, ...known } = row;
  return { ...known, ending: token.slice(-4), kind: kindOf(token) };
};

/** What was told to be left of another token says nothing any more. All other limits are of the network address. */
const forgetLimits = (db: Database): Promise<void> => db.limits.bulkDelete(['graphql', 'core-token']);

/**
 * Keeps what the user put in as their token, in place of the one before; it is `untested` until GitHub was asked.
 *
 * @param now ISO 8601.
 * @returns why it cannot be a token, and nothing is changed; null where it is kept.
 * @throws `StorageFull`.
 */
export const keepToken = async (db: Database, pasted: string, now: string): Promise<TokenProblem | null> => {
  const shape = tokenShape(pasted);
  if (!shape.ok) return shape.problem;
  await writing(() =>
    db.transaction('rw', db.tokens, db.limits, async () => {
      await db.tokens.put({
        id: 'github',
        token: shape.token,
        addedAt: now,
        state: 'untested',
        checkedAt: null,
        expiresAt: null,
        refusedBy: [],
        scopes: [],
      });
      await forgetLimits(db);
    }),
  );
  return null;
};

/** Removes the token: nothing holds it from then on. On GitHub it stays until the user deletes it there. */
export const removeToken = async (db: Database): Promise<void> => {
  await db.transaction('rw', db.tokens, db.limits, async () => {
    await db.tokens.clear();
    await forgetLimits(db);
  });
};

/** How many people GitHub was read for: the token is offered at the second. */
export const peopleRead = (db: Database): Promise<number> => db.readings.count();
