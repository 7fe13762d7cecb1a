import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Finding } from '../../lib/engine/finding';
import { locales } from '../../lib/i18n';
import { fillFrom } from '../../components/rule-words';
import type { Words } from '../../components/words';
import { dossierArbitrary } from '../helpers/generated-dossier';
import { screen } from '../helpers/screen';

type RuleWords = Record<string, { messages: Record<string, Record<string, string | string[]>> }>;

/** Engine-made messages have words of their own in the panel's catalogue. */
const engineMessages = new Set(['unseen', 'otherRole', 'error']);

const placeholders = (words: unknown): string[] =>
  typeof words === 'string'
    ? [...words.matchAll(/\{\{\s*([\w.]+)/g)].map((match) => match[1] ?? '')
    : typeof words === 'object' && words !== null
      ? Object.values(words).flatMap(placeholders)
      : [];

test('the words of every finding find all that they speak of', () => {
  const said = new Map<string, Finding>();
  for (const dossier of fc.sample(dossierArbitrary, { numRuns: 150, seed: 3 })) {
    for (const role of ['mlops-engineer', 'data-scientist', null]) {
      for (const finding of screen(dossier, role))
        said.set(`${finding.rule}.${finding.message}.${Object.keys(finding.data).join()}`, finding);
    }
  }
  expect(said.size).toBeGreaterThan(12);
  const words = { t: (key: string) => key, has: () => false, locale: 'en' } as unknown as Words;
  for (const locale of locales) {
    const catalogue: RuleWords = JSON.parse(
      readFileSync(new URL(`../../public/locales/${locale}/rules.json`, import.meta.url), 'utf8'),
    );
    for (const finding of said.values()) {
      const message = catalogue[finding.rule]?.messages[finding.message];
      if (engineMessages.has(finding.message) && message === undefined) continue;
      expect(message, `${locale} ${finding.rule}.${finding.message}`).toBeDefined();
      const filled = Object.keys(fillFrom(finding.data, words));
      for (const name of placeholders(message))
        expect(filled, `${locale} ${finding.rule}.${finding.message}`).toContain(name);
    }
  }
});
