import { pages } from './pages';
import type { Scorer } from './scorer';

/** Who scores what; one file each. */
export const scorers: readonly Scorer[] = [pages];
