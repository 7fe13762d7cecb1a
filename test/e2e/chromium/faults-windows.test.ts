import type { Page } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import { violations } from '../axe';
import {
  alarmOf,
  beginning,
  changeRows,
  dossierOf,
  doubles,
  lost,
  pressRead,
  putRow,
  readAtClick,
  readingEnds,
  readTwice,
  ringAlarm,
  says,
  stripOf,
  tell,
} from '../faulty';
import type { Fault } from '../../sample-github/server';
import { panelShows, storedRows, until } from '../panel';
import { useSession } from './session';

const session = useSession();
afterEach(() => session.tidy());

const [one, other] = ['noel-brandt-sample', 'victor-dane-sample'] as const;
const t = (key: string, given: Record<string, unknown> = {}): string => session.words.t(key, given);
const wait = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
const counted = () => session.github.requests.filter(({ spent }) => spent !== null);
const readingOf = async (panel: Page, login: string) => {
  const { person } = await dossierOf(panel, login);
  return (await storedRows(panel, 'readings')).find(({ key }) => key.endsWith(String(person.id)));
};
const ended = (panel: Page, login: string) =>
  until(`the end of the reading of ${login}`, async () => {
    const row = await readingOf(panel, login);
    return row && row.state !== 'running' && row;
  });

/** A profile in a window of its own, with a side panel of its own. */
const openWindow = async (login: string): Promise<Page> => {
  const { context, cdp } = session.chromium;
  const opened = context.waitForEvent('page');
  await cdp.send('Target.createTarget', { url: `https://github.com/${login}?tab=overview`, newWindow: true });
  const page = await opened;
  await page.waitForLoadState('load');
  const panel = await session.chromium.openByToolbar(page);
  await panelShows(panel, login);
  return panel;
};

describe('two windows, each with its panel', () => {
  test('on two people at once: one request after the other, one limit for both, and each is told', async () => {
    const { panel: left } = await session.open(one);
    const right = await openWindow(other);
    await panelShows(left, one);
    session.github.setRemaining('core', 5);
    session.github.gate = () => wait(40);
    await Promise.all([pressRead(left, session.words), pressRead(right, session.words)]);
    await Promise.all([ended(left, one), ended(right, other)]);
    // Both had their part, none asked while another did, and nobody when nothing was left.
    expect(Math.max(...counted().map(({ atOnce }) => atOnce))).toBe(1);
    expect(session.spent().core).toBe(5);
    expect(counted().map(({ status }) => status)).not.toContain(403);
    for (const login of [one, other]) {
      expect(counted().filter(({ path }) => path.includes(login)).length).toBeGreaterThan(1);
      expect((await dossierOf(left, login)).sections.repositories.state).toBe('found');
    }
    for (const panel of [left, right])
      await says(panel, session.words, [
        t('reading:failures.rate-limited.what'),
        beginning(session.words, 'reading:tryAgainAt'),
      ]);
    expect(await violations(right)).toEqual([]);

    session.github.renewLimits();
    await changeRows(left, 'limits', 'drop');
    await Promise.all([left.reload(), right.reload()]);
    await Promise.all([panelShows(left, one), panelShows(right, other)]);
    await Promise.all([pressRead(left, session.words), pressRead(right, session.words)]);
    await until('both to be read', async () =>
      (await storedRows(left, 'readings')).every(
        ({ state, steps }) => state === 'done' && !steps.some((step) => step.state === 'failed'),
      ),
    );
    for (const login of [one, other]) expect(doubles(await dossierOf(left, login))).toEqual([]);
    expect(readTwice(session.github.requests)).toEqual([]);
    expect(Math.max(...counted().map(({ atOnce }) => atOnce))).toBe(1);
  });

  test('on the same person, who is queued besides: read once, and both follow it', async () => {
    const { panel: left } = await session.open(one);
    const right = await openWindow(one);
    session.github.gate = () => wait(40);
    await Promise.all([pressRead(left, session.words), pressRead(right, session.words)]);
    for (const panel of [left, right])
      await panel.getByRole('progressbar', { name: t('reading:progress') }).waitFor({ state: 'attached' });
    await tell(right, { type: 'queue-readings', logins: [one], from: null });
    await until('the end of the queue', async () => {
      const rows = await storedRows(left, 'queue');
      return rows.length === 1 && rows[0]?.state === 'done';
    });
    await Promise.all([readingEnds(left, session.words), readingEnds(right, session.words)]);
    expect(await stripOf(left, session.words).innerText()).toBe(await stripOf(right, session.words).innerText());
    expect(readTwice(session.github.requests)).toEqual([]);
    expect(doubles(await dossierOf(left, one))).toEqual([]);
    expect(Math.max(...counted().map(({ atOnce }) => atOnce))).toBe(1);
  });
});

const token = `github_pat_${'Sample0123'.repeat(8)}Zz`;

