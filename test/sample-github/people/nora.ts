import type { SampleAccount } from '../person';

const login = 'nora-fenn-sample';

/** Somebody with work worth writing about, who asks not to be written to. */
export const nora: SampleAccount = {
  id: 900_000_009,
  login,
  type: 'User',
  name: 'Nora Fenn (sample)',
  bio: 'Invented sample person. Queues and what waits in them.',
  readme: `Hello, I am an invented sample person.

I look after message queues and write down why they did what they did. No recruiters, please: I am happy where I am.
`,
  repositories: [],
  pullRequests: [
    {
      repository: 'sample-org/queue-kit',
      number: 455,
      title: 'Park a message that fails three times',
      labels: ['reliability'],
      state: 'merged',
      openedDaysAgo: 26,
      closedDaysAgo: 21,
      body: `One message that could not be parsed blocked its whole partition for forty minutes, because it was taken again and again.

I chose to park it after three tries instead of dropping it, because a parked message can be looked at and sent again. The limit is a setting; three is what the retries of the last quarter needed at most.`,
    },
  ],
  createdDaysAgo: 2_100,
};
