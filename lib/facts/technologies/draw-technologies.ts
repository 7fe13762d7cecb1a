import type { Evidence, Listing, Quote } from '../../dossier/evidence';
import {
  fullName,
  type Dossier,
  type DossierText,
  type Repository,
  type RepositoryContents,
} from '../../dossier/schema';
import { seenWhole, valueOf } from '../../dossier/section';
import { daysBetween } from '../days';
import { isCarried } from '../portfolio/paths';
import { isOwnWork } from '../portfolio/draw-portfolio';
import { drawPullRequests } from '../pull-requests/draw-pull-requests';
import { hasLanded } from '../pull-requests/landing';
import type { PullRequestWork } from '../pull-requests/work';
import { readBlocks } from '../text/blocks';
import { languageOf } from '../text/language';
import { namedTextKey, remember, repositoryKey } from '../remember';
import { namesOf } from '../text/names';
import { quoteOf } from '../text/quote';
import { byId } from './dictionary';
import { findNames } from './find-names';
import { worksTold } from './grounding';
import { evidenceKinds, type EvidenceKind, type NamedTechnology, type TechnologyLedger } from './ledger';
import { longestManifest, packagesIn } from './manifest-packages';
import { profileLabel } from './profile-label';
import { namedOnce, readTechnologiesIn, type NamedPlace } from './read-technologies';
import { isTraceable, ofHome, ofLanguage, ofPackage, ofPath } from './traces';
import { tradeOffsIn } from './trade-offs';

/** The most pieces of one kind that are kept for one technology, and the most places that name it. */
const most = 5;
const mostPlaces = 2;
/** Use over a year, or in this many repositories, is sustained. */
const yearInDays = 365;
const severalRepositories = 3;
/** So many landed changes tell of work on a technology that the profile does not speak of. */
const severalChanges = 3;

/** Everything that public work shows, by technology id and kind. */
type Shown = Map<string, Map<EvidenceKind, Evidence[]>>;

const add = (shown: Shown, id: string, kind: EvidenceKind, evidence: Evidence): void => {
  const kinds = shown.get(id) ?? new Map<EvidenceKind, Evidence[]>();
  shown.set(id, kinds);
  const known = kinds.get(kind) ?? [];
  kinds.set(kind, known);
  if (known.length < most) known.push(evidence);
};

type RepositoryTraces = { dependency: Map<string, Quote>; use: Map<string, Listing>; language: readonly string[] };

const tracesIn = (
  repository: Repository,
  within: RepositoryContents | undefined,
  texts: Dossier['texts'],
): RepositoryTraces => {
  const dependency = new Map<string, Quote>();
  const paths = new Map<string, string[]>();
  const use = new Map<string, Listing>();
  if (within) {
    for (const id of valueOf(within.manifests) ?? []) {
      const text = texts[id];
      if (text?.path == null) continue;
      for (const { ecosystem, name, start, end } of packagesIn(text.path, text.content)) {
        for (const technology of ofPackage(ecosystem, name)) {
          if (!dependency.has(technology.id)) dependency.set(technology.id, quoteOf(text, start, end));
        }
      }
    }
    for (const { path } of valueOf(within.paths) ?? []) {
      if (isCarried(path)) continue;
      for (const { id } of ofPath(path)) {
        const known = paths.get(id);
        if (!known) paths.set(id, [path]);
        else if (known.length < most) known.push(path);
      }
    }
    const url = `https://github.com/${fullName(within)}/tree/${within.commit ?? encodeURIComponent(within.ref)}`;
    for (const [id, own] of paths) use.set(id, { kind: 'listing', repository: fullName(within), paths: own, url });
  }
  return {
    dependency,
    use,
    language: repository.language === null ? [] : ofLanguage(repository.language).map(({ id }) => id),
  };
};

const tracesOnce = remember(repositoryKey, tracesIn);

