import { Octokit } from '@octokit/core';
import type { FileAnswer } from '../readers/api/answers';
import { z } from '../zod';
import type { Budget, Resource } from './budget';
import { cappedText } from './capped-body';
import { failureOf, notGot, type Failure } from './failure';
import { limitFrom, type Limits } from './limits';

/** What the client is given: it touches neither globals nor the store. */
export type ClientDependencies = {
  fetch: typeof globalThis.fetch;
  /** ISO 8601. */
  now: () => string;
  /** False where the browser knows that it has no network. */
  online: () => boolean;
  budget: Budget;
  limits: Limits;
  signal: AbortSignal;
  /** Milliseconds after which a request is given up. */
  timeout?: number;
};

/** An answer that holds to its schema, or why there is none; with the address that was asked and when. */
export type Answer<Value> = { url: string; readAt: string } & (
  | { ok: true; value: Value; last: boolean }
  | { ok: false; failure: Failure }
);

/** One question to the REST API: a template of an address, what fills it, and what the answer must be. */
export type Question<Value> = {
  path: string;
  parameters: Record<string, string | number>;
  schema: z.ZodType<Value>;
  /** Names the answer where it is not as expected. */
  expected: string;
};

export type Client = {
  ask: <Value>(resource: 'core' | 'search', question: Question<Value>) => Promise<Answer<Value>>;
  file: (owner: string, name: string, ref: string, path: string) => Promise<Answer<FileAnswer>>;
};

const apiVersion = '2022-11-28';
const mostOfAnswer = 16_000_000;
const mostOfFile = 2_000_000;
const patience = 30_000;

const segments = (path: string): string => path.split('/').map(encodeURIComponent).join('/');

/** Where the schema was not met, in words that hold nothing of the answer itself. */
const shortfall = (expected: string, error: z.ZodError): string => {
  const [issue] = error.issues;
  return `${expected}${issue ? ` (${issue.path.join('.')}: ${issue.code})` : ''}`.slice(0, 200);
};

/**
 * Asks GitHub without a token: never more than the budget, never where a limit is known to be used up, one request at a
 * time, without cookies and without following redirects. Never throws: what goes wrong is a `Failure`.
 */
export const createClient = (given: ClientDependencies): Client => {
  const octokit = new Octokit({ log: { debug() {}, info() {}, warn() {}, error() {} } });

  /** Why a request may not be sent now; null, and counted, where it may. */
  const refuse = (resource: Resource): Failure | null => {
    if (given.signal.aborted) return notGot('cancelled');
    const limit = given.limits.get(resource);
    if (limit && limit.remaining <= 0 && Date.parse(limit.resetAt) > Date.parse(given.now())) {
      return notGot('rate-limited', { retryAt: limit.resetAt });
    }
    return given.budget.take(resource) ? null : notGot('no-budget');
  };

  const lost = (error: unknown): Failure => {
    if (given.signal.aborted) return notGot('cancelled');
    if (!given.online()) return notGot('offline');
    const timedOut = error instanceof Error && error.name === 'TimeoutError';
    return notGot('failed', { note: timedOut ? 'no answer in time' : 'the network failed' });
  };

  /** Sends one request that was counted, notes what the answer says of limits, and takes no more of it than `most`. */
  const send = async (resource: Resource, url: string, headers: Headers, most: number) => {
    const timeout = AbortSignal.timeout(given.timeout ?? patience);
    const response = await given.fetch(url, {
      method: 'GET',
      headers,
      credentials: 'omit',
      // The browser's own cache would keep what nobody replaced an address in, where erasing does not reach.
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      redirect: 'manual',
      signal: AbortSignal.any([given.signal, timeout]),
    });
    const body = await cappedText(response, most);
    const message = response.status < 400 ? '' : messageOf(body.text);
    const limit = limitFrom(resource, response, message, given.now());
    if (limit) await given.limits.save(limit);
    return { response, message, ...body };
  };

  const isRedirect = (response: Response): boolean =>
    response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400);

  const ask: Client['ask'] = async (resource, { path, parameters, schema, expected }) => {
    const options = octokit.request.endpoint(`GET ${path}`, {
      ...parameters,
      headers: { 'x-github-api-version': apiVersion },
    });
    const asked = { url: options.url, readAt: given.now() };
    const refused = refuse(resource);
    if (refused) return { ...asked, ok: false, failure: refused };
    const seen: { failure: Failure | null; last: boolean } = { failure: null, last: true };
    const fetch = async (url: string, init: RequestInit): Promise<Response> => {
      const headers = new Headers(init.headers);
      headers.delete('user-agent');
      try {
        const { response, message, text, cut } = await send(resource, url, headers, mostOfAnswer);
        if (isRedirect(response)) seen.failure = notGot('failed', { note: 'moved to another address' });
        else if (response.status >= 400)
          seen.failure = failureOf(response.status, response.headers, message, given.now());
        else if (cut)
          seen.failure = { state: 'unreadable', expected: `${expected} of less than ${mostOfAnswer} bytes` };
        seen.last = !/rel="next"/u.test(response.headers.get('link') ?? '');
        return new Response(seen.failure ? null : text, {
          status: 200,
          headers: { 'content-type': 'application/json' },
        });
      } catch (error) {
        seen.failure = lost(error);
        throw error;
      }
    };
    try {
      const { data } = await octokit.request({ ...options, method: 'GET', request: { fetch } });
      if (seen.failure) return { ...asked, ok: false, failure: seen.failure };
      const parsed = schema.safeParse(data);
      return parsed.success
        ? { ...asked, ok: true, value: parsed.data, last: seen.last }
        : { ...asked, ok: false, failure: { state: 'unreadable', expected: shortfall(expected, parsed.error) } };
    } catch (error) {
      return { ...asked, ok: false, failure: seen.failure ?? lost(error) };
    }
  };

  const file: Client['file'] = async (owner, name, ref, path) => {
    const url = `https://raw.githubusercontent.com/${owner}/${name}/${segments(ref)}/${segments(path)}`;
    const asked = { url, readAt: given.now() };
    const refused = refuse('raw');
    if (refused) return { ...asked, ok: false, failure: refused };
    try {
      const { response, message, text, cut } = await send('raw', url, new Headers(), mostOfFile);
      if (isRedirect(response))
        return { ...asked, ok: false, failure: notGot('failed', { note: 'moved to another address' }) };
      if (response.status !== 200) {
        return { ...asked, ok: false, failure: failureOf(response.status, response.headers, message, given.now()) };
      }
      return isBinary(text)
        ? { ...asked, ok: false, failure: { state: 'unreadable', expected: 'a file of text' } }
        : { ...asked, ok: true, value: { content: text.replaceAll('\0', '\uFFFD'), cut }, last: true };
    } catch (error) {
      return { ...asked, ok: false, failure: lost(error) };
    }
  };

  return { ask, file };
};

/** A stray zero byte does not make a text a binary; one in a hundred at its beginning does. */
const isBinary = (text: string): boolean => {
  const beginning = text.slice(0, 8_000);
  return (beginning.split('\0').length - 1) * 100 > beginning.length;
};

const errorSchema = z.object({ message: z.string() });

/** GitHub's own words about a failure; nothing where they are not in the form it uses. */
const messageOf = (text: string): string => {
  try {
    const parsed = errorSchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data.message : '';
  } catch {
    return '';
  }
};
