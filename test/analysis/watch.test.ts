import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { PlaceRequest } from '../../lib/analysis/places';
import type { Analysed, AnalysisRequest } from '../../lib/analysis/protocol';
import { createAnalyst, patience, type WorkerLike } from '../../lib/analysis/watch';
import { buildDossier, now } from '../helpers/dossier';

type Played = WorkerLike & { asked: (AnalysisRequest | PlaceRequest)[]; ended: boolean };

/** A Worker that does nothing by itself. */
const play = () => {
  const workers: Played[] = [];
  const start = (): WorkerLike => {
    const worker: Played = {
      asked: [],
      ended: false,
      postMessage: (request) => void worker.asked.push(request),
      terminate: () => void (worker.ended = true),
      onmessage: null,
      onerror: null,
      onmessageerror: null,
    };
    workers.push(worker);
    return worker;
  };
  return { workers, start };
};

const analysed: Analysed = {
  facts: {
    technologies: { technologies: [], unnamed: [], profile: 'few', room: true, unseen: [], seenWhole: true },
    pullRequests: [],
    claims: [],
    otherLanguage: [],
  },
  findings: [],
  open: [],
  doNotContact: null,
};
const request = { dossier: buildDossier(), role: null, now, settings: {} };
const answer = (worker: Played | undefined, at: number): void =>
  worker?.onmessage?.({ data: { id: worker.asked[at]?.id ?? -1, analysed } });

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('the Worker is started when it is needed or warmed, and stays for one request after the other', async () => {
  const { workers, start } = play();
  const analyst = createAnalyst(start);
  expect(workers).toHaveLength(0);
  analyst.warm();
  analyst.warm();
  expect(workers).toHaveLength(1);
  for (const at of [0, 1]) {
    const result = analyst.analyse(request);
    answer(workers[0], at);
    await expect(result).resolves.toBe(analysed);
  }
  vi.advanceTimersByTime(patience * 10);
  expect(workers).toHaveLength(1);
});

test('one that hangs is ended, started again and asked once more', async () => {
  const { workers, start } = play();
  const result = createAnalyst(start).analyse(request);
  vi.advanceTimersByTime(patience - 1);
  expect(workers).toHaveLength(1);
  vi.advanceTimersByTime(1);
  expect(workers.map(({ ended }) => ended)).toEqual([true, false]);
  expect(workers[1]?.asked).toEqual(workers[0]?.asked);
  answer(workers[1], 0);
  await expect(result).resolves.toBe(analysed);
});

test('a request that hangs twice is given up, and the next one is answered', async () => {
  const { workers, start } = play();
  const analyst = createAnalyst(start);
  const bad = analyst.analyse(request);
  const good = analyst.analyse(request);
  const refused = bad.catch((error: Error) => error.message);
  vi.advanceTimersByTime(patience * 2);
  expect(await refused).toBe('no answer in time');
  expect(workers).toHaveLength(3);
  expect(workers[2]?.asked.map(({ id }) => id)).toEqual([1]);
  answer(workers[2], 0);
  await expect(good).resolves.toBe(analysed);
});

test('one that dies is started again', async () => {
  const { workers, start } = play();
  const result = createAnalyst(start).analyse(request);
  workers[0]?.onerror?.({ message: 'out of memory' });
  answer(workers[1], 0);
  await expect(result).resolves.toBe(analysed);
});

test('the time is that of the request being worked on, not of those behind it', async () => {
  const { workers, start } = play();
  const analyst = createAnalyst(start);
  const first = analyst.analyse(request);
  const second = analyst.analyse(request);
  vi.advanceTimersByTime(patience - 1);
  answer(workers[0], 0);
  await first;
  vi.advanceTimersByTime(patience - 1);
  expect(workers).toHaveLength(1);
  answer(workers[0], 1);
  await expect(second).resolves.toBe(analysed);
});

test('an answer of a Worker that was ended counts for nothing', async () => {
  const { workers, start } = play();
  const result = createAnalyst(start).analyse(request);
  vi.advanceTimersByTime(patience);
  expect(workers[0]?.onmessage).toBeNull();
  answer(workers[1], 0);
  await expect(result).resolves.toBe(analysed);
});

test('what the Worker cannot do is refused with its reason; stopping refuses what waits', async () => {
  const { workers, start } = play();
  const analyst = createAnalyst(start);
  const result = analyst.analyse(request);
  workers[0]?.onmessage?.({ data: { id: 0, reason: 'RangeError: made up' } });
  await expect(result).rejects.toThrow('RangeError: made up');
  const waiting = analyst.analyse(request);
  analyst.stop();
  await expect(waiting).rejects.toThrow('stopped');
  expect(workers[0]?.ended).toBe(true);
});
