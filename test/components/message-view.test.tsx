// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { daysLeft } from '../../components/message-notice';
import { MessageView } from '../../components/message-view';
import type { MessageShown } from '../../components/message-shown';
import { offerOf } from '../../lib/github/offers';
import { buildDossier, now } from '../helpers/dossier';
import { briefOf, contact, eventsOf, message, noNotice, shown, topic } from './message-fixture';
import { quote, stage } from './stage';

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const open = async (more: Partial<MessageShown> = {}, locale: 'en' | 'de' = 'en') => {
  const events = eventsOf();
  const view = (one: MessageShown | null, state: 'working' | 'ready' | 'failed' = 'ready') => (
    <MessageView shown={one} state={state} events={events} />
  );
  const staged = await stage(view(shown(more)), locale);
  const text = () => staged.container.textContent ?? '';
  return { ...staged, events, text, view };
};

test.each([
  ['working', 'Looking for something worth writing about'],
  ['failed', 'No draft could be made'],
] as const)('before there is a draft it says so: %s', async (state, words) => {
  const { container } = await stage(<MessageView shown={null} state={state} events={eventsOf()} />);
  expect(container.textContent).toContain(words);
});

// What to write about

test('the topics are chosen from, each with where it stands, and what speaks for it', async () => {
  const { events, text, words } = await open();
  const radios = screen.getAllByRole<HTMLInputElement>('radio');
  expect(radios.map(({ checked }) => checked)).toEqual([true, false]);
  expect(text()).toContain('sample-org/serve-kit#7 · March 2026 · approved by somebody else');
  expect(text()).toContain(words.t('outreach:whyThisChange.judgment-visible'));
  expect(text()).toContain(words.t('outreach:whyThisChange.landed-with-others'));
  expect(text()).toContain('It makes a server give its memory back.');
  fireEvent.click(screen.getByLabelText(/Replay traffic/u));
  expect(events.onTopic).toHaveBeenCalledExactlyOnceWith('pull:a/b#2');
});

test('what is chosen is shown at once, and what stands again where it could not be kept', async () => {
  const { events } = await open();
  const other = () => screen.getByLabelText<HTMLInputElement>(/Replay traffic/u);
  fireEvent.click(other());
  expect(other().checked).toBe(true);
  events.onChannel.mockImplementationOnce(() => Promise.reject(new Error('full')));
  const channel = screen.getByLabelText<HTMLSelectElement>('Channel');
  fireEvent.change(channel, { target: { value: 'referral' } });
  expect(channel.value).toBe('referral');
  await waitFor(() => expect(channel.value).toBe('inmail'));
});

test('a review that was not read, and the age of what is old, are said', async () => {
  const old = topic({ reviewed: 'unknown', yearsOld: 3, date: '2023-05-02T00:00:00Z', because: ['nothing-newer'] });
  const { text } = await open({ topic: old, choice: { ...shown().choice, topics: [old] } });
  expect(text()).toContain('May 2023 · 3 years old; nothing newer fits · review not read');
});

test('what was not chosen is listed with why', async () => {
  const { text } = await open();
  expect(text()).toContain('Not chosen: one change or text');
  expect(screen.getByRole('link', { name: 'Old one' }).getAttribute('href')).toBe('https://github.com/a/b/pull/1');
  expect(text()).toContain('Over two years old');
});

// By what way, and from what

test('channel, angle and brief are chosen; a follow-up is offered only once something was copied', async () => {
  const { events, again, view } = await open({
    briefs: [briefOf(), briefOf({ id: crypto.randomUUID(), name: 'Other' })],
  });
  const angle = () => screen.getByLabelText('Starts from');
  const offered = () => [...angle().querySelectorAll('option')].map(({ value }) => value);
  expect(offered()).toEqual(['decision', 'problem', 'question']);
  fireEvent.change(screen.getByLabelText('Channel'), { target: { value: 'connection-note' } });
  expect(events.onChannel).toHaveBeenCalledExactlyOnceWith('connection-note');
  fireEvent.change(angle(), { target: { value: 'question' } });
  expect(events.onAngle).toHaveBeenCalledExactlyOnceWith('question');
  fireEvent.change(screen.getByLabelText('What you offer'), { target: { value: briefOf().id } });
  expect(events.onBrief).toHaveBeenCalledExactlyOnceWith(briefOf().id);
  fireEvent.click(screen.getByRole('button', { name: 'Edit briefs' }));
  expect(events.onBriefs).toHaveBeenCalledOnce();
  again(view(shown({ contacts: [contact()] })));
  expect(offered()).toEqual(['decision', 'problem', 'question', 'follow-up']);
});

