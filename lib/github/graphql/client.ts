import type { z } from '../../zod';
import { cappedText } from '../capped-body';
import type { ClientDependencies } from '../client';
import { failureOf, notGot, retryAt, type Failure } from '../failure';
import { holds, limitFrom } from '../limits';
import { envelopeSchema, rateLimitSchema } from './answers';
import { failureOfProblem, noPoints, problemOf, type Problem } from './problems';
import type { TokenFetch } from './token-fetch';

export type GraphqlQuestion<Value> = {
  text: string;
  variables: Readonly<Record<string, string | number | boolean | null>>;
  schema: z.ZodType<Value>;
  /** Names the answer where it is not as expected. */
  expected: string;
  /** Points that it will cost, as far as can be told before. */
  cost: number;
};

/**
 * An answer that holds to its schema, with the reasons for what is null in it; or why there is none. `tooMuch`: asking
 * for less may bring it.
 */
export type GraphqlAnswer<Value> = { url: string; readAt: string } & (
  | { ok: true; value: Value; problems: readonly Problem[] }
  | { ok: false; failure: Failure; tooMuch: boolean; problems: readonly Problem[] }
);

export type GraphqlClient = {
  ask: <Value>(question: GraphqlQuestion<Value>) => Promise<GraphqlAnswer<Value>>;
};

const address = 'https://api.github.com/graphql';
const mostOfAnswer = 32_000_000;
const patience = 30_000;

type Given = ClientDependencies & { token: TokenFetch };

const parsedJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/**
 * Asks GitHub's GraphQL with the user's token: never more points than the budget, never where none are left, one request
 * at a time, without cookies. Never throws: what goes wrong is a `Failure`, and nothing of the answer stands in it.
 */
export const createGraphqlClient = (given: Given): GraphqlClient => {
  /** Why it may not be sent now; null, and its points counted, where it may. */
  const refuse = (cost: number): Failure | null => {
    if (given.signal.aborted) return notGot('cancelled');
    if (given.token.refused()) return notGot('no-permission', { status: 401 });
    const limit = given.limits.get('graphql');
    if (limit && limit.remaining < cost && holds(limit, given.now())) {
      return notGot('rate-limited', { retryAt: limit.resetAt, note: noPoints });
    }
    return given.budget.take('graphql', cost) ? null : notGot('no-budget');
  };

  const lost = (error: unknown): { failure: Failure; tooMuch: boolean } => {
    if (given.signal.aborted) return { failure: notGot('cancelled'), tooMuch: false };
    if (!given.online()) return { failure: notGot('offline'), tooMuch: false };
    const timedOut = error instanceof Error && error.name === 'TimeoutError';
    const note = timedOut ? 'no answer in time' : 'the network failed';
    return { failure: notGot('failed', { note }), tooMuch: timedOut };
  };

  const send = async (body: string) => {
    const response = await given.token.fetch(address, {
      method: 'POST',
      headers: { accept: 'application/json', 'content-type': 'application/json' },
      body,
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      redirect: 'manual',
      signal: AbortSignal.any([given.signal, AbortSignal.timeout(given.timeout ?? patience)]),
    });
    return { response, ...(await cappedText(response, mostOfAnswer)) };
  };

  /** Keeps what the answer says is left, and puts the budget right by what it says it cost. */
  const noteCost = async (data: unknown, estimated: number): Promise<void> => {
    const said = rateLimitSchema.safeParse((data as { rateLimit?: unknown } | undefined)?.rateLimit);
    if (!said.success) return;
    const { cost, limit, remaining, resetAt } = said.data;
    given.budget.correct('graphql', cost - estimated);
    await given.limits.save({ resource: 'graphql', limit, remaining, resetAt, saidAt: given.now() });
  };

  /** An HTTP status other than success. A gateway that gave up means that the question was too much. */
  const refusal = (response: Response, message: string): { failure: Failure; tooMuch: boolean } => {
    if (response.type === 'opaqueredirect' || response.status < 400) {
      return { failure: notGot('failed', { note: 'moved to another address' }), tooMuch: false };
    }
    const tooMuch = [502, 503, 504].includes(response.status);
    const failure = failureOf(response.status, response.headers, message, given.now());
    const { kind } = problemOf({ message });
    return { failure: kind === 'forbidden' ? failureOfProblem(kind) : failure, tooMuch };
  };

  const askNow: GraphqlClient['ask'] = async ({ text: query, variables, schema, expected, cost }) => {
    await given.limits.refresh?.();
    const asked = { url: address, readAt: given.now() };
    const refused = refuse(cost);
    if (refused) return { ...asked, ok: false, failure: refused, tooMuch: false, problems: [] };
    const not = (failure: Failure, tooMuch = false, problems: readonly Problem[] = []) => ({
      ...asked,
      ok: false as const,
      failure,
      tooMuch,
      problems,
    });
    try {
      const { response, text, cut } = await send(JSON.stringify({ query, variables }));
      const envelope = envelopeSchema.safeParse(parsedJson(text));
      const said = envelope.success ? envelope.data : null;
      const limit = limitFrom('graphql', response, said?.message ?? '', given.now());
      if (limit) await given.limits.save(limit);
      if (response.status !== 200) {
        const { failure, tooMuch } = refusal(response, said?.message ?? '');
        return not(failure, tooMuch);
      }
      if (cut) return not({ state: 'unreadable', expected: `${expected} of less than ${mostOfAnswer} bytes` }, true);
      if (!said) return not({ state: 'unreadable', expected: 'an answer of GraphQL' });
      await noteCost(said.data, cost);
      const problems = (said.errors ?? []).map(problemOf);
      if (problems.some(({ kind }) => kind === 'rate-limited')) {
        const resetAt = retryAt(response.headers, given.now());
        await given.limits.save({ resource: 'graphql', limit: 0, remaining: 0, resetAt, saidAt: given.now() });
        return not(notGot('rate-limited', { retryAt: resetAt, note: noPoints }), false, problems);
      }
      if (!said.data) {
        const [first] = problems;
        if (!first) return not({ state: 'unreadable', expected });
        return not(first.failure, first.kind === 'too-much', problems);
      }
      const parsed = schema.safeParse(said.data);
      if (parsed.success) return { ...asked, ok: true, value: parsed.data, problems };
      const [issue] = parsed.error.issues;
      const where = issue ? ` (${issue.path.join('.')}: ${issue.code})` : '';
      return not({ state: 'unreadable', expected: `${expected}${where}`.slice(0, 200) }, false, problems);
    } catch (error) {
      const { failure, tooMuch } = lost(error);
      return not(failure, tooMuch);
    }
  };

  const inTurn = given.inTurn ?? ((work) => work());
  return { ask: (question) => inTurn(() => askNow(question)) };
};
