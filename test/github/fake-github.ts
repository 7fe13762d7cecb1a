/** An answer of the fake: JSON, text, an error that `fetch` rejects with, or none ever. */
export type FakeAnswer = {
  status?: number;
  json?: unknown;
  text?: string;
  headers?: Record<string, string>;
  throws?: Error;
  hangs?: boolean;
};

export type FakeGithub = {
  fetch: typeof globalThis.fetch;
  /** What was asked, in order: host and path with the query. */
  asked: { url: string; init: RequestInit }[];
};

/** A GitHub of hand-made answers, by the beginning of `host/path?query`; what nobody wrote an answer for is not found. */
export const fakeGithub = (answers: (address: string, count: number) => FakeAnswer | undefined): FakeGithub => {
  const asked: FakeGithub['asked'] = [];
  return {
    asked,
    fetch: async (input, init = {}) => {
      const url = input instanceof Request ? input.url : String(input);
      asked.push({ url, init });
      init.signal?.throwIfAborted();
      const answer = answers(url.replace('https://', ''), asked.length) ?? {
        status: 404,
        json: { message: 'Not Found' },
      };
      if (answer.throws) throw answer.throws;
      if (answer.hangs) await new Promise(() => undefined);
      const bodiless = answer.status === 304;
      return new Response(bodiless ? null : (answer.text ?? JSON.stringify(answer.json ?? null)), {
        status: answer.status ?? 200,
        headers: { 'content-type': 'application/json; charset=utf-8', ...answer.headers },
      });
    },
  };
};

const sha = 'c0ffee0123456789c0ffee0123456789c0ffee01';

/** A repository as GitHub lists it. */
export const repositoryJson = (name: string, change: Record<string, unknown> = {}) => ({
  name,
  owner: { login: 'sample-person', id: 900_001 },
  fork: false,
  size: 12,
  private: false,
  description: `The invented ${name}`,
  language: 'Python',
  topics: ['inference'],
  created_at: '2024-01-01T00:00:00Z',
  pushed_at: '2026-09-01T00:00:00Z',
  license: { spdx_id: 'MIT', name: 'MIT License' },
  default_branch: 'main',
  ...change,
});

export const pullJson = (number: number, change: Record<string, unknown> = {}) => ({
  number,
  title: `Keep queue ${number} bounded`,
  body: 'Refuse instead of growing.\r\nThanks to @sample-reviewer and mail@sample.example.',
  state: 'closed',
  draft: false,
  html_url: `https://github.com/sample-project/engine/pull/${number}`,
  created_at: '2026-08-01T00:00:00Z',
  closed_at: '2026-08-03T00:00:00Z',
  labels: [{ name: 'reliability' }],
  user: { id: 900_001, login: 'sample-person' },
  pull_request: { merged_at: '2026-08-03T00:00:00Z' },
  ...change,
});

export const userJson = (change: Record<string, unknown> = {}) => ({
  id: 900_001,
  login: 'sample-person',
  type: 'User',
  name: 'Sample Person',
  company: null,
  blog: 'sample.example',
  bio: 'Invented for a test.',
  public_repos: 3,
  ...change,
});

export const treeJson = (...paths: string[]) => ({
  sha,
  truncated: false,
  tree: [{ path: 'src', type: 'tree' }, ...paths.map((path) => ({ path, type: 'blob', size: 10 }))],
});

/** Limits as GitHub's headers say them. */
export const limitHeaders = (remaining: number, resource = 'core'): Record<string, string> => ({
  'x-ratelimit-limit': resource === 'core' ? '60' : '10',
  'x-ratelimit-remaining': String(remaining),
  'x-ratelimit-reset': String(Date.parse('2026-11-01T00:30:00Z') / 1_000),
  'x-ratelimit-resource': resource,
});

/** A person with three repositories and two pull requests; `change` answers first. */
export const samplePerson =
  (change: (address: string, count: number) => FakeAnswer | undefined = () => undefined) =>
  (address: string, count: number): FakeAnswer | undefined => {
    const changed = change(address, count);
    if (changed) return changed;
    if (address === 'api.github.com/users/sample-person') return { json: userJson() };
    if (address.startsWith('api.github.com/users/sample-person/repos')) {
      return {
        json: [repositoryJson('queue'), repositoryJson('notes', { language: null }), repositoryJson('sample-person')],
      };
    }
    if (address.startsWith('api.github.com/search/issues')) {
      return { json: { total_count: 2, incomplete_results: false, items: [pullJson(1), pullJson(2)] } };
    }
    if (address.includes('/git/trees/'))
      return { json: treeJson('README.md', 'pyproject.toml', 'Dockerfile', 'src/queue.py') };
    if (address.startsWith('raw.githubusercontent.com/')) {
      return { text: `Text of ${address.split('/').at(-1)}`, headers: { 'content-type': 'text/plain; charset=utf-8' } };
    }
    return undefined;
  };

export const sampleCommit = sha;
