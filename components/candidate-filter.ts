import type { WorkKind } from '../lib/knowledge/work-kinds';
import { inContact, type WorkState } from '../lib/knowledge/work-states';
import type { ListedPerson } from '../lib/store/people';
import type { Expiring } from '../lib/store/retention';

/** What of somebody comes up: a reminder, the day by which to inform them, their removal. */
export const dueFilters = ['reminder', 'notice', 'removal'] as const;
export type DueFilter = (typeof dueFilters)[number];
export const sortOrders = ['last-read', 'due', 'since'] as const;
export type SortOrder = (typeof sortOrders)[number];

/** What narrows the list; null lets everybody through. There is none by what a rule found. */
export type Filters = {
  text: string;
  state: WorkState | null;
  role: string | null;
  kind: WorkKind | null;
  contacted: 'yes' | 'no' | null;
  due: DueFilter | null;
};
export const noFilters: Filters = { text: '', state: null, role: null, kind: null, contacted: null, due: null };

const day = 24 * 60 * 60 * 1_000;
/** The day so many days after `now`, as an ISO date. */
export const dayAfter = (now: string, days: number): string =>
  new Date(Date.parse(now) + days * day).toISOString().slice(0, 10);

/** Whole days from `since` to `now`; 0 where it lies ahead. */
export const daysSince = (since: string, now: string): number =>
  Math.max(0, Math.floor((Date.parse(now) - Date.parse(since)) / day));

/** From so many days on it is said that offers come within two to three weeks (S4). */
export const waitsLong = 14;
/** So many days ahead a notice that is due is told of. */
const noticeAhead = 7;

export const isContacted = ({ contacted, state }: ListedPerson): boolean =>
  contacted !== null || inContact.includes(state);
export const isReminded = ({ due }: ListedPerson, now: string): boolean => due !== null && due.on <= now.slice(0, 10);
export const isNoticeDue = ({ notice }: ListedPerson, now: string): boolean =>
  notice.givenAt === null && notice.dueAt.slice(0, 10) <= dayAfter(now, noticeAhead);
export const isRemovedSoon = ({ removedAt }: Pick<ListedPerson, 'removedAt'>, now: string, days: number): boolean =>
  removedAt !== null && removedAt.slice(0, 10) <= dayAfter(now, days);

/** Accounts that are removed within so many days, the joined ones too, soonest first. */
export const expiringAmong = (people: readonly ListedPerson[], now: string, days: number): Expiring[] =>
  people
    .flatMap((person) => [person, ...person.joined])
    .flatMap(({ key, login, removedAt }) =>
      removedAt !== null && isRemovedSoon({ removedAt }, now, days) ? [{ key, login, at: removedAt }] : [],
    )
    .toSorted((a, b) => (a.at < b.at ? -1 : 1));

/** Those that the filters let through, `noticeDays` being how long before a removal it is announced. */
export const filterPeople = (
  people: readonly ListedPerson[],
  { state, role, kind, contacted, due }: Filters,
  now: string,
  noticeDays: number,
): readonly ListedPerson[] =>
  people.filter(
    (person) =>
      (state === null || person.state === state) &&
      (role === null || person.role === role) &&
      (kind === null || person.kinds.includes(kind)) &&
      (contacted === null || isContacted(person) === (contacted === 'yes')) &&
      (due === null ||
        (due === 'reminder' && isReminded(person, now)) ||
        (due === 'notice' && isNoticeDue(person, now)) ||
        (due === 'removal' && [person, ...person.joined].some((one) => isRemovedSoon(one, now, noticeDays)))),
  );

const ascending = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
/** Whoever has no reminder comes after those who have. */
const lastDay = '\uFFFF';

/** In the order asked for: read last, due first, longest in their state first. What is alike keeps its order. */
export const sortPeople = (people: readonly ListedPerson[], order: SortOrder): readonly ListedPerson[] => {
  if (order === 'due') return people.toSorted((a, b) => ascending(a.due?.on ?? lastDay, b.due?.on ?? lastDay));
  if (order === 'since') return people.toSorted((a, b) => ascending(a.since, b.since));
  return people.toSorted((a, b) => ascending(b.lastReadAt, a.lastReadAt));
};
