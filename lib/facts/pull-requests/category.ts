import {
  bodyWords,
  bumpForMore,
  bumpTitle,
  bumpWords,
  changePaths,
  changePrefixes,
  changeScopes,
  fileTitle,
  labelKinds,
  ownVersion,
  releaseTitle,
  titleWords,
} from '../../knowledge/change-words';
import { lineCap, plain } from './own-words';
import { parseTitle } from './parse-title';
import { changeCategories, type ChangeCategory } from './work';

export type ChangedFile = { path: string; additions: number; deletions: number };

/** How much of a description stands in for a title that says nothing, in code units. */
const openingSentence = 160;
/** How much of a description speaks where the title is silent, in code units. */
export const openingCap = 1_500;

type PathKind = 'docs' | 'testing' | 'deployment' | 'dependencies' | 'noise' | 'code';
export const kindOfPath = (path: string): PathKind => {
  const lower = path.slice(0, lineCap).toLowerCase();
  for (const [kind, pattern] of changePaths) if (pattern.test(lower)) return kind;
  return 'code';
};

const fixes: ReadonlySet<string> = new Set(['fix', 'bug', 'bugfix', 'hotfix']);
/** What a word loses where it does not stand in what the title speaks of. */
const beside = 2;
/** What a word of the description loses where it stands in for a title that says nothing. */
const borrowed = 2;
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
  const { words, head, types, scope } = parseTitle(change.title);
  const whole = plain(change.title);
  const topics = new Map<ChangeCategory, number>();
  const generals = new Map<ChangeCategory, number>();
  const raise = (into: Map<ChangeCategory, number>, kind: ChangeCategory, weight: number): void => {
    into.set(kind, Math.max(into.get(kind) ?? 0, weight));
  };

  const isBump = (bumpTitle.test(words) || bumpWords.test(words)) && !bumpForMore.test(words);
  if (ownVersion.test(words) || (releaseTitle.test(words) && !isBump)) return 'deployment';
  const tagged = types.some((type) => changePrefixes[type]?.[0] === 'docs');
  if (isBump && !tagged && !/\b(?:docs?|documentation|readme|helm|version bump)\b/.test(words)) return 'dependencies';

  const sums = new Map<ChangeCategory, number>();
  const give = (kind: ChangeCategory, weight: number): void => {
    sums.set(kind, (sums.get(kind) ?? 0) + weight);
  };

  for (const type of types) {
    const known = changePrefixes[type] ?? changePrefixes[type.split('-')[0] ?? ''];
    if (known) raise(generic(known[1]) ? generals : topics, known[0], known[1]);
  }
  for (const part of scope.split(/\s?[/,]\s?/u)) {
    const known = changeScopes[part];
    if (known) raise(topics, known[0], known[1]);
  }
  const titled = new Map<ChangeCategory, number>();
  const weigh = (all: string, spokenOf: string, loss: number): void => {
    for (const [kind, weight, pattern] of titleWords) {
      if (!pattern.test(all)) continue;
      const strength = Math.max(1, weight - loss - (pattern.test(spokenOf) ? 0 : beside));
      raise(generic(strength) ? generals : titled, kind, strength);
    }
  };
  weigh(words, head, 0);
  // "Update loader.py" says nothing; what the description opens with stands in for it.
  if (fileTitle.test(words) || (generals.size === 0 && topics.size === 0 && titled.size === 0)) {
    const opening = parseTitle(change.prose.slice(0, openingSentence));
    weigh(opening.words, opening.head, borrowed);
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
    give('refactor', -5);
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
    if (some('code') && !topics.has('testing')) give('testing', -2);
  }

  // Words of a misspelling win over the docs they stand in.
  if ((sums.get('trivial') ?? 0) >= 8) return 'trivial';
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
