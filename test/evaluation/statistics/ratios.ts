/** A figure between 0 and 1 (or -1 and 1 for correlations), and over how many it was taken; null over none. */
export type Figure = { value: number | null; of: number };

export const ratio = (part: number, of: number): Figure => ({ value: of === 0 ? null : part / of, of });

/** The share of items that hold. */
export const share = <Item>(items: readonly Item[], holds: (item: Item) => boolean): Figure =>
  ratio(items.filter(holds).length, items.length);

export type PrecisionRecall = { precision: Figure; recall: Figure; f1: Figure };

/** From counts of what was found rightly, found wrongly, and missed. F1 is their harmonic mean, 2tp / (2tp + fp + fn). */
export const fromCounts = (right: number, wrong: number, missed: number): PrecisionRecall => ({
  precision: ratio(right, right + wrong),
  recall: ratio(right, right + missed),
  f1: { value: ratio(2 * right, 2 * right + wrong + missed).value, of: right + wrong + missed },
});

/** Of items that are or are not in a class, by label and as predicted. */
export const precisionRecall = <Item>(
  items: readonly Item[],
  isLabelled: (item: Item) => boolean,
  isPredicted: (item: Item) => boolean,
): PrecisionRecall => {
  let right = 0;
  let wrong = 0;
  let missed = 0;
  for (const item of items) {
    const labelled = isLabelled(item);
    if (isPredicted(item)) {
      if (labelled) right += 1;
      else wrong += 1;
    } else if (labelled) missed += 1;
  }
  return fromCounts(right, wrong, missed);
};
