import type { Dossier } from '../../dossier/schema';
import type { TechnologyLedger } from './ledger';

export const drawTechnologies = (_dossier: Dossier): TechnologyLedger => ({
  technologies: [],
  profile: 'unread',
  unseen: [],
  seenWhole: false,
});