test('without a brief it says so, and shows the way to write one', async () => {
  const { events } = await open({ briefs: [], brief: null });
  expect(screen.getByRole('option', { name: 'No brief' })).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Write a brief' }));
  expect(events.onBriefs).toHaveBeenCalledOnce();
});

test('an angle that has nothing to start from says so, and there is nothing to copy', async () => {
  const { text } = await open({ angle: 'problem', draft: null });
  expect(text()).toContain('it needs a brief that says which problem the role owns');
  expect(screen.queryByRole('button', { name: 'Copy' })).toBeNull();
});

test('e-mail is closed until a ground is recorded, and can be closed again', async () => {
  const { events, text, again, view } = await open({ channel: 'email' });
  expect(screen.queryByRole('button', { name: 'Copy' })).toBeNull();
  expect(screen.getByRole('option', { name: 'E-mail (locked)' })).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Record and open e-mail' }));
  expect(text()).toContain('Choose one of the three first.');
  expect(events.onGround).not.toHaveBeenCalled();
  fireEvent.click(screen.getByLabelText('They wrote first'));
  fireEvent.change(screen.getByLabelText('Where, or when (for you)'), { target: { value: ' at the fair ' } });
  fireEvent.click(screen.getByRole('button', { name: 'Record and open e-mail' }));
  expect(events.onGround).toHaveBeenCalledExactlyOnceWith('wrote-first', 'at the fair');
  again(view(shown({ channel: 'email', email: { ground: 'wrote-first', note: 'at the fair', at: now } })));
  expect(text()).toContain('E-mail is open. They wrote first (recorded 1 November 2026). at the fair');
  expect(screen.getByRole('button', { name: 'Copy' })).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Take this back' }));
  expect(events.onGroundBack).toHaveBeenCalledOnce();
});

test('a ground that could not be kept is said', async () => {
  const { events, text } = await open({ channel: 'email' });
  events.onGround.mockImplementationOnce(() => Promise.reject(new Error('full')));
  fireEvent.click(screen.getByLabelText('They wrote first'));
  fireEvent.click(screen.getByRole('button', { name: 'Record and open e-mail' }));
  await waitFor(() => expect(text()).toContain('nothing has changed'));
});

// Kept

test('before a second message it says that one was copied, when and for which channel', async () => {
  const first = contact({ id: crypto.randomUUID(), at: '2026-10-12T08:00:00.000Z', channel: 'connection-note' });
  const { text, again, view } = await open({ contacts: [contact(), first] });
  expect(text()).toMatch(/Already contacted\. 2 messages were copied, the last on 20 Oct 2026, \d\d:30 \(InMail\)/u);
  expect(text()).toContain('Copied before: 2 messages');
  expect(text()).toContain('The first message.');
  again(view(shown()));
  expect(text()).not.toContain('Already contacted');
});

test('a text about what is not offered any more is kept, and can be removed', async () => {
  const old = message({ topic: 'pull:a/b#9', slot: 'pull:a/b#9|inmail|decision', text: 'About something else.' });
  const { events, text } = await open({ kept: [old] });
  expect(text()).toContain('About something else.');
  fireEvent.click(screen.getByRole('button', { name: 'Remove this text' }));
  expect(events.onRemoveKept).toHaveBeenCalledExactlyOnceWith(old.slot);
});

// Respected

test('a person who asks not to be contacted is quoted, and there is nothing to copy', async () => {
  const doNotContact = quote('No recruiters, please.');
  const { text } = await open({
    choice: { ...shown().choice, topics: [], none: 'do-not-contact', doNotContact },
    topic: null,
    draft: null,
    kept: [message()],
  });
  expect(screen.getByRole('heading', { name: 'This person asks not to be contacted' })).toBeTruthy();
  expect(text()).toContain('No recruiters, please.');
  expect(screen.queryByRole('button', { name: 'Copy' })).toBeNull();
  expect(screen.queryByRole('button', { name: 'Take this back' })).toBeNull();
  // What the user wrote before is not lost.
  expect(text()).toContain('Mine, because aborts come in bursts.');
});

