import { join } from 'node:path';
import type { Finding, Outcome } from '../../lib/engine/finding';
import type { RoleId } from '../../lib/knowledge/roles';
import { z } from '../../lib/zod';
import { jsonIn } from './directory';
import { flagLines, flagsOf, type Flag } from './flags';
import { openPerson } from './person-folder';
import { readPerson, type PersonRead } from './read-person';
import type { Difference, Directory, Scorer } from './scorer';
import { bootstrapIntervals, groupBy } from './statistics/bootstrap';
import { ratio } from './statistics/ratios';

/** The role that everybody is read for. For some roles notebooks are the trade, so those would ask nothing. */
const role: RoleId = 'mlops-engineer';
/** When the data says of no day, this is it. */
const someDay = '2026-11-20';

const expectations = [true, false, 'either', 'true-or-insufficient', null] as const;
type Expectation = (typeof expectations)[number];

const truthSchema = z.looseObject({
  group: z.string(),
  borderline: z.boolean().nullish(),
  expect: z.looseObject({ notebook_flag: z.unknown(), name_dropping_flag: z.unknown() }),
  sources: z.looseObject({ snapshot: z.string().nullish() }).nullish(),
});

const judgedRules = [
  { field: 'notebook_flag', rule: 'delivery-beyond-notebooks' },
  { field: 'name_dropping_flag', rule: 'technology-depth' },
] as const;

const isExpectation = (value: unknown): value is Expectation => expectations.some((known) => known === value);

/** How one person came out: outcomes by rule, every flag, and what was expected of it. */
type Person = {
  login: string;
  group: string;
  borderline: boolean;
  outcomes: string;
  flags: (Flag & { login: string })[];
  unexpectedFlags: number;
  expected: number;
  expectedFound: number;
  /** Of those found, the ones that were flagged; the others are rightly called insufficient. */
  foundAsFlag: number;
  differences: Difference[];
};

/** The last ISO day that the truth names for its data. */
export const dayOf = (snapshot: string | null | undefined): string =>
  /\d{4}-\d\d-\d\d(?!.*\d{4}-\d\d-\d\d)/u.exec(snapshot ?? '')?.[0] ?? someDay;

const meets = (expected: Expectation, outcomes: ReadonlySet<Outcome>): boolean =>
  outcomes.has('flag') || (expected === 'true-or-insufficient' && outcomes.has('insufficient'));

const outcomesOf = (findings: readonly Finding[], rule: string): Set<Outcome> =>
  new Set(findings.filter((finding) => finding.rule === rule).map(({ outcome }) => outcome));

const judgePerson = (
  login: string,
  truth: z.infer<typeof truthSchema>,
  read: PersonRead,
  trouble: (message: string) => void,
): Person => {
  const findings = 'findings' in read ? read.findings : [];
  const person: Person = {
    login,
    group: truth.group,
    borderline: truth.borderline === true,
    outcomes: findings.map(({ rule, outcome, message }) => `${rule}: ${outcome} ${message}`).join(' · '),
    flags: flagsOf(findings).map((flag) => ({ login, ...flag })),
    unexpectedFlags: 0,
    expected: 0,
    expectedFound: 0,
    foundAsFlag: 0,
    differences: [],
  };
  const differ = (kind: string, expected: unknown, got: unknown, about: unknown) =>
    person.differences.push({ kind, where: `${truth.group} ${login}`, expected, got, about });
  if ('reason' in read) differ('not read to the end', 'findings', read.reason, null);
  for (const { rule, data } of findings.filter(({ outcome }) => outcome === 'error'))
    differ(`${rule} failed`, 'a finding', data, null);
  if (person.borderline) return person;
  for (const { field, rule } of judgedRules) {
    const expected = truth.expect[field] ?? null;
    if (!isExpectation(expected)) {
      trouble(`${login}/truth.json: expect.${field}: ${JSON.stringify(expected)} is none of the known expectations`);
      continue;
    }
    const own = findings.filter((finding) => finding.rule === rule);
    const got = own.map(({ outcome, message }) => `${outcome} ${message}`);
    if (expected === false) {
      const flags = own.filter(({ outcome }) => outcome === 'flag');
      person.unexpectedFlags += flags.length;
      if (flags.length > 0)
        differ(
          `${rule}: unexpected flag`,
          'no flag',
          got,
          flags.map(({ data }) => data),
        );
    } else if (expected === true || expected === 'true-or-insufficient') {
      person.expected += 1;
      const outcomes = outcomesOf(findings, rule);
      if (outcomes.has('flag')) person.foundAsFlag += 1;
      if (meets(expected, outcomes)) person.expectedFound += 1;
      else
        differ(
          `${rule}: expected and not found`,
          expected,
          got,
          own.map(({ data }) => data),
        );
    }
  }
  return person;
};

