import { describe, expect, test } from 'vitest';
import { mergeReading } from '../../../lib/dossier/merge';
import { seal } from '../../../lib/dossier/seal';
import { drawPullRequests } from '../../../lib/facts/pull-requests/draw-pull-requests';
import type { PullRequestWork } from '../../../lib/facts/pull-requests/work';
import type { PullRequestAnswer } from '../../../lib/readers/api/answers';
import type { ChangeAnswer } from '../../../lib/readers/api/graphql-answers';
import { readChanges } from '../../../lib/readers/api/graphql-pull-requests';
import { readPullRequests } from '../../../lib/readers/api/pull-requests';

/** Invented pull requests in the shapes that large projects give them, as search and as GraphQL answer. */
const person = { id: 900_001, login: 'pat-example' };
const url = 'https://api.github.com/search/issues';
const received = { url, readAt: '2026-11-01T12:00:00.000Z' };
const sha = 'c0ffee0123456789c0ffee0123456789c0ffee01';

type Shape = {
  repository: string;
  number: number;
  title: string;
  body?: string;
  labels?: readonly string[];
  merged?: boolean;
  /** Who closed or merged it, and the message of the commit that did. */
  by: string;
  commit?: string;
  approved?: boolean;
  base?: string;
};

const [openedAt, closedAt] = ['2026-05-01T00:00:00Z', '2026-05-04T00:00:00Z'];

const searched = ({ repository, number, title, body = '', labels = [], merged = false }: Shape): PullRequestAnswer => ({
  number,
  title,
  body,
  state: 'closed',
  html_url: `https://github.com/${repository}/pull/${number}`,
  created_at: openedAt,
  closed_at: closedAt,
  labels: labels.map((name) => ({ name })),
  user: person,
  pull_request: { merged_at: merged ? closedAt : null },
});

const asked = (shape: Shape): ChangeAnswer => {
  const [login = '', name = ''] = shape.repository.split('/');
  const repository = { name, owner: { login }, isPrivate: false };
  const by = { __typename: /bot/u.test(shape.by) ? 'Bot' : 'User', login: shape.by };
  const { commit, merged = false, labels = [], approved = true } = shape;
  return {
    number: shape.number,
    title: shape.title,
    body: shape.body ?? '',
    state: merged ? 'MERGED' : 'CLOSED',
    isDraft: false,
    createdAt: openedAt,
    closedAt,
    baseRefName: shape.base ?? 'main',
    changedFiles: 2,
    additions: 9,
    deletions: 1,
    repository,
    labels: { nodes: labels.map((label) => ({ name: label })) },
    mergedBy: merged ? by : null,
    mergeCommit: merged ? { oid: sha } : null,
    files: { nodes: [] },
    reviews: {
      totalCount: approved ? 1 : 0,
      nodes: approved ? [{ author: { __typename: 'User', login: 'other' } }] : [],
    },
    timelineItems: merged
      ? { nodes: [] }
      : {
          nodes: [
            {
              actor: by,
              closer: commit === undefined ? null : { __typename: 'Commit', oid: sha, message: commit, repository },
            },
          ],
        },
    commits: { totalCount: 1, nodes: [] },
  };
};

const told = async (reading: Parameters<typeof seal>[0]): Promise<PullRequestWork> => {
  const [work] = drawPullRequests(mergeReading(null, await seal(reading)));
  if (!work) throw new Error('Nothing was drawn');
  return work;
};
const bySearch = (shape: Shape) =>
  told(readPullRequests({ total_count: 1, incomplete_results: false, items: [searched(shape)] }, person, received));
const byToken = (shape: Shape) =>
  told(readChanges([[asked(shape)]], { total: 1, whole: true, displayName: null }, person, received));

const pytorch: Shape = {
  repository: 'pytorch/pytorch',
  number: 900_417,
  title: 'Free the workspace when a graph is dropped',
  labels: ['Merged', 'open source', 'topic: bug fixes'],
  by: 'pytorchmergebot',
  commit:
    'Free the workspace when a graph is dropped (#900417)\n\nPull Request resolved: https://github.com/pytorch/pytorch/pull/900417\nApproved by: https://github.com/other',
};
const spark: Shape = {
  repository: 'apache/spark',
  number: 900_218,
  title: '[SPARK-90218][SS] Keep the offset of an idle partition',
  labels: ['STRUCTURED STREAMING'],
  by: 'other-committer',
  commit:
    '[SPARK-90218][SS] Keep the offset of an idle partition\n\n### What changes were proposed?\n\nKeeps it.\n\nCloses #900218 from pat-example/idle.\n\nAuthored-by: [someone]',
};
const airflow: Shape = {
  repository: 'apache/airflow',
  number: 900_330,
  title: 'Let the triggerer wait for its runner',
  labels: ['area:Triggerer'],
  merged: true,
  by: 'other-committer',
};
const kubernetes: Shape = {
  repository: 'kubernetes/kubernetes',
  number: 900_555,
  title: 'Retry the eviction when the node is gone',
  labels: ['lgtm', 'approved', 'kind/bug'],
  merged: true,
  by: 'k8s-ci-robot',
  approved: false,
};

