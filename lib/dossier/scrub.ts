import { prune } from './merge';
import {
  maxTextLength,
  type Dossier,
  type PinnedRepository,
  type PullRequest,
  type SectionName,
  type Sections,
  type SocialLink,
} from './schema';
import { absent, found, type Section } from './section';

/** What takes the place of an erased login in texts of others. */
export const erased = '[erased]';

/**
 * Matches a login where it names a GitHub account: after `@`, or as the owner in `login/name` and in links. Linear; a
 * login is letters, digits, `-` and `_`, none of which means anything in a pattern.
 */
const mentionOf = (login: string, flags: string): RegExp =>
  new RegExp(`(?<=@|github\\.com/)${login}(?![\\w-])|(?<![\\w.@/-])${login}(?=/[\\w.-])`, flags);

/** The account's own pages, `login.github.io`; brackets may not stand in the name of a host. */
const pagesOf = (login: string, flags: string): RegExp =>
  new RegExp(`(?<![\\w.-])${login}(?=\\.github\\.io(?![\\w-]))`, flags);

/** True where the text names the account. */
export const mentions = (text: string, login: string): boolean =>
  mentionOf(login, 'iu').test(text) || pagesOf(login, 'iu').test(text);

/** What takes the login's place may be longer than it: no text grows beyond what a dossier holds. */
const withoutLogin = (text: string, login: string, most: number): string =>
  text.replace(mentionOf(login, 'giu'), erased).replace(pagesOf(login, 'giu'), 'erased').slice(0, most);

const mapFound = <Value>(section: Section<Value>, change: (value: Value) => Value): Section<Value> => {
  if (section.state !== 'found') return section;
  const value = change(section.value);
  return value === section.value ? section : { ...section, value };
};

/** The same list where nothing in it changed. */
const mapSame = <Item>(items: Item[], change: (item: Item) => Item): Item[] => {
  const changed = items.map(change);
  return changed.some((item, index) => item !== items[index]) ? changed : items;
};

const filterFound = <Item>(section: Section<Item[]>, keep: (item: Item) => boolean): Section<Item[]> => {
  if (section.state !== 'found') return section;
  const value = section.value.filter(keep);
  const gone = section.value.length - value.length;
  if (gone === 0) return section;
  if (value.length === 0 && section.coverage.of === section.coverage.seen) return absent(section.sources);
  const { seen, of } = section.coverage;
  return found(value, section.sources, {
    seen: Math.max(0, seen - gone),
    of: of === null ? null : Math.max(0, of - gone),
  });
};

const scrubSections = (sections: Sections, login: string): Sections => {
  const other = (item: { owner: string }) => item.owner.toLowerCase() !== login.toLowerCase();
  const word = (text: string, most: number) => (mentions(text, login) ? withoutLogin(text, login, most) : text);
  const label = (link: SocialLink): SocialLink => {
    const clean = { label: word(link.label, 200), url: word(link.url, 2_000) };
    return clean.label === link.label && clean.url === link.url ? link : clean;
  };
  const pin = (item: PinnedRepository): PinnedRepository => {
    const description = item.description === null ? null : word(item.description, 1_000);
    return description === item.description ? item : { ...item, description };
  };
  const change = (item: PullRequest): PullRequest => {
    const title = word(item.title, 1_000);
    const labels = mapSame(item.labels, (one) => word(one, 200));
    return title === item.title && labels === item.labels ? item : { ...item, title, labels };
  };
  return {
    ...sections,
    name: mapFound(sections.name, (name) => word(name, 300)),
    company: mapFound(sections.company, (name) => word(name, 300)),
    website: mapFound(sections.website, (url) => word(url, 2_000)),
    socialLinks: mapFound(sections.socialLinks, (links) => mapSame(links, label)),
    pinned: mapFound(filterFound(sections.pinned, other), (items) => mapSame(items, pin)),
    repositories: filterFound(sections.repositories, other),
    contents: filterFound(sections.contents, other),
    pullRequests: mapFound(filterFound(sections.pullRequests, other), (items) => mapSame(items, change)),
    reviews: filterFound(sections.reviews, other),
    maintained: filterFound(sections.maintained, other),
    writings: mapFound(sections.writings, (items) =>
      mapSame(items, (item) => (mentions(item.title, login) ? { ...item, title: word(item.title, 200) } : item)),
    ),
  };
};

/**
 * A dossier without another person: their repositories are taken out of pinned, contents and pull requests, and their
 * login, where it names the account, out of what stays. Returns the same object where the person is not in it. The hashes
 * of changed texts are to be made anew.
 */
export const scrubPerson = (dossier: Dossier, login: string): Dossier => {
  const sections = scrubSections(dossier.sections, login);
  const pruned = prune({ ...dossier, sections });
  const texts = Object.fromEntries(
    Object.entries(pruned.texts).map(([id, text]) =>
      mentions(text.content, login)
        ? [id, { ...text, content: withoutLogin(text.content, login, maxTextLength) }]
        : [id, text],
    ),
  );
  const names = Object.keys(sections) as SectionName[];
  const same =
    names.every((name) => sections[name] === dossier.sections[name]) &&
    Object.entries(texts).every(([id, text]) => text === dossier.texts[id]);
  return same ? dossier : { ...pruned, texts };
};
