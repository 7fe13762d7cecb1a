import type { SamplePullRequest } from '../person';
import { miraUpkeep } from './mira-upkeep';

const kit = 'sample-org/serve-kit';
const queue = 'sample-org/queue-kit';
const features = 'example-collective/feature-lake';
const metrics = 'example-collective/metric-pipe';

/** Changes that say what was decided, and on what ground. */
const explained: readonly SamplePullRequest[] = [
  {
    repository: kit,
    number: 1182,
    title: 'Drain in-flight requests before a replica stops',
    labels: ['reliability'],
    state: 'merged',
    openedDaysAgo: 41,
    closedDaysAgo: 34,
    body: `Every rolling update lost a handful of requests. The root cause: the batcher was closed as soon as SIGTERM arrived, while requests already taken from the socket were still waiting for a batch.

I chose to stop accepting first and then wait for the batcher to empty instead of raising the termination grace period, because a longer grace period only hides the race and makes every deploy slower.

Measured with 20 rolling updates of a three-replica deployment under 150 requests a second (script in \`bench/rolling.py\`): failed requests went from 212 to 0, and the slowest shutdown from 0.9 s to 2.4 s. That slower shutdown is the price; it stays well under the default grace period of 30 s.

Known limit: a single request that takes longer than the grace period is still cut off.`,
  },
  {
    repository: kit,
    number: 1167,
    title: 'Bound the batch queue so that overload answers early',
    labels: ['reliability', 'breaking'],
    state: 'merged',
    openedDaysAgo: 72,
    closedDaysAgo: 60,
    body: `Under overload the queue grew without a limit, so every request timed out instead of a few being refused.

Considered: a token bucket at the ingress, or shedding by age inside the batcher. I went with a bounded queue rather than a token bucket because the ingress does not know how long a batch takes for this model, and the queue does.

Replayed 30 minutes of recorded traffic at twice its rate on one T4: p99 of answered requests went from 31 s to 1.8 s, and 11 % were answered with 503 right away. Before, 64 % timed out.

The bound is a setting; the default keeps about two seconds of work.`,
  },
  {
    repository: queue,
    number: 431,
    title: 'Renew the lease while a task is still running',
    labels: ['bug'],
    state: 'merged',
    openedDaysAgo: 96,
    closedDaysAgo: 90,
    body: `Tasks longer than the lease were handed out twice. That is how the nightly export wrote two partitions for 3 March.

Root cause: the lease was taken once with the task's expected duration and never renewed. A heartbeat every third of the lease renews it; when the heartbeat fails twice the worker gives the task up, because two workers with the same task are worse than one late task.

Alternative weighed: idempotency keys in every consumer. Better in the long run, but it would need a change in eleven consumers before it helped anybody.

The new test runs a task of four leases with a clock that is moved by hand.`,
  },
  {
    repository: features,
    number: 288,
    title: 'Refuse feature rows from the future when joining training sets',
    labels: ['data-quality'],
    state: 'merged',
    openedDaysAgo: 130,
    closedDaysAgo: 118,
    body: `The as-of join compared event time only. Rows that were written late, with an early event time, leaked into training sets: offline AUC on the 2025-Q3 holdout was 0.91, and 0.84 on the same weeks replayed from the log.

The join now takes the later of event time and ingestion time. I decided against dropping late rows at write time because the serving path does see them, only later; the training set must look like that.

After the change offline AUC on the same holdout is 0.85, within 0.01 of the replay. It is a lower number and the right one.`,
  },
  {
    repository: metrics,
    number: 94,
    title: 'Alert on missing predictions instead of on a low mean',
    labels: ['observability'],
    state: 'merged',
    openedDaysAgo: 166,
    closedDaysAgo: 161,
    body: `The alert on the mean score did not fire for six hours on 12 May, because the upstream job had stopped and the last window was simply repeated.

This counts predictions per window and alerts when a window has less than half of the same hour last week. A fixed threshold was the first idea; I dropped it because traffic at night is a fortieth of that at noon.

Backtest over 90 days of stored counts: it fires twice, both times on real outages, and misses a 20 minute gap at 04:00, which we accept.`,
  },
  {
    repository: kit,
    number: 1120,
    title: 'Load weights with mmap so that replicas on one node share them',
    labels: ['performance'],
    state: 'merged',
    openedDaysAgo: 201,
    closedDaysAgo: 190,
    body: `Each replica held its own copy of the weights: four replicas of the 2.6 GB model did not fit on a 10 GB node.

Memory-mapping the file lets the page cache hold one copy. Resident memory per replica (measured with \`smem\`, proportional set size, after 1,000 warm requests): 2.9 GB before, 0.8 GB after. Cold start went from 14 s to 5 s on the same node.

I kept the eager path for network file systems, because there the first requests would wait for pages one by one.`,
  },
  {
    repository: queue,
    number: 402,
    title: 'Write the dead-letter record before acknowledging the message',
    state: 'merged',
    openedDaysAgo: 233,
    closedDaysAgo: 229,
    body: `A crash between acknowledging and writing lost the message for good; we saw it twice in staging.

Writing first can leave a duplicate dead-letter record instead, which is why records carry the delivery id now. A duplicate can be seen and removed, a lost message cannot.`,
  },
  {
    repository: kit,
    number: 1098,
    title: 'Test the batcher with a clock that tests can move',
    labels: ['testing'],
    state: 'merged',
    openedDaysAgo: 251,
    closedDaysAgo: 247,
    body: `The batcher tests slept for real and failed about one run in thirty on CI. The cause was the scheduler, not the batcher: with two busy cores a sleep of 5 ms takes up to 40.

The clock is an argument now. 500 runs on the same runner: no failure, and the suite takes 4 s instead of 51 s.`,
  },
  {
    repository: features,
    number: 251,
    title: 'Validate the schema at the boundary, not in every transform',
    labels: ['data-quality'],
    state: 'merged',
    openedDaysAgo: 290,
    closedDaysAgo: 279,
    body: `Every transform checked its own columns, each a little differently, so the same bad file failed in four places with four messages.

One contract at ingestion instead, with the file, row and column in the message. Transforms may rely on it. The contract is a plain dataclass rather than a validation library because the worker image must stay below 200 MB.`,
  },
  {
    repository: metrics,
    number: 71,
    title: 'Keep histograms, not averages, of latency per model version',
    labels: ['observability'],
    state: 'merged',
    openedDaysAgo: 322,
    closedDaysAgo: 318,
    body: `An average over versions hid that the new version was twice as slow for long inputs: p95 for inputs over 512 tokens was 640 ms against 310 ms, while the mean moved by 3 %.

Histograms per version cost 40 more series per model. I think that is worth it; sampling was the alternative and would have lost exactly the rare long inputs.`,
  },
];

