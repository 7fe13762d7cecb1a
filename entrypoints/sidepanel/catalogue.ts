import browser from 'webextension-polyfill';

import {
  createCatalogue,
  locales,
  pickLocale,
  type CatalogueLoader,
  type Locale,
  type Namespace,
} from '../../lib/i18n';

/** Reads a catalogue from the extension itself. */
export const loadCatalogue: CatalogueLoader = async (locale, namespace) => {
  const response = await fetch(browser.runtime.getURL(`locales/${locale}/${namespace}.json`));
  return (await response.json()) as Record<string, unknown>;
};

/** The language that the user chose, else the best for what the browser speaks. */
export const localeFor = (chosen: Locale | null): Locale =>
  locales.find((one) => one === chosen) ?? pickLocale([browser.i18n.getUILanguage(), ...navigator.languages]);

/** `wanted`: the words that the page shows; all of them where it does not say. */
export const openCatalogue = (chosen: Locale | null, wanted?: readonly Namespace[]) =>
  createCatalogue(localeFor(chosen), loadCatalogue, wanted);
