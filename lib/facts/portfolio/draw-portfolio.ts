import { fullName, type Dossier, type Repository, type RepositoryContents } from '../../dossier/schema';
import { seenWhole, valueOf } from '../../dossier/section';
import { classifyRepository, speaksOfField } from './classify-repository';
import type { Portfolio, RepositoryWork } from './portfolio';

/** Main languages whose repositories are no data or ML work unless something else says so. Names are GitHub linguist's. */
const elsewhere = new Set(
  'HTML CSS SCSS Sass Less PHP Swift Kotlin Dart Ruby C# Vue Svelte Lua Objective-C Vim Script Emacs Lisp TeX Solidity GDScript ShaderLab Pug Handlebars Blade Liquid Elixir Clojure'.split(
    ' ',
  ),
);

/** The repository whose README is the profile itself. */
export const isProfileRepository = ({ owner, name }: { owner: string; name: string }): boolean => owner.toLowerCase() === name.toLowerCase();

/** Own work that there is something of: no fork, not empty, not the profile's own page. */
export const isOwnWork = (repository: Repository): boolean => !repository.fork && !repository.empty && !isProfileRepository(repository);

/** Tree, README and manifests were each seen to their end. */
export const isLookedInto = (contents: RepositoryContents, dossier: Pick<Dossier, 'texts'>): boolean => {
  const readme = valueOf(contents.readme);
  return (
    seenWhole(contents.paths) &&
    seenWhole(contents.manifests) &&
    seenWhole(contents.readme) &&
    (readme === undefined || dossier.texts[readme]?.truncated === false) &&
    (valueOf(contents.manifests) ?? []).every((id) => dossier.texts[id]?.truncated === false)
  );
};

const treeUrl = ({ owner, name, commit, ref }: RepositoryContents): string =>
  `https://github.com/${owner}/${name}/tree/${commit ?? encodeURIComponent(ref)}`;

const viewed = (repository: Repository, contents: RepositoryContents, dossier: Dossier): RepositoryWork => {
  const textOf = (id: string | null | undefined): string | null => (id == null ? null : (dossier.texts[id]?.content ?? null));
  const manifests = new Map<string, string>();
  for (const id of valueOf(contents.manifests) ?? []) {
    const text = dossier.texts[id];
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

const mayBeField = (repository: Repository, dossier: Dossier): boolean => {
  if (repository.language === null || !elsewhere.has(repository.language)) return true;
  const description = repository.description === null ? '' : (dossier.texts[repository.description]?.content ?? '');
  return speaksOfField(`${repository.name.replace(/[-_]/gu, ' ')} . ${description}`, repository.topics);
};

const newestFirst = (one: RepositoryWork, other: RepositoryWork): number => {
  const [a, b] = [one.pushedAt ?? '', other.pushedAt ?? ''];
  if (a !== b) return a < b ? 1 : -1;
  return one.repository < other.repository ? -1 : 1;
};

/**
 * What a person's own repositories are, as far as they were looked into: forks, empty repositories and the profile's own
 * page left out. What may be data or ML work and was not seen whole stands in `unseen`, so that no rule takes it for absent.
 */
export const drawPortfolio = (dossier: Dossier): Portfolio => {
  const { repositories, contents } = dossier.sections;
  const own = (valueOf(repositories) ?? []).filter(isOwnWork);
  const within = new Map((valueOf(contents) ?? []).map((one) => [fullName(one).toLowerCase(), one]));
  const looked: RepositoryWork[] = [];
  const unseen: string[] = [];
  for (const repository of own) {
    const found = within.get(fullName(repository).toLowerCase());
    const work = found && found.paths.state !== 'not-read' && found.paths.state !== 'unreadable' ? viewed(repository, found, dossier) : null;
    if (work) looked.push(work);
    if (found && isLookedInto(found, dossier)) continue;
    if (work?.field === true || mayBeField(repository, dossier)) unseen.push(fullName(repository));
  }
  return { looked: looked.toSorted(newestFirst), unseen: unseen.toSorted(), listWhole: seenWhole(repositories) };
};
