import { z } from '../../zod';
import { cappedText } from '../capped-body';
import { failureOf } from '../failure';

/** What GitHub says of a token, or why it was not asked or gave no answer. */
export type TokenAnswer =
  | { asked: true; state: 'works'; expiresAt: string | null; scopes?: string[] }
  | { asked: true; state: 'refused'; expiresAt: null }
  | { asked: false; reason: 'offline' | 'rate-limited' | 'failed' };

export type TokenQuestion = {
  fetch: typeof globalThis.fetch;
  /** ISO 8601. */
  now: () => string;
  online: () => boolean;
  /** Milliseconds after which the request is given up. */
  timeout?: number;
};

const patience = 15_000;
const mostOfAnswer = 100_000;

const answerSchema = z.object({ resources: z.object({ core: z.object({ limit: z.number() }) }) });

/**
 * The end of the token by the header `github-authentication-token-expiration` ("2026-03-01 12:00:00 UTC", or with an
 * offset), in ISO 8601. Null where there is none, or none that can be read: the token may go on for ever.
 */
export const expiryFrom = (headers: Headers): string | null => {
  const said = headers.get('github-authentication-token-expiration') ?? '';
  const [, day, time, zone] =
    /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d) ?(UTC|Z|[+-]\d\d:?\d\d)$/u.exec(said.trim()) ?? [];
  const parsed = Date.parse(`${day}T${time}${zone?.replace('UTC', 'Z').replace(/(\d\d)(\d\d)$/u, '$1:$2')}`);
  return Number.isNaN(parsed) ? null : new Date(parsed).toISOString();
};

/** The scopes of a classic token by the header `x-oauth-scopes`; undefined where there is no such header. */
export const scopesFrom = (headers: Headers): string[] | undefined =>
  headers
    .get('x-oauth-scopes')
    ?.split(',')
    .map((scope) => scope.trim())
    .filter((scope) => scope !== '');

const isRateLimit = (text: string): boolean => {
  try {
    return answerSchema.safeParse(JSON.parse(text)).success;
  } catch {
    return false;
  }
};

/**
 * Asks GitHub whether it knows a token, by `GET /rate_limit`, which counts against no limit (docs.github.com, "REST API
 * endpoints for rate limits"). GitHub has one answer, 401, for a token that is wrong, revoked or over. Never throws, and
 * nothing that it returns holds the token: an error of the browser may quote the header that it stands in.
 */
export const askAboutToken = async (token: string, given: TokenQuestion): Promise<TokenAnswer> => {
  if (!given.online()) return { asked: false, reason: 'offline' };
  try {
    const response = await given.fetch('https://api.github.com/rate_limit', {
      method: 'GET',
      headers: {
        accept: 'application/vnd.github+json',
        authorization: `Bearer ${token}`,
        'x-github-api-version': '2022-11-28',
      },
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      // A token goes to this host and to no other.
      redirect: 'error',
      signal: AbortSignal.timeout(given.timeout ?? patience),
    });
    const { headers, status } = response;
    const { text } = await cappedText(response, mostOfAnswer);
    if (status === 200 && isRateLimit(text)) {
      const scopes = scopesFrom(headers);
      return { asked: true, state: 'works', expiresAt: expiryFrom(headers), ...(scopes && { scopes }) };
    }
    if (status !== 401 && status !== 403) return { asked: false, reason: 'failed' };
    const failure = failureOf(status, headers, text, given.now());
    // 403 without a limit: the account is suspended, or the token may not be used from here.
    return failure.state === 'not-read' && failure.reason === 'rate-limited'
      ? { asked: false, reason: 'rate-limited' }
      : { asked: true, state: 'refused', expiresAt: null };
  } catch {
    return { asked: false, reason: given.online() ? 'failed' : 'offline' };
  }
};
