import type { Facts } from '../facts/facts';
import { findNames } from '../facts/technologies/find-names';
import { technologies, type Technology, type TechnologyCategory } from '../knowledge/technologies';
import type { Topic } from './outreach';

/** Kinds of change that a topic can be about; keys of the catalogue (`outreach:explain.<kind>`). */
export const explainedKinds = [
  'reliability',
  'performance',
  'deployment',
  'observability',
  'testing',
  'data-quality',
  'feature',
  'bugfix',
  'refactor',
  'docs',
  'evaluation',
  'serving',
  'trade-off',
] as const;
export type ExplainedKind = (typeof explainedKinds)[number];

/** What a technology is in plain words; keys of the catalogue (`outreach:technologyKinds.<kind>`). */
export const technologyKinds = [
  'language',
  'web',
  'mobile',
  'backend',
  'database',
  'data',
  'ml',
  'llm',
  'cloud',
  'infrastructure',
  'observability',
  'testing',
  'tool',
  'design',
  'system',
] as const satisfies readonly TechnologyCategory[];

export type Explanation = {
  /** Of the catalogue (`outreach:explain.<key>`). */
  key: ExplainedKind;
  data: { place: string };
  /** What it is about, for `outreach:explain.technology`; `key` of `outreach:technologyKinds`. Null where none is known. */
  technology: { label: string; key: TechnologyCategory } | null;
};

const byHome = (repository: string): Technology | undefined => {
  const lower = repository.toLowerCase();
  const [owner = ''] = lower.split('/');
  const isHome = (home: string) => (technology: Technology) => technology.homes?.includes(home) === true;
  return technologies.find(isHome(lower)) ?? technologies.find(isHome(owner));
};

const namedIn = (text: string): Technology | undefined =>
  findNames(text, 0, text.length)
    .filter(({ technologies: meant, short }) => meant.length === 1 && !short)
    .flatMap(({ technologies: meant }) => meant)
    .find(({ ambiguous, place }) => !ambiguous && !place);

/** The repository's most used technology that the ledger knows; for a README or post, which have no home. */
const ledgerOf = ({ technologies: ledger }: Facts['technologies'], text: string): Technology | undefined => {
  const found = namedIn(text);
  return found ?? technologies.find(({ id }) => ledger.length === 1 && ledger[0]?.id === id);
};

/** One plain sentence for the sender, who has to answer the reply: what it does, and what its technology is. */
export const explainTopic = (topic: Topic, facts: Pick<Facts, 'technologies'>): Explanation => {
  const { change, kind, place, title, quote } = topic;
  const about = change === null ? kind : change.category;
  const known = explainedKinds.find((one) => one === about) ?? 'feature';
  const words = `${title}\n${quote.quote}`.slice(0, 2_000);
  const technology =
    change === null
      ? ledgerOf(facts.technologies, words)
      : (namedIn(title) ?? byHome(change.repository) ?? namedIn(words));
  return {
    key: known,
    data: { place: change === null ? place : change.own ? (change.repository.split('/')[1] ?? '') : change.repository },
    technology: technology === undefined ? null : { label: technology.label, key: technology.category },
  };
};
