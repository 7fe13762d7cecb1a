import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openDirectory } from './directory';
import { writeFiles } from './invented-data';
import { readWholeTexts } from './whole-texts';

const wall = `### Tools\n\n${['Redis', 'Kafka', 'Django', 'Flask', 'PyTorch', 'Keras', 'Airflow', 'MongoDB', 'Vue.js']
  .map((name) => `![](https://img.shields.io/badge/${name}-blue)`)
  .join('\n')}\n`;
test('every whole text is read as all that is public of somebody, and every flag is printed with its evidence', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'whole-texts-'));
  const notebooks = ['eda.ipynb', 'train.ipynb', 'compare.ipynb', 'README.md'].map((file) => ({
    path: file,
    size: null,
  }));
  writeFiles(folder, {
    'profiles.jsonl': [
      { id: 'p-wall', text: wall, label: 'listed' },
      { id: 'p-words', text: 'I build sluices in Python.', label: 'few' },
      '{"id": "p-broken"',
    ],
    'portfolios.jsonl': [
      { id: 'r-notebooks', text: 'Predicts churn with a classifier.', files: notebooks, label: 'notebooks' },
      {
        id: 'r-package',
        text: '# Gate\n\nOpens and closes.',
        files: [{ path: 'sluice/gate.py', size: 900 }],
        label: 'engineered',
      },
    ],
    'pulls.jsonl': [{ id: 'c-small', title: 'Fix the gate', body: null }],
    'people/bea-sample/profile-readme.md': wall,
    'people/bea-sample/contents/gate/README.md': 'Opens and closes.',
    'people/bea-sample/notes.md': wall,
  });
  const troubles: string[] = [];
  const { figures, table } = readWholeTexts(openDirectory(folder), (message) => troubles.push(message));
  expect(troubles).toEqual(['profiles.jsonl:3: no JSON']);
  expect(figures.texts).toEqual({ profiles: 2, repositories: 2, changes: 1, files: 2 });
  expect(figures.flags).toMatchObject({
    'technology-depth': { profiles: 1, files: 1 },
    'delivery-beyond-notebooks': { repositories: 1 },
    'impact-method': {},
  });
  for (const words of [
    '[profiles] p-wall (listed) · technology-depth · listedWithoutTrace',
    'badge/Kafka-blue',
    '[repositories] r-notebooks (notebooks) · delivery-beyond-notebooks',
    'pat-example/work: eda.ipynb train.ipynb compare.ipynb',
    '[files] people/bea-sample/profile-readme.md',
    'Every flag, 3, to be read:',
  ])
    expect(table).toContain(words);
  expect(table).not.toContain('ledger');
});
