import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { answer } from '../answer';
import { accounts } from '../people/index';
import { repositoriesOf, sampleState } from '../state';

const state = sampleState('2026-06-01T12:00:00.000Z');

const open = (path: string): { status: number; document: Document } => {
  const url = new URL(path, 'https://github.com');
  const { status, body } = answer(
    { method: 'GET', host: url.host, path: decodeURIComponent(url.pathname), query: url.searchParams, headers: {} },
    state,
  );
  return { status, document: new JSDOM(body).window.document };
};

const embedded = (document: Document): { payload: Record<string, unknown> } =>
  JSON.parse(document.querySelector('react-app script')?.textContent ?? 'null') as { payload: Record<string, unknown> };

const logins = (document: Document): string[] => [
  ...new Set(
    [...document.querySelectorAll('main [data-hovercard-type="user"]')].map((link) => link.getAttribute('href') ?? ''),
  ),
];

describe('pages of the sample that show no single person', () => {
  it('draws a repository from data, and an older one without', () => {
    const { document } = open('/sample-org/serve-kit');
    expect(embedded(document).payload).toMatchObject({
      codeViewLayoutRoute: { repo: { ownerLogin: 'sample-org', name: 'serve-kit', isFork: false, isOrgOwned: true } },
    });
    const older = open('/beispiel-verein/messwerk').document;
    expect(older.querySelector('react-app')).toBeNull();
    expect(older.querySelector('.Layout-sidebar h2')?.textContent).toBe('About');
  });

  it('draws a pull request from data, and an older one without; neither puts the author where the merger stands', () => {
    const { document } = open('/sample-org/serve-kit/pull/1182/files');
    expect(embedded(document).payload).toMatchObject({
      pullRequestsLayoutRoute: {
        pullRequest: { number: 1182, state: 'MERGED', author: { login: 'mira-holm-sample' } },
      },
    });
    expect(document.querySelector('.State')?.textContent).toBe('Closed');
    expect(open('/sample-org/serve-kit/pull/1182/nothing').status).toBe(404);
    const old = accounts
      .flatMap(({ pullRequests }) => pullRequests)
      .find(({ repository }) => repository.startsWith('beispiel'));
    const older = open(`/beispiel-verein/messwerk/pull/${old?.number}`).document;
    expect(older.querySelector('.js-issue-title')?.textContent).toBe(old?.title);
  });

  it('lists people: of an organisation, of a repository, followers, by search', () => {
    expect(logins(open('/orgs/sample-org/people').document)).toContain('/mira-holm-sample');
    expect(logins(open('/sample-org/serve-kit/graphs/contributors').document)).toContain('/mira-holm-sample');
    expect(logins(open('/sample-org/serve-kit/stargazers').document)).not.toContain('/mira-holm-sample');
    expect(logins(open('/mira-holm-sample?tab=followers').document)).toContain('/quiet-lee-sample');
    expect(embedded(open('/search?q=mira&type=users').document).payload).toMatchObject({
      results: [{ display_login: 'mira-holm-sample' }],
    });
    expect(embedded(open('/search?q=serve&type=pullrequests').document).payload['result_count']).toBeGreaterThan(0);
    expect(embedded(open('/search?q=kit&type=repositories').document).payload['results']).toContainEqual(
      expect.objectContaining({ hl_name: 'sample-org/serve-kit', owned_by_organization: true }),
    );
    expect(embedded(open('/search?q=zzz&type=users').document).payload['results']).toEqual([]);
    expect(open('/orgs/nobody-sample/people').status).toBe(404);
  });

  it('keeps what is hostile inside the data', () => {
    const hex = accounts.find(({ login }) => login.startsWith('hex'));
    for (const repository of (hex ? repositoriesOf(hex) : []).slice(0, 20)) {
      const { document } = open(`/${hex?.login}/${repository.name}`);
      expect(embedded(document).payload).toMatchObject({
        sidebarAbout: { description: repository.description, repoName: repository.name },
      });
    }
  });
});
