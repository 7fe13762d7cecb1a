import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { pullsAnswerSchema } from '../../lib/github/answers/pulls';
import { createBudget, readingBudget } from '../../lib/github/budget';
import { createClient, type Question } from '../../lib/github/client';
import { createLimits } from '../../lib/github/limits';
import {
  comparisonQuestion,
  forkQuestion,
  pullRequestsQuestion,
  repositoriesQuestion,
  treeQuestion,
  userByIdQuestion,
  userQuestion,
} from '../../lib/github/questions';
import { fakeGithub } from './fake-github';

/** Answers that were recorded over the years lie beside the project, where they are at all; none is copied into it. */
const folder = new URL('../../../shared/pages/api/', import.meta.url);
const now = '2026-11-01T00:00:00.000Z';

type Meta = { method: string; path: string; status: number; headers: Record<string, string> };
type Recorded = Meta & { name: string; kind: string; body: string };

const recorded = (): Recorded[] =>
  readdirSync(folder).flatMap((kind) => {
    const of = new URL(`${kind}/`, folder);
    return readdirSync(of)
      .filter((file) => existsSync(new URL(`${file}.meta`, of)))
      .map((file) => {
        const meta = JSON.parse(readFileSync(new URL(`${file}.meta`, of), 'utf8')) as Meta;
        return { ...meta, kind, name: `${kind}/${file}`, body: readFileSync(new URL(file, of), 'utf8') };
      });
  });

const parent = { owner: 'sample', branch: 'main' };
/** All that is ever asked of the API without GraphQL. */
const questions: Readonly<Record<string, Question<unknown>>> = {
  user: userQuestion('sample'),
  'user by number': userByIdQuestion(1),
  repositories: repositoriesQuestion('sample', 1),
  search: pullRequestsQuestion('sample'),
  tree: treeQuestion('sample', 'a', 'main'),
  fork: forkQuestion('sample', 'a'),
  comparison: comparisonQuestion({ owner: 'sample', name: 'a', branch: 'main', parent } as never),
  changes: {
    path: '/repos/{owner}/{name}/pulls',
    parameters: { owner: 'sample', name: 'a' },
    schema: pullsAnswerSchema,
    expected: 'a list of pull requests',
  },
};

/** Which question a recorded answer belongs to, by what was asked; none where the project never asks such. */
const askedFor = ({ method, path }: Recorded): keyof typeof questions | null => {
  const [way = ''] = path.split('?');
  if (method !== 'GET') return null;
  if (/^\/user$|^\/users\/[\w-]+$/u.test(way)) return 'user';
  if (/^\/user\/\d+$/u.test(way)) return 'user by number';
  if (/^\/users?\/[\w-]+\/repos$/u.test(way)) return 'repositories';
  if (way === '/search/issues') return 'search';
  if (/^\/repos\/[^/]+\/[^/]+\/git\/trees\//u.test(way)) return 'tree';
  if (/^\/repos\/[^/]+\/[^/]+\/pulls$/u.test(way)) return 'changes';
  return /^\/repos\/[^/]+\/[^/]+$/u.test(way) ? 'fork' : null;
};

const ask = ({ status, headers, body }: Recorded, question: Question<unknown>) => {
  const github = fakeGithub(() => ({ status, text: body, headers: { ...headers, location: '' } }));
  const client = createClient({
    fetch: github.fetch,
    now: () => now,
    online: () => true,
    budget: createBudget(readingBudget),
    limits: createLimits([], async () => undefined),
    signal: new AbortController().signal,
  });
  return client.ask('core', question);
};

const all = existsSync(folder) ? recorded() : [];
const own = all.flatMap((one) => {
  const key = askedFor(one);
  return key === null ? [] : [{ one, question: questions[key] as Question<unknown> }];
});

describe.skipIf(all.length === 0)('recorded answers, by the client that the product has', () => {
  test('there are some of each question but a comparison', () => {
    const kinds = new Set(all.map(askedFor).filter((kind) => kind !== null));
    expect([...kinds].toSorted()).toEqual(
      Object.keys(questions)
        .filter((kind) => kind !== 'comparison')
        .toSorted(),
    );
  });

  test.each(own.filter(({ one }) => one.status === 200).map(({ one, question }) => [one.name, one, question] as const))(
    '%s is understood',
    async (_, one, question) => {
      expect(await ask(one, question)).toMatchObject({ ok: true });
    },
  );

  test.each(all.filter(({ status }) => status >= 300).map((one) => [one.name, one] as const))(
    '%s fails with a named reason',
    async (_, one) => {
      const said = await ask(one, questions['user'] as Question<unknown>);
      expect(said).toMatchObject({ ok: false, failure: { state: 'not-read', detail: expect.any(Object) as object } });
      if (said.ok || said.failure.state !== 'not-read') return;
      expect(['failed', 'no-permission', 'rate-limited']).toContain(said.failure.reason);
      if (one.status === 301) expect(said.failure.detail?.note).toBe('moved to another address');
      else expect(said.failure.detail?.status).toBe(one.status);
    },
  );

  test.each(Object.entries(questions))(
    'of every other kind is no answer to the question of %s, or is one',
    async (_, question) => {
      for (const one of all.filter(({ status }) => status === 200)) {
        const said = await ask(one, question);
        if (said.ok) continue;
        // The name of what was expected, and where it was missing.
        expect([one.name, said.failure]).toEqual([
          one.name,
          {
            state: 'unreadable',
            expected: expect.stringMatching(new RegExp(`^${question.expected} \\(`, 'u')) as string,
          },
        ]);
      }
    },
  );
});
