// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { TokenDialog } from '../../components/token-dialog';
import { TokenNotice } from '../../components/token-notice';
import { TokenSettings, type TokenView } from '../../components/token-settings';
import { standingOf } from '../../components/token-words';
import type { ShownToken } from '../../lib/store/token-owner';
import type { TokenProblem } from '../../lib/store/token-shape';
import { stage } from './stage';

afterEach(cleanup);

const now = '2026-11-20T12:00:00.000Z';
const pasted = `github_pat_${'Sample0123'.repeat(8)}Zz`;
const day = (count: number): string => new Date(Date.parse(now) + count * 86_400_000).toISOString();

const token = (change: Partial<ShownToken> = {}): ShownToken => ({
  ending: 'xYz9',
  kind: 'fine-grained',
  addedAt: now,
  state: 'works',
  checkedAt: now,
  expiresAt: day(90),
  refusedBy: [],
  scopes: [],
  ...change,
});
const view = (change: Partial<TokenView> = {}): TokenView => ({
  token: token(),
  checking: false,
  online: true,
  now,
  ...change,
});
const events = () => ({
  onSave: vi.fn<(text: string) => Promise<TokenProblem | null>>(async () => null),
  onCheck: vi.fn(),
  onRemove: vi.fn(async () => undefined),
});
const text = (): string => document.body.textContent ?? '';
const button = (name: string | RegExp) => screen.getByRole('button', { name });

describe('how a token stands', () => {
  const at = (change: Partial<ShownToken>, moment: Partial<TokenView> = {}) =>
    standingOf(token(change), { ...view(), ...moment });

  test.each([
    ['works', { expiresAt: null }],
    ['works', { expiresAt: day(7.1) }],
    ['soon', { expiresAt: day(7) }],
    ['expired', { expiresAt: day(0) }],
    ['expired', { state: 'expired', expiresAt: null }],
    // Nobody has asked GitHub since, and the time it told has passed.
    ['expired', { state: 'untested', expiresAt: day(-1) }],
    ['refused', { state: 'refused' }],
    ['untested', { state: 'untested', expiresAt: null }],
  ] as const)('%s: %j', (state, change) => {
    expect(at(change).state).toBe(state);
  });

  test('a token that was not asked about says why', () => {
    expect(at({ state: 'untested' }, { checking: true }).state).toBe('checking');
    expect(at({ state: 'untested' }, { online: false }).state).toBe('offline');
    expect(at({ state: 'refused' }, { online: false, checking: true }).state).toBe('refused');
  });

  test.each([
    [0.2, 1],
    [1, 1],
    [3.01, 3],
    [6.5, 7],
  ])('the days that are left: %d', (left, days) => {
    expect(at({ expiresAt: day(left) })).toEqual({ state: 'soon', days });
  });
});

