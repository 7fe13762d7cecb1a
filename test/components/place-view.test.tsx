// @vitest-environment jsdom
import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { PlaceView, type PlaceShown } from '../../components/place-view';
import type { WorkGroup } from '../../lib/facts/pull-requests/who-works-here';
import type { QueueRow, RepositoryReading } from '../../lib/store/rows';
import { change, stage } from './stage';

afterEach(cleanup);

const now = '2026-11-01T00:00:00.000Z';
const events = () => ({ onReadRepository: vi.fn(), onQueue: vi.fn(), onRound: vi.fn() });
const row = (more: Partial<RepositoryReading> = {}): RepositoryReading => ({
  id: 'sample-org/serve-kit',
  owner: 'sample-org',
  name: 'serve-kit',
  state: 'done',
  readAt: now,
  spent: { core: 2, search: 0, raw: 0, graphql: 0 },
  changes: [],
  pages: 1,
  of: null,
  ...more,
});
const groups: WorkGroup[] = [
  {
    kind: 'reliability',
    people: [
      {
        login: 'pat-example',
        changes: [
          { number: 9, title: 'Hold the lease', date: '2026-05-01T00:00:00Z' },
          { number: 3, title: 'Retry once', date: null },
        ],
      },
    ],
  },
  { kind: 'tooling', people: [{ login: 'pat-example', changes: [{ number: 5, title: 'Cache builds', date: null }] }] },
];
const shown = (more: Partial<PlaceShown> = {}): PlaceShown => ({
  place: { kind: 'repository', owner: 'sample-org', name: 'serve-kit', fork: false },
  repository: null,
  read: null,
  failed: false,
  known: { queue: [], read: new Set() },
  mostRequests: 3,
  mostPerPerson: 23,
  ...more,
});
const waiting = (more: Partial<QueueRow> = {}): QueueRow => ({
  id: 'pat-example',
  login: 'pat-example',
  addedAt: now,
  state: 'waiting',
  notBefore: null,
  from: null,
  reason: null,
  key: null,
  ...more,
});

describe('a repository', () => {
  test('says before what looking for people takes, and asks for it', async () => {
    const given = events();
    await stage(<PlaceView shown={shown()} now={now} events={given} />);
    expect(screen.getByText('At most 3 requests to GitHub.')).toBeDefined();
    fireEvent.click(screen.getByRole('button', { name: 'Find who did what' }));
    expect(given.onReadRepository).toHaveBeenCalledWith('sample-org', 'serve-kit');
  });

  test('shows people by kind of work with the change that says so, and reads those who are ticked', async () => {
    const given = events();
    await stage(
      <PlaceView shown={shown({ repository: row(), read: { kind: 'repository', groups } })} now={now} events={given} />,
    );
    const group = within(screen.getByRole('region', { name: 'Reliability' }));
    expect(group.getByRole('link', { name: 'Hold the lease' }).getAttribute('href')).toBe(
      'https://github.com/sample-org/serve-kit/pull/9',
    );
    expect(screen.getByRole('button', { name: 'Read the people you tick' }).hasAttribute('disabled')).toBe(true);
    fireEvent.click(group.getByRole('checkbox'));
    // The same person in another group is the same tick.
    expect(screen.getAllByRole('checkbox', { checked: true })).toHaveLength(2);
    fireEvent.click(screen.getByRole('button', { name: 'Read one person' }));
    expect(given.onRound).toHaveBeenCalledWith(['pat-example'], 'sample-org/serve-kit');
    expect(screen.queryAllByRole('checkbox', { checked: true })).toHaveLength(0);
  });

  test.each([
    [
      'that nobody was found',
      { repository: row(), read: { kind: 'repository' as const, groups: [] } },
      /none that landed/,
    ],
    ['what went wrong', { repository: row({ state: 'failed', reason: 'offline' }) }, /no connection to GitHub/],
    ['that it was interrupted', { repository: row({ state: 'interrupted' }) }, /stopped it half-way/],
    ['that it is being read', { repository: row({ state: 'running' }) }, /Reading: 0 changes/],
    [
      'that it is a fork',
      { place: { kind: 'repository' as const, owner: 'a', name: 'b', fork: true } },
      /This is a fork/,
    ],
    ['that it could not be judged', { failed: true }, /could not|did not/i],
  ])('says %s', async (_, more, words) => {
    await stage(<PlaceView shown={shown(more)} now={now} events={events()} />);
    expect(screen.getAllByText(words).length).toBeGreaterThan(0);
  });
});

