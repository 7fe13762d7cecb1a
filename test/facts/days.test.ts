import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysBetween, parseDay, yearsBefore } from '../../lib/facts/days';

describe('parseDay', () => {
  test('reads dates and timestamps', () => {
    expect(parseDay('2026-02-28')).toEqual({ year: 2026, month: 2, day: 28 });
    expect(parseDay('2024-02-29T23:59:59Z')).toEqual({ year: 2024, month: 2, day: 29 });
  });

  test.each([
    '',
    'yesterday',
    '2026-13-01',
    '2026-00-10',
    '2026-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-1-1',
    '2026-01-011',
  ])('takes %j for no date', (text) => expect(parseDay(text)).toBeNull());
});

describe('daysBetween', () => {
  test('counts over leap days, years and centuries', () => {
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
    expect(daysBetween('2023-02-28', '2023-03-01')).toBe(1);
    expect(daysBetween('1999-12-31', '2000-03-01')).toBe(61);
    expect(daysBetween('2026-01-02', '2026-01-01')).toBe(-1);
    expect(daysBetween('2026-01-01T23:00:00Z', '2026-01-02T01:00:00Z')).toBe(1);
    expect(daysBetween('no', '2026-01-01')).toBeNull();
    expect(daysBetween('2026-01-01', 'no')).toBeNull();
  });

  test('agrees with the platform’s calendar on any two days', () => {
    const day = fc
      .date({ min: new Date('1970-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, day, (a, b) => {
        expect(daysBetween(a, b)).toBe((Date.parse(b) - Date.parse(a)) / 86_400_000);
      }),
    );
  });
});

describe('yearsBefore', () => {
  test('keeps the day, and ends a leap day on the 28th', () => {
    expect(yearsBefore('2026-11-20T10:00:00Z', 2)).toBe('2024-11-20');
    expect(yearsBefore('2024-02-29', 1)).toBe('2023-02-28');
    expect(yearsBefore('2024-02-29', 4)).toBe('2020-02-29');
    expect(yearsBefore('soon', 1)).toBeNull();
  });
});
