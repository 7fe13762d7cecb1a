import type { TextKind } from '../../dossier/schema';
import { caps } from '../text/caps';
import { sentencesOf } from '../text/sentences';
import { barPatterns, isAhead, isIntroduction, never, neverHere, purpose, scaleReached, task } from './bars';
import { figured, mayHoldFigure } from './figures';
import { methodIn, type Surroundings } from './method';
import { changing, forms } from './pattern-parts';
import { holdsQuantified, quantifiedPatterns } from './quantified';
import { holdsVague, mayHoldVague, vaguePatterns } from './vague';
import { objectionTo, tellsOfChange, toldApart, type Setting } from './whose';

/** What the codebook calls one sentence. */
export type ClaimLabel = 'quantified-without-method' | 'quantified-with-method' | 'vague-impact' | 'not-a-claim';

/** The prefilter, over lower case: no figure, no word of change, no claim. */
const changes =
  /improv|enhanc|optimi[sz]|reduc|decreas|increas|boost|accelerat|sped|speed|streamlin|strength|stabili|lower|shr[aiu]nk|slash|minimi|maximi|eliminat|sav(?:ed|es|ing)|short|cut|rais|grow|grew|gain|lift|faster|better|cheaper|outperform|surpass|result(?:ed|ing) in|le(?:d|ading) to|dr[io]v|deliver|achiev|yield|growth|fewer|more (?:efficien|reliabl|maintainabl|stabl|accurat|responsiv|scalabl|robust|secur|resilien|productiv|performant|consisten)/u;

/** What opens with a deed or with who did it needs no grammar. */
const tellsAtOnce = new RegExp(`^(?:we|i|it|this|these|${forms(changing, 1, 2)})\\b(?!-)`, 'iu');

/** Every pattern here, for the check that each is linear or stands behind the sentence's cap. */
export const claimPatterns: readonly RegExp[] = [
  ...quantifiedPatterns,
  ...vaguePatterns,
  ...barPatterns,
  changes,
  tellsAtOnce,
];

const holdsFigure = (part: string): boolean => holdsQuantified(figured(part));
const holdsChange = (part: string): boolean => mayHoldVague(figured(part).replace(purpose, ' '));
const barsHere = (part: string): boolean => {
  const text = figured(part);
  return neverHere.some((pattern) => pattern.test(text));
};

/** Where a sentence stands that is judged on its own. */
const nowhere: Setting = { kind: null, repository: null, headings: [], beside: '' };

/** What the patterns hold of a sentence. `apart`: only if what it hopes, asks or negates stands in another clause. */
export type Held = { kind: 'quantified' | 'vague'; apart: boolean };

/** The patterns' part, without the grammar; null for all but the few sentences that may be a claim. */
export const heldIn = (sentence: string, place: TextKind | null): Held | null => {
  if (sentence.length > caps.sentence || sentence.length < 12) return null;
  const lower = sentence.toLowerCase();
  const counted = mayHoldFigure(lower);
  const changed = changes.test(lower);
  if (!counted && !changed) return null;
  const text = figured(sentence);
  // What tells nothing needs no look at what would speak against it: most sentences end here.
  const quantified = counted && holdsQuantified(text);
  if (!quantified) {
    if (!changed || /[PXM]/u.test(text) || task.test(text)) return null;
    if (!holdsVague(text.replace(purpose, ' '), place)) return null;
  }
  const scale = scaleReached.test(text);
  if (!scale && never.some((pattern) => pattern.test(text))) return null;
  const apart = !scale && neverHere.some((pattern) => pattern.test(text));
  if (quantified) return { kind: 'quantified', apart };
  return apart ? null : { kind: 'vague', apart };
};

/** The grammar's part: whether what the patterns hold is told as done, and of the author's own work. Costs about a millisecond. */
export const isToldAsOwn = (sentence: string, { kind, apart }: Held, setting: Setting): boolean =>
  (!apart || toldApart(sentence, holdsFigure, barsHere)) &&
  objectionTo(sentence, setting, kind === 'quantified' ? holdsFigure : holdsChange) === null;

