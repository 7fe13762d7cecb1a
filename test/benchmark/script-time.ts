import type { CDPSession } from 'playwright-core';

/** An event of Chromium's trace: microseconds. */
export type TraceEvent = {
  name: string;
  ph: string;
  ts: number;
  dur?: number;
  pid: number;
  tid: number;
  args?: { data?: { url?: string; stackTrace?: { url?: string }[] } };
};

/** What runs script; one of these may stand within another. */
const running = new Set(['EvaluateScript', 'FunctionCall', 'v8.compile', 'v8.run']);

/**
 * Milliseconds in which script from addresses that begin with `origin` ran, by a trace. Calls within calls are counted
 * once.
 */
export const scriptTime = (events: readonly TraceEvent[], origin: string): number => {
  const spans = events
    .filter(({ name, ph, args }) => ph === 'X' && running.has(name) && args?.data?.url?.startsWith(origin))
    .map(({ ts, dur = 0, pid, tid }) => ({ thread: `${pid}/${tid}`, from: ts, to: ts + dur }))
    .toSorted((a, b) => a.from - b.from);
  const ends = new Map<string, number>();
  let total = 0;
  for (const { thread, from, to } of spans) {
    const end = ends.get(thread) ?? -Infinity;
    total += Math.max(0, to - Math.max(from, end));
    ends.set(thread, Math.max(end, to));
  }
  return total / 1000;
};

/** Records a trace of the whole browser while `act` runs. */
export const traceOf = async (cdp: CDPSession, act: () => Promise<unknown>): Promise<TraceEvent[]> => {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: unknown[] }): void => {
    events.push(...(value as TraceEvent[]));
  };
  cdp.on('Tracing.dataCollected', collect);
  await cdp.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['devtools.timeline', 'v8', 'disabled-by-default-v8.compile'] },
  });
  await act();
  const complete = new Promise((resolve) => {
    cdp.once('Tracing.tracingComplete', resolve);
  });
  await cdp.send('Tracing.end');
  await complete;
  cdp.off('Tracing.dataCollected', collect);
  return events;
};
