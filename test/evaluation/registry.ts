import { claims } from './claims';
import { pages } from './pages';
import { people } from './people';
import { portfolios } from './portfolios';
import { profiles } from './profiles';
import { pulls } from './pulls';
import type { Scorer } from './scorer';

/** Who scores what; one file each. */
export const scorers: readonly Scorer[] = [pages, claims, profiles, portfolios, pulls, people];
