import { X509Certificate } from 'node:crypto';
import { request } from 'node:https';
import { JSDOM } from 'jsdom';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answer } from './answer';
import { selfSignedCertificate } from './certificate';
import type { SampleAnswer } from './http';
import { wrongWith } from './openapi/validate';
import { accounts, people } from './people/index';
import { startSampleGithub, type SampleGithub } from './server';
import { commitOf, repositoriesOf, sampleState, type SampleState } from './state';

const now = '2026-06-01T12:00:00.000Z';
const state = sampleState(now);

const get = (address: string, headers: Record<string, string> = {}, given: SampleState = state): SampleAnswer => {
  const url = new URL(address);
  return answer(
    { method: 'GET', host: url.host, path: decodeURIComponent(url.pathname), query: url.searchParams, headers },
    given,
  );
};
const api = (path: string, given?: SampleState): { said: SampleAnswer; json: unknown } => {
  const said = get(`https://api.github.com${path}`, {}, given);
  return { said, json: JSON.parse(said.body) };
};

describe('answers of the API, by GitHub’s published description', () => {
  test('a wrong answer is noticed', () => {
    const { json } = api('/users/mira-holm-sample');
    expect(wrongWith('/users/{username}', 200, { ...(json as object), id: 'one' })).not.toEqual([]);
    expect(wrongWith('/repos/{owner}/{repo}/git/trees/{tree_sha}', 200, { tree: null })).not.toEqual([]);
    expect(wrongWith('/users/{username}', 204, {})).not.toEqual([]);
  });

  test.each(accounts.map((account) => [account.login, account] as const))('%s', (login, account) => {
    const check = (template: string, path: string, status = 200): unknown => {
      const { said, json } = api(path);
      expect(said.status).toBe(status);
      expect(wrongWith(template, status, json), path).toEqual([]);
      return json;
    };
    check('/users/{username}', `/users/${login}`);
    check('/user/{account_id}', `/user/${account.id}`);
    for (let page = 1; page <= Math.ceil(repositoriesOf(account).length / 100); page += 1) {
      check('/users/{username}/repos', `/users/${login}/repos?per_page=100&page=${page}&sort=pushed`);
    }
    for (const repository of repositoriesOf(account).slice(0, 30)) {
      const path = `/repos/${login}/${repository.name}`;
      const empty = Object.keys(repository.files).length === 0;
      check('/repos/{owner}/{repo}', path);
      check('/repos/{owner}/{repo}/git/trees/{tree_sha}', `${path}/git/trees/HEAD?recursive=1`, empty ? 409 : 200);
      check('/repos/{owner}/{repo}/commits/{ref}', `${path}/commits/HEAD`, empty ? 409 : 200);
      check('/repos/{owner}/{repo}/pulls', `${path}/pulls?state=all&per_page=100`);
    }
    check('/search/issues', `/search/issues?q=author:${login}+type:pr&per_page=100`);
  });

  test('the rate limit, and every kind of refusal', () => {
    expect(wrongWith('/rate_limit', 200, api('/rate_limit').json)).toEqual([]);
    const spent: SampleState = { ...state, limits: { ...state.limits, core: { ...state.limits.core, used: 60 } } };
    const refusals: [template: string, path: string, status: number, given?: SampleState][] = [
      ['/users/{username}', '/users/nobody-sample', 404],
      ['/repos/{owner}/{repo}', '/repos/mira-holm-sample/none', 404],
      ['/repos/{owner}/{repo}/git/trees/{tree_sha}', '/repos/mira-holm-sample/batchline/git/trees/none', 404],
      ['/repos/{owner}/{repo}/commits/{ref}', '/repos/mira-holm-sample/batchline/commits/none', 422],
      ['/search/issues', '/search/issues?q=author:nobody-sample', 422],
      ['/users/{username}', '/users/mira-holm-sample', 403, spent],
    ];
    for (const [template, path, status, given] of refusals) {
      const { said, json } = api(path, given);
      expect(said.status, path).toBe(status);
      expect(wrongWith(template, status, json), path).toEqual([]);
      expect(json).toHaveProperty('documentation_url');
    }
  });
});

