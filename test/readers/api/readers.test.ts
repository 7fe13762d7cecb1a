import { describe, expect, test } from 'vitest';
import { readingSchema, type Reading } from '../../../lib/dossier/reading';
import { maxTextLength } from '../../../lib/dossier/schema';
import { readManifest, readProfileReadme, readReadme } from '../../../lib/readers/api/files';
import { readPullRequests } from '../../../lib/readers/api/pull-requests';
import { readRepositories } from '../../../lib/readers/api/repositories';
import { manifestCount, manifestPaths, readmePath } from '../../../lib/readers/api/repository-files';
import { longestText } from '../../../lib/readers/api/text';
import { readEmptyTree, readTree } from '../../../lib/readers/api/tree';
import { readUser } from '../../../lib/readers/api/user';
import { pullJson, repositoryJson, sampleCommit, treeJson, userJson } from '../../github/fake-github';

const person = { id: 900_001, login: 'sample-person' };
const received = { url: 'https://api.github.com/sample', readAt: '2026-11-01T00:00:00.000Z' };

/** A reading that holds to the schema, or the test fails. */
const valid = (reading: Reading): Reading => {
  expect(readingSchema.safeParse(reading).error?.issues).toBeUndefined();
  return reading;
};

test('the longest text is the dossier’s', () => {
  expect(longestText).toBe(maxTextLength);
});

describe('a user', () => {
  test('is read with the id, the bio as a text, the website with https', () => {
    const {
      sections,
      texts,
      person: who,
    } = valid(readUser(userJson({ bio: 'Invented.\r\nWrite to me@sample.example', company: '@acme' }), received));
    expect(who).toEqual(person);
    expect(sections).toMatchObject({
      name: { value: 'Sample Person' },
      company: { value: '@acme' },
      website: { value: 'https://sample.example/' },
      repositoryCount: { value: 3 },
      bio: { value: 'bio' },
    });
    expect(texts).toMatchObject([{ content: 'Invented.\nWrite to [e-mail]', url: 'https://github.com/sample-person' }]);
  });

  test('says absent for what GitHub holds nothing of', () => {
    const { sections, texts } = valid(readUser(userJson({ name: null, company: ' ', blog: '', bio: null }), received));
    expect([sections.name, sections.company, sections.website, sections.bio].map((section) => section?.state)).toEqual(
      Array(4).fill('absent'),
    );
    expect(texts).toEqual([]);
  });

  test.each([
    ['http://sample.example/a', 'https://sample.example/a'],
    ['sample.example', 'https://sample.example/'],
  ])('takes %s for a website', (blog, value) =>
    expect(valid(readUser(userJson({ blog }), received)).sections.website).toMatchObject({ value }),
  );

  test.each([
    'http://sample.example:8080',
    'javascript:alert(1)',
    'mailto:me@sample.example',
    'me@sample.example',
    'not an address',
    'data:text/html,x',
  ])('does not take %s for a website', (blog) =>
    expect(valid(readUser(userJson({ blog }), received)).sections.website?.state).toBe('unreadable'),
  );
});