/** As though the user had put a token in that works. */
const useToken = async (panel: Page): Promise<void> => {
  session.github.makeToken(token);
  const addedAt = new Date().toISOString();
  const said = { state: 'works', checkedAt: addedAt, expiresAt: null, refusedBy: [], scopes: [] };
  await putRow(panel, 'tokens', { id: 'github', token, addedAt, ...said });
  await panel.reload();
  await panelShows(panel, one);
};

describe('on the way', () => {
  /** Does something in the midst of a reading: once so many counted requests have come, before they are answered. */
  const midway = (after: number, act: () => Promise<unknown>): void => {
    let come = 0;
    session.github.gate = async ({ spent }) => {
      if (spent === null) return;
      come += 1;
      if (come === after) await act();
    };
  };

  test('the network is cut: it is told, nothing more is asked, and it goes on when there is one', async () => {
    const { panel } = await session.open(one);
    const { context } = session.chromium;
    midway(3, () => context.setOffline(true));
    try {
      await pressRead(panel, session.words);
      const row = await ended(panel, one);
      expect(row.steps.filter(({ state }) => state === 'done').length).toBeGreaterThan(0);
      await says(panel, session.words, [
        t('reading:failures.offline.what'),
        t('reading:failures.offline.todo'),
        t('reading:offline'),
      ]);
      expect(await violations(panel)).toEqual([]);
      expect((await dossierOf(panel, one)).sections.repositories.state).toBe('found');
      const asked = counted().length;
      // Who is queued now waits for a network, and says until when.
      await tell(panel, { type: 'queue-readings', logins: [other], from: null });
      await until('the queue to wait', async () => (await storedRows(panel, 'queue'))[0]?.reason === 'offline');
      expect(counted()).toHaveLength(asked);
    } finally {
      session.github.gate = null;
      await context.setOffline(false);
    }
    const before = await dossierOf(panel, one);
    await readAtClick(panel, session.words);
    await changeRows(panel, 'queue', { shift: -6 * 60_000, fields: ['notBefore'] });
    await ringAlarm(panel, 'queue');
    await until('the queue to end', async () => (await storedRows(panel, 'queue'))[0]?.state === 'done');
    expect(lost(before, await dossierOf(panel, one))).toEqual([]);
    for (const login of [one, other]) expect(doubles(await dossierOf(panel, login))).toEqual([]);
    expect(readTwice(session.github.requests)).toEqual([]);
  });

  test('the browser has no room left: it is told as that, what was saved stays, and it goes on with room', async () => {
    const login = 'mira-holm-sample';
    const { context } = session.chromium;
    const [blank] = context.pages();
    if (!blank) throw new Error('No page');
    const cdp = await context.newCDPSession(blank);
    const origin = `chrome-extension://${session.chromium.extensionId}`;
    const { usage } = (await (await session.chromium.worker()).evaluate('navigator.storage.estimate()')) as {
      usage: number;
    };
    await cdp.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: usage + 250_000 });
    // Chromium asks for the quota anew once nobody has had the store open for two seconds.
    await session.chromium.stopWorker();
    await wait(3_000);
    const { panel } = await session.open(login);
    await pressRead(panel, session.words);
    await panel
      .getByRole('alert')
      .filter({ hasText: session.words.t('states.storageFull') })
      .waitFor();
    await until('the end of the reading', async () => (await readingOf(panel, login))?.state !== 'running');
    await panel.getByRole('progressbar', { name: t('reading:progress') }).waitFor({ state: 'detached' });
    expect(await violations(panel)).toEqual([]);
    const before = await dossierOf(panel, login);
    expect(before.sections.repositories.state).toBe('found');
    const asked = counted().length;
    await wait(300);
    expect(counted()).toHaveLength(asked);

    await cdp.send('Storage.overrideQuotaForOrigin', { origin });
    const row = await readAtClick(panel, session.words);
    expect(row.state).toBe('done');
    const after = await dossierOf(panel, login);
    expect([lost(before, after), doubles(after), after.sections.contents.state]).toEqual([[], [], 'found']);
    // An answer that could not be kept is the only one that is asked for again.
    expect(readTwice(session.github.requests).length).toBeLessThanOrEqual(1);
  });

  test.each([
    ['with its first question', (path: string) => path === '/graphql'],
    ['between two trees', (path: string) => path.includes('/git/trees/')],
  ])('the token is revoked %s: it is told, and the rest is read without it, once', async (_, when) => {
    const { panel } = await session.open(one);
    await useToken(panel);
    session.github.gate = async ({ path }) => {
      if (when(path)) session.github.revokeToken(token);
    };
    const row = await readAtClick(panel, session.words);
    expect(row.state).toBe('done');
    await panel.getByText(t('token:notice.refused')).waitFor();
    expect(await violations(panel)).toEqual([]);
    // Once refused, it is shown to nobody again.
    const refused = session.github.requests.filter(({ withToken, status }) => withToken && status === 401);
    expect(refused.length).toBeLessThanOrEqual(1);
    const dossier = await dossierOf(panel, one);
    expect([dossier.sections.repositories.state, dossier.sections.contents.state]).toEqual(['found', 'found']);
    expect(doubles(dossier)).toEqual([]);
    expect(readTwice(session.github.requests)).toEqual([]);
  });
});

