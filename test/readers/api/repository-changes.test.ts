import { expect, test } from 'vitest';
import { pullsAnswerSchema } from '../../../lib/github/answers/pulls';
import { readRepositoryChanges } from '../../../lib/readers/api/repository-changes';

const answer = (more: Record<string, unknown> = {}) => ({
  number: 7,
  title: 'Hold the lease until the answer is sent',
  body: 'Found with @other-sample, mail me at pat@example.com.\r\nThe lease was given back too early.',
  state: 'closed',
  created_at: '2026-01-01T00:00:00Z',
  closed_at: '2026-01-04T00:00:00Z',
  merged_at: '2026-01-03T00:00:00Z',
  labels: [{ name: 'bug' }, { name: null }],
  user: { login: 'pat-example', type: 'User' },
  ...more,
});
const read = (more?: Record<string, unknown>) => readRepositoryChanges(pullsAnswerSchema.parse([answer(more)]));

test('whose change it is, what it says without addresses and others, and when it landed', () => {
  expect(read()).toEqual([
    {
      number: 7,
      login: 'pat-example',
      title: 'Hold the lease until the answer is sent',
      body: 'Found with @[someone], mail me at [e-mail].\nThe lease was given back too early.',
      labels: ['bug'],
      landed: 'merged',
      date: '2026-01-03T00:00:00Z',
    },
  ]);
});

test.each([
  ['closed without a merge: unknown', { merged_at: null }, 'unknown', '2026-01-04T00:00:00Z'],
  ['open', { merged_at: null, closed_at: null, state: 'open' }, 'open', '2026-01-01T00:00:00Z'],
  ['a date that is none', { merged_at: 'yesterday' }, 'merged', null],
] as const)('%s', (_, more, landed, date) => {
  expect(read(more)[0]).toMatchObject({ landed, date });
});

test.each([
  ['an account that is gone', { user: null }],
  ['a program', { user: { login: 'sample-bot', type: 'Bot' } }],
  ['a name that is none', { user: { login: '../x', type: 'User' } }],
])('%s is left out', (_, more) => {
  expect(read(more)).toEqual([]);
});

test('a long description is cut, and lists of before there were labels are read', () => {
  const { labels: _labels, ...bare } = answer({ body: 'a'.repeat(10_000) });
  const [change] = readRepositoryChanges(pullsAnswerSchema.parse([bare]));
  expect(change?.body).toHaveLength(4_000);
  expect(change?.labels).toEqual([]);
});
