// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Candidates, type PeopleState } from '../../components/candidates';
import type { ExchangeState } from '../../components/exchange-backup';
import type { ListedPerson } from '../../lib/store/people';
import { defaultSettings } from '../../lib/store/rows';
import { listed } from '../helpers/listed';
import { stage } from './stage';

afterEach(cleanup);

const now = '2026-10-10T12:00:00.000Z';

const eventsOf = () => ({
  onWork: vi.fn(() => Promise.resolve()),
  onTag: vi.fn(() => Promise.resolve()),
  onAccessFile: vi.fn(() => Promise.resolve()),
  onErase: vi.fn(() => Promise.resolve()),
  paperUrl: (key: string, what: string) => `/report.html?${key}&${what}`,
  onBackup: vi.fn(),
  onCancelBackup: vi.fn(),
  onRestore: vi.fn(),
  onEraseToo: vi.fn(() => Promise.resolve()),
  onUndo: vi.fn(),
  onExport: vi.fn(() => Promise.resolve()),
});

const show = async (
  people: readonly ListedPerson[],
  more: { state?: PeopleState; exchange?: ExchangeState; settings?: Partial<typeof defaultSettings> } = {},
) => {
  const events = eventsOf();
  const element = (list: readonly ListedPerson[]) => (
    <Candidates
      state={more.state ?? { kind: 'people', people: list }}
      settings={{ ...defaultSettings, ...more.settings }}
      now={now}
      limits={{ mostTags: 20, longestTag: 40 }}
      done={{ words: 'Note kept.', undo: true }}
      busy={false}
      exchange={more.exchange ?? { kind: 'idle' }}
      events={events}
    />
  );
  const { again } = await stage(element(people));
  return { events, again: (list: readonly ListedPerson[]) => again(element(list)) };
};

const five = ['a', 'b', 'c', 'd', 'e'].map((key) => listed(key));
const rows = (): HTMLElement[] => screen.queryAllByRole('listitem').filter((row) => row.dataset['row'] !== undefined);
const press = (key: string, more: object = {}): void =>
  void fireEvent.keyDown(document.activeElement ?? document.body, { key, ...more });
const open = (login: string): void =>
  void fireEvent.click(screen.getByRole('button', { name: login, expanded: false }));
const chosen = (): string[] =>
  screen
    .getAllByRole<HTMLInputElement>('checkbox', { name: /^Choose / })
    .filter(({ checked }) => checked)
    .map((box) => box.getAttribute('aria-label') ?? '');

