import { byIcon, byName, nameKey } from '../../lib/facts/technologies/dictionary';
import { profileLabel } from '../../lib/facts/technologies/profile-label';
import { namedOnce, readTechnologies } from '../../lib/facts/technologies/read-technologies';
import { z } from '../../lib/zod';
import { labelledIn } from './directory';
import { scoredRows, under } from './figures';
import type { Difference, Scorer } from './scorer';
import type { Measured } from './statistics/bootstrap';
import { fromCounts, precisionRecall, share } from './statistics/ratios';

const labels = ['listed', 'grounded', 'few'] as const;

const itemSchema = z.object({
  id: z.string(),
  source: z.string(),
  kind: z.string(),
  text: z.string(),
  technologies: z.array(z.string()),
  label: z.enum(labels),
  doubt: z.boolean().default(false),
});

type Label = (typeof labels)[number];
type Row = {
  source: string;
  sure: boolean;
  label: Label;
  predicted: Label;
  right: number;
  wrong: number;
  missed: number;
};

const sum = (rows: readonly Row[], count: 'right' | 'wrong' | 'missed'): number =>
  rows.reduce((total, row) => total + row[count], 0);

const measurePart = (path: string, rows: readonly Row[]): Measured => ({
  ...under(`${path}technologies`, fromCounts(sum(rows, 'right'), sum(rows, 'wrong'), sum(rows, 'missed'))),
  [`${path}label.accuracy`]: share(rows, ({ label, predicted }) => label === predicted),
  ...under(
    `${path}listed`,
    precisionRecall(
      rows,
      ({ label }) => label === 'listed',
      ({ predicted }) => predicted === 'listed',
    ),
  ),
});

const measure = (rows: readonly Row[]): Measured => ({
  ...measurePart('', rows),
  ...measurePart(
    'sure.',
    rows.filter(({ sure }) => sure),
  ),
});

/** One key for all names of a technology: its id where the dictionary knows the name, else the name's own form. */
const keyOf = (name: string): string => (byName.get(nameKey(name)) ?? byIcon.get(nameKey(name)))?.id ?? nameKey(name);

/** Profile READMEs: the technologies that they claim, as sets, and whether they list or ground them. */
export const profiles: Scorer = {
  group: 'profiles',
  reads: 'profiles*.jsonl',
  score: (directory, trouble) => {
    const differences: Difference[] = [];
    const rows = labelledIn(directory, 'profiles', itemSchema, trouble).map((item): Row => {
      const { id, source, text, label, doubt } = item;
      const places = readTechnologies(text);
      const named = namedOnce(places);
      const claimed = new Map(item.technologies.map((name) => [keyOf(name), name]));
      const predicted = profileLabel(places);
      for (const [key, name] of claimed) {
        if (!named.has(key)) {
          differences.push({ kind: 'technology missed', where: id, expected: name, got: null });
        }
      }
      for (const [key, [place]] of named) {
        if (place && !claimed.has(key)) {
          const about = text.slice(Math.max(0, place.start - 60), place.end + 60);
          differences.push({ kind: 'technology not claimed', where: id, expected: null, got: place.label, about });
        }
      }
      if (predicted !== label) {
        differences.push({
          kind: `${label} read as ${predicted}${doubt ? ' (in doubt)' : ''}`,
          where: id,
          expected: label,
          got: predicted,
          about: `${claimed.size} claimed, ${named.size} read: ${text}`,
        });
      }
      const right = [...claimed.keys()].filter((key) => named.has(key)).length;
      const [wrong, missed] = [named.size - right, claimed.size - right];
      return { source, sure: !doubt, label, predicted, right, wrong, missed };
    });
    return scoredRows('profiles', rows, measure, differences);
  },
};