/** Ordinary work, explained a little. */
const ordinary: readonly [repository: string, number: number, title: string, body: string, age: number][] = [
  [
    kit,
    1190,
    'Say which setting is wrong when the config does not parse',
    'The message named the file only. It names the key and the expected type now.',
    22,
  ],
  [
    kit,
    1175,
    'Retry the model download on connection reset',
    'Downloads of several GB were started over after one reset. They continue with a range request now; three attempts, then the error as before.',
    55,
  ],
  [
    kit,
    1143,
    'Expose the queue length as a metric',
    'Needed to scale on something that moves before latency does.',
    110,
  ],
  [
    kit,
    1131,
    'Close the worker pool when start-up fails',
    'A failed start left worker processes behind, so the next start found the port taken.',
    150,
  ],
  [
    kit,
    1104,
    'Accept a list of stop words in the text endpoint',
    'Adds `stop` to the request. Behaviour without it is unchanged.',
    240,
  ],
  [kit, 1077, 'Document how to size the batch window', 'A page with the reasoning and one worked example.', 300],
  [
    kit,
    1060,
    'Move the health check off the request thread',
    'The health check waited behind long batches and the pod was restarted for being busy.',
    340,
  ],
  [queue, 440, 'Log the task id with every retry', 'Retries could not be told apart in the log.', 70],
  [
    queue,
    425,
    'Fix rounding of the backoff in milliseconds',
    'The backoff was cut to whole seconds, so the first retries came at once.',
    112,
  ],
  [queue, 388, 'Allow a queue to be paused', 'Adds `pause` and `resume`. Paused queues still accept tasks.', 268],
  [
    queue,
    371,
    'Split the worker module',
    'No change of behaviour: leases, backoff and the loop are three modules now.',
    305,
  ],
  [
    features,
    301,
    'Read Parquet files with missing optional columns',
    'Optional columns are filled with nulls of the declared type.',
    88,
  ],
  [
    features,
    270,
    'Write one manifest per partition',
    'A single manifest was rewritten by every writer and lost entries when two finished together.',
    222,
  ],
  [features, 239, 'Add a test for daylight saving changes', 'The hour that exists twice was aggregated once.', 333],
  [metrics, 102, 'Export build and model version as labels', 'So that a dashboard can be split by release.', 48],
  [
    metrics,
    83,
    'Drop labels with more than a thousand values',
    'One label held the request id. The series are refused with a warning now.',
    210,
  ],
  [
    'invented-labs/tiny-scheduler',
    57,
    'Wait for dependencies with a deadline',
    'A task whose dependency never finished waited for ever. It fails after a deadline and says which dependency.',
    175,
  ],
  ['invented-labs/tiny-scheduler', 49, 'Store the schedule in UTC', 'Local times moved by an hour twice a year.', 262],
];