describe('the list', () => {
  test('draws what is near the screen only, and tells how long it is', async () => {
    await show(Array.from({ length: 2_000 }, (_, index) => listed(`p${index}`)));
    expect(rows().length).toBeGreaterThan(10);
    expect(rows().length).toBeLessThan(100);
    expect(rows()[0]?.getAttribute('aria-setsize')).toBe('2000');
    expect(screen.getByText('2,000 people')).toBeTruthy();
  });

  test('tells for how long somebody waits, and from two weeks on that others make offers by then', async () => {
    const hint = 'Offers come within two to three weeks';
    const { again } = await show([listed('a', { state: 'worth-contacting', since: '2026-09-27T12:00:00.000Z' })]);
    expect(rows()[0]?.textContent).toContain('Worth contacting for 13 days');
    expect(rows()[0]?.textContent).not.toContain(hint);
    again([listed('a', { state: 'worth-contacting', since: '2026-09-26T12:00:00.000Z' })]);
    expect(rows()[0]?.textContent).toContain(`for 14 days ${hint}`);
    again([listed('a', { state: 'not-now', since: '2026-08-26T12:00:00.000Z' })]);
    expect(rows()[0]?.textContent).not.toContain(hint);
  });

  test('tells what is due, what was done and what will go', async () => {
    await show([
      listed('a', {
        due: { on: '2026-10-12', note: 'call' },
        contacted: { at: '2026-10-05T00:00:00.000Z', channel: 'inmail' },
        notice: { dueAt: '2026-10-14', givenAt: null },
        removedAt: '2026-10-15T00:00:00.000Z',
      }),
    ]);
    const text = rows()[0]?.textContent ?? '';
    for (const words of [
      '12 Oct 2026: call',
      'Contacted 5 Oct 2026, InMail',
      'Inform by 14 Oct 2026',
      'Removed on 15 Oct 2026',
    ])
      expect(text).toContain(words);
  });

  test('searches, and says where nobody fits', async () => {
    await show(five);
    fireEvent.change(screen.getByRole('searchbox', { name: /Search login/ }), { target: { value: 'sample-c' } });
    expect(await screen.findByText('One of 5 people')).toBeTruthy();
    expect(rows()).toHaveLength(1);
    fireEvent.change(screen.getByRole('searchbox', { name: /Search login/ }), { target: { value: 'nobody' } });
    expect(await screen.findByRole('heading', { name: 'Nobody fits' })).toBeTruthy();
    fireEvent.click(screen.getAllByRole('button', { name: 'Clear' })[0] ?? document.body);
    expect(await screen.findByText('5 people')).toBeTruthy();
  });

  test('offers to filter by role only where a brief with a role was chosen for somebody', async () => {
    const { again } = await show(five);
    expect(screen.queryByLabelText('Role of the brief')).toBeNull();
    again([...five, listed('f', { role: 'data-engineer' })]);
    const options = [...screen.getByLabelText('Role of the brief').querySelectorAll('option')];
    expect(options.map(({ textContent }) => textContent)).toEqual(['Any role', 'Data engineer']);
  });

  test.each([
    [{ kind: 'loading' as const }, 'Looking at who is kept …'],
    [{ kind: 'failed' as const }, 'The browser’s storage cannot be opened'],
    [{ kind: 'people' as const, people: [] }, 'Nobody yet'],
  ])('has words where there is no list: %o', async (state, words) => {
    await show([], { state });
    expect(screen.getByText(words)).toBeTruthy();
  });
});

