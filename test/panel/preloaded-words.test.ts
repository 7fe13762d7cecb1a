import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { namespaces, panelNamespaces } from '../../lib/i18n';
import { readImports } from '../check/imports/read-imports';
import { root } from '../helpers/run-tool';

test('the panel’s page has all words of the first language loaded while its scripts are read', () => {
  const html = readFileSync(new URL('../../entrypoints/sidepanel/index.html', import.meta.url), 'utf8');
  const preloaded = [...html.matchAll(/href="\/locales\/en\/([\w-]+)\.json"/gu)].map(([, name]) => name);
  expect(preloaded).toEqual([...panelNamespaces]);
});

/** Every file that the panel may come to run, also what it loads later. */
const filesOfPanel = (): Set<string> => {
  const seen = new Set<string>();
  const waiting = ['entrypoints/sidepanel/main.tsx'];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (seen.has(file) || !/\.tsx?$/u.test(file)) continue;
    seen.add(file);
    for (const { target, package: isPackage, type } of readImports(root, file, (one) =>
      existsSync(path.join(root, one)),
    ))
      if (!isPackage && !type) waiting.push(target);
  }
  return seen;
};

test('the panel names no words that it does not load', () => {
  const files = filesOfPanel();
  expect(files.has('components/menu.tsx')).toBe(true);
  const left = namespaces.filter((namespace) => !panelNamespaces.includes(namespace));
  expect(left.length).toBeGreaterThan(0);
  for (const file of files) {
    const source = readFileSync(path.join(root, file), 'utf8');
    for (const namespace of left)
      expect([file, new RegExp(`['\`]${namespace}:`, 'u').test(source)]).toEqual([file, false]);
  }
});
