import type { TextKind } from '../../lib/dossier/schema';
import { judgeSentence, type ClaimLabel } from '../../lib/facts/claims/judge-sentence';
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

type Row = { source: string; kind: string; sure: boolean; label: ClaimLabel; predicted: ClaimLabel };

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
      return { source, kind, sure: !doubt, label, predicted };
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
