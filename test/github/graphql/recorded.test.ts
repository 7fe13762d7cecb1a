import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { createBudget } from '../../../lib/github/budget';
import { envelopeSchema, profileAnswerSchema } from '../../../lib/github/graphql/answers';
import { createGraphqlClient } from '../../../lib/github/graphql/client';
import { problemKinds, problemOf } from '../../../lib/github/graphql/problems';
import { createTokenFetch } from '../../../lib/github/graphql/token-fetch';
import { createLimits } from '../../../lib/github/limits';
import { fakeGithub } from '../fake-github';

/** Recorded answers of GitHub stand beside the project and are no part of it. */
const folder = path.join(import.meta.dirname, '../../../../shared/pages/api');
const now = '2026-11-01T12:00:00.000Z';

type Meta = { status: number; headers: Record<string, string> };
type Recorded = { name: string; body: string; meta: Meta };

const recordedIn = (kind: string): Recorded[] => {
  const at = path.join(folder, kind);
  if (!existsSync(at)) return [];
  return readdirSync(at)
    .filter((file) => existsSync(path.join(at, `${file}.meta`)))
    .map((file) => ({
      name: `${kind}/${file}`,
      body: readFileSync(path.join(at, file), 'utf8'),
      meta: JSON.parse(readFileSync(path.join(at, `${file}.meta`), 'utf8')) as Meta,
    }));
};

const ask = async ({ body, meta }: Recorded) => {
  const github = fakeGithub(() => ({ status: meta.status, text: body, headers: meta.headers }));
  const client = createGraphqlClient({
    fetch: github.fetch,
    now: () => now,
    online: () => true,
    budget: createBudget({ core: 0, search: 0, raw: 0, graphql: 1 }),
    limits: createLimits([], async () => undefined),
    signal: new AbortController().signal,
    token: createTokenFetch(github.fetch, { token: 'x'.repeat(40), onToken: async () => undefined }, () => now),
  });
  return client.ask({ text: 'query', variables: {}, schema: profileAnswerSchema, expected: 'a profile', cost: 1 });
};

const answers = recordedIn('graphql');
const kinds = existsSync(folder) ? readdirSync(folder).filter((kind) => kind.startsWith('error_')) : [];
const errors = kinds.flatMap(recordedIn).filter(({ meta }) => meta.status >= 300);

describe.skipIf(answers.length === 0)('recorded answers of GraphQL', () => {
  test.each(answers.map((one) => [one.name, one] as const))(
    '%s is understood, and its errors have a kind',
    async (_, one) => {
      const envelope = envelopeSchema.safeParse(JSON.parse(one.body));
      expect(envelope.error?.issues).toBeUndefined();
      for (const error of envelope.data?.errors ?? []) {
        const { kind, failure } = problemOf(error);
        expect(problemKinds).toContain(kind);
        expect(kind).not.toBe('failed');
        expect(failure.state).toBe('not-read');
      }
      const said = await ask(one);
      expect(said.ok || said.failure.state).toBeTruthy();
      expect(said.problems).toHaveLength(envelope.data?.errors?.length ?? 0);
    },
  );
});

describe.skipIf(errors.length === 0)('recorded refusals', () => {
  test.each(errors.map((one) => [one.name, one] as const))('%s fails with a named reason', async (_, one) => {
    const said = await ask(one);
    expect(said.ok).toBe(false);
    if (said.ok) return;
    expect(said.failure).toMatchObject({ state: 'not-read' });
    const reasons = ['rate-limited', 'no-permission', 'failed'];
    expect(reasons).toContain(said.failure.state === 'not-read' && said.failure.reason);
    expect(said.tooMuch).toBe([502, 503, 504].includes(one.meta.status));
  });
});
