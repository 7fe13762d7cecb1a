import type { Dossier } from '../../dossier/schema';
import type { Claim } from './claim';

export const drawClaims = (_dossier: Dossier): Claim[] => [];
