import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { dossierSchema } from '../../lib/dossier/schema';
import { dossierArbitrary } from '../helpers/generated-dossier';
import { screen } from '../helpers/screen';

afterEach(() => vi.unstubAllGlobals());

/** What differs between clocks, runs, languages and machines. ECMAScript leaves the last digits of these functions open. */
const inexact = [
  'random',
  'exp',
  'expm1',
  'log',
  'log10',
  'log1p',
  'log2',
  'pow',
  'sin',
  'cos',
  'tan',
  'asin',
  'acos',
  'atan',
  'atan2',
  'sinh',
  'cosh',
  'tanh',
  'asinh',
  'acosh',
  'atanh',
  'cbrt',
  'hypot',
] as const;

const forbidden = (name: string) => (): never => {
  throw new Error(`${name} was called in a fact or a rule`);
};

const withoutClockAndChance = <Result>(run: () => Result): Result => {
  const restore: (() => void)[] = [];
  const replace = (holder: object, name: string) => {
    const original = Object.getOwnPropertyDescriptor(holder, name);
    if (!original) return;
    Object.defineProperty(holder, name, { configurable: true, writable: true, value: forbidden(name) });
    restore.push(() => Object.defineProperty(holder, name, original));
  };
  for (const name of inexact) replace(Math, name);
  for (const name of ['Date', 'Intl', 'fetch', 'setTimeout', 'queueMicrotask', 'crypto', 'performance'])
    replace(globalThis, name);
  replace(String.prototype, 'localeCompare');
  for (const prototype of [String.prototype, Number.prototype, Array.prototype, Object.prototype]) {
    for (const name of ['toLocaleString', 'toLocaleLowerCase', 'toLocaleUpperCase']) replace(prototype, name);
  }
  try {
    return run();
  } finally {
    for (const undo of restore) undo();
  }
};

test('facts and rules call no clock, chance, language or inexact function', () => {
  const dossiers = fc.sample(dossierArbitrary, { numRuns: 25, seed: 7 });
  for (const dossier of dossiers) expect(() => withoutClockAndChance(() => screen(dossier))).not.toThrow();
  const findings = dossiers.map((dossier) => withoutClockAndChance(() => screen(dossier)));
  // A forbidden call inside a rule would not throw: the engine makes it an `error` finding.
  for (const finding of findings.flat()) expect(finding.outcome, JSON.stringify(finding.data)).not.toBe('error');
});

test('the guard itself notices a clock', () => {
  expect(() => withoutClockAndChance(() => Date.now())).toThrow('Date');
  expect(() => withoutClockAndChance(() => Math.random())).toThrow('random');
});

test('a dossier that was saved and read back gives the same findings, byte for byte', () => {
  fc.assert(
    fc.property(dossierArbitrary, (dossier) => {
      const saved = dossierSchema.parse(JSON.parse(JSON.stringify(dossier)));
      expect(JSON.stringify(screen(saved))).toBe(JSON.stringify(screen(dossier)));
    }),
    { numRuns: 40 },
  );
});

test('the order in which texts and sources were read changes nothing', () => {
  fc.assert(
    fc.property(dossierArbitrary, (dossier) => {
      const texts = Object.fromEntries(Object.entries(dossier.texts).toReversed());
      expect(screen({ ...dossier, texts })).toEqual(screen(dossier));
    }),
    { numRuns: 25 },
  );
});

test('rules do not change what they are given', () => {
  const freeze = (value: unknown): void => {
    if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return;
    Object.freeze(value);
    for (const inner of Object.values(value)) freeze(inner);
  };
  for (const dossier of fc.sample(dossierArbitrary, { numRuns: 15, seed: 11 })) {
    freeze(dossier);
    for (const finding of screen(dossier)) expect(finding.outcome, JSON.stringify(finding.data)).not.toBe('error');
  }
});
