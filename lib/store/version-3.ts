import type { Transaction } from 'dexie';
import { briefSchema, emptyBrief } from '../outreach/brief';
import { messageSchema, slotOf } from '../outreach/contact';

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** What the user had told about themselves becomes the first brief; `work` was said of the team. */
const moveSender = async (transaction: Transaction): Promise<void> => {
  const settings: unknown = await transaction.table('settings').get('settings');
  if (!isRecord(settings)) return;
  const { sender, ...rest } = settings;
  const said = isRecord(sender) ? [sender['name'], sender['company'], sender['work']] : [];
  const [name, company, team] = said.map((part) => (typeof part === 'string' ? part : ''));
  const empty = emptyBrief(crypto.randomUUID(), new Date().toISOString());
  const wanted = {
    ...empty,
    language: rest['locale'] === 'de' ? ('de' as const) : empty.language,
    sender: { name, company },
    team,
  };
  // A role that is not known any more leaves the rest as it is.
  const brief = [{ ...wanted, role: rest['role'] }, wanted]
    .map((one) => briefSchema.safeParse(one).data)
    .find((one) => one !== undefined);
  const isFilled = brief !== undefined && [brief.sender.name, brief.sender.company, brief.team].some(Boolean);
  if (isFilled) await transaction.table('briefs').put(brief);
  await transaction.table('settings').put({ ...rest, brief: isFilled ? brief.id : null });
};

/** What the user wrote stays; what the program had drafted is drafted anew. */
const moveDrafts = async (transaction: Transaction): Promise<void> => {
  for (const draft of (await transaction.table('drafts').toArray()) as unknown[]) {
    if (!isRecord(draft) || draft['edited'] !== true) continue;
    const { key, pullRequest, text, savedAt } = draft;
    const topic = typeof pullRequest === 'string' ? `pull:${pullRequest.replace(/^pull:/u, '')}` : '';
    const about = { topic, channel: 'inmail' as const, angle: 'decision' as const };
    const words = { key, text, savedAt, edited: true, subject: null };
    const message = messageSchema.safeParse({ ...words, ...about, slot: slotOf(about) });
    if (message.success) await transaction.table('messages').put(message.data);
  }
};

/** Brings a store of before briefs to the third version. A row that nobody understands must not keep it from opening. */
export const toVersion3 = async (transaction: Transaction): Promise<void> => {
  await moveSender(transaction);
  await moveDrafts(transaction);
};