describe('a list of people', () => {
  const logins = Array.from({ length: 12 }, (_, index) => `person-${index}-example`);
  const place = { kind: 'people' as const, list: 'organisation' as const, of: 'sample-org', logins };

  test('lets ten be ticked and no more', async () => {
    const given = events();
    await stage(<PlaceView shown={shown({ place })} now={now} events={given} />);
    for (const box of screen.getAllByRole('checkbox').slice(0, 10)) fireEvent.click(box);
    expect(screen.getAllByRole('checkbox').filter((box) => box.hasAttribute('disabled'))).toHaveLength(2);
    expect(screen.getByText(/No more than 10 at a time/)).toBeDefined();
    fireEvent.click(screen.getByRole('button', { name: 'Read 10 people' }));
    expect(given.onRound).toHaveBeenCalledWith(logins.slice(0, 10), null);
  });

  test.each([
    [waiting(), 'waits to be read'],
    [waiting({ notBefore: '2026-11-01T00:30:00.000Z' }), /^waits until/],
    [waiting({ state: 'reading' }), 'being read'],
    [waiting({ state: 'failed' }), 'could not be read'],
    [waiting({ state: 'done' }), 'read'],
  ])('says where a reading stands: %#', async (queued, words) => {
    await stage(
      <PlaceView
        shown={shown({ place: { ...place, logins: ['pat-example'] }, known: { queue: [queued], read: new Set() } })}
        now={now}
        events={events()}
      />,
    );
    expect(screen.getByText(words)).toBeDefined();
  });

  test('without anybody says so', async () => {
    await stage(<PlaceView shown={shown({ place: { ...place, logins: [] } })} now={now} events={events()} />);
    expect(screen.getByText(/shows nobody/)).toBeDefined();
  });
});

describe('a pull request', () => {
  const place = {
    kind: 'pull-request' as const,
    owner: 'sample-org',
    name: 'serve-kit',
    number: 7,
    title: 'Return blocks when a request is aborted',
    state: 'merged' as const,
    author: 'pat-example',
    body: 'Because.',
    labels: [],
  };

  test('shows the change and reads its author', async () => {
    const given = events();
    await stage(
      <PlaceView shown={shown({ place, read: { kind: 'pull-request', change: change() } })} now={now} events={given} />,
    );
    expect(screen.getByRole('heading', { name: 'Reliability' })).toBeDefined();
    expect(screen.getByText(/states no decision/)).toBeDefined();
    fireEvent.click(screen.getByRole('button', { name: 'Read this person' }));
    expect(given.onQueue).toHaveBeenCalledWith(['pat-example'], 'sample-org/serve-kit');
  });

  test('says that the author or the page could not be read', async () => {
    await stage(
      <PlaceView shown={shown({ place: { ...place, author: null, title: null } })} now={now} events={events()} />,
    );
    expect(screen.getByText(/does not say who opened it/)).toBeDefined();
    expect(screen.getByText(/not as the reader knows it/)).toBeDefined();
  });

  test('waits where its author is in the queue', async () => {
    await stage(
      <PlaceView
        shown={shown({ place, known: { queue: [waiting()], read: new Set() } })}
        now={now}
        events={events()}
      />,
      'de',
    );
    expect(screen.getByRole('button', { name: 'wartet aufs Lesen' }).hasAttribute('disabled')).toBe(true);
  });
});
