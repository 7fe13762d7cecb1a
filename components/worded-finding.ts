import type { Evidence } from '../lib/dossier/evidence';
import type { Dossier } from '../lib/dossier/schema';
import type { Decision, Finding } from '../lib/engine/finding';
import type { OwnQuestion } from '../lib/report/interview-kit';
import type { WordedFinding } from '../lib/report/words';
import { countWords, placeOf } from './evidence';
import { quoteText } from './quote-text';
import { wordsOf } from './rule-words';
import type { Words } from './words';

const wordEvidence = (piece: Evidence, texts: Dossier['texts'], words: Words): WordedFinding['evidence'][number] => {
  switch (piece.kind) {
    case 'quote':
      return { words: quoteText(piece.quote), place: placeOf(piece, texts, words), url: piece.url };
    case 'listing':
      return { words: null, place: `${piece.repository}: ${piece.paths.slice(0, 3).join(', ')}`, url: piece.url };
    case 'count':
      return { words: null, place: countWords(piece, words), url: piece.url };
  }
};

/** A finding as it stands in a paper: the catalogue's words, with evidence that a reader can open. */
export const wordFinding = (finding: Finding, texts: Dossier['texts'], words: Words): WordedFinding => {
  const { title, text, couldAlsoBe, ask, listenFor } = wordsOf(finding, words);
  const evidence = finding.evidence.map((piece) => wordEvidence(piece, texts, words));
  return { title, text, couldAlsoBe, ask, listenFor, evidence };
};

const asks: readonly Finding['outcome'][] = ['flag', 'ask'];

/**
 * The questions on somebody's own work: those the user marked to be asked or left open, then those that public work leaves
 * open and nobody decided about, then what one would ask about the strengths. What was explained or is not relevant is left out.
 */
export const ownQuestions = (
  findings: readonly Finding[],
  decisions: readonly Decision[],
  texts: Dossier['texts'],
  words: Words,
): OwnQuestion[] => {
  const choices = new Map(decisions.map(({ identity, choice }) => [identity, choice]));
  const rank = ({ identity, outcome }: Finding): number | null => {
    const choice = choices.get(identity);
    if (choice === 'explained' || choice === 'not-relevant') return null;
    if (choice !== undefined) return 0;
    return asks.includes(outcome) ? 1 : outcome === 'strength' ? 2 : null;
  };
  return [0, 1, 2].flatMap((wanted) =>
    findings
      .filter((finding) => rank(finding) === wanted)
      .map((finding) => ({ rule: finding.rule, ...wordFinding(finding, texts, words) }))
      .filter(({ ask }) => ask.length > 0),
  );
};
