import type { Dossier } from '../../dossier/schema';
import type { Portfolio } from './portfolio';

export const drawPortfolio = (_dossier: Dossier): Portfolio => ({ looked: [], unseen: [], listWhole: false });
