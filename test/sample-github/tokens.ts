import type { SampleRequest } from './http';

/** A token that somebody made on the sample GitHub; one that is revoked is not there any more. */
export type SampleToken = {
  /** Scopes of a classic token; null for a fine-grained one, of which GitHub's headers tell none. */
  scopes: readonly string[] | null;
  /** ISO 8601; null where it does not expire. */
  expiresAt: string | null;
  /** Organisations that do not accept it, in lower case. */
  refusedBy: readonly string[];
  limits: Readonly<Record<'core' | 'search' | 'graphql', { limit: number; used: number; reset: number }>>;
};

/** A fine-grained token without permissions that lasts for 90 days, as the steps of the extension make it. */
export const sampleToken = (now: string, change: Partial<SampleToken> = {}): SampleToken => {
  const seconds = Math.floor(Date.parse(now) / 1000);
  return {
    scopes: null,
    expiresAt: new Date(Date.parse(now) + 90 * 86_400_000).toISOString(),
    refusedBy: [],
    limits: {
      core: { limit: 5000, used: 0, reset: seconds + 3600 },
      search: { limit: 30, used: 0, reset: seconds + 60 },
      graphql: { limit: 5000, used: 0, reset: seconds + 3600 },
    },
    ...change,
  };
};

/** What the request shows to be let in; null where it shows nothing. */
export const credentialsOf = ({ headers }: Pick<SampleRequest, 'headers'>): string | null =>
  headers['authorization'] === undefined ? null : headers['authorization'].replace(/^(?:bearer|token) /i, '');

/** The token that the request is made with; undefined where it has none, or one that GitHub does not know or that is over. */
export const tokenOf = (
  request: Pick<SampleRequest, 'headers'>,
  { tokens, now }: { tokens: ReadonlyMap<string, SampleToken>; now: string },
): SampleToken | undefined => {
  const token = tokens.get(credentialsOf(request) ?? '');
  return token && (token.expiresAt === null || token.expiresAt > now) ? token : undefined;
};

/** GitHub answers a wrong token and one that is over in the same words, and tells no time. */
export const badCredentials = {
  status: 401,
  json: { message: 'Bad credentials', documentation_url: 'https://docs.github.com/rest', status: '401' },
} as const;

/** What each answer to a request with this token says of it. */
export const tokenHeaders = ({ scopes, expiresAt }: SampleToken): Record<string, string> => ({
  ...(scopes && { 'x-oauth-scopes': scopes.join(', ') }),
  ...(expiresAt !== null && {
    'github-authentication-token-expiration': `${expiresAt.slice(0, 19).replace('T', ' ')} UTC`,
  }),
});
