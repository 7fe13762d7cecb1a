import { describe, expect, test } from 'vitest';
import { classifyRepository, type RepositoryView } from '../../../lib/facts/portfolio/classify-repository';

const classify = (paths: readonly string[], more: Partial<RepositoryView> = {}) =>
  classifyRepository({
    repository: 'pat-example/thing',
    files: paths.map((path) => ({ path, size: 4_000 })),
    readme: null,
    url: 'https://github.com/pat-example/thing/tree/main',
    ...more,
  });
const deliveriesOf = (paths: readonly string[], more?: Partial<RepositoryView>) =>
  Object.keys(classify(paths, more).deliveries);
const service = ['src/app/main.py', 'src/app/model.py', 'src/app/api.py', 'README.md'];

describe('kinds', () => {
  test.each([
    ['notebooks', ['eda.ipynb', 'model.ipynb', 'data.csv', 'requirements.txt', 'README.md']],
    ['notebooks', ['eda.ipynb', 'helpers.py', 'clean.py']],
    ['mixed', ['eda.ipynb', ...service]],
    ['mixed', ['eda.ipynb', 'Dockerfile', ...service]],
    ['engineered', [...service, 'tests/test_api.py', 'pyproject.toml']],
    ['engineered', [...service, 'pyproject.toml', 'docs/tour.ipynb', 'docs/more.ipynb']],
    [
      'mixed',
      ['notebooks/eda.ipynb', 'setup.py', 'app.py', 'src/__init__.py', 'src/components/__init__.py', ...service],
    ],
    [
      'mixed',
      ['research/trials.ipynb', 'setup.py', 'src/tides/__init__.py', 'src/tides/a.py', 'src/tides/b.py', 'main.py'],
    ],
    ['engineered', ['notebooks/Tides by the moon.ipynb', 'setup.py', 'tides/__init__.py', 'tides/a.py', 'tides/b.py']],
    ['engineered', ['nbs/00_core.ipynb', 'pyproject.toml', 'python/tides/__init__.py', 'a/b.py', 'c.py', 'Dockerfile']],
    ['engineered', ['vignettes/tour.ipynb', 'DESCRIPTION', 'R/tide.R', 'R/moon.R']],
    ['mixed', ['one/eda.ipynb', 'two/plot.ipynb', 'setup.py', 'one/run.py', 'two/run.py', 'two/load.py']],
    ['other', ['README.md', 'LICENSE']],
    ['other', []],
  ] as const)('%s: %s', (kind, paths) => {
    expect(classify(paths).kind).toBe(kind);
  });

  test('somebody’s own site is no engineering, whatever it is built with', () => {
    const site = [
      'pages/index.tsx',
      'pages/work.tsx',
      'next.config.mjs',
      'package.json',
      '.github/workflows/pages.yml',
    ];
    expect(classify(site, { repository: 'pat-example/data-portfolio' }).kind).toBe('other');
    expect(classify(site, { repository: 'pat-example/pat-example.github.io' }).kind).toBe('other');
    expect(classify(site, { repository: 'pat-example/tide-tables' }).kind).toBe('engineered');
    expect(classify([...site, 'api/main.py'], { repository: 'pat-example/portfolio' }).kind).toBe('engineered');
  });

  test('one more module makes it mixed', () => {
    expect(classify(['a.ipynb', 'b.py', 'c.py']).kind).toBe('notebooks');
    expect(classify(['a.ipynb', 'b.py', 'c.py', 'd.py']).kind).toBe('mixed');
  });

  test('coursework and heaps of separate pieces are no product, until something is released', () => {
    const pieces = ['hw1/knn.py', 'hw2/svm.py', 'hw3/net.py', 'hw3/plot.py'];
    expect(classify(pieces).kind).toBe('other');
    expect(classify(['knn.py', 'svm.py', 'net.py'], { repository: 'pat-example/deep-learning-course' }).kind).toBe(
      'other',
    );
    expect(classify(['knn/a.py', 'svm/b.py', 'net/c.R'], { repository: 'pat-example/ml-projects' }).kind).toBe('other');
    expect(
      classify(['knn.py', 'svm.py', 'net.py'], { readme: '# Nets\n\nAssignments of the spring class.' }).kind,
    ).toBe('other');
    expect(classify(['knn.py', 'svm.py', 'net.py'], { readme: '# Nets\n\nTrains tide models.' }).kind).toBe(
      'engineered',
    );
    expect(classify([...pieces, 'Dockerfile']).kind).toBe('engineered');
    expect(classify(['a.py', 'b.py', 'c.py', 'tests/test_a.py'], { repository: 'pat-example/ml-projects' }).kind).toBe(
      'engineered',
    );
    // A link to somebody's course is no coursework.
    const linked = '# Nets\n\nAfter [an idea](https://www.coursera.org/learn/nets), in plain code.';
    expect(classify(['knn.py', 'svm.py', 'net.py'], { readme: linked }).kind).toBe('engineered');
    // A notebook among many scripts of coursework does not make it a project.
    expect(classify(['lab1/look.ipynb', ...pieces]).kind).toBe('other');
  });

  test('an app that somebody opens is more than a helper, a few queries are not', () => {
    expect(classify(['eda.ipynb', 'helpers.py']).kind).toBe('notebooks');
    expect(classify(['eda.ipynb', 'streamlit_app.py']).kind).toBe('mixed');
    const queries = ['one.sql', 'two.sql', 'three.sql', 'four.sql'];
    expect(classify(['eda.ipynb', ...queries]).kind).toBe('notebooks');
    expect(classify(['eda.ipynb', 'dbt_project.yml', ...queries]).kind).toBe('mixed');
    expect(classify(['eda.ipynb', ...queries, 'five.sql', 'six.sql']).kind).toBe('mixed');
  });

  test.each(['tests/testthat/test_tides.R', 'tests/testthat/test-moon.R', 'moon/tide_test.cc', 'moon/tide-test.cu'])(
    'a test of its own code: %s',
    (path) => {
      expect(deliveriesOf([...service, path])).toEqual(['tested']);
    },
  );

  test('ways to serve a model or an app are means to deploy it', () => {
    for (const path of [
      'nixpacks.toml',
      'models/ranker/config.pbtxt',
      'firebase.json',
      'jobs/api.nomad.hcl',
      'Dockerfile-local',
    ])
      expect(deliveriesOf([...service, path]), path).toEqual(['deployable']);
    expect(deliveriesOf([...service, `${'deep/'.repeat(400)}Dockerfile`])).toEqual([]);
  });

  test('what is carried along counts for nothing', () => {
    expect(
      classify(['a.ipynb', 'venv/lib/x.py', 'venv/lib/y.py', 'venv/lib/z.py', 'node_modules/q/index.js']).kind,
    ).toBe('notebooks');
    expect(classify(['.ipynb_checkpoints/a-checkpoint.ipynb']).notebookCount).toBe(0);
  });
});

