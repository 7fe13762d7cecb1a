import { cappedText } from '../capped-body';
import { expiryFrom } from '../token/ask-about-token';

const mostOfRefusal = 100_000;

/** What GitHub says of a token, as the store keeps it. */
export type TokenSaid = {
  state: 'works' | 'refused' | 'expired';
  /** ISO 8601, as GitHub's header says; null where no answer had one. */
  expiresAt: string | null;
  refusedBy?: string[];
};

/** The user's token, what is known of its end, and whom to tell what GitHub says of it. */
export type GivenToken = {
  token: string;
  /** As GitHub's header said before; a token that was never tried has none. */
  expiresAt?: string | null;
  onToken: (said: TokenSaid) => Promise<void>;
};

/** GitHub's words about a failure are kept; should they say the token back, it is not. */
const withoutToken = async (response: Response, token: string): Promise<Response> => {
  const { text } = await cappedText(response, mostOfRefusal);
  const { status, headers } = response;
  return new Response(text.replaceAll(token, '[token]'), { status, headers });
};

export type TokenFetch = {
  /** As `fetch`; the token goes along to https://api.github.com and nowhere else. */
  fetch: typeof globalThis.fetch;
  /** True once GitHub did not take the token. Nothing is sent with it any more. */
  refused: () => boolean;
  /** Tells that an organisation does not accept the token, which is otherwise good. */
  refusedBy: (organisations: readonly string[]) => Promise<void>;
};

/**
 * Puts the user's token into requests to GitHub's API, and tells what the answers say of it. GitHub answers a token that is
 * over as it answers a wrong one; by the time that its own header once told, the two are told apart.
 */
export const createTokenFetch = (
  given: typeof globalThis.fetch,
  { token, expiresAt: known = null, onToken }: GivenToken,
  now: () => string,
): TokenFetch => {
  let expiresAt = known;
  let said: TokenSaid['state'] | null = null;
  const tell = async (state: TokenSaid['state'], refusedBy: readonly string[] = []): Promise<void> => {
    said = state;
    await onToken({ state, expiresAt, ...(refusedBy.length > 0 && { refusedBy: [...refusedBy] }) });
  };
  return {
    refused: () => said === 'refused' || said === 'expired',
    refusedBy: async (organisations) => {
      if (organisations.length > 0) await tell('works', organisations);
    },
    fetch: async (input, init = {}) => {
      const url = new URL(input instanceof Request ? input.url : String(input));
      // Where the browser follows by itself, nobody can say where the token would go.
      if (url.origin !== 'https://api.github.com' || init.redirect !== 'manual') return given(input, init);
      const headers = new Headers(init.headers);
      headers.set('authorization', `Bearer ${token}`);
      const response = await given(input, { ...init, headers });
      const before = expiresAt;
      expiresAt = expiryFrom(response.headers) ?? expiresAt;
      if (response.status === 401) {
        const over = expiresAt !== null && Date.parse(expiresAt) <= Date.parse(now());
        await tell(over ? 'expired' : 'refused');
      } else if (response.ok && (said !== 'works' || before !== expiresAt)) await tell('works');
      return response.status < 400 ? response : withoutToken(response, token);
    },
  };
};
