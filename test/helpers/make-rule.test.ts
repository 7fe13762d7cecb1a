import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { makeRule, withRule } from './make-rule';
import { root, runTool } from './run-tool';

const registry = `import type { Rule } from '../lib/engine/define-rule';
import { first } from './first';

/** In this order. */
export const rules: readonly Rule[] = [first];
`;

test('the registry grows by an import and an entry', () => {
  expect(withRule(registry, 'second-thing')).toBe(`import type { Rule } from '../lib/engine/define-rule';
import { first } from './first';
import { secondThing } from './second-thing';

/** In this order. */
export const rules: readonly Rule[] = [first, secondThing];
`);
  expect(() => withRule('export const nothing = 1;', 'second')).toThrow('no list of rules');
});

test('a new rule compiles, its test passes, and its words are in both catalogues', async () => {
  const tree = mkdtempSync(path.join(tmpdir(), 'new-rule-'));
  for (const part of [
    'lib',
    'public/locales',
    'test/helpers/dossier.ts',
    'test/setup/empty-document.ts',
    'test/vitest.config.ts',
    'tsconfig.json',
    'package.json',
  ]) {
    cpSync(path.join(root, part), path.join(tree, part), { recursive: true });
  }
  for (const folder of ['rules', '.wxt']) mkdirSync(path.join(tree, folder));
  writeFileSync(path.join(tree, '.wxt/tsconfig.json'), '{}');
  writeFileSync(
    path.join(tree, 'rules/first.ts'),
    "import type { Rule } from '../lib/engine/define-rule';\nexport const first = {} as Rule;\n",
  );
  writeFileSync(path.join(tree, 'rules/index.ts'), registry);
  symlinkSync(path.join(root, 'node_modules'), path.join(tree, 'node_modules'), 'junction');

  const files = makeRule(tree, 'sample-question');
  expect(() => makeRule(tree, 'sample-question')).toThrow('already there');
  expect(() => makeRule(tree, '../Away')).toThrow('neutral noun');
  const [types, tests] = [
    await runTool('types', { package: 'typescript', command: 'tsc', args: ['--noEmit'] }, { cwd: tree }),
    await runTool(
      'tests',
      {
        package: 'vitest',
        args: ['run', '--root', tree, '--config', 'test/vitest.config.ts', '--project', 'unit', 'test/rules'],
      },
      { cwd: tree, env: { NO_COLOR: '1', FORCE_COLOR: '0' } },
    ),
  ];
  const words = (locale: string): Record<string, unknown> =>
    JSON.parse(readFileSync(path.join(tree, `public/locales/${locale}/rules.json`), 'utf8'));
  const both = [words('en'), words('de')];
  rmSync(tree, { recursive: true });
  // Others' files may be in any state while this runs alone; the new rule's own must compile.
  expect(types.output.split('\n').filter((line) => /sample-question|rules\/index/u.test(line))).toEqual([]);
  expect(tests.output).toMatch(/Tests\s+3 passed/u);
  expect(files).toHaveLength(5);
  for (const catalogue of both) expect(catalogue).toHaveProperty('sample-question.messages.undecided.title');
});
