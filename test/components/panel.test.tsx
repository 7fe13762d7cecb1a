// @vitest-environment jsdom
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { Panel, type PanelEvents, type PanelSubject, type PersonView } from '../../components/panel';
import { notRead, unreadable } from '../../lib/dossier/states';
import { offered } from '../../entrypoints/sidepanel/use-left-over';
import { changeLocale } from '../../lib/i18n';
import { defaultSettings, type Limit, type QueueRow, type ReadingRow } from '../../lib/store/rows';
import { buildDossier, now } from '../helpers/dossier';
import { finding, loadFromDisk, noReview, quote, stage } from './stage';

afterEach(cleanup);

const dossier = buildDossier({ name: 'Pat Example', readme: 'Words.', repositories: [{ name: 'tool' }], pulls: [] });
const facts: NonNullable<PersonView['facts']> = {
  technologies: { technologies: [], unnamed: [], profile: 'few', room: true, unseen: [], seenWhole: true },
  pullRequests: [],
  claims: [],
  otherLanguage: [],
};
const person: PersonView = {
  dossier,
  savedAt: '2026-10-31T10:42:00.000Z',
  findings: [finding('strength', { evidence: [quote('Measured over two weeks.')] }), finding('flag')],
  analysis: 'ready',
  facts,
  decisions: [],
  scorecard: {},
  reading: null,
  leftOver: { more: null, rest: [] },
  offers: new Map(),
  sendFailed: false,
  review: noReview,
};
const reading: ReadingRow = {
  key: 'github:1',
  state: 'done',
  startedAt: now,
  endedAt: now,
  steps: [{ what: 'paths', about: 'pat-example/tool', resource: 'core', state: 'done' }],
  spent: { core: 7, search: 1, raw: 3, graphql: 0 },
  budget: { core: 10, search: 1, raw: 12, graphql: 0 },
};
const events = (): PanelEvents => ({
  onRole: vi.fn(),
  onLocale: vi.fn(),
  onTheme: vi.fn(),
  onOptions: vi.fn(),
  onPeople: vi.fn(),
  onPrivacy: vi.fn(),
  onOwnProfile: vi.fn(),
  onErasePerson: vi.fn(() => Promise.resolve()),
  onEraseAll: vi.fn(() => Promise.resolve()),
  onRead: vi.fn(),
  onOffer: vi.fn(),
  onLeaveQueue: vi.fn(),
  onReadRepository: vi.fn(),
  onQueue: vi.fn(),
  onRound: vi.fn(),
  onCancel: vi.fn(),
  onDecide: vi.fn(),
  onCopyPaper: vi.fn(async () => undefined),
  onOpenPaper: vi.fn(),
  onScorecard: vi.fn(async () => undefined),
  onCopy: vi.fn(() => Promise.resolve()),
  onAddText: vi.fn(() => Promise.resolve()),
  onRemoveText: vi.fn(() => Promise.resolve()),
  onFindingsShown: vi.fn(),
});
const props = (subject: PanelSubject) => ({
  subject,
  settings: defaultSettings,
  limits: [],
  queue: [],
  budget: { core: 10, search: 1, raw: 12, graphql: 0 },
  online: true,
  now,
  view: 'signals' as const,
  storageFull: false,
  message: () => null,
  onView: vi.fn(),
  events: events(),
});
const of = (more: Partial<PersonView> = {}): PanelSubject => ({ kind: 'person', person: { ...person, ...more } });

test.each([
  [{ kind: 'none' }, 'No profile on this page'],
  [{ kind: 'unread' }, 'Reload the page to have it read'],
  [{ kind: 'organisation', login: 'orbit-example' }, 'orbit-example is an organisation'],
  [{ kind: 'erased' }, 'All that was kept about this person is gone'],
  [{ kind: 'store-failed' }, 'storage cannot be opened'],
  [{ kind: 'not-understood' }, 'nothing was guessed, and nothing was read'],
  [{ kind: 'loading' }, 'Looking at this tab'],
] as const)('it says what is so where there is nobody to show (%#)', async (subject, words) => {
  await stage(<Panel {...props(subject)} />);
  expect(screen.getByRole('status').textContent).toContain(words);
  expect(screen.queryByRole('tab')).toBeNull();
});

