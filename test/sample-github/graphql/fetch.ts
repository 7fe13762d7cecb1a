import { answer } from '../answer';
import type { SampleAnswer, SampleRequest } from '../http';
import type { SampleState } from '../state';

export type Asked = { request: SampleRequest; said: SampleAnswer };

/**
 * `fetch` over the sample GitHub without a server. `change` answers in its place where it answers at all.
 */
export const sampleFetch = (
  state: SampleState,
  asked: Asked[] = [],
  change: (request: SampleRequest, count: number) => Partial<SampleAnswer> | undefined = () => undefined,
): typeof globalThis.fetch =>
  (async (input: RequestInfo | URL, init: RequestInit = {}) => {
    init.signal?.throwIfAborted();
    const url = new URL(input instanceof Request ? input.url : String(input));
    const request: SampleRequest = {
      method: init.method ?? 'GET',
      host: url.host,
      path: decodeURIComponent(url.pathname),
      query: url.searchParams,
      headers: Object.fromEntries(new Headers(init.headers)),
      ...(typeof init.body === 'string' && { body: init.body }),
    };
    const changed = change(request, asked.length + 1);
    const said: SampleAnswer = changed
      ? { status: 200, headers: { 'content-type': 'application/json' }, body: '', resource: null, ...changed }
      : answer(request, state);
    asked.push({ request, said });
    const none = said.status === 304 || said.status === 204;
    return new Response(none ? null : said.body, { status: said.status, headers: said.headers });
  }) as typeof globalThis.fetch;
