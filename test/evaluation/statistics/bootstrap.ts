import type { Figure } from './ratios';

/** Every figure of one set of items, by its path in the output: `all.flagged.precision`. */
export type Measured = Record<string, Figure>;
/** The 95 % interval by the same paths; null where it cannot be told. */
export type Intervals = Record<string, readonly [number, number] | null>;

/** Numbers in [0, 1) that are the same for the same seed, on every machine (mulberry32). */
export const seededRandom = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

/** The value below which the share lies, linear between neighbours; `sorted` is ascending and not empty. */
export const quantile = (sorted: readonly number[], at: number): number => {
  const place = at * (sorted.length - 1);
  const below = sorted[Math.floor(place)] ?? 0;
  const above = sorted[Math.ceil(place)] ?? below;
  return below + (above - below) * (place - Math.floor(place));
};

/** Items by key, each in their order; keys in the order of their first item. */
export const groupBy = <Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> => {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
};

/**
 * Percentile intervals of every figure at once. Whole clusters are drawn with replacement, for sentences of one source
 * resemble each other and would make the interval too narrow. A figure that a draw does not have is left out of that
 * draw; null where there are fewer than two clusters or most draws do not have it.
 */
export const bootstrapIntervals = <Item>(
  items: readonly Item[],
  clusterOf: (item: Item) => string,
  measure: (items: readonly Item[]) => Measured,
  { resamples = 1_000, seed = 20_260_101 }: { resamples?: number; seed?: number } = {},
): Intervals => {
  const clusters = [...groupBy(items, clusterOf).values()];
  const drawn = new Map<string, number[]>();
  const random = seededRandom(seed);
  for (let draw = 0; draw < resamples && clusters.length > 1; draw += 1) {
    const sample: Item[] = [];
    for (let at = 0; at < clusters.length; at += 1) {
      for (const item of clusters[Math.floor(random() * clusters.length)] ?? []) sample.push(item);
    }
    for (const [path, { value }] of Object.entries(measure(sample))) {
      if (value === null) continue;
      const known = drawn.get(path);
      if (known) known.push(value);
      else drawn.set(path, [value]);
    }
  }
  return Object.fromEntries(
    Object.keys(measure(items)).map((path) => {
      const values = drawn.get(path)?.toSorted((a, b) => a - b) ?? [];
      return [path, values.length * 2 > resamples ? [quantile(values, 0.025), quantile(values, 0.975)] : null];
    }),
  );
};
