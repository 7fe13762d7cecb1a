import { JSDOM } from 'jsdom';
import { pageReadingSchema, type PageReading, type Reading } from '../../lib/dossier/reading';
import { readGithubPage } from '../../lib/readers/github/read-page';
import { redactOthers } from '../../lib/readers/redact';
import { address, compareSection, plain, wordsOfMarkdown } from './compare';
import { jsonIn, textIn } from './directory';
import type { Difference, Scorer } from './scorer';
import { readFor, scorePlace } from './places';
import { countIn, tallyTable, type Comparison, type Tally } from './tally';

type Truth = Readonly<Record<string, unknown>> & { readonly kind: string };

/** A truth may hold only the beginning of a text; from this length on it counts as a beginning. */
const beginning = 100;

const textOf = (reading: Reading, id: string): string => reading.texts.find((text) => text.id === id)?.content ?? '';

const rounded = (count: number): string =>
  count < 1_000 ? String(count) : `${(count / 1_000).toFixed(1).replace(/\.0$/u, '')}k`;

/** A truth is what the page shows: `1.1k` is right for 1066, and so is `1,066`. */
const sameCount = (shown: string, count: number): boolean => {
  const bare = shown.replace(/,/gu, '');
  return bare === String(count) || bare.replace(/\.0k$/u, 'k') === rounded(count);
};

/** Other people are replaced in the truth as the readers replace them. */
const sameReadme = (expected: unknown, markdown: string, login: string): boolean => {
  const bare = (text: string) => text.replace(/[\s*_~`\\|]+/gu, '');
  const want = bare(redactOthers(plain(expected), login));
  const got = bare(wordsOfMarkdown(markdown));
  if (want === '') return got === '';
  return plain(expected).length >= beginning ? got.startsWith(want) : got === want;
};

const pins = (truth: Truth): Record<string, unknown>[] =>
  Array.isArray(truth['pinned']) ? (truth['pinned'] as Record<string, unknown>[]) : [];

const pin = (value: Record<string, unknown>, login: string): string =>
  JSON.stringify(
    [value['owner'], value['name'], redactOthers(plain(value['description']), login), value['language']].map(plain),
  );

const scoreProfile = (truth: Truth, reading: Reading): Comparison[] => {
  const { sections } = reading;
  const comparisons: Comparison[] = [
    {
      field: 'login',
      verdict: plain(truth['login']) === reading.person.login ? 'right' : 'wrong',
      expected: truth['login'],
      got: reading.person.login,
    },
  ];
  const has = (field: string): boolean => Object.hasOwn(truth, field);
  const add = (field: string, comparison: () => Comparison) => {
    if (has(field)) comparisons.push(comparison());
  };
  const want = (field: string) => truth[field];
  add('name', () => compareSection('name', want('name'), sections.name, (name) => plain(name) === plain(want('name'))));
  add('bio', () =>
    compareSection('bio', want('bio'), sections.bio, (id) => plain(textOf(reading, id)) === plain(want('bio'))),
  );
  add('company', () =>
    compareSection('company', want('company'), sections.company, (name) => plain(name) === plain(want('company'))),
  );
  add('website', () =>
    compareSection('website', want('website'), sections.website, (url) => address(url) === address(want('website'))),
  );
  add('social', () => {
    const social = Array.isArray(want('social')) ? (want('social') as unknown[]) : [];
    const same = (links: { url: string }[]) =>
      JSON.stringify(links.map(({ url }) => address(url))) === JSON.stringify(social.map(address));
    return compareSection('social', social, sections.socialLinks, same, social.length === 0);
  });
  add('pinned', () => {
    const expected = pins(truth);
    const same = (found: Parameters<typeof pin>[0][]) =>
      JSON.stringify(found.map((one) => pin(one, reading.person.login))) ===
      JSON.stringify(expected.map((one) => pin(one, reading.person.login)));
    return compareSection('pinned', expected, sections.pinned, same, expected.length === 0);
  });
  add('repositories', () =>
    compareSection('repositories', want('repositories'), sections.repositoryCount, (count) =>
      sameCount(plain(want('repositories')), count),
    ),
  );
  add('profile_readme', () =>
    compareSection('profile_readme', want('profile_readme'), sections.profileReadme, (id) =>
      sameReadme(want('profile_readme'), textOf(reading, id), reading.person.login),
    ),
  );
  // The section holds the id of a text; a difference is understood by the text itself.
  return comparisons.map((comparison) =>
    comparison.got === 'bio' || comparison.got === 'profile-readme'
      ? { ...comparison, got: textOf(reading, comparison.got) }
      : comparison,
  );
};

const scored = ['login', 'name', 'bio', 'company', 'website', 'social', 'pinned', 'repositories', 'profile_readme'];

const loginOn = (document: Document): string =>
  document.querySelector('meta[property="profile:username"]')?.getAttribute('content') || 'nobody-here';

const noPerson = (reading: PageReading): Comparison => ({
  field: 'no_person',
  verdict: reading.page === 'profile' ? 'wrong' : 'right',
  expected: 'no person here',
  got: reading.page,
});

/** One page by the product's own reader, against what a careful person saw on it. `file` may say which tab it is. */
export const scorePage = (content: string, truth: Truth, file = ''): Comparison[] => {
  const { document } = new JSDOM(content).window;
  if (truth.kind !== 'github_profile') {
    if (truth.kind.startsWith('github_error')) {
      const login = plain(truth['login']) || loginOn(document);
      return [noPerson(readGithubPage(document, `https://github.com/${login}`, '2026-01-01T00:00:00.000Z'))];
    }
    const reading = readFor(truth, document, file);
    if (reading.page === 'profile') {
      // A list where a profile has a count is what the tab lists, and that is not read.
      const known = scoreProfile(truth, reading.reading).filter(
        ({ field, expected }) => field !== 'repositories' || !Array.isArray(expected),
      );
      const rest = scorePlace(truth, reading).filter(({ field }) => !known.some((one) => one.field === field));
      return truth.kind.includes('profile') ? [...known, ...rest] : [noPerson(reading), ...rest];
    }
    return [...(truth.kind.includes('profile') ? [] : [noPerson(reading)]), ...scorePlace(truth, reading)];
  }
  const login = plain(truth['login']) || loginOn(document);
  const reading = readGithubPage(document, `https://github.com/${login}`, '2026-01-01T00:00:00.000Z');
  const parsed = pageReadingSchema.safeParse(reading);
  const problem = parsed.success ? reading.page : `refused by the schema: ${parsed.error.message}`;
  if (reading.page !== 'profile' || !parsed.success) {
    return scored
      .filter((field) => Object.hasOwn(truth, field))
      .map((field) => ({ field, verdict: 'unreadable', expected: truth[field], got: problem }));
  }
  return scoreProfile(truth, reading.reading);
};

