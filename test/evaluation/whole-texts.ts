import { createAnalysis } from '../../lib/analysis/analyse';
import { maxTextLength } from '../../lib/dossier/schema';
import { drawFacts } from '../../lib/facts/draw-facts';
import { z } from '../../lib/zod';
import { rules } from '../../rules';
import { buildDossier, type DossierPlan, type RepositoryPlan } from '../helpers/dossier';
import { labelledIn, textIn } from './directory';
import { flagLines, flagsOf, type Flag } from './flags';
import type { Directory } from './scorer';
import { groupBy } from './statistics/bootstrap';

/** Everybody is read for a role to which notebooks are no trade, on one day. */
const role = 'mlops-engineer';
const day = '2026-11-20T12:00:00.000Z';

const profileSchema = z.object({ id: z.string(), text: z.string(), label: z.string() });
const repositorySchema = z.object({
  id: z.string(),
  text: z.string().nullish(),
  primary_language: z.string().nullish(),
  files: z.array(z.object({ path: z.string(), size: z.number().nullish() })),
  label: z.string(),
});
const changeSchema = z.object({
  id: z.string(),
  repo: z.string().nullish(),
  title: z.string(),
  body: z.string().nullish(),
});

/** One text as somebody's whole public record. */
type WholeText = { family: string; where: string; plan: DossierPlan };

/** Work that shows nothing of what a profile names: beside it, only the profile's own words can clear a list. */
const plainWork: RepositoryPlan[] = ['notes', 'dotfiles', 'recipes', 'letters'].map((name) => ({
  name,
  language: null,
  paths: ['README.md'],
  readme: 'Kept here for myself.',
}));

const cut = (text: string): string => text.slice(0, maxTextLength);

const repository = (name: string, readme: string | null, more: Partial<RepositoryPlan> = {}): DossierPlan => ({
  repositories: [{ name, paths: [], ...more, ...(readme === null ? {} : { readme: cut(readme) }) }],
  pulls: [],
});

const textsIn = (directory: Directory, trouble: (message: string) => void): WholeText[] => [
  ...labelledIn(directory, 'profiles', profileSchema, trouble).map(({ id, text, label }) => ({
    family: 'profiles',
    where: `${id} (${label})`,
    plan: { readme: cut(text), repositories: plainWork, pulls: [] },
  })),
  ...labelledIn(directory, 'portfolios', repositorySchema, trouble).map((item) => ({
    family: 'repositories',
    where: `${item.id} (${item.label})`,
    plan: repository('work', item.text ?? null, {
      language: item.primary_language ?? null,
      paths: item.files.slice(0, 20_000).map(({ path, size }) => ({ path, size: size ?? 0 })),
    }),
  })),
  ...labelledIn(directory, 'pulls', changeSchema, trouble).map(({ id, title, body }) => ({
    family: 'changes',
    where: id,
    plan: { repositories: [], pulls: [{ title, body: cut(body ?? '') }] },
  })),
  ...directory.files
    .filter((file) => /(?:^|\/)(?:profile-readme|README)\.md$/u.test(file))
    .map((file) => ({
      family: 'files',
      where: file,
      plan: file.endsWith('profile-readme.md')
        ? { readme: cut(textIn(directory, file)), repositories: plainWork, pulls: [] }
        : repository('work', textIn(directory, file)),
    })),
];

export type WholeTexts = {
  /** How many texts of each family were read, and how many flags each rule raised on them. */
  figures: { texts: Record<string, number>; flags: Record<string, Record<string, number>> };
  /** The same with every flag and what it stands on, to be read. */
  table: string;
};

const counted = <Item>(items: readonly Item[], keyOf: (item: Item) => string): Record<string, number> =>
  Object.fromEntries([...groupBy(items, keyOf)].map(([key, group]) => [key, group.length]));

/**
 * All rules over every whole text of a directory, labelled or not: profiles, repositories, changes, and the READMEs that
 * lie in it as files. Each text stands for a person of whom nothing else is public, so that nothing else clears it.
 */
export const readWholeTexts = (directory: Directory, trouble: (message: string) => void): WholeTexts => {
  const ask = createAnalysis(drawFacts, rules);
  const texts = textsIn(directory, trouble);
  const flags: (Flag & { family: string; where: string })[] = [];
  for (const { family, where, plan } of texts) {
    const answer = ask({ id: 1, dossier: buildDossier(plan), role, now: day, settings: {} });
    if (!('analysed' in answer)) {
      trouble(`${where}: ${'reason' in answer ? answer.reason : 'no analysis came'}`);
      continue;
    }
    for (const { rule, outcome, data } of answer.analysed.findings)
      if (outcome === 'error') trouble(`${where}: ${rule} failed: ${JSON.stringify(data)}`);
    flags.push(...flagsOf(answer.analysed.findings).map((flag) => ({ family, where, ...flag })));
  }
  const figures = {
    texts: counted(texts, ({ family }) => family),
    flags: Object.fromEntries(
      rules.map(({ meta }) => [
        meta.id,
        counted(
          flags.filter(({ rule }) => rule === meta.id),
          ({ family }) => family,
        ),
      ]),
    ),
  };
  return {
    figures,
    table: [
      `whole texts · ${texts.length}, each read as all that is public of somebody, for the role ${role}`,
      ...Object.entries(figures.texts).map(([family, count]) => `  ${family.padEnd(30)}${String(count).padStart(8)}`),
      ...Object.entries(figures.flags).map(
        ([rule, families]) =>
          `  ${rule.padEnd(30)}${String(Object.values(families).reduce((sum, count) => sum + count, 0)).padStart(8)}  ${Object.entries(
            families,
          )
            .map(([family, count]) => `${count} in ${family}`)
            .join(', ')}`,
      ),
      '',
      `Every flag, ${flags.length}, to be read:`,
      ...flags.map((flag) => flagLines(`[${flag.family}] ${flag.where}`, flag)),
    ].join('\n'),
  };
};
