import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import { violations } from '../axe';
import type { Dossier } from '../../../lib/dossier/schema';
import type { LoggedRequest } from '../../sample-github/server';
import { startSampleGithub } from '../../sample-github/server';
import {
  alarmOf,
  beginning,
  changeRows,
  dossierOf,
  doubles,
  pressRead,
  putRow,
  questionOf,
  readAtClick,
  readTwice,
  ringAlarm,
  says,
  tell,
} from '../faulty';
import { storedRows, until } from '../panel';
import { startChromium } from './harness';
import { useSession } from './session';

const session = useSession();
afterEach(() => session.tidy());

const token = `github_pat_${'Sample0123'.repeat(8)}Zz`;
const t = (key: string, given: Record<string, unknown> = {}): string => session.words.t(key, given);

/** What each section holds, without when and by which answer: the same whether a reading was interrupted or not. */
const outline = ({ sections }: Dossier): unknown =>
  Object.fromEntries(
    Object.entries(sections).map(([name, section]) => [
      name,
      section.state === 'found'
        ? [section.coverage.seen, Array.isArray(section.value) && section.value.length]
        : section.state,
    ]),
  );

/** The next counted request that was never stopped before has no answer; `release` lets those after it pass. */
const stopNext = (known: Set<string>): { stopped: Promise<LoggedRequest>; release: () => void } => {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const stopped = new Promise<LoggedRequest>((resolve) => {
    session.github.gate = (request) => {
      if (request.spent === null || known.has(questionOf(request))) return undefined;
      known.add(questionOf(request));
      resolve(request);
      return released;
    };
  });
  return {
    stopped,
    release: () => {
      session.github.gate = null;
      release();
    },
  };
};

const reading = async (panel: Page) => {
  const [row] = await storedRows(panel, 'readings');
  return row;
};

/** Ends the worker while this request of it is in hand, and waits until GitHub knows. */
const kill = async (request: LoggedRequest): Promise<void> => {
  await session.chromium.stopWorker();
  await until('the request to be given up', async () => request.over);
  expect(request.answered).toBe(false);
};

/** Wakes the worker as any message does. */
const wake = (panel: Page): Promise<void> => tell(panel, { type: 'leave-queue', login: 'nobody-at-all-sample' });

const useToken = async (panel: Page): Promise<void> => {
  session.github.makeToken(token);
  const addedAt = new Date().toISOString();
  const said = { state: 'works', checkedAt: addedAt, expiresAt: null, refusedBy: [], scopes: [] };
  await putRow(panel, 'tokens', { id: 'github', token, addedAt, ...said });
  await panel.reload();
};

describe('the background’s worker dies', () => {
  test.each([
    ['without a token', 'noel-brandt-sample', false],
    ['with a token', 'noel-brandt-sample', true],
  ])('at every request of a reading %s: it is told each time, and read on to the same end', async (_, login, with_) => {
    const { panel } = await session.open(login);
    if (with_) await useToken(panel);
    await readAtClick(panel, session.words);
    const undisturbed = outline(await dossierOf(panel, login));
    const once = session.github.requests.filter(({ spent }) => spent !== null).map(questionOf);
    await session.tidy();

    const { panel: fresh } = await session.open(login);
    if (with_) await useToken(fresh);
    const known = new Set<string>();
    for (let deaths = 0; ; deaths += 1) {
      const { stopped, release } = stopNext(known);
      const before = await reading(fresh);
      await pressRead(fresh, session.words);
      const ended = until('a request, or the end', async () => {
        const row = await reading(fresh);
        return row?.state === 'done' && row.startedAt !== before?.startedAt && ('end' as const);
      });
      const request = await Promise.race([stopped, ended]);
      if (request === 'end') break;
      ended.catch(() => undefined);
      await kill(request);
      release();
      await wake(fresh);
      await until('the interruption to be noted', async () => (await reading(fresh))?.state === 'interrupted');
      await says(fresh, session.words, [
        t('reading:ended.interrupted'),
        t('reading:failures.interrupted.what'),
        t('reading:failures.interrupted.todo'),
      ]);
      if (deaths === 0) expect(await violations(fresh)).toEqual([]);
      if (deaths > 60) throw new Error('It does not come to an end');
    }
    // Every request that one reading makes was met by a death.
    expect(once.filter((question) => !known.has(question))).toEqual([]);
    const whole = await dossierOf(fresh, login);
    expect(outline(whole)).toEqual(undisturbed);
    expect(doubles(whole)).toEqual([]);
    expect(readTwice(session.github.requests)).toEqual([]);
  });

  test('at every request of the queue: it goes on by its alarm, each person once', async () => {
    const { panel } = await session.open('quiet-lee-sample');
    const logins = ['ines-roth-sample', 'noel-brandt-sample'];
    const known = new Set<string>();
    let next = stopNext(known);
    await tell(panel, { type: 'queue-readings', logins, from: null });
    const rows = () => storedRows(panel, 'queue');
    for (let deaths = 0; ; deaths += 1) {
      const ended = until('a request, or the end', async () => {
        const all = await rows();
        return all.length === 2 && all.every(({ state }) => state === 'done') && ('end' as const);
      });
      const request = await Promise.race([next.stopped, ended]);
      if (request === 'end') break;
      ended.catch(() => undefined);
      // What wakes the next worker where nothing else does.
      if (deaths === 0) expect(await alarmOf(panel, 'queue')).toMatchObject({ periodInMinutes: 1 });
      await kill(request);
      next.release();
      next = stopNext(known);
      // The alarm takes a while to ring: most of the time a message does.
      await (deaths % 6 === 0 ? ringAlarm(panel, 'queue') : wake(panel));
      if (deaths > 60) throw new Error('It does not come to an end');
    }
    expect((await rows()).map(({ login, state }) => [login, state])).toEqual(
      logins.toSorted().map((one) => [one, 'done']),
    );
    for (const login of logins) {
      const dossier = await dossierOf(panel, login);
      expect([dossier.sections.repositories.state, dossier.sections.contents.state]).toEqual(['found', 'found']);
      expect(doubles(dossier)).toEqual([]);
    }
    expect(readTwice(session.github.requests)).toEqual([]);
    // Nobody waits: nothing has to wake the worker.
    await until('the alarm to be gone', async () => (await alarmOf(panel, 'queue')) === null);
  });

  test('while it looks for people in a repository: what came is shown, and it can be looked for again', async () => {
    const page = await session.chromium.visit('/sample-org/serve-kit');
    const panel = await session.chromium.openByToolbar(page);
    const { stopped, release } = stopNext(new Set());
    await panel.getByRole('button', { name: t('place:repository.find') }).click();
    await kill(await stopped);
    release();
    await wake(panel);
    await panel.getByText(t('place:repository.interrupted')).waitFor();
    expect(await violations(panel)).toEqual([]);
    await panel.getByRole('button', { name: t('place:repository.again') }).click();
    await panel.getByRole('heading', { name: t('place:kinds.reliability') }).waitFor();
    expect(readTwice(session.github.requests)).toEqual([]);
  });
});