describe('without a token', () => {
  test('it is told what one is good for, what it may do, where it is kept, and how to get one', async () => {
    await stage(<TokenSettings view={view({ token: null })} events={events()} />);
    for (const words of [
      '60 requests an hour',
      '5,000',
      'no permission and no scope',
      'in this browser',
      'github_pat_',
    ])
      expect(text()).toContain(words);
    const address = new URL(screen.getByRole<HTMLAnchorElement>('link').href);
    expect(`${address.origin}${address.pathname}`).toBe('https://github.com/settings/personal-access-tokens/new');
    expect(Object.fromEntries(address.searchParams)).toEqual({
      name: 'Plumbline 2026-11-20',
      description: 'Reads public work for Plumbline. Needs no permission.',
      expires_in: '90',
    });
    expect((address.searchParams.get('name') ?? '').length).toBeLessThanOrEqual(40);
  });

  test('the field hides what is pasted, offers nothing, and is empty once it is kept', async () => {
    const given = events();
    await stage(<TokenSettings view={view({ token: null })} events={given} />);
    const field = screen.getByLabelText<HTMLInputElement>('Token');
    expect([field.type, field.autocomplete, field.getAttribute('spellcheck')]).toEqual(['password', 'off', 'false']);
    fireEvent.change(field, { target: { value: pasted } });
    fireEvent.click(button(/Show/u));
    expect(field.type).toBe('text');
    fireEvent.click(button(/Show/u));
    expect(field.type).toBe('password');
    fireEvent.click(button('Save'));
    expect(given.onSave).toHaveBeenCalledExactlyOnceWith(pasted);
    await waitFor(() => expect(field.value).toBe(''));
    expect(document.body.innerHTML).not.toContain(pasted);
    expect(text()).toContain('Saved.');
  });

  test.each([
    ['inside', 'more than the token'],
    ['cut', 'its end is missing'],
    ['password', 'Never enter a password here'],
    ['old', 'before 2021'],
    ['app', 'token of an app'],
    ['long', 'longer than any'],
    ['empty', 'Nothing was pasted'],
  ] as const)('what cannot be one is said beside the field and stays in it: %s', async (problem, words) => {
    const given = events();
    given.onSave.mockResolvedValue(problem);
    await stage(<TokenSettings view={view({ token: null })} events={given} />);
    const field = screen.getByLabelText<HTMLInputElement>('Token');
    fireEvent.change(field, { target: { value: 'something' } });
    fireEvent.click(button('Save'));
    await waitFor(() => expect(screen.getByRole('alert').textContent).toContain(words));
    expect([field.getAttribute('aria-invalid'), field.value]).toEqual(['true', 'something']);
    expect(field.getAttribute('aria-describedby')).toBe(screen.getByRole('alert').id);
    expect(document.activeElement).toBe(field);
    fireEvent.change(field, { target: { value: 'something else' } });
    expect(screen.getByRole('alert').textContent).toBe('');
  });

  test('lines that are pasted together are not made into one token', async () => {
    const given = events();
    given.onSave.mockResolvedValue('inside');
    await stage(<TokenSettings view={view({ token: null })} events={given} />);
    const field = screen.getByLabelText<HTMLInputElement>('Token');
    fireEvent.paste(field, { clipboardData: { getData: () => `\n${pasted}\r\n${pasted}\n` } });
    fireEvent.click(button('Save'));
    expect(given.onSave).toHaveBeenCalledWith(`${pasted} ${pasted}`);
    await waitFor(() => expect(screen.getByRole('alert').textContent).not.toBe(''));
  });

  test('a browser that has no room is told of, without what was pasted', async () => {
    const given = events();
    given.onSave.mockRejectedValue(new Error(`no room for ${pasted}`));
    await stage(<TokenSettings view={view({ token: null })} events={given} />);
    fireEvent.change(screen.getByLabelText('Token'), { target: { value: pasted } });
    fireEvent.click(button('Save'));
    await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('could not be saved'));
    expect(text()).not.toContain(pasted);
  });
});

describe('with a token', () => {
  test.each([
    ['It works until 18 February 2027.', 'counted for you alone', {}],
    ['GitHub names no day', 'counted for you alone', { expiresAt: null }],
    ['in 3 days', 'counted for you alone', { expiresAt: day(3) }],
    ['in one day', 'counted for you alone', { expiresAt: day(0.5) }],
    ['GitHub refuses it', 'for everybody on your network', { state: 'refused' }],
    ['It ended on 1 November 2026', 'for everybody on your network', { expiresAt: '2026-11-01T12:00:00.000Z' }],
    ['It has ended.', 'for everybody on your network', { state: 'expired', expiresAt: null }],
  ] as const)('it is said how it stands and which requests are made: %s', async (words, used, change) => {
    await stage(<TokenSettings view={view({ token: token(change) })} events={events()} />);
    expect(screen.getAllByRole('status')[0]?.textContent).toContain(words);
    expect(text()).toContain(used);
    expect(text()).toContain('ending in xYz9');
  });

  test('what is not known yet is said as such', async () => {
    const untested = token({ state: 'untested', checkedAt: null, expiresAt: null });
    const { again } = await stage(<TokenSettings view={view({ token: untested, checking: true })} events={events()} />);
    expect(text()).toContain('GitHub is being asked');
    again(<TokenSettings view={view({ token: untested, online: false })} events={events()} />);
    expect(text()).toContain('this computer is offline');
    expect(button('Ask GitHub again')).toHaveProperty('disabled', true);
    again(<TokenSettings view={view({ token: untested })} events={events()} />);
    expect(text()).toContain('GitHub could not be asked');
    expect(text()).not.toContain('counted for you alone');
  });

  test('organisations that refuse it are named, newest first, and the rest counted', async () => {
    const names = Array.from({ length: 10 }, (_, index) => `sample-org-${index}`);
    const { again } = await stage(
      <TokenSettings view={view({ token: token({ refusedBy: ['sample-org'] }) })} events={events()} />,
    );
    expect(text()).toContain(
      'This organisation does not accept it. Of work there only the newest pull requests are read, without a token; reviews and files that name maintainers are not: sample-org.',
    );
    again(<TokenSettings view={view({ token: token({ refusedBy: names }) })} events={events()} />);
    expect(text()).toContain('sample-org-9, sample-org-8');
    expect(text()).toContain('and 2 more');
  });

  test('scopes are said not to be needed, kindly, with the way to one without', async () => {
    await stage(
      <TokenSettings view={view({ token: token({ kind: 'classic', scopes: ['repo', 'gist'] }) })} events={events()} />,
    );
    expect(text()).toContain('repo and gist');
    expect(text()).toContain('a token without scopes is safer');
    expect(screen.getByLabelText('Another token')).toBeTruthy();
    expect(screen.getByRole<HTMLAnchorElement>('link', { name: 'Your tokens on GitHub' }).href).toBe(
      'https://github.com/settings/tokens',
    );
  });

  test('it is removed by one press, asked about again by one, and another is put in', async () => {
    const given = events();
    const { again } = await stage(<TokenSettings view={view()} events={given} />);
    expect(screen.queryByLabelText('Another token')).toBeNull();
    fireEvent.click(button('Put in another'));
    expect(screen.getByLabelText('Another token')).toBeTruthy();
    fireEvent.click(button('Ask GitHub again'));
    expect(given.onCheck).toHaveBeenCalledOnce();
    fireEvent.click(button('Remove'));
    expect(given.onRemove).toHaveBeenCalledOnce();
    again(<TokenSettings view={view({ token: null })} events={given} />);
    await waitFor(() => expect(text()).toContain('Removed from this browser.'));
    expect(document.activeElement).not.toBe(document.body);
  });

  test('a removal that fails is told of', async () => {
    const given = events();
    given.onRemove.mockRejectedValue(new Error('closed'));
    await stage(<TokenSettings view={view()} events={given} />);
    fireEvent.click(button('Remove'));
    await waitFor(() => expect(text()).toContain('the token is still here'));
  });
});