describe('repositories', () => {
  const read = (list: unknown[], listed: { whole: boolean; publicRepositories: number | null }) =>
    valid(readRepositories([list as ReturnType<typeof repositoryJson>[]], listed, person, received));

  test('are listed with what says of what kind they are, and without stars', () => {
    const { sections, texts } = read([repositoryJson('queue', { stargazers_count: 4_242 })], {
      whole: true,
      publicRepositories: 9,
    });
    expect(sections.repositories).toMatchObject({
      value: [
        {
          owner: 'sample-person',
          name: 'queue',
          topics: ['inference'],
          license: 'MIT',
          description: 'description:sample-person/queue',
          empty: false,
        },
      ],
      coverage: { seen: 1, of: 1 },
    });
    expect(JSON.stringify([sections, texts])).not.toContain('4242');
    expect(texts).toMatchObject([{ content: 'The invented queue', url: 'https://github.com/sample-person/queue' }]);
  });

  test.each([
    [{ whole: false, publicRepositories: 340 }, 340],
    [{ whole: false, publicRepositories: null }, null],
    [{ whole: false, publicRepositories: 1 }, null],
    [{ whole: true, publicRepositories: 340 }, 2],
  ])('say how many there are: %j', (listed, of) => {
    expect(read([repositoryJson('a'), repositoryJson('b')], listed).sections.repositories).toMatchObject({
      coverage: { seen: 2, of },
    });
  });

  test('of another account, which took the login over, are not taken, and nothing is called absent for it', () => {
    const others = ['queue', 'notes'].map((name) =>
      repositoryJson(name, { owner: { login: 'sample-person', id: 900_777 } }),
    );
    const { sections } = read(others, { whole: true, publicRepositories: null });
    expect(sections.repositories).toMatchObject({ state: 'found', value: [], coverage: { seen: 0, of: 2 } });
    expect(sections.contents).toBeUndefined();
  });

  test('are counted once where the list moved between pages, and never where they are private or have no name', () => {
    const list = [
      repositoryJson('a'),
      repositoryJson('A'),
      repositoryJson('b', { private: true }),
      repositoryJson('../etc'),
    ];
    expect(read(list, { whole: true, publicRepositories: 4 }).sections.repositories).toMatchObject({
      value: [{ name: 'a' }],
      coverage: { seen: 1, of: 2 },
    });
  });

  test('with a size of 0 are empty only where nothing was found in them', () => {
    const list = [repositoryJson('a', { size: 0 }), repositoryJson('b', { size: 0, language: null })];
    expect(read(list, { whole: true, publicRepositories: 2 }).sections.repositories).toMatchObject({
      value: [{ empty: false }, { empty: true }],
    });
  });

  test('of which none is worth looking into leave nothing unread', () => {
    const list = [repositoryJson('a', { fork: true }), repositoryJson('sample-person')];
    expect(read(list, { whole: true, publicRepositories: 2 }).sections.contents?.state).toBe('absent');
    expect(read(list, { whole: false, publicRepositories: 5 }).sections.contents).toBeUndefined();
    expect(read([], { whole: true, publicRepositories: 0 }).sections.repositories?.state).toBe('absent');
  });

  test('of 2012, without half of the fields, are read', () => {
    const old = { name: 'a', owner: { login: 'sample-person' }, fork: false, size: 4, created_at: 'yesterday' };
    expect(read([old], { whole: true, publicRepositories: 1 }).sections.repositories).toMatchObject({
      value: [{ defaultBranch: 'HEAD', createdAt: null, archived: false, topics: [] }],
    });
  });
});

describe('pull requests', () => {
  const read = (items: unknown[], change: object = {}) =>
    valid(
      readPullRequests(
        {
          total_count: items.length,
          incomplete_results: false,
          items: items as ReturnType<typeof pullJson>[],
          ...change,
        },
        person,
        received,
      ),
    );

  test.each([
    [{ pull_request: { merged_at: '2026-08-03T00:00:00Z' } }, 'merged'],
    [{ pull_request: { merged_at: null } }, 'unknown'],
    [{ pull_request: {} }, 'unknown'],
    [{ pull_request: { merged_at: null }, state: 'open' }, 'open'],
  ])('landed or not: %j', (change, landed) => {
    expect(read([pullJson(1, change)]).sections.pullRequests).toMatchObject({
      value: [{ landed, reviewed: 'unknown', size: null, files: null }],
    });
  });

  test('have title and body as one text, with others as roles', () => {
    const { texts } = read([pullJson(1)]);
    expect(texts[0]).toMatchObject({
      id: 'pull:sample-project/engine#1',
      content: 'Keep queue 1 bounded\n\nRefuse instead of growing.\nThanks to @[someone] and [e-mail].',
      url: 'https://github.com/sample-project/engine/pull/1',
    });
  });

  test('keep no address and nobody else in title and labels', () => {
    const labels = ['ask: ada@sample.example', { name: 'for @sample-reviewer' }, 'x'.repeat(300)];
    const given = pullJson(1, { title: 'Ping @sample-reviewer or ada@sample.example', labels });
    const { sections } = read([given]);
    expect(sections.pullRequests).toMatchObject({
      value: [{ title: 'Ping @[someone] or [e-mail]', labels: ['ask: [e-mail]', 'for @[someone]', 'x'.repeat(200)] }],
    });
  });

  test('in own repositories are told', () => {
    const own = pullJson(1, { html_url: 'https://github.com/Sample-Person/queue/pull/1' });
    expect(read([own, pullJson(2)]).sections.pullRequests).toMatchObject({ value: [{ own: true }, { own: false }] });
  });

  test('leave out issues, addresses that are none, other people, and doubles', () => {
    const items = [
      pullJson(1),
      pullJson(1),
      pullJson(2, { pull_request: undefined }),
      pullJson(3, { html_url: 'https://elsewhere.example/a/b/pull/3' }),
      pullJson(4, { user: { id: 5, login: 'sample-other' } }),
    ];
    expect(read(items).sections.pullRequests).toMatchObject({ value: [{ number: 1 }], coverage: { seen: 1, of: 5 } });
  });

  test('are absent only where there are none, and unknown in number where the search gave up', () => {
    expect(read([]).sections.pullRequests?.state).toBe('absent');
    expect(read([], { incomplete_results: true }).sections.pullRequests).toMatchObject({
      value: [],
      coverage: { seen: 0, of: null },
    });
    expect(read([pullJson(1)], { total_count: 340 }).sections.pullRequests).toMatchObject({
      coverage: { seen: 1, of: 340 },
    });
  });
});

