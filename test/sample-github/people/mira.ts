import type { SampleAccount, SampleRepository } from '../person';
import { fork, notebook, packageFiles } from './build';
import { miraPullRequests } from './mira-pull-requests';

const login = 'mira-holm-sample';

const readme = `### Hello

This is an invented sample profile; nobody of this name exists.

I build the part of machine learning that has to be there at four in the morning: serving, queues and the data that goes in.

Most of my week goes into [batchline](https://github.com/${login}/batchline), a request batcher in Python that I wrote because our PyTorch models sat idle while requests waited for each other. It runs in front of six models; its README says what it does not do.

Before that I moved nightly feature jobs from cron to Airflow and wrote [backfill-guard](https://github.com/${login}/backfill-guard) after one backfill overwrote a month of good partitions. I would choose something smaller than Airflow for ten jobs; for three hundred with owners in four teams it was the right size.

Upstream I mostly work on [serve-kit](https://github.com/sample-org/serve-kit) and [queue-kit](https://github.com/sample-org/queue-kit): lost requests, double deliveries, and tests that fail one run in thirty.

What I got wrong is in [postmortems](https://github.com/${login}/postmortems).
`;

const batchline = `# batchline

Collects single requests into batches for models that are faster that way. For teams that serve their own PyTorch models on a few GPUs and do not want a platform for it.

## What it does

A request waits for at most the batch window. When the window ends, or the batch is full, the model is called once. The queue is bounded: when it is full the answer is 503 at once.

## Benchmark

One T4, a 110M text encoder, inputs of 64 to 256 tokens drawn from a fixed file (\`bench/inputs.jsonl\`, 5,000 lines), 10 minutes per row after 2 minutes of warm-up, client on another machine. The median of five runs is given, with the lowest and highest in brackets.

| batch window | requests/s | p50 | p99 |
| --- | --- | --- | --- |
| none | 118 (115–120) | 61 ms | 240 ms |
| 5 ms | 390 (381–402) | 34 ms | 96 ms |
| 15 ms | 455 (449–460) | 47 ms | 101 ms |

Throughput with a 5 ms window is 3.3 times that without one on this workload. The figures are of the T4 alone; on a CPU we saw no gain at all, since the model is bound by compute there. \`make bench\` repeats them.

## Limits

- One model per process. Sharing a process was tried and given up: a slow model holds up the others.
- No streaming answers.
- The window is fixed. An adaptive one was slower in every trace that we have, because it reacts after the burst is over.

## Why not a larger server

Larger servers do this and much more. We needed the batching and the bounded queue, and wanted to be able to read all of it in an afternoon.
`;

const backfillGuard = `# backfill-guard

Refuses a backfill that would overwrite good partitions with worse ones. A check that runs inside Airflow before the write, and a command line for looking at what would happen.

It compares row counts, null rates and the range of each numeric column with the partition that stands there. What may differ, and by how much, stands in a file beside the job, so that the owner of the data decides and not the one who runs the backfill.

## What did not work

The first version compared hashes. Every backfill differs in something, so everybody switched it off.

## Status

In use for about 300 jobs. The column statistics are slow for very wide tables (2 minutes for 900 columns on our warehouse).
`;

const driftNotes = `# drift-watch

Population stability for tabular models, computed from what is logged at serving time. A small service with a scheduler and a page of plots.

An alert needs three windows in a row. With one window we had 41 alerts in the first quarter, of which two mattered; with three windows replayed over the same quarter it would have been four, the same two among them.
`;

