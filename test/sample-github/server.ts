import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { ServerResponse } from 'node:http';
import { answer } from './answer';
import { selfSignedCertificate } from './certificate';
import type { SampleAnswer, SampleRequest } from './http';
import { wrongAnswer } from './openapi/wrong-answer';
import type { SampleAccount } from './person';
import { freshLimits, sampleState, type SampleState } from './state';
import { credentialsOf, sampleToken, tokenOf, type SampleToken } from './tokens';

/** One request that arrived. `spent` is the limit that it counted against. */
export type LoggedRequest = {
  host: string;
  path: string;
  query: string;
  /** What a question to GraphQL says. */
  body: string;
  status: number;
  spent: SampleAnswer['resource'];
  /** True where it came with a token, good or not. */
  withToken: boolean;
  /** True where a fault struck it. */
  struck: boolean;
  /** What is wrong with the answer by GitHub's own description; of one that a fault struck, with the one before that. */
  wrong: string[];
  /** How many counted requests were in hand when it arrived, itself among them. */
  atOnce: number;
  /** True once the whole answer was taken; false for ever where whoever asked was gone by then. */
  answered: boolean;
  /** True once it was answered, or whoever asked is gone. */
  over: boolean;
};

/** What goes wrong, as often as `times` says (always, if it does not). Parts can be put together. */
export type Fault = {
  /** Instead of the true answer. */
  status?: number;
  headers?: Readonly<Record<string, string>>;
  body?: string;
  /** The connection ends without an answer. */
  cut?: boolean;
  /** Milliseconds that the answer waits. */
  delay?: number;
  /** The answer stops in the middle of its JSON. */
  malformed?: boolean;
  /** Fields of the JSON object that are other than true: `{ truncated: true }`, `{ incomplete_results: true }`. */
  change?: Readonly<Record<string, unknown>>;
  /** Answered as what moved: 301 to this path, with what follows the fault's own place. */
  movedTo?: string;
  times?: number;
};

export type SampleGithub = {
  port: number;
  /** The host names that must lead here. */
  hosts: readonly string[];
  requests: LoggedRequest[];
  /**
   * Faults by where they strike: `site`, `api` or `raw`, or the beginning of host and path (`api.github.com/search`).
   * Of several that fit, the longest.
   */
  faults: Map<string, Fault>;
  /** Asked before each answer is sent, which waits for it: tests stop a request here, or do something in its midst. */
  gate: ((request: LoggedRequest) => Promise<void> | undefined) | null;
  /** As though the hour had passed: all limits are whole again. */
  renewLimits: () => void;
  /** What becomes of an account: another login, another type; null where it is deleted or suspended, which look the same. */
  changeAccount: (login: string, change: Partial<Pick<SampleAccount, 'login' | 'type'>> | null) => void;
  /** All accounts as they were. */
  restoreAccounts: () => void;
  /** Makes a token, or makes it another than it was. */
  makeToken: (token: string, change?: Partial<SampleToken>) => void;
  /** As its owner does on GitHub: from now on nobody knows it. */
  revokeToken: (token: string) => void;
  /** Sets what is left of a limit, and when it is renewed (seconds since 1970) where that is told. */
  setRemaining: (resource: 'core' | 'search', remaining: number, reset?: number) => void;
  close: () => Promise<void>;
};

export const sampleHosts = [
  'github.com',
  'api.github.com',
  'raw.githubusercontent.com',
  'avatars.githubusercontent.com',
  'camo.githubusercontent.com',
  'github.githubassets.com',
] as const;

const places: Record<string, string> = {
  site: 'github.com/',
  api: 'api.github.com/',
  raw: 'raw.githubusercontent.com/',
};

type Strikes = { key: string; fault: Fault };

const faultFor = (faults: Map<string, Fault>, address: string): Strikes | undefined => {
  let best: { length: number; key: string } | undefined;
  for (const key of faults.keys()) {
    const start = places[key] ?? key;
    if (address.startsWith(start) && (!best || start.length > best.length)) best = { length: start.length, key };
  }
  if (!best) return undefined;
  const { key } = best;
  const fault = faults.get(key);
  if (fault?.times !== undefined) {
    if (fault.times <= 1) faults.delete(key);
    else faults.set(key, { ...fault, times: fault.times - 1 });
  }
  return fault && { key, fault };
};

const struck = (given: SampleAnswer, { key, fault }: Strikes, address: string): SampleAnswer => {
  if (fault.movedTo !== undefined) {
    const [host = ''] = address.split('/', 1);
    const location = `https://${host}${fault.movedTo}${address.slice((places[key] ?? key).length)}`;
    const json = { message: 'Moved Permanently', url: location, documentation_url: 'https://docs.github.com/rest' };
    return { ...given, status: 301, headers: { ...given.headers, location }, body: JSON.stringify(json) };
  }
  let body = fault.body ?? (fault.status === undefined ? given.body : '');
  if (fault.change) body = JSON.stringify({ ...(JSON.parse(body) as object), ...fault.change });
  if (fault.malformed) body = body.slice(0, Math.max(1, Math.floor(body.length / 2)));
  return { ...given, status: fault.status ?? given.status, headers: { ...given.headers, ...fault.headers }, body };
};