/** Own repositories: what they depend on, what they use, and what they use for long. */
const showOwnWork = (shown: Shown, own: readonly Repository[], dossier: Dossier): void => {
  const inRepositories = new Map<string, { repository: Repository; evidence: Evidence[] }[]>();
  const inLanguage = new Map<string, Repository[]>();
  const within = new Map((valueOf(dossier.sections.contents) ?? []).map((one) => [fullName(one).toLowerCase(), one]));
  for (const repository of own) {
    const contents = within.get(fullName(repository).toLowerCase());
    // What was not looked into is drawn at once, and would only push out what took time.
    const { dependency, use, language } = (contents ? tracesOnce : tracesIn)(repository, contents, dossier.texts);
    for (const id of new Set([...dependency.keys(), ...use.keys(), ...language])) {
      const evidence: Evidence[] = [];
      const named = dependency.get(id);
      const used = use.get(id);
      if (named) {
        add(shown, id, 'dependency', named);
        evidence.push(named);
      }
      if (used) {
        add(shown, id, 'use', used);
        evidence.push(used);
      }
      if (language.includes(id)) inLanguage.set(id, [...(inLanguage.get(id) ?? []), repository]);
      const known = inRepositories.get(id) ?? [];
      known.push({ repository, evidence });
      inRepositories.set(id, known);
    }
  }
  for (const [id, repositories] of inLanguage) {
    const [first] = repositories;
    if (!first) continue;
    add(shown, id, 'use', {
      kind: 'count',
      what: 'repositories-in-language',
      count: repositories.length,
      of: own.length,
      url: `https://github.com/${first.owner}?tab=repositories&language=${encodeURIComponent((first.language ?? '').toLowerCase())}`,
    });
  }
  for (const [id, repositories] of inRepositories) {
    const long = repositories.filter(({ repository: { createdAt, pushedAt } }) => {
      const days = createdAt === null || pushedAt === null ? null : daysBetween(createdAt, pushedAt);
      return days !== null && days >= yearInDays;
    });
    if (long.length === 0 && repositories.length < severalRepositories) continue;
    const [first] = long.length > 0 ? long : repositories;
    if (!first) continue;
    add(shown, id, 'sustained', {
      kind: 'count',
      what: long.length > 0 ? 'repositories-over-a-year' : 'repositories-with-technology',
      count: long.length > 0 ? long.length : repositories.length,
      of: own.length,
      url:
        long.length > 0
          ? `https://github.com/${fullName(first.repository)}`
          : `https://github.com/${first.repository.owner}?tab=repositories`,
    });
    for (const evidence of (long.length > 0 ? long : repositories).flatMap((one) => one.evidence))
      add(shown, id, 'sustained', evidence);
  }
};

const bump =
  /^(?:\w+(?:\([^)]{0,40}\))?!?:\s*)?(?:bump|update|upgrade|renovate)\b.{0,80}\b(?:to|from|version|deps|dependenc)/iu;

/**
 * Landed changes in others' repositories: those of the technology itself, or whose title speaks of it. A back-port beside
 * its original is no second one. Gives back the changes to technologies' own repositories, and the technologies of
 * changes of which nobody can tell whether they landed, with how many of those are to their own repositories.
 */
const showUpstream = (
  shown: Shown,
  dossier: Dossier,
  changes: readonly PullRequestWork[],
): { atHome: Map<string, Quote[]>; unsure: ReadonlySet<string>; unsureAtHome: ReadonlyMap<string, number> } => {
  const atHome = new Map<string, Quote[]>();
  const unsure = new Set<string>();
  const unsureAtHome = new Map<string, number>();
  const drawn = new Map(changes.map((change) => [change.id, change]));
  for (const pull of valueOf(dossier.sections.pullRequests) ?? []) {
    const change = drawn.get(`${fullName(pull)}#${pull.number}`);
    if (!change || change.own || change.again || !(hasLanded(change) || change.landed === 'unknown')) continue;
    const text = dossier.texts[pull.text];
    if (!text || pull.title.trim() === '' || !text.content.startsWith(pull.title)) continue;
    const homes = ofHome(pull.owner, pull.name).map(({ id }) => id);
    const ids = new Set(homes);
    if (!bump.test(pull.title)) {
      for (const name of findNames(pull.title, 0, pull.title.length)) {
        if (name.short) continue;
        for (const technology of name.technologies)
          if (!technology.ambiguous && !technology.place) ids.add(technology.id);
      }
    }
    if (ids.size === 0) continue;
    if (!hasLanded(change)) {
      for (const id of ids) unsure.add(id);
      for (const id of homes) unsureAtHome.set(id, (unsureAtHome.get(id) ?? 0) + 1);
      continue;
    }
    const quote = quoteOf(text, 0, pull.title.length);
    for (const id of ids) add(shown, id, 'upstream', quote);
    for (const id of homes) atHome.set(id, [...(atHome.get(id) ?? []).slice(0, most - 1), quote]);
  }
  return { atHome, unsure, unsureAtHome };
};

