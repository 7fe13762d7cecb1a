import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Writes files into a folder: JSON for objects, one JSON a line for lists of a `.jsonl`, text as it is. */
export const writeFiles = (folder: string, files: Readonly<Record<string, unknown>>): void => {
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    const lines = name.endsWith('.jsonl') && Array.isArray(content);
    const text =
      typeof content === 'string'
        ? content
        : lines
          ? content.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n')
          : JSON.stringify(content);
    writeFileSync(path, text);
  }
};

const commit = 'c0ffee0123456789c0ffee0123456789c0ffee02';

const notebookRepository = (name: string) => ({
  [`contents/${name}/tree.json`]: {
    sha: commit,
    truncated: false,
    tree: [
      { path: 'README.md', type: 'blob', size: 900 },
      { path: 'data', type: 'tree' },
      ...['explore', 'train', 'compare'].map((step) => ({ path: `${step}.ipynb`, type: 'blob', size: 90_000 })),
    ],
  },
  [`contents/${name}/README.md`]: `# ${name}\n\nNotebooks on an invented data set: exploring it, training a machine-learning classifier, comparing it with a baseline.\n`,
  [`contents/${name}/meta.json`]: { readme_path: 'README.md' },
});

const names = ['sluice-levels', 'gate-failures', 'lock-queues', 'barge-arrivals'];

/** The folder of an invented person who keeps all work in notebooks, with nulls as recorded answers have them. */
export const notebookPerson = (login: string): Record<string, unknown> => ({
  'user.json': { login, id: null, type: 'User', name: 'Invented Person', bio: null, public_repos: null },
  'repos.json': names.map((name, at) => ({
    id: null,
    name,
    owner: { login, type: 'User' },
    private: false,
    description: `The invented ${name}`,
    fork: false,
    created_at: '2025-02-01T00:00:00Z',
    pushed_at: `2026-0${at + 4}-01T00:00:00Z`,
    size: 300,
    language: 'Jupyter Notebook',
    topics: [],
    archived: false,
    license: null,
    default_branch: 'main',
  })),
  'pulls.json': [],
  'pulls-detail.json': {},
  ...Object.assign({}, ...names.map(notebookRepository)),
});

/** What may be expected of a fair reader of that folder, in the shape of the real ones. */
export const truthOf = (group: string, notebookFlag: unknown, more: Record<string, unknown> = {}) => ({
  group,
  why: 'Invented.',
  expect: { notebook_flag: notebookFlag, name_dropping_flag: null },
  sources: { snapshot: 'invented, read 2026-10-01' },
  ...more,
});
