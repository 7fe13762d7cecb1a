import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { repositoriesAnswerSchema } from '../../lib/github/answers/repositories';
import { searchAnswerSchema } from '../../lib/github/answers/search';
import { treeAnswerSchema } from '../../lib/github/answers/tree';
import { userAnswerSchema } from '../../lib/github/answers/user';
import { notebookPerson, writeFiles } from './invented-data';
import { inventedId, openPerson } from './person-folder';

const pull = (number: number, merged: string) => ({
  id: null,
  number,
  title: `Keep gate ${number} shut`,
  body: null,
  html_url: `https://github.com/invented-water/gate/pull/${number}`,
  user: { login: 'Bea-Sample', type: 'User' },
  labels: [],
  state: 'closed',
  draft: false,
  created_at: null,
  closed_at: merged,
  pull_request: { merged_at: merged },
});

const folder = mkdtempSync(path.join(tmpdir(), 'person-'));
writeFiles(folder, {
  ...notebookPerson('Bea-Sample'),
  'pulls.json': Array.from({ length: 120 }, (_, at) => pull(at + 1, `2026-0${1 + (at % 9)}-01T00:00:00Z`)),
  'profile-readme.md': '# Bea builds sluices',
  'secret.txt': 'not to be had',
  'contents/sluice-levels/meta.json': { readme_path: 'Readme.md' },
  'contents/sluice-levels/files/setup.py': 'setup()',
  'contents/lock-queues/tree.json': {
    sha: 'tree',
    tree: [{ path: 'huge.csv', type: 'blob', size: null }],
  },
});
const { login, fetch } = openPerson(folder);
const ask = (url: string) => fetch(`https://${url}`);
const read = async (url: string): Promise<unknown> => (await ask(url)).json();
const raw = 'raw.githubusercontent.com/bea-sample';

describe('a folder of answers', () => {
  it('answers for the person, with an id that stays the same', async () => {
    expect(login).toBe('Bea-Sample');
    const user = userAnswerSchema.parse(await read('api.github.com/users/bea-sample'));
    expect(user).toMatchObject({ login: 'Bea-Sample', id: inventedId('bea-sample'), public_repos: 5 });
    expect(inventedId('bea-sample')).not.toBe(inventedId('cleo-sample'));
  });

  it('lists repositories page by page, the newest pushed first, and the one of the profile', async () => {
    const first = await ask('api.github.com/users/bea-sample/repos?per_page=3&page=1&sort=pushed');
    expect(first.headers.get('link')).toContain('rel="next"');
    const names = repositoriesAnswerSchema.parse(await first.json()).map(({ name }) => name);
    expect(names).toEqual(['barge-arrivals', 'lock-queues', 'gate-failures']);
    const second = await ask('api.github.com/users/bea-sample/repos?per_page=3&page=2');
    expect(second.headers.get('link')).toBeNull();
    expect(repositoriesAnswerSchema.parse(await second.json()).map(({ name }) => name)).toEqual([
      'sluice-levels',
      'Bea-Sample',
    ]);
  });

  it('finds a hundred pull requests of all, as the person’s, newest first, and none of others', async () => {
    const search = 'api.github.com/search/issues?per_page=100&sort=created&q=';
    const found = searchAnswerSchema.parse(await read(`${search}${encodeURIComponent('author:bea-sample type:pr')}`));
    expect(found).toMatchObject({ total_count: 120, incomplete_results: false });
    expect(found.items).toHaveLength(100);
    expect(found.items[0]).toMatchObject({
      created_at: '2026-09-01T00:00:00Z',
      user: { id: inventedId('bea-sample') },
    });
    expect(await read(`${search}${encodeURIComponent('author:cleo-sample type:pr')}`)).toMatchObject({
      total_count: 0,
    });
  });

  it('lists files by branch, with a size for each', async () => {
    const tree = treeAnswerSchema.parse(
      await read('api.github.com/repos/Bea-Sample/lock-queues/git/trees/main?recursive=1'),
    );
    expect(tree.tree).toEqual([{ path: 'huge.csv', type: 'blob', size: 4_194_304 }]);
    expect((await ask('api.github.com/repos/Bea-Sample/lock-queues/git/trees/other')).status).toBe(404);
  });

  it('gives files by their exact names', async () => {
    const sha = 'c0ffee0123456789c0ffee0123456789c0ffee02';
    expect(await (await ask(`${raw}/sluice-levels/${sha}/Readme.md`)).text()).toContain('# sluice-levels');
    expect(await (await ask(`${raw}/sluice-levels/main/setup.py`)).text()).toBe('setup()');
    expect(await (await ask(`${raw}/Bea-Sample/HEAD/README.md`)).text()).toBe('# Bea builds sluices');
  });

  it('does not find what is not there', async () => {
    for (const url of [
      `${raw}/sluice-levels/main/README.md`,
      `${raw}/sluice-levels/old/Readme.md`,
      `${raw}/sluice-levels/main/..%2F..%2F..%2Fsecret.txt`,
      `${raw}/sluice-levels/main/meta.json`,
      'raw.githubusercontent.com/cleo-sample/sluice-levels/main/Readme.md',
      'api.github.com/users/cleo-sample',
      'api.github.com/users/bea-sample/orgs',
      'api.github.com/repos/Bea-Sample/none/git/trees/main',
      'example.org/users/bea-sample',
    ]) {
      expect((await ask(url)).status, url).toBe(404);
    }
  });
});
