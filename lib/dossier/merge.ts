import type { SealedReading } from './seal';
import {
  fullName,
  most,
  schemaVersion,
  sectionsSchema,
  type Dossier,
  type DossierText,
  type Person,
  type PullRequest,
  type Repository,
  type RepositoryContents,
  type SectionName,
  type Sections,
  type Source,
} from './schema';
import { found, notRead, seenWhole, type Coverage, type Found, type Section } from './section';

const sectionNames = Object.keys(sectionsSchema.shape) as SectionName[];

/** A dossier in which nothing was read: nobody asked yet. */
export const emptyDossier = (person: Person): Dossier => ({
  schemaVersion,
  person,
  sections: Object.fromEntries(sectionNames.map((name) => [name, notRead('not-asked')])) as Sections,
  texts: {},
  sources: {},
});

/** True unless the two are known to be different people. A login alone settles it only where an id is missing. */
export const samePerson = (a: Person, b: Person): boolean =>
  a.id !== null && b.id !== null ? a.id === b.id : a.login.toLowerCase() === b.login.toLowerCase();

type Sources = Record<string, Source>;

/** Milliseconds since 1970 of the newest source of a section; 0 where it has none. */
const readAt = (section: Section<unknown>, sources: Sources): number =>
  section.state === 'not-read'
    ? 0
    : Math.max(0, ...section.sources.map((id) => Date.parse(sources[id]?.readAt ?? '') || 0));

/** How much a state says: what was seen (even that there is nothing) over "could not" over "did not look". */
const weight = (section: Section<unknown>): number =>
  section.state === 'not-read' ? (section.reason === 'not-asked' ? 0 : 1) : section.state === 'unreadable' ? 2 : 3;

type Merge = { old: Sources; new: Sources };

/** The section that stands: the one that says more; of two that say as much, the one read later. */
const choose = <Value>(before: Section<Value>, after: Section<Value>, at: Merge): Section<Value> => {
  if (weight(before) !== weight(after)) return weight(before) > weight(after) ? before : after;
  return readAt(after, at.new) >= readAt(before, at.old) ? after : before;
};

const sourcesOf = (section: Section<unknown>): string[] => (section.state === 'not-read' ? [] : section.sources);

const unique = (values: readonly string[]): string[] => [...new Set(values)];

/**
 * The coverage of a list that holds items of two readings. Where it holds more than there are, some are gone since and
 * nobody can tell which: then only what the later reading saw counts.
 */
const joinedCoverage = (length: number, later: Coverage): Coverage =>
  later.of === null || length <= later.of ? { seen: length, of: later.of } : later;

/**
 * Lists whose items have a name of their own. A later list that is whole replaces the earlier; one that is not is joined
 * with it, so that page 1 of a new reading does not lose what page 3 of the last one brought. What a dossier cannot hold
 * is left out from the end of the earlier list, and counts as not seen.
 */
const mergeList = <Item>(
  before: Section<Item[]>,
  after: Section<Item[]>,
  at: Merge,
  mostItems: number,
  nameOf: (item: Item) => string,
  mergeItem: (earlier: Item, later: Item) => Item = (_, later) => later,
): Section<Item[]> => {
  if (before.state !== 'found' || after.state !== 'found') return choose(before, after, at);
  const inOrder = readAt(after, at.new) >= readAt(before, at.old);
  const [earlier, later] = inOrder ? [before, after] : [after, before];
  const known = new Map(earlier.value.map((item) => [nameOf(item), item]));
  const items = later.value.map((item) => {
    const older = known.get(nameOf(item));
    return older === undefined ? item : mergeItem(older, item);
  });
  if (seenWhole(later)) return { ...later, value: items, sources: unique([...later.sources]) };
  const named = new Set(later.value.map(nameOf));
  const kept = earlier.value.filter((item) => !named.has(nameOf(item)));
  const sources = kept.length > 0 ? unique([...later.sources, ...earlier.sources]) : later.sources;
  const value = [...items, ...kept].slice(0, mostItems);
  return found(value, sources, joinedCoverage(value.length, later.coverage));
};

