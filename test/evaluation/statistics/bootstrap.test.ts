import { describe, expect, it } from 'vitest';
import { bootstrapIntervals, groupBy, quantile, seededRandom, type Measured } from './bootstrap';
import { share } from './ratios';

type Item = { source: string; right: boolean };

const measure = (items: readonly Item[]): Measured => ({ accuracy: share(items, ({ right }) => right) });
const sourceOf = ({ source }: Item): string => source;
/** A hundred items, right and wrong by turns; `perSource` neighbours are of one source and alike. */
const items = (perSource: number): Item[] =>
  Array.from({ length: 100 }, (_, at) => ({
    source: `s${Math.floor(at / perSource)}`,
    right: Math.floor(at / perSource) % 2 === 0,
  }));
const width = (perSource: number): number => {
  const interval = bootstrapIntervals(items(perSource), sourceOf, measure)['accuracy'];
  return interval ? interval[1] - interval[0] : Number.NaN;
};

describe('bootstrap intervals', () => {
  it('are the same for the same items and seed', () => {
    const once = bootstrapIntervals(items(1), sourceOf, measure);
    expect(bootstrapIntervals(items(1), sourceOf, measure)).toEqual(once);
    expect(bootstrapIntervals(items(1), sourceOf, measure, { seed: 7 })).not.toEqual(once);
  });

  it('hold the figure, about as wide as theory has it', () => {
    const [low, high] = bootstrapIntervals(items(1), sourceOf, measure)['accuracy'] ?? [1, 0];
    expect(low).toBeLessThan(0.5);
    expect(high).toBeGreaterThan(0.5);
    // 1.96 times the root of 0.25 / 100 on either side.
    expect(high - low).toBeGreaterThan(0.15);
    expect(high - low).toBeLessThan(0.25);
  });

  it('are wider where items of one source are alike', () => {
    expect(width(10)).toBeGreaterThan(2 * width(1));
  });

  it('cannot be told from one source, or where most draws do not have the figure', () => {
    expect(bootstrapIntervals(items(100), sourceOf, measure)).toEqual({ accuracy: null });
    const rare = (some: readonly Item[]): Measured => ({
      rare: share(some.filter(({ source }) => source === 's0').slice(0, 1), () => true),
      never: share([], () => true),
    });
    expect(bootstrapIntervals(items(1), sourceOf, rare)).toMatchObject({ never: null });
  });
});

describe('what they stand on', () => {
  it('draws numbers evenly between zero and one', () => {
    const random = seededRandom(1);
    const drawn = Array.from({ length: 10_000 }, random);
    expect(drawn.every((number) => number >= 0 && number < 1)).toBe(true);
    for (const tenth of groupBy(drawn, (number) => String(Math.floor(number * 10))).values())
      expect(Math.abs(tenth.length - 1_000)).toBeLessThan(150);
  });

  it('finds quantiles between neighbours', () => {
    expect(quantile([1, 2, 3, 4, 5], 0.5)).toBe(3);
    expect(quantile([0, 10], 0.025)).toBeCloseTo(0.25);
    expect(quantile([7], 0.975)).toBe(7);
  });

  it('groups in the order of first items', () => {
    expect([...groupBy([3, 1, 4, 1, 5], (number) => (number % 2 === 0 ? 'even' : 'odd'))]).toEqual([
      ['odd', [3, 1, 1, 5]],
      ['even', [4]],
    ]);
  });
});
