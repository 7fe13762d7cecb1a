import type { DossierText, TextKind } from '../../lib/dossier/schema';
import { judgeSentence, type ClaimLabel } from '../../lib/facts/claims/judge-sentence';
import { readClaims } from '../../lib/facts/claims/read-claims';
import { z } from '../../lib/zod';
import { labelledIn } from './directory';
import { scoredRows, under } from './figures';
import type { Difference, Scorer } from './scorer';
import { groupBy, type Measured } from './statistics/bootstrap';
import { precisionRecall, share } from './statistics/ratios';

const itemSchema = z.object({
  id: z.string(),
  source: z.string(),
  kind: z.string(),
  text: z.string(),
  context: z.string().nullish(),
  heading: z.string().nullish(),
  label: z.enum(['quantified-without-method', 'quantified-with-method', 'vague-impact', 'not-a-claim']),
  doubt: z.boolean().default(false),
});

/** What the product calls the texts that the benchmark's sentences were taken from. */
const textKinds: Readonly<Record<string, TextKind>> = {
  profile_readme: 'profile-readme',
  project_readme: 'repository-readme',
  pr_description: 'pull-request',
  resume: 'pasted',
  portfolio_site: 'pasted',
  blog: 'pasted',
  postmortem: 'pasted',
};

type Row = {
  source: string;
  kind: string;
  sure: boolean;
  label: ClaimLabel;
  predicted: ClaimLabel;
  /** What the reading of whole texts makes of the sentence where it stands. */
  inText: ClaimLabel;
};

const isFlagged = (label: ClaimLabel): boolean => label === 'quantified-without-method' || label === 'vague-impact';
const isClaim = (label: ClaimLabel): boolean => label !== 'not-a-claim';
const hasMethod = (label: ClaimLabel): boolean => label === 'quantified-with-method';

/** Method is right where the claim was found and method was seen, or not seen, as labelled. */
const isMethodRight = ({ label, predicted }: Row): boolean =>
  isClaim(predicted) && hasMethod(predicted) === hasMethod(label);

const measurePart = (path: string, rows: readonly Row[]): Measured => {
  const claims = rows.filter(({ label }) => isClaim(label));
  return {
    ...under(
      `${path}.flagged`,
      precisionRecall(
        rows,
        ({ label }) => isFlagged(label),
        ({ predicted }) => isFlagged(predicted),
      ),
    ),
    [`${path}.method.accuracy`]: share(claims, isMethodRight),
    // Among those with a number, by the whole label: vague there counts as wrong.
    [`${path}.method.quantified`]: share(
      claims.filter(({ label }) => label !== 'vague-impact'),
      ({ label, predicted }) => label === predicted,
    ),
    ...under(
      `${path}.claim`,
      precisionRecall(
        rows,
        ({ label }) => isClaim(label),
        ({ predicted }) => isClaim(predicted),
      ),
    ),
    [`${path}.accuracy`]: share(rows, ({ label, predicted }) => label === predicted),
  };
};

const measure = (rows: readonly Row[]): Measured => ({
  ...measurePart('all', rows),
  ...measurePart(
    'sure',
    rows.filter(({ sure }) => sure),
  ),
  ...under(
    'inText.flagged',
    precisionRecall(
      rows,
      ({ label }) => isFlagged(label),
      ({ inText }) => isFlagged(inText),
    ),
  ),
  'inText.agreement': share(rows, ({ predicted, inText }) => predicted === inText),
  ...Object.fromEntries(
    [...groupBy(rows, ({ kind }) => kind)]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([kind, part]) => Object.entries(measurePart(`kinds.${kind}`, part))),
  ),
});

const labels: readonly ClaimLabel[] = itemSchema.shape.label.options;

/** How often each label was read as each: `{labelled: {predicted: n}}`. */
const confusionOf = (rows: readonly Row[]): Record<string, Record<string, number>> =>
  Object.fromEntries(
    labels.map((label) => [
      label,
      Object.fromEntries(
        labels.map((predicted) => [
          predicted,
          rows.filter((row) => row.label === label && row.predicted === predicted).length,
        ]),
      ),
    ]),
  );

const confusionTable = (confusion: Record<string, Record<string, number>>): string =>
  [
    `  ${'labelled \\ read as'.padEnd(28)}${labels.map((label) => label.padStart(28)).join('')}`,
    ...labels.map(
      (label) =>
        `  ${label.padEnd(28)}${labels.map((other) => String(confusion[label]?.[other] ?? 0).padStart(28)).join('')}`,
    ),
  ].join('\n');

const lettersOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/**
 * The label of a sentence as the product comes to it: heading and context read as one text, and the claim that quotes the
 * sentence. It guards against a judgment of single sentences that drifts from what readers of the product see.
 */
const labelInText = ({ text, context, heading, kind }: z.infer<typeof itemSchema>): ClaimLabel => {
  const content = `${heading ? `## ${heading}\n\n` : ''}${context || text}`;
  const whole: DossierText = {
    id: 'text',
    kind: textKinds[kind] ?? 'pasted',
    format: 'markdown',
    content,
    truncated: false,
    url: null,
    repository: null,
    path: null,
    commit: null,
    rendered: false,
    source: 'text',
    hash: '0'.repeat(64),
  };
  const sentence = lettersOf(text);
  const claim = readClaims(whole, []).find(({ quote }) => {
    const quoted = lettersOf(quote.quote);
    return sentence.includes(quoted) || quoted.includes(sentence);
  });
  if (!claim) return 'not-a-claim';
  if (claim.kind === 'vague') return 'vague-impact';
  return claim.method === 'given' ? 'quantified-with-method' : 'quantified-without-method';
};

/** Sentences in context, judged one by one after the codebook's section 1. */
export const claims: Scorer = {
  group: 'claims',
  reads: 'claims*.jsonl',
  score: (directory, trouble) => {
    const differences: Difference[] = [];
    const rows = labelledIn(directory, 'claims', itemSchema, trouble).map((item): Row => {
      const { id, source, kind, text, label, doubt } = item;
      const context = item.context ?? '';
      const heading = item.heading || null;
      const predicted = judgeSentence({ text, context, heading, kind: textKinds[kind] ?? null });
      if (predicted !== label) {
        differences.push({
          kind: `${label} read as ${predicted}${doubt ? ' (in doubt)' : ''}`,
          where: `${id} ${kind}`,
          expected: label,
          got: predicted,
          about: { text, heading, context },
        });
      }
      const inText = labelInText(item);
      if (inText !== predicted) {
        differences.push({
          kind: `${predicted} by itself read as ${inText} in its text`,
          where: `${id} ${kind}`,
          expected: label,
          got: inText,
          about: { text, heading, context },
        });
      }
      return { source, kind, sure: !doubt, label, predicted, inText };
    });
    const scored = scoredRows('claims', rows, measure, differences);
    if (rows.length === 0) return scored;
    const confusion = confusionOf(rows);
    return {
      ...scored,
      figures: { ...scored.figures, confusion },
      table: `${scored.table}\n${confusionTable(confusion)}`,
    };
  },
};