describe('the API', () => {
  test('pages its lists and links them', () => {
    const { said, json } = api('/users/hex-hostile-sample/repos?per_page=100&page=2');
    expect(json).toHaveLength(100);
    expect(said.headers.link).toContain('page=3>; rel="next"');
    expect(said.headers.link).toContain('page=1>; rel="prev"');
    expect(api('/users/hex-hostile-sample/repos?per_page=100&page=3').said.headers.link).not.toContain('rel="next"');
    expect(api('/users/noel-brandt-sample/repos').said.headers.link).toBeUndefined();
  });

  test('says what is left, and charges for a 304 but not for asking', () => {
    const { said } = api('/users/mira-holm-sample');
    expect(said.headers).toMatchObject({
      'x-ratelimit-limit': '60',
      'x-ratelimit-remaining': '59',
      'x-ratelimit-used': '1',
      'x-ratelimit-resource': 'core',
    });
    const again = get('https://api.github.com/users/mira-holm-sample', { 'if-none-match': said.headers.etag ?? '' });
    expect(again).toMatchObject({ status: 304, body: '', resource: 'core' });
    expect(api('/rate_limit').said.resource).toBeNull();
    expect(api('/search/issues?q=author:mira-holm-sample').said.headers['x-ratelimit-limit']).toBe('10');
  });

  test('searches by author and knows the qualifiers', () => {
    const count = (q: string): number =>
      (api(`/search/issues?q=${encodeURIComponent(q)}`).json as { total_count: number }).total_count;
    const all = count('author:mira-holm-sample type:pr');
    expect(all).toBeGreaterThan(35);
    expect(count('author:mira-holm-sample is:pr is:merged') + count('author:mira-holm-sample is:pr is:unmerged')).toBe(
      all,
    );
    expect(count('author:mira-holm-sample type:pr -user:sample-org')).toBeLessThan(all);
    expect(count('author:quiet-lee-sample type:pr')).toBe(0);
  });
});

describe('raw files', () => {
  test('by HEAD, branch and commit; unknown ones are not found', () => {
    const mira = accounts[0];
    const repository = mira?.repositories[0];
    if (!mira || !repository) throw new Error('no sample');
    const commit = commitOf({ owner: mira, repository });
    for (const ref of ['HEAD', 'main', 'refs/heads/main', commit]) {
      const said = get(`https://raw.githubusercontent.com/${mira.login}/${repository.name}/${ref}/README.md`);
      expect(said.body, ref).toBe(repository.files['README.md']);
    }
    expect(get(`https://raw.githubusercontent.com/${mira.login}/${repository.name}/other/README.md`).status).toBe(404);
  });
});

describe('the site', () => {
  test.each(people.map((person) => [person.login, person] as const))(
    '%s has the hooks of a profile',
    (login, person) => {
      const { status, body, headers } = get(`https://github.com/${login}`);
      expect(status).toBe(200);
      expect(headers['content-security-policy']).toContain("default-src 'none'");
      expect(body).toContain(`<meta property="profile:username" content="${login}">`);
      expect(body).toContain(`<meta name="octolytics-dimension-user_id" content="${person.id}">`);
      expect(body).toContain('itemtype="http://schema.org/Person"');
      expect(body.includes('profile-readme')).toBe(person.readme !== null);
      expect(body.includes('js-pinned-items-reorder-list')).toBe((person.pinned ?? []).length > 0);
    },
  );

  test('every person says that they are invented', () => {
    for (const person of people) expect(`${person.bio}`).toMatch(/invented sample|erfundene beispiel/i);
  });

  test('an organisation is no person, and what is not there is not found', () => {
    const organisation = get('https://github.com/orbit-labs-sample');
    expect(organisation.body).toContain('profile:username');
    expect(organisation.body).not.toContain('schema.org/Person');
    expect(get('https://github.com/nobody-sample').status).toBe(404);
  });

  test('links of pull requests, repositories and files lead somewhere', () => {
    expect(get('https://github.com/sample-org/serve-kit/pull/1182').body).toContain('Drain in-flight requests');
    expect(get('https://github.com/mira-holm-sample/batchline/blob/HEAD/README.md').body).toContain('id="L3"');
    for (const person of people) {
      for (const { repository } of person.pullRequests) {
        expect(get(`https://github.com/${repository}`).status, repository).toBe(200);
      }
      for (const name of person.pinned ?? []) expect(get(`https://github.com/${name}`).status, name).toBe(200);
    }
  });

  test('leaves nothing in the hostile pages that would run, as GitHub does', () => {
    for (const path of ['', '/-._odd_.--name.-', '/broken-manifests']) {
      const { window } = new JSDOM(get(`https://github.com/hex-hostile-sample${path}`).body);
      const elements = [...window.document.querySelectorAll('main *:not(script[type="application/json"])')];
      const harmful = elements.filter(
        ({ localName, attributes }) =>
          ['script', 'iframe', 'style', 'button', 'math'].includes(localName) ||
          [...attributes].some(({ name, value }) => name.startsWith('on') || /^\s*(?:javascript|data):/i.test(value)),
      );
      expect(harmful.map(({ localName }) => localName)).toEqual([]);
    }
    expect(accounts.find(({ login }) => login.startsWith('hex'))?.readme?.length).toBeGreaterThan(999_999);
  });
});