const tradeOffsOnce = remember(namedTextKey, tradeOffsIn);

const namedInOnce = remember(namedTextKey, (text, names) => [
  ...namedOnce(readTechnologiesIn(readBlocks(text), names)).keys(),
]);

const namedInProjects = (own: readonly Repository[], dossier: Dossier): string[] => {
  const names = namesOf(dossier);
  const mine = new Set(own.map((repository) => fullName(repository).toLowerCase()));
  const readmes = (valueOf(dossier.sections.contents) ?? []).flatMap((one) =>
    mine.has(fullName(one).toLowerCase()) ? (dossier.texts[valueOf(one.readme) ?? ''] ?? []) : [],
  );
  return [...new Set(readmes.flatMap((text) => namedInOnce(text, names)))];
};

const showTradeOffs = (shown: Shown, own: readonly Repository[], dossier: Dossier): void => {
  const names = namesOf(dossier);
  const mine = new Set(own.map((repository) => fullName(repository).toLowerCase()));
  const ids = [
    ...(valueOf(dossier.sections.contents) ?? []).flatMap((one) =>
      mine.has(fullName(one).toLowerCase()) ? (valueOf(one.readme) ?? []) : [],
    ),
    ...(valueOf(dossier.sections.pullRequests) ?? []).map(({ text }) => text),
    ...(valueOf(dossier.sections.writings) ?? []).map(({ text }) => text),
  ];
  for (const id of ids) {
    const text = dossier.texts[id];
    if (!text) continue;
    for (const [technology, quotes] of tradeOffsOnce(text, names))
      for (const quote of quotes) add(shown, technology, 'trade-offs', quote);
  }
};

const notWhole = (own: readonly Repository[], dossier: Dossier): string[] => {
  const within = new Map((valueOf(dossier.sections.contents) ?? []).map((one) => [fullName(one).toLowerCase(), one]));
  const isWhole = (id: string): boolean => {
    const text = dossier.texts[id];
    return (
      text !== undefined && !text.truncated && (text.kind !== 'manifest' || text.content.length <= longestManifest)
    );
  };
  const unseen = own.filter((repository) => {
    const found = within.get(fullName(repository).toLowerCase());
    if (!found) return true;
    const readme = valueOf(found.readme);
    return !(
      seenWhole(found.paths) &&
      seenWhole(found.readme) &&
      seenWhole(found.manifests) &&
      (readme === undefined || isWhole(readme)) &&
      (valueOf(found.manifests) ?? []).every(isWhole)
    );
  });
  return unseen.map(fullName).toSorted();
};

const rowOf = (id: string, places: readonly (NamedPlace & { text: DossierText })[], shown: Shown): NamedTechnology => {
  const kinds = shown.get(id);
  const evidence: Partial<Record<EvidenceKind, readonly Evidence[]>> = {};
  for (const kind of evidenceKinds) {
    const known = kinds?.get(kind);
    if (known) evidence[kind] = known;
  }
  const technology = byId.get(id);
  return {
    id,
    label: technology?.label ?? id,
    named: places.slice(0, mostPlaces).map(({ text, start, end }) => quoteOf(text, start, end)),
    forms: [...new Set(places.map(({ form }) => form))],
    grounded: places.some(({ grounded }) => grounded),
    traceable: technology !== undefined && isTraceable(technology),
    evidence,
  };
};

