import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawPullRequests } from '../../../lib/facts/pull-requests/draw-pull-requests';
import { buildDossier, type PullPlan } from '../../helpers/dossier';

const day = (number: number) => `2026-05-${String(number).padStart(2, '0')}T00:00:00Z`;
const pull = (number: number, title: string, more: Partial<PullPlan> = {}): PullPlan => ({
  number,
  title,
  closedAt: day(number),
  ...more,
});
const drawn = (pulls: readonly PullPlan[]) =>
  Object.fromEntries(drawPullRequests(buildDossier({ pulls })).map((change) => [change.number, change]));
const id = (number: number) => `sample-org/serve-kit#${number}`;

const original = pull(1, 'Keep blocks of aborted requests', {
  landedCommit: '0a1b2c3d4e5f60718293a4b5c6d7e8f901234567',
});
const revert = pull(2, 'Revert "Keep blocks of aborted requests"', { body: `Reverts ${id(1)}` });

describe('relations of changes', () => {
  test('a revert says what it takes back, and the change that it was', () => {
    const changes = drawn([original, revert]);
    expect(changes[2]).toMatchObject({ kind: 'revert', of: id(1), again: true, takenBack: null });
    expect(changes[1]).toMatchObject({ kind: 'change', of: null, again: false, takenBack: { by: id(2) } });
  });

  test.each([
    ['a commit', { body: 'This reverts commit 0a1b2c3d4e5f.' }],
    ['the title', { body: 'It made the tail worse.' }],
  ])('the change is found by %s too', (_, more) => {
    const changes = drawn([original, pull(2, 'Revert "Keep blocks of aborted requests"', more)]);
    expect(changes[2]?.of).toBe(id(1));
    expect(changes[1]?.takenBack).toEqual({ by: id(2) });
  });

  test('a revert of the revert, or a second landing, makes it stand', () => {
    const twice = pull(3, 'Revert "Revert "Keep blocks of aborted requests""', { body: `Reverts ${id(2)}` });
    expect(drawn([original, revert, twice])[1]?.takenBack).toBeNull();
    // A revert of a revert brings back: the revert itself is not what was taken back for good.
    expect(drawn([original, revert, twice])[3]).toMatchObject({ kind: 'reapply', of: id(2), again: true });
    const again = pull(3, 'Reland "Keep blocks of aborted requests (#1)"');
    expect(drawn([original, revert, again])[1]?.takenBack).toBeNull();
    expect(drawn([original, revert, again])[3]).toMatchObject({ kind: 'reapply', of: id(1), again: true });
    // And taken back once more, it does not.
    const last = pull(4, 'Revert "Keep blocks of aborted requests"', { body: `Reverts ${id(1)}` });
    expect(drawn([original, revert, again, last])[1]?.takenBack).toEqual({ by: id(4) });
  });

  test('only what landed takes back, and only what came before', () => {
    expect(drawn([original, { ...revert, landed: 'open' }])[1]?.takenBack).toBeNull();
    expect(drawn([original, { ...revert, landed: 'unknown' }])[1]?.takenBack).toBeNull();
    expect(drawn([original, { ...revert, closedAt: '2026-04-01T00:00:00Z' }])[1]?.takenBack).toBeNull();
  });

  test('a back-port beside its original is that work again; alone it counts', () => {
    const carried = pull(5, 'Automated cherry pick of #1: keep blocks of aborted requests', { base: 'release-1.4' });
    expect(drawn([original, carried])[5]).toMatchObject({ kind: 'back-port', of: id(1), again: true });
    expect(drawn([original, carried])[1]?.takenBack).toBeNull();
    expect(drawn([carried])[5]).toMatchObject({ kind: 'back-port', of: id(1), again: false });
    expect(drawn([{ ...original, landed: 'unknown' }, carried])[5]?.again).toBe(false);
  });

  test('the same number elsewhere is another change', () => {
    const other = pull(2, 'Revert "Keep blocks"', { body: 'Reverts other-org/serve-kit#1' });
    expect(drawn([original, other])[1]?.takenBack).toBeNull();
    expect(drawn([original, other])[2]).toMatchObject({ of: 'other-org/serve-kit#1', again: false });
  });

  test('circles and any order of reading end the same', () => {
    const pulls = [
      original,
      revert,
      pull(3, 'Revert "a"', { body: `Reverts ${id(4)}`, closedAt: day(9) }),
      pull(4, 'Revert "b"', { body: `Reverts ${id(3)}`, closedAt: day(9) }),
      pull(5, 'Revert "c"', { body: `Reverts ${id(5)}` }),
      pull(6, 'Reland "Keep blocks of aborted requests (#1)"'),
    ];
    const expected = drawn(pulls);
    fc.assert(
      fc.property(fc.shuffledSubarray(pulls, { minLength: pulls.length }), (order) => {
        expect(drawn(order)).toEqual(expected);
      }),
    );
  });

  test('five thousand changes that take each other back are related', () => {
    const chain = Array.from({ length: 5_000 }, (_, at): PullPlan => ({
      number: at + 1,
      title: at === 0 ? 'Keep blocks' : `Revert "Keep blocks of ${at}"`,
      body: at === 0 ? '' : `Reverts ${id(at)}`,
      closedAt: '2026-05-01T00:00:00Z',
    }));
    const changes = drawn(chain);
    // The last one stands, so every second one before it is taken back.
    expect(changes[5_000]?.takenBack).toBeNull();
    expect(changes[4_999]?.takenBack).toEqual({ by: id(5_000) });
    expect(changes[4_998]?.takenBack).toBeNull();
  });
});
