import * as bots from '../../../lib/knowledge/bots';
import * as landing from '../../../lib/knowledge/landing-habits';
import * as upkeep from '../../../lib/knowledge/upkeep-words';
import { workKindPatterns } from '../../../lib/knowledge/work-kinds';
import * as words from '../../../lib/knowledge/change-words';
import { maxQuoteLength, maxSentenceLength } from '../../../lib/facts/pull-requests/candidates';
import { openingCap } from '../../../lib/facts/pull-requests/category';
import { kindPatterns } from '../../../lib/facts/pull-requests/change-kind';
import { bodyPatterns } from '../../../lib/facts/pull-requests/change-marks';
import { bodyCap, lineCap } from '../../../lib/facts/pull-requests/own-words';
import { titlePatterns } from '../../../lib/facts/pull-requests/parse-title';
import { programCap, programPattern } from '../../../lib/dossier/programs';
import { titleCap } from '../../../lib/facts/pull-requests/work-kind';

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
      words.ownVersion,
      words.fileTitle,
    ],
    cap: lineCap,
  },
  { name: 'kinds of work in titles', patterns: workKindPatterns, cap: titleCap },
  { name: 'logins of programs', patterns: [programPattern], cap: programCap },
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
      words.reasonWords,
      words.contrastWords,
      words.needWords,
      words.soWords,
      words.betterWords,
      words.relativeClause,
      words.goneWords,
      words.addingOpenings,
      words.pointerWords,
    ],
    cap: maxSentenceLength,
  },
  {
    name: 'titles and lines that lead to another change',
    patterns: [
      ...landing.backPortTitles,
      ...landing.backPortLines,
      landing.releaseBranches,
      landing.queueTitle,
      landing.takesBack,
      landing.bringsBack,
      ...kindPatterns,
      upkeep.hotfixTitle,
      upkeep.hotfixMeansLittle,
      upkeep.deprecationTitle,
    ],
    cap: lineCap,
  },
  {
    name: 'sentences of work after the fact',
    patterns: [
      ...upkeep.incidentWords,
      upkeep.incidentNearMisses,
      ...upkeep.regressionTestWords,
      upkeep.noRegressionTest,
      upkeep.wayOutWords,
      upkeep.revertReason,
    ],
    cap: maxSentenceLength,
  },
  { name: 'what may tell of work after the fact', patterns: bodyPatterns, cap: bodyCap },
  { name: 'ends of quotes', patterns: [words.leadingWords, words.looseTails], cap: maxQuoteLength },
  { name: 'figures in descriptions', patterns: [words.measuredFigure], cap: bodyCap },
];