describe('teaching and its like', () => {
  const lessons = ['01-start.ipynb', '02-trees.ipynb', 'README.md'];
  test('a course is recognised by its words or name', () => {
    expect(classify(lessons, { readme: '# Trees\n\nNotebooks for my course on decision trees.' })).toMatchObject({
      kind: 'teaching',
      excuse: 'course',
    });
    expect(classify(lessons, { repository: 'pat-example/trees-workshop' }).kind).toBe('teaching');
    expect(classify(lessons, { readme: 'Code for the book Trees by Hand.' })).toMatchObject({
      kind: 'teaching',
      excuse: 'book',
    });
  });

  test('a course or book teaches, whatever package, certificate or project it has', () => {
    const packaged = [...lessons, 'pyproject.toml', 'trees/__init__.py', 'trees/a.py', 'trees/b.py', 'trees/c.py'];
    const words = 'A free nine-week course on trees, with a final project and a certificate.';
    expect(classify(packaged, { readme: 'The official code for the book Trees by Hand.' }).kind).toBe('teaching');
    expect(classify([...lessons, 'a.py', 'b.py', 'c.py', 'Dockerfile'], { readme: words }).kind).toBe('teaching');
    expect(classify(packaged, { readme: 'Trees, in a package. See the tutorial on trees.' }).kind).toBe('engineered');
    expect(classify(lessons, { readme: 'Recipes for pruning trees.' }).kind).toBe('teaching');
    expect(classify(lessons, { readme: 'The code behind my articles on trees.' }).kind).toBe('teaching');
  });

  test('a lesson spoken of in passing makes no course of what is tested or served', () => {
    const served = ['eda.ipynb', 'Dockerfile', ...service];
    const passing = `# Tides\n\nForecasts tides.\n\n${'It is run every night. '.repeat(50)}\n\nSee the tutorial series.`;
    expect(classify(served, { readme: passing }).kind).toBe('mixed');
    expect(classify(['eda.ipynb'], { readme: passing }).kind).toBe('teaching');
    expect(classify(served, { readme: '# Tides\n\nA tutorial series on forecasts.' }).kind).toBe('teaching');
    expect(classify(['a.ipynb'], { readme: '# Tides\n\nA walkthrough of forecasts.' }).kind).toBe('teaching');
    expect(
      classify(['a.ipynb'], { readme: `# Tides\n\n${'Forecasts tides. '.repeat(30)}\n\n## Walkthrough` }).kind,
    ).toBe('notebooks');
    const aim = 'The purpose of these notebooks is not speed but to give an understanding of each method.';
    expect(classify(['a.ipynb'], { readme: aim }).kind).toBe('teaching');
  });

  test('a course that somebody took teaches nobody', () => {
    const taken = '# Tide course\n\nA programme that I completed some time ago.';
    const view = { repository: 'pat-example/tide-course', readme: taken };
    expect(classify(['a.ipynb'], view).kind).toBe('notebooks');
    expect(classify(['a.ipynb', 'b.py', 'c.py', 'd.py'], view).kind).toBe('other');
  });

  test('many notebooks in folders of lessons teach, those of a package document it', () => {
    const tours = Array.from({ length: 12 }, (_, at) => `tutorials/tour-${at}.ipynb`);
    expect(classify([...tours, 'README.md']).kind).toBe('teaching');
    expect(classify([...tours.slice(0, 9), 'README.md']).kind).toBe('notebooks');
    expect(classify([...tours, 'README.md'], { readme: 'My assignments.' }).kind).toBe('notebooks');
    const modules = Array.from({ length: 14 }, (_, at) => `tides/part${at}.py`);
    expect(classify([...tours, ...modules, 'tides/__init__.py', 'pyproject.toml']).kind).toBe('engineered');
  });

  test('chapters in documents that run are a book too', () => {
    const chapters = ['intro.qmd', 'trees.qmd', 'moss.Rmd', 'plots.R', 'DESCRIPTION', '.github/workflows/book.yml'];
    expect(classify(chapters, { readme: 'The source of [Trees](https://trees.example.org) book.' }).kind).toBe(
      'teaching',
    );
    expect(classify(['plot.py', 'mark.py', 'bind.py'], { readme: 'An open book on trees.' }).kind).toBe('other');
    expect(classify(chapters, { readme: 'Measures trees.' }).kind).toBe('engineered');
  });

  test.each([
    'This tutorial walks you along the trees, one by one.',
    'This repository contains tutorials covering how to count trees.',
    'Watch the playlist of my tree videos.',
    'Notebooks from my video series on trees.',
    'The code that accompanies the *Forest Foundations* curriculum.',
    'A collection of exercises on trees, for those who teach them.',
    'The premise of this book is that trees can be counted.',
    'Many of these trees are written up on my Medium page.',
    'A lecture series on trees, with assignments for the students.',
    'Notebooks developed for Intro to Trees at an invented university.',
    'Trees by example, ideal for beginners.',
    'The notebooks guide you through the counting of trees.',
    'A notebook showing how to count trees.',
    'A detailed guide for whoever counts trees.',
  ])('words of those who teach: %s', (readme) => {
    expect(classify(lessons, { readme }).kind).toBe('teaching');
  });
  test.each([
    'pat-example/treeTutorials',
    'pat-example/tree-videos',
    'pat-example/100-tree-exercises',
    'pat-example/treebook',
  ])('a name of what teaches: %s', (repository) => {
    expect(classify(lessons, { repository }).kind).toBe('teaching');
  });
  test.each([
    'I followed a tutorial on trees.',
    'My first tree project, and my notes on it.',
    'In this project I learn how to count trees.',
    'Practice with a guide of 50 trees for beginners and experts.',
    'The model explained most of the height of the trees.',
    'This project demonstrates how to count trees by a classifier.',
    'Tree projects that I completed during a certification.',
  ])('words of those who learn: %s', (readme) => {
    expect(classify(lessons, { readme, repository: 'pat-example/tree-notebook' }).kind).toBe('notebooks');
  });

  test('work done as a student teaches nobody', () => {
    expect(classify(lessons, { readme: 'My assignments for the online course on trees.' }).kind).toBe('notebooks');
  });

  test('a paper’s companion and a package written in notebooks have their ground', () => {
    expect(
      classify(lessons, { readme: 'Code for the paper "Trees", see https://arxiv.org/abs/0000.00000.' }).excuse,
    ).toBe('paper');
    expect(
      classify(['nbs/00_core.ipynb', 'settings.ini', 'thing/_modidx.py', 'thing/core.py'], {
        readme: 'Built with nbdev.',
      }).excuse,
    ).toBe('nbdev');
    expect(classify(lessons, { readme: 'Predicts prices.' }).excuse).toBeNull();
  });
});

