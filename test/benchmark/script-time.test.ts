import { expect, test } from 'vitest';
import { scriptTime, type TraceEvent } from './script-time';

const origin = 'chrome-extension://sample/';
const event = (name: string, ts: number, dur: number, more: Partial<TraceEvent> = {}): TraceEvent => ({
  name,
  ph: 'X',
  ts,
  dur,
  pid: 1,
  tid: 1,
  args: { data: { url: `${origin}content-scripts/github.js` } },
  ...more,
});

test('time of the extension’s script is added up, calls within calls once, other script never', () => {
  const events = [
    event('EvaluateScript', 0, 3_000),
    event('FunctionCall', 1_000, 1_000),
    event('FunctionCall', 10_000, 2_000),
    event('FunctionCall', 10_500, 1_000, { tid: 2 }),
    event('FunctionCall', 20_000, 9_000, { args: { data: { url: 'https://github.com/site.js' } } }),
    event('Layout', 30_000, 9_000),
  ];
  expect(scriptTime(events, origin)).toBe(6);
  expect(scriptTime([], origin)).toBe(0);
});

test('promises that a call settled belong to it, and waiting for a core does not', () => {
  const none = { args: { data: {} } };
  const events = [
    event('v8.callFunction', 0, 5_000, { ...none, tdur: 4_000 }),
    event('FunctionCall', 100, 200, { tdur: 200 }),
    event('v8.callFunction', 20_000, 5_000, none),
    event('FunctionCall', 20_100, 200, { args: { data: { url: 'https://github.com/site.js' } } }),
  ];
  expect(scriptTime(events, origin)).toBe(4);
});