test('before anybody was read, a page without a profile says what the panel is for', async () => {
  const given = { ...props({ kind: 'none' }), first: true };
  const { again } = await stage(<Panel {...given} />);
  await screen.findByRole('region', { name: 'What public work shows, beside the page you read' });
  again(<Panel {...given} subject={{ kind: 'unread' }} />);
  expect(screen.queryByText(/^It never scores/u)).toBeNull();
});

test('an organisation leads to its people, who are ticked there', async () => {
  await stage(<Panel {...props({ kind: 'organisation', login: 'orbit-example' })} />);
  expect(screen.getByRole('link', { name: 'People of this organisation' }).getAttribute('href')).toBe(
    'https://github.com/orgs/orbit-example/people',
  );
});

test('a person’s panel: who, when it was read, the sentence, the findings', async () => {
  const given = props(of());
  const { container } = await stage(<Panel {...given} />);
  expect(screen.getByRole('heading', { level: 1 }).textContent).toContain('Pat Example');
  expect(container.textContent).toMatch(/read 31 Oct 2026/u);
  expect(container.textContent).toContain(
    'A result is told together with how it was measured; worth asking how a stated result was measured.',
  );
  expect(given.events.onFindingsShown).toHaveBeenCalledOnce();
});

test('before a reading, its cost is said; after one, what it cost', async () => {
  const given = props(of());
  const { container, again } = await stage(<Panel {...given} />);
  expect(container.textContent).toContain('No request made.');
  expect(container.textContent).toContain('At most 23 requests to GitHub.');
  fireEvent.click(screen.getByRole('button', { name: 'Read public GitHub work' }));
  expect(given.events.onRead).toHaveBeenLastCalledWith(false);
  again(<Panel {...given} subject={of({ reading })} />);
  expect(container.textContent).toContain('11 of 23 requests');
  fireEvent.click(screen.getByRole('button', { name: 'Read again' }));
  expect(given.events.onRead).toHaveBeenLastCalledWith(true);
});

test('where something is left to read, reading goes on instead of beginning anew', async () => {
  const partly = { ...dossier, sections: { ...dossier.sections, contents: notRead('no-budget') } };
  const given = props(of({ reading, dossier: partly, ...offered(partly, [], ['contents'], now) }));
  const { container } = await stage(<Panel {...given} />);
  expect(container.textContent).toContain('Unread, and could change this: one repository.');
  expect(container.textContent).toContain('Takes about one API request and one file.');
  fireEvent.click(screen.getByRole('button', { name: 'Read more' }));
  expect(given.events.onRead).toHaveBeenLastCalledWith(false);
});

test('a reading shows its progress and the step it is at, and can be cancelled', async () => {
  const steps: ReadingRow['steps'] = [
    { what: 'person', about: 'pat-example', resource: 'core', state: 'done' },
    { what: 'readme', about: 'pat-example/tool', resource: 'raw', state: 'running' },
  ];
  const given = props(of({ reading: { ...reading, state: 'running', endedAt: null, steps } }));
  await stage(<Panel {...given} />);
  expect(screen.getByRole('progressbar', { name: 'Progress of the reading' }).getAttribute('value')).toBe('1');
  expect(screen.getByText(/README of/u).closest('[role=status]')?.textContent).toContain('pat-example/tool');
  fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(given.events.onCancel).toHaveBeenCalledOnce();
});

test.each([
  ['cancelled', 'cancelled', undefined, 'You cancelled it.'],
  ['interrupted', 'interrupted', undefined, 'The browser stopped it half-way.'],
  ['failed', 'offline', undefined, 'There was no connection to GitHub.'],
  ['failed', 'failed', { status: 404 }, 'GitHub has nothing under this name any more.'],
  ['failed', 'rate-limited', { status: 403, retryAt: '2026-11-01T09:30:00.000Z' }, 'Try again after'],
  ['failed', 'failed', { status: 418 }, 'GitHub did not answer as expected.'],
] as const)(
  'a reading that ended %s says what happened, what was kept and what to do (%#)',
  async (state, reason, detail, words) => {
    const { container } = await stage(<Panel {...props(of({ reading: { ...reading, state, reason, detail } }))} />);
    expect(container.textContent).toContain(words);
    expect(container.textContent).toContain('What one step read is kept.');
  },
);

