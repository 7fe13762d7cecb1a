import type { Message, OutreachRow } from '../outreach/contact';
import { mostTags, type Work } from './work-rows';

/** What the user wrote stands before what the program made, and then the newer. */
export const messageStands = (row: Message, other: Message | undefined): boolean =>
  !other || (row.edited === other.edited ? row.savedAt > other.savedAt : row.edited);

/** What was recorded under either key: a notice that was given stays given, and the earlier day is the one to keep. */
export const joinOutreach = (row: OutreachRow, other: OutreachRow | undefined, key: string): OutreachRow => {
  if (!other) return { ...row, key };
  const [given, open] = other.notice?.givenAt ? [other.notice, row.notice] : [row.notice, other.notice];
  const dueAt = given && open && open.dueAt < given.dueAt ? open.dueAt : given?.dueAt;
  return {
    ...other,
    brief: other.brief ?? row.brief,
    topic: other.topic ?? row.topic,
    email: other.email ?? row.email,
    notice: given && dueAt !== undefined ? { ...given, dueAt } : open,
  };
};

/** What the user last touched stands; tags of both do, and words of the other one where this has none. */
export const joinWork = (row: Work, other: Work, key: string): Work => {
  const [newer, older] = row.touchedAt > other.touchedAt ? [row, other] : [other, row];
  return {
    ...newer,
    key,
    note: newer.note === '' ? older.note : newer.note,
    tags: [...new Set([...newer.tags, ...older.tags])].slice(0, mostTags),
    due: newer.due ?? older.due,
    hold: newer.hold ?? older.hold,
    joinedTo: newer.joinedTo === key ? null : newer.joinedTo,
  };
};