const suffix = '.truth.json';
const isTruth = (value: unknown): value is Truth =>
  typeof value === 'object' && value !== null && 'kind' in value && typeof value.kind === 'string';

/** Saved pages of GitHub by field; what is about no single person, error pages too, also as "no person here". */
export const pages: Scorer = {
  group: 'pages',
  reads: `pages with a ${suffix} beside them of a kind that begins with github_`,
  score: (directory, trouble) => {
    const tally: Tally = {};
    const differences: Difference[] = [];
    const known = new Set(directory.files);
    let read = 0;
    for (const file of directory.files.filter((name) => name.endsWith(suffix))) {
      const truth = jsonIn(directory, file);
      const page = file.slice(0, -suffix.length);
      if (!isTruth(truth)) {
        trouble(`${file}: no JSON with a kind`);
        continue;
      }
      if (!truth.kind.startsWith('github_')) continue;
      if (!known.has(page)) {
        trouble(`${file}: the page beside it is missing`);
        continue;
      }
      read += 1;
      for (const comparison of scorePage(textIn(directory, page), truth, page)) {
        countIn(tally, truth.kind, comparison);
        const { field, verdict, expected, got } = comparison;
        if (verdict !== 'right')
          differences.push({ kind: `${truth.kind} ${field} ${verdict}`, where: page, expected, got });
      }
    }
    const table =
      read === 0 ? '' : `${tallyTable('pages', tally)}\n${read} pages. Unreadable is honest; a wrong value is not.`;
    return { count: read, figures: tally, table, differences };
  },
};
