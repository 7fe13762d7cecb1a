import { createInstance, type i18n } from 'i18next';

/** The languages the interface speaks; a catalogue of each stands in public/locales. */
export const locales = ['en', 'de'] as const;
export type Locale = (typeof locales)[number];

/** One file of words each. */
export const namespaces = [
  'panel',
  // Every rule.
  'rules',
  // What was read, what was not, and why.
  'reading',
  // The badge and the menu.
  'page',
  // The messages.
  'outreach',
  // Projects, changes and lists of people.
  'place',
  // The user's own token.
  'token',
  // The role briefs and what is advised on them.
  'brief',
  // What is taken out of the panel: note, report, interview kit, scorecard.
  'report',
  // The list of people, and files of it.
  'candidates',
  // The settings.
  'settings',
  // The first run, and the invitation to read one's own profile.
  'welcome',
  // What is read, kept and never done; the same as PRIVACY.md.
  'privacy',
  // The round, the state of the work, the keys, and the review of findings.
  'loop',
] as const;
export type Namespace = (typeof namespaces)[number];

/** The words of pages that nothing but themselves shows. */
const ofPagesAlone: readonly Namespace[] = ['candidates', 'privacy'];
/** The words of the panel: what it never shows is not fetched while it opens. */
export const panelNamespaces = namespaces.filter((namespace) => !ofPagesAlone.includes(namespace));

/** Fetches one catalogue; passed in, so that the same code serves extension pages, worker and tests. */
export type CatalogueLoader = (locale: Locale, namespace: Namespace) => Promise<Record<string, unknown>>;

/** The best locale for what the browser asks for, by primary language; English where none fits. */
export const pickLocale = (wanted: readonly string[]): Locale => {
  for (const tag of wanted) {
    const primary = tag.toLowerCase().split('-')[0];
    const match = locales.find((locale) => locale === primary);
    if (match) return match;
  }
  return 'en';
};

/**
 * Loads the catalogues of a locale (and English, the fallback). `changeLocale` switches while the program runs.
 *
 * @param wanted the words that whoever opens it shows; those of other locales are loaded alike.
 */
export const createCatalogue = async (
  locale: Locale,
  load: CatalogueLoader,
  wanted: readonly Namespace[] = namespaces,
): Promise<i18n> => {
  const instance = createInstance();
  await instance.init({
    lng: 'en',
    fallbackLng: 'en',
    ns: [...wanted],
    defaultNS: 'panel',
    // React escapes; nothing is ever put into a page as HTML.
    interpolation: { escapeValue: false },
    resources: {},
  });
  await loadLocale(instance, 'en', load);
  await changeLocale(instance, locale, load);
  return instance;
};

/** Loads the catalogues of a locale that is not spoken now: a message may be in another language than the interface. */
export const loadLocale = async (instance: i18n, locale: Locale, load: CatalogueLoader): Promise<void> => {
  const wanted = namespaces.filter((namespace) => instance.options.ns?.includes(namespace));
  await Promise.all(
    wanted.map(async (namespace) => {
      if (!instance.hasResourceBundle(locale, namespace)) {
        instance.addResourceBundle(locale, namespace, await load(locale, namespace));
      }
    }),
  );
};

export const changeLocale = async (instance: i18n, locale: Locale, load: CatalogueLoader): Promise<void> => {
  await loadLocale(instance, locale, load);
  await instance.changeLanguage(locale);
};
