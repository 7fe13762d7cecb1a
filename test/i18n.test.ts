import { readFile } from 'node:fs/promises';
import { expect, test, vi } from 'vitest';
import { changeLocale, createCatalogue, namespaces, pickLocale, type CatalogueLoader } from '../lib/i18n';

const words: Record<string, Record<string, string>> = {
  'en/panel': {
    hello: 'Hello',
    onlyEnglish: 'Only here',
    changes_one: '{{count}} change',
    changes_other: '{{count}} changes',
  },
  'de/panel': { hello: 'Guten Tag', changes_one: '{{count}} Änderung', changes_other: '{{count}} Änderungen' },
};
const load: CatalogueLoader = async (locale, namespace) => words[`${locale}/${namespace}`] ?? {};

test('the words switch while the program runs, and back', async () => {
  const catalogue = await createCatalogue('en', load);
  const heard: string[] = [];
  catalogue.on('languageChanged', (language) => heard.push(language));
  expect(catalogue.t('panel:hello')).toBe('Hello');
  await changeLocale(catalogue, 'de', load);
  expect(catalogue.t('panel:hello')).toBe('Guten Tag');
  expect(catalogue.t('panel:changes', { count: 2 })).toBe('2 Änderungen');
  await changeLocale(catalogue, 'en', load);
  expect(catalogue.t('panel:changes', { count: 1 })).toBe('1 change');
  expect(heard).toEqual(['de', 'en']);
});

test('English stands in for a word that a catalogue lacks', async () => {
  const catalogue = await createCatalogue('de', load);
  expect(catalogue.t('panel:onlyEnglish')).toBe('Only here');
});

test('a catalogue is fetched once, however often the language changes', async () => {
  const counting = vi.fn<CatalogueLoader>(load);
  const catalogue = await createCatalogue('de', counting);
  const fetched = counting.mock.calls.length;
  await changeLocale(catalogue, 'en', counting);
  await changeLocale(catalogue, 'de', counting);
  expect(counting.mock.calls.length).toBe(fetched);
});

test('figures and names go into the words as they are: nothing is escaped twice, nothing is looked up in them', async () => {
  const catalogue = await createCatalogue('en', async (locale, namespace) => {
    return namespace === 'panel' && locale === 'en' ? { about: 'About {{what}}', secret: 'a secret' } : {};
  });
  expect(catalogue.t('panel:about', { what: '<b> & $t(panel:secret)' })).toBe('About <b> & $t(panel:secret)');
});

test('the browser’s wishes are followed in their order, by primary language; English where none fits', () => {
  expect(pickLocale(['de-AT', 'en'])).toBe('de');
  expect(pickLocale(['fr', 'DE'])).toBe('de');
  expect(pickLocale(['en-GB', 'de'])).toBe('en');
  expect(pickLocale(['fr', 'ja'])).toBe('en');
  expect(pickLocale([])).toBe('en');
});

const keysOf = (value: unknown, at = ''): string[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => keysOf(inner, at === '' ? key : `${at}.${key}`))
    : [at];
const placeholders = (text: unknown): string[] => (String(text).match(/\{\{[^}]+\}\}/gu) ?? []).toSorted();
const at = (value: unknown, key: string): unknown =>
  key.split('.').reduce<unknown>((inner, part) => (inner as Record<string, unknown>)[part], value);

test.each(namespaces)('English and German are in step: %s', async (namespace) => {
  const read = async (locale: string): Promise<unknown> =>
    JSON.parse(await readFile(new URL(`../public/locales/${locale}/${namespace}.json`, import.meta.url), 'utf8'));
  const [english, german] = await Promise.all([read('en'), read('de')]);
  expect(keysOf(german).toSorted()).toEqual(keysOf(english).toSorted());
  const differing = keysOf(english).filter(
    (key) => placeholders(at(english, key)).join() !== placeholders(at(german, key)).join(),
  );
  expect(differing).toEqual([]);
});