test('set by hand, after a question, no draft is shown on any channel; it can be taken back', async () => {
  const { events, text, again, view } = await open();
  fireEvent.click(screen.getByRole('button', { name: 'Do not contact this person' }));
  const dialog = await screen.findByRole('alertdialog');
  expect(events.onObject).not.toHaveBeenCalled();
  fireEvent.click(within(dialog).getByRole('button', { name: 'Do not contact' }));
  await waitFor(() => expect(events.onObject).toHaveBeenCalledOnce());
  const objection = { id: 'github:1', githubId: 1, login: 'pat-example', since: now, ground: 'by-hand' } as const;
  again(view(shown({ objection })));
  expect(text()).toContain('You set this on 1 November 2026.');
  expect(screen.queryByRole('button', { name: 'Copy' })).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Take this back' }));
  expect(events.onWithdraw).toHaveBeenCalledOnce();
});

test('where bio or README was not read, it says that a wish not to be contacted could not be looked for', async () => {
  const { text, again, view } = await open({ wishesSeen: false });
  expect(text()).toContain('a wish not to be contacted could not be looked for');
  again(view(shown()));
  expect(text()).not.toContain('could not be looked for');
});

test.each([
  ['2026-11-11', 'By 11 November 2026', '10 days are left'],
  ['2026-11-02', 'By 2 November 2026', 'one day is left'],
  ['2026-11-01', 'Today, 1 November 2026', ''],
  ['2026-10-30', 'was 30 October 2026', ''],
])('the day by which they have to be told is shown: %s', async (dueAt, day, left) => {
  const { text } = await open({ notice: { dueAt, givenAt: null, how: null } });
  expect(text()).toContain(day);
  expect(text()).toContain(left);
});

test('what the brief lacks for a notice is named, with the way to write it', async () => {
  const { events, text } = await open({ noticeWords: { ...noNotice, missing: ['purpose', 'contact'] } });
  expect(text()).toContain('For a notice the brief still needs: Purpose and legal ground and Where to object');
  fireEvent.click(screen.getByRole('button', { name: 'Write it in the brief' }));
  expect(events.onBriefs).toHaveBeenCalledOnce();
});

test('that they were told elsewhere is kept, and can be taken back', async () => {
  const { events, text, again, view } = await open();
  fireEvent.click(screen.getByRole('button', { name: 'They were told elsewhere' }));
  expect(events.onInformed).toHaveBeenLastCalledWith(true);
  again(view(shown({ notice: { dueAt: '2026-11-11', givenAt: now, how: 'elsewhere' } })));
  expect(text()).toContain('Told elsewhere; you said so on 1 November 2026.');
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  expect(events.onInformed).toHaveBeenLastCalledWith(false);
});

test('days are counted by the calendar', () => {
  expect(daysLeft('2026-11-01', '2026-11-01T23:59:00.000Z')).toBe(0);
  expect(daysLeft('2026-11-02', '2026-11-01T23:59:00.000Z')).toBe(1);
  expect(daysLeft('2026-10-31', '2026-11-01T00:00:00.000Z')).toBe(-1);
});

// Nothing to write about

test('with nothing to write about there is no draft, but what could be read, and the button that reads it', async () => {
  const unread = buildDossier({ readme: 'Text.', repositories: null, pulls: null });
  const offer = offerOf(unread, now, ['pull-requests']);
  const { events, text, words } = await open({
    choice: { ...shown().choice, topics: [], none: 'not-read', readInstead: ['pull-requests', 'post'] },
    topic: null,
    draft: null,
    instead: [
      { part: 'pull-requests', offer },
      { part: 'post', offer: null },
    ],
  });
  expect(text()).toContain('Their changes were not read yet');
  expect(text()).toContain('No draft is made from thin air');
  expect(screen.queryByRole('textbox')).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: words.t('reading:readThis') }));
  expect(events.onOffer).toHaveBeenCalledExactlyOnceWith(offer, null);
  fireEvent.click(screen.getByRole('button', { name: 'Add a text under Notes' }));
  expect(events.onNotes).toHaveBeenCalledOnce();
});

// Known

test('figures on outreach are folded, each with its source; that nobody measured the rest is said', async () => {
  await open();
  const help = screen.getByText('What is known about answers').closest('details');
  expect(help?.open).toBe(false);
  expect([...(help?.querySelectorAll('a') ?? [])].every((link) => link.href.startsWith('https://'))).toBe(true);
  expect(help?.querySelectorAll('li').length).toBeGreaterThan(2);
  expect(help?.textContent).toContain('over 1,200 characters');
  expect(help?.textContent).toContain('Nobody has measured');
});

test('everything is said in German too', async () => {
  const { text } = await open({ contacts: [contact()], wishesSeen: false }, 'de');
  expect(text()).toContain('Schon angeschrieben.');
  expect(text()).toContain('78 von 400 empfohlenen Zeichen, höchstens 1.900');
});