/** Small things and bumps, as everybody has them. */
const small: readonly [repository: string, number: number, title: string, body: string, age: number][] = [
  [kit, 1193, 'Bump uvicorn from 0.34.0 to 0.35.0', 'Bumps uvicorn.', 18],
  [kit, 1151, 'Fix typo in the deployment guide', '', 98],
  [kit, 1112, 'Bump pydantic to 2.11', 'Routine.', 226],
  [kit, 1049, 'Fix a broken link in the README', '', 350],
  [queue, 436, 'Bump redis from 5.2 to 5.3', 'Routine.', 80],
  [queue, 395, 'Fix typos', '', 258],
  [features, 262, 'Update the list of maintainers in the docs', '', 247],
  [metrics, 88, 'Bump the CI runner image', 'The old image is no longer offered.', 196],
];

const plain = ([repository, number, title, body, age]: (typeof ordinary)[number]): SamplePullRequest => ({
  repository,
  number,
  title,
  body,
  state: 'merged',
  openedDaysAgo: age,
  closedDaysAgo: age - 2,
});

/** Some forty changes: judged work, ordinary work, small work, and the kinds that nobody should write to somebody about. */
export const miraPullRequests: readonly SamplePullRequest[] = [
  ...explained,
  ...ordinary.map(plain),
  ...small.map(plain),
  ...miraUpkeep,
  {
    repository: kit,
    number: 1139,
    title: 'Escape model names in the admin page',
    labels: ['security'],
    state: 'merged',
    openedDaysAgo: 121,
    closedDaysAgo: 120,
    body: 'Security fix: a model name with markup in it ran script in the admin page (stored cross-site scripting). Names are escaped on output instead of checked on input, because old names are already stored.',
  },
  {
    repository: queue,
    number: 118,
    title: 'Replace polling by a blocking pop',
    state: 'merged',
    openedDaysAgo: 1_010,
    closedDaysAgo: 1_004,
    body: 'Polling every 50 ms cost 20 % of a core on an idle worker. A blocking pop with a timeout of five seconds costs nothing and notices a shutdown soon enough. Measured with pidstat over ten idle minutes: 19.8 % before, 0.3 % after.',
  },
  {
    repository: metrics,
    number: 99,
    title: 'Add type hints to the exporter',
    state: 'merged',
    openedDaysAgo: 64,
    closedDaysAgo: 63,
    body: 'Adds type hints throughout the exporter and turns the checker on for it, because two recent defects were a None where a string was expected.\n\n🤖 Generated with an invented coding agent\n\nCo-authored-by: Sample Agent <agent@plumbline.example>',
  },
  {
    repository: kit,
    number: 1159,
    title: 'Serve several models from one process',
    state: 'closed',
    openedDaysAgo: 104,
    closedDaysAgo: 77,
    body: `Tried to share one process between models to save memory.

It does save memory, but one slow model holds up the batches of the others: p99 of the small model went from 90 ms to 700 ms next to the large one. Closing in favour of the mmap approach in #1120, which gets most of the saving without the coupling.`,
  },
  {
    repository: features,
    number: 309,
    title: 'Draft: incremental statistics for drift reports',
    state: 'open',
    draft: true,
    openedDaysAgo: 15,
    body: 'Statistics are recomputed from scratch every night. This keeps mergeable sketches per partition instead. Not ready: the error of the sketch at the tails is still larger than I would accept.',
  },
];
