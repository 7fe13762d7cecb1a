import { expect, test } from 'vitest';
import { plantTree } from '../helpers/planted-tree';
import { measure, overBudget } from './size';

const slim = {
  'content-scripts/github.js': 'x'.repeat(14_000),
  'content-scripts/github.css': 'x'.repeat(500),
  'background.js': 'x',
  'sidepanel.html':
    '<script type="module" src="/chunks/panel.js"></script><link rel="modulepreload" href="/chunks/react.js">',
  'chunks/panel.js': 'x'.repeat(10),
  'chunks/react.js': 'x'.repeat(20),
  'chunks/later.js': 'x'.repeat(2_000_000),
  'assets/worker-abc.js': 'x'.repeat(30),
};

const sizesOf = (files: Readonly<Record<string, string>>) => {
  const { tree, remove } = plantTree(files);
  try {
    return measure(tree);
  } finally {
    remove();
  }
};

test('what the panel loads first is counted, and what it loads later is not', () => {
  const sizes = sizesOf(slim);
  expect(sizes.map(({ part, bytes }) => [part, bytes])).toEqual([
    ['content script github.js', 14_500],
    ['background', 1],
    ['panel, first chunk', 30],
    ['panel, worker', 30],
  ]);
  expect(overBudget(sizes)).toEqual([]);
});

test('a fat content script fails the check', () => {
  const fat = sizesOf({ ...slim, 'content-scripts/github.js': 'x'.repeat(15_001), 'content-scripts/github.css': '' });
  expect(overBudget(fat)).toEqual(['content script github.js has 15001 bytes; 15000 is the most']);
});

test('a fat first chunk, background or worker fails the check', () => {
  const fat = {
    ...slim,
    'chunks/react.js': 'x'.repeat(1_000_000),
    'background.js': 'x'.repeat(1_000_000),
    'assets/worker-abc.js': 'x'.repeat(1_000_000),
  };
  expect(overBudget(sizesOf(fat)).map((line) => line.split(' has ')[0])).toEqual([
    'background',
    'panel, first chunk',
    'panel, worker',
  ]);
});

test('a build that lacks a part is no build within its budget', () => {
  const { 'content-scripts/github.js': _script, ...without } = slim;
  expect(() => sizesOf(without)).toThrow('no content script');
});