/**
 * How a change ended, with all that belongs to it. Search does not know more than that it is closed: then what stood
 * before stays. Whoever looked deeper knows who closed it, and one that is open again has not ended.
 */
const endOf = (earlier: PullRequest, later: PullRequest) => {
  const knowsLess = later.landed === 'unknown' && later.closedBy === null && earlier.landed !== 'open';
  const isSame = later.landed === earlier.landed;
  const { landed, landing, closedBy, landedCommit } = knowsLess ? earlier : later;
  return isSame
    ? {
        landed,
        landing: landing ?? earlier.landing,
        closedBy: closedBy ?? earlier.closedBy,
        landedCommit: landedCommit ?? earlier.landedCommit,
      }
    : { landed, landing, closedBy, landedCommit };
};

/** Search knows neither size nor reviews: what another reading knew of the same change stays. */
const mergePullRequest = (earlier: PullRequest, later: PullRequest): PullRequest => ({
  ...later,
  ...endOf(earlier, later),
  reviewed: later.reviewed === 'unknown' ? earlier.reviewed : later.reviewed,
  base: later.base ?? earlier.base,
  commits: later.commits ?? earlier.commits,
  size: later.size ?? earlier.size,
  files: later.files ?? earlier.files,
});

/**
 * A list tells neither own commits nor releases: what another reading counted stays. Commits until something is pushed:
 * a fork that nobody had touched may hold work by now.
 */
const mergeRepository = (earlier: Repository, later: Repository): Repository => ({
  ...later,
  ownCommits:
    later.ownCommits ?? (later.pushedAt === null || later.pushedAt === earlier.pushedAt ? earlier.ownCommits : null),
  releases: later.releases ?? earlier.releases,
});

const lower = (repository: { owner: string; name: string }): string => fullName(repository).toLowerCase();

const mergeRepositoryContents = (
  before: RepositoryContents,
  after: RepositoryContents,
  at: Merge,
): RepositoryContents => {
  const paths = choose(before.paths, after.paths, at);
  const { commit, ref } = paths === after.paths ? after : before;
  return {
    owner: after.owner,
    name: after.name,
    commit,
    ref,
    paths,
    readme: choose(before.readme, after.readme, at),
    manifests: mergeList(before.manifests, after.manifests, at, most.manifests, (id) => id),
  };
};

const mergeContents = (before: Sections['contents'], after: Sections['contents'], at: Merge): Sections['contents'] => {
  if (before.state !== 'found' || after.state !== 'found') return choose(before, after, at);
  const read = new Map(after.value.map((item) => [lower(item), item]));
  const merged = before.value.map((item) => {
    const again = read.get(lower(item));
    return again ? mergeRepositoryContents(item, again, at) : item;
  });
  const had = new Set(before.value.map(lower));
  const value = [...merged, ...after.value.filter((item) => !had.has(lower(item)))].slice(-most.contents);
  const of = after.coverage.of ?? before.coverage.of;
  // Only what something still comes from: the list would grow with every reading.
  const standing = value.flatMap(({ paths, readme, manifests }) => [paths, readme, manifests].flatMap(sourcesOf));
  return found(value, standing.length > 0 ? unique(standing) : after.sources, {
    seen: value.length,
    of: of !== null && of < value.length ? null : of,
  });
};

/** The person's own repositories that hold work of their own: what there is to look into. */
const worthLooking = (sections: Sections): Set<string> | null => {
  const { repositories } = sections;
  if (repositories.state !== 'found') return null;
  // The repository that holds the profile's README is no work of its own.
  const holdsProfile = ({ owner, name }: { owner: string; name: string }) => owner.toLowerCase() === name.toLowerCase();
  return new Set(repositories.value.filter((item) => !item.fork && !item.empty && !holdsProfile(item)).map(lower));
};

