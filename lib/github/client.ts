import { Octokit } from '@octokit/core';
import type { FileAnswer } from '../readers/api/answers';
import { z } from '../zod';
import type { Budget, Resource } from './budget';
import { cappedText } from './capped-body';
import { failureOf, notGot, type Failure } from './failure';
import { limitFrom, noTokenRequests, usedUpUntil, type Limits } from './limits';

/** What the client is given: it touches neither globals nor the store. */
export type ClientDependencies = {
  fetch: typeof globalThis.fetch;
  /** ISO 8601. */
  now: () => string;
  /** False where the browser knows that it has no network. */
  online: () => boolean;
  budget: Budget;
  limits: Limits;
  /** Of requests that the browser follows by itself, where those are not made as the others are: no token goes with them. */
  followLimits?: Limits;
  signal: AbortSignal;
  /** Milliseconds after which a request is given up. */
  timeout?: number;
  /** Does one request after the other, whoever asks: what is left is known before the next is sent. */
  inTurn?: <Value>(work: () => Promise<Value>) => Promise<Value>;
};

/** An answer that holds to its schema, or why there is none; with the address that was asked and when. */
export type Answer<Value> = { url: string; readAt: string } & (
  | { ok: true; value: Value; last: boolean; etag?: string | null }
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

/** GitHub's word that an answer is still what it was when it was called by an etag. */
export type Unchanged = { url: string; readAt: string; ok: true; unchanged: true; etag: string };

export type Client = {
  ask: <Value>(resource: 'core' | 'search', question: Question<Value>) => Promise<Answer<Value>>;
  file: (owner: string, name: string, ref: string, path: string) => Promise<Answer<FileAnswer>>;
  /** The same of what was asked before: with the etag of that answer, GitHub may say that nothing changed. */
  askAgain: <Value>(
    resource: 'core' | 'search',
    question: Question<Value>,
    etag: string | null,
  ) => Promise<Answer<Value> | Unchanged>;
  fileAgain: (
    at: { owner: string; name: string; ref: string; path: string },
    etag: string | null,
  ) => Promise<Answer<FileAnswer> | Unchanged>;
};

export const isUnchanged = (answer: Answer<unknown> | Unchanged): answer is Unchanged => 'unchanged' in answer;

const apiVersion = '2022-11-28';
const mostOfAnswer = 16_000_000;
const mostOfFile = 2_000_000;
const patience = 30_000;

/** How often an answer is followed to another address: once renamed and once more, as GitHub does. */
const mostHops = 2;

const segments = (path: string): string => path.split('/').map(encodeURIComponent).join('/');

/** Where the schema was not met, in words that hold nothing of the answer itself. */
const shortfall = (expected: string, error: z.ZodError): string => {
  const [issue] = error.issues;
  return `${expected}${issue ? ` (${issue.path.join('.')}: ${issue.code})` : ''}`.slice(0, 200);
};

/** Where a question is asked, whoever asks it. */
const addressOf = (octokit: Octokit, { path, parameters }: Pick<Question<unknown>, 'path' | 'parameters'>) =>
  octokit.request.endpoint(`GET ${path}`, { ...parameters, headers: { 'x-github-api-version': apiVersion } });

const quiet = { debug() {}, info() {}, warn() {}, error() {} };

/** The address of an answer to a question, as its source in a dossier has it. */
export const addressOfQuestion = (question: Pick<Question<unknown>, 'path' | 'parameters'>): string =>
  addressOf(new Octokit({ log: quiet }), question).url;

/** The address of a file on the raw host. */
export const addressOfFile = (owner: string, name: string, ref: string, path: string): string =>
  `https://raw.githubusercontent.com/${owner}/${name}/${segments(ref)}/${segments(path)}`;

/** What one request brought. `stopped`: an address that may not be followed, or what is set aside ended on the way. */
type Got = { response: Response; message: string; text: string; cut: boolean; stopped: Failure | null };

/**
 * Asks GitHub without a token: never more than the budget, never where a limit is known to be used up, one request at a
 * time, without cookies. A moved address is followed at most twice and only to the same host, each step counted. Never
 * throws: what goes wrong is a `Failure`.
 */
export const createClient = (given: ClientDependencies): Client => {
  const octokit = new Octokit({ log: quiet });
  const inTurn = given.inTurn ?? ((work) => work());

  /** Why a request may not be sent now; null, and counted, where it may. */
  const refuse = (resource: Resource, limits = given.limits): Failure | null => {
    if (given.signal.aborted) return notGot('cancelled');
    const limit = limits.get(resource);
    const until = usedUpUntil(limit, given.now());
    if (until !== null) {
      return notGot('rate-limited', {
        retryAt: until,
        ...(limit?.resource === 'core-token' && { note: noTokenRequests }),
      });
    }
    return given.budget.take(resource) ? null : notGot('no-budget');
  };

  const lost = (error: unknown): Failure => {
    if (given.signal.aborted) return notGot('cancelled');
    if (!given.online()) return notGot('offline');
    const timedOut = error instanceof Error && error.name === 'TimeoutError';
    return notGot('failed', { note: timedOut ? 'no answer in time' : 'the network failed' });
  };

  const fetchOnce = (url: string, headers: Headers, redirect: 'manual' | 'follow'): Promise<Response> =>
    given.fetch(url, {
      method: 'GET',
      headers,
      credentials: 'omit',
      // The browser's own cache would keep what nobody replaced an address in, where erasing does not reach.
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      redirect,
      signal: AbortSignal.any([given.signal, AbortSignal.timeout(given.timeout ?? patience)]),
    });

  /** Notes what an answer says of limits, and takes no more of it than `most`. */
  const take = async (resource: Resource, response: Response, most: number, limits = given.limits): Promise<Got> => {
    const body = await cappedText(response, most);
    const message = response.status < 400 ? '' : messageOf(body.text);
    const limit = limitFrom(resource, response, message, given.now());
    if (limit) await limits.save(limit);
    return { response, message, ...body, stopped: null };
  };

  const moved = (got: Got): Got => ({ ...got, stopped: notGot('failed', { note: 'moved to another address' }) });

  /**
   * Browsers hide where an answer points to: it is asked once more, and the browser follows. The step is counted before it
   * is known to be needed; what comes from another host is not taken.
   */
  const followHidden = async (got: Got, resource: Resource, url: string, headers: Headers, most: number) => {
    if (given.budget.left(resource) < 2) return moved(got);
    const limits = given.followLimits ?? given.limits;
    await limits.refresh?.();
    const refused = refuse(resource, limits);
    if (refused) return { ...got, stopped: refused };
    given.budget.take(resource);
    const response = await fetchOnce(url, headers, 'follow');
    const there = URL.canParse(response.url) ? new URL(response.url) : null;
    if (there?.origin !== new URL(url).origin) return moved(got);
    return take(resource, response, most, limits);
  };

  /** Sends one request that was counted, and those that it is led on to. */
  const send = async (resource: Resource, url: string, headers: Headers, most: number): Promise<Got> => {
    let at = url;
    for (let hops = 0; ; hops += 1) {
      const response = await fetchOnce(at, headers, 'manual');
      const got = await take(resource, response, most);
      if (response.type === 'opaqueredirect') return followHidden(got, resource, at, headers, most);
      if (response.status < 300 || response.status >= 400 || response.status === 304) return got;
      const location = response.headers.get('location');
      const next = location !== null && URL.canParse(location, at) ? new URL(location, at) : null;
      if (next?.origin !== new URL(url).origin || hops === mostHops) return moved(got);
      const refused = refuse(resource);
      if (refused) return { ...got, stopped: refused };
      at = next.href;
    }
  };

  const askAgain: Client['askAgain'] = async <Value>(
    resource: 'core' | 'search',
    question: Question<Value>,
    etag: string | null,
  ): Promise<Answer<Value> | Unchanged> => {
    const { schema, expected } = question;
    const options = addressOf(octokit, question);
    const failed = (failure: Failure): Answer<Value> => ({
      url: options.url,
      readAt: given.now(),
      ok: false,
      failure,
    });
    const seen: { failure: Failure | null; last: boolean; unchanged: boolean; etag: string | null; sentAt: string } = {
      failure: null,
      last: true,
      unchanged: false,
      etag: null,
      sentAt: given.now(),
    };
    const fetch = async (url: string, init: RequestInit): Promise<Response> => {
      const headers = new Headers(init.headers);
      headers.delete('user-agent');
      if (etag !== null) headers.set('if-none-match', etag);
      const got = await send(resource, url, headers, mostOfAnswer);
      const { response, message, text, cut, stopped } = got;
      seen.etag = response.headers.get('etag');
      seen.unchanged = etag !== null && response.status === 304;
      if (stopped) seen.failure = stopped;
      else if (response.status >= 400)
        seen.failure = failureOf(response.status, response.headers, message, given.now());
      else if (cut) seen.failure = { state: 'unreadable', expected: `${expected} of less than ${mostOfAnswer} bytes` };
      seen.last = !/rel="next"/u.test(response.headers.get('link') ?? '');
      return new Response(seen.failure || seen.unchanged ? null : text, {
        status: 200,
        headers: { 'content-type': 'application/json' },
      });
    };
    try {
      return await inTurn(async () => {
        await given.limits.refresh?.();
        const refused = refuse(resource);
        if (refused) return failed(refused);
        seen.sentAt = given.now();
        const asked = { url: options.url, readAt: seen.sentAt };
        const { data } = await octokit.request({ ...options, method: 'GET', request: { fetch } });
        if (seen.failure) return failed(seen.failure);
        if (seen.unchanged && etag !== null) return { ...asked, ok: true, unchanged: true, etag };
        const parsed = schema.safeParse(data);
        return parsed.success
          ? { ...asked, ok: true, value: parsed.data, last: seen.last, etag: seen.etag }
          : failed({ state: 'unreadable', expected: shortfall(expected, parsed.error) });
      });
    } catch (error) {
      return failed(seen.failure ?? lost(error instanceof Error && error.cause instanceof Error ? error.cause : error));
    }
  };

  const fileAgain: Client['fileAgain'] = async ({ owner, name, ref, path }, etag) => {
    const url = addressOfFile(owner, name, ref, path);
    const failed = (failure: Failure): Answer<FileAnswer> => ({ url, readAt: given.now(), ok: false, failure });
    try {
      return await inTurn(async () => {
        await given.limits.refresh?.();
        const refused = refuse('raw');
        if (refused) return failed(refused);
        const asked = { url, readAt: given.now() };
        const headers = new Headers(etag === null ? {} : { 'if-none-match': etag });
        const { response, message, text, cut, stopped } = await send('raw', url, headers, mostOfFile);
        if (stopped) return failed(stopped);
        if (etag !== null && response.status === 304) return { ...asked, ok: true, unchanged: true, etag };
        if (response.status !== 200) {
          return failed(failureOf(response.status, response.headers, message, given.now()));
        }
        if (isBinary(text)) return failed({ state: 'unreadable', expected: 'a file of text' });
        const value = { content: text.replaceAll('\0', '\uFFFD'), cut };
        return { ...asked, ok: true, value, last: true, etag: response.headers.get('etag') };
      });
    } catch (error) {
      return failed(lost(error));
    }
  };

  /** What was asked without an etag cannot be unchanged. */
  const fresh = <Value>(answer: Answer<Value> | Unchanged): Answer<Value> =>
    isUnchanged(answer)
      ? { url: answer.url, readAt: answer.readAt, ok: false, failure: { state: 'unreadable', expected: 'an answer' } }
      : answer;

  return {
    ask: async (resource, question) => fresh(await askAgain(resource, question, null)),
    file: async (owner, name, ref, path) => fresh(await fileAgain({ owner, name, ref, path }, null)),
    askAgain,
    fileAgain,
  };
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
