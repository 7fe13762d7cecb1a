import { buildDossier, type PullPlan, type RepositoryPlan } from '../helpers/dossier';
import type { Dossier } from '../../lib/dossier/schema';

/** A stream of numbers from 0 to below `limit` that is the same at every run (linear congruence, Numerical Recipes). */
const numbers = (seed: number) => {
  let state = seed;
  return (limit: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
};

/** One sentence in so many claims a result: some three times as dense as in real READMEs. */
const oneClaimIn = 20;

const claims = [
  'Reduced training time by 38% on the evaluation set of 12,000 rows, on the same machine.',
  'Improved accuracy from 0.81 to 0.86.',
  'This cut cloud costs in half, compared with the bills of the two months before.',
];
const sentences = [
  'The service reads events from Kafka and writes features to PostgreSQL.',
  'We measured p95 latency with locust over an hour at 200 requests a second, before and after the change.',
  'It started as an experiment and became something that a team of four relies on.',
  'PyTorch was chosen over TensorFlow here because the model is small and the loop is easier to debug.',
  'Models are exported to ONNX and served by FastAPI behind a queue.',
  'Set `WORKERS=4` and run `make serve`; see docs/deploy.md for the rest.',
  'The retry is bounded, since an unbounded one hid a broken upstream for a day.',
  'Docker images are built by GitHub Actions and scanned before they are pushed.',
  'There is no GPU in the tests: a stub of the tokenizer stands in for it.',
  'Airflow schedules the nightly run; a failed task pages nobody but stops the release.',
  'Notebooks stay in notebooks/ and nothing imports from them.',
];
const technologies = [
  'PyTorch',
  'Kafka',
  'FastAPI',
  'Airflow',
  'Docker',
  'Kubernetes',
  'Spark',
  'ONNX',
  'Redis',
  'dbt',
];
const verbs = ['Bound', 'Retry', 'Cache', 'Split', 'Drop', 'Measure', 'Batch', 'Document', 'Fix', 'Speed up'];
const things = [
  'the loader',
  'checkpoint writes',
  'the scheduler',
  'token counting',
  'feature joins',
  'the health probe',
];

/**
 * An invented person's dossier of the size that the design calls large, at `scale` 1: 100 repositories, 300 pull requests
 * and 1 MB of text. The same at every run; the same kinds of text at every scale.
 */
export const largeDossier = (scale = 1): Dossier => {
  const next = numbers(20_261_120);
  const pick = <Item>(items: readonly Item[]): Item => items[next(items.length)] as Item;
  const sentence = (): string => pick(next(oneClaimIn) === 0 ? claims : sentences);
  const prose = (length: number): string => {
    let text = '';
    while (text.length < length) {
      const paragraph = Array.from({ length: 2 + next(4) }, sentence).join(' ');
      text += next(4) === 0 ? `- ${sentence()}\n- ${sentence()}\n\n` : `${paragraph}\n\n`;
      if (next(6) === 0) text += `## ${pick(verbs)} ${pick(things)}\n\n`;
      if (next(9) === 0) text += '```python\nfor row in rows:\n    total += row.value\n```\n\n';
    }
    return text;
  };
  const repository = (at: number): RepositoryPlan => ({
    name: `sample-work-${at}`,
    description: `Invented repository ${at}: ${pick(technologies)} and ${pick(technologies)}`,
    topics: ['machine-learning', pick(technologies).toLowerCase()],
    language: pick(['Python', 'Jupyter Notebook', 'Go', 'TypeScript']),
    pushedAt: `20${20 + next(6)}-0${1 + next(9)}-1${next(10)}T00:00:00Z`,
    readme: `# sample-work-${at}\n\n${prose(6_200)}`,
    paths: [
      'README.md',
      'pyproject.toml',
      ...Array.from({ length: 150 }, (_, file) => `src/package_${next(20)}/module_${file}.py`),
      ...Array.from({ length: 30 }, (_, file) => `tests/test_${file}.py`),
      ...Array.from({ length: next(20) }, (_, file) => `notebooks/${file}-look.ipynb`),
      ...(next(2) === 0 ? ['Dockerfile', '.github/workflows/ci.yml'] : []),
    ],
    manifests: {
      'pyproject.toml': `[project]\nname = "sample-work-${at}"\ndependencies = [\n${Array.from(
        { length: 12 },
        () => `  "${pick(technologies).toLowerCase()}>=1.${next(30)}",`,
      ).join('\n')}\n]\n`,
    },
  });
  const pull = (at: number): PullPlan => ({
    title: `${pick(verbs)} ${pick(things)} (${at})`,
    owner: pick(['sample-org', 'other-sample-org', 'pat-example']),
    name: pick(['serve-kit', 'feature-store', 'sample-work-1']),
    number: at + 1,
    body: prose(1_200),
    landed: pick(['merged', 'merged', 'not-landed', 'open', 'unknown']),
    labels: [pick(['bug', 'performance', 'docs'])],
  });
  const badges = technologies.map(
    (name) => `![${name}](https://img.shields.io/badge/${name}-informational?logo=${name.toLowerCase()})`,
  );
  const count = (whole: number): number => Math.round(whole * scale);
  return buildDossier({
    bio: 'An invented person; machine learning that runs.',
    readme: `# Hello\n\n${badges.join(' ')}\n\n${prose(20_000 * scale)}`,
    repositories: Array.from({ length: count(100) }, (_, at) => repository(at)),
    pulls: Array.from({ length: count(300) }, (_, at) => pull(at)),
  });
};

/** All text of a dossier, in UTF-16 code units. */
export const textLength = (dossier: Dossier): number =>
  Object.values(dossier.texts).reduce((total, { content }) => total + content.length, 0);
