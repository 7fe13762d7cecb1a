import { expect, test } from 'vitest';
import { judgeChange } from '../../../lib/facts/pull-requests/judge-change';
import { showsJudgment, worthWriting } from '../../../lib/facts/pull-requests/weigh-change';

const weightOf = (title: string, body: string, files?: Parameters<typeof judgeChange>[0]['files']): number =>
  judgeChange({ title, body, ...(files && { files }) }).weight;

const cause =
  'The ledger closes before the writer is done, because its timer counts idle pages and the writer is idle while it sorts.';

test('a cause weighs more than as many words of what was done', () => {
  const done =
    'Adds a flag to the ledger, a page for the writer, a list of the sorted pages and a reader for the list of flags.';
  expect(weightOf('Hold the ledger open', cause)).toBeGreaterThan(weightOf('Hold the ledger open', done));
});

test('words that repeat the title tell nothing', () => {
  expect(weightOf('Hold the ledger open for the idle writer', 'Hold the ledger open for the idle writer.')).toBe(
    weightOf('Hold the ledger open for the idle writer', ''),
  );
});

test('subjects of commits explain little', () => {
  const subjects = [
    'sort pages',
    'move the flag',
    'split the reader',
    'name the list',
    'drop the timer',
    'keep idle pages',
  ];
  const listed = subjects.map((subject) => `* ${subject}`).join('\n\n');
  const told = `${subjects.join(', then ')}.`;
  expect(weightOf('Hold the ledger open', listed)).toBeLessThan(weightOf('Hold the ledger open', told));
});

test('a figure that measures weighs', () => {
  expect(
    weightOf('Sort pages once', 'Opening the ledger took 40 s on the invented pages, and now takes 2 s.'),
  ).toBeGreaterThan(
    weightOf('Sort pages once', 'Opening the ledger took long on the invented pages, and now takes little.'),
  );
});

test('a title that names cause and remedy is worth writing about by itself', () => {
  expect(weightOf('Guard lease renewal with a lock to avoid a race', '')).toBeGreaterThanOrEqual(worthWriting);
  expect(weightOf('Guard lease renewal with a lock to avoid a race', '')).toBeLessThan(showsJudgment);
});

test('how many lines were changed weighs nothing', () => {
  const path = 'src/ledger.ts';
  expect(weightOf('Hold the ledger open', cause, [{ path, additions: 9_000, deletions: 9_000 }])).toBe(
    weightOf('Hold the ledger open', cause, [{ path, additions: 1, deletions: 0 }]),
  );
});