describe('GraphQL', () => {
  const problem = (type: string) => JSON.stringify({ data: null, errors: [{ type, message: 'Sample problem' }] });
  // The others are met by the real client in test/github/graphql.
  const faults: readonly [name: string, fault: Fault][] = [
    ['is away', { status: 502, body: '<h1>Unicorn!</h1>' }],
    ['has no points left', { status: 200, body: problem('RATE_LIMITED') }],
    ['asks to wait', { status: 403, headers: { 'retry-after': '90' }, body: '{"message":"secondary rate limit"}' }],
  ];

  test.each(faults)('%s: what it would have told is read without it, each thing once', async (_, fault) => {
    const { panel } = await session.open(one);
    await useToken(panel);
    const before = await dossierOf(panel, one);
    session.github.faults.set('api.github.com/graphql', fault);
    const row = await readAtClick(panel, session.words);
    expect(row.state).toBe('done');
    await says(panel, session.words, [t('reading:ended.done')]);
    const after = await dossierOf(panel, one);
    expect([after.sections.repositories.state, after.sections.contents.state]).toEqual(['found', 'found']);
    expect([lost(before, after), doubles(after)]).toEqual([[], []]);
    // It is no word about the token.
    expect((await storedRows(panel, 'tokens'))[0]?.state).toBe('works');
    const elsewhere = session.github.requests.filter(({ host }) => host !== 'api.github.com');
    expect(elsewhere.filter(({ withToken }) => withToken)).toEqual([]);
    expect(readTwice(session.github.requests)).toEqual([]);
  });
});

describe('clocks', () => {
  const hour = 3_600_000;

  test.each([
    ['long ago', -5 * hour, 60_000],
    ['in many years', 400 * 24 * hour, 2 * hour],
  ])('a limit that GitHub renews %s is waited for, but not in a loop and not for ever', async (_, ahead, most) => {
    const { panel } = await session.open(one);
    session.github.setRemaining('core', 0, Math.floor((Date.now() + ahead) / 1_000));
    await readAtClick(panel, session.words);
    await says(panel, session.words, [t('reading:status.429'), beginning(session.words, 'reading:tryAgainAt')]);
    const [limit] = await storedRows(panel, 'limits');
    const waits = Date.parse(limit?.resetAt ?? '') - Date.parse(limit?.saidAt ?? '');
    expect([waits > 0, waits <= most]).toEqual([true, true]);
    const asked = session.github.requests.filter(
      ({ host, path }) => host === 'api.github.com' && path !== '/search/issues',
    );
    expect(asked).toHaveLength(1);
  });

  /** The time as the worker, the panel and all that they write tell it from now on; the next worker has the true one. */
  const setClock = async (panel: Page, ahead: number): Promise<void> => {
    const set = `(() => {
      const True = Date;
      globalThis.Date = class extends True {
        constructor(...given) { if (given.length > 0) super(...given); else super(True.now() + ${ahead}); }
        static now() { return True.now() + ${ahead}; }
      };
    })()`;
    await (await session.chromium.worker()).evaluate(set);
    await panel.evaluate(set);
  };

  test('that were a year ahead while it read hold nobody up, and what was read then is not lost', async () => {
    const { panel } = await session.open(one);
    await setClock(panel, 365 * 24 * hour);
    session.github.setRemaining('core', 3);
    await readAtClick(panel, session.words);
    await tell(panel, { type: 'queue-readings', logins: [other], from: null });
    await until('the queue to wait', async () => (await storedRows(panel, 'queue'))[0]?.notBefore);
    const before = await dossierOf(panel, one);

    // Set right: every time in the store is ahead of now.
    await session.chromium.stopWorker();
    session.github.renewLimits();
    await panel.reload();
    await panelShows(panel, one);
    await until('the queue to go on', async () => (await storedRows(panel, 'queue'))[0]?.state === 'done');
    expect(await alarmOf(panel, 'queue')).toBeNull();
    const row = await readAtClick(panel, session.words);
    expect(row.state).toBe('done');
    const after = await dossierOf(panel, one);
    expect([lost(before, after), doubles(after), after.sections.contents.state]).toEqual([[], [], 'found']);
    expect(readTwice(session.github.requests)).toEqual([]);
    // What is shown is of what was read last.
    const { contents } = after.sections;
    const count = contents.state === 'found' ? contents.coverage.seen : 0;
    await says(panel, session.words, [t('reading:phrases.contents', { count })]);
    expect(await violations(panel)).toEqual([]);
  });
});