/**
 * The ledger: every technology that the profile names (README, bio, pasted texts), where, and which kinds of evidence
 * public work of the person's own shows of it. Kinds, not levels; nothing is counted together. Forks show nothing.
 */
export const drawTechnologies = (
  dossier: Dossier,
  changes: readonly PullRequestWork[] = drawPullRequests(dossier),
): TechnologyLedger => {
  const { sections, texts } = dossier;
  const names = namesOf(dossier);
  const readme = texts[valueOf(sections.profileReadme) ?? ''];
  const others = [valueOf(sections.bio), ...(valueOf(sections.writings) ?? []).map(({ text }) => text)].flatMap(
    (id) => texts[id ?? ''] ?? [],
  );
  const placesIn = (text: DossierText, blocks = readBlocks(text)) =>
    readTechnologiesIn(blocks, names).map((place) => ({ ...place, text }));
  const readmeBlocks = readme ? readBlocks(readme) : null;
  const inReadme = readme && readmeBlocks ? placesIn(readme, readmeBlocks) : [];
  const places = [...inReadme, ...others.flatMap((text) => placesIn(text))];

  const own = (valueOf(sections.repositories) ?? []).filter(isOwnWork);
  const shown: Shown = new Map();
  showOwnWork(shown, own, dossier);
  const { atHome, unsure, unsureAtHome } = showUpstream(shown, dossier, changes);
  showTradeOffs(shown, own, dossier);

  const named = namedOnce(places);
  const unnamed = [...atHome].filter(([id, quotes]) => !named.has(id) && quotes.length >= severalChanges);
  const unseen = notWhole(own, dossier);
  const pullsWhole =
    seenWhole(sections.pullRequests) &&
    (valueOf(sections.pullRequests) ?? []).every(({ text }) => texts[text]?.truncated === false);
  // A change that may have landed may be the one trace of what it is about, or the one that goes beyond use.
  const undecided = [...named.keys()].some((id) => unsure.has(id) && !shown.get(id)?.has('upstream'));
  // So may those to a project that the profile does not name.
  const undecidedBeyond = [...unsureAtHome].some(([id, count]) => {
    const sure = atHome.get(id)?.length ?? 0;
    return !named.has(id) && sure < severalChanges && sure + count >= severalChanges;
  });
  // So may use over years of a repository whose days are not known.
  const undated = own.some(({ createdAt, pushedAt }) => createdAt === null || pushedAt === null);
  // Work on what only the bio names clears a list too.
  const bio = texts[valueOf(sections.bio) ?? ''];
  const profile = readme ? profileLabel(inReadme) : 'unread';
  const bioWhole = seenWhole(sections.bio) && bio?.truncated !== true;
  return {
    technologies: [...named].map(([id, found]) => rowOf(id, found, shown)),
    unnamed: unnamed.map(([id, upstream]) => ({
      ...rowOf(id, [], shown),
      evidence: { ...rowOf(id, [], shown).evidence, upstream },
    })),
    profile,
    inProjects: profile === 'listed' ? namedInProjects(own, dossier) : [],
    works: readmeBlocks ? worksTold(readmeBlocks) : 0,
    room:
      readme !== undefined &&
      readmeBlocks !== null &&
      !readme.truncated &&
      readmeBlocks.unread === 0 &&
      seenWhole(sections.profileReadme) &&
      // A name that was not read is not masked, and some names are technologies too.
      (sections.name.state === 'found' || sections.name.state === 'absent') &&
      languageOf(readmeBlocks.masked) !== 'other',
    unseen,
    seenWhole:
      seenWhole(sections.repositories) &&
      pullsWhole &&
      bioWhole &&
      unseen.length === 0 &&
      !undecided &&
      !undecidedBeyond &&
      !undated,
  };
};