test('offline and used-up limits are said, and reading waits', async () => {
  const given = props(of());
  const { container, again } = await stage(<Panel {...given} online={false} />);
  expect(container.textContent).toContain('This computer is offline.');
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Read public GitHub work' }).disabled).toBe(true);
  const limit = {
    resource: 'core' as const,
    limit: 60,
    remaining: 0,
    resetAt: '2026-11-01T00:30:00.000Z',
    saidAt: now,
  };
  again(<Panel {...given} limits={[limit]} />);
  expect(container.textContent).toContain('are used up until');
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Read public GitHub work' }).disabled).toBe(true);
  again(<Panel {...given} limits={[{ ...limit, resetAt: '2026-10-31T23:00:00.000Z' }]} />);
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Read public GitHub work' }).disabled).toBe(false);
});

test('a full browser and a background that does not answer are said', async () => {
  await stage(<Panel {...props(of({ sendFailed: true }))} storageFull />);
  expect(screen.getByRole('alert').textContent).toContain('no room left');
  expect(screen.getByText(/background did not answer/u)).toBeTruthy();
});

test('the sources say of each part how it stands, and why', async () => {
  const sections = {
    ...dossier.sections,
    repositories: unreadable('a list', ['page:test']),
    pullRequests: notRead('rate-limited', { retryAt: '2026-11-01T09:30:00.000Z' }),
  };
  const { container } = await stage(<Panel {...props(of({ dossier: { ...dossier, sections }, reading }))} />);
  const strip = screen.getByRole('region', { name: 'What was read' });
  expect(strip.textContent).toContain('Not read: repositories, pull requests');
  const details = strip.querySelector('details');
  if (!details) throw new Error('no sources');
  details.open = true;
  fireEvent(details, new Event('toggle'));
  await waitFor(() => expect(within(strip).getAllByRole('definition').length).toBeGreaterThan(5));
  expect(strip.textContent).toContain('not as expected, so not read (expected: a list)');
  expect(strip.textContent).toContain('free requests for your network are used up');
  expect(container.querySelectorAll('a:not([href^="https://"])')).toHaveLength(0);
});

test('the views are reached by arrow keys', async () => {
  const given = props(of());
  await stage(<Panel {...given} />);
  const [signals, work] = screen.getAllByRole('tab');
  expect(screen.getAllByRole('tab').map((tab) => tab.textContent)).toEqual(['Signals', 'Work', 'Message', 'Notes']);
  signals?.focus();
  fireEvent.keyDown(signals ?? document.body, { key: 'ArrowRight' });
  await waitFor(() => expect(document.activeElement).toBe(work));
  expect(given.onView).toHaveBeenLastCalledWith('work');
});

test('the language changes while the panel is open, all of it, and a half-written note stays', async () => {
  const { words, container } = await stage(<Panel {...props(of())} view="notes" />);
  const field = await screen.findByLabelText<HTMLTextAreaElement>('Text');
  fireEvent.change(field, { target: { value: 'half a' } });
  await act(() => changeLocale(words, 'de', loadFromDisk));
  expect(screen.getAllByRole('tab').map((tab) => tab.textContent)).toEqual([
    'Hinweise',
    'Arbeit',
    'Nachricht',
    'Notizen',
  ]);
  expect(container.textContent).toContain('Gelesen: Profilseite');
  expect(field.value).toBe('half a');
  expect(field.isConnected).toBe(true);
});

test('the role is a native choice, and goes out', async () => {
  const given = props(of());
  await stage(<Panel {...given} />);
  fireEvent.change(screen.getByLabelText('Hiring for'), { target: { value: 'data-scientist' } });
  expect(given.events.onRole).toHaveBeenLastCalledWith('data-scientist');
  fireEvent.change(screen.getByLabelText('Hiring for'), { target: { value: '' } });
  expect(given.events.onRole).toHaveBeenLastCalledWith(null);
});