/** How many of the person's repositories were looked into, once it is known which there are. */
const contentsCoverage = (contents: Found<RepositoryContents[]>, sections: Sections): Coverage => {
  const worth = worthLooking(sections);
  if (worth === null) return contents.coverage;
  // A list of paths that could not be read is none that was looked into.
  const looked = ({ paths }: RepositoryContents) => paths.state === 'found' || paths.state === 'absent';
  const seen = contents.value.filter((item) => worth.has(lower(item)) && looked(item)).length;
  return { seen, of: seenWhole(sections.repositories) ? worth.size : null };
};

const mergeWritings = (before: Sections['writings'], after: Sections['writings'], at: Merge): Sections['writings'] => {
  if (before.state !== 'found' || after.state !== 'found') return choose(before, after, at);
  // Each pasted text is a reading of its own, so the list only grows by merging; taking one out is the store's work.
  const added = new Set(after.value.map(({ text }) => text));
  const value = [...before.value.filter(({ text }) => !added.has(text)), ...after.value];
  return found(value, unique([...before.sources, ...after.sources]), { seen: value.length, of: value.length });
};

/** The file with its lines stands over the rendered page, whichever was read later. */
const mergeProfileReadme = (
  before: { section: Sections['profileReadme']; rendered: boolean },
  after: { section: Sections['profileReadme']; rendered: boolean },
  at: Merge,
): Sections['profileReadme'] => {
  const bothFound = before.section.state === 'found' && after.section.state === 'found';
  if (!bothFound || before.rendered === after.rendered) return choose(before.section, after.section, at);
  return before.rendered ? after.section : before.section;
};

/** What is merged into a dossier: a reading, or another dossier of the same person. */
type Part = { person: Person; sections: Partial<Sections>; texts: Record<string, DossierText>; sources: Sources };

const isRendered = (part: Part): boolean => {
  const section = part.sections.profileReadme;
  return section?.state === 'found' && part.texts[section.value]?.rendered === true;
};

const numbered = (item: { owner: string; name: string; number: number }): string => `${lower(item)}#${item.number}`;

/** Changes of projects that were renamed or moved since, under the names that a later reading tells. */
const underLaterNames = (before: Sections['pullRequests'], after: Sections['pullRequests']) => {
  if (before.state !== 'found' || after.state !== 'found') return before;
  // Nobody opens two changes of one number in one second.
  const opened = ({ openedAt, number }: PullRequest) => (openedAt === null ? null : `${openedAt}#${number}`);
  const later = new Map(after.value.flatMap((item) => (opened(item) === null ? [] : [[opened(item), item] as const])));
  const value = before.value.map((item) => {
    const { owner, name } = later.get(opened(item)) ?? item;
    return { ...item, owner, name };
  });
  return { ...before, value };
};

const mergeSections = (before: Dossier, after: Part): Sections => {
  const at = { old: before.sources, new: after.sources };
  const pick = <Name extends SectionName>(name: Name): Section<unknown> => {
    const later = after.sections[name];
    return later === undefined ? before.sections[name] : choose<unknown>(before.sections[name], later, at);
  };
  const sections = Object.fromEntries(sectionNames.map((name) => [name, pick(name)])) as Sections;
  const { repositories, pullRequests, contents, writings, profileReadme, reviews } = after.sections;
  if (repositories)
    sections.repositories = mergeList(
      before.sections.repositories,
      repositories,
      at,
      most.repositories,
      lower,
      mergeRepository,
    );
  if (pullRequests) {
    sections.pullRequests = mergeList(
      underLaterNames(before.sections.pullRequests, pullRequests),
      pullRequests,
      at,
      most.pullRequests,
      numbered,
      mergePullRequest,
    );
  }
  if (reviews) sections.reviews = mergeList(before.sections.reviews, reviews, at, most.reviews, numbered);
  if (contents) sections.contents = mergeContents(before.sections.contents, contents, at);
  if (writings) sections.writings = mergeWritings(before.sections.writings, writings, at);
  if (profileReadme) {
    sections.profileReadme = mergeProfileReadme(
      { section: before.sections.profileReadme, rendered: isRendered(before) },
      { section: profileReadme, rendered: isRendered(after) },
      at,
    );
  }
  if (sections.contents.state === 'found') {
    sections.contents = { ...sections.contents, coverage: contentsCoverage(sections.contents, sections) };
  }
  return sections;
};

