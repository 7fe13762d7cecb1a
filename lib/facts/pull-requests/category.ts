import {
  bodyWords,
  bumpForMore,
  bumpTitle,
  bumpWords,
  changePaths,
  changePrefixes,
  changeScopes,
  labelKinds,
  releaseTitle,
  titleWords,
} from '../../knowledge/change-words';
import { lineCap, plain } from './own-words';
import { changeCategories, type ChangeCategory } from './work';

export type ChangedFile = { path: string; additions: number; deletions: number };

export type ParsedTitle = {
  /** Lower-case words without what stands before the colon. */
  words: string;
  /** Conventional type or tag in brackets, lower case. */
  types: readonly string[];
  scope: string;
};

const conventional = /^([a-z][a-z-]{1,20})(?:\(([^()]{1,60})\))?!?:\s*/;
const tag = /^\[([^[\]]{1,40})\](?:\(([^()]{1,60})\))?\s*:?\s*/;
/** `DOC Update …`, `FIX …`: a type in capitals without a colon. */
const shouted = /^(DOCS?|FIX|BUG|ENH|CI|TST|TEST|TESTS|MNT|PERF|BLD|REL|SEC|CLN|FEAT|DEP) (?=\S)/;

/** What was reverted says what it was about. */
const reverted = /^revert:? ["“]([^"”]{1,300})["”].{0,100}$/iu;
/** Names within code are no words of a title. */
const codeNames = /\b[a-z_]{1,40}\.[a-z]{0,40}[A-Z]\w{0,60}/gu;
export const titlePatterns: readonly RegExp[] = [conventional, tag, shouted, reverted, codeNames];

/** How much of a description speaks where the title is silent, in code units. */
export const openingCap = 1_500;

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
  return { words: plain(rest), types, scope };
};

type PathKind = 'docs' | 'testing' | 'deployment' | 'dependencies' | 'noise' | 'code';
export const kindOfPath = (path: string): PathKind => {
  const lower = path.slice(0, lineCap).toLowerCase();
  for (const [kind, pattern] of changePaths) if (pattern.test(lower)) return kind;
  return 'code';
};

const fixes: ReadonlySet<string> = new Set(['fix', 'bug', 'bugfix', 'hotfix']);
const generic = (weight: number): boolean => weight <= 3;

/**
 * What a change is for, after the codebook: the title speaks; the files decide where all of them are of one kind; words
 * of the body only where the title is general. Integer weights as data in knowledge, highest sum wins, ties fall to the
 * more particular kind.
 */
export const categoryOf = (change: {
  title: string;
  /** The author's words of the body. */
  prose: string;
  files: readonly ChangedFile[] | null;
  labels: readonly string[];
}): ChangeCategory => {
  const { words, types, scope } = parseTitle(change.title);
  const whole = plain(change.title);
  const topics = new Map<ChangeCategory, number>();
  const generals = new Map<ChangeCategory, number>();
  const raise = (into: Map<ChangeCategory, number>, kind: ChangeCategory, weight: number): void => {
    into.set(kind, Math.max(into.get(kind) ?? 0, weight));
  };

  const isBump = (bumpTitle.test(words) || bumpWords.test(words)) && !bumpForMore.test(words);
  if (releaseTitle.test(words) && !isBump) return 'deployment';
  if (isBump && !/\b(?:docs?|helm|version bump)\b/.test(words)) return 'dependencies';

  const sums = new Map<ChangeCategory, number>();
  const give = (kind: ChangeCategory, weight: number): void => {
    sums.set(kind, (sums.get(kind) ?? 0) + weight);
  };

  for (const type of types) {
    const known = changePrefixes[type] ?? changePrefixes[type.split('-')[0] ?? ''];
    if (known) raise(generic(known[1]) ? generals : topics, known[0], known[1]);
  }
  for (const part of scope.split(/[/,\s]+/u)) {
    const known = changeScopes[part];
    if (known) raise(topics, known[0], known[1]);
  }
  const titled = new Map<ChangeCategory, number>();
  for (const [kind, weight, pattern] of titleWords) {
    if (pattern.test(words)) raise(generic(weight) ? generals : titled, kind, weight);
  }
  for (const [kind, weight] of generals) give(kind, weight);
  for (const [kind, weight] of topics) give(kind, weight);
  // A word that repeats what the prefix said adds little; one that says something else stands for itself.
  for (const [kind, weight] of titled) give(kind, topics.has(kind) ? 2 : weight);
  for (const label of change.labels) {
    const last =
      plain(label)
        .split(/[/:]\s*/u)
        .at(-1) ?? '';
    const known = labelKinds[last];
    if (known) give(known[0], known[1]);
  }
  // What calls itself a fix is one, though its title tells what it allows or renames.
  if (types.some((type) => fixes.has(type))) {
    give('feature', -1);
    give('refactor', -2);
  }
  const opening = change.prose.slice(0, openingCap).toLowerCase();
  if (topics.size === 0 && titled.size === 0) {
    for (const [kind, weight, pattern] of bodyWords) {
      give(kind, weight * Math.min(3, new Set(opening.match(pattern)).size));
    }
  }

  if (change.files && change.files.length > 0) {
    const kinds: readonly PathKind[] = change.files
      .map(({ path }) => kindOfPath(path))
      .filter((kind) => kind !== 'noise');
    const all = (...wanted: PathKind[]): boolean => kinds.length > 0 && kinds.every((kind) => wanted.includes(kind));
    const some = (wanted: PathKind): boolean => kinds.includes(wanted);
    if (all('testing')) give('testing', 6);
    else if (all('docs')) give('docs', 6);
    else if (all('dependencies')) give('dependencies', 4);
    else if (all('deployment') || (all('deployment', 'dependencies', 'testing') && some('deployment')))
      give('deployment', 4);
    else if (all('docs', 'testing') && some('docs')) give('docs', 2);
    if (some('code') && !topics.has('docs')) give('docs', -2);
    if (some('code') && !topics.has('testing')) give('testing', -2);
  }

  // Words of a misspelling win over the docs they stand in.
  if ((sums.get('trivial') ?? 0) >= 6) return 'trivial';
  if (/\bfree(?:s|ing)? (?:up )?disk|disk space\b/.test(whole) && /\bci|test|runner\b/.test(whole)) give('testing', 4);

  let best: ChangeCategory | null = null;
  let most = 0;
  for (const kind of changeCategories) {
    const sum = sums.get(kind) ?? 0;
    if (sum > most) {
      best = kind;
      most = sum;
    }
  }
  return best ?? 'feature';
};
