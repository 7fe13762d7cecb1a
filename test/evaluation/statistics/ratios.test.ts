import { describe, expect, it } from 'vitest';
import { fromCounts, precisionRecall, ratio, share } from './ratios';

describe('ratios', () => {
  it('has no value over nothing', () => {
    expect(ratio(0, 0)).toEqual({ value: null, of: 0 });
    expect(share([], () => true)).toEqual({ value: null, of: 0 });
    expect(share([1, 2, 3, 4], (value) => value > 1)).toEqual({ value: 0.75, of: 4 });
  });

  it('counts what is found rightly, wrongly, and missed', () => {
    // Two right, one wrong, two missed.
    const items = [
      [true, true],
      [true, true],
      [false, true],
      [true, false],
      [true, false],
      [false, false],
    ] as const;
    expect(
      precisionRecall(
        items,
        ([labelled]) => labelled,
        ([, predicted]) => predicted,
      ),
    ).toEqual({
      precision: { value: 2 / 3, of: 3 },
      recall: { value: 1 / 2, of: 4 },
      f1: { value: 4 / 7, of: 5 },
    });
  });

  it('tells a class that nobody predicted from one that is not there', () => {
    expect(fromCounts(0, 0, 3)).toMatchObject({ precision: { value: null }, recall: { value: 0 }, f1: { value: 0 } });
    expect(fromCounts(0, 2, 0)).toMatchObject({ precision: { value: 0 }, recall: { value: null }, f1: { value: 0 } });
    expect(fromCounts(0, 0, 0).f1.value).toBeNull();
  });
});
