/** What a sentence may look like to the choice of quotes. */
export const decisionFeatures = [
  'cause',
  'choice and cause',
  'consequence',
  'two kinds of ground',
  'condition',
  'comparing figure',
  'measured figure',
  'negation',
  'fault',
  'state before',
  'hope',
  'title or its echo',
  'routine opening',
  'little told',
  'much told',
  'first sentence',
  'short',
  'long',
  'under a cause',
  'remedy follows',
  'list item',
  'opens a cause',
  'touches the title',
  'about tests',
  'later commit',
] as const;
export type DecisionFeature = (typeof decisionFeatures)[number];

/**
 * What each feature adds to the order of quotes, in tenths. Trained by test/evaluation/train/decisions.ts on the labelled
 * pull requests of the benchmark. They choose which words of a change are quoted and touch no finding.
 */
export const decisionWeights: Readonly<Record<DecisionFeature, number>> = {
  cause: 21,
  'choice and cause': 11,
  consequence: 13,
  'two kinds of ground': -7,
  condition: 7,
  'comparing figure': 17,
  'measured figure': 6,
  negation: 6,
  fault: 7,
  'state before': 2,
  hope: -9,
  'title or its echo': -12,
  'routine opening': -9,
  'little told': 6,
  'much told': 3,
  'first sentence': -6,
  short: -21,
  long: -3,
  'under a cause': 3,
  'remedy follows': -4,
  'list item': -8,
  'opens a cause': 8,
  'touches the title': -6,
  'about tests': -4,
  'later commit': -12,
};
/** From this sum on, a sentence is taken to state a decision and its ground. */
export const decisionBorder = 3;
