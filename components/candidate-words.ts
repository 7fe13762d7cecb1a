import type { Settings } from '../lib/store/rows';
import type { ListedPerson } from '../lib/store/people';
import type { WorkChange } from '../lib/store/work-rows';
import { daysSince, isNoticeDue, isReminded, isRemovedSoon, waitsLong } from './candidate-filter';
import { displayText } from './display-text';
import { formatShortDay } from './time';
import type { Words } from './words';

/** What somebody is called in a sentence. */
export const calledOf = ({ name, login }: Pick<ListedPerson, 'name' | 'login'>): string => displayText(name ?? login);

/** How long somebody has been in their state. */
export const ageOf = ({ since }: ListedPerson, now: string, { t }: Words): string =>
  t('candidates:age', { count: daysSince(since, now) });

/** Whether somebody worth contacting, or who answered, has been left waiting as long as others take to make an offer. */
export const isWaitingLong = ({ state, since }: ListedPerson, now: string): boolean =>
  (state === 'worth-contacting' || state === 'replied') && daysSince(since, now) >= waitsLong;

/** One thing that is so about somebody, in few words; `near` where it wants to be looked at. */
export type Mark = { id: string; words: string; near: boolean };

/** What is due, recorded or announced about somebody, what wants to be looked at first. */
export const marksOf = (
  person: ListedPerson,
  now: string,
  { noticeDays }: Pick<Settings, 'noticeDays'>,
  { t, locale }: Words,
): Mark[] => {
  const { due, contacted, notice, hold, removedAt } = person;
  const on = (iso: string): string => formatShortDay(iso, locale);
  const marks: Mark[] = [];
  if (due) {
    const key = due.note === '' ? 'reminder' : 'reminderFor';
    const words = t(`candidates:marks.${key}`, { day: on(due.on), note: displayText(due.note) });
    marks.push({ id: 'due', words, near: isReminded(person, now) });
  }
  if (removedAt !== null && isRemovedSoon(person, now, noticeDays))
    marks.push({ id: 'removal', words: t('candidates:marks.removal', { day: on(removedAt) }), near: true });
  if (isNoticeDue(person, now))
    marks.push({ id: 'notice', words: t('candidates:marks.noticeDue', { day: on(notice.dueAt) }), near: true });
  if (contacted) {
    const channel = t(`candidates:channels.${contacted.channel}`);
    marks.push({
      id: 'contacted',
      words: t('candidates:marks.contacted', { day: on(contacted.at), channel }),
      near: false,
    });
  }
  if (notice.givenAt !== null)
    marks.push({ id: 'informed', words: t('candidates:marks.informed', { day: on(notice.givenAt) }), near: false });
  if (hold) {
    const key = hold.until === null ? 'hold' : 'holdUntil';
    const words = t(`candidates:marks.${key}`, { day: hold.until === null ? '' : on(hold.until) });
    marks.push({ id: 'hold', words, near: false });
  }
  return marks.toSorted((a, b) => Number(b.near) - Number(a.near));
};

/** What a change did, to be said beside the way to undo it. */
export const saidOfChange = (change: WorkChange, count: number, { t }: Words): string => {
  if (change.state !== undefined) return t('candidates:did.state', { count, state: t(`workStates.${change.state}`) });
  const what = (['tags', 'note', 'due', 'hold', 'joinedTo', 'reason'] as const).find((name) => name in change);
  const off = what === undefined || what === 'note' || what === 'tags' ? false : change[what] === null;
  return t(`candidates:did.${off ? `${what}Off` : (what ?? 'note')}`, { count });
};
