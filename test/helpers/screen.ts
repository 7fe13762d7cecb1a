import type { Dossier } from '../../lib/dossier/schema';
import type { Finding } from '../../lib/engine/finding';
import { runRules } from '../../lib/engine/run';
import { drawFacts } from '../../lib/facts/draw-facts';
import { rules } from '../../rules/index';
import { now } from './dossier';

/** Facts and all rules over a dossier, as the product runs them. */
export const screen = (dossier: Dossier, role: string | null = 'mlops-engineer'): Finding[] =>
  runRules(rules, dossier, drawFacts(dossier), { now, role });

export const flagsOf = (findings: readonly Finding[]): Finding[] =>
  findings.filter(({ outcome }) => outcome === 'flag');
