import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hasLanded, landingOf, type Closed } from '../../../lib/facts/pull-requests/landing';
import { landingHabits } from '../../../lib/knowledge/landing-habits';

const closed = (more: Partial<Closed>): Closed => ({
  owner: 'sample-org',
  name: 'serve-kit',
  title: 'Keep blocks of aborted requests',
  labels: [],
  landed: 'unknown',
  landing: null,
  closedBy: null,
  closedAt: '2026-05-04T00:00:00Z',
  ...more,
});

describe('landingOf', () => {
  test('PyTorch: the merge bot closes, and its label says that the change came in', () => {
    const at = { owner: 'pytorch', name: 'pytorch' };
    expect(landingOf(closed({ ...at, labels: ['open source', 'Merged', 'topic: bug fixes'] }))).toEqual({
      landed: 'landed',
      landing: 'bot',
    });
    // Taken out again: how it ended is not to be told; landed once more, it counts again.
    expect(landingOf(closed({ ...at, labels: ['Merged', 'Reverted'] })).landed).toBe('unknown');
    expect(landingOf(closed({ ...at, labels: ['Merged', 'Reverted', 'mergedX1'] })).landed).toBe('landed');
    expect(landingOf(closed({ ...at, labels: ['Merged', 'mergedX1', 'Reverted', 'revertedX1'] })).landed).toBe(
      'unknown',
    );
    // The label of a merge that was asked for proves none.
    expect(landingOf(closed({ ...at, labels: ['merge-this-please', 'merging'] })).landed).toBe('unknown');
    expect(landingOf(closed({ ...at, labels: ['Merged'], landed: 'open' })).landed).toBe('open');
  });

  test('Spark: search alone cannot tell; the closing commit can', () => {
    const at = { owner: 'apache', name: 'spark', labels: ['SQL', 'CORE'] };
    expect(landingOf(closed(at))).toEqual({ landed: 'unknown', landing: null });
    expect(landingOf(closed({ ...at, landed: 'landed', landing: 'commit' }))).toEqual({
      landed: 'landed',
      landing: 'commit',
    });
  });

  test('Airflow: squashed on GitHub; what is closed without that did not land', () => {
    const at = { owner: 'apache', name: 'airflow', closedBy: 'other' } as const;
    expect(landingOf(closed({ ...at, landed: 'merged' }))).toEqual({ landed: 'merged', landing: 'merge' });
    expect(landingOf(closed(at)).landed).toBe('not-landed');
    // In the days of the script nobody can tell, nor where the day is not known.
    expect(landingOf(closed({ ...at, closedAt: '2017-03-01T00:00:00Z' })).landed).toBe('unknown');
    expect(landingOf(closed({ ...at, closedAt: null })).landed).toBe('unknown');
    // Nor where the closing was not read.
    expect(landingOf(closed({ ...at, closedBy: null })).landed).toBe('unknown');
  });

  test('Kubernetes: merged by its robot on GitHub', () => {
    const at = { owner: 'kubernetes', name: 'kubernetes', labels: ['lgtm', 'approved', 'cncf-cla: yes'] };
    expect(landingOf(closed({ ...at, landed: 'merged', landing: 'bot' }))).toEqual({
      landed: 'merged',
      landing: 'bot',
    });
    expect(landingOf(closed({ ...at, closedBy: 'bot' })).landed).toBe('not-landed');
  });

  test('Copybara: the label and a bot that closes, both of them', () => {
    const at = { owner: 'tensorflow', name: 'tensorflow' };
    const ready = { ...at, labels: ['ready to pull', 'size:S'] };
    expect(landingOf(closed({ ...ready, closedBy: 'bot' }))).toEqual({ landed: 'landed', landing: 'bot' });
    expect(landingOf(closed(ready)).landed).toBe('unknown');
    expect(landingOf(closed({ ...ready, closedBy: 'author' })).landed).toBe('unknown');
    expect(landingOf(closed({ ...at, labels: ['ready to pull', 'stale'], closedBy: 'bot' })).landed).toBe('unknown');
  });

  test('a queue that squashes says so in the title, wherever it is used', () => {
    expect(landingOf(closed({ title: '[Merged by Bors] - Keep blocks of aborted requests' }))).toEqual({
      landed: 'landed',
      landing: 'merge-queue',
    });
    expect(landingOf(closed({ title: 'Say [Merged by Bors] - in titles' })).landed).toBe('unknown');
  });

  test('without a habit a label proves nothing', () => {
    expect(landingOf(closed({ labels: ['Merged', 'integrated', 'master'] })).landed).toBe('unknown');
    expect(landingOf(closed({ owner: 'openjdk', name: 'jdk', labels: ['integrated'] })).landed).toBe('landed');
    expect(landingOf(closed({ owner: 'gitgitgadget', name: 'git', labels: ['seen', 'next'] })).landed).toBe('unknown');
    expect(landingOf(closed({ owner: 'gitgitgadget', name: 'git', labels: ['next', 'master'] })).landing).toBe(
      'commit',
    );
  });

  test('what was read is never overruled, and fewer labels never make a change land', () => {
    const labels = fc.subarray(['Merged', 'ready to pull', 'integrated', 'master', 'SQL']);
    const place = fc.constantFrom(...landingHabits.flatMap(({ where }) => where).filter((where) => where !== '*'));
    const state = fc.constantFrom<Closed['landed']>('merged', 'landed', 'not-landed', 'open', 'unknown');
    fc.assert(
      fc.property(
        place,
        labels,
        state,
        fc.constantFrom('author', 'other', 'bot', null),
        (where, given, landed, closedBy) => {
          const [owner = '', name = ''] = where.replace('*', 'kit').split('/');
          const full = closed({ owner, name, labels: given, landed, closedBy });
          const { landed: told } = landingOf(full);
          expect(landed === 'unknown' ? ['landed', 'not-landed', 'unknown'] : [landed]).toContain(told);
          const fewer = given.map((label) => landingOf({ ...full, labels: given.filter((one) => one !== label) }));
          expect(fewer.some(hasLanded) && !hasLanded({ landed: told })).toBe(false);
        },
      ),
    );
  });
});

test('every habit has its source, names in lower case, and says one thing', () => {
  for (const { where, landed, mergedOnlySince, source } of landingHabits) {
    expect(source.length).toBeGreaterThan(30);
    for (const place of where) expect(place).toMatch(/^(?:\*|[a-z\d_-]+\/(?:\*|[a-z\d._-]+))$/u);
    expect([landed, mergedOnlySince].filter((one) => one !== undefined)).toHaveLength(1);
    for (const word of [...(landed?.labels ?? []), ...(landed?.unless ?? []), landed?.title ?? ''])
      expect(word).toBe(word.toLowerCase());
    if (landed) expect(landed.labels ?? landed.title).toBeDefined();
  }
});
