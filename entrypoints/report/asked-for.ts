import { z } from '../../lib/zod';

const askedSchema = z.object({ key: z.string().min(1).max(200), what: z.enum(['report', 'kit']) });
export type AskedFor = z.infer<typeof askedSchema>;

/** About whom and what this page was opened, by its address; null where that cannot be told. */
export const askedFor = (search: string): AskedFor | null =>
  askedSchema.safeParse(Object.fromEntries(new URLSearchParams(search))).data ?? null;

/** The address of the page within the extension. */
export const reportAddress = ({ key, what }: AskedFor): string =>
  `/report.html?${new URLSearchParams({ key, what }).toString()}`;
