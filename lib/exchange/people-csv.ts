import Papa from 'papaparse';
import type { ListedPerson } from '../store/people';

/** What a cell may begin with that a spreadsheet takes for a formula, behind any white space; full-width forms too. */
export const formula = /^[\s\uFEFF]*[=+\-@\t\r\n＝＋－＠|%]/u;

const columns = [
  'login',
  'name',
  'profile',
  'state',
  'reason',
  'tags',
  'kinds of work',
  'note',
  'due',
  'due note',
  'contacted',
  'channel',
  'notice due',
  'notice given',
  'first seen',
  'last read',
] as const;

const day = (at: string | null | undefined): string => at?.slice(0, 10) ?? '';

const rowOf = (person: ListedPerson): Record<(typeof columns)[number], string> => ({
  login: person.login,
  name: person.name ?? '',
  profile: `https://github.com/${person.login}`,
  state: person.state,
  reason: person.reason ?? '',
  tags: person.tags.join('; '),
  'kinds of work': person.kinds.join('; '),
  note: person.note,
  due: person.due?.on ?? '',
  'due note': person.due?.note ?? '',
  contacted: day(person.contacted?.at),
  channel: person.contacted?.channel ?? '',
  'notice due': day(person.notice.dueAt),
  'notice given': day(person.notice.givenAt),
  'first seen': day(person.firstSeenAt),
  'last read': day(person.lastReadAt),
});

/**
 * Chosen people as CSV: what the user did and when, and no column of what a rule found. Begins with a byte order mark, by
 * which spreadsheets know UTF-8; cells that would be formulas are quoted as text.
 */
export const peopleCsv = (people: readonly ListedPerson[]): string =>
  `\uFEFF${Papa.unparse(
    { fields: [...columns], data: people.map(rowOf).map((row) => columns.map((column) => row[column])) },
    { newline: '\r\n', escapeFormulae: formula },
  )}\r\n`;
