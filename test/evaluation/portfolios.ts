import { classifyRepository } from '../../lib/facts/portfolio/classify-repository';
import { z } from '../../lib/zod';
import { labelledIn } from './directory';
import { scoredRows, under } from './figures';
import type { Difference, Scorer } from './scorer';
import type { Measured } from './statistics/bootstrap';
import { precisionRecall, share } from './statistics/ratios';

const kinds = ['notebooks', 'teaching', 'mixed', 'engineered', 'other'] as const;
const properties = ['tested', 'automated', 'packaged', 'deployable'] as const;

const itemSchema = z.object({
  id: z.string(),
  source: z.string(),
  text: z.string().nullish(),
  primary_language: z.string().nullish(),
  files: z.array(z.object({ path: z.string(), size: z.number().nullish() })),
  label: z.enum(kinds),
  tested: z.boolean(),
  automated: z.boolean(),
  packaged: z.boolean(),
  deployable: z.boolean(),
  doubt: z.boolean().default(false),
});

type Properties = Record<(typeof properties)[number], boolean>;
type Row = {
  source: string;
  sure: boolean;
  label: (typeof kinds)[number];
  predicted: (typeof kinds)[number];
  has: Properties;
  read: Properties;
};

const isRight = ({ label, predicted }: Row): boolean => label === predicted;

const measure = (rows: readonly Row[]): Measured => ({
  'all.accuracy': share(rows, isRight),
  'sure.accuracy': share(
    rows.filter(({ sure }) => sure),
    isRight,
  ),
  ...under(
    'notebooks',
    precisionRecall(
      rows,
      ({ label }) => label === 'notebooks',
      ({ predicted }) => predicted === 'notebooks',
    ),
  ),
  ...Object.assign(
    {},
    ...properties.map((property) =>
      under(
        property,
        precisionRecall(
          rows,
          ({ has }) => has[property],
          ({ read }) => read[property],
        ),
      ),
    ),
  ),
});

/** Repositories from their paths, sizes and README: what each is, and by which ways its work leaves the notebook. */
export const portfolios: Scorer = {
  group: 'portfolios',
  reads: 'portfolios*.jsonl',
  score: (directory, trouble) => {
    const differences: Difference[] = [];
    const rows = labelledIn(directory, 'portfolios', itemSchema, trouble).map((item): Row => {
      const { id, source, label, doubt } = item;
      const files = item.files.map(({ path, size }) => ({ path, size: size ?? null }));
      const work = classifyRepository({
        repository: source,
        files,
        readme: item.text ?? null,
        language: item.primary_language ?? null,
        url: `https://github.com/${source}`,
      });
      const read = Object.fromEntries(
        properties.map((property) => [property, property in work.deliveries]),
      ) as Properties;
      if (work.kind !== label) {
        differences.push({
          kind: `${label} read as ${work.kind}${doubt ? ' (in doubt)' : ''}`,
          where: id,
          expected: label,
          got: work.kind,
          about: `${source}: ${work.notebookCount} notebooks, ${work.moduleCount} modules`,
        });
      }
      for (const property of properties) {
        if (read[property] === item[property]) continue;
        differences.push({
          kind: `${property} ${item[property] ? 'missed' : 'where it is not'}`,
          where: id,
          expected: item[property],
          got: work.deliveries[property]?.paths ?? false,
          about: `${source}: ${files.map(({ path }) => path).join(' ')}`,
        });
      }
      return { source, sure: !doubt, label, predicted: work.kind, has: item, read };
    });
    return scoredRows('portfolios', rows, measure, differences);
  },
};
