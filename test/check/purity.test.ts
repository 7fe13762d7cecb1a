import { expect, test } from 'vitest';
import { plantTree } from '../helpers/planted-tree';
import { runTool } from '../helpers/run-tool';

const pureFolders = ['lib/facts', 'lib/knowledge', 'lib/engine', 'lib/outreach', 'rules'];

/** Each gives another answer on another machine, at another time, or reaches out of the program. */
const ambient: Readonly<Record<string, string>> = {
  clock: 'export const now = () => Date.now();',
  date: "export const day = new Date('2026-01-01');",
  timer: 'export const later = () => performance.now();',
  random: 'export const chance = () => Math.random();',
  'random-unpacked': 'export const chance = () => { const { random } = Math; return random(); };',
  exponent: 'export const grow = (x: number) => Math.exp(x);',
  power: 'export const grow = (x: number) => Math.pow(x, 2);',
  segmenter: "export const words = () => new Intl.Segmenter('en');",
  collation: "export const order = (a: string) => a.localeCompare('b');",
  'locale-case': 'export const lower = (a: string) => a.toLocaleLowerCase();',
  'locale-number': 'export const shown = (a: number) => a.toLocaleString();',
  chance: 'export const id = () => crypto.randomUUID();',
  global: 'export const all = () => globalThis;',
  page: 'export const title = () => document.title;',
  window: 'export const width = () => window.innerWidth;',
  network: "export const get = () => fetch('https://github.com');",
  storage: "export const kept = () => localStorage.getItem('a');",
  extension: 'export const id = () => browser.runtime.id;',
  wait: 'export const wait = () => setTimeout(() => undefined, 1);',
};
const harmless =
  'export const size = (x: number) => Math.max(x, 2);\nexport const lower = (a: string) => a.toLowerCase();\n';

test('clock, chance, locale, page and network fail the linter in every pure folder, and only there', async () => {
  const planted = Object.entries(ambient).flatMap(([name, source]) =>
    pureFolders.map((folder): [string, string] => [`${folder}/planted-${name}.ts`, `${source}\n`]),
  );
  const free: [string, string][] = [
    ...pureFolders.map((folder): [string, string] => [`${folder}/harmless.ts`, harmless]),
    ['lib/github/clock.ts', 'export const now = () => Date.now();\n'],
    ['entrypoints/random.ts', 'export const chance = () => Math.random();\n'],
    ['test/rules/clock.test.ts', 'export const now = () => Date.now();\n'],
  ];
  const { tree, remove } = plantTree(Object.fromEntries([...planted, ...free]), ['.oxlintrc.json']);
  const { ok, output } = await runTool('lint', { package: 'oxlint', args: ['--format=unix'] }, { cwd: tree });
  remove();
  expect(ok).toBe(false);
  const faulted = new Set(
    output.split('\n').flatMap((line) => (/no-restricted-/u.test(line) ? [line.split(':')[0]] : [])),
  );
  expect([...faulted].toSorted()).toEqual(planted.map(([file]) => file).toSorted());
});

test('a floating promise, a default export, any and HTML of others fail the linter', async () => {
  const sources = {
    'lib/store/floating.ts': 'const save = async () => 1;\nexport const go = () => {\n  save();\n};\n',
    'lib/store/default.ts': 'export default 1;\n',
    'lib/store/any.ts': 'export const a = (x: any) => x;\n',
    'components/html.tsx': 'export const A = () => <p dangerouslySetInnerHTML={{ __html: "x" }} />;\n',
  };
  const { tree, remove } = plantTree(
    { ...sources, 'tsconfig.json': '{"compilerOptions":{"jsx":"react-jsx","strict":true}}' },
    ['.oxlintrc.json'],
  );
  const { output } = await runTool(
    'lint',
    { package: 'oxlint', args: ['--type-aware', '--format=unix'] },
    { cwd: tree },
  );
  remove();
  const of = (file: string) =>
    output
      .split('\n')
      .filter((line) => line.startsWith(file))
      .join('\n');
  expect(of('lib/store/floating.ts')).toContain('no-floating-promises');
  expect(of('lib/store/default.ts')).toContain('no-default-export');
  expect(of('lib/store/any.ts')).toContain('no-explicit-any');
  expect(of('components/html.tsx')).toContain('no-danger');
});

test('names of page, browser and Node do not compile in the pure folders', async () => {
  const names = [
    'document',
    'window',
    'fetch',
    'localStorage',
    'browser',
    'chrome',
    'process',
    'HTMLElement',
    'Buffer',
  ];
  const files = Object.fromEntries(
    pureFolders.map((folder) => [
      `${folder}/planted.ts`,
      `${names.map((name, at) => `export const a${at} = ${name};`).join('\n')}\nexport const fine = new Map<string, number>();\n`,
    ]),
  );
  // WXT writes the base configuration; an empty one is enough to see whether a name is known.
  const { tree, remove } = plantTree({ ...files, '.wxt/tsconfig.json': '{}' }, [
    'tsconfig.json',
    'rules/tsconfig.json',
  ]);
  const { ok, output } = await runTool(
    'types',
    { package: 'typescript', command: 'tsc', args: ['--noEmit', '-p', 'rules/tsconfig.json'] },
    { cwd: tree },
  );
  remove();
  expect(ok).toBe(false);
  const unknown = [...output.matchAll(/Cannot find name '\w+'/gu)].length;
  expect(unknown).toBe(pureFolders.length * names.length);
});
