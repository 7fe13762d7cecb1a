import { emptyDossier, mergeReading } from '../../lib/dossier/merge';
import type { Dossier } from '../../lib/dossier/schema';
import { seal } from '../../lib/dossier/seal';
import type { Cost } from '../../lib/github/budget';
import { createLimits } from '../../lib/github/limits';
import { readProfile } from '../../lib/github/read-profile';
import { answer } from '../sample-github/answer';
import { accounts } from '../sample-github/people/index';
import { sampleState, type SampleState } from '../sample-github/state';
import { largePerson } from './large-person';
import type { Row } from './row';

/** How long each answer of the sample waits, in milliseconds: a good line to GitHub. */
const latency = 100;

const sizes = [
  ['small', 'quiet-lee-sample'],
  ['medium', 'mira-holm-sample'],
  ['large', 'large-work-sample'],
] as const;

/** What GitHub allows an hour without a token: the shared limit of a network address. */
const hourly = { core: 60 };

const sampleFetch = (state: SampleState): typeof globalThis.fetch =>
  (async (input: RequestInfo | URL, init: RequestInit = {}) => {
    const url = new URL(input instanceof Request ? input.url : String(input));
    await new Promise((resolve) => setTimeout(resolve, latency));
    const headers = Object.fromEntries(new Headers(init.headers));
    const path = decodeURIComponent(url.pathname);
    const {
      status,
      headers: said,
      body,
    } = answer({ method: 'GET', host: url.host, path, query: url.searchParams, headers }, state);
    return new Response(status === 304 ? null : body, { status, headers: said });
  }) as typeof globalThis.fetch;

type Reading = { spent: Cost; seconds: number; dossier: Dossier };

/** One whole reading of a person without a token, against the sample GitHub. */
const readOnce = async (login: string, state: SampleState): Promise<Reading> => {
  let dossier = emptyDossier({ id: null, login });
  let spent: Cost = { core: 0, search: 0, raw: 0, graphql: 0 };
  const begun = performance.now();
  await readProfile({
    dossier,
    again: false,
    startedAt: state.now,
    fetch: sampleFetch(state),
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
  });
  return { spent, seconds: (performance.now() - begun) / 1_000, dossier };
};

const told = ({ core, search, raw, graphql }: Cost): string =>
  [`${core} core`, `${search} search`, `${raw} raw`, ...(graphql > 0 ? [`${graphql} points`] : [])].join(', ');

/** What readings of a small, a medium and a large person ask of GitHub, how long they take, and how many fit an hour. */
export const readings = async (): Promise<Row[]> => {
  const state: SampleState = { ...sampleState('2026-11-01T12:00:00.000Z'), accounts: [...accounts, largePerson()] };
  const rows: Row[] = [];
  for (const [size, login] of sizes) {
    const { spent, seconds } = await readOnce(login, state);
    const what = `a ${size} person, without a token`;
    rows.push(
      {
        what: `${what}: requests`,
        measured: spent.core + spent.search + spent.raw,
        unit: '',
        budget: 23,
        note: told(spent),
      },
      { what: `${what}: time at ${latency} ms an answer`, measured: seconds, unit: 's', budget: null },
      {
        what: `${what}: people an hour`,
        measured: Math.floor(hourly.core / Math.max(1, spent.core)),
        unit: '',
        budget: null,
        note: 'of 60 requests an hour and network address',
      },
    );
  }
  return rows;
};
