import { expect, test } from 'vitest';
import { isMet, median, tableOf } from './row';

test('the median is the middle one, whatever the order', () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(() => median([])).toThrow('median of nothing');
});

test('what was not measured does not count as within its budget', () => {
  const row = { what: 'a', unit: 'ms', budget: 5 };
  expect(isMet({ ...row, measured: 5 })).toBe(true);
  expect(isMet({ ...row, measured: 5.1 })).toBe(false);
  expect(isMet({ ...row, measured: null })).toBe(false);
  expect(isMet({ ...row, measured: 99, budget: null })).toBe(true);
});

test('the table shows what is over its budget', () => {
  expect(tableOf([{ what: 'start', measured: 7.25, unit: 'ms', budget: 5 }])).toBe(
    ['what   measured  at most', 'start  7.25 ms   5 ms     OVER'].join('\n'),
  );
});
