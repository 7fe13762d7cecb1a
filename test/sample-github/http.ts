/** One request, as the answers see it: names of headers in lower case. */
export type SampleRequest = {
  method: string;
  host: string;
  /** Decoded, without the query. */
  path: string;
  query: URLSearchParams;
  headers: Readonly<Record<string, string | undefined>>;
  body?: string;
};

export type SampleAnswer = {
  status: number;
  headers: Readonly<Record<string, string>>;
  body: string;
  /** The limit that this request counts against. */
  resource: 'core' | 'search' | 'raw' | 'graphql' | null;
  /** What it counts there, where that is not one. */
  points?: number;
};

export const page = (status: number, body: string, headers: Record<string, string> = {}): SampleAnswer => ({
  status,
  headers: { 'content-type': 'text/html; charset=utf-8', ...headers },
  body,
  resource: null,
});
