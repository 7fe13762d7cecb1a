import { expect, test } from 'vitest';
import { plantTree } from '../helpers/planted-tree';
import { runTool } from '../helpers/run-tool';

/** A file that must fail, what it holds, and the breach it must be told of; at least one for each row of the table. */
const bad: readonly [file: string, source: string, breach: string][] = [
  ['lib/i18n.ts', `import 'webextension-polyfill';`, 'lib/i18n.ts may not import the package webextension-polyfill'],
  ['lib/browser.ts', `import './store/rows';`, 'lib/browser.ts may not import lib/store/rows.ts'],
  ['lib/messages.ts', `import './github/client';`, 'lib/messages.ts may not import lib/github/client.ts'],
  [
    'lib/dossier/facts.ts',
    `import { drawFacts } from '../facts/draw';`,
    'lib/dossier may not import lib/facts/draw.ts',
  ],
  ['lib/dossier/bare.ts', `import { z } from 'zod';`, 'lib/dossier may not import the package zod'],
  ['lib/readers/merging.ts', `import { merge } from '../dossier/merge';`, 'only types of lib/dossier/merge.ts'],
  ['lib/readers/zod.ts', `import { z } from '../zod';`, 'lib/readers may not import lib/zod.ts'],
  ['lib/readers/node.ts', `import { readFileSync } from 'node:fs';`, 'lib/readers may not import the package node:fs'],
  ['lib/github/store.ts', `import { save } from '../store/rows';`, 'lib/github may not import lib/store/rows.ts'],
  ['lib/github/ky.ts', `import ky from 'ky';`, 'lib/github may not import the package ky'],
  [
    'lib/knowledge/dossier.ts',
    `import type { Dossier } from '../dossier/schema';`,
    'lib/knowledge may not import lib/dossier/schema.ts',
  ],
  ['lib/knowledge/marked.ts', `import { marked } from 'marked';`, 'lib/knowledge may not import the package marked'],
  ['lib/facts/engine.ts', `import { run } from '../engine/run';`, 'lib/facts may not import lib/engine/run.ts'],
  [
    'lib/facts/merging.ts',
    `import { merge } from '../dossier/merge';`,
    'lib/facts may import only types of lib/dossier/merge.ts',
  ],
  ['lib/facts/liquid.ts', `import { Liquid } from 'liquidjs';`, 'lib/facts may not import the package liquidjs'],
  [
    'lib/engine/facts.ts',
    `import { drawFacts } from '../facts/draw';`,
    'lib/engine may import only types of lib/facts/draw.ts',
  ],
  ['lib/engine/rules.ts', `import { rules } from '../../rules/index';`, 'lib/engine may not import rules/index.ts'],
  ['lib/outreach/store.ts', `import { save } from '../store/rows';`, 'lib/outreach may not import lib/store/rows.ts'],
  ['lib/outreach/marked.ts', `import { marked } from 'marked';`, 'lib/outreach may not import the package marked'],
  [
    'lib/store/github.ts',
    `import { client } from '../github/client';`,
    'lib/store may not import lib/github/client.ts',
  ],
  [
    'lib/store/octokit.ts',
    `import { Octokit } from '@octokit/core';`,
    'lib/store may not import the package @octokit/core',
  ],
  ['lib/analysis/store.ts', `import { save } from '../store/rows';`, 'lib/analysis may not import lib/store/rows.ts'],
  ['lib/analysis/react.ts', `import 'react';`, 'lib/analysis may not import the package react'],
  [
    'lib/background/analysis.ts',
    `import { drawFacts } from '../facts/draw';`,
    'lib/background may not import lib/facts/draw.ts',
  ],
  ['lib/unheard-of/file.ts', 'export {};', 'no row of the import table covers it'],
  ['rules/run.ts', `import { run } from '../lib/engine/run';`, 'rules may not import lib/engine/run.ts'],
  ['rules/marked.ts', `import { marked } from 'marked';`, 'rules may not import the package marked'],
  ['rules/store.ts', `export { save } from '../lib/store/rows';`, 'rules may not import lib/store/rows.ts'],
  [
    'rules/later.ts',
    `export const later = () => import('../lib/github/client');`,
    'rules may not import lib/github/client.ts',
  ],
  [
    'rules/hidden.ts',
    `export type Hidden = import('../lib/store/rows').Row;`,
    'rules may not import lib/store/rows.ts',
  ],
  ['rules/tested.ts', `import { helper } from '../test/helper';`, 'rules may not import test/helper.ts'],
  [
    'components/store.tsx',
    `import { save } from '../lib/store/rows';`,
    'components may import only types of lib/store/rows.ts',
  ],
  ['components/browser.tsx', `import { browser } from '../lib/browser';`, 'components may not import lib/browser.ts'],
  [
    'components/polyfill.tsx',
    `import 'webextension-polyfill';`,
    'components may not import the package webextension-polyfill',
  ],
  ['components/dexie.tsx', `import type { Dexie } from 'dexie';`, 'components may not import the package dexie'],
  [
    'components/panel.tsx',
    `import { Panel } from '../entrypoints/sidepanel/main';`,
    'components may not import entrypoints/sidepanel/main.ts',
  ],
  [
    'entrypoints/background.ts',
    `import { helper } from '../test/helper';`,
    'entrypoints may not import test/helper.ts',
  ],
  ['entrypoints/options/main.tsx', `import { z } from 'zod';`, 'entrypoints may not import the package zod'],
  [
    'entrypoints/sidepanel/octokit.ts',
    `import { Octokit } from '@octokit/core';`,
    'entrypoints may not import the package @octokit/core',
  ],
  ['test/bare.ts', `import { z } from 'zod';`, 'test may not import the package zod'],
  ['entrypoints/one.content.ts', `import { z } from '../lib/zod';`, '(entrypoints/one.content.ts → lib/zod.ts → zod)'],
  [
    'entrypoints/two.content/index.ts',
    `import '../../components/card';`,
    '(entrypoints/two.content/index.ts → components/card.tsx → react)',
  ],
  [
    'entrypoints/three.content.ts',
    `import { reader } from '../lib/readers/far';`,
    '→ lib/readers/far.ts → lib/dossier/section.ts → lib/zod.ts → zod)',
  ],
  ['entrypoints/four.content.ts', `import 'webextension-polyfill';`, '→ webextension-polyfill)'],
  ['entrypoints/five.content.ts', `import 'compromise';`, 'entrypoints may not import the package compromise'],
  [
    'lib/store/shown.ts',
    `import type { Token } from './tokens';`,
    'only lib/background and test may import lib/store/',
  ],
  [
    'lib/store/handed.ts',
    `export { readToken } from './tokens';`,
    'only lib/background and test may import lib/store/tokens.ts',
  ],
  [
    'entrypoints/sidepanel/token.ts',
    `import { readToken } from '../../lib/store/tokens';`,
    'only lib/background and test may import lib/store/tokens.ts',
  ],
  [
    'entrypoints/sidepanel/wired.ts',
    `import { check } from '../../lib/background/check';`,
    'no way may lead here to lib/store/tokens.ts (entrypoints/sidepanel/wired.ts → lib/background/check.ts → lib/store/tokens.ts)',
  ],
  [
    'entrypoints/sidepanel/other-worker.ts',
    `import { save } from '../../lib/store/rows';`,
    'a worker may not open lib/store (entrypoints/sidepanel/other-worker.ts → lib/store/rows.ts)',
  ],
  ['lib/store/one.ts', `import './two';`, 'imports itself (lib/store/one.ts → lib/store/two.ts → lib/store/one.ts)'],
  [
    'lib/store/two.ts',
    `export { one } from './one';`,
    'imports itself (lib/store/two.ts → lib/store/one.ts → lib/store/two.ts)',
  ],
];

