import { pageReadingSchema, type PageReading } from '../../lib/dossier/reading';
import type { Place } from '../../lib/dossier/place';
import { readGithubPage } from '../../lib/readers/github/read-page';
import { redactOthers } from '../../lib/readers/redact';
import { address, plain, wordsOfMarkdown } from './compare';
import type { Comparison, Verdict } from './tally';

export type PlaceTruth = Readonly<Record<string, unknown>> & { readonly kind: string };

/** What a careful person noted about the page itself, and not as something to be read there. */
const notes = new Set(['kind', 'traps', 'trap', 'note', 'notes', 'url', 'address', 'source', 'year', 'viewer_login']);

/** `undefined`: the reader does not say; else whether what it says is right. */
type Judge = (expected: unknown) => { got: unknown; right: boolean } | undefined;
type Judges = Readonly<Record<string, Judge>>;

const judged = (field: string, expected: unknown, judge: Judge | undefined): Comparison => {
  const said = judge?.(expected);
  const verdict: Verdict = said === undefined ? 'unreadable' : said.right ? 'right' : 'wrong';
  return { field, verdict, expected, got: said === undefined ? 'not read' : said.got };
};

/** Every field of the truth, so that one that nobody thought of counts as not read. */
const judgeAll = (truth: PlaceTruth, judges: Judges): Comparison[] =>
  Object.entries(truth)
    .filter(([field]) => !notes.has(field))
    .map(([field, expected]) => judged(field, expected, Object.hasOwn(judges, field) ? judges[field] : undefined));

const same =
  <Value>(got: Value | null | undefined, test: (got: Value, expected: unknown) => boolean, none = true): Judge =>
  (expected) => {
    if (got === undefined || (got === null && !none)) return undefined;
    return { got, right: got === null ? plain(expected) === '' : test(got, expected) };
  };
const sameText = (got: string, expected: unknown): boolean => plain(got) === plain(expected);
const sameName = (got: string, expected: unknown): boolean => got.toLowerCase() === plain(expected).toLowerCase();
const sameFlag = (got: boolean, expected: unknown): boolean => got === expected;
const sameCount = (got: number, expected: unknown): boolean => String(got) === plain(expected).replace(/,/gu, '');
const sameTime = (got: string, expected: unknown): boolean => Date.parse(got) === Date.parse(plain(expected));

const day = 86_400_000;
/** A page shows a day in the zone of whoever saved it. */
const sameDay = (got: string, expected: unknown): boolean =>
  Math.abs(Date.parse(got) - (Date.parse(`${plain(expected)} 12:00 UTC`) || Number.NaN)) <= day;

const names = (value: unknown): string[] =>
  Array.isArray(value)
    ? value.map((one: unknown) => {
        if (typeof one !== 'object' || one === null) return plain(one);
        const { login, full_name: full, name, owner } = one as Record<string, unknown>;
        return plain(login ?? full) || (owner === undefined ? plain(name) : `${plain(owner)}/${plain(name)}`);
      })
    : [];
const sameList = (got: readonly string[], expected: unknown): boolean =>
  JSON.stringify(got.map((name) => name.toLowerCase())) ===
  JSON.stringify(names(expected).map((name) => name.toLowerCase()));
const sameSet = (got: readonly string[], expected: unknown): boolean =>
  sameList([...got].toSorted(), names(expected).toSorted());

/** A list that a truth gives in full or only begins. Anything but a list is about something else. */
const people =
  (got: readonly string[] | undefined): Judge =>
  (expected) =>
    got === undefined || !Array.isArray(expected) ? undefined : { got, right: sameList(got, expected) };