/** The state after a request that counted against a limit: the token's own, or that of the network address. */
const spend = (state: SampleState, request: SampleRequest, { resource, points = 1 }: SampleAnswer): SampleState => {
  if (resource === null || resource === 'raw') return state;
  const token = tokenOf(request, state);
  if (!token) {
    if (resource === 'graphql') return state;
    const row = state.limits[resource];
    return { ...state, limits: { ...state.limits, [resource]: { ...row, used: row.used + 1 } } };
  }
  const row = token.limits[resource];
  const after = { ...token, limits: { ...token.limits, [resource]: { ...row, used: row.used + points } } };
  return { ...state, tokens: new Map(state.tokens).set(credentialsOf(request) ?? '', after) };
};

const wait = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

const send = (response: ServerResponse, { status, headers, body }: SampleAnswer): void => {
  response.writeHead(status, headers);
  response.end(body);
};

const read = (
  method: string,
  host: string,
  target: string,
  headers: SampleRequest['headers'],
  body: string,
): SampleRequest => {
  const url = new URL(target, `https://${host}`);
  let path = url.pathname;
  try {
    path = decodeURIComponent(path);
  } catch {
    // A path that is no UTF-8 is nobody's path: it stays as it is and finds nothing.
  }
  return { method, host, path, query: url.searchParams, headers, body };
};

/** Starts the sample GitHub on a free port of this machine. */
export const startSampleGithub = async (): Promise<SampleGithub> => {
  let state: SampleState = sampleState(new Date().toISOString());
  const requests: LoggedRequest[] = [];
  const faults = new Map<string, Fault>();
  const control: Pick<SampleGithub, 'gate'> = { gate: null };
  let inHand = 0;
  const server = createServer(
    selfSignedCertificate(['*.github.com', '*.githubusercontent.com', '*.githubassets.com', ...sampleHosts]),
  );

  server.on('request', (message, response) => {
    const host = (message.headers.host ?? '').replace(/:\d+$/, '').toLowerCase();
    const handle = async (): Promise<void> => {
      const headers = Object.fromEntries(
        Object.entries(message.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value]),
      );
      const sent: Buffer[] = [];
      for await (const chunk of message) sent.push(chunk as Buffer);
      const body = Buffer.concat(sent).toString();
      const request = read(message.method ?? 'GET', host, message.url ?? '/', headers, body);
      const given = answer(request, state);
      const { resource } = given;
      state = spend(state, request, given);
      const address = `${host}${request.path}`;
      const strikes = faultFor(faults, address);
      const fault = strikes?.fault;
      const final = strikes
        ? struck(given, strikes, address + new URL(message.url ?? '/', 'https://any').search)
        : given;
      if (resource !== null) inHand += 1;
      let left = resource === null;
      const leave = (): void => {
        if (!left) inHand -= 1;
        left = true;
      };
      const logged: LoggedRequest = {
        host,
        path: request.path,
        query: request.query.toString(),
        body,
        status: fault?.cut ? 0 : final.status,
        spent: resource,
        withToken: credentialsOf(request) !== null,
        struck: strikes !== undefined,
        wrong: wrongAnswer(request, fault?.movedTo === undefined ? given : final),
        atOnce: inHand,
        answered: false,
        over: false,
      };
      requests.push(logged);
      response.once('finish', () => {
        logged.answered = true;
      });
      response.once('close', () => {
        logged.over = true;
        leave();
      });
      await control.gate?.(logged);
      if (fault?.delay !== undefined) await wait(fault.delay);
      leave();
      if (fault?.cut) message.socket.destroy();
      else if (!logged.over) send(response, final);
    };
    handle().catch((reason: unknown) => {
      send(response, { status: 500, headers: { 'content-type': 'text/plain' }, body: String(reason), resource: null });
    });
  });

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return Object.assign(control, {
    port: (server.address() as AddressInfo).port,
    hosts: sampleHosts,
    requests,
    faults,
    renewLimits: () => {
      state = { ...state, limits: freshLimits(new Date().toISOString()) };
    },
    changeAccount: (login: string, change: Partial<Pick<SampleAccount, 'login' | 'type'>> | null) => {
      const others = state.accounts.flatMap((account) =>
        account.login !== login ? [account] : change === null ? [] : [{ ...account, ...change }],
      );
      state = { ...state, accounts: others };
    },
    restoreAccounts: () => {
      state = { ...state, accounts: sampleState(state.now).accounts };
    },
    makeToken: (token: string, change?: Partial<SampleToken>) => {
      state = { ...state, tokens: new Map(state.tokens).set(token, sampleToken(state.now, change)) };
    },
    revokeToken: (token: string) => {
      state = { ...state, tokens: new Map([...state.tokens].filter(([known]) => known !== token)) };
    },
    setRemaining: (resource: 'core' | 'search', remaining: number, reset?: number) => {
      const row = { ...state.limits[resource], ...(reset !== undefined && { reset }) };
      state = { ...state, limits: { ...state.limits, [resource]: { ...row, used: row.limit - remaining } } };
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  });
};