/** The same precedence as for sections: the file over the rendered page, then the later one. A bio has no file. */
const laterText = (before: DossierText, after: DossierText, at: Merge): DossierText => {
  if (before.rendered !== after.rendered && before.id !== 'bio') return before.rendered ? after : before;
  const time = (text: DossierText, sources: Sources) => Date.parse(sources[text.source]?.readAt ?? '') || 0;
  return time(after, at.new) >= time(before, at.old) ? after : before;
};

const laterSource = (before: Source | undefined, after: Source): Source =>
  before && Date.parse(before.readAt) > Date.parse(after.readAt) ? before : after;

const textsNamed = (sections: Sections): Set<string> => {
  const { bio, profileReadme, repositories, contents, pullRequests, writings } = sections;
  const named = new Set<string>();
  const name = (section: Section<string>) => section.state === 'found' && named.add(section.value);
  name(bio);
  name(profileReadme);
  if (repositories.state === 'found') {
    for (const { description } of repositories.value) if (description !== null) named.add(description);
  }
  if (contents.state === 'found') {
    for (const { readme, manifests } of contents.value) {
      name(readme);
      if (manifests.state === 'found') for (const id of manifests.value) named.add(id);
    }
  }
  if (pullRequests.state === 'found') for (const { text } of pullRequests.value) named.add(text);
  if (writings.state === 'found') for (const { text } of writings.value) named.add(text);
  return named;
};

const sourcesNamed = (sections: Sections, texts: Record<string, DossierText>): Set<string> => {
  const named = new Set(Object.values(texts).map(({ source }) => source));
  const add = (section: Section<unknown>) => {
    if (section.state !== 'not-read') for (const id of section.sources) named.add(id);
  };
  Object.values(sections).forEach(add);
  if (sections.contents.state === 'found') {
    for (const { paths, readme, manifests } of sections.contents.value) [paths, readme, manifests].forEach(add);
  }
  return named;
};

/** Leaves out texts that no section names and sources that nothing came from. */
export const prune = (dossier: Dossier): Dossier => {
  const wanted = textsNamed(dossier.sections);
  const texts = Object.fromEntries(Object.entries(dossier.texts).filter(([id]) => wanted.has(id)));
  const named = sourcesNamed(dossier.sections, texts);
  const sources = Object.fromEntries(Object.entries(dossier.sources).filter(([id]) => named.has(id)));
  return { ...dossier, texts, sources };
};

const mergePart = (before: Dossier, after: Part): Dossier => {
  if (!samePerson(before.person, after.person)) {
    throw new Error('A reading of one person cannot go into the dossier of another');
  }
  const at = { old: before.sources, new: after.sources };
  const texts = { ...before.texts };
  for (const [id, text] of Object.entries(after.texts)) {
    const older = texts[id];
    texts[id] = older ? laterText(older, text, at) : text;
  }
  const sources = { ...before.sources };
  for (const [id, source] of Object.entries(after.sources)) sources[id] = laterSource(sources[id], source);
  return prune({
    schemaVersion,
    person: { id: after.person.id ?? before.person.id, login: after.person.login },
    sections: mergeSections(before, after),
    texts,
    sources,
  });
};

/**
 * The dossier with one more reading in it. What was found or found absent is replaced only by what was found or found
 * absent later, never by "could not" or "did not look"; lists that were not seen whole are joined. The person's id is
 * filled in once it is learnt, and a new login taken over.
 *
 * @throws where the reading is about somebody else.
 */
export const mergeReading = (dossier: Dossier | null, sealed: SealedReading): Dossier =>
  mergePart(dossier ?? emptyDossier(sealed.person), {
    person: sealed.person,
    sections: sealed.sections,
    texts: Object.fromEntries(sealed.texts.map((text) => [text.id, text])),
    sources: { [sealed.source.id]: sealed.source },
  });

/** Two dossiers of one person as one: needed once it turns out that a login and an id are the same person. */
export const mergeDossiers = (before: Dossier, after: Dossier): Dossier => mergePart(before, after);