describe('in the panel', () => {
  const notice = (
    change: Partial<TokenView>,
    offered = true,
    more: { onOpen?: () => void; onDecline?: () => void } = {},
  ) => (
    <TokenNotice
      view={view(change)}
      offered={offered}
      onOpen={more.onOpen ?? vi.fn()}
      onDecline={more.onDecline ?? vi.fn()}
    />
  );

  test('a token is offered when it is time, in the way of nothing', async () => {
    const onOpen = vi.fn();
    const { again } = await stage(notice({ token: null }, false));
    expect(text()).toBe('');
    again(notice({ token: null }, true, { onOpen }));
    const offer = screen.getByRole('region', { name: 'More requests with a token of your own' });
    expect(offer.textContent).toContain('5,000');
    expect(screen.queryByRole('dialog')).toBeNull();
    fireEvent.click(within(offer).getByRole('button', { name: 'See how' }));
    expect(onOpen).toHaveBeenCalledOnce();
  });

  test('“not now” is the end of it, and says where it stays', async () => {
    const onDecline = vi.fn();
    await stage(notice({ token: null }, true, { onDecline }));
    fireEvent.click(button('Not now'));
    expect(onDecline).toHaveBeenCalledOnce();
    expect(screen.queryByRole('region')).toBeNull();
    expect(document.activeElement?.textContent).toBe('Not asked again. It stays in the settings.');
  });

  test.each([
    ['ends in 5 days', { expiresAt: day(5) }],
    ['ends in one day', { expiresAt: day(1) }],
    ['GitHub refuses your token', { state: 'refused' }],
    ['has ended', { expiresAt: day(-1) }],
  ] as const)('a token that is in trouble is told of: %s', async (words, change) => {
    await stage(notice({ token: token(change) }));
    expect(screen.getByRole('region').textContent).toContain(words);
  });

  test.each<Partial<ShownToken>>([{}, { expiresAt: null }, { state: 'untested' }, { refusedBy: ['sample-org'] }])(
    'one that works is not: %j',
    async (change) => {
      await stage(notice({ token: token(change) }));
      expect(text()).toBe('');
    },
  );

  test('the dialog gives the focus back, to the panel’s heading where what opened it has gone', async () => {
    const opener = document.createElement('button');
    const heading = document.createElement('h1');
    document.body.append(opener, heading);
    opener.focus();
    const onClose = vi.fn();
    const { again } = await stage(<TokenDialog view={view({ token: null })} events={events()} onClose={onClose} />);
    expect(screen.getByRole('dialog', { name: 'Your GitHub token' })).toBeTruthy();
    fireEvent.click(button('Close'));
    expect(onClose).toHaveBeenCalledOnce();
    again(<></>);
    await waitFor(() => expect(document.activeElement).toBe(opener));
    again(<TokenDialog view={view()} events={events()} onClose={onClose} />);
    opener.remove();
    again(<></>);
    await waitFor(() => expect(document.activeElement).toBe(heading));
    heading.remove();
  });
});
