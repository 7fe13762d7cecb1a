import { emptyDossier, mergeReading } from '../../lib/dossier/merge';
import { seal } from '../../lib/dossier/seal';
import type { Cost } from '../../lib/github/budget';
import { readProfileGraphql } from '../../lib/github/graphql/read-profile-graphql';
import { createLimits } from '../../lib/github/limits';
import { readProfile, type ReadProfileGiven } from '../../lib/github/read-profile';
import { sampleFetch } from '../sample-github/graphql/fetch';
import { accounts } from '../sample-github/people/index';
import { sampleState, type SampleState } from '../sample-github/state';
import { sampleToken } from '../sample-github/tokens';
import { largePerson } from './large-person';
import type { Row } from './row';

/** How long each answer of the sample waits, in milliseconds: a good line to GitHub. */
const latency = 100;
const token = `github_pat_${'1'.repeat(40)}`;

const sizes = [
  ['small', 'quiet-lee-sample'],
  ['medium', 'mira-holm-sample'],
  ['large', 'large-work-sample'],
] as const;

type Measured = { spent: Cost; calls: number; seconds: number };

/** One whole reading of a person against the sample GitHub, which answers each request after `latency`. */
const readOnce = async (login: string, state: SampleState, withToken: boolean): Promise<Measured> => {
  let dossier = emptyDossier({ id: null, login });
  let spent: Cost = { core: 0, search: 0, raw: 0, graphql: 0 };
  let calls = 0;
  const answer = sampleFetch(state);
  const begun = performance.now();
  const given: ReadProfileGiven = {
    dossier,
    again: false,
    startedAt: state.now,
    fetch: async (input, init) => {
      const url = input instanceof Request ? input.url : input.toString();
      if (url.endsWith('/graphql')) calls += 1;
      await new Promise((resolve) => setTimeout(resolve, latency));
      return answer(input, init);
    },
    now: () => state.now,
    online: () => true,
    signal: new AbortController().signal,
    limits: createLimits([], async () => undefined),
    keepAlive: async () => undefined,
    save: async (reading, progress) => {
      if (reading) dossier = mergeReading(dossier, await seal(reading));
      spent = progress.spent;
      return dossier;
    },
  };
  await (withToken
    ? readProfileGraphql({ ...given, token: { token, onToken: async () => undefined } }, readProfile)
    : readProfile(given));
  return { spent, calls, seconds: (performance.now() - begun) / 1_000 };
};

/** How many people an hour's limits let be read, and which limit ends it: each is shared by all of them. */
const anHour = ({ core, graphql }: Cost, withToken: boolean): number =>
  withToken
    ? Math.floor(Math.min(5_000 / Math.max(1, core), 5_000 / Math.max(1, graphql)))
    : Math.floor(60 / Math.max(1, core));

/**
 * What readings of a small, a medium and a large person ask of GitHub, how long they take, and how many fit into an hour,
 * with and without the user's own token.
 */
export const readings = async (): Promise<Row[]> => {
  const now = '2026-11-01T12:00:00.000Z';
  const state: SampleState = {
    ...sampleState(now),
    accounts: [...accounts, largePerson()],
    tokens: new Map([[token, sampleToken(now)]]),
  };
  const rows: Row[] = [];
  // The sample builds GitHub's schema for its first answer, which GitHub does not.
  await readOnce(sizes[0][1], state, true);
  for (const withToken of [false, true]) {
    for (const [size, login] of sizes) {
      const { spent, calls, seconds } = await readOnce(login, state, withToken);
      const { core, search, raw, graphql } = spent;
      const what = `a ${size} person, ${withToken ? 'with' : 'without'} a token`;
      rows.push(
        {
          what: `${what}: requests`,
          measured: core + search + raw + calls,
          unit: '',
          budget: withToken ? null : 23,
          note: `${core} core, ${search} search, ${raw} raw${withToken ? `, ${calls} GraphQL of ${graphql} points` : ''}`,
        },
        { what: `${what}: time at ${latency} ms an answer`, measured: seconds, unit: 's', budget: null },
        {
          what: `${what}: people an hour`,
          measured: anHour(spent, withToken),
          unit: '',
          budget: null,
          note: withToken ? 'of 5,000 requests and 5,000 points an hour' : 'of 60 requests an hour and network address',
        },
      );
    }
  }
  return rows;
};