describe('deliveries', () => {
  test('tests that a runner finds, nested ones too', () => {
    expect(deliveriesOf([...service, 'part/tests/test_model.py'])).toEqual(['tested']);
    expect(deliveriesOf([...service, 'src/app/model_test.go'])).toEqual(['tested']);
    expect(deliveriesOf([...service, 'test_run.py'])).toEqual([]);
    expect(deliveriesOf([...service, 'test_run.py', 'conftest.py'])).toEqual(['tested']);
    expect(deliveriesOf([...service, 'test.csv', 'data/test/test.png'])).toEqual([]);
  });

  test('what is built from sources shows by its build files and sources, whatever packages it', () => {
    const pathsOf = (paths: readonly string[]) => classify(paths).built?.paths;
    expect(pathsOf(['CMakeLists.txt', 'a.cc', 'b.cc', 'c.py', 'a_test.cc'])).toEqual([
      'CMakeLists.txt',
      'a.cc',
      'b.cc',
    ]);
    expect(pathsOf(['BUILD.bazel', 'flake.nix', 'a.py', 'b.py', 'c.py'])).toEqual(['BUILD.bazel', 'flake.nix']);
    expect(pathsOf(['a.py', 'b.py', 'c.py'])).toBeUndefined();
    expect(pathsOf(['flake.nix', 'settings.nix'])).toBeUndefined();
  });

  test('a test that stands beside what it tests is found by its other name, too', () => {
    expect(deliveriesOf(['tides/tests/moon_test.py'])).toEqual(['tested']);
  });

  test('automation', () => {
    expect(deliveriesOf(['.github/workflows/ci.yml'])).toEqual(['automated']);
    expect(deliveriesOf(['.github/ISSUE_TEMPLATE.md'])).toEqual([]);
  });

  test('packaging metadata, not a file for tools or a bare list of requirements', () => {
    const pyproject = (content: string) =>
      deliveriesOf(['pyproject.toml'], { manifests: new Map([['pyproject.toml', content]]) });
    expect(pyproject('[project]\nname = "thing"\n')).toEqual(['packaged']);
    expect(pyproject('[tool.ruff]\nline-length = 100\n')).toEqual([]);
    expect(deliveriesOf(['requirements.txt'])).toEqual([]);
    expect(deliveriesOf(['setup.py'])).toEqual(['packaged']);
  });

  test('means to deploy, a development container is none', () => {
    expect(deliveriesOf(['serve/Dockerfile'])).toEqual(['deployable']);
    expect(deliveriesOf(['k8s/service.yaml'])).toEqual(['deployable']);
    expect(deliveriesOf(['.devcontainer/Dockerfile'])).toEqual([]);
  });

  test('each shows its paths', () => {
    expect(classify(['Dockerfile', 'a.py']).deliveries.deployable).toEqual({
      kind: 'listing',
      repository: 'pat-example/thing',
      paths: ['Dockerfile'],
      url: 'https://github.com/pat-example/thing/tree/main',
    });
  });
});

test('field work by notebooks, manifests, topics or words', () => {
  expect(classify(['a.ipynb']).field).toBe(true);
  expect(classify(service, { manifests: new Map([['requirements.txt', 'torch\n']]) }).field).toBe(true);
  expect(classify(['main.go'], { topics: ['mlops'] }).field).toBe(true);
  expect(classify(['main.go'], { readme: 'Predicts demand by time-series forecasting.' }).field).toBe(true);
  expect(classify(['main.go', 'index.html'], { readme: 'A clock for the terminal.' }).field).toBe(false);
});
