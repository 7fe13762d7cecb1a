import type { PinnedRepository, Repository } from '../dossier/schema';
import { fullName } from '../dossier/schema';
import { isWorthLooking } from '../readers/api/worth-looking';

/** What is known of a person's repositories before any is looked into. */
export type Known = {
  repositories: readonly Repository[];
  /** The words of a repository's description, or null. */
  descriptionOf: (repository: Repository) => string | null;
  pinned: readonly PinnedRepository[];
  /** `owner/name`, in lower case, of those that need no look any more. */
  looked: ReadonlySet<string>;
  /** ISO 8601. */
  now: string;
};

/** Languages in which data and machine-learning work is mostly written, and those of engineering around it. */
const fieldLanguages = new Set(['Python', 'Jupyter Notebook', 'R', 'Julia', 'Scala', 'Cuda']);
const engineeringLanguages = new Set([
  'C',
  'C++',
  'C#',
  'Go',
  'Rust',
  'Java',
  'Kotlin',
  'TypeScript',
  'JavaScript',
  'Elixir',
  'Swift',
  'Shell',
  'HCL',
  'Dockerfile',
  'Nix',
]);

/** Words of topics and descriptions that name the field. Short texts only: descriptions are cut before. */
const fieldWords =
  /\b(?:machine[- ]?learning|deep[- ]?learning|neural|model|models|inference|training|llm|llms|rag|nlp|vision|data|dataset|pipeline|pipelines|mlops|ml|ai|embedding|embeddings|transformer|transformers|classifier|classification|prediction|forecasting|recommender|pytorch|tensorflow|spark|kafka|airflow|kubernetes|serving|feature[- ]store|analytics|etl)\b/iu;
const sideWork = /(?:\.github\.io$|^\.?dotfiles$|^\.github$|^awesome-|config|blog|resume|cv$)/iu;
/** A copy of a project that lives elsewhere; GitHub's own mark of it is not in the list. */
const mirrorName = /(?:^|[-_.])mirror$/iu;
const mirrorWords = /\bmirror of\b/iu;
const longestWords = 1_000;

/** No finding asks about work that rested longer, in years. */
const recentYears = 5;

const wordsOf = ({ topics, name }: Repository, description: string | null): string =>
  `${topics.join(' ')} ${description ?? ''} ${name.replaceAll(/[-_.]/gu, ' ')}`.slice(0, longestWords);

/** True for what is kept for others to copy, copied from elsewhere or closed. `words`: what is said of it. */
const isApart = (repository: Repository, words: string): boolean =>
  repository.template || repository.archived || mirrorName.test(repository.name) || mirrorWords.test(words);

/** Which come first whatever they are about: work of these years, then older work, then what stands apart. */
const rankOf = (repository: Repository, words: string, now: string): number => {
  if (isApart(repository, words)) return 2;
  const year = Number(now.slice(0, 4)) - recentYears;
  return (repository.pushedAt ?? '') < `${year}${now.slice(4)}` ? 1 : 0;
};

/**
 * How much the answer is likely to tell about work in the field: an order of reading, never a worth of the work. The
 * newest come first within the same.
 */
const substance = (repository: Repository, words: string, pinned: ReadonlySet<string>): number => {
  const { language } = repository;
  let weight = 0;
  if (pinned.has(fullName(repository).toLowerCase())) weight += 3;
  if (language !== null && fieldLanguages.has(language)) weight += 2;
  else if (language !== null && engineeringLanguages.has(language)) weight += 1;
  if (fieldWords.test(words)) weight += 2;
  if (sideWork.test(repository.name)) weight -= 3;
  return weight;
};

/**
 * The repositories to look into, in order: own work of these years before older work, templates, mirrors and archived
 * ones last; within that those first that are likely to tell most; of equal ones the one pushed to last.
 */
export const repositoriesToLookInto = (known: Known): Repository[] => {
  const pinned = new Set(known.pinned.map((item) => fullName(item).toLowerCase()));
  return known.repositories
    .filter((item) => isWorthLooking(item) && !known.looked.has(fullName(item).toLowerCase()))
    .map((repository) => {
      const read = wordsOf(repository, known.descriptionOf(repository));
      return {
        repository,
        rank: rankOf(repository, read, known.now),
        weight: substance(repository, read, pinned),
        at: repository.pushedAt ?? '',
      };
    })
    .toSorted((a, b) => a.rank - b.rank || b.weight - a.weight || (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
    .map(({ repository }) => repository);
};

/** True for templates, mirrors and archived repositories: forks with own commits come before them. */
export const comesLast = (repository: Repository, description: string | null): boolean =>
  isApart(repository, wordsOf(repository, description));

/** One file to get from the raw host. */
export type FileToRead = { kind: 'readme' | 'manifest'; repository: string; path: string };

/** What the trees say there is to read, by repository in the order of looking. */
export type FilesOf = { repository: string; readme: string | null; manifests: readonly string[] };

/**
 * All files worth reading, in order: every repository's README, then every first manifest, then every second. Whoever
 * reads from the front until the budget ends has spread it fairly.
 */
export const filesToRead = (repositories: readonly FilesOf[]): FileToRead[] => {
  const readmes = repositories.flatMap(({ repository, readme }) =>
    readme === null ? [] : [{ kind: 'readme' as const, repository, path: readme }],
  );
  const rounds = Math.max(0, ...repositories.map(({ manifests }) => manifests.length));
  const manifests = Array.from({ length: rounds }, (_, round) =>
    repositories.flatMap(({ repository, manifests: paths }) => {
      const path = paths[round];
      return path === undefined ? [] : [{ kind: 'manifest' as const, repository, path }];
    }),
  ).flat();
  return [...readmes, ...manifests];
};

/** The most pages of the list of repositories that are asked for, a hundred to a page. */
export const mostPages = 3;

/** How many repositories are looked into at most in one reading: their READMEs must fit the raw host's budget too. */
export const mostRepositories = 8;
