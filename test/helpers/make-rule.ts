import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const camel = (id: string): string => id.replace(/-([a-z\d])/gu, (_, letter: string) => letter.toUpperCase());

const ruleSource = (id: string): string => `import { defineRule } from '../lib/engine/define-rule';

/** The question this rule asks, in one sentence. */
export const ${camel(id)} = defineRule({
  meta: {
    id: '${id}',
    version: 1,
    needs: ['repositories'],
    facts: [],
    mustHaveSeen: ['repositories'],
    roles: 'all',
    settings: {},
    source: 'Where the idea and its figures come from',
  },
  messages: { unseen: 'insufficient', undecided: 'insufficient' },
  evaluate: () => [{ say: 'undecided', subject: '${id}', data: {}, evidence: [] }],
});
`;

const testSource = (id: string): string => `import { expect, test } from 'vitest';
import { runRules } from '../../lib/engine/run';
import type { Dossier } from '../../lib/dossier/schema';
import { drawFacts } from '../../lib/facts/draw-facts';
import { ${camel(id)} } from '../../rules/${id}';
import { buildDossier, now } from '../helpers/dossier';

const repository = { name: 'sample-work', readme: '# Sample work' };

/** One case for each message that the rule may say: add to it with every message. */
const cases: Readonly<Record<string, { dossier: Dossier; outcome: string }>> = {
  unseen: { dossier: buildDossier({ repositories: null }), outcome: 'insufficient' },
  undecided: { dossier: buildDossier({ repositories: [repository] }), outcome: 'insufficient' },
};

const findingsOf = (dossier: Dossier) =>
  runRules([${camel(id)}], dossier, drawFacts(dossier), { now, role: 'mlops-engineer' });

test.each(Object.entries(cases))('${id} says %s', (message, { dossier, outcome }) => {
  expect(findingsOf(dossier).map((finding) => [finding.message, finding.outcome])).toEqual([[message, outcome]]);
});

test('each message of ${id} has its case', () => {
  expect(Object.keys(cases).toSorted()).toEqual(Object.keys(${camel(id)}.messages).toSorted());
});
`;

const wordsOf = {
  en: {
    title: 'A new question',
    why: 'Why the answer matters to the work.',
    howWeTell: 'It is not told yet: the rule always says that it cannot tell.',
    limits: 'What the public record cannot show.',
    messages: {
      unseen: { title: 'Cannot tell yet', detail: 'What this needs was not read: {{unseen}}.' },
      undecided: { title: 'Cannot tell', detail: 'This question cannot be answered from what was read.' },
    },
  },
  de: {
    title: 'Eine neue Frage',
    why: 'Warum die Antwort für die Arbeit zählt.',
    howWeTell: 'Noch gar nicht: Die Regel sagt immer, dass es sich nicht sagen lässt.',
    limits: 'Was öffentlich nicht zu sehen ist.',
    messages: {
      unseen: { title: 'Lässt sich noch nicht sagen', detail: 'Was dafür nötig ist, wurde nicht gelesen: {{unseen}}.' },
      undecided: {
        title: 'Lässt sich nicht sagen',
        detail: 'Aus dem Gelesenen lässt sich diese Frage nicht beantworten.',
      },
    },
  },
};

/** The registry with one more import and one more entry at the end of its list. */
export const withRule = (registry: string, id: string): string => {
  const imports = [...registry.matchAll(/^import .*;$/gmu)].at(-1);
  const list = /export const rules\b[^=]*=\s*\[(?<entries>[^\]]*)\]/u.exec(registry);
  if (!imports || list?.groups?.['entries'] === undefined)
    throw new Error('rules/index.ts has no list of rules that can be added to');
  const entries = list.groups['entries']
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
  const grown = list[0].replace(/\[[^\]]*\]$/u, `[${[...entries, camel(id)].join(', ')}]`);
  const end = imports.index + imports[0].length;
  const before = registry.slice(0, end);
  const after = registry.slice(end).replace(list[0], () => grown);
  return `${before}\nimport { ${camel(id)} } from './${id}';${after}`;
};

/**
 * Writes a new rule into the project at `root`: rule, test, registry line, and its words in both languages. It compiles,
 * passes, and says `insufficient` until somebody writes what it looks for. Returns the files that were written.
 */
export const makeRule = (root: string, id: string): string[] => {
  if (!/^[a-z]+(?:-[a-z\d]+)*$/u.test(id))
    throw new Error(`a rule is named by a neutral noun in lower case with hyphens, not ${id}`);
  const rule = `rules/${id}.ts`;
  if (existsSync(path.join(root, rule))) throw new Error(`${rule} is already there`);
  const files: Record<string, string> = {
    [rule]: ruleSource(id),
    [`test/rules/${id}.test.ts`]: testSource(id),
    'rules/index.ts': withRule(readFileSync(path.join(root, 'rules/index.ts'), 'utf8'), id),
  };
  for (const locale of ['en', 'de'] as const) {
    const file = `public/locales/${locale}/rules.json`;
    const words = JSON.parse(readFileSync(path.join(root, file), 'utf8')) as Record<string, unknown>;
    files[file] = `${JSON.stringify({ ...words, [id]: wordsOf[locale] }, null, 2)}\n`;
  }
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), content);
  }
  return Object.keys(files);
};
