// @vitest-environment jsdom
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { MessageView } from '../../components/message-view';
import type { MessageShown } from '../../components/message-shown';
import type { DraftCheck, Mark } from '../../lib/outreach/outreach';
import { draft, draftText, eventsOf, marking, message, shown, theirs, topic } from './message-fixture';
import { stage } from './stage';

beforeAll(() => {
  // The card asks for its size, and jsdom lays nothing out.
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      unobserve() {}
      disconnect() {}
    },
  );
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const open = async (more: Partial<MessageShown> = {}) => {
  const events = eventsOf();
  const view = (one: MessageShown) => <MessageView shown={one} state="ready" events={events} />;
  const staged = await stage(view(shown(more)));
  return { ...staged, events, show: (next: Partial<MessageShown>) => staged.again(view(shown(next))) };
};
const field = () => screen.getByLabelText<HTMLTextAreaElement>('Your message');
const write = (value: string) => fireEvent.change(field(), { target: { value } });
const marks = (container: HTMLElement) =>
  [...container.querySelectorAll<HTMLElement>('[data-testid="message-marks"] mark')].map((one) => [
    one.textContent,
    one.dataset['kind'],
  ]);
const about = { topic: topic().id, channel: 'inmail', angle: 'decision' };

test('what is from their work is underlined, and the words of the marks are those of the field', async () => {
  const { container } = await open();
  expect(field().value).toBe(draftText);
  expect(marks(container)).toEqual([[theirs.quote, 'evidence']]);
  expect(screen.getByTestId('message-marks').textContent?.replace('\u200B', '')).toBe(draftText);
});

