import type { Dossier } from '../dossier/schema';
import { drawOwnTexts } from './claims/draw-own-texts';
import type { Facts } from './facts';
import { drawPortfolio } from './portfolio/draw-portfolio';
import { drawPullRequests } from './pull-requests/draw-pull-requests';
import { drawTechnologies } from './technologies/draw-technologies';

/** Draws all facts from a dossier. Pure and synchronous; linear in the size of the dossier. */
export const drawFacts = (dossier: Dossier): Facts => {
  const ownTexts = drawOwnTexts(dossier);
  const pullRequests = drawPullRequests(dossier);
  return {
    claims: ownTexts.flatMap(({ claims }) => claims),
    ownTexts,
    technologies: drawTechnologies(dossier, pullRequests),
    portfolio: drawPortfolio(dossier),
    pullRequests,
  };
};