describe('PyTorch', () => {
  test('landed by the merge bot, whichever way it was read', async () => {
    expect(await bySearch(pytorch)).toMatchObject({ landed: 'landed', landing: 'bot', reviewed: 'unknown' });
    expect(await byToken(pytorch)).toMatchObject({ landed: 'landed', landing: 'bot', reviewed: 'by-others' });
  });

  test('asked to merge and closed is unknown; taken out again too', async () => {
    const { commit: _, ...closed } = pytorch;
    for (const labels of [['merge-this-please', 'merging'], ['Merged', 'Reverted'], []]) {
      expect((await bySearch({ ...closed, labels })).landed).toBe('unknown');
      expect((await byToken({ ...closed, labels })).landed).toBe('unknown');
    }
  });

  test('a cherry-pick for a release carries over', async () => {
    const pick = {
      ...pytorch,
      number: 900_500,
      title: '[release/2.9] Free the workspace when a graph is dropped',
      body: 'Cherry-pick of #900417 for the release.',
    };
    expect(await bySearch(pick)).toMatchObject({ kind: 'back-port', of: 'pytorch/pytorch#900417' });
  });
});

describe('Spark', () => {
  test('landed by the committers’ script: only the closing commit says so', async () => {
    expect(await bySearch(spark)).toMatchObject({ landed: 'unknown', landing: null });
    expect(await byToken(spark)).toMatchObject({ landed: 'landed', landing: 'commit', reviewed: 'by-others' });
  });

  test('closed by the commit that only cleans up', async () => {
    const commit =
      'MAINTENANCE: Automated closing of pull requests.\n\nThis commit exists to close the following pull requests on Github:\n\nCloses #900218 (close requested by [someone])';
    expect(await byToken({ ...spark, commit })).toMatchObject({ landed: 'unknown', landing: null });
  });
});

describe('Airflow', () => {
  test('squashed on GitHub', async () => {
    expect(await bySearch(airflow)).toMatchObject({ landed: 'merged', landing: 'merge' });
    expect(await byToken(airflow)).toMatchObject({ landed: 'merged', landing: 'merge', reviewed: 'by-others' });
  });

  test('closed without it did not land, once the closing was read', async () => {
    expect((await bySearch({ ...airflow, merged: false })).landed).toBe('unknown');
    expect((await byToken({ ...airflow, merged: false })).landed).toBe('not-landed');
  });

  test('its back-ports carry over', async () => {
    const pick = { ...airflow, number: 900_331, title: '[v3-1-test] Let the triggerer wait for its runner (#900330)' };
    expect(await byToken({ ...pick, base: 'v3-1-test' })).toMatchObject({
      kind: 'back-port',
      of: 'apache/airflow#900330',
      landed: 'merged',
    });
  });
});

describe('Kubernetes', () => {
  test('merged by its robot; the approval is a label, so no review is missed', async () => {
    expect(await bySearch(kubernetes)).toMatchObject({ landed: 'merged', landing: 'merge' });
    expect(await byToken(kubernetes)).toMatchObject({ landed: 'merged', reviewed: 'unknown' });
  });

  test('closed by the robot for its age', async () => {
    const stale = { ...kubernetes, merged: false, labels: ['lifecycle/rotten'] };
    expect((await byToken(stale)).landed).toBe('not-landed');
    expect((await bySearch(stale)).landed).toBe('unknown');
  });

  test('an automated cherry-pick carries over', async () => {
    const pick = {
      ...kubernetes,
      number: 900_560,
      title: 'Automated cherry pick of #900555: retry the eviction when the node is gone',
    };
    expect(await bySearch(pick)).toMatchObject({ kind: 'back-port', of: 'kubernetes/kubernetes#900555' });
  });
});

test('a mirror that imports: by the commit, or by label and bot', async () => {
  const imported: Shape = {
    repository: 'openxla/xla',
    number: 900_101,
    title: 'Cap the threads of one loop',
    labels: ['ready to pull'],
    by: 'copybara-service[bot]',
  };
  expect((await bySearch(imported)).landed).toBe('unknown');
  expect(await byToken(imported)).toMatchObject({ landed: 'landed', landing: 'bot' });
  const commit = 'PR #900101: Cap the threads of one loop\n\nMerging this change closes #900101';
  expect(await byToken({ ...imported, labels: [], commit })).toMatchObject({ landed: 'landed', landing: 'bot' });
});

test('landing one’s own work in one’s own repository is own work', async () => {
  const own: Shape = {
    repository: 'pat-example/queue-kit',
    number: 3,
    title: 'Keep one queue',
    merged: true,
    by: 'pat-example',
    approved: false,
  };
  expect(await byToken(own)).toMatchObject({ own: true, landed: 'merged', reviewed: 'not-by-others' });
});