const sum = (
  people: readonly Person[],
  count: 'unexpectedFlags' | 'expected' | 'expectedFound' | 'foundAsFlag',
): number => people.reduce((total, person) => total + person[count], 0);

const figuresOf = (people: readonly Person[]) => ({
  people: people.length,
  unexpectedFlags: sum(people, 'unexpectedFlags'),
  expectedFound: sum(people, 'expectedFound'),
  expected: sum(people, 'expected'),
  foundAsFlag: sum(people, 'foundAsFlag'),
  borderline: people.filter(({ borderline }) => borderline).length,
  role,
  flags: people.flatMap(({ flags }) => flags),
});

const tableOf = (groups: ReadonlyMap<string, readonly Person[]>): string => {
  const people = [...groups.values()].flat();
  const measure = (part: readonly Person[]) => ({ found: ratio(sum(part, 'expectedFound'), sum(part, 'expected')) });
  const interval = bootstrapIntervals(people, ({ login }) => login, measure)['found'];
  const { value } = measure(people).found;
  const flags = [...groups].flatMap(([group, part]) =>
    part.flatMap((person) => person.flags.map((flag) => flagLines(`[${group}] ${flag.login}`, flag))),
  );
  const columns = ['people', 'unexpectedFlags', 'expectedFound', 'expected', 'foundAsFlag', 'borderline'] as const;
  return [
    `people · ${people.length}, read for the role ${role}`,
    `  ${'group'.padEnd(14)}${columns.map((column) => column.padStart(17)).join('')}`,
    ...[...groups].map(([group, part]) => {
      const figures = figuresOf(part);
      return `  ${group.padEnd(14)}${columns.map((column) => String(figures[column]).padStart(17)).join('')}`;
    }),
    `  expected found ${value === null ? '–' : value.toFixed(3)} ${interval ? `[${interval.map((end) => end.toFixed(3)).join(', ')}]` : ''}`,
    '',
    ...[...groups].flatMap(([group, part]) =>
      part.map(
        ({ login, outcomes, borderline }) => `  ${group} ${login}${borderline ? ' (borderline)' : ''}: ${outcomes}`,
      ),
    ),
    '',
    `Every flag, ${flags.length}, to be read:`,
    ...flags,
  ].join('\n');
};

/** Folders that hold a person's answers and what may be expected of a fair reader. */
export const foldersIn = ({ files }: Directory): string[] => {
  const known = new Set(files);
  return files
    .filter((file) => /(?:^|\/)truth\.json$/u.test(file))
    .map((file) => file.slice(0, -'truth.json'.length))
    .filter((folder) => known.has(`${folder}user.json`));
};

/** Real people through the whole product, against what a fair reader of the same data does. */
export const people: Scorer = {
  group: 'people',
  reads: 'folders with truth.json and user.json',
  score: async (directory, trouble) => {
    const read: Person[] = [];
    for (const folder of foldersIn(directory)) {
      const truth = truthSchema.safeParse(jsonIn(directory, `${folder}truth.json`));
      if (!truth.success) {
        const [issue] = truth.error.issues;
        trouble(`${folder}truth.json: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`);
        continue;
      }
      try {
        const person = openPerson(join(directory.root, folder));
        const now = `${dayOf(truth.data.sources?.snapshot)}T12:00:00.000Z`;
        read.push(judgePerson(person.login, truth.data, await readPerson(person, role, now), trouble));
      } catch (error) {
        trouble(`${folder}: ${error instanceof Error ? error.message.slice(0, 300) : 'something was thrown'}`);
      }
    }
    const groups = new Map([...groupBy(read, ({ group }) => group)].toSorted(([a], [b]) => (a < b ? -1 : 1)));
    return {
      count: read.length,
      figures: Object.fromEntries([...groups].map(([group, part]) => [group, figuresOf(part)])),
      table: read.length === 0 ? '' : tableOf(groups),
      differences: read.flatMap(({ differences }) => differences),
    };
  },
};
