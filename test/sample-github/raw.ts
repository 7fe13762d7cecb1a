import type { SampleAnswer, SampleRequest } from './http';
import { findRepository, knowsRef, sha1, type SampleState } from './state';

const text = (status: number, body: string, headers: Record<string, string> = {}): SampleAnswer => ({
  status,
  headers: {
    'content-type': 'text/plain; charset=utf-8',
    'access-control-allow-origin': '*',
    'x-content-type-options': 'nosniff',
    ...headers,
  },
  body,
  resource: 'raw',
});

/** Plays raw.githubusercontent.com: `/owner/name/ref/path`, also with `refs/heads/` before the branch. */
export const answerRaw = (request: SampleRequest, state: SampleState): SampleAnswer => {
  const match = /^\/([^/]+)\/([^/]+)\/(?:refs\/heads\/)?([^/]+)\/(.+)$/.exec(request.path);
  const [, owner = '', name = '', ref = '', path = ''] = match ?? [];
  const located = findRepository(state, owner, name);
  const content = located?.repository.files[path];
  if (!located || content === undefined || !knowsRef(located, ref)) return text(404, '404: Not Found');
  const body = typeof content === 'number' ? '#'.repeat(content) : content;
  const etag = `W/"${sha1(body)}"`;
  if (request.headers['if-none-match'] === etag) return text(304, '', { etag });
  return text(200, body, { etag, 'cache-control': 'max-age=300' });
};
