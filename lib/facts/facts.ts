import type { Dossier } from '../dossier/schema';
import type { Claim, OwnText } from './claims/claim';
import type { Portfolio } from './portfolio/portfolio';
import type { PullRequestWork } from './pull-requests/work';
import type { TechnologyLedger } from './technologies/ledger';

/**
 * What several rules and the outreach share, derived from a dossier. Every fact says what it could not see; none of them
 * knows the person's name or login (both are masked before anything is derived).
 */
export type Facts = {
  claims: readonly Claim[];
  /** The texts that claims were looked for in, each with what it could not tell. */
  ownTexts: readonly OwnText[];
  technologies: TechnologyLedger;
  portfolio: Portfolio;
  pullRequests: readonly PullRequestWork[];
};
export type FactName = keyof Facts;
export type FactDrawer<Name extends FactName> = (dossier: Dossier) => Facts[Name];
