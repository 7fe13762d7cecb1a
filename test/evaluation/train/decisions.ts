/**
 * Trains the integer weights by which a quote is chosen (lib/knowledge/decision-weights.ts) on the labelled pull
 * requests of directories: a choice among a change's sentences and "none", by their features. Deterministic: full
 * gradients, a fixed number of rounds, no random start.
 *
 * Usage: tsx test/evaluation/train/decisions.ts DIR [DIR…] [--weights-only DIR…]
 *
 * Prints figures of folds that leave owners out, for each directory, then the weights. The border of a fold is chosen
 * on the other folds alone; what is in directories of another mix (only long descriptions, say) counts for the
 * weights alone.
 */
import { join } from 'node:path';
import { readFileSync, readdirSync } from 'node:fs';
import { categoryOf } from '../../../lib/facts/pull-requests/category';
import { quoteOf, type Scored } from '../../../lib/facts/pull-requests/decision';
import { quotable } from '../../../lib/facts/pull-requests/decision-features';
import { readChange } from '../../../lib/facts/pull-requests/read-change';
import { decisionFeatures, type DecisionFeature } from '../../../lib/knowledge/decision-weights';
import { z } from '../../../lib/zod';
import { wordOverlap } from '../pulls';

const itemSchema = z.object({
  repo: z.string(),
  title: z.string(),
  body: z.string().nullish(),
  changed_files: z
    .array(z.object({ path: z.string(), additions: z.number().nullish(), deletions: z.number().nullish() }))
    .nullish(),
  decision: z.string().nullish(),
});

type Sentence = { start: number; end: number; features: readonly number[]; right: boolean };
type Sample = {
  from: string;
  mixed: boolean;
  owner: string;
  text: string;
  decision: string | null;
  sentences: readonly Sentence[];
};

/**
 * What is known before any data: the codebook's own words, and what squash messages and forms are like. The weights
 * are drawn towards these, so that few examples do not carry them off.
 */
const prior: Partial<Record<DecisionFeature, number>> = {
  cause: 2,
  'choice and cause': 2,
  'comparing figure': 1,
  fault: 0.5,
  'about tests': -0.5,
  hope: -1,
  'later commit': -1,
  'routine opening': -1,
  'title or its echo': -1,
  short: -2,
};
/** How strongly they are drawn; chosen among 2, 4, 8 by the folds. */
const decay = 4;
const rounds = 600;
const pace = 0.003;
const momentum = 0.9;
/** What share of changes without a decision may be given one, of those that the border is chosen on. */
const mostInvented = 0.08;
/** Owners are left out in this many groups, or one by one where there are fewer. */
const mostFolds = 12;
/** Weights are kept in tenths. */
const scale = 10;
const sameWords = 0.5;
const bias = decisionFeatures.length;

/** Repositories of single persons are one fold. */
const ownerOf = (repo: string): string => {
  const owner = (repo.split('/')[0] ?? '').toLowerCase();
  return owner.startsWith('user-') ? 'persons' : owner;
};

const sampleOf = (from: string, mixed: boolean, item: z.infer<typeof itemSchema>): Sample => {
  const { text, sentences } = readChange({ title: item.title, body: item.body ?? '' });
  const decision = item.decision ?? null;
  const files = item.changed_files?.map(({ path, additions, deletions }) => ({
    path,
    additions: additions ?? 0,
    deletions: deletions ?? 0,
  }));
  const prose = sentences
    .filter((sentence) => sentence.from === 'body')
    .map(({ words }) => words)
    .join(' ');
  const category = categoryOf({ title: item.title, prose, files: files ?? null, labels: [] });
  return {
    from,
    mixed,
    owner: ownerOf(item.repo),
    text,
    decision,
    sentences: quotable(text, sentences, category).map(({ start, end, features }) => ({
      start,
      end,
      features: [bias, ...features.map((name) => decisionFeatures.indexOf(name))],
      right: decision !== null && wordOverlap(decision, text.slice(start, end)) >= sameWords,
    })),
  };
};

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const scoreOf = (weights: readonly number[], { features }: Sentence): number =>
  sum(features.map((feature) => weights[feature] ?? 0));

/** Adds one change's share of the gradient: what is right pulls up, what is likely and wrong pulls down. */
const pull = (gradient: number[], weights: readonly number[], { decision, sentences }: Sample): void => {
  if (decision !== null && !sentences.some(({ right }) => right)) return;
  const likely = sentences.map((sentence) => Math.exp(scoreOf(weights, sentence)));
  const all = 1 + sum(likely);
  const right = sum(likely.filter((_, at) => sentences[at]?.right));
  sentences.forEach((sentence, at) => {
    const share = likely[at] ?? 0;
    const wanted = sentence.right ? share / right : 0;
    for (const feature of sentence.features) gradient[feature] = (gradient[feature] ?? 0) + wanted - share / all;
  });
};