describe('a tree', () => {
  const at = { owner: 'sample-person', name: 'queue', branch: 'main' };

  test('has paths and the commit, and says what there is to read', () => {
    const { sections } = valid(readTree(treeJson('README.md', 'go.mod'), at, person, received));
    expect(sections.contents).toMatchObject({
      value: [
        {
          commit: sampleCommit,
          ref: 'main',
          paths: { value: [{ path: 'README.md', size: 10 }, { path: 'go.mod' }], coverage: { seen: 2, of: 2 } },
          readme: { state: 'not-read', reason: 'not-asked' },
          manifests: { state: 'not-read', reason: 'not-asked' },
        },
      ],
    });
  });

  test('without README and manifests has none, unless it was cut', () => {
    const whole = valid(readTree(treeJson('a.ipynb'), at, person, received));
    expect(whole.sections.contents).toMatchObject({
      value: [{ readme: { state: 'absent' }, manifests: { state: 'absent' } }],
    });
    const cut = valid(readTree({ ...treeJson('a.ipynb'), truncated: true }, at, person, received));
    expect(cut.sections.contents).toMatchObject({
      value: [{ readme: { state: 'not-read' }, paths: { coverage: { seen: 1, of: null } } }],
    });
  });

  test('of 30,000 files is kept in part, and says so', () => {
    const huge = treeJson(...Array.from({ length: 30_000 }, (_, index) => `data/${index}.csv`));
    const { sections } = valid(readTree(huge, at, person, received));
    expect(sections.contents).toMatchObject({
      value: [{ paths: { coverage: { seen: 20_000, of: 30_000 } }, readme: { state: 'not-read' } }],
    });
  });

  test('whose manifests stand too deep to be read does not say that there are none', () => {
    const deep = `${'deep/'.repeat(40)}go.mod`;
    const { sections } = valid(readTree(treeJson(deep), at, person, received));
    expect(sections.contents).toMatchObject({ value: [{ manifests: { state: 'not-read', reason: 'failed' } }] });
  });

  test('keeps no address: not in a path, not in the name of the branch', () => {
    const tree = treeJson('mail/ada@sample.example/1.txt', 'mail/requirements-ada@sample.example.txt', 'a(1)/b.py');
    const { sections } = valid(readTree(tree, { ...at, branch: 'ada@sample.example' }, person, received));
    expect(JSON.stringify(sections)).not.toContain('ada@');
    expect(sections.contents).toMatchObject({
      value: [{ ref: 'HEAD', paths: { value: [{ path: 'mail/[e-mail]/1.txt' }, {}, { path: 'a(1)/b.py' }] } }],
    });
  });

  test('that is not there yet is absent', () => {
    expect(valid(readEmptyTree(at, person, received)).sections.contents).toMatchObject({
      value: [{ paths: { state: 'absent' } }],
    });
  });
});

