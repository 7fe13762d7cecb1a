/**
 * First path segments that are no account. Nothing is wrong where one is missing: a page is a profile only if the page
 * itself says so. The list spares waiting for a card that will never come.
 */
const reserved = new Set(
  (
    'about account apps blog codespaces collections community contact copilot customer-stories dashboard discussions ' +
    'edu enterprise enterprises events explore features gist git-guides home import issues join login logos logout ' +
    'marketplace mobile new nonprofit notifications organizations orgs partners premium-support pricing projects pulls ' +
    'readme repos resources search security sessions settings signup site solutions sponsors stars support team teams ' +
    'topics trending users watching why-github'
  ).split(' '),
);

export const loginShape = /^[a-z\d][a-z\d_-]{0,99}$/i;

export type ProfileAddress = {
  login: string;
  /** `overview`: everything is read. `tab`: repositories, stars and so on, with the card but without the overview. */
  view: 'overview' | 'tab' | 'organisation';
  /** The address that the reading is kept under: no hash, no query but the tab. */
  page: string;
};

/**
 * The account that an address on github.com belongs to, or null where it belongs to none. Pure on the string.
 * Examples: https://github.com/octo · https://github.com/octo?tab=repositories · https://github.com/orgs/octo-org/people
 */
export const profileAddress = (address: string): ProfileAddress | null => {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.protocol !== 'https:' || url.hostname !== 'github.com') return null;
  const [first = '', second = '', ...rest] = url.pathname.replace(/^\/|\/$/gu, '').split('/');
  if (first === 'orgs' && loginShape.test(second)) {
    return { login: second, view: 'organisation', page: `https://github.com/${second}` };
  }
  if (second !== '' || rest.length > 0 || !loginShape.test(first) || reserved.has(first.toLowerCase())) return null;
  const page = `https://github.com/${first}`;
  const tab = url.searchParams.get('tab') ?? 'overview';
  if (tab === 'overview') return { login: first, view: 'overview', page };
  return { login: first, view: 'tab', page: `${page}?tab=${encodeURIComponent(tab.slice(0, 40))}` };
};

export const sameLogin = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();