test('the menu changes language and theme, and erases only when asked twice', async () => {
  const given = props(of());
  await stage(<Panel {...given} />);
  fireEvent.click(screen.getByRole('button', { name: 'Menu' }));
  fireEvent.change(screen.getByLabelText('Language'), { target: { value: 'de' } });
  expect(given.events.onLocale).toHaveBeenLastCalledWith('de');
  fireEvent.change(screen.getByLabelText('Theme'), { target: { value: 'dark' } });
  expect(given.events.onTheme).toHaveBeenLastCalledWith('dark');
  fireEvent.click(screen.getByRole('button', { name: 'Erase this person' }));
  expect(given.events.onErasePerson).not.toHaveBeenCalled();
  const ask = screen.getByRole('alertdialog', { name: 'Erase this person?' });
  fireEvent.click(within(ask).getByRole('button', { name: 'Erase this person' }));
  expect(given.events.onErasePerson).toHaveBeenCalledOnce();
  await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
});

test('an erasing that did not work says so', async () => {
  const given = props(of());
  given.events.onEraseAll = () => Promise.reject(new Error('locked'));
  await stage(<Panel {...given} />);
  fireEvent.click(screen.getByRole('button', { name: 'Menu' }));
  fireEvent.click(screen.getByRole('button', { name: 'Erase everything' }));
  fireEvent.click(within(screen.getByRole('alertdialog')).getByRole('button', { name: 'Erase everything' }));
  await waitFor(() => expect(screen.getByText(/nothing was erased/u)).toBeTruthy());
});

test('a hostile name is words: no element, no direction mark', async () => {
  const hostile = buildDossier({ name: '\u202E<img src=x onerror=alert(1)>', readme: 'Words.' });
  const { container } = await stage(<Panel {...props(of({ dossier: hostile }))} />);
  expect(container.querySelector('img')).toBeNull();
  expect(screen.getByRole('heading', { level: 1 }).textContent).toContain('<img src=x onerror=alert(1)>');
  expect(container.textContent).not.toContain('\u202E');
});

test('texts in a language that the checks do not know are named in the details, with their link', async () => {
  const otherLanguage = [{ text: 'profile-readme', kind: 'profile-readme' as const, repository: null }];
  await stage(<Panel {...props(of({ facts: { ...facts, otherLanguage } }))} />);
  const details = screen.getByText('Details').closest('details');
  if (!details) throw new Error('the details were expected');
  details.open = true;
  fireEvent(details, new Event('toggle'));
  const heading = await waitFor(() => within(details).getByText('In a language that the checks do not know.'));
  const link = within(heading.parentElement as HTMLElement).getByRole('link');
  expect(link.textContent).toBe('Profile README');
  expect(link.getAttribute('href')).toBe(dossier.texts['profile-readme']?.url);
});

const manyUnread = buildDossier({
  repositories: Array.from({ length: 30 }, (_, index) => ({ name: `tool-${index}` })),
  pulls: [],
});
const unread = { ...manyUnread, sections: { ...manyUnread.sections, contents: notRead('no-budget') } };
const left: Limit = {
  resource: 'core',
  limit: 60,
  remaining: 41,
  resetAt: new Date(Date.parse(now) + 1_800_000).toISOString(),
  saidAt: now,
};

test('more than is set aside for one person is told with its cost and what is left, and read only at a word', async () => {
  const given = props(of({ reading, dossier: unread, ...offered(unread, [], ['contents'], now) }));
  const { container, again } = await stage(<Panel {...given} limits={[left]} />);
  expect(container.textContent).toContain('30 repositories');
  expect(container.textContent).toContain('At most 23 requests to GitHub.');
  // What is left for the network is told at once only where it may not be enough.
  const network = /(\d+) of 60 API requests are left for your network until/u;
  expect(container.textContent).not.toMatch(network);
  again(<Panel {...given} limits={[{ ...left, remaining: 9 }]} />);
  expect(network.exec(container.textContent ?? '')?.[1]).toBe('9');
  again(<Panel {...given} limits={[left]} />);
  fireEvent.click(screen.getByRole('button', { name: 'Read more' }));
  expect(given.events.onOffer).not.toHaveBeenCalled();
  fireEvent.click(screen.getByText('Details'));
  await waitFor(() => expect(network.exec(container.textContent ?? '')?.[1]).toBe('41'));
  await waitFor(() => expect(container.textContent).toContain('Takes about 30 API requests and 30 files.'));
  fireEvent.click(screen.getByRole('button', { name: 'Read all of it' }));
  expect(given.events.onOffer).toHaveBeenLastCalledWith(
    expect.objectContaining({ only: { parts: ['contents'], repositories: null } }),
    { core: 30, search: 0, raw: 30, graphql: 0 },
  );
});

