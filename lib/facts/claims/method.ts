import {
  benchmarks,
  benchmarksAsSpelled,
  comparisons,
  measurementLinks,
  measurements,
  measuringHeadings,
  samples,
  splits,
  workloads,
} from '../../knowledge/method-words';
import { caps } from '../text/caps';
import { figured } from './figures';

/**
 * What stands around a claim in the same text and may say how it was measured: the other sentences of its paragraph and
 * its neighbours, rows of a table of the same section, the headings above, and where the links beside it lead.
 */
export type Surroundings = {
  near: readonly string[];
  tables: readonly string[];
  headings: readonly string[];
  links: readonly { url: string; text: string }[];
  /** Whether they are the words to a change, which name their run in passing: "before this change a run took 16 m". */
  change: boolean;
};

/** Where the method was found, so that it can be quoted. */
export type MethodPlace = { in: 'sentence' } | { in: 'near' | 'tables' | 'headings' | 'links'; at: number };

const either = (...lists: readonly (readonly string[])[]): RegExp =>
  new RegExp(`(?<![\\p{L}\\d])(?:${lists.flat().join('|')})(?![\\p{L}\\d])`, 'iu');

const spelled = new RegExp(`(?<![\\p{L}\\d])(?:${benchmarksAsSpelled.join('|')})(?![\\p{L}\\d])`, 'u');

const anyMethod = either(comparisons, splits, benchmarks, measurements, samples, workloads);
const strongMethod = either(comparisons, splits, benchmarks, measurements, samples);
/** "Results (holdout)" or "On ImageNet" says of all below it what it was measured on. */
const heading = either(measuringHeadings, comparisons, splits, benchmarks);
const link = new RegExp(`(?:^|[^\\p{L}])(?:${measurementLinks.join('|')})(?:$|[^\\p{L}])`, 'iu');

const hasWord = (words: RegExp, text: string): boolean => words.test(text) || spelled.test(text);

/** A before and an after value of the same measure, in digits. */
const beforeAfter = [
  /[PXMTDCFN],? \(?(?:down|up) from [PXMTDCFN]\b/u,
  /\bfrom [PXMTDCFN]\b[^;]{0,40}? (?:down |up )?(?:to|→|and) (?:just |under |only )?[PXMTDCFN]\b/u,
  // "Prices up 8 % → 18 % more volume" is cause and effect, not before and after.
  /[PMTDCFN]\b(?: [a-z]+){0,2} ?→ ?[PMTDCFN]\b(?! (?:[a-z]+ ){0,2}(?:increase|decrease|gain|growth|reduction|rise|drop))/u,
  /\([^()]{0,20}[PTDCFNM] (?:to|vs\.?|→|versus|instead of) [PTDCFNM][^()]{0,40}\)/u,
  /\bbefore\b[^;]{0,30}?[PTDCFN]\b[^;]{0,40}?\bafter\b[^;]{0,30}?[PTDCFN]\b/u,
  /[PTDCFN] (?:vs\.?|versus|instead of|compared (?:to|with)) [PTDCFN]\b/u,
];

/** A row of a table with two figures side by side. */
const measuredRow = /[PXMTDCFN]\b[^PXMTDCFN]{0,40}[|\s][^PXMTDCFN]{0,40}[PXMTDCFN]\b/u;

/** A rate as benchmarks print it. */
const rate =
  /\d ?(?:(?:ns|µs|us|ms|s)\/op|req\/s|requests\/s|it\/s|ops\/s|qps|tok(?:en)?s?\/s|ms\/iter|samples\/s)\b/iu;

/** What a change is held against, the thing it was run on, or the output that its words point to. */
const changeBaseline =
  /\b(?:before|prior to|without|until) (?:this|the|my) (?:change|pr|pull request|patch|fix|commit)\b|\bwith(?:\/| and | or )without\b|\b(?:sample|example|test) runs?\b|\b(?:table|plot|chart|graph|trace|profile|numbers|timings|output|screenshot)s? (?:above|below|shows?|attached)\b/iu;
const changeWorkload = /\b(?:[Ff]or|[Oo]n|[Ww]ith) (?:the |an? )?\p{Lu}[\p{L}]*-?\d[\w.-]*/u;

/**
 * For the check that every pattern is linear or capped: what runs over lines, word by word, since a choice of words is as
 * slow as its slowest.
 */
export const methodWordPatterns: readonly RegExp[] = [
  ...[comparisons, splits, benchmarks, measurements, samples, workloads, measuringHeadings]
    .flat()
    .map((word) => either([word])),
  ...measurementLinks.map((word) => new RegExp(`(?:^|[^\\p{L}])(?:${word})(?:$|[^\\p{L}])`, 'iu')),
  spelled,
  changeBaseline,
  changeWorkload,
  rate,
];

/** The same for what runs over sentences and rows with their figures as letters. */
export const methodFigurePatterns: readonly RegExp[] = [...beforeAfter, measuredRow];

/** All of them as they run. */
export const methodPatterns: readonly RegExp[] = [
  anyMethod,
  strongMethod,
  heading,
  link,
  changeBaseline,
  changeWorkload,
  rate,
  ...methodFigurePatterns,
];

/** Whether a heading says that what stands under it is a measurement. */
export const isMeasuring = (title: string): boolean => heading.test(short(title));

const short = (text: string): string => text.slice(0, caps.line);

/** Where a sentence or what stands around it says how the measure was taken; null where nothing does. */
export const methodIn = (sentence: string, around: Surroundings): MethodPlace | null => {
  const text = figured(sentence.slice(0, caps.sentence));
  if (beforeAfter.some((pattern) => pattern.test(text)) || hasWord(anyMethod, sentence.slice(0, caps.sentence)))
    return { in: 'sentence' };
  if (around.change) {
    if (changeBaseline.test(short(sentence)) || changeWorkload.test(short(sentence))) return { in: 'sentence' };
    const baseline = around.near.findIndex((other) => changeBaseline.test(short(other)) && /\d/u.test(short(other)));
    if (baseline !== -1) return { in: 'near', at: baseline };
  }
  const near = around.near.findIndex((other) => hasWord(strongMethod, short(other)));
  if (near !== -1) return { in: 'near', at: near };
  const above = around.headings.findIndex((title) => heading.test(short(title)));
  if (above !== -1) return { in: 'headings', at: above };
  const linked = around.links.findIndex(({ url, text: shown }) => link.test(short(url)) || link.test(short(shown)));
  if (linked !== -1) return { in: 'links', at: linked };
  const table = around.tables.findIndex(
    (row) =>
      hasWord(strongMethod, short(row)) ||
      rate.test(short(row)) ||
      measuredRow.test(figured(row.slice(0, caps.sentence))),
  );
  return table === -1 ? null : { in: 'tables', at: table };
};
