import type { CDPSession } from 'playwright-core';

/** An event of Chromium's trace: microseconds. */
export type TraceEvent = {
  name: string;
  ph: string;
  ts: number;
  dur?: number;
  /** What of `dur` the thread itself ran: waiting for a core that others hold is not in it. */
  tdur?: number;
  pid: number;
  tid: number;
  args?: { data?: { url?: string; stackTrace?: { url?: string }[] } };
};

/** What runs script; one of these may stand within another. */
const running = new Set(['EvaluateScript', 'FunctionCall', 'v8.compile', 'v8.run']);
/** A call into script with the promises that it settled: most of what a script does after a pause runs as one of them. */
const call = 'v8.callFunction';

type Span = { thread: string; from: number; to: number; spent: number };

const spanOf = ({ ts, dur = 0, tdur = dur, pid, tid }: TraceEvent): Span => ({
  thread: `${pid}/${tid}`,
  from: ts,
  to: ts + dur,
  spent: tdur,
});

const isWithin = (inner: Span, outer: Span): boolean =>
  inner.thread === outer.thread && inner.from >= outer.from && inner.to <= outer.to;

/**
 * Milliseconds of processor time in which script from addresses that begin with `origin` ran, by a trace: style and layout
 * that it forced, and promises that it settled, included. Calls within calls are counted once.
 */
export const scriptTime = (events: readonly TraceEvent[], origin: string): number => {
  const whole = events.filter(({ ph }) => ph === 'X');
  const calls = whole.filter(({ name }) => name === call).map(spanOf);
  const spans = whole
    .filter(({ name, args }) => running.has(name) && args?.data?.url?.startsWith(origin))
    .map(spanOf)
    .map((span) => calls.find((outer) => isWithin(span, outer)) ?? span)
    .toSorted((a, b) => a.from - b.from || b.to - a.to);
  const outermost = spans.filter((span, at) => !spans.some((other, index) => index < at && isWithin(span, other)));
  return outermost.reduce((total, { spent }) => total + spent, 0) / 1000;
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