const bare = (text: string): string => text.replace(/[\s*_~`\\|[\]]+/gu, '');
const begins =
  (author: string | null): ((got: string, expected: unknown) => boolean) =>
  (got, expected) =>
    bare(wordsOfMarkdown(got)).startsWith(bare(redactOthers(plain(expected), author ?? '')).replace(/…$/u, ''));

/** A branch of another repository may be written with its owner or without. */
const sameBranch = (got: string, expected: unknown): boolean => {
  const [one, other] = [got, plain(expected)];
  const branch = (name: string) => name.slice(name.indexOf(':') + 1);
  return one === other || ((!one.includes(':') || !other.includes(':')) && branch(one) === branch(other));
};

const isProgram = (login: string): boolean => /\[bot\]$|(?:^|-)bot$/iu.test(login);

const changeJudges = (place: Extract<Place, { kind: 'pull-request' }>, truth: PlaceTruth): Judges => {
  const { about = {}, author } = place;
  const role = (merger: unknown): string =>
    isProgram(plain(merger)) ? 'bot' : sameName(plain(merger), truth['author']) ? 'author' : 'other';
  return {
    repo: same(`${place.owner}/${place.name}`, sameName),
    number: same(place.number, sameCount),
    title: same(place.title, sameText, false),
    state: same(place.state, sameText, false),
    draft: same(place.state === null ? undefined : place.state === 'draft', sameFlag),
    author: (expected) =>
      author === null && plain(expected) !== '' ? undefined : { got: author, right: plain(author) === plain(expected) },
    // Whoever merged is kept as a role.
    merged_by: same(about.mergedBy, (got, expected) => got === role(expected)),
    merged_at: same(about.mergedAt, sameTime),
    merged_shown: same(about.mergedAt, sameDay),
    created_at: same(about.openedAt, sameTime),
    created_shown: same(about.openedAt, sameDay),
    closed_at: same(about.closedAt, sameTime),
    closed_shown: same(about.closedAt, sameDay),
    base: same(about.base, sameBranch),
    head: same(about.head, sameBranch),
    commits: same(about.commits, sameCount),
    files_changed: same(about.files, sameCount),
    additions: same(about.additions, sameCount),
    deletions: same(about.deletions, sameCount),
    labels: same(place.labels, sameSet),
    body_start: same(place.body, begins(author), false),
  };
};

const license = (written: unknown): string =>
  plain(written)
    .toLowerCase()
    .replace(/\blicense\b|[^a-z\d]/gu, '');

const sameLanguages = (got: readonly { name: string; percent: number }[], expected: unknown): boolean => {
  if (Array.isArray(expected))
    return sameSet(
      got.map(({ name }) => name),
      expected,
    );
  const wanted = Object.entries((expected ?? {}) as Record<string, unknown>);
  const read = got.filter(({ name }) => name !== 'Other' || wanted.some(([one]) => one === 'Other'));
  const right = ([name, percent]: [string, unknown]) => {
    const one = read.find((language) => language.name === name);
    return one !== undefined && (typeof percent !== 'number' || Math.abs(one.percent - percent) < 0.06);
  };
  return read.length === wanted.length && wanted.every(right);
};

const repositoryJudges = ({ about = {}, ...place }: Extract<Place, { kind: 'repository' }>): Judges => ({
  repo: same(`${place.owner}/${place.name}`, sameName),
  full_name: same(`${place.owner}/${place.name}`, sameName),
  owner: same(place.owner, sameName),
  name: same(place.name, sameName),
  fork: same(place.fork, sameFlag, false),
  forked_from: same(about.parent, sameName),
  description: same(about.description, (got, expected) => sameText(got, redactOthers(plain(expected), place.owner))),
  homepage: same(about.homepage, (got, expected) => address(got) === address(expected)),
  website: same(about.homepage, (got, expected) => address(got) === address(expected)),
  license: same(about.license, (got, expected) => license(got) === license(expected)),
  default_branch: same(about.defaultBranch, sameText),
  languages: same(about.languages, sameLanguages),
  topics: same(about.topics, sameSet),
  archived: same(about.archived, sameFlag),
  template: same(about.template, sameFlag),
  is_template: same(about.template, sameFlag),
  owner_is_org: same(about.organisation, sameFlag),
  commits: same(about.commits, sameCount),
});

const peopleJudges = (place: Extract<Place, { kind: 'people' }>, truth: PlaceTruth): Judges => {
  const { list, of, logins } = place;
  const account = list === 'organisation' || list === 'followers' ? of : undefined;
  const repositories = place.repositories?.map(({ owner, name }) => `${owner}/${name}`);
  const results = plain(truth['type']).toLowerCase().startsWith('user') ? logins : (repositories ?? logins);
  const listed = (wanted: typeof list, got: readonly string[] = logins) => people(list === wanted ? got : undefined);
  return {
    login: same(account, sameName),
    org: same(account, sameName),
    query: same(list === 'search' ? of : undefined, sameText),
    q: same(list === 'search' ? of : undefined, sameText),
    people: people(logins),
    members: listed('organisation'),
    followers: listed('followers'),
    users: people(logins),
    logins: people(logins),
    stargazers: listed('stargazers'),
    contributors: listed('contributors'),
    repositories: people(repositories),
    results: listed('search', results),
  };
};

/** How a page of such a kind is reached, by its truth and by what it says of itself. */
export const addressOf = (truth: PlaceTruth, document: Document, file: string): string => {
  const site = 'https://github.com';
  const given = plain(truth['url'] ?? truth['address']);
  if (given.startsWith(`${site}/`)) return given;
  const [login, owner, name] = [plain(truth['login'] ?? truth['org']), plain(truth['owner']), plain(truth['name'])];
  if (/pull|_pr$/u.test(truth.kind)) return `${site}/${plain(truth['repo'])}/pull/${plain(truth['number'])}`;
  if (/repo$|repository$/u.test(truth.kind)) return `${site}/${plain(truth['repo']) || `${owner}/${name}`}`;
  if (truth.kind.includes('search')) {
    const made = document.querySelector('react-app')?.getAttribute('initial-path');
    if (made?.startsWith('/search')) return site + made;
    const query = new URLSearchParams({
      q: plain(truth['query'] ?? truth['q']),
      type: plain(truth['type']) || 'repositories',
    });
    return `${site}/search?${query.toString()}`;
  }
  const account =
    login || document.querySelector('meta[property="profile:username"]')?.getAttribute('content') || 'nobody-here';
  const about = `${file} ${plain(truth['tab'])} ${document.title}`.toLowerCase();
  if (truth.kind.includes('org'))
    return about.includes('people') ? `${site}/orgs/${account}/people` : `${site}/${account}`;
  const tab = ['followers', 'following', 'repositories', 'stars'].find((one) => about.includes(one));
  return tab === undefined ? `${site}/${account}` : `${site}/${account}?tab=${tab}`;
};

export const readFor = (truth: PlaceTruth, document: Document, file: string): PageReading => {
  const reading = readGithubPage(document, addressOf(truth, document, file), '2026-01-01T00:00:00.000Z');
  return pageReadingSchema.safeParse(reading).success ? reading : { page: 'none' };
};

/** Every field of what a careful person saw on a page that is about no single person. */
export const scorePlace = (truth: PlaceTruth, reading: PageReading): Comparison[] => {
  if (reading.page === 'organisation') {
    const login = same(reading.login, sameName);
    return judgeAll(truth, { login, org: login });
  }
  if (reading.page !== 'place') return judgeAll(truth, {});
  const { place } = reading;
  switch (place.kind) {
    case 'pull-request':
      return judgeAll(truth, changeJudges(place, truth));
    case 'repository':
      return judgeAll(truth, repositoryJudges(place));
    case 'people':
      return judgeAll(truth, peopleJudges(place, truth));
  }
};