test('a reading that stopped because nothing more could change says so', async () => {
  const given = props(of({ reading }));
  const { container, again } = await stage(<Panel {...given} />);
  expect(container.textContent).toContain('All that can be read without a token was read');
  again(<Panel {...given} subject={of({ reading, ...offered(unread, [], ['manifests'], now) })} />);
  expect(container.textContent).not.toContain('All that can be read without a token was read');
  again(<Panel {...given} subject={of({ reading, ...offered(unread, [], [], now) })} />);
  expect(container.textContent).toMatch(/what is left could change none of the signals \(.*30 repositories\)/u);
  expect(screen.getByRole('button', { name: 'Read again' })).toBeTruthy();
});

test('a finding that cannot tell offers exactly what it waits for, and says where nothing helps any more', async () => {
  const waiting = finding('insufficient', {
    message: 'noText',
    changedBy: ['contents'],
    data: { texts: 0, unread: 2, unreadNames: ['pat-example/tool-3', 'pat-example/tool-4'] },
  });
  const offers = offered(unread, [waiting], ['contents'], now);
  const given = props(of({ reading, findings: [waiting], ...offers }));
  const { again } = await stage(<Panel {...given} limits={[left]} />);
  const card = () => document.querySelector<HTMLElement>('[data-identity]') ?? document.body;
  expect(card().textContent).toContain('2 repositories. Takes about 2 API requests and 2 files.');
  fireEvent.click(within(card()).getByRole('button', { name: 'Read this', hidden: true }));
  expect(given.events.onOffer).toHaveBeenLastCalledWith(
    expect.objectContaining({
      only: { parts: ['contents'], repositories: ['pat-example/tool-3', 'pat-example/tool-4'] },
    }),
    null,
  );
  // While a reading runs there is nothing to press.
  const running = of({ reading: { ...reading, state: 'running' }, findings: [waiting], ...offers });
  again(<Panel {...given} subject={running} />);
  const button = within(card()).getByRole<HTMLButtonElement>('button', { name: 'Read this', hidden: true });
  expect(button.disabled).toBe(true);
  again(
    <Panel {...given} subject={of({ reading, findings: [waiting], offers: new Map([[waiting.identity, null]]) })} />,
  );
  expect(card().textContent).toContain('All that can be read of this without a token was read.');
});

test('the queue says who waits, until when, and lets them be taken out', async () => {
  const row = (login: string, change: Partial<QueueRow>): QueueRow => ({
    id: login,
    login,
    addedAt: now,
    state: 'waiting',
    notBefore: null,
    from: null,
    reason: null,
    key: null,
    ...change,
  });
  const queue = [
    row('ann-example', { state: 'reading' }),
    row('bo-example', { notBefore: left.resetAt, reason: 'rate-limited' }),
    row('cy-example', {}),
    row('di-example', { state: 'failed', reason: 'failed' }),
  ];
  const given = props({ kind: 'none' });
  const { container, again } = await stage(<Panel {...given} queue={queue} />);
  const list = screen.getByRole('region', { name: 'Queue' });
  expect(list.textContent).toContain('3 people wait to be read');
  expect(list.textContent).toMatch(/the queue goes on by itself after \d\d:\d\d/u);
  const states = within(list)
    .getAllByRole('listitem', { hidden: true })
    .map((one) => one.textContent);
  expect(states).toEqual([
    'ann-examplebeing read',
    expect.stringMatching(/^bo-examplegoes on after/u),
    'cy-examplewaits for a turn',
    'di-examplecould not be read',
  ]);
  const out = within(list).getByRole('button', { name: 'Take cy-example out of the queue', hidden: true });
  fireEvent.click(out);
  expect(given.events.onLeaveQueue).toHaveBeenCalledWith('cy-example');
  again(<Panel {...given} queue={[]} />);
  expect(container.textContent).not.toContain('wait');
  // Of somebody who waits, the strip says so too.
  const mine = { subject: of(), queue: [row('pat-example', { notBefore: left.resetAt })] };
  again(<Panel {...given} {...mine} />);
  expect(container.textContent).toMatch(/In the queue: this person is read by itself after/u);
  again(<Panel {...given} subject={of()} queue={[row('pat-example', { state: 'done' })]} />);
  expect(container.textContent).not.toContain('In the queue');
});
