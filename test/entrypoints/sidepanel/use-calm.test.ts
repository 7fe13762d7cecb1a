// @vitest-environment jsdom
import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useCalm } from '../../../entrypoints/sidepanel/use-calm';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const start = (value: string, of: string, wait: number) =>
  renderHook((given: { value: string; of: string; wait: number }) => useCalm(given.value, given.of, given.wait), {
    initialProps: { value, of, wait },
  });
const pass = (milliseconds: number): void =>
  act(() => {
    vi.advanceTimersByTime(milliseconds);
  });

test('stands at once while nothing is on its way', () => {
  const { result, rerender } = start('a', 'one', 0);
  rerender({ value: 'b', of: 'one', wait: 0 });
  expect(result.current).toBe('b');
});

test('is drawn once in a while, and then as it is by then', () => {
  const { result, rerender } = start('a', 'one', 400);
  rerender({ value: 'b', of: 'one', wait: 400 });
  rerender({ value: 'c', of: 'one', wait: 400 });
  expect(result.current).toBe('a');
  pass(399);
  expect(result.current).toBe('a');
  pass(1);
  expect(result.current).toBe('c');
});

test('is never held where it was before the waiting began', () => {
  const { result, rerender } = start('a', 'one', 0);
  rerender({ value: 'b', of: 'one', wait: 0 });
  rerender({ value: 'b', of: 'one', wait: 400 });
  expect(result.current).toBe('b');
});

test('stands at once where it is about somebody else, or nothing more is on its way', () => {
  const { result, rerender } = start('a', 'one', 400);
  rerender({ value: 'b', of: 'two', wait: 400 });
  expect(result.current).toBe('b');
  rerender({ value: 'c', of: 'two', wait: 400 });
  expect(result.current).toBe('b');
  rerender({ value: 'c', of: 'two', wait: 0 });
  expect(result.current).toBe('c');
});
