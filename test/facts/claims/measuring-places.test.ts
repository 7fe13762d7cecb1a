import { expect, test } from 'vitest';
import { measuringPlaces, pathCap } from '../../../lib/facts/claims/measuring-places';

test.each([
  'benchmarks/boil.py',
  'src/bench_queue.rs',
  'perf/load.js',
  'scripts/evaluate.py',
  'evals/answers.yaml',
  'results/2026.csv',
  'notebooks/Analysis.ipynb',
  'reports/summary.Rmd',
  'train.py',
  'load-test/k6.js',
  'src/model_training.py',
])('%s is a place to measure', (path) => {
  expect(measuringPlaces([{ path }])).toEqual([path]);
});

test.each(['src/main.py', 'README.md', 'src/reform.md', 'devaluation.md', 'constraints.txt', 'trainstation/map.svg'])(
  '%s is none',
  (path) => {
    expect(measuringPlaces([{ path }])).toEqual([]);
  },
);

test('a path is looked at up to its cap', () => {
  expect(measuringPlaces([{ path: `${'a/'.repeat(pathCap / 2)}bench.py` }])).toEqual([]);
});
