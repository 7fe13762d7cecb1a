import { askAboutToken, type TokenQuestion } from '../github/token/ask-about-token';
import type { Database } from '../store/database';
import { noteToken, readToken } from '../store/tokens';

/**
 * Asks GitHub whether the user's token is good, and keeps the answer in its row. Where GitHub could not be asked the row
 * stays as it was. Organisations that refused the token are asked with it again.
 */
export const checkToken = async (db: Database, given: TokenQuestion): Promise<void> => {
  const asked = await readToken(db);
  if (!asked) return;
  const answer = await askAboutToken(asked.token, given);
  if (answer.asked) await noteToken(db, answer, { asked, afresh: answer.state === 'works', now: given.now() });
};
