import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ranksOf, rocAuc, spearman } from './ranks';

const values = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 30 });

describe('ranks', () => {
  it('share the mean where values are equal', () => {
    expect(ranksOf([10, 30, 20, 20])).toEqual([1, 4, 2.5, 2.5]);
    expect(ranksOf([5, 5, 5])).toEqual([2, 2, 2]);
    expect(ranksOf([])).toEqual([]);
  });

  it('add up to the same whatever the ties', () => {
    fc.assert(
      fc.property(values, (list) => {
        const sum = ranksOf(list).reduce((total, rank) => total + rank, 0);
        expect(sum).toBeCloseTo((list.length * (list.length + 1)) / 2);
      }),
    );
  });
});

describe('rank correlation', () => {
  it('is one for the same order, minus one for the opposite', () => {
    expect(spearman([1, 2, 3, 40], [2, 3, 5, 6]).value).toBeCloseTo(1);
    expect(spearman([1, 2, 3, 40], [9, 7, 5, 0]).value).toBeCloseTo(-1);
  });

  it('agrees with a calculation by hand where there are ties', () => {
    // Ranks 1, 2.5, 2.5, 4 against 1, 2, 3, 4: covariance 4.5, squares 4.5 and 5.
    expect(spearman([1, 2, 2, 3], [1, 2, 3, 4]).value).toBeCloseTo(4.5 / Math.sqrt(4.5 * 5));
  });

  it('has no value where one side does not vary', () => {
    expect(spearman([1, 1, 1], [1, 2, 3]).value).toBeNull();
    expect(spearman([], []).value).toBeNull();
  });
});

describe('area under the curve', () => {
  it('is the share of pairs in the right order, ties half', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.boolean()), { maxLength: 30 }), (items) => {
        const pairs = items
          .filter(([, inside]) => inside)
          .flatMap(([high]) =>
            items.filter(([, inside]) => !inside).map(([low]) => (high > low ? 1 : high === low ? 0.5 : 0)),
          );
        const { value } = rocAuc(
          items.map(([one]) => one),
          items.map(([, inside]) => inside),
        );
        if (pairs.length === 0) expect(value).toBeNull();
        else expect(value).toBeCloseTo(pairs.reduce<number>((sum, pair) => sum + pair, 0) / pairs.length);
      }),
    );
  });
});
