import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { locales } from '../../lib/i18n';
import { rules } from '../../rules/index';

type Words = { title?: string; innocent?: string[]; ask?: string; listenFor?: string };
const catalogue = (locale: string, namespace: string): Record<string, never> =>
  JSON.parse(readFileSync(new URL(`../../public/locales/${locale}/${namespace}.json`, import.meta.url), 'utf8'));

/** Words that accuse, in the languages of the interface. Whoever is read may read the panel too. */
const accusing = {
  en: /\b(flag(ged|s)?|suspicious|suspect|fake|fraud(ulent|ster)?|liar|lying|lies|lied|cheat\w*|dishonest\w*|exaggerat\w*|inflated|incompetent|unqualified|weak(ness)?|poor|bad|fail(s|ed)? to|red flags?|warning|danger|risky|bluff\w*|pretend\w*|shallow|deceiv\w*|misleading)\b/iu,
  de: /\b(verdächtig\w*|gefälscht\w*|lüg\w*|gelogen|betrug\w*|betrüg\w*|täusch\w*|unehrlich\w*|übertrieb\w*|inkompetent\w*|ungeeignet\w*|schwach\w*|schwäche\w*|schlecht\w*|warnung\w*|angeb(er|erei)|vorgetäuscht|oberflächlich\w*|irreführend\w*)\b/iu,
};

const sentencesOf = (value: unknown, path = ''): [string, string][] =>
  typeof value === 'string'
    ? [[path, value]]
    : typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, inner]) => sentencesOf(inner, `${path}.${key}`))
      : [];

test.each(locales)('every question in %s comes with its innocent explanations and what to listen for', (locale) => {
  const words = catalogue(locale, 'rules') as unknown as Record<string, { messages: Record<string, Words> }>;
  for (const { meta, messages } of rules) {
    for (const [key, outcome] of Object.entries(messages)) {
      const message = words[meta.id]?.messages[key];
      expect(message?.title, `${meta.id}.${key}`).toBeTruthy();
      if (outcome !== 'flag' && outcome !== 'ask') continue;
      expect(message?.innocent?.length, `${meta.id}.${key} innocent`).toBeGreaterThanOrEqual(2);
      expect(message?.ask, `${meta.id}.${key} ask`).toMatch(/\?/);
      expect(message?.listenFor, `${meta.id}.${key} listenFor`).toBeTruthy();
    }
  }
});

test.each(locales)('no word of the interface in %s accuses', (locale) => {
  for (const file of readdirSync(new URL(`../../public/locales/${locale}/`, import.meta.url))) {
    for (const [path, sentence] of sentencesOf(catalogue(locale, file.replace(/\.json$/, '')))) {
      expect(`${file}${path}: ${sentence}`).not.toMatch(accusing[locale]);
    }
  }
});
