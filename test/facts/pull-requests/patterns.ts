import * as bots from '../../../lib/knowledge/bots';
import * as words from '../../../lib/knowledge/change-words';
import { maxQuoteLength, maxSentenceLength } from '../../../lib/facts/pull-requests/candidates';
import { openingCap, titlePatterns } from '../../../lib/facts/pull-requests/category';
import { bodyCap, lineCap } from '../../../lib/facts/pull-requests/own-words';

/** The most code units that any pattern of a list is run over, enforced where it runs. */
export type PatternList = { name: string; patterns: readonly RegExp[]; cap: number };

/** Every pattern that reads a change's text, with its cap: what a check of slow patterns has to look at. */
export const changePatterns: readonly PatternList[] = [
  {
    name: 'words of titles',
    patterns: [
      ...titlePatterns,
      ...words.titleWords.map(([, , pattern]) => pattern),
      words.bumpTitle,
      words.bumpWords,
      words.bumpForMore,
      words.releaseTitle,
    ],
    cap: lineCap,
  },
  { name: 'paths of changes', patterns: words.changePaths.map(([, pattern]) => pattern), cap: lineCap },
  { name: 'words of descriptions', patterns: words.bodyWords.map(([, , pattern]) => pattern), cap: openingCap },
  {
    name: 'lines of bots and forms',
    patterns: [
      ...bots.agentSignatures,
      bots.botSections,
      bots.machineLines,
      bots.suggestionCommits,
      bots.emptyCommits,
      bots.formHeadings,
      bots.formPhrases,
      words.causeHeadings,
    ],
    cap: lineCap,
  },
  {
    name: 'grounds in sentences',
    patterns: [
      ...words.groundWords.map(([, pattern]) => pattern),
      words.decisionWords,
      words.choiceWords,
      words.comparingFigure,
      words.commitSubject,
      words.faultWords,
      words.negatedWords,
      words.hopeWords,
      words.stateBefore,
      words.remedyWords,
      words.routineOpenings,
      words.testWords,
      words.courtesyOpenings,
    ],
    cap: maxSentenceLength,
  },
  { name: 'ends of quotes', patterns: [words.leadingWords, words.looseTails], cap: maxQuoteLength },
  { name: 'figures and weighing in descriptions', patterns: [words.measuredFigure, words.weighingWords], cap: bodyCap },
];
