import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { locales } from '../../lib/i18n';
import { roles } from '../../lib/knowledge/roles';
import { rules } from '../../rules/index';

type Words = Record<string, string | string[] | undefined>;
type RuleWords = Record<string, string> & { messages: Record<string, Words> };

const catalogue = (locale: string): Record<string, RuleWords> =>
  JSON.parse(readFileSync(new URL(`../../public/locales/${locale}/rules.json`, import.meta.url), 'utf8'));

test('every file of the folder is in the list, under its own name', () => {
  const files = readdirSync(new URL('../../rules/', import.meta.url)).filter(
    (file) => file.endsWith('.ts') && file !== 'index.ts',
  );
  expect(rules.map(({ meta }) => `${meta.id}.ts`).toSorted()).toEqual(files.toSorted());
});

test('ids are their own, versions count from one, what must be seen is needed', () => {
  expect(new Set(rules.map(({ meta }) => meta.id)).size).toBe(rules.length);
  for (const { meta } of rules) {
    expect(meta.version).toBeGreaterThanOrEqual(1);
    for (const section of meta.mustHaveSeen) expect(meta.needs).toContain(section);
  }
});

test('what may change a message is told of messages that there are', () => {
  for (const { meta, messages } of rules) {
    for (const key of Object.keys({ ...meta.changedBy, ...meta.broughtBy }))
      expect(Object.keys(messages), meta.id).toContain(key);
  }
});

test.each(locales)('every rule and message has its words in %s', (locale) => {
  const words = catalogue(locale);
  for (const { meta, messages } of rules) {
    for (const key of ['title', 'why', 'howWeTell', 'limits', 'source'])
      expect(words[meta.id]?.[key], `${meta.id}.${key}`).toBeTruthy();
    expect(Object.keys(words[meta.id]?.messages ?? {}).toSorted(), meta.id).toEqual(Object.keys(messages).toSorted());
    for (const [key, outcome] of Object.entries(messages)) {
      const message = words[meta.id]?.messages[key];
      expect(message?.['title'], `${meta.id}.${key}`).toBeTruthy();
      if (outcome === 'flag' || outcome === 'ask') {
        expect(message?.['innocent']?.length, `${meta.id}.${key}`).toBeGreaterThanOrEqual(2);
        expect(message?.['ask'], `${meta.id}.${key}`).toBeTruthy();
        expect(message?.['listenFor'], `${meta.id}.${key}`).toBeTruthy();
      }
    }
  }
});

test.each(locales)('each rule says in %s why it is not asked for a role', (locale) => {
  const words = catalogue(locale);
  for (const { meta } of rules) {
    const without = meta.roles === 'all' ? [] : roles.filter(({ id }) => !meta.roles.includes(id)).map(({ id }) => id);
    expect(Object.keys((words[meta.id]?.['notFor'] as unknown as object) ?? {}).toSorted(), meta.id).toEqual(
      without.toSorted(),
    );
  }
});

test('the catalogues are in step', () => {
  const shape = (value: unknown): unknown =>
    Array.isArray(value)
      ? value.length
      : typeof value === 'object' && value !== null
        ? Object.entries(value).map(([key, inner]) => [key, shape(inner)])
        : placeholdersOf(String(value));
  const placeholdersOf = (words: string): string[] =>
    [...words.matchAll(/\{\{(\w+)\}\}/gu)].map((match) => match[1] ?? '').toSorted();
  const [first, ...others] = locales.map((locale) => shape(catalogue(locale)));
  for (const other of others) expect(other).toEqual(first);
});
