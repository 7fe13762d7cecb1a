import type { ChannelId } from '../knowledge/channels';
import { contactSchema, objectionSchema, outreachRowSchema, type Contact, type OutreachRow } from '../outreach/contact';
import { noticeDue } from '../outreach/notice-due';
import { briefs } from './briefs';
import type { Database } from './database';
import { removedAt } from './retention';
import { openRow, openRows } from './row';
import { candidateSchema, type Candidate } from './rows';
import { readSettings } from './settings';
import { workSchema, type Work } from './work-rows';
import { freshWork } from './works';
import type { z } from '../zod';

/** One line of the list of people: what the user did, and when what is due. Nothing that a rule found is in it. */
export type ListedPerson = Pick<Candidate, 'key' | 'login' | 'name' | 'firstSeenAt' | 'lastReadAt'> &
  Pick<Work, 'state' | 'reason' | 'note' | 'tags' | 'due' | 'hold' | 'kinds' | 'since' | 'touchedAt'> & {
    /** The last copied message; null where there is none. */
    contacted: { at: string; channel: ChannelId } | null;
    /** By when they have to be told what is kept about them, and when they were. */
    notice: { dueAt: string; givenAt: string | null };
    /** What the brief that was chosen for them hires for; null where none was chosen, or it names no role. */
    role: string | null;
    /** When they are removed unless something happens; null while they are held. */
    removedAt: string | null;
    /** Other accounts of theirs that the user joined to this one, each with its own removal. */
    joined: readonly (Pick<Candidate, 'key' | 'login'> & { removedAt: string | null })[];
  };

const byKey = <Row extends { key: string }>(rows: readonly Row[]): ReadonlyMap<string, Row> =>
  new Map(rows.map((row) => [row.key, row]));

/** Whether two stored values say the same. */
const same = (one: unknown, other: unknown): boolean => {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  const names = Object.keys(one);
  if (names.length !== Object.keys(other).length) return false;
  return names.every((name) => same((one as Record<string, unknown>)[name], (other as Record<string, unknown>)[name]));
};

/** Opens rows of one table; what did not change since the time before is not checked again, which takes most of the time. */
const rememberedRows = <Row>(
  table: string,
  schema: z.ZodType<Row>,
  primaryKey: 'key' | 'id' = 'key',
): ((stored: readonly unknown[]) => Row[]) => {
  let known = new Map<unknown, { row: unknown; opened: Row }>();
  return (stored) => {
    const next: typeof known = new Map();
    for (const row of stored) {
      const key = (row as Record<string, unknown>)[primaryKey];
      const before = known.get(key);
      const opened = before && same(before.row, row) ? before.opened : openRow(table, schema, row);
      if (opened !== undefined) next.set(key, { row, opened });
    }
    known = next;
    return [...next.values()].map(({ opened }) => opened);
  };
};

/**
 * Lists everybody who is kept, one line each, newest reading first; accounts that were joined to another stand with that
 * one. For a page that lists them again after every change: only what changed is checked again.
 *
 * @returns the list as of `now`, ISO 8601.
 */
export const peopleLister = (db: Database): ((now: string) => Promise<ListedPerson[]>) => {
  const open = {
    candidates: rememberedRows('candidates', candidateSchema),
    works: rememberedRows('works', workSchema),
    contacts: rememberedRows('contacts', contactSchema, 'id'),
    outreach: rememberedRows('outreach', outreachRowSchema),
  };
  return (now) => list(db, open, now);
};

/** Everybody who is kept, once: see `peopleLister`. @param now ISO 8601. */
export const listPeople = async (db: Database, now: string): Promise<ListedPerson[]> => peopleLister(db)(now);

type Open = {
  candidates: (stored: readonly unknown[]) => Candidate[];
  works: (stored: readonly unknown[]) => Work[];
  contacts: (stored: readonly unknown[]) => Contact[];
  outreach: (stored: readonly unknown[]) => OutreachRow[];
};

const list = async (db: Database, open: Open, now: string): Promise<ListedPerson[]> => {
  const [stored, work, contact, outreach, objection, brief, settings] = await Promise.all([
    db.candidates.toArray(),
    db.works.toArray(),
    db.contacts.toArray(),
    db.outreach.toArray(),
    db.objections.toArray(),
    briefs(db),
    readSettings(db),
  ]);
  const candidates = open.candidates(stored);
  const works = byKey(open.works(work));
  const outreaches = byKey(open.outreach(outreach));
  const objected = new Set(openRows('objections', objectionSchema, objection).map(({ id }) => id));
  const roles = new Map(brief.map(({ id, role }) => [id, role]));
  const last = new Map<string, NonNullable<ListedPerson['contacted']>>();
  for (const { key, at, channel } of open.contacts(contact))
    if ((last.get(key)?.at ?? '') < at) last.set(key, { at, channel });
  const known = byKey(candidates);
  const joined = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const to = works.get(candidate.key)?.joinedTo;
    if (to !== undefined && to !== null && known.has(to)) joined.set(to, [...(joined.get(to) ?? []), candidate]);
  }
  const elsewhere = new Set([...joined.values()].flat().map(({ key }) => key));
  return candidates
    .filter(({ key }) => !elsewhere.has(key))
    .map((candidate): ListedPerson => {
      const { key, login, name, firstSeenAt, lastReadAt } = candidate;
      const { state, joinedTo: _, ...rest } = works.get(key) ?? freshWork(key, firstSeenAt);
      const others = joined.get(key) ?? [];
      const contacts = [key, ...others.map((one) => one.key)].flatMap((one) => last.get(one) ?? []);
      const { dueAt, givenAt } = outreaches.get(key)?.notice ?? { dueAt: noticeDue(firstSeenAt), givenAt: null };
      return {
        ...rest,
        key,
        login,
        name,
        firstSeenAt,
        lastReadAt,
        state: [key, ...others.map((one) => one.key)].some((one) => objected.has(one)) ? 'do-not-contact' : state,
        contacted: contacts.toSorted((a, b) => (a.at < b.at ? 1 : -1))[0] ?? null,
        notice: { dueAt, givenAt },
        role: roles.get(outreaches.get(key)?.brief ?? '') ?? null,
        removedAt: removedAt(candidate, works.get(key), settings, now),
        joined: others.map((one) => ({
          key: one.key,
          login: one.login,
          removedAt: removedAt(one, works.get(one.key), settings, now),
        })),
      };
    })
    .toSorted((a, b) => (a.lastReadAt < b.lastReadAt ? 1 : a.lastReadAt > b.lastReadAt ? -1 : 0));
};

/** All that is kept of the accounts that belong to one person: the key itself, and those that were joined to it. */
export const keysOfPerson = async (db: Database, key: string): Promise<string[]> => {
  const work = await db.works.get(key);
  const main = work?.joinedTo ?? key;
  return [main, ...(await db.works.where('joinedTo').equals(main).primaryKeys())];
};
