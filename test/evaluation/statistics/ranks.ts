import type { Figure } from './ratios';

/** Ranks from 1; equal values share the mean of their ranks. */
export const ranksOf = (values: readonly number[]): number[] => {
  const order = values.map((value, at) => ({ value, at })).toSorted((a, b) => a.value - b.value);
  const ranks = Array.from(values, () => 0);
  for (let first = 0; first < order.length;) {
    let last = first;
    while (order[last + 1]?.value === order[first]?.value && last + 1 < order.length) last += 1;
    for (const { at } of order.slice(first, last + 1)) ranks[at] = (first + last) / 2 + 1;
    first = last + 1;
  }
  return ranks;
};

/** Pearson's correlation; null where one side does not vary. */
const correlation = (one: readonly number[], other: readonly number[]): number | null => {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [a, b] = [mean(one), mean(other)];
  let both = 0;
  let left = 0;
  let right = 0;
  one.forEach((value, at) => {
    const dx = value - a;
    const dy = (other[at] ?? b) - b;
    both += dx * dy;
    left += dx * dx;
    right += dy * dy;
  });
  return left === 0 || right === 0 ? null : both / Math.sqrt(left * right);
};

/** Spearman's rank correlation with ties: Pearson's over mean ranks. */
export const spearman = (one: readonly number[], other: readonly number[]): Figure => ({
  value: one.length === 0 ? null : correlation(ranksOf(one), ranksOf(other)),
  of: one.length,
});

/**
 * Area under the ROC curve: how often an item of the class has the higher value than one outside of it, ties counting
 * half (Mann and Whitney's U over the number of pairs). Null where either side is empty.
 */
export const rocAuc = (values: readonly number[], inClass: readonly boolean[]): Figure => {
  const inside = inClass.filter(Boolean).length;
  const outside = values.length - inside;
  if (inside === 0 || outside === 0) return { value: null, of: values.length };
  const sum = ranksOf(values).reduce((total, rank, at) => total + (inClass[at] ? rank : 0), 0);
  return { value: (sum - (inside * (inside + 1)) / 2) / (inside * outside), of: values.length };
};
