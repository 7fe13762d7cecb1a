import type { HiringSource } from './hiring-sources';

/** What a figure counts: cash with the yearly bonus, equity too, or a median without saying of what. */
export type PayBasis = 'total-cash' | 'with-equity' | 'median';

/** A role and level as the source names them; keys of the catalogue (`brief:pay.roles.<role>`, `brief:pay.levels.<level>`). */
export type PayFigure = {
  role: string;
  level: string;
  /** In thousands of US dollars a year; `most` is null for a median, and `open` where the source says "and more". */
  least: number;
  most: number | null;
  open: boolean;
  basis: PayBasis;
  country: 'US';
  year: number;
  source: HiringSource;
};

const row = (
  source: HiringSource,
  basis: PayBasis,
  role: string,
  level: string,
  [least, most]: readonly [number, number | null],
  open = false,
): PayFigure => ({ role, level, least, most, open, basis, country: 'US', year: 2026, source });

/**
 * What the sources say is paid in the United States. Help for whoever writes a brief, never put into one: another country,
 * city or kind of company pays otherwise, and the sources do not agree among themselves.
 */
export const payFigures: readonly PayFigure[] = [
  row('S2', 'total-cash', 'applied-ml', 'mid', [165, 220]),
  row('S2', 'total-cash', 'applied-ml', 'senior', [220, 310]),
  row('S2', 'total-cash', 'ml-lead', 'staff', [270, 380]),
  row('S2', 'total-cash', 'data-engineer', 'senior', [155, 210]),
  row('S2', 'total-cash', 'programme-manager', 'senior', [140, 185]),
  row('S2', 'total-cash', 'governance', 'senior', [120, 165]),
  row('S2', 'total-cash', 'head', 'executive', [320, 500], true),
  row('S3', 'median', 'ai-engineer', 'junior', [150, null]),
  row('S3', 'median', 'ai-engineer', 'mid', [193, null]),
  row('S3', 'median', 'ai-engineer', 'senior', [240, null]),
  row('S3', 'median', 'deep-learning', 'senior', [200, 312], true),
  row('S4', 'with-equity', 'ml-engineer', 'junior', [120, 160]),
  row('S4', 'with-equity', 'ml-engineer', 'mid', [160, 220]),
  row('S4', 'with-equity', 'ml-engineer', 'senior', [220, 320]),
  row('S4', 'with-equity', 'ml-engineer', 'staff', [300, 450], true),
];
