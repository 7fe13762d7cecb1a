import fc from 'fast-check';
import type { Dossier } from '../../lib/dossier/schema';
import { buildDossier, type DossierPlan, type PullPlan, type RepositoryPlan } from './dossier';

/** Invented text of the kinds that the rules look for and of the kinds they must leave alone. */
const technologies = [
  'PyTorch',
  'TensorFlow',
  'Kubernetes',
  'Docker',
  'Apache Spark',
  'Kafka',
  'Airflow',
  'MLflow',
  'FastAPI',
  'React',
  'Julia',
  'Ruby',
  'PostgreSQL',
  'AWS',
  'Terraform',
  'LangChain',
  'scikit-learn',
  'pandas',
];
const badge = (name: string) =>
  `![${name}](https://img.shields.io/badge/${encodeURIComponent(name)}-blue?logo=${name.toLowerCase()})`;
const bareClaims = [
  'I cut inference cost by 62 % across all tenants.',
  'We improved the accuracy of the fraud model to 98 %.',
  'My ranking model increased revenue by 23%.',
  'Our service became 3x faster.',
  'I significantly improved the efficiency of the pipeline.',
];
const measuredClaims = [
  'I cut p99 latency from 900 ms to 120 ms, measured over two weeks of replayed production traffic.',
  'The ranking change raised conversion by 2.1 % in an A/B test over four weeks with 120,000 users.',
  'The model reaches 0.87 AUC on the 2023 holdout set.',
];
const plain = [
  'This service keeps a queue of requests and hands them to the models.',
  'It is written for people who run many small models on shared machines.',
  'The scheduler was added to improve latency.',
  'We chose a ref-count instead of a sweeper because aborts come in bursts.',
  'Run the tests before you open a change.',
];
const german =
  'Dieses Projekt ist eine Sammlung von Werkzeugen, mit denen wir unsere Modelle in der Produktion überwachen und die Kosten um 40 % gesenkt haben.';

const sentence = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...plain) },
  { weight: 2, arbitrary: fc.constantFrom(...bareClaims) },
  { weight: 1, arbitrary: fc.constantFrom(...measuredClaims) },
  { weight: 1, arbitrary: fc.constant(german) },
);
const prose = fc.array(sentence, { minLength: 1, maxLength: 8 }).map((sentences) => sentences.join('\n\n'));
const wall = fc
  .subarray(technologies, { minLength: 0 })
  .chain((names) =>
    fc.constantFrom(names.map(badge).join(' '), names.map((name) => `- ${name}`).join('\n'), names.join(', ')),
  );
const readme = fc
  .tuple(fc.option(prose), wall, fc.option(prose))
  .map(([before, names, after]) => [before ?? '# About', '## Tools', names, after ?? ''].join('\n\n'));

const notebookPaths = [
  'analysis.ipynb',
  'churn_model.ipynb',
  'notebooks/eda.ipynb',
  'notebooks/train.ipynb',
  'data/train.csv',
  'README.md',
  'requirements.txt',
];
const deliveredPaths = [
  'pyproject.toml',
  'src/engine/__init__.py',
  'src/engine/serve.py',
  'src/engine/train.py',
  'tests/test_serve.py',
  '.github/workflows/ci.yml',
  'Dockerfile',
  'README.md',
];
const teachingPaths = ['lecture-01.ipynb', 'lecture-02.ipynb', 'exercises/week-1.ipynb', 'syllabus.md', 'README.md'];

const repository = (index: number): fc.Arbitrary<RepositoryPlan> =>
  fc.record({
    name: fc
      .constantFrom('churn-prediction', 'serve-kit', 'course', 'image-classifier', 'dotfiles')
      .map((name) => `${name}-${index}`),
    paths: fc.oneof(
      {
        weight: 6,
        arbitrary: fc.constantFrom<readonly string[]>(notebookPaths, deliveredPaths, teachingPaths, ['README.md']),
      },
      { weight: 1, arbitrary: fc.constant(null) },
    ),
    readme: fc.option(prose),
    manifests: fc.constantFrom<Record<string, string>>(
      {},
      { 'requirements.txt': 'torch==2.4.0\npandas\nscikit-learn\n' },
    ),
    language: fc.constantFrom('Jupyter Notebook', 'Python', 'Julia', null),
    fork: fc.constantFrom(false, false, false, true),
    ownCommits: fc.constantFrom(null, 0, 40),
    releases: fc.constantFrom(null, { count: 9, firstAt: '2022-01-01T00:00:00Z', lastAt: '2026-01-01T00:00:00Z' }),
    empty: fc.constantFrom(false, false, false, false, true),
    description: fc.constantFrom(null, 'Predicts churn of customers with machine learning', 'My settings'),
    pushedAt: fc.constantFrom('2026-08-01T00:00:00Z', '2025-02-01T00:00:00Z', '2018-01-01T00:00:00Z'),
  });

