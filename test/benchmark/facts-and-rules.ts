import type { Dossier } from '../../lib/dossier/schema';
import { runRules } from '../../lib/engine/run';
import { drawFacts } from '../../lib/facts/draw-facts';
import { rules } from '../../rules/index';
import { now } from '../helpers/dossier';
import { largeDossier, textLength } from './large-dossier';
import { median, type Row } from './row';

const time = (run: () => unknown): number => {
  const started = performance.now();
  run();
  return performance.now() - started;
};

const role = 'mlops-engineer';
const rounds = 7;

const measure = (dossier: Dossier) => {
  const firstFacts = time(() => drawFacts(dossier));
  const factTimes = Array.from({ length: rounds }, () => time(() => drawFacts(dossier)));
  const facts = drawFacts(dossier);
  const ruleTimes = Array.from({ length: rounds }, () => time(() => runRules(rules, dossier, facts, { now, role })));
  return { firstFacts, facts: median(factTimes), rules: median(ruleTimes) };
};

/**
 * Facts and rules over the large dossier and over a tenth of it, in Node (the same engine as Chromium's). The first
 * drawing is cold: nothing is compiled yet. Linear growth is a ratio of about 10 for ten times the text.
 */
export const factsAndRules = (): Row[] => {
  const large = largeDossier();
  const tenth = largeDossier(0.1);
  const atLarge = measure(large);
  const atTenth = measure(tenth);
  const times = (part: 'facts' | 'rules') => atLarge[part] / atTenth[part];
  const characters = `${textLength(large)} characters`;
  return [
    {
      what: 'facts, large dossier, first time',
      measured: atLarge.firstFacts,
      unit: 'ms',
      budget: 1_000,
      note: characters,
    },
    { what: 'facts, large dossier, warm', measured: atLarge.facts, unit: 'ms', budget: 1_000 },
    { what: 'facts, a tenth of it, warm', measured: atTenth.facts, unit: 'ms', budget: null },
    { what: 'facts, large over tenth', measured: times('facts'), unit: '×', budget: 15, note: '10 is linear' },
    { what: 'rules, large dossier', measured: atLarge.rules, unit: 'ms', budget: 20 },
    { what: 'rules, a tenth of it', measured: atTenth.rules, unit: 'ms', budget: null },
    { what: 'rules, large over tenth', measured: times('rules'), unit: '×', budget: 15, note: '10 is linear' },
  ];
};
