import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { fakeBrowser, ownId, ownUrl } from '../background/fake-browser';
import { fakeGithub, limitHeaders, samplePerson, type FakeAnswer } from '../github/fake-github';
import { sealed } from '../helpers/reading';
import { freshDatabase } from '../store/helpers';
import { startBackground } from '../../lib/background/start';
import { fromPageSchema, fromPanelSchema } from '../../lib/messages';
import { saveReading } from '../../lib/store/candidates';
import { readingOf } from '../../lib/store/readings';
import { keepToken, tokenShown } from '../../lib/store/token-owner';

const now = '2026-11-01T00:00:00.000Z';
const key = 'github:900001';
const letters = 'Sample0123'.repeat(8);
const token = `github_pat_${letters}Zz`;

afterEach(() => void vi.restoreAllMocks());

const root = path.join(import.meta.dirname, '../..');
/** Where the store can be come by. */
const holders = ['entrypoints', 'components', 'lib/background', 'lib/store'].flatMap((folder) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/u.test(file))
    .map((file) => path.posix.join(folder, file.split(path.sep).join('/'))),
);

test('nobody opens the table of tokens but the two files that it is for', () => {
  const touching = holders.filter((file) =>
    /\.tokens\b|['"`]tokens['"`]|\btokens!:/u.test(readFileSync(path.join(root, file), 'utf8')),
  );
  expect(touching).toEqual(['lib/store/database.ts', 'lib/store/token-owner.ts', 'lib/store/tokens.ts']);
});

test('no message holds a token: what is put beside its fields is dropped', () => {
  const stowaway = { token, authorization: token, note: token };
  const messages = [
    { type: 'check-token' },
    { type: 'read-github', key, again: false },
    { type: 'cancel-reading', key },
    { type: 'queue-readings', logins: ['sample-person'], from: null },
    { type: 'leave-queue', login: 'sample-person' },
    { type: 'read-repository', owner: 'sample-org', name: 'engine' },
  ];
  expect(messages.map(({ type }) => type).toSorted()).toEqual(
    fromPanelSchema.options.map(({ shape }) => shape.type.value).toSorted(),
  );
  for (const message of messages)
    expect(JSON.stringify(fromPanelSchema.parse({ ...message, ...stowaway }))).not.toContain(letters);
  expect(JSON.stringify(fromPageSchema.parse({ type: 'open-panel', ...stowaway }))).not.toContain(letters);
});

/** A GitHub that says back whatever it is shown, in every word it may choose. */
const echoing = (answer: FakeAnswer, headers: Headers): FakeAnswer => {
  const shown = headers.get('authorization') ?? `Bearer ${token}`;
  return {
    ...answer,
    headers: { ...answer.headers, 'x-github-request-id': shown },
    ...(answer.status !== undefined && answer.status >= 400 && { json: { message: `Bad credentials: ${shown}` } }),
  };
};

const background = (change: (address: string) => FakeAnswer | undefined) => {
  const fake = fakeBrowser();
  const db = freshDatabase();
  const github = fakeGithub(samplePerson(change));
  const { ready } = startBackground({
    browser: fake.browser,
    sidePanel: fake.sidePanel,
    db,
    fetch: async (input, init) => {
      const response = await github.fetch(input, init);
      const answer = {
        status: response.status,
        text: await response.text(),
        headers: Object.fromEntries(response.headers),
      };
      const { json, text, status, headers } = echoing(answer, new Headers(init?.headers));
      return new Response(json === undefined ? (text ?? '') : JSON.stringify(json), {
        status: status ?? 200,
        headers: headers ?? {},
      });
    },
    now: () => now,
    online: () => true,
    locks: {
      request: (_name: string, _options: unknown, work: (lock: object) => Promise<unknown>) => work({}),
    } as unknown as LockManager,
    loadWords: async () => ({ badge: { label: '', title: '', howToOpen: '' }, menu: { open: '' } }),
  });
  const send = (message: unknown) =>
    fake.events.message.fire(message, { id: ownId, url: `${ownUrl}sidepanel.html` })[0];
  return { ...fake, db, github, ready, send };
};

test.each<[string, (address: string) => FakeAnswer | undefined]>([
  [
    'works',
    (address) => (address.endsWith('/rate_limit') ? { json: { resources: { core: { limit: 5000 } } } } : undefined),
  ],
  ['is refused', () => ({ status: 401, json: { message: 'Bad credentials' } })],
  ['meets a limit', () => ({ status: 403, json: { message: 'rate limit' }, headers: limitHeaders(0) })],
  ['meets a network that quotes it', () => ({ throws: new TypeError(`Bearer ${token} is an invalid header value`) })],
])('a token that %s is in its table and in the header for api.github.com, and nowhere else', async (_, change) => {
  const consoles = (['log', 'info', 'debug', 'warn', 'error'] as const).map((name) =>
    vi.spyOn(console, name).mockImplementation(() => undefined),
  );
  const { db, github, ready, send, log, alarms } = background(change);
  await ready;
  await saveReading(db, await sealed({ person: { id: 900_001, login: 'sample-person' } }), now);
  await keepToken(db, token, now);
  const answered = [await send({ type: 'check-token' }), await send({ type: 'read-github', key, again: false })];
  await vi.waitFor(
    async () => {
      const row = await readingOf(db, key);
      if (!row || row.state === 'running') throw new Error('still running');
    },
    { timeout: 10_000 },
  );
  expect(github.asked.length).toBeGreaterThan(1);

  for (const table of db.tables) {
    const rows = JSON.stringify(await table.toArray());
    if (table.name === 'tokens') expect(rows).toContain(token);
    else expect(rows, table.name).not.toContain(letters);
  }
  const said = JSON.stringify([
    answered,
    log,
    [...alarms],
    consoles.map(({ mock }) => mock.calls.map((given) => given.map(String))),
    await tokenShown(db),
  ]);
  expect(said).not.toContain(letters);
  for (const { url, init } of github.asked) {
    expect(url).not.toContain(letters);
    expect(JSON.stringify(init.body ?? '')).not.toContain(letters);
    const shown = [...new Headers(init.headers)].filter(([, value]) => value.includes(letters));
    if (shown.length === 0) continue;
    expect([new URL(url).origin, shown]).toEqual([
      'https://api.github.com',
      [['authorization', expect.stringMatching(new RegExp(`^(?:bearer|token) ${token}$`, 'iu'))]],
    ]);
    expect(init).toMatchObject({ credentials: 'omit', cache: 'no-store', referrerPolicy: 'no-referrer' });
    expect(init.redirect).toMatch(/^(?:error|manual)$/u);
  }
  const shown = github.asked.filter(({ init }) => new Headers(init.headers).has('authorization'));
  expect(shown.length).toBeGreaterThan(0);
});
