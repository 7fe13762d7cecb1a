import type { PageReading } from '../../dossier/reading';
import type { Place } from '../../dossier/place';
import { redactOthers } from '../redact';
import { sameLogin, type PlaceAddress } from './address';
import { all, anchors, one } from './anchors';
import { content } from './identity';
import { at, countAt, countIn, defined, flagAt, listAt, textAt, type Data } from './page-data';
import { httpsAddress, shortText, tidy, unwrapped } from './text';
import type { PageDocument, PageElement } from './page-node';

type Repository = Extract<Place, { kind: 'repository' }>;
type About = NonNullable<Repository['about']>;
type Address = Extract<PlaceAddress, { kind: 'repository' }>;
type Names = { owner: string; name: string };

const fullNameShape = /^([a-z\d][\w-]{0,99})\/([\w.-]{1,100})$/iu;

export const namesIn = (written: string | null | undefined): Names | null => {
  const [, owner, name] = fullNameShape.exec((written ?? '').replace(/\s+/gu, '')) ?? [];
  return owner !== undefined && name !== undefined ? { owner, name } : null;
};

export const namesOf = (owner: string | undefined, name: string | undefined): Names | null =>
  owner === undefined || name === undefined ? null : namesIn(`${owner}/${name}`);

/** `owner/name` from a link to a repository, of a saved copy too. */
export const linkedNames = (href: string | null): Names | null =>
  namesIn(/^(?:https?:\/\/github\.com)?\/([^?#]{3,202}?)\/?(?:[?#].*)?$/u.exec(unwrapped(href ?? ''))?.[1]);

export const sameNames = (these: Names, others: Names): boolean =>
  sameLogin(these.owner, others.owner) && sameLogin(these.name, others.name);

/** What the page was drawn from since 2026, where it is this repository's. */
const dataOf = ({ data }: PageDocument, address: Names): { repo: Data; overview: Data; about: Data } | null => {
  const repo = at(data, 'payload', 'codeViewLayoutRoute', 'repo');
  const names = namesOf(textAt(repo, 'ownerLogin'), textAt(repo, 'name'));
  if (!names || !sameNames(names, address)) return null;
  return {
    repo,
    overview: at(data, 'payload', 'codeViewRepoRoute', 'overview'),
    about: at(data, 'payload', 'sidebarAbout'),
  };
};

const headerOf = (document: PageDocument): { element: PageElement; names: Names } | null => {
  for (const element of all(document, 'repositoryHeader')) {
    const old = one(element, 'oldRepositoryName');
    const names = old
      ? linkedNames(old.getAttribute('href'))
      : namesIn(`${shortText(one(element, 'repositoryOwner'), 200)}/${shortText(one(element, 'repositoryName'), 200)}`);
    if (names) return { element, names };
  }
  return null;
};

const parentIn = (header: PageElement): Names | null => {
  const link = one(header, 'repositoryParent') ?? one(header, 'oldRepositoryParent')?.querySelector('a') ?? null;
  return link && (linkedNames(link.getAttribute('href')) ?? namesIn(link.textContent));
};

const cellNamed = (cells: readonly PageElement[], name: string): PageElement | null =>
  cells.find((cell) => shortText(cell.querySelector('h2'), 60).startsWith(name)) ?? null;

const linkAfter = (cell: PageElement, heading: string): PageElement | null => {
  const parts = cell.querySelectorAll('h3, a');
  const index = parts.findIndex((part) => part.localName === 'h3' && shortText(part, 60) === heading);
  const next = index < 0 ? undefined : parts[index + 1];
  return next?.localName === 'a' ? next : null;
};

const longestDescription = 1_000;

const described = (written: string, owner: string): string | null => {
  const text = redactOthers(tidy(written, longestDescription), owner).slice(0, longestDescription);
  return text === '' || /^No description(?:,|\b.{0,40}provided)/u.test(text) ? null : text;
};

const addressOrNull = (written: string | null | undefined): string | null | undefined => {
  if (written === null || written === undefined || written.trim() === '') return null;
  return httpsAddress(written) ?? httpsAddress(`https://${written.trim()}`) ?? undefined;
};

/** `Python 96.0%` or `Python 96.0`; drawn from data there is no blank before the figure. */
const language = (written: string): { name: string; percent: number } | null => {
  const [, name, percent] =
    /^(.{1,60}?) (\d{1,3}(?:\.\d{1,2})?)%?$/u.exec(written) ??
    /^(.{0,59}?[^\d.])(\d{1,3}(?:\.\d{1,2})?)%$/u.exec(written) ??
    [];
  return name !== undefined && Number(percent) <= 100 ? { name, percent: Number(percent) } : null;
};

const languagesOn = (document: PageDocument): About['languages'] => {
  const cell = cellNamed([...all(document, 'sidebarCell'), ...all(document, 'sidebarSection')], 'Languages');
  const rows = (cell ?? one(document, 'oldLanguages'))?.querySelectorAll('li').map((row) => shortText(row, 100)) ?? [];
  const bars = all(document, 'languageBar').map((bar) => tidy(bar.getAttribute('aria-label') ?? '', 100));
  const read = (rows.length > 0 ? rows : bars).slice(0, 50).flatMap((text) => language(text) ?? []);
  return read.length > 0 ? read : undefined;
};

/** The link to the history says how long it is, and of which branch: on the first page, the default one. */
const historyOn = (document: PageDocument, { owner, name }: Names): { branch: string; commits: number } | undefined => {
  for (const link of all(document, 'links')) {
    const way = unwrapped(link.getAttribute('href') ?? '').replace(/^https?:\/\/github\.com/u, '');
    const start = `/${owner}/${name}/commits/`;
    const commits = countIn(/^([\d,]{1,13})\s*commits?\b/iu.exec(shortText(link, 100))?.[1]);
    if (commits === undefined || !sameLogin(way.slice(0, start.length), start)) continue;
    return { branch: way.slice(start.length).replace(/\/$|[?#].*$/gu, ''), commits };
  }
  return undefined;
};

const branchName = (written: string | null | undefined): string | undefined => {
  const text = tidy(written ?? '', 255);
  return /^[^\s~^:?*[\\]{1,255}$/u.test(text) ? text : undefined;
};

const decoded = (segment: string): string => {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
};

const topicsIn = (names: readonly string[]): string[] =>
  [...new Set(names.map((name) => tidy(name, 100)).filter((name) => name !== ''))].slice(0, 100);

/** The sidebar of 2026, which is data. */
const aboutInData = (about: Data, owner: string): About => {
  if (at(about, 'repo') === undefined) return {};
  const license = at(about, 'repo', 'license');
  const website = textAt(about, 'website');
  return defined({
    description: described(textAt(about, 'description') ?? '', owner),
    homepage: addressOrNull(website),
    license: license === null ? null : (textAt(license, 'spdxId') ?? textAt(license, 'name'))?.slice(0, 100),
    topics:
      listAt(about, 'topics') &&
      topicsIn((listAt(about, 'topics') ?? []).slice(0, 200).flatMap((topic) => textAt(topic, 'name') ?? [])),
  });
};

const leadsAway = (link: PageElement): boolean => {
  const href = unwrapped(link.getAttribute('href') ?? '');
  return /^https?:\/\//u.test(href) && !/^https?:\/\/(?:[\w-]+\.)?github\.com(?:\/|$)/u.test(href);
};

/** The sidebar of 2020 to 2025, or the lines above the files of the years before. */
const aboutInPage = (document: PageDocument, owner: string): About => {
  const cell = cellNamed(all(document, 'sidebarCell'), 'About');
  const topics = topicsIn(all(document, 'topic').map((topic) => topic.textContent));
  if (cell) {
    const home = cell.querySelectorAll('a').find((link) => !link.closest('p') && leadsAway(link));
    const license = linkAfter(cell, 'License');
    return defined({
      description: described(cell.querySelector('p')?.textContent ?? '', owner),
      homepage: addressOrNull(home?.getAttribute('href')),
      license: license && (shortText(license, 100) || undefined),
      topics,
    });
  }
  const lines = one(document, 'oldAbout') ?? one(document, 'oldDescription');
  if (!lines) return topics.length > 0 ? { topics } : {};
  // In the header it is the owner's own page.
  const website = all(document, 'oldWebsite').find((element) => !element.closest(anchors.repositoryHeader.selector));
  const blob = one(document, 'oldNumbers')
    ?.querySelectorAll('a')
    .find((link) => (link.getAttribute('href') ?? '').includes('/blob/'));
  return defined({
    description: described(one(document, 'oldDescription')?.textContent ?? '', owner),
    homepage: addressOrNull(website?.querySelector('a')?.getAttribute('href')),
    license: blob && (shortText(blob, 100) || undefined),
    topics: topics.length > 0 ? topics : undefined,
  });
};

const inTitle = (title: string, { owner, name }: Names): boolean => {
  const words = title
    .slice(0, 2_000)
    .toLowerCase()
    .split(/[\s:·@]+/u);
  return words.includes(`${owner}/${name}`.toLowerCase());
};

/**
 * A repository's page, any tab of it. Which repository it is, is said by the header over it; else by the head or the data
 * of the page, which at times still belong to the page before. Pages of private repositories are not read.
 */
export const readRepositoryPage = (document: PageDocument, address: Address): PageReading => {
  const data = dataOf(document, address);
  const header = headerOf(document);
  const metaNames = namesIn(content(document, 'repositoryMeta'));
  const meta = metaNames !== null && sameNames(metaNames, address);
  if (header && !sameNames(header.names, address)) return { page: 'stale' };
  if (!header && !meta && !data) {
    if (metaNames) return { page: 'stale' };
    if (!inTitle(document.title, address)) {
      const known = content(document, 'route').startsWith('/:user_id/:repository');
      return known ? { page: 'not-understood', kind: 'repository' } : { page: 'none' };
    }
  }
  const hidden = flagAt(data?.repo, 'private') ?? (meta && content(document, 'isPublicMeta') === 'false');
  if (hidden) return { page: 'none' };
  const { owner, name } = header?.names ?? (meta && metaNames ? metaNames : address);
  // Before 2016 the header does not name its parts.
  const over = header?.element ?? one(document, 'repositoryHeader');
  const parent = over && parentIn(over);
  const forkMeta = meta ? content(document, 'isForkMeta') : '';
  const fork = flagAt(data?.repo, 'isFork') ?? (parent ? true : forkMeta === '' ? null : forkMeta === 'true');
  const place: Repository = { kind: 'repository', owner, name, fork };
  if (!address.overview) return { page: 'place', place };
  const labels = over ? all(over, 'repositoryLabel').map((label) => shortText(label, 60)) : [];
  const history = historyOn(document, address);
  const made = parent ?? (meta ? namesIn(content(document, 'parentMeta')) : null);
  const ownerKind =
    header &&
    one(header.element, 'repositoryOwner')?.querySelector('[data-hovercard-type]')?.getAttribute('data-hovercard-type');
  const about: About = defined({
    ...(over && {
      archived: labels.some((label) => /archive/iu.test(label)),
      template: labels.some((label) => /\btemplate\b/iu.test(label)),
    }),
    ...aboutInPage(document, owner),
    ...aboutInData(data?.about, owner),
    languages: languagesOn(document),
    commits: countAt(data?.overview, 'commitCount') ?? history?.commits,
    defaultBranch: branchName(textAt(data?.repo, 'defaultBranch')) ?? branchName(decoded(history?.branch ?? '')),
    organisation: ownerKind ? ownerKind === 'organization' : undefined,
    parent: made ? `${made.owner}/${made.name}` : fork === false ? null : undefined,
  });
  return { page: 'place', place: { ...place, about } };
};