describe('files', () => {
  const file = { owner: 'sample-person', name: 'queue', commit: sampleCommit, ref: 'main', path: 'docs/README.md' };

  test('are quoted at their commit, with their lines', () => {
    const { texts, sections } = valid(readReadme({ content: '# a\r\nb\rc', cut: false }, file, person, received));
    expect(texts).toMatchObject([
      {
        id: 'readme:sample-person/queue',
        content: '# a\nb\nc',
        format: 'markdown',
        rendered: false,
        url: `https://github.com/sample-person/queue/blob/${sampleCommit}/docs/README.md?plain=1`,
      },
    ]);
    expect(sections.contents).toMatchObject({
      value: [{ readme: { value: 'readme:sample-person/queue' }, paths: { state: 'not-read' } }],
    });
  });

  test('are quoted at their branch where the commit is unknown, whatever is in its name', () => {
    const branch = { ...file, commit: null, ref: 'fix/#1 ä', path: 'README.rst' };
    const { texts } = valid(readProfileReadme({ content: 'x', cut: false }, branch, person, received));
    expect(texts).toMatchObject([
      { format: 'plain', url: 'https://github.com/sample-person/queue/blob/fix/%231%20%C3%A4/README.rst?plain=1' },
    ]);
  });

  test('keep the packages and actions of manifests', () => {
    const content = '{"dependencies":{"@sample/pkg":"1.0.0"}}\n# uses: sample/action@v4\n# @sample';
    const { texts, sections } = valid(
      readManifest({ content, cut: true }, { ...file, path: 'package.json' }, 3, person, received),
    );
    expect(texts).toMatchObject([{ id: 'manifest:sample-person/queue:package.json', content, truncated: true }]);
    expect(sections.contents).toMatchObject({ value: [{ manifests: { coverage: { seen: 1, of: 3 } } }] });
  });

  test.each([
    ['x'.repeat(maxTextLength + 5), 'x'.repeat(maxTextLength - 200)],
    // The cut goes through an address: the half of it that is left is not known as one.
    [`${'x '.repeat(maxTextLength / 2 - 5)}ada@sample.example`, 'x '.repeat(maxTextLength / 2 - 5)],
  ])('are cut where they are too long, before the word that the cut goes through (%#)', (content, kept) => {
    const { texts } = valid(readReadme({ content, cut: false }, file, person, received));
    expect(texts[0]?.truncated).toBe(true);
    expect(texts[0]?.content === kept).toBe(true);
  });
});

describe('which files of a tree are read', () => {
  test.each([
    [['src/a.py', 'readme.MD', 'docs/README.md'], 'readme.MD'],
    [['README', 'README.rst'], 'README.rst'],
    [['docs/readme.md', 'README.md', '.github/README.md'], '.github/README.md'],
    [['README.adoc'], 'README.adoc'],
    [['README.org', 'README.txt'], 'README.org'],
    [['lib/README.md'], null],
    [[], null],
  ])('README of %j', (paths, path) => expect(readmePath(paths)).toBe(path));

  test('manifests: one of each kind first, near the root first, none that was copied in', () => {
    const paths = [
      'node_modules/a/package.json',
      'web/package.json',
      'package.json',
      'requirements-dev.txt',
      'requirements.txt',
      'docker/Dockerfile',
      '.github/workflows/test.yml',
      '.github/workflows/lint.yml',
      'deploy/docker-compose.prod.yml',
      'src/requirements.py',
      `${'deep/'.repeat(40)}go.mod`,
    ];
    expect(manifestPaths(paths)).toEqual([
      'requirements.txt',
      'package.json',
      'docker/Dockerfile',
      'deploy/docker-compose.prod.yml',
      '.github/workflows/lint.yml',
      'requirements-dev.txt',
      'web/package.json',
      '.github/workflows/test.yml',
    ]);
    expect(manifestCount(paths)).toBe(9);
  });

  test('build files without a manifest of packages, those near the root alone', () => {
    const paths = [
      'src/CMakeLists.txt',
      'CMakeLists.txt',
      'infra/main.tf',
      'modules/a/main.tf',
      'flake.nix',
      'conda-gpu.yml',
    ];
    expect(manifestPaths(paths)).toEqual(['conda-gpu.yml', 'flake.nix', 'infra/main.tf', 'CMakeLists.txt']);
  });
});
