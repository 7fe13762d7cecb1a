import type { Database } from './database';
import { openRow } from './row';
import { etagSchema } from './rows';

const idOf = (key: string, url: string): string => `${key} ${url}`;

/** What GitHub called the answer at an address that was read for this person, and when; null where nobody knows. */
export const etagOf = async (
  db: Database,
  key: string,
  url: string,
): Promise<{ etag: string; readAt: string } | null> => {
  const row = openRow('etags', etagSchema, await db.etags.get(idOf(key, url)));
  return row ? { etag: row.etag, readAt: row.readAt } : null;
};

/** Keeps what GitHub called an answer. Call it in the transaction that keeps what was read of it. */
export const saveEtag = async (
  db: Database,
  key: string,
  { url, etag, readAt }: { url: string; etag: string; readAt: string },
): Promise<void> => {
  await db.etags.put({ id: idOf(key, url), key, etag, readAt });
};
