import type { Locale } from '../i18n';
import { z } from '../zod';

const catalogueSchema = z.object({
  badge: z.object({ label: z.string(), title: z.string(), howToOpen: z.string() }),
  menu: z.object({ open: z.string() }),
});

/** The words that are not in the panel: on the page and in the browser's menu. */
export type Words = z.infer<typeof catalogueSchema>;

/** Fetches the catalogue `page` of one locale. */
export type LoadWords = (locale: Locale) => Promise<unknown>;

/** The words in the user's language; English where its catalogue is broken. They are too few for the whole machinery. */
export const wordsIn = async (locale: Locale, load: LoadWords): Promise<Words> => {
  const words = catalogueSchema.safeParse(await load(locale).catch(() => undefined));
  return words.success || locale === 'en' ? catalogueSchema.parse(words.data) : wordsIn('en', load);
};