const pull: fc.Arbitrary<PullPlan> = fc.record({
  title: fc.constantFrom(
    'Fix a leak of blocks when a request is aborted',
    'Bump numpy from 1.0 to 1.1',
    'Fix typo',
    'Add PyTorch export',
    'Speed up the tokenizer',
    'Revert "Speed up the tokenizer"',
    'Automated cherry pick of #1: Add PyTorch export',
    'Add an operator for Kubernetes and Apache Spark',
  ),
  body: fc.oneof(
    { weight: 3, arbitrary: prose },
    {
      weight: 1,
      arbitrary: fc.constant('During the outage of last Tuesday it kept blocks because nobody freed them.'),
    },
  ),
  landed: fc.constantFrom('merged', 'landed', 'unknown', 'open', 'not-landed'),
  labels: fc.constantFrom<string[][]>([], ['Merged'], ['Merged', 'Reverted']),
  base: fc.constantFrom(null, 'main', 'release-1.4'),
  closedBy: fc.constantFrom(null, 'bot', 'author'),
  files: fc.constantFrom<(string[] | null)[]>(null, ['src/queue.py', 'tests/test_queue.py']),
  commits: fc.constantFrom(null, { count: 2, signers: ['agent' as const] }, { count: 1, signers: [] }),
  owner: fc.constantFrom('sample-org', 'pytorch', 'kubernetes', 'pat-example'),
});

const review = fc
  .integer({ min: 1, max: 300 })
  .map((number) => ({ owner: 'sample-org', name: 'queue-kit', number, at: '2026-01-01T00:00:00Z' }));
const keeper = fc.constant({
  owner: 'sample-org',
  name: 'queue-kit',
  path: 'CODEOWNERS',
  url: 'https://github.com/sample-org/queue-kit/blob/HEAD/CODEOWNERS',
});

const anyPlan: fc.Arbitrary<DossierPlan> = fc.record({
  bio: fc.option(fc.oneof(sentence, fc.constant('Machine learning. PyTorch, Kubernetes, Spark.'))),
  readme: fc.option(readme),
  readmeRendered: fc.boolean(),
  repositories: fc
    .integer({ min: 0, max: 5 })
    .chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => repository(index)))),
  pulls: fc.array(pull, { maxLength: 4 }).map((pulls) => pulls.map((one, index) => ({ ...one, number: index + 1 }))),
  pasted: fc.array(prose, { maxLength: 1 }),
  reviews: fc.option(fc.uniqueArray(review, { maxLength: 14, selector: ({ number }) => number }), { nil: undefined }),
  maintained: fc.option(fc.array(keeper, { maxLength: 1 }), { nil: undefined }),
});

/** A long wall of names beside small work that shows none of them: what a chance draw hardly ever gives. */
const wallPlan: fc.Arbitrary<DossierPlan> = fc.record({
  readme: fc
    .subarray(
      technologies.filter((name) => name !== 'Julia'),
      { minLength: 10 },
    )
    .map((names) => `# Hello\n\n## Tools\n\n${names.map(badge).join(' ')}`),
  repositories: fc.integer({ min: 3, max: 5 }).map((count) =>
    Array.from({ length: count }, (_, index) => ({
      name: `landing-page-${index}`,
      language: 'HTML',
      paths: ['index.html', 'style.css', 'README.md', 'images/cat.png'],
      readme: 'A page about cats and what they like to eat in the morning.',
    })),
  ),
  pulls: fc.constant([]),
});

/** Plans of whole dossiers, so that a law can change one thing (a name, a login) and build the same dossier again. */
export const planArbitrary: fc.Arbitrary<DossierPlan> = fc.oneof(
  { weight: 5, arbitrary: anyPlan },
  { weight: 1, arbitrary: wallPlan },
);

export const dossierArbitrary: fc.Arbitrary<Dossier> = planArbitrary.map(buildDossier);
