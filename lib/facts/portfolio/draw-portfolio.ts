import { fullName, type Dossier, type Repository, type RepositoryContents } from '../../dossier/schema';
import { seenWhole, valueOf } from '../../dossier/section';
import { remember, repositoryKey } from '../remember';
import { classifyRepository } from './classify-repository';
import type { Portfolio, RepositoryWork } from './portfolio';

/** Main languages of pages and settings: whatever else stands there, it is neither field work nor its delivery. */
const settings = new Set(['CSS', 'SCSS', 'Sass', 'Less', 'TeX', 'Vim Script', 'Emacs Lisp']);

/** The repository whose README is the profile itself. */
const isProfileRepository = ({ owner, name }: { owner: string; name: string }): boolean =>
  owner.toLowerCase() === name.toLowerCase();

/** Own work that there is something of: no fork, not empty, not the profile's own page. */
export const isOwnWork = (repository: Repository): boolean =>
  !repository.fork && !repository.empty && !isProfileRepository(repository);

/**
 * Tree and README were each seen to their end. Manifests need not be: one that was not read is taken to package
 * something, so reading it can only take a delivery away.
 */
const isLookedInto = (contents: RepositoryContents, dossier: Pick<Dossier, 'texts'>): boolean => {
  const readme = valueOf(contents.readme);
  return (
    seenWhole(contents.paths) &&
    seenWhole(contents.readme) &&
    (readme === undefined || dossier.texts[readme]?.truncated === false)
  );
};

const treeUrl = ({ owner, name, commit, ref }: RepositoryContents): string =>
  `https://github.com/${owner}/${name}/tree/${commit ?? encodeURIComponent(ref)}`;

type Texts = Dossier['texts'];

const view = (repository: Repository, contents: RepositoryContents, texts: Texts): RepositoryWork => {
  const textOf = (id: string | null | undefined): string | null => (id == null ? null : (texts[id]?.content ?? null));
  const manifests = new Map<string, string>();
  for (const id of valueOf(contents.manifests) ?? []) {
    const text = texts[id];
    if (text?.path != null) manifests.set(text.path, text.content);
  }
  return classifyRepository({
    repository: fullName(repository),
    files: valueOf(contents.paths) ?? [],
    readme: textOf(valueOf(contents.readme)),
    description: textOf(repository.description),
    topics: repository.topics,
    language: repository.language,
    manifests,
    pushedAt: repository.pushedAt,
    url: treeUrl(contents),
  });
};

const viewed = remember(repositoryKey, view);

const newestFirst = (one: RepositoryWork, other: RepositoryWork): number => {
  const [a, b] = [one.pushedAt ?? '', other.pushedAt ?? ''];
  if (a !== b) return a < b ? 1 : -1;
  return one.repository < other.repository ? -1 : 1;
};

/**
 * What a person's own repositories are, as far as they were looked into: forks, empty repositories and the profile's own
 * page left out, and what is a page or settings by its main language. Whatever else was not seen whole stands in `unseen`:
 * nobody can say what an unopened repository holds, so no rule may take it for absent.
 */
export const drawPortfolio = (dossier: Dossier): Portfolio => {
  const { repositories, contents } = dossier.sections;
  const own = (valueOf(repositories) ?? []).filter((one) => isOwnWork(one) && !settings.has(one.language ?? ''));
  const within = new Map((valueOf(contents) ?? []).map((one) => [fullName(one).toLowerCase(), one]));
  const looked: RepositoryWork[] = [];
  const unseen: string[] = [];
  for (const repository of own) {
    const found = within.get(fullName(repository).toLowerCase());
    const work =
      found && found.paths.state !== 'not-read' && found.paths.state !== 'unreadable'
        ? viewed(repository, found, dossier.texts)
        : null;
    if (work) looked.push(work);
    if (found && isLookedInto(found, dossier)) continue;
    unseen.push(fullName(repository));
  }
  return { looked: looked.toSorted(newestFirst), unseen: unseen.toSorted(), listWhole: seenWhole(repositories) };
};
