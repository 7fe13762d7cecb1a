import { emptyDossier, mergeReading } from '../../../lib/dossier/merge';
import type { Dossier } from '../../../lib/dossier/schema';
import { seal } from '../../../lib/dossier/seal';
import { openParts } from '../../../lib/engine/run';
import { readProfileGraphql } from '../../../lib/github/graphql/read-profile-graphql';
import type { GivenToken, TokenSaid } from '../../../lib/github/graphql/token-fetch';
import { createLimits, type Limit } from '../../../lib/github/limits';
import type { Progress } from '../../../lib/github/progress';
import { readProfile, type ReadProfileGiven } from '../../../lib/github/read-profile';
import { rules } from '../../../rules/index';
import { screen } from '../../helpers/screen';
import { sampleFetch, type Asked } from '../../sample-github/graphql/fetch';
import type { SampleAnswer, SampleRequest } from '../../sample-github/http';
import { sampleState, type SampleState } from '../../sample-github/state';
import { sampleToken, type SampleToken } from '../../sample-github/tokens';

export const now = '2026-11-01T12:00:00.000Z';
/** A token that nobody ever made. */
export const sampleTokenText = `github_pat_${'S4mple'.repeat(13)}`;

export const stateWithToken = (change: Partial<SampleToken> = {}): SampleState => ({
  ...sampleState(now),
  tokens: new Map([[sampleTokenText, sampleToken(now, change)]]),
});

export type Change = (request: SampleRequest, count: number) => Partial<SampleAnswer> | undefined;

type Given = {
  state?: SampleState;
  change?: Change;
  dossier?: Dossier;
  /** False: without a token, as it was before there was one. */
  withToken?: boolean;
  token?: Partial<GivenToken>;
  more?: Partial<ReadProfileGiven>;
  /** The rules are asked before each part what may still change a finding, as a panel that follows the reading does. */
  followed?: boolean;
  /** The person is erased after so many saves. */
  erasedAfter?: number;
};

/** Reads a sample person with a store in memory. */
export const readSample = async (login: string, given: Given = {}) => {
  const asked: Asked[] = [];
  const saved: Progress[] = [];
  const limits: Limit[] = [];
  const said: TokenSaid[] = [];
  let dossier = given.dossier ?? emptyDossier({ id: null, login });
  const asking: ReadProfileGiven = {
    dossier,
    again: false,
    startedAt: now,
    fetch: sampleFetch(given.state ?? stateWithToken(), asked, given.change),
    now: () => now,
    online: () => true,
    signal: new AbortController().signal,
    limits: createLimits([], async (limit) => void limits.push(limit)),
    keepAlive: async () => undefined,
    save: async (reading, progress) => {
      saved.push(progress);
      if (saved.length > (given.erasedAfter ?? Infinity)) return null;
      if (reading) dossier = mergeReading(dossier, await seal(reading));
      return dossier;
    },
    ...(given.followed && { open: async () => openParts(rules, screen(dossier)) }),
    ...given.more,
  };
  const token: GivenToken = {
    token: sampleTokenText,
    onToken: async (one) => void said.push(one),
    ...given.token,
  };
  const ended = await (given.withToken === false
    ? readProfile(asking)
    : readProfileGraphql({ ...asking, token }, readProfile));
  const progress = saved.at(-1);
  if (!progress) throw new Error('Nothing was saved');
  return {
    ended,
    dossier,
    sections: dossier.sections,
    progress,
    saved,
    limits,
    said,
    asked,
    step: (what: string) => progress.steps.filter((one) => one.what === what),
    /** What was asked of GraphQL, in order, with its variables. */
    graphql: asked
      .filter(({ request }) => request.path === '/graphql')
      .map(({ request, said: answer }) => ({
        ...(JSON.parse(request.body ?? '{}') as { query: string; variables: Record<string, unknown> }),
        points: answer.points ?? 0,
      })),
    rest: asked.filter(({ request }) => request.path !== '/graphql').map(({ request }) => request),
  };
};

/** Reads until nothing further is asked, as somebody would who waits for the next hour as often as it takes. */
export const readWhole = async (login: string, given: Given = {}) => {
  let read = await readSample(login, given);
  for (let round = 0; round < 200; round += 1) {
    const next = await readSample(login, { ...given, dossier: read.dossier });
    if (next.asked.length === 0) return read;
    read = next;
  }
  throw new Error('It never comes to an end');
};
