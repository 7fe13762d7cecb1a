import { lineCap, plain } from './own-words';

export type ParsedTitle = {
  /** Lower-case words without what stands before the colon. */
  words: string;
  /** The words before the first that joins or qualifies: what the title speaks of. */
  head: string;
  /** Conventional type or tag in brackets, lower case. */
  types: readonly string[];
  scope: string;
};

const conventional = /^([a-z][a-z-]{1,20})(?:\(([^()]{1,60})\)|\[[^[\]]{1,40}\])?!?:\s*/;
const tag = /^\[([^[\]]{1,40})\](?:\(([^()]{1,60})\))?\s*:?\s*/;
/** `DOC Update …`, `FIX …`: a type in capitals without a colon. */
const shouted = /^(DOCS?|FIX|BUG|ENH|CI|TST|TEST|TESTS|MNT|MAINT|PERF|BLD|REL|SEC|CLN|FEAT|DEP) (?=\S)/;

/** What was reverted says what it was about. */
const reverted = /^revert:? ["“]([^"”]{1,300})["”].{0,100}$/iu;
/** Names within code are no words of a title. */
const codeNames = /\b[a-z_]{1,40}\.[a-z]{0,40}[A-Z]\w{0,60}/gu;
/** "Add X *and* tests", "Fix X *in* the docs": what follows is beside the point. */
const joint =
  /[,;+(]| [-–—] |\s(?:and|with|for|in|on|of|when|from|by|at|via|using|that|which|if|as|into|during|where|while|after|before|because|under|across|between|through|without|instead|per|plus)\s/u;
/** Tests and pages that come along with a change are not what it is for. */
const companions =
  /(?:,| and| with| plus| [+&])(?: (?:adds?|added|updates?|updated|some|unit|regression|more|new|related|corresponding)){0,3} (?:tests?|test cases?|docs|documentation|release notes?|changelog)$/u;
export const titlePatterns: readonly RegExp[] = [conventional, tag, shouted, reverted, codeNames, joint, companions];

/** At least two words, so that "support for retries" is not cut after its verb. */
const headOf = (words: string): string => {
  const second = words.indexOf(' ') + 1;
  const from = words.indexOf(' ', second);
  if (second === 0 || from === -1) return words;
  const cut = words.slice(from).search(joint);
  return cut === -1 ? words : words.slice(0, from + cut);
};

/** Takes a title apart: its type or tags, its scope, its words. */
export const parseTitle = (title: string): ParsedTitle => {
  let rest = title
    .slice(0, lineCap)
    .replace(/^[^\p{L}\p{N}[]+/u, '')
    .replace(reverted, '[revert] $1')
    .replace(codeNames, ' ');
  const types: string[] = [];
  let scope = '';
  for (let round = 0; round < 3; round++) {
    const word = shouted.exec(rest);
    const match = word ?? tag.exec(rest) ?? conventional.exec(rest.slice(0, 90).toLowerCase());
    if (!match) break;
    for (const type of (match[1] ?? '').toLowerCase().split(/[/,|\s]+/u)) types.push(type);
    if (match[2] !== undefined && match !== word) scope = match[2].toLowerCase();
    rest = rest.slice(match[0].length);
  }
  const words = plain(rest).replace(companions, '');
  return { words, head: headOf(words), types, scope };
};
