import type { z } from '../../zod';
import { notRead } from '../../dossier/section';
import { notGot, type Failure } from '../failure';
import type { envelopeSchema } from './answers';

type Error = NonNullable<NonNullable<z.infer<typeof envelopeSchema>['errors']>[number]>;

export const problemKinds = ['not-found', 'forbidden', 'too-much', 'rate-limited', 'not-allowed', 'failed'] as const;

/** One of the reasons that GitHub gives beside what it answered. */
export type Problem = {
  /**
   * `forbidden`: an organisation does not accept the token. `too-much`: the same with less may come. `not-allowed`: the
   * token may not ask this at all.
   */
  kind: (typeof problemKinds)[number];
  /** Names and numbers on the way to the part that is null, joined by dots; empty where it is about everything. */
  path: string;
  /** The organisation that refuses, as far as GitHub names it. */
  organisation: string | null;
  failure: Failure;
};

/** A time-out is told in these words, with and without an HTTP status of its own (docs.github.com, "Resource limitations"). */
const timeOut =
  /something went wrong while executing your query|timed? ?out|couldn'?t respond to your request in time/iu;
/** Organisations refuse tokens by SAML, by their kind or age, by a list of addresses, or by restricting applications. */
const refusing =
  /saml enforcement|forbids access via|ip allow list enabled|oauth app access restrictions|not accessible by personal access token/iu;
/** They are named between back-ticks or quotes, where they are named at all. */
const organisation = /[`'‘]([a-z\d](?:[a-z\d-]{0,38}))[`'’] (?:organization|enterprise|forbids)/iu;

const kindOf = (type: string, message: string, saml: boolean): Problem['kind'] => {
  if (type === 'NOT_FOUND') return 'not-found';
  if (/^RATE_LIMIT(?:ED)?$/u.test(type) || /rate limit|abuse detection/iu.test(message)) return 'rate-limited';
  if (/^(?:RESOURCE_LIMITS_EXCEEDED|MAX_NODE_LIMIT_EXCEEDED|TIMEOUT|LOADING|EXCESSIVE_PAGINATION)$/u.test(type)) {
    return 'too-much';
  }
  if (saml || refusing.test(message)) return 'forbidden';
  if (type === 'INSUFFICIENT_SCOPES' || type === 'FORBIDDEN' || type === 'UNAUTHORIZED') return 'not-allowed';
  return timeOut.test(message) ? 'too-much' : 'failed';
};

/** The note of a failure for want of points. */
export const noPoints = 'no points are left';

/** In the program's own words: GitHub's may name people, organisations, addresses of the network and scopes. */
const words: Record<Problem['kind'], string> = {
  'not-found': 'GitHub finds nothing there',
  forbidden: 'an organisation does not accept this token',
  'too-much': 'too much for GitHub at a time',
  'rate-limited': noPoints,
  'not-allowed': 'the token may not ask this',
  failed: 'GitHub could not answer this part',
};

export const failureOfProblem = (kind: Problem['kind']): Failure => {
  if (kind === 'rate-limited') return notGot('rate-limited', { note: words[kind] });
  if (kind === 'forbidden' || kind === 'not-allowed') return notGot('no-permission', { note: words[kind] });
  return notGot('failed', { ...(kind === 'not-found' && { status: 404 }), note: words[kind] });
};

/** A part of which nothing came, and an organisation that does not accept the token kept something of it back. */
export const refusedPart = notRead('no-permission', { note: words.forbidden });

/** True where an organisation refuses something within a part of the answer. */
export const isRefusedIn = (problems: readonly Problem[], part: string): boolean =>
  problems.some(({ kind, path }) => kind === 'forbidden' && (path === part || path.startsWith(`${part}.`)));

/** What an error of an answer means for the part that it is about. */
export const problemOf = ({ type, message, path, extensions }: Error): Problem => {
  const said = (message ?? '').slice(0, 1_000);
  const kind = kindOf((type ?? extensions?.code ?? '').toUpperCase(), said, extensions?.saml_failure === true);
  return {
    kind,
    path: (path ?? []).slice(0, 20).join('.').slice(0, 300),
    organisation: kind === 'forbidden' ? (organisation.exec(said)?.[1]?.toLowerCase() ?? null) : null,
    failure: failureOfProblem(kind),
  };
};

/** True where the REST API answered that an organisation does not accept the token: without it the same may be seen. */
export const isRefusal = (failure: Failure | null): boolean =>
  failure?.state === 'not-read' &&
  failure.detail?.status === 403 &&
  failure.reason !== 'rate-limited' &&
  problemOf({ message: failure.detail.note ?? '' }).kind === 'forbidden';

/** The first problem of a part or of something in it; null where it came whole. */
export const problemIn = (problems: readonly Problem[], part: string): Problem | null =>
  problems.find(({ path }) => path === '' || path === part || path.startsWith(`${part}.`)) ?? null;