const own: readonly SampleRepository[] = [
  {
    name: 'batchline',
    description: 'Request batching with a bounded queue for self-served PyTorch models',
    language: 'Python',
    topics: ['machine-learning', 'model-serving', 'pytorch', 'mlops'],
    files: packageFiles({
      name: 'batchline',
      module: 'batchline',
      description: 'Request batching for models',
      readme: batchline,
      dependencies: ['torch>=2.4', 'fastapi>=0.115', 'uvicorn>=0.30', 'prometheus-client>=0.20'],
      modules: {
        'batcher.py': 9_400,
        'queue.py': 5_200,
        'server.py': 7_800,
        'model.py': 3_900,
        'metrics.py': 2_100,
        '__main__.py': 900,
      },
      tests: { 'test_batcher.py': 8_800, 'test_queue.py': 6_100, 'test_server.py': 7_000, 'conftest.py': 1_200 },
      container: true,
      more: {
        Makefile: 'bench:\n\tpython bench/run.py --inputs bench/inputs.jsonl\n',
        'bench/run.py': 4_800,
        'bench/inputs.jsonl': 912_000,
        'deploy/chart/Chart.yaml': 'apiVersion: v2\nname: batchline\nversion: 0.4.0\n',
        'deploy/chart/templates/deployment.yaml': 2_400,
        'deploy/chart/values.yaml': 800,
      },
    }),
    createdDaysAgo: 820,
    pushedDaysAgo: 6,
    license: 'Apache-2.0',
    stars: 312,
  },
  {
    name: 'backfill-guard',
    description: 'Refuses a backfill that would overwrite good partitions with worse ones',
    language: 'Python',
    topics: ['data-engineering', 'data-quality', 'airflow'],
    files: packageFiles({
      name: 'backfill-guard',
      module: 'backfill_guard',
      description: 'Checks a backfill before it writes',
      readme: backfillGuard,
      dependencies: ['apache-airflow>=2.9', 'pyarrow>=16', 'pandas>=2.2', 'typer>=0.12'],
      modules: { 'compare.py': 7_100, 'statistics.py': 6_300, 'operator.py': 4_400, 'cli.py': 3_100 },
      tests: { 'test_compare.py': 6_900, 'test_operator.py': 4_200, 'test_statistics.py': 5_500 },
      more: { 'dags/example.py': 1_600, 'examples/limits.yaml': 700 },
    }),
    createdDaysAgo: 610,
    pushedDaysAgo: 19,
    license: 'MIT',
    stars: 88,
  },
  {
    name: 'drift-watch',
    description: 'Population stability for tabular models, from serving logs',
    language: 'Python',
    topics: ['machine-learning', 'monitoring', 'drift'],
    files: packageFiles({
      name: 'drift-watch',
      module: 'drift_watch',
      description: 'Watches tabular models for drift',
      readme: driftNotes,
      dependencies: ['numpy>=1.26', 'pandas>=2.2', 'fastapi>=0.115', 'apscheduler>=3.10'],
      modules: { 'psi.py': 3_300, 'windows.py': 4_900, 'alerts.py': 3_800, 'service.py': 6_200 },
      tests: { 'test_psi.py': 4_100, 'test_windows.py': 5_800, 'test_alerts.py': 4_600 },
      container: true,
      more: { 'compose.yaml': 'services:\n  drift-watch:\n    build: .\n    ports: ["8080:8080"]\n' },
    }),
    createdDaysAgo: 480,
    pushedDaysAgo: 33,
    license: 'MIT',
    stars: 41,
  },
  {
    name: 'feature-contracts',
    description: 'Column contracts for feature tables, checked where data comes in',
    language: 'Python',
    topics: ['data-quality', 'feature-store', 'machine-learning'],
    files: packageFiles({
      name: 'feature-contracts',
      module: 'feature_contracts',
      description: 'Contracts for feature tables',
      readme:
        '# feature-contracts\n\nA contract names the columns of a feature table, their types, their ranges and who owns them. Files that break it are refused with the row and the column.\n\nPlain dataclasses rather than a validation library: the worker image must stay small.\n\nIt does not check anything across tables.\n',
      dependencies: ['pyarrow>=16', 'pandas>=2.2'],
      modules: { 'contract.py': 5_700, 'check.py': 6_600, 'report.py': 2_200 },
      tests: { 'test_contract.py': 4_700, 'test_check.py': 7_200 },
    }),
    createdDaysAgo: 400,
    pushedDaysAgo: 52,
    license: 'MIT',
  },
  {
    name: 'shadow-replay',
    description: 'Replays recorded requests against a new model version and compares the answers',
    language: 'Python',
    topics: ['model-serving', 'mlops', 'testing'],
    files: packageFiles({
      name: 'shadow-replay',
      module: 'shadow_replay',
      description: 'Replays requests against a new version',
      readme:
        '# shadow-replay\n\nBefore a new model version takes traffic, a day of recorded requests is replayed against it and the answers are compared: how many differ, by how much, and which inputs differ most.\n\nIt tells what changed and not whether that is better. For that, look at the inputs.\n',
      dependencies: ['httpx>=0.27', 'numpy>=1.26', 'typer>=0.12'],
      modules: { 'record.py': 4_100, 'replay.py': 6_800, 'compare.py': 5_300, 'cli.py': 2_400 },
      tests: { 'test_replay.py': 6_000, 'test_compare.py': 4_900 },
      container: true,
    }),
    createdDaysAgo: 300,
    pushedDaysAgo: 70,
    license: 'Apache-2.0',
  },
  {
    name: 'postmortems',
    description: 'What broke, when, and what we did in the first half hour',
    language: null,
    files: {
      'README.md': `# Post-mortems

Written for myself, with names and numbers of the employer left out. Invented for this sample.

## The queue that never refused

**When:** 02:10 to 03:25. **What was seen:** p99 of the ranking service above 30 s, error rate 64 %. **First actions:** two more replicas (no change: they filled up too), then the ingress limit by hand at 02:48, which brought p99 to 4 s.

**Cause:** an unbounded queue in front of the batcher. Latency was not the disease but the waiting.

**What did not help:** more replicas. **What changed:** a bounded queue and 503 at once.

## The month that was overwritten

**When:** found after nine days. A backfill wrote 31 partitions from a table that had lost a join key. **Cause:** nothing compared new with old. **What changed:** backfill-guard. Four of the partitions could not be restored.
`,
      '2025-ranking-queue.md': 5_200,
      '2024-overwritten-month.md': 6_900,
    },
    createdDaysAgo: 700,
    pushedDaysAgo: 95,
  },
  {
    name: 'gpu-bin-packing',
    description: 'How many model replicas fit on a node: a calculator and its reasoning',
    language: 'Python',
    topics: ['machine-learning', 'capacity'],
    files: {
      'README.md':
        '# gpu-bin-packing\n\nA calculator for how many replicas fit on a node, by weights, activations and batch size. The formulas are in the notebook, the tool is in `src`.\n',
      'notebooks/derivation.ipynb': notebook(
        { markdown: '# Where the formula comes from' },
        { code: 'weights + batch * activations' },
      ),
      'src/gpu_bin_packing/__init__.py': 120,
      'src/gpu_bin_packing/fit.py': 4_100,
      'tests/test_fit.py': 2_900,
      'pyproject.toml': '[project]\nname = "gpu-bin-packing"\nversion = "0.1.0"\ndependencies = ["numpy>=1.26"]\n',
    },
    createdDaysAgo: 520,
    pushedDaysAgo: 140,
    license: 'MIT',
  },
  {
    name: 'rollout-gates',
    description: 'Gates for model rollouts on Kubernetes: canary, compare, continue or stop',
    language: 'Go',
    topics: ['kubernetes', 'mlops', 'deployment'],
    files: {
      'README.md':
        '# rollout-gates\n\nA small controller that moves traffic to a new model version in steps and stops when the comparison says so. Written in Go because the controller libraries are there.\n\nIt does not decide what a good comparison is: that is a command of yours.\n',
      'go.mod': 'module example.org/rollout-gates\n\ngo 1.23\n\nrequire sigs.k8s.io/controller-runtime v0.19.0\n',
      'main.go': 2_200,
      'controller/rollout.go': 9_100,
      'controller/rollout_test.go': 7_700,
      'config/crd.yaml': 3_800,
      Dockerfile:
        'FROM golang:1.23 AS build\nWORKDIR /src\nCOPY . .\nRUN go build -o /gates .\nFROM gcr.io/distroless/static\nCOPY --from=build /gates /gates\nENTRYPOINT ["/gates"]\n',
      '.github/workflows/ci.yml':
        'name: ci\non: [push]\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v4\n      - run: go test ./...\n',
    },
    createdDaysAgo: 260,
    pushedDaysAgo: 61,
    license: 'Apache-2.0',
  },
  ...(
    [
      ['log-sampler', 'Samples serving logs without losing the rare ones', 'Python', 180, 420],
      ['parquet-peek', 'Shows the statistics of a Parquet file in the terminal', 'Rust', 210, 450],
      ['airflow-lint', 'Finds tasks without an owner or a timeout', 'Python', 240, 640],
      ['retry-notes', 'Notes on retries, deadlines and who waits for whom', null, 270, 500],
      ['latency-plots', 'Plots of latency histograms from Prometheus', 'Python', 310, 560],
      ['model-cards', 'A template for model cards that somebody reads', 'Python', 340, 700],
      ['tiny-registry', 'A model registry that is a folder and an index', 'Python', 380, 800],
      ['warm-start', 'Warms a model up with real inputs before it takes traffic', 'Python', 410, 760],
      ['schedule-diff', 'Shows what a change does to a schedule', 'Python', 450, 720],
      ['dotfiles', 'Shell and editor settings', 'Shell', 120, 1_900],
      ['advent', 'Puzzles, one a day', 'Rust', 330, 1_100],
    ] as const
  ).map(([name, description, language, pushedDaysAgo, createdDaysAgo]): SampleRepository => {
    const module = name.replaceAll('-', '_');
    const code: Record<string, string | number> =
      language === 'Python'
        ? {
            [`src/${module}/__init__.py`]: 200,
            [`src/${module}/core.py`]: 4_000,
            'tests/test_core.py': 2_600,
            'pyproject.toml': `[project]\nname = "${name}"\nversion = "0.1.0"\ndependencies = []\n`,
          }
        : language === 'Rust'
          ? { 'Cargo.toml': `[package]\nname = "${name}"\nversion = "0.1.0"\nedition = "2021"\n`, 'src/main.rs': 5_100 }
          : language === 'Shell'
            ? { 'install.sh': 900, zshrc: 2_100 }
            : {};
    return {
      name,
      description,
      language,
      files: { 'README.md': `# ${name}\n\n${description}.\n`, ...code },
      createdDaysAgo,
      pushedDaysAgo,
      ...(language === 'Python' && { license: 'MIT' as const }),
    };
  }),
  fork('serve-kit', 'Serve models over HTTP', 'Python', 21),
  fork('queue-kit', 'Tasks, leases and retries', 'Python', 68),
  fork('feature-lake', 'Feature tables on object storage', 'Python', 86),
];

/** A production engineer whose work upstream is about reliability. */
export const mira: SampleAccount = {
  id: 900_000_001,
  login,
  type: 'User',
  name: 'Mira Holm (sample)',
  bio: 'Invented sample person. Serving, queues and the data that goes in. I write down what broke.',
  company: 'Example Works',
  location: 'Nowhere in particular',
  website: 'https://mira-holm.example/',
  social: [{ label: 'Mastodon', url: 'https://social.example/@mira' }],
  readme,
  pinned: [
    `${login}/batchline`,
    `${login}/backfill-guard`,
    `${login}/drift-watch`,
    'sample-org/serve-kit',
    `${login}/postmortems`,
    `${login}/shadow-replay`,
  ],
  repositories: own,
  pullRequests: miraPullRequests,
  createdDaysAgo: 3_100,
};
