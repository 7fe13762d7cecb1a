import type { SamplePullRequest } from '../person';

const kit = 'sample-org/serve-kit';
const queue = 'sample-org/queue-kit';

/** What comes after the building: a change that a queue landed and closed, one taken back with its reason, one carried over. */
export const miraUpkeep: readonly SamplePullRequest[] = [
  {
    repository: queue,
    number: 441,
    title: '[Merged by Bors] - Free the lease of a worker that is gone',
    labels: ['bug'],
    // The queue squashes, pushes and closes: on GitHub it was never merged.
    state: 'closed',
    openedDaysAgo: 52,
    closedDaysAgo: 49,
    body: `During the outage of 2 March three workers died and their tasks waited for two hours.

I added a regression test that kills a worker while it holds a lease.`,
  },
  {
    repository: kit,
    number: 1171,
    title: 'Warm up replicas before they take traffic',
    state: 'merged',
    openedDaysAgo: 71,
    closedDaysAgo: 70,
    body: 'A new replica answers its first requests slowly. It now runs one batch of each size first.',
  },
  {
    repository: kit,
    number: 1173,
    title: 'Revert "Warm up replicas before they take traffic"',
    state: 'merged',
    openedDaysAgo: 68,
    closedDaysAgo: 68,
    body: `Reverts sample-org/serve-kit#1171

The warm-up doubled the time of a rolling update because every replica waits for the largest batch.`,
  },
  {
    repository: kit,
    number: 1184,
    title: 'Automated cherry pick of #1182: drain in-flight requests before a replica stops',
    state: 'merged',
    openedDaysAgo: 33,
    closedDaysAgo: 32,
    body: 'Cherry pick of #1182 on release-1.4.',
  },
];
