import { judgeChange } from '../../lib/facts/pull-requests/judge-change';
import { changeCategories, type ChangeCategory } from '../../lib/facts/pull-requests/work';
import { z } from '../../lib/zod';
import { labelledIn } from './directory';
import { scoredRows } from './figures';
import type { Difference, Scorer } from './scorer';
import type { Measured } from './statistics/bootstrap';
import { rocAuc, spearman } from './statistics/ranks';
import { share } from './statistics/ratios';

const itemSchema = z.object({
  id: z.string(),
  source: z.string(),
  title: z.string(),
  body: z.string().nullish(),
  changed_files: z
    .array(z.object({ path: z.string(), additions: z.number().nullish(), deletions: z.number().nullish() }))
    .nullish(),
  additions: z.number().nullish(),
  deletions: z.number().nullish(),
  category: z.enum(changeCategories),
  substance: z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]),
  decision: z.string().nullish(),
  doubt: z.boolean().default(false),
});

/** From here on a change is worth writing about. */
const worth = 2;
/** How much of the words two quotes share where they are the same decision. */
const sameWords = 0.5;

const wordsOf = (text: string): Set<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? []);

/** The share of words that two texts have in common: |A∩B| / |A∪B|. */
export const wordOverlap = (one: string, other: string): number => {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  const both = [...a].filter((word) => b.has(word)).length;
  const either = a.size + b.size - both;
  return either === 0 ? 0 : both / either;
};

/** What was made of a change: `order` is the level of substance first, then what it was cut from. */
type Judged = { category: ChangeCategory; level: number; weight: number; order: number; decision: string | null };

type Row = {
  source: string;
  sure: boolean;
  category: ChangeCategory;
  substance: number;
  decision: string | null;
  words: number;
  judged: Judged;
  withoutFiles: Judged;
};

const isFound = (labelled: string | null, judged: Judged): boolean =>
  labelled !== null && judged.decision !== null && wordOverlap(labelled, judged.decision) >= sameWords;

const measureJudged = (rows: readonly Row[], path: 'judged' | 'withoutFiles'): Measured => {
  const worthIt = rows.map(({ substance }) => substance >= worth);
  const auc = (valueOf: (row: Row) => number) => rocAuc(rows.map(valueOf), worthIt);
  const wordCountAuc = auc(({ words }) => words);
  const own = auc((row) => row[path].order);
  const decided = rows.filter(({ decision }) => decision !== null);
  const undecided = rows.filter(({ decision }) => decision === null);
  const suffix = path === 'judged' ? '' : '.withoutFiles';
  return {
    [`substance${suffix}.auc`]: own,
    ...(path === 'judged' && { 'substance.wordCountAuc': wordCountAuc }),
    [`substance${suffix}.aboveWordCount`]: {
      value: own.value === null || wordCountAuc.value === null ? null : own.value - wordCountAuc.value,
      of: own.of,
    },
    [`substance${suffix}.levelAuc`]: auc((row) => row[path].level),
    [`substance${suffix}.weightAuc`]: auc((row) => row[path].weight),
    [`substance${suffix}.spearman`]: spearman(
      rows.map((row) => row[path].order),
      rows.map(({ substance }) => substance),
    ),
    [`substance${suffix}.accuracy`]: share(rows, (row) => row.substance === row[path].level),
    [`decision${suffix}.found`]: share(decided, (row) => isFound(row.decision, row[path])),
    [`decision${suffix}.given`]: share(decided, (row) => row[path].decision !== null),
    [`decision${suffix}.invented`]: share(undecided, (row) => row[path].decision !== null),
  };
};

const measure = (rows: readonly Row[]): Measured => {
  const sure = rows.filter((row) => row.sure);
  const isRight = (path: 'judged' | 'withoutFiles') => (row: Row) => row.category === row[path].category;
  return {
    'category.all': share(rows, isRight('judged')),
    'category.sure': share(sure, isRight('judged')),
    'category.withoutFiles': share(rows, isRight('withoutFiles')),
    'category.sureWithoutFiles': share(sure, isRight('withoutFiles')),
    ...measureJudged(rows, 'judged'),
    ...measureJudged(rows, 'withoutFiles'),
  };
};

const judge = (item: z.infer<typeof itemSchema>, withFiles: boolean): Judged => {
  const [title, body] = [item.title, item.body ?? ''];
  const files = item.changed_files?.map(({ path, additions, deletions }) => ({
    path,
    additions: additions ?? 0,
    deletions: deletions ?? 0,
  }));
  const { category, substance, weight, decision } = judgeChange({
    title,
    body,
    files: withFiles ? (files ?? null) : null,
  });
  return {
    category,
    level: substance,
    weight,
    order: substance * 1_000 + weight,
    decision: decision && `${title}\n\n${body}`.slice(decision.start, decision.end),
  };
};

const decisionError = (labelled: string | null, judged: Judged): string | null => {
  if (labelled === null) return judged.decision === null ? null : 'decision where there is none';
  if (judged.decision === null) return 'decision missed';
  return isFound(labelled, judged) ? null : 'decision in other words';
};

const differencesOf = (item: z.infer<typeof itemSchema>, row: Row): Difference[] => {
  const { judged, withoutFiles } = row;
  const doubt = row.sure ? '' : ' (in doubt)';
  const about = `${row.source}: ${item.title}\n\n${item.body ?? ''}`;
  const found: Difference[] = [];
  const add = (kind: string, expected: unknown, got: unknown) =>
    found.push({ kind: `${kind}${doubt}`, where: item.id, expected, got, about });
  const category = `category ${row.category} read as`;
  if (judged.category !== row.category) add(`${category} ${judged.category}`, row.category, judged.category);
  else if (withoutFiles.category !== row.category)
    add(`${category} ${withoutFiles.category}, without files only`, row.category, withoutFiles.category);
  if (row.substance >= worth !== judged.level >= worth)
    add(`worth writing about ${judged.level >= worth ? 'where it is not' : 'missed'}`, row.substance, judged);
  const decision = decisionError(row.decision, judged);
  if (decision !== null) add(decision, row.decision, judged.decision);
  return found;
};

/** Pull requests: what they are for, how good a reason they give to write about them, and the decision they state. */
export const pulls: Scorer = {
  group: 'pulls',
  reads: 'pulls*.jsonl',
  score: (directory, trouble) => {
    const differences: Difference[] = [];
    const rows = labelledIn(directory, 'pulls', itemSchema, trouble).map((item): Row => {
      const row: Row = {
        source: item.source,
        sure: !item.doubt,
        category: item.category,
        substance: item.substance,
        decision: item.decision ?? null,
        words: (item.body ?? '').split(/\s+/u).filter((word) => word !== '').length,
        judged: judge(item, true),
        withoutFiles: judge(item, false),
      };
      differences.push(...differencesOf(item, row));
      return row;
    });
    return scoredRows('pulls', rows, measure, differences);
  },
};
