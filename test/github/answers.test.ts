import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readingSchema } from '../../lib/dossier/reading';
import { pullsAnswerSchema } from '../../lib/github/answers/pulls';
import { repositoriesAnswerSchema } from '../../lib/github/answers/repositories';
import { searchAnswerSchema } from '../../lib/github/answers/search';
import { treeAnswerSchema } from '../../lib/github/answers/tree';
import { userAnswerSchema } from '../../lib/github/answers/user';
import { failureOf } from '../../lib/github/failure';
import { readPullRequests } from '../../lib/readers/api/pull-requests';
import { readRepositories } from '../../lib/readers/api/repositories';
import { readRepositoryChanges } from '../../lib/readers/api/repository-changes';
import { repositoryChangeSchema } from '../../lib/store/rows';
import { readTree } from '../../lib/readers/api/tree';
import { readUser } from '../../lib/readers/api/user';

/** Answers that were recorded over the years lie beside the project, where they are at all; none is copied into it. */
const folder = new URL('../../../shared/pages/api/', import.meta.url);

type Recorded = { name: string; path: string; status: number; headers: Record<string, string>; body: string };

const recorded = (kind: string): Recorded[] => {
  const of = new URL(`${kind}/`, folder);
  if (!existsSync(of)) return [];
  return readdirSync(of)
    .filter((name) => !name.endsWith('.meta'))
    .map((name) => {
      const meta = JSON.parse(readFileSync(new URL(`${name}.meta`, of), 'utf8')) as Omit<Recorded, 'name' | 'body'>;
      return { ...meta, name: `${kind}/${name}`, body: readFileSync(new URL(name, of), 'utf8') };
    });
};

const person = { id: null, login: 'sample-person' };
const received = { url: 'https://api.github.com/sample', readAt: '2026-11-01T00:00:00.000Z' };

describe.skipIf(!existsSync(folder))('recorded answers', () => {
  test('of users are read, and what is no user is refused by name', () => {
    const all = recorded('user');
    const users = all.filter(
      ({ path }) =>
        /^\/users?(?:\/[\w-]+)?$/.test(path) && !path.endsWith('installations') && !path.endsWith('invitations'),
    );
    expect(users.length).toBeGreaterThan(5);
    for (const { body, name } of users) {
      const answer = userAnswerSchema.safeParse(JSON.parse(body));
      expect([name, answer.error?.issues]).toEqual([name, undefined]);
      if (answer.success)
        expect([name, readingSchema.safeParse(readUser(answer.data, received)).error?.issues]).toEqual([
          name,
          undefined,
        ]);
    }
    for (const { body, name } of all.filter((one) => !users.includes(one))) {
      expect([name, userAnswerSchema.safeParse(JSON.parse(body)).error?.issues.length]).toEqual([
        name,
        expect.any(Number),
      ]);
    }
  });

  test('of lists of repositories are read', () => {
    const all = recorded('user_repos');
    expect(all.length).toBeGreaterThan(3);
    for (const { body, name } of all) {
      const answer = repositoriesAnswerSchema.safeParse(JSON.parse(body));
      expect([name, answer.error?.issues]).toEqual([name, undefined]);
      if (!answer.success) continue;
      const reading = readRepositories([answer.data], { whole: true, publicRepositories: null }, person, received);
      expect([name, readingSchema.safeParse(reading).error?.issues]).toEqual([name, undefined]);
      const { repositories } = reading.sections;
      expect([name, repositories?.state === 'found' && repositories.value.length]).toEqual([name, answer.data.length]);
    }
  });

  test('of searches are read, pull requests apart from issues', () => {
    const all = recorded('search_issues');
    expect(all.length).toBeGreaterThan(3);
    for (const { body, name } of all) {
      const answer = searchAnswerSchema.safeParse(JSON.parse(body));
      expect([name, answer.error?.issues]).toEqual([name, undefined]);
      if (!answer.success) continue;
      const reading = readPullRequests(answer.data, person, received);
      expect([name, readingSchema.safeParse(reading).error?.issues]).toEqual([name, undefined]);
      const { pullRequests } = reading.sections;
      const changes = answer.data.items.filter((item) => item.pull_request && item.html_url.includes('/pull/')).length;
      expect([name, pullRequests?.state === 'found' ? pullRequests.value.length : 0]).toEqual([name, changes]);
    }
  });

  test('of lists of pull requests are read', () => {
    const all = recorded('pulls_list');
    expect(all.length).toBeGreaterThan(3);
    for (const { body, name } of all) {
      const answer = pullsAnswerSchema.safeParse(JSON.parse(body));
      expect([name, answer.error?.issues]).toEqual([name, undefined]);
      for (const change of answer.success ? readRepositoryChanges(answer.data) : []) {
        expect([name, repositoryChangeSchema.safeParse(change).error?.issues]).toEqual([name, undefined]);
      }
    }
  });

  test('of trees are read', () => {
    const all = recorded('git_tree');
    expect(all.length).toBeGreaterThan(3);
    for (const { body, name } of all) {
      const answer = treeAnswerSchema.safeParse(JSON.parse(body));
      expect([name, answer.error?.issues]).toEqual([name, undefined]);
      if (!answer.success) continue;
      const reading = readTree(answer.data, { owner: 'sample-person', name: 'a', branch: 'main' }, person, received);
      expect([name, readingSchema.safeParse(reading).error?.issues]).toEqual([name, undefined]);
    }
  });

  test('of failures say why, and tell a limit from a refusal', () => {
    const kinds = [
      'error_401',
      'error_403',
      'error_404',
      'error_409',
      'error_422',
      'error_429',
      'error_500',
      'error_502',
      'error_503',
    ];
    const all = kinds.flatMap(recorded);
    expect(all.length).toBeGreaterThan(20);
    for (const { status, headers, body, name } of all) {
      const failure = failureOf(status, new Headers(headers), body.slice(0, 300), received.readAt);
      const limited =
        status === 429 ||
        (status === 403 &&
          (/rate limit|abuse/i.test(body) || 'retry-after' in headers || headers['x-ratelimit-remaining'] === '0'));
      expect([name, failure.state === 'not-read' && failure.reason]).toEqual([
        name,
        limited ? 'rate-limited' : status === 401 ? 'no-permission' : 'failed',
      ]);
      if (failure.state === 'not-read' && limited)
        expect([name, failure.detail?.retryAt]).toEqual([name, expect.stringMatching(/^2026-11-01T0[0-2]:/)]);
    }
  });
});
