import { readFile } from 'node:fs/promises';
import { createCatalogue, type Locale } from '../../lib/i18n';

/** The catalogue as the extension has it, so that tests look for its words and never for words of their own. */
export const catalogue = (locale: Locale = 'en') =>
  createCatalogue(
    locale,
    async (wanted, namespace) =>
      JSON.parse(
        await readFile(new URL(`../../public/locales/${wanted}/${namespace}.json`, import.meta.url), 'utf8'),
      ) as Record<string, unknown>,
  );