test('the browser is started again while the queue waits for half an hour: the alarm is there again, and it goes on', async () => {
  const github = await startSampleGithub();
  const profile = await mkdtemp(join(tmpdir(), 'plumbline-restart-'));
  const half = 30 * 60_000;
  const logins = ['noel-brandt-sample', 'victor-dane-sample'];
  const counted = () => github.requests.filter(({ spent, status }) => spent !== null && status !== 403);
  const open = async () => {
    const chromium = await startChromium({ github, profile });
    const panel = await chromium.openByToolbar(await chromium.visit('/quiet-lee-sample'));
    const queue = panel.getByRole('region', { name: t('reading:queue.title') });
    return { chromium, panel, queue };
  };
  try {
    github.setRemaining('core', 4, Math.floor((Date.now() + half) / 1_000));
    const first = await open();
    await tell(first.panel, { type: 'queue-readings', logins, from: null });
    const waiting = await until('all to wait', async () => {
      const rows = await storedRows(first.panel, 'queue');
      return rows.length === 2 && rows.every(({ notBefore }) => notBefore !== null) && rows;
    });
    await first.queue.getByText(beginning(session.words, 'reading:queue.held')).waitFor();
    const asked = counted().length;
    expect(asked).toBeGreaterThan(3);
    // Browsers may lose alarms.
    await first.panel.evaluate('chrome.alarms.clearAll()');
    await first.chromium.close();

    const second = await open();
    const due = Math.min(...waiting.map(({ notBefore }) => Date.parse(notBefore ?? '')));
    const alarm = await until('the alarm', () => alarmOf(second.panel, 'queue'));
    expect(Math.abs(alarm.scheduledTime - due)).toBeLessThan(2_000);
    expect(alarm.scheduledTime).toBeGreaterThan(Date.now() + half / 2);
    await second.queue.getByText(beginning(session.words, 'reading:queue.held')).waitFor();
    expect(await violations(second.panel)).toEqual([]);
    // Woken too early, it asks for nobody.
    await ringAlarm(second.panel, 'queue');
    await until('the alarm again', async () => {
      const again = await alarmOf(second.panel, 'queue');
      return again !== null && Math.abs(again.scheduledTime - due) < 2_000;
    });
    expect(counted()).toHaveLength(asked);

    // As though half an hour had passed.
    github.renewLimits();
    await changeRows(second.panel, 'limits', { shift: -half, fields: ['resetAt', 'saidAt'] });
    await changeRows(second.panel, 'queue', { shift: -half, fields: ['notBefore'] });
    await ringAlarm(second.panel, 'queue');
    await until('all to be read', async () =>
      (await storedRows(second.panel, 'queue')).every(({ state }) => state === 'done'),
    );
    for (const login of logins) expect(doubles(await dossierOf(second.panel, login))).toEqual([]);
    expect(readTwice(github.requests)).toEqual([]);
    await second.chromium.close();
  } finally {
    await github.close();
    await rm(profile, { recursive: true, force: true });
  }
});