/** What the table allows, next to each ban: none of these may fail. */
const good: Readonly<Record<string, string>> = {
  'lib/zod.ts': `export { z } from 'zod';`,
  'lib/dossier/schema.ts': `import { z } from '../zod'; export type Dossier = unknown;`,
  'lib/dossier/section.ts': `import { z } from '../zod';`,
  'lib/dossier/merge.ts': `import type { Dossier } from './schema'; import { section } from './section';`,
  'lib/readers/page.ts': `import type { Dossier } from '../dossier/schema'; import { select } from './select';`,
  'lib/readers/far.ts': `export { found as reader } from '../dossier/section';`,
  'lib/readers/select.ts': `export const select = 1;`,
  'lib/github/client.ts': `import { Octokit } from '@octokit/core'; import { page } from '../readers/page'; import { z } from '../zod';`,
  'lib/knowledge/words.ts': `import { more } from './more';`,
  'lib/facts/draw.ts': `import { marked } from 'marked'; import type { Dossier } from '../dossier/schema'; import '../knowledge/words';`,
  'lib/engine/run.ts': `import type { Facts } from '../facts/draw'; import { merge } from '../dossier/merge';`,
  'lib/engine/define-rule.ts': `import type { Facts } from '../facts/draw';`,
  'lib/outreach/draft.ts': `import { Liquid } from 'liquidjs'; import { drawFacts } from '../facts/draw';`,
  'lib/store/rows.ts': `import Dexie from 'dexie'; import type { Finding } from '../engine/finding';`,
  'lib/store/tokens.ts': `import { save } from './rows';`,
  'lib/background/check.ts': `import { readToken } from '../store/tokens';`,
  'entrypoints/background.ts': `import { check } from '../lib/background/check';`,
  'lib/analysis/analyse.ts': `import { rules } from '../../rules/index'; import { drawFacts } from '../facts/draw';`,
  'rules/index.ts': `import { rule } from './one-rule';`,
  'rules/one-rule.ts': `import { defineRule } from '../lib/engine/define-rule'; import { day } from '../lib/facts/days'; import type { Dossier } from '../lib/dossier/schema';`,
  'components/card.tsx': `import { useId } from 'react'; import type { Row } from '../lib/store/rows'; import { isOutdated } from '../lib/engine/finding';`,
  'entrypoints/sidepanel/main.tsx': `import { save } from '../../lib/store/rows'; import { Card } from '../../components/card'; import 'react-dom/client';`,
  'entrypoints/six.content.ts': `import { page } from '../lib/readers/page'; import type { Row } from '../lib/store/rows'; import 'wxt/utils/define-content-script';`,
  'test/any.test.ts': `import fc from 'fast-check'; import { save } from '../lib/store/rows'; import '../entrypoints/sidepanel/main';`,
};

test('every import that the table does not allow fails, and no other', async () => {
  const { tree, remove } = plantTree({ ...good, ...Object.fromEntries(bad.map(([file, source]) => [file, source])) });
  const { ok, output } = await runTool('imports', { script: 'test/check/imports.ts', args: [tree] });
  remove();
  expect(ok).toBe(false);
  const breaches = output.trim().split('\n');
  const missed = bad.filter(
    ([file, , breach]) => !breaches.some((line) => line.startsWith(`${file}: `) && line.includes(breach)),
  );
  expect(missed).toEqual([]);
  expect(breaches.filter((line) => !bad.some(([file]) => line.startsWith(`${file}: `)))).toEqual([]);
});

test('a tree that keeps to the table passes', async () => {
  const { tree, remove } = plantTree(good);
  const { ok, output } = await runTool('imports', { script: 'test/check/imports.ts', args: [tree] });
  remove();
  expect(output).toBe('');
  expect(ok).toBe(true);
});