test('the ground of a stretch is shown when the cursor comes to it by key, and goes with Escape', async () => {
  await open();
  const at = draftText.indexOf('aborts');
  field().setSelectionRange(at, at);
  fireEvent.keyUp(field(), { key: 'ArrowRight' });
  const card = await screen.findByRole('dialog', { name: 'Where these words are from' });
  expect(card.textContent).toContain('From their work');
  expect(card.textContent).toContain(theirs.quote);
  expect(document.activeElement).not.toBe(card);
  fireEvent.keyUp(field(), { key: 'Escape' });
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

test('the ground is shown under the pointer, and stays while the pointer is on it', async () => {
  vi.useFakeTimers();
  const { container } = await open();
  const stretch = container.querySelector('[data-piece]');
  const under = vi.fn<() => Element[]>(() => (stretch ? [field(), stretch] : []));
  document.elementsFromPoint = under;
  fireEvent.mouseMove(field(), { clientX: 5, clientY: 5 });
  const card = screen.getByRole('dialog', { name: 'Where these words are from' });
  fireEvent.mouseLeave(field());
  fireEvent.mouseEnter(card);
  act(() => void vi.advanceTimersByTime(2_000));
  expect(screen.queryByRole('dialog')).not.toBeNull();
  fireEvent.mouseLeave(card);
  act(() => void vi.advanceTimersByTime(2_000));
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('all grounds are listed below the text, for whoever points at nothing', async () => {
  const { container } = await open();
  const list = screen.getByText('What it rests on: one passage').closest('details');
  expect(list?.querySelector('blockquote')?.textContent).toBe(theirs.quote);
  expect(list?.querySelector('a')?.getAttribute('href')).toBe(theirs.url);
  expect(container.querySelectorAll('mark[data-kind="yours"]')).toHaveLength(0);
});

test('what outruns the evidence is marked with its reason, and the way to it selects it in the text', async () => {
  const start = draftText.indexOf('Would');
  const outruns: Mark = { start, end: start + 5, kind: 'outruns', evidence: null, reason: 'figure' };
  const { container, words } = await open({ mark: marking(outruns) });
  expect(marks(container)).toContainEqual(['Would', 'outruns']);
  expect(container.textContent).toContain('Says more than the evidence');
  expect(container.textContent).toContain(words.t('outreach:marks.figure'));
  fireEvent.click(screen.getByRole('button', { name: 'Show “Would” in the text' }));
  expect(document.activeElement).toBe(field());
  expect([field().selectionStart, field().selectionEnd]).toEqual([start, start + 5]);
});

test('words of the user’s are marked as theirs, and the legend says so', async () => {
  const yours: Mark = { start: 0, end: 5, kind: 'yours', evidence: null, reason: null };
  const { container } = await open({ mark: marking(yours) });
  expect(marks(container)).toContainEqual(['Hello', 'yours']);
  expect(container.textContent).toContain('· Yours');
});

test('what is typed is saved after a pause, once, for what it was written about', async () => {
  const { events } = await open();
  vi.useFakeTimers();
  write('One');
  write('One two');
  expect(events.onSave).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1_000);
  expect(events.onSave).toHaveBeenCalledExactlyOnceWith(about, 'One two', null);
});

test.each([
  ['the field is left', () => fireEvent.blur(field())],
  ['the panel is closed', () => fireEvent(window, new Event('pagehide'))],
  ['the view goes', () => cleanup()],
])('what is typed is saved at once when %s', async (_, leave) => {
  const { events } = await open();
  write('Mine');
  leave();
  expect(events.onSave).toHaveBeenCalledExactlyOnceWith(about, 'Mine', null);
});

test('going to another angle saves under the one that was left, and shows the text of the other', async () => {
  const { events, show } = await open();
  write('Mine');
  show({ angle: 'question', draft: draft({ angle: 'question', text: 'A question.' }) });
  expect(events.onSave).toHaveBeenCalledExactlyOnceWith(about, 'Mine', null);
  expect(field().value).toBe('A question.');
  show({ stored: message({ text: 'Mine' }) });
  expect(field().value).toBe('Mine');
});

test('a new draft takes the place of the last one, never that of words that are not saved yet', async () => {
  const { show } = await open();
  show({ draft: draft({ text: 'Another draft' }) });
  expect(field().value).toBe('Another draft');
  write('Mine');
  show({ draft: draft({ text: 'A third draft' }) });
  expect(field().value).toBe('Mine');
});

test('what the store tells late takes nothing away from what was typed meanwhile', async () => {
  const { show } = await open();
  write('One');
  fireEvent.blur(field());
  write('One two');
  fireEvent.blur(field());
  show({ stored: message({ text: 'One' }) });
  expect(field().value).toBe('One two');
  show({ stored: message({ text: 'One two' }) });
  expect(field().value).toBe('One two');
  // Now it is another window that wrote.
  show({ stored: message({ text: 'Three' }) });
  expect(field().value).toBe('Three');
});

test('a text that could not be saved stays, is said, and is tried again when the field is left', async () => {
  const { events } = await open();
  events.onSave.mockImplementationOnce(() => Promise.reject(new Error('full')));
  write('Mine');
  fireEvent.blur(field());
  await waitFor(() =>
    expect(screen.getByText('That could not be saved. Your text is still in the field.')).toBeTruthy(),
  );
  expect(field().value).toBe('Mine');
  fireEvent.blur(field());
  expect(events.onSave).toHaveBeenCalledTimes(2);
});

test('starting again brings the draft, and can be undone', async () => {
  const { events } = await open({ stored: message({ text: 'Mine' }) });
  fireEvent.click(screen.getByRole('button', { name: 'Start again from the draft' }));
  await waitFor(() => expect(field().value).toBe(draftText));
  expect(events.onStartAgain).toHaveBeenCalledOnce();
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  expect(field().value).toBe('Mine');
  fireEvent.blur(field());
  expect(events.onSave).toHaveBeenCalledExactlyOnceWith(about, 'Mine', null);
});

test('copying takes the text as it stands and says that it was noted, that it was not, or what to do instead', async () => {
  const { events } = await open();
  write('Mine');
  const copy = () => fireEvent.click(screen.getByRole('button', { name: 'Copy' }));
  copy();
  await waitFor(() => expect(screen.getByText(/Copied, and noted below/u)).toBeTruthy());
  expect(events.onCopy).toHaveBeenCalledExactlyOnceWith('Mine');
  expect(events.onSave).toHaveBeenCalledOnce();
  events.onCopy.mockImplementationOnce(() => Promise.resolve(false));
  copy();
  await waitFor(() => expect(screen.getByText(/could not be noted/u)).toBeTruthy());
  events.onCopy.mockImplementationOnce(() => Promise.reject(new Error('refused')));
  copy();
  await waitFor(() => expect(screen.getByText(/copy it by hand/u)).toBeTruthy());
});

test.each([
  ['connection-note', '78 of 300 characters'],
  ['inmail', '78 of 400 advised characters, 1,900 at most'],
  ['referral', '78 of 1,900 characters'],
  ['email', '14 of 120 words'],
] as const)('the length is told against what the channel takes: %s', async (channel, words) => {
  const email = { ground: 'hireable', note: '', at: '2026-10-01T00:00:00.000Z' } as const;
  const { container } = await open({ channel, email, draft: draft({ channel, subject: 'About aborts' }) });
  expect(draftText).toHaveLength(78);
  expect(container.textContent).toContain(words);
});

test('the subject of an e-mail is written, saved and copied apart from the text', async () => {
  const email = { ground: 'hireable', note: '', at: '2026-10-01T00:00:00.000Z' } as const;
  const { events, container } = await open({
    channel: 'email',
    email,
    draft: draft({ channel: 'email', subject: 'About aborts' }),
  });
  fireEvent.change(screen.getByLabelText('Subject'), { target: { value: 'Bursts' } });
  fireEvent.blur(screen.getByLabelText('Subject'));
  expect(events.onSave).toHaveBeenCalledExactlyOnceWith({ ...about, channel: 'email' }, draftText, 'Bursts');
  expect(container.textContent).toContain('6 of 90 characters');
  fireEvent.click(screen.getByRole('button', { name: 'Copy subject' }));
  await waitFor(() => expect(screen.getByText(/Subject copied/u)).toBeTruthy());
  expect(events.onCopySubject).toHaveBeenCalledExactlyOnceWith('Bursts');
  expect(events.onCopy).not.toHaveBeenCalled();
});

const check = (more: Partial<DraftCheck>): DraftCheck => ({
  id: 'pay',
  state: 'open',
  data: {},
  at: [],
  fix: null,
  ...more,
});

test('checks follow the text; what is open stands first with its fix, and one press makes it', async () => {
  const { events, words } = await open({
    check: (text) => [
      check({ id: 'link', state: 'met' }),
      check({ id: 'names', state: 'off' }),
      text.startsWith('Hi')
        ? check({ state: 'met' })
        : check({ fix: { key: 'add-pay', edit: { start: 0, end: 5, text: 'Hi' } }, at: [{ start: 7, end: 10 }] }),
    ],
  });
  const states = () => [...document.querySelectorAll('[data-check]')].map((one) => (one as HTMLElement).dataset);
  expect(states()).toMatchObject([
    { check: 'pay', state: 'open' },
    { check: 'link', state: 'met' },
  ]);
  fireEvent.click(screen.getByRole('button', { name: /^Show/u }));
  expect([field().selectionStart, field().selectionEnd]).toEqual([7, 10]);
  fireEvent.click(screen.getByRole('button', { name: words.t('outreach:fixes.add-pay').replace(/\.$/u, '') }));
  expect(field().value).toBe(draftText.replace('Hello', 'Hi'));
  expect(states()).toMatchObject([{ state: 'met' }, { state: 'met' }]);
  fireEvent.blur(field());
  expect(events.onSave).toHaveBeenCalledOnce();
});

test('whatever is open, copying is not kept from', async () => {
  await open({ check: () => [check({ id: 'length' }), check({ id: 'spam' })] });
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Copy' }).disabled).toBe(false);
});

test('the notice goes into the text with one press, in full or as a link, and then only says that it is there', async () => {
  const noticeWords = {
    text: 'On 1 November I read your public work. Example GmbH answers for it; object at the front desk.',
    link: 'What I read: https://example.com/notice',
    signs: ['Example GmbH', 'the front desk'],
    url: 'https://example.com/notice',
    missing: [],
  };
  await open({ noticeWords });
  fireEvent.click(screen.getByRole('button', { name: 'Add the source notice' }));
  expect(field().value).toBe(`${draftText}\n\n${noticeWords.text}`);
  expect(screen.getByText('The source notice is in the text.')).toBeTruthy();
  // A later reading has another day in it; the notice that stands is one all the same.
  write(field().value.replace('1 November', '2 November'));
  expect(screen.getByText('The source notice is in the text.')).toBeTruthy();
  write('Short.');
  fireEvent.click(screen.getByRole('button', { name: 'Add it as a link' }));
  expect(field().value).toContain('https://example.com/notice');
  expect(screen.getByText('The source notice is in the text, as a link.')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Add it as a link' })).toBeNull();
});