/** Words to a change mostly inform: without a method, only a sentence that tells what the change did is a claim there. */
export const isBareClaim = (sentence: string, { kind, apart }: Held, place: TextKind | null): boolean =>
  place !== 'pull-request' ||
  (!apart && tellsAtOnce.test(sentence)) ||
  tellsOfChange(sentence, kind === 'quantified' ? holdsFigure : holdsChange);

/**
 * Whether a sentence claims an outcome of its author's own work, and whether a number is put on it. Patterns find the
 * outcome; the grammar, asked for those few sentences alone, says whose it is and whether it is told as done.
 */
export const claimKind = (sentence: string, setting: Setting = nowhere): 'quantified' | 'vague' | null => {
  const held = heldIn(sentence, setting.kind);
  return held !== null && isToldAsOwn(sentence, held, setting) ? held.kind : null;
};

/** What is to be judged: a sentence or list item, the lines around it, the heading above. */
type Item = { text: string; context: string; heading: string | null; kind?: TextKind | null };

/** How much each label says, so that an item of several sentences is what its strongest sentence is. */
const weight: Readonly<Record<ClaimLabel, number>> = {
  'quantified-without-method': 3,
  'quantified-with-method': 2,
  'vague-impact': 1,
  'not-a-claim': 0,
};

/**
 * The codebook's label of one sentence or list item, from the paragraph or section around it and its heading: the very
 * judgment that `readClaims` makes over a whole text, for measuring it on labelled sentences. An item of several sentences
 * is read one by one, as a whole text is, and each is context to the others.
 */
export const judgeSentence = (item: Item): ClaimLabel => {
  const sentences = sentencesOf(item.text).map(({ start, end }) => item.text.slice(start, end));
  return sentences
    .map((text) => judgeOne({ ...item, text }))
    .reduce<ClaimLabel>((most, label) => (weight[label] > weight[most] ? label : most), 'not-a-claim');
};

const judgeOne = ({ text, context, heading, kind: place = null }: Item): ClaimLabel => {
  const headings = [heading, introductionIn(text, context)].filter((title) => title !== null);
  const held = isAhead(headings) ? null : heldIn(text, place);
  const setting: Setting = { kind: place, repository: null, headings, beside: context };
  if (held === null || !isToldAsOwn(text, held, setting)) return 'not-a-claim';
  if (held.kind === 'quantified') {
    const around = surroundingsIn(text, context, heading, place === 'pull-request');
    if (methodIn(text, around) !== null) return 'quantified-with-method';
  }
  if (!isBareClaim(text, held, place)) return 'not-a-claim';
  return held.kind === 'vague' ? 'vague-impact' : 'quantified-without-method';
};

/** A line that introduces a list, and by that stands over it like a heading; null where the sentence is no item of one. */
const introductionIn = (text: string, context: string): string | null => {
  const lines = context.split('\n').filter((line) => line.trim() !== '');
  const own = lines.findIndex((line) => line.includes(text.slice(0, 40)));
  if (own === -1 || !itemLine.test(lines[own] ?? '')) return null;
  const above = lines.slice(0, own).findLast((line) => !itemLine.test(line));
  return above !== undefined && isIntroduction(above) ? above : null;
};

const itemLine = /^\s*[-*•+] |^\s*\d+[.)] /u;

/** What stands around a sentence in a context of plain lines. */
const surroundingsIn = (text: string, context: string, heading: string | null, change: boolean): Surroundings => {
  const lines = context.split('\n');
  const probe = text.slice(0, 40);
  const own = lines.findIndex((line) => line.includes(probe));
  const item = own !== -1 && itemLine.test(lines[own] ?? '');
  const near: string[] = [];
  const figures: string[] = [];
  lines.forEach((line, at) => {
    if (line.trim() === '') return;
    if (at === own) near.push(line.replace(text, ' '));
    else if (/ \| /u.test(line)) figures.push(line);
    else if (!itemLine.test(line) && (!item || at < own)) near.push(line);
  });
  return { near, tables: figures, headings: heading === null ? [] : [heading], links: [], change };
};