describe('one person', () => {
  test('is set to a state, with a reason for not now', async () => {
    const { events, again } = await show([listed('a')]);
    open('sample-a');
    fireEvent.click(screen.getByRole('button', { name: 'Not now', pressed: false }));
    expect(events.onWork).toHaveBeenLastCalledWith(['a'], { state: 'not-now' });
    again([listed('a', { state: 'not-now' })]);
    fireEvent.change(screen.getByLabelText('Reason for not now'), { target: { value: 'other-time' } });
    expect(events.onWork).toHaveBeenLastCalledWith(['a'], { reason: 'other-time' });
  });

  test('stays open where the change takes them out of the filter, until something else is looked for', async () => {
    const { again } = await show(five);
    fireEvent.change(screen.getByLabelText('State'), { target: { value: 'to-review' } });
    open('sample-b');
    again(five.map((one) => (one.key === 'b' ? { ...one, state: 'replied' as const } : one)));
    expect(await screen.findByText('4 of 5 people')).toBeTruthy();
    expect(screen.getByRole('group', { name: 'Your work with sample-b' })).toBeTruthy();
    fireEvent.change(screen.getByLabelText('Due'), { target: { value: '' } });
    fireEvent.change(screen.getByLabelText('State'), { target: { value: 'to-review' } });
    await waitFor(() => expect(rows()).toHaveLength(4));
  });

  test('keeps a note when it is left, and when the line is closed before that', async () => {
    const { events } = await show([listed('a')]);
    open('sample-a');
    fireEvent.change(screen.getByLabelText('Note'), { target: { value: 'Ask in May' } });
    expect(events.onWork).not.toHaveBeenCalled();
    fireEvent.click(screen.getByRole('button', { name: 'sample-a', expanded: true }));
    expect(events.onWork).toHaveBeenCalledWith(['a'], { note: 'Ask in May' });
  });

  test('does not lose what is written to what another page wrote, nor to a store that is full', async () => {
    const { events, again } = await show([listed('a')]);
    open('sample-a');
    const note = screen.getByLabelText<HTMLTextAreaElement>('Note');
    fireEvent.change(note, { target: { value: 'Mine' } });
    again([listed('a', { note: 'Theirs' })]);
    expect(note.value).toBe('Mine');
    fireEvent.blur(note);
    expect(events.onWork).toHaveBeenLastCalledWith(['a'], { note: 'Mine' });
    // Nothing came back: it was not kept, and stands here all the same.
    expect(note.value).toBe('Mine');
    again([listed('a', { note: 'Mine' })]);
    again([listed('a', { note: 'Theirs again' })]);
    expect(note.value).toBe('Theirs again');
  });

  test('gets tags, of those that others have or new ones, and loses them', async () => {
    const { events } = await show([listed('a', { tags: ['data'] }), listed('b', { tags: ['serving'] })]);
    open('sample-a');
    const detail = within(screen.getByRole('group', { name: 'Your work with sample-a' }));
    const field = detail.getByRole('combobox', { name: 'New tag' });
    expect([...document.querySelectorAll('datalist option')].map((one) => one.getAttribute('value'))).toEqual([
      'serving',
    ]);
    fireEvent.change(field, { target: { value: ' later ' } });
    fireEvent.click(detail.getByRole('button', { name: 'Add' }));
    expect(events.onTag).toHaveBeenLastCalledWith(['a'], 'later', true);
    fireEvent.click(detail.getByRole('button', { name: 'Take off the tag data' }));
    expect(events.onTag).toHaveBeenLastCalledWith(['a'], 'data', false);
  });

  test('gets a reminder and is held', async () => {
    const { events, again } = await show([listed('a')]);
    open('sample-a');
    fireEvent.click(screen.getByRole('button', { name: 'In 7 days' }));
    expect(events.onWork).toHaveBeenLastCalledWith(['a'], { due: { on: '2026-10-17', note: '' } });
    fireEvent.click(screen.getByLabelText('Keep beyond the usual time'));
    expect(events.onWork).toHaveBeenLastCalledWith(['a'], { hold: { until: null, why: '' } });
    again([listed('a', { hold: { until: null, why: '' }, due: { on: '2026-10-17', note: '' }, removedAt: null })]);
    fireEvent.change(screen.getByLabelText('Until'), { target: { value: '2027-01-31' } });
    expect(events.onWork).toHaveBeenLastCalledWith(['a'], { hold: { until: '2027-01-31', why: '' } });
    fireEvent.click(screen.getByRole('button', { name: 'No reminder' }));
    expect(events.onWork).toHaveBeenLastCalledWith(['a'], { due: null });
    fireEvent.click(screen.getByLabelText('Keep beyond the usual time'));
    expect(events.onWork).toHaveBeenLastCalledWith(['a'], { hold: null });
  });

  test('is joined with another account and what hangs on it, and parted', async () => {
    const { events } = await show([
      listed('a', { joined: [{ key: 'z', login: 'sample-z', removedAt: null }] }),
      listed('b', { joined: [{ key: 'y', login: 'sample-y', removedAt: null }] }),
    ]);
    open('sample-a');
    fireEvent.change(screen.getByLabelText('Join with another account of theirs'), { target: { value: 'sample' } });
    const offers = screen.getAllByRole('button', { name: /^Join with/ });
    expect(offers.map(({ textContent }) => textContent)).toEqual(['Join with sample-b (sample-b)']);
    fireEvent.click(offers[0] ?? document.body);
    expect(events.onWork).toHaveBeenLastCalledWith(['b', 'y'], { joinedTo: 'a' });
    fireEvent.click(screen.getByRole('button', { name: 'Part sample-z from this person' }));
    expect(events.onWork).toHaveBeenLastCalledWith(['z'], { joinedTo: null });
  });

  test('is erased only once that was confirmed', async () => {
    const { events } = await show([listed('a')]);
    open('sample-a');
    fireEvent.click(screen.getByRole('button', { name: 'Erase this person' }));
    expect(events.onErase).not.toHaveBeenCalled();
    const dialog = within(await screen.findByRole('alertdialog', { name: 'Erase sample-a?' }));
    fireEvent.click(dialog.getByRole('button', { name: 'Erase this person' }));
    expect(events.onErase).toHaveBeenCalledWith('a');
  });
});

