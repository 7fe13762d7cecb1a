import type { ListedPerson } from '../../lib/store/people';

/** A line of the list of people, as it stands right after somebody was first read. */
export const listed = (key: string, more: Partial<ListedPerson> = {}): ListedPerson => ({
  key,
  login: `sample-${key}`,
  name: null,
  firstSeenAt: '2026-10-01T10:00:00.000Z',
  lastReadAt: '2026-10-01T10:00:00.000Z',
  state: 'to-review',
  reason: null,
  note: '',
  tags: [],
  due: null,
  hold: null,
  kinds: [],
  since: '2026-10-01T10:00:00.000Z',
  touchedAt: '2026-10-01T10:00:00.000Z',
  contacted: null,
  notice: { dueAt: '2026-11-01', givenAt: null },
  role: null,
  removedAt: '2026-12-30T10:00:00.000Z',
  joined: [],
  ...more,
});
