import type { PageReading } from '../../dossier/reading';
import type { Place } from '../../dossier/place';
import { redact } from '../redact';
import { isAccount, loginShape, sameLogin, searchType, type PlaceAddress } from './address';
import { all, one } from './anchors';
import { content, isOrganisation } from './identity';
import { flagAt, listAt, textAt, type Data } from './page-data';
import type { PageDocument, PageElement } from './page-node';
import { linkedNames, namesIn, namesOf, sameNames } from './repository-page';
import { tidy, unwrapped, wholeCharacters } from './text';

type People = Extract<Place, { kind: 'people' }>;
type Listed = NonNullable<People['repositories']>[number];
type Address = Extract<PlaceAddress, { kind: 'people' }>;

const mostPeople = 200;
const longestOf = 300;

/** Each account once, in the order of the page. */
const onceEach = (logins: readonly string[]): string[] => {
  const seen = new Map<string, string>();
  for (const login of logins)
    if (isAccount(login) && !seen.has(login.toLowerCase())) seen.set(login.toLowerCase(), login);
  return [...seen.values()].slice(0, mostPeople);
};

/** Whom a link leads to: by the card that GitHub shows over it, or by its own address where it has none of another kind. */
const accountOf = (link: PageElement): string[] => {
  const card = link.getAttribute('data-hovercard-url');
  const hovered = /^\/users\/([\w-]{1,100})\/hovercard$/u.exec(card ?? '')?.[1];
  const href = unwrapped(link.getAttribute('href') ?? '');
  const linked = /^(?:https?:\/\/github\.com)?\/([\w-]{1,100})\/?(?:[?#].*)?$/u.exec(href)?.[1];
  const person = card === null || link.getAttribute('data-hovercard-type') === 'user';
  const login = hovered ?? (person ? linked : undefined);
  return login !== undefined && loginShape.test(login) ? [login] : [];
};

const listed = (place: Omit<People, 'kind'>): PageReading => ({ page: 'place', place: { kind: 'people', ...place } });

const listedRepository = (result: Data): Listed[] => {
  const names =
    namesOf(textAt(result, 'repo', 'repository', 'owner_login'), textAt(result, 'repo', 'repository', 'name')) ??
    namesIn(textAt(result, 'hl_name')?.replace(/<\/?em>/gu, ''));
  if (!names) return [];
  const language = tidy(textAt(result, 'language') ?? '', 100);
  return [{ ...names, language: language || null }];
};

/** The data holds the results of the address that it was made for; a later search in place leaves the old data there. */
const resultsIn = (document: PageDocument, address: URLSearchParams): readonly Data[] | null => {
  const made = one(document, 'app')?.getAttribute('initial-path') ?? null;
  const url = made === null || !URL.canParse(made, 'https://github.com') ? null : new URL(made, 'https://github.com');
  const same = (key: string) => (url?.searchParams.get(key) ?? '').trim() === (address.get(key) ?? '').trim();
  if (url && !(same('q') && searchType(url.searchParams) === searchType(address) && (same('p') || !address.has('p'))))
    return null;
  const type = textAt(document.data, 'payload', 'type');
  if (type !== undefined && type.toLowerCase() !== searchType(address)) return null;
  return listAt(document.data, 'payload', 'results')?.slice(0, mostPeople) ?? null;
};

const search = (document: PageDocument, address: Address, query: URLSearchParams): PageReading => {
  const of = wholeCharacters(redact(address.of.slice(0, longestOf)).slice(0, longestOf));
  const type = searchType(query);
  const results = resultsIn(document, query);
  if (results) {
    if (type === 'repositories') {
      const people = results.filter((result) => flagAt(result, 'owned_by_organization') !== true);
      return listed({
        list: 'search',
        of,
        logins: onceEach(people.flatMap(listedRepository).map(({ owner }) => owner)),
        repositories: results.flatMap(listedRepository),
      });
    }
    const keys = type === 'users' ? ['display_login', 'login'] : ['author_name'];
    const users = results.filter((result) => type !== 'users' || textAt(result, 'type') !== 'Organization');
    const logins = onceEach(users.flatMap((result) => keys.map((key) => textAt(result, key)).find(Boolean) ?? []));
    if (results.length === 0 || logins.length > 0 || users.length === 0) return listed({ list: 'search', of, logins });
  }
  const links = all(document, 'links');
  if (type === 'repositories') {
    const repositories = new Map<string, Listed>();
    for (const link of links) {
      const names = linkedNames(link.getAttribute('href'));
      if (!names || !isAccount(names.owner)) continue;
      repositories.set(`${names.owner}/${names.name}`.toLowerCase(), { ...names, language: null });
    }
    const found = [...repositories.values()].slice(0, mostPeople);
    if (found.length > 0)
      return listed({ list: 'search', of, logins: onceEach(found.map(({ owner }) => owner)), repositories: found });
  } else {
    const logins = onceEach(links.flatMap(accountOf));
    if (logins.length > 0) return listed({ list: 'search', of, logins });
  }
  if (one(document, 'blankslate')) return listed({ list: 'search', of, logins: [] });
  return links.length > 0 || one(document, 'app') ? { page: 'not-understood', kind: 'people' } : { page: 'none' };
};

/** Whether the page is about what the address names: its head says it. Null where it says nothing. */
const belongs = (document: PageDocument, { list, of }: Address): boolean | null => {
  const account = content(document, 'loginMeta');
  if (list === 'followers' || list === 'organisation') {
    if (account !== '') return sameLogin(account, of);
    const shown = list === 'organisation' ? isOrganisation(document) : one(document, 'person') !== null;
    return shown ? true : null;
  }
  const names = namesIn(content(document, 'repositoryMeta'));
  const wanted = namesIn(of);
  return names && wanted ? sameNames(names, wanted) : null;
};

/**
 * A page that lists people: an organisation's, a repository's contributors or stargazers, a person's followers, results
 * of a search. Only logins are kept, in the order of the page, and only of accounts of people: programs have none.
 */
export const readPeoplePage = (document: PageDocument, address: Address, query: URLSearchParams): PageReading => {
  const { list, of } = address;
  if (list === 'search') return search(document, address, query);
  const mine = belongs(document, address);
  if (mine === null) return { page: 'none' };
  if (!mine) return { page: 'stale' };
  const owner = of.split('/')[0] ?? '';
  const links = all(document, 'links').flatMap(accountOf);
  // Whose page it is does not stand in the list of it.
  const logins = onceEach(list === 'followers' ? links.filter((login) => !sameLogin(login, owner)) : links);
  if (logins.length === 0 && one(document, 'blankslate') === null) return { page: 'not-understood', kind: 'people' };
  return listed({ list, of, logins });
};
