import type { PeopleList } from '../../dossier/place';

/**
 * First path segments that are no account. Nothing is wrong where one is missing: a page is a profile only if the page
 * itself says so. The list spares waiting for a card that will never come.
 */
const reserved = new Set(
  (
    'about account apps blog codespaces collections community contact copilot customer-stories dashboard discussions ' +
    'edu enterprise enterprises events explore features gist git-guides home import issues join login logos logout ' +
    'marketplace mobile new nonprofit notifications organizations orgs partners premium-support ' +
    'pricing projects pulls readme repos resources search security sessions settings signup site solutions sponsors ' +
    'stars support team teams topics trending users watching why-github'
  ).split(' '),
);

export const loginShape = /^[a-z\d][a-z\d_-]{0,99}$/i;

export type ProfileAddress = {
  login: string;
  /** `overview`: everything is read. `tab`: repositories, stars and so on, with the card but without the overview. */
  view: 'overview' | 'tab' | 'organisation';
  tab: string;
};

/** True for a login that may be somebody's: not one of GitHub's own pages. */
export const isAccount = (segment: string): boolean => loginShape.test(segment) && !reserved.has(segment.toLowerCase());

/** The parts of an address on github.com; null for any other. */
const partsOf = (address: string): { segments: string[]; query: URLSearchParams } | null => {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.protocol !== 'https:' || url.hostname !== 'github.com') return null;
  return { segments: url.pathname.replace(/^\/|\/$/gu, '').split('/'), query: url.searchParams };
};

/**
 * The account that an address on github.com belongs to, or null where it belongs to none. Pure on the string.
 * Examples: https://github.com/octo · https://github.com/octo?tab=repositories · https://github.com/orgs/octo-org/teams
 */
export const profileAddress = (address: string): ProfileAddress | null => {
  const parts = partsOf(address);
  if (!parts) return null;
  const [first = '', second = '', ...rest] = parts.segments;
  if (first === 'orgs' && loginShape.test(second)) return { login: second, view: 'organisation', tab: '' };
  if (second !== '' || rest.length > 0 || !isAccount(first)) return null;
  const tab = parts.query.get('tab') ?? 'overview';
  return { login: first, view: tab === 'overview' ? tab : 'tab', tab };
};

/** The address that the reading of a profile is kept under: no hash, no query but the tab. */
export const profilePage = ({ login, view, tab }: ProfileAddress): string =>
  `https://github.com/${login}${view === 'tab' ? `?tab=${encodeURIComponent(tab.slice(0, 40))}` : ''}`;

export type PlaceAddress =
  /** `overview`: the first page, which says what the repository is; else any page within it. */
  | { kind: 'repository'; owner: string; name: string; overview: boolean }
  /** `conversation`: the tab that begins with the author's own words. */
  | { kind: 'pull-request'; owner: string; name: string; number: number; conversation: boolean }
  | { kind: 'people'; list: PeopleList; of: string };

const nameShape = /^[\w.-]{1,100}$/;

/** What a search can be for that leads to people. Without a type GitHub searches for repositories. */
const searchTypes = ['users', 'repositories', 'pullrequests', 'issues', 'commits'];

export const searchType = (query: URLSearchParams): string => query.get('type')?.toLowerCase() || 'repositories';

/**
 * The project, the change or the list of people that an address on github.com is about; null where it is about none.
 * Pure on the string. Examples: https://github.com/octo/tool · https://github.com/octo/tool/pull/7/files ·
 * https://github.com/octo/tool/graphs/contributors · https://github.com/octo?tab=followers ·
 * https://github.com/orgs/octo-org/people · https://github.com/search?q=queue&type=users
 */
export const placeAddress = (address: string): PlaceAddress | null => {
  const parts = partsOf(address);
  if (!parts) return null;
  const { segments, query } = parts;
  const [first = '', second = '', third = '', fourth = ''] = segments;
  const people = (list: PeopleList, of: string): PlaceAddress => ({ kind: 'people', list, of });
  if (first === 'search') {
    const words = query.get('q')?.trim();
    return words && second === '' && searchTypes.includes(searchType(query)) ? people('search', words) : null;
  }
  if (first === 'orgs') {
    return third === 'people' && fourth === '' && loginShape.test(second) ? people('organisation', second) : null;
  }
  if (!isAccount(first)) return null;
  if (second === '') return query.get('tab') === 'followers' ? people('followers', first) : null;
  if (!nameShape.test(second) || third === 'settings') return null;
  const [owner, name] = [first, second];
  const number = third === 'pull' && /^\d{1,9}$/.test(fourth) ? Number(fourth) : 0;
  if (number > 0) return { kind: 'pull-request', owner, name, number, conversation: segments.length === 4 };
  if (third === 'stargazers') return people('stargazers', `${owner}/${name}`);
  if (third === 'graphs' && fourth === 'contributors') return people('contributors', `${owner}/${name}`);
  return { kind: 'repository', owner, name, overview: third === '' };
};

export const sameLogin = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();