/** Weights in tenths, the bias last. */
const train = (samples: readonly Sample[]): number[] => {
  const drawnTo = decisionFeatures.map((name) => prior[name] ?? 0);
  const weights = [...drawnTo, 0];
  const speed = weights.map(() => 0);
  for (let round = 0; round < rounds; round++) {
    const gradient = weights.map((weight, at) => (at === bias ? 0 : decay * ((drawnTo[at] ?? 0) - weight)));
    for (const sample of samples) pull(gradient, weights, sample);
    for (let at = 0; at <= bias; at++) {
      speed[at] = momentum * (speed[at] ?? 0) + pace * (gradient[at] ?? 0);
      weights[at] = (weights[at] ?? 0) + (speed[at] ?? 0);
    }
  }
  return weights.map((weight) => Math.round(weight * scale));
};

type Outcome = { from: string; mixed: boolean; owner: string; labelled: boolean; weight: number; right: boolean };

/** What would be quoted of a change, however little it weighs. */
const outcomeOf = (weights: readonly number[], { from, mixed, owner, text, decision, sentences }: Sample): Outcome => {
  const scored = sentences.map((one): Scored => ({ start: one.start, end: one.end, weight: scoreOf(weights, one) }));
  const quote = quoteOf(text, scored, -Infinity);
  return {
    from,
    mixed,
    owner,
    labelled: decision !== null,
    weight: scored.reduce((most, { weight }) => Math.max(most, weight), -Infinity),
    right:
      decision !== null && quote !== null && wordOverlap(decision, text.slice(quote.start, quote.end)) >= sameWords,
  };
};

/** The lowest border that gives a quote to no more of those without a decision than is allowed. */
const borderFor = (outcomes: readonly Outcome[]): number => {
  const none = outcomes.filter(({ labelled, mixed }) => mixed && !labelled).map(({ weight }) => weight);
  const border = none.toSorted((one, other) => other - one)[Math.floor(mostInvented * none.length)];
  return (border ?? 0) + 1;
};

const shareOf = <Item>(items: readonly Item[], holds: (item: Item) => boolean): string =>
  (items.filter(holds).length / Math.max(1, items.length)).toFixed(3);

const report = (name: string, outcomes: readonly (Outcome & { border: number })[]): void => {
  const labelled = outcomes.filter((one) => one.labelled);
  const none = outcomes.filter((one) => !one.labelled);
  const isGiven = ({ weight, border }: { weight: number; border: number }): boolean => weight >= border;
  console.log(
    `${name}: ${outcomes.length} changes, ${labelled.length} with a decision · found ` +
      `${shareOf(labelled, (one) => one.right && isGiven(one))} (${shareOf(labelled, (one) => one.right)} with no ` +
      `border), given ${shareOf(labelled, isGiven)}, invented ${shareOf(none, isGiven)}`,
  );
};

const named = process.argv.slice(2);
const border = named.indexOf('--weights-only');
const directories = named.filter((_, at) => at !== border);
const samples = directories.flatMap((directory, at) =>
  readdirSync(directory)
    .filter((name) => /^pulls.*\.jsonl$/u.test(name))
    .flatMap((name) => readFileSync(join(directory, name), 'utf8').trim().split('\n'))
    .map((line) => sampleOf(directory, border === -1 || at < border, itemSchema.parse(JSON.parse(line)))),
);
const owners = [...new Set(samples.map(({ owner }) => owner))].toSorted();
const folds = Math.min(owners.length, mostFolds);
const foldOf = (owner: string): number => owners.indexOf(owner) % folds;
const heldOut = Array.from({ length: folds }, (_, fold) => {
  const weights = train(samples.filter(({ owner }) => foldOf(owner) !== fold));
  return samples.filter(({ owner }) => foldOf(owner) === fold).map((sample) => outcomeOf(weights, sample));
}).flat();
const nested = heldOut.map((outcome) => ({
  ...outcome,
  border: borderFor(heldOut.filter(({ owner }) => foldOf(owner) !== foldOf(outcome.owner))),
}));
console.log(`${owners.length} owners in ${folds} folds`);
for (const directory of directories)
  report(
    directory,
    nested.filter(({ from }) => from === directory),
  );
report(
  'all of one mix',
  nested.filter(({ mixed }) => mixed),
);
const weights = train(samples);
console.log(`decisionBorder = ${borderFor(heldOut) - (weights[bias] ?? 0)}`);
decisionFeatures.forEach((name, at) => console.log(`  '${name}': ${weights[at] ?? 0},`));
