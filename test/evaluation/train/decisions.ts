/**
 * Trains the integer weights by which a quote is chosen (lib/knowledge/decision-weights.ts) on the labelled pull
 * requests of a directory: a choice among a change's sentences and "none", by their features. Deterministic: full
 * gradients, a fixed number of rounds, no random start.
 *
 * Usage: tsx test/evaluation/train/decisions.ts DIR
 *
 * Prints figures of folds that leave out every owner in turn, then the weights.
 */
import { join } from 'node:path';
import { readFileSync, readdirSync } from 'node:fs';
import { isQuotable } from '../../../lib/facts/pull-requests/candidates';
import { contextOf, featuresOf } from '../../../lib/facts/pull-requests/decision-features';
import { readChange } from '../../../lib/facts/pull-requests/read-change';
import { shortenQuote } from '../../../lib/facts/pull-requests/shorten-quote';
import { decisionFeatures, type DecisionFeature } from '../../../lib/knowledge/decision-weights';
import { z } from '../../../lib/zod';
import { wordOverlap } from '../pulls';

const itemSchema = z.object({
  repo: z.string(),
  title: z.string(),
  body: z.string().nullish(),
  decision: z.string().nullish(),
});

type Sentence = { features: readonly number[]; right: boolean };
type Sample = { owner: string; labelled: boolean; sentences: readonly Sentence[] };

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
/** How strongly they are drawn; chosen among 0.5, 1, 2, 4 by the folds. */
const decay = 2;
const rounds = 1_500;
const pace = 0.01;
const momentum = 0.9;
/** From here on a quote is given: the folds found most here with few quotes where there are none. */
const chosenBorder = -0.6;
/** Weights are kept in tenths. */
const scale = 10;
const sameWords = 0.5;
const bias = decisionFeatures.length;

/** Repositories of single persons are one fold. */
const ownerOf = (repo: string): string => {
  const owner = repo.split('/')[0] ?? '';
  return owner.startsWith('user-') ? 'persons' : owner;
};

const sampleOf = ({ repo, title, body, decision }: z.infer<typeof itemSchema>): Sample => {
  const { text, sentences } = readChange({ title, body: body ?? '' });
  const context = contextOf(sentences);
  return {
    owner: ownerOf(repo),
    labelled: typeof decision === 'string',
    sentences: sentences.flatMap((sentence, at) => {
      if (!isQuotable(sentence)) return [];
      const names = featuresOf(sentence, sentences[at + 1], sentences[at - 1], context);
      const quote = shortenQuote(text, sentence);
      return [
        {
          features: [bias, ...names.map((name) => decisionFeatures.indexOf(name))],
          right: typeof decision === 'string' && wordOverlap(decision, text.slice(quote.start, quote.end)) >= sameWords,
        },
      ];
    }),
  };
};

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const scoreOf = (weights: readonly number[], { features }: Sentence): number =>
  sum(features.map((feature) => weights[feature] ?? 0));

/** Adds one change's share of the gradient: what is right pulls up, what is likely and wrong pulls down. */
const pull = (gradient: number[], weights: readonly number[], { labelled, sentences }: Sample): void => {
  if (labelled && !sentences.some(({ right }) => right)) return;
  const likely = sentences.map((sentence) => Math.exp(scoreOf(weights, sentence)));
  const all = 1 + sum(likely);
  const right = sum(likely.filter((_, at) => sentences[at]?.right));
  sentences.forEach((sentence, at) => {
    const share = likely[at] ?? 0;
    const wanted = labelled && sentence.right ? share / right : 0;
    for (const feature of sentence.features) gradient[feature] = (gradient[feature] ?? 0) + wanted - share / all;
  });
};

const train = (samples: readonly Sample[]): number[] => {
  const weights = Array.from({ length: bias + 1 }, () => 0);
  const speed = weights.map(() => 0);
  const drawnTo = decisionFeatures.map((name) => prior[name] ?? 0);
  for (let round = 0; round < rounds; round++) {
    const gradient = weights.map((weight, at) => (at === bias ? 0 : decay * ((drawnTo[at] ?? 0) - weight)));
    for (const sample of samples) pull(gradient, weights, sample);
    for (let at = 0; at <= bias; at++) {
      speed[at] = momentum * (speed[at] ?? 0) + pace * (gradient[at] ?? 0);
      weights[at] = (weights[at] ?? 0) + (speed[at] ?? 0);
    }
  }
  return weights;
};

const bestOf = (weights: readonly number[], { sentences }: Sample): { score: number; right: boolean } =>
  sentences
    .map((sentence) => ({ score: scoreOf(weights, sentence), right: sentence.right }))
    .reduce((best, one) => (one.score > best.score ? one : best), { score: -Infinity, right: false });

const shareOf = <Item>(items: readonly Item[], holds: (item: Item) => boolean): string =>
  (items.filter(holds).length / Math.max(1, items.length)).toFixed(3);

const directory = process.argv[2] ?? '.';
const samples = readdirSync(directory)
  .filter((name) => /^pulls.*\.jsonl$/u.test(name))
  .flatMap((name) => readFileSync(join(directory, name), 'utf8').trim().split('\n'))
  .map((line) => sampleOf(itemSchema.parse(JSON.parse(line))));

const owners = [...new Set(samples.map(({ owner }) => owner))];
const heldOut = owners.flatMap((left) => {
  const weights = train(samples.filter(({ owner }) => owner !== left));
  return samples
    .filter(({ owner }) => owner === left)
    .map((sample) => ({ labelled: sample.labelled, ...bestOf(weights, sample) }));
});
const labelled = heldOut.filter((one) => one.labelled);
const none = heldOut.filter((one) => !one.labelled);
console.log(`${samples.length} changes of ${owners.length} owners, ${labelled.length} with a decision`);
for (const border of [-1.4, -1.2, -1, -0.9, -0.8, -0.7, -0.6, -0.5, -0.4, -0.2, 0]) {
  const found = shareOf(labelled, ({ right, score }) => right && score >= border);
  console.log(`border ${border}: found ${found}, invented ${shareOf(none, ({ score }) => score >= border)}`);
}
const weights = train(samples);
console.log(`decisionBorder = ${Math.round(-(weights[bias] ?? 0) * scale) + Math.round(chosenBorder * scale)}`);
decisionFeatures.forEach((name, at) => console.log(`  '${name}': ${Math.round((weights[at] ?? 0) * scale)},`));