describe('choosing by hand', () => {
  test('one, a range, and all that are shown, which says how many', async () => {
    const { events } = await show(five);
    fireEvent.click(screen.getByLabelText('Choose sample-a'));
    fireEvent.click(screen.getByLabelText('Choose sample-c'), { shiftKey: true });
    expect(chosen()).toEqual(['Choose sample-a', 'Choose sample-b', 'Choose sample-c']);
    fireEvent.click(screen.getByLabelText('Choose sample-b'));
    fireEvent.click(screen.getByRole('button', { name: 'Save as CSV' }));
    expect(events.onExport).toHaveBeenCalledWith('csv', [five[0], five[2]]);
    fireEvent.click(screen.getByRole('button', { name: 'Choose all 5 shown' }));
    expect(screen.getByText('5 people chosen.')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Choose nobody' }));
    expect(chosen()).toEqual([]);
  });

  test('a state, a reason and tags for all who were chosen, also where they are not shown, which is said', async () => {
    const { events, again } = await show(five);
    fireEvent.click(screen.getByLabelText('Choose sample-a'));
    fireEvent.click(screen.getByLabelText('Choose sample-b'));
    fireEvent.change(screen.getByRole('searchbox', { name: /Search login/ }), { target: { value: 'sample-a' } });
    expect(await screen.findByText(/One of them is not in this view\./)).toBeTruthy();
    fireEvent.change(screen.getByLabelText('New state'), { target: { value: 'not-now' } });
    fireEvent.change(screen.getByLabelText('Reason for not now'), { target: { value: 'other-role' } });
    fireEvent.click(screen.getByRole('button', { name: 'Set for 2' }));
    expect(events.onWork).toHaveBeenLastCalledWith(['a', 'b'], { state: 'not-now', reason: 'other-role' });
    fireEvent.change(screen.getByRole('combobox', { name: 'New tag' }), { target: { value: 'spring' } });
    fireEvent.click(screen.getByRole('button', { name: 'Tag 2' }));
    expect(events.onTag).toHaveBeenLastCalledWith(['a', 'b'], 'spring', true);
    // Whoever is gone is chosen no more.
    again(five.filter(({ key }) => key !== 'b'));
    expect(screen.getByText('One person chosen.')).toBeTruthy();
  });
});

describe('keys', () => {
  test('go through the list, choose, search, undo, and are told', async () => {
    const { events } = await show(five);
    press('j');
    press('j');
    await waitFor(() => expect(document.activeElement?.textContent).toBe('sample-b'));
    press('x');
    press('j');
    press('j');
    press('X');
    expect(chosen()).toEqual(['Choose sample-b', 'Choose sample-c', 'Choose sample-d']);
    press('k');
    await waitFor(() => expect(document.activeElement?.textContent).toBe('sample-c'));
    press('u');
    press('z', { ctrlKey: true });
    press('z', { metaKey: true });
    expect(events.onUndo).toHaveBeenCalledTimes(3);
    press('/');
    expect(document.activeElement).toBe(screen.getByRole('searchbox', { name: /Search login/ }));
    // There one writes.
    press('u');
    press('z', { ctrlKey: true });
    expect(events.onUndo).toHaveBeenCalledTimes(3);
    press('Escape');
    press('?');
    expect(await screen.findByRole('dialog', { name: 'Keys' })).toBeTruthy();
    press('u');
    expect(events.onUndo).toHaveBeenCalledTimes(3);
  });

  test('do nothing where they are switched off, but Ctrl or Cmd and Z', async () => {
    const { events } = await show(five, { settings: { keys: false } });
    press('j');
    press('u');
    expect(document.activeElement).toBe(document.body);
    expect(events.onUndo).not.toHaveBeenCalled();
    press('z', { ctrlKey: true });
    expect(events.onUndo).toHaveBeenCalledTimes(1);
  });
});

describe('what is removed soon', () => {
  const leaving = [
    listed('a', { removedAt: '2026-10-12T00:00:00.000Z' }),
    listed('b', { removedAt: '2026-10-13T00:00:00.000Z' }),
    listed('c'),
  ];

  test('is announced, and each or all can be kept', async () => {
    const { events } = await show(leaving);
    expect(screen.getByText('2 people are removed within 7 days.')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Keep sample-a for 90 days' }));
    expect(events.onWork).toHaveBeenLastCalledWith(['a'], { hold: { until: '2027-01-08', why: '' } });
    fireEvent.click(screen.getByRole('button', { name: 'Hold sample-b until you lift it' }));
    expect(events.onWork).toHaveBeenLastCalledWith(['b'], { hold: { until: null, why: '' } });
    fireEvent.click(screen.getByRole('button', { name: 'Keep all 2 for 90 days' }));
    expect(events.onWork).toHaveBeenLastCalledWith(['a', 'b'], { hold: { until: '2027-01-08', why: '' } });
    fireEvent.click(screen.getByRole('button', { name: 'Show them' }));
    expect(await screen.findByText('2 of 3 people')).toBeTruthy();
  });

  test('is not spoken of where nobody is', async () => {
    await show(five);
    expect(screen.queryByRole('region', { name: 'Removed soon' })).toBeNull();
  });
});

describe('files', () => {
  const result = { added: 2, merged: 1, leftOut: 1, keptBeside: 1 };

  test.each<[ExchangeState, string]>([
    [{ kind: 'backed-up', rows: 12 }, 'The backup is made: 12 entries.'],
    [
      { kind: 'restored', result, erasedElsewhere: [] },
      'Restored: 2 people added. One was here already and is merged. One was erased here and stays so. One text of yours differed, and both are kept.',
    ],
    [
      { kind: 'not-restored', failure: { why: 'row', line: 17 } },
      'Line 17 of this file is not as a backup has it. Nothing was changed.',
    ],
    [{ kind: 'not-restored', failure: { why: 'cut-off', line: null } }, 'Nothing was changed.'],
  ])('what came of it is said: %o', async (exchange, words) => {
    await show(five, { exchange });
    expect(
      screen
        .getAllByRole('status', { hidden: true })
        .map(({ textContent }) => textContent)
        .join('\n'),
    ).toContain(words);
  });

  test('a backup tells how far it is and can be stopped', async () => {
    const { events } = await show(five, { exchange: { kind: 'backing-up', done: 30, of: 120 } });
    const bar = screen.getByRole<HTMLProgressElement>('progressbar', { name: 'Making the backup …', hidden: true });
    expect([bar.value, bar.max]).toEqual([30, 120]);
    fireEvent.click(screen.getByRole('button', { name: 'Cancel', hidden: true }));
    expect(events.onCancelBackup).toHaveBeenCalledTimes(1);
  });

  test('whoever was erased elsewhere is erased here once that was confirmed', async () => {
    const { events } = await show(five, { exchange: { kind: 'restored', result, erasedElsewhere: ['a'] } });
    fireEvent.click(screen.getByText('Backup'));
    fireEvent.click(screen.getByRole('button', { name: 'Erase them here too?', hidden: true }));
    const dialog = within(await screen.findByRole('alertdialog'));
    expect(events.onEraseToo).not.toHaveBeenCalled();
    fireEvent.click(dialog.getByRole('button', { name: 'Erase this person' }));
    expect(events.onEraseToo).toHaveBeenCalledWith(['a']);
  });
});
