import { describe, expect, test } from 'vitest';
import { drawShownChange, type ShownChange } from '../../../lib/facts/pull-requests/draw-shown-change';

const shown = (more: Partial<ShownChange> = {}): ShownChange => ({
  owner: 'sample-org',
  name: 'serve-kit',
  number: 7,
  title: 'Hold the lease until the answer is sent',
  body: 'I chose to hold the lease until the answer is sent instead of renewing it, because a renewal that is late lets two workers answer.',
  labels: [],
  state: 'merged',
  author: 'pat-example',
  base: 'main',
  closedBy: 'other',
  date: '2026-05-01T00:00:00Z',
  ...more,
});

describe('a change whose page is open', () => {
  test('is judged as any other, and its decision is quoted with a link into the page', () => {
    const change = drawShownChange(shown());
    expect(change).toMatchObject({
      id: 'sample-org/serve-kit#7',
      url: 'https://github.com/sample-org/serve-kit/pull/7',
      landed: 'merged',
      reviewed: 'unknown',
      own: false,
      date: '2026-05-01T00:00:00Z',
    });
    expect(change.decision?.quote).toContain('instead of renewing it');
    expect(change.decision?.url).toMatch(/^https:\/\/github\.com\/sample-org\/serve-kit\/pull\/7#:~:text=/u);
  });

  test.each([
    ['merged', 'merged'],
    ['open', 'open'],
    ['draft', 'open'],
    ['closed', 'unknown'],
    [null, 'unknown'],
  ] as const)('%s on the page: %s', (state, landed) => {
    expect(drawShownChange(shown({ state })).landed).toBe(landed);
  });

  test('that was closed is known to have landed where the project’s habit proves it', () => {
    const closed = shown({ owner: 'pytorch', name: 'pytorch', state: 'closed', labels: ['Merged'] });
    expect(drawShownChange(closed)).toMatchObject({ landed: 'landed', landing: 'bot' });
  });

  test('in the author’s own repository is own work', () => {
    expect(drawShownChange(shown({ owner: 'Pat-Example' })).own).toBe(true);
    expect(drawShownChange(shown({ author: null })).own).toBe(false);
  });

  test('is the same whoever opened it', () => {
    const { own: _own, ...one } = drawShownChange(shown({ author: 'julia-example' }));
    const { own: _other, ...other } = drawShownChange(shown({ author: 'someone-else' }));
    expect(one).toEqual(other);
  });

  test('of a release branch that carries another one over says so', () => {
    const backPort = shown({
      title: '[release-2.1] Hold the lease until the answer is sent (#5)',
      base: 'release-2.1',
    });
    expect(drawShownChange(backPort)).toMatchObject({ kind: 'back-port', of: 'sample-org/serve-kit#5' });
  });
});
