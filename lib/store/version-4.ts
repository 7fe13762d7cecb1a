import type { Transaction } from 'dexie';
import { candidateSchema } from './rows';
import { freshWork } from './works';

/** Who was written to before states were kept is in contact; who is not to be written to is that. */
export const toVersion4 = async (transaction: Transaction): Promise<void> => {
  const contacted = new Map<string, string>();
  for (const row of (await transaction.table('contacts').toArray()) as { key?: unknown; at?: unknown }[]) {
    if (typeof row.key !== 'string' || typeof row.at !== 'string') continue;
    if ((contacted.get(row.key) ?? '') < row.at) contacted.set(row.key, row.at);
  }
  const objected = new Map<string, string>();
  for (const row of (await transaction.table('objections').toArray()) as { id?: unknown; since?: unknown }[])
    if (typeof row.id === 'string' && typeof row.since === 'string') objected.set(row.id, row.since);
  for (const row of (await transaction.table('candidates').toArray()) as unknown[]) {
    const candidate = candidateSchema.safeParse(row).data;
    if (!candidate) continue;
    const [since, at] = [objected.get(candidate.key), contacted.get(candidate.key)];
    const when = since ?? at;
    if (when === undefined) continue;
    const state = since === undefined ? ('contacted' as const) : ('do-not-contact' as const);
    await transaction.table('works').put({ ...freshWork(candidate.key, when), state });
  }
};