test('the certificate is good for its hosts and signed by its own key', () => {
  const { cert } = selfSignedCertificate(['github.com', '*.github.com']);
  const certificate = new X509Certificate(cert);
  expect(certificate.checkHost('github.com')).toBe('github.com');
  expect(certificate.checkHost('api.github.com')).toBe('*.github.com');
  expect(certificate.checkHost('example.org')).toBeUndefined();
  expect(certificate.verify(certificate.publicKey)).toBe(true);
});

describe('the server', () => {
  let server: SampleGithub;
  beforeAll(async () => {
    server = await startSampleGithub();
  });
  afterAll(() => server.close());

  const ask = (host: string, path: string): Promise<{ status: number; body: string }> =>
    new Promise((resolve, reject) => {
      request(
        { host: '127.0.0.1', port: server.port, path, headers: { host }, rejectUnauthorized: false },
        (message) => {
          let body = '';
          message.on('data', (part: Buffer) => {
            body += part.toString();
          });
          message.on('end', () => resolve({ status: message.statusCode ?? 0, body }));
        },
      )
        .on('error', reject)
        .end();
    });

  test('answers by host, logs, counts, and refuses when the limit is spent', async () => {
    expect((await ask('github.com', '/mira-holm-sample')).status).toBe(200);
    expect((await ask('api.github.com', '/users/mira-holm-sample')).status).toBe(200);
    expect((await ask('settings.services.example', '/')).status).toBe(404);
    expect(server.requests.map(({ host, spent }) => [host, spent])).toEqual([
      ['github.com', null],
      ['api.github.com', 'core'],
      ['settings.services.example', null],
    ]);
    server.setRemaining('core', 1);
    expect((await ask('api.github.com', '/users/mira-holm-sample')).status).toBe(200);
    expect((await ask('api.github.com', '/users/mira-holm-sample')).status).toBe(403);
    server.renewLimits();
    expect((await ask('api.github.com', '/users/mira-holm-sample')).status).toBe(200);
  });

  test('fails as it is told to', async () => {
    server.faults.set('api', { status: 500, body: 'no' });
    server.faults.set('api.github.com/search', { change: { incomplete_results: true } });
    expect(await ask('api.github.com', '/users/mira-holm-sample')).toEqual({ status: 500, body: 'no' });
    expect(JSON.parse((await ask('api.github.com', '/search/issues?q=author:mira-holm-sample')).body)).toMatchObject({
      incomplete_results: true,
    });
    server.faults.clear();
    server.faults.set('raw', { cut: true, times: 1 });
    await expect(ask('raw.githubusercontent.com', '/mira-holm-sample/batchline/HEAD/README.md')).rejects.toThrow();
    expect((await ask('raw.githubusercontent.com', '/mira-holm-sample/batchline/HEAD/README.md')).status).toBe(200);
    server.faults.set('api', { malformed: true });
    const { body } = await ask('api.github.com', '/users/mira-holm-sample');
    expect(() => JSON.parse(body) as unknown).toThrow();
    server.faults.clear();
  });
});
