import { normaliseSpace } from '../dossier/evidence';
import type { DossierText } from '../dossier/schema';
import { bodyCap } from '../facts/pull-requests/own-words';
import { readChange } from '../facts/pull-requests/read-change';
import type { PullRequestWork } from '../facts/pull-requests/work';
import { languageOf } from '../facts/text/language';
import {
  doubtfulWords,
  employersBusiness,
  internalAddress,
  othersDecision,
  securityWords,
} from '../knowledge/not-to-write-about';
import { countWords, holdsPrivate, isFaithful, quoteAsWords } from './display';
import type { NotChosenReason } from './outreach';

/** Sentences are looked at in pieces of so many code units: what the patterns are made for. */
const longestSentence = 600;
/** A quote of fewer words says nothing to whoever reads it alone. */
const fewestWords = 5;

const says = (patterns: readonly RegExp[], sentence: string): boolean =>
  patterns.some((pattern) => pattern.test(sentence));

/** What in the words around a quote keeps it from being written about; null where nothing does. */
export const reasonInWords = (sentences: readonly string[]): NotChosenReason | null => {
  const plain = sentences.map((sentence) => sentence.slice(0, longestSentence).toLowerCase());
  if (plain.some((sentence) => securityWords.test(sentence))) return 'security';
  if (plain.some((sentence) => says(othersDecision, sentence))) return 'reviewers-decision';
  return plain.some((sentence) => says(employersBusiness, sentence)) ? 'employers-business' : null;
};

const bodyOf = (text: DossierText | undefined): string => {
  const border = text?.content.indexOf('\n\n') ?? -1;
  return text === undefined || border === -1 ? '' : text.content.slice(border + 2);
};

/** All that its author wrote of a change, sentence by sentence, the title's first. */
const toldOf = (change: PullRequestWork, text: DossierText | undefined): string[] =>
  readChange({ title: change.title, body: bodyOf(text) }).sentences.map(({ words }) => words);

/** Whether a quote can be read by somebody who sees nothing else of the text. */
export const isReadable = (quote: string, isTitle: boolean): boolean =>
  countWords(quoteAsWords(quote)) >= fewestWords &&
  (isTitle || isFaithful(quote)) &&
  !holdsPrivate(quote) &&
  !/https?:\/\//u.test(quoteAsWords(quote)) &&
  !doubtfulWords.test(quote.slice(0, longestSentence).toLowerCase());

/**
 * The first reason against writing about a change, or null where there is none. The order is from plain to debatable. Age
 * is no matter of this.
 */
export const reasonAgainst = (change: PullRequestWork, text: DossierText | undefined): NotChosenReason | null => {
  if (change.landed === 'not-landed' || change.landed === 'open') return 'not-landed';
  if (change.takenBack !== null) return 'taken-back';
  if (change.again) return 'done-before';
  if (change.category === 'security') return 'security';
  if (change.category === 'trivial' || change.category === 'dependencies' || change.substance === 0) return 'trivial';
  if (change.words !== 'own') return 'not-own-words';
  const told = change.decision === null || change.substance > 1 ? toldOf(change, text) : [];
  if (change.decision === null && languageOf(told.slice(1).join(' ')) === 'other') return 'other-language';
  if (change.substance === 1) return 'hardly-explained';
  const isTitle =
    change.decision !== null && normaliseSpace(change.title).includes(normaliseSpace(change.decision.quote));
  if (change.decision === null || !isReadable(change.decision.quote, isTitle)) return 'no-decision';
  const lines = (text?.content ?? '').slice(0, bodyCap).split('\n');
  if (lines.some((line) => internalAddress.test(line.slice(0, longestSentence)))) return 'employers-business';
  return reasonInWords(told);
};
