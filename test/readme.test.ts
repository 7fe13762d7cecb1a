import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { root } from './helpers/run-tool';

const readme = readFileSync(path.join(root, 'README.md'), 'utf8');
const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
  dependencies: Record<string, string>;
};

test('every command that the README names is one', () => {
  const named = [...readme.matchAll(/npm run ([\w:]+)/gu)].map(([, name]) => name ?? '');
  expect(named.length).toBeGreaterThan(5);
  expect(named.filter((name) => !(name in manifest.scripts))).toEqual([]);
});

test('every file of the project that the README links is there', () => {
  const linked = [...readme.matchAll(/\]\((?!https?:)([^)#]+)/gu)].map(([, file]) => file ?? '');
  expect(linked.filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
});

test('the README names the licence of every package that is built in', () => {
  const licenceOf = (name: string): string =>
    (JSON.parse(readFileSync(path.join(root, 'node_modules', name, 'package.json'), 'utf8')) as { license: string })
      .license;
  const rows = readme.split('\n').map((line) => line.split('|').map((part) => part.trim()));
  const table = new Map(rows.map(([, licence = '', names = '']) => [licence, names.split(', ')]));
  const unnamed = Object.keys(manifest.dependencies).filter((name) => !table.get(licenceOf(name))?.includes(name));
  expect(unnamed).toEqual([]);
});
