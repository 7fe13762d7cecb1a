/**
 * Arithmetic on ISO 8601 dates by the calendar's own rules, so that facts and rules give the same answer on every machine
 * and at every hour. Only the day counts; times and zones are ignored (everything read is in UTC).
 */
const isoDay = /^(\d{4})-(\d{2})-(\d{2})(?:T|$)/;

export type CalendarDay = { year: number; month: number; day: number };

const leap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const daysInMonth = (year: number, month: number): number =>
  month === 2 ? (leap(year) ? 29 : 28) : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;

/** The day of an ISO date or timestamp; null where the text is none, or names a day the calendar lacks. */
export const parseDay = (iso: string): CalendarDay | null => {
  const match = isoDay.exec(iso);
  if (!match) return null;
  const year = Number(match[1]);
  const month = Number(match[2]);
  const day = Number(match[3]);
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return { year, month, day };
};

/** Days since 1 March of the year 0: counting years from March puts the leap day last. */
const ordinal = ({ year, month, day }: CalendarDay): number => {
  const shifted = month <= 2 ? year - 1 : year;
  const monthFromMarch = (month + 9) % 12;
  const leapDays = Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400);
  return 365 * shifted + leapDays + Math.floor((153 * monthFromMarch + 2) / 5) + day - 1;
};

/** Whole days from `a` to `b`, negative where `b` is earlier; null where either is no date. */
export const daysBetween = (a: string, b: string): number | null => {
  const from = parseDay(a);
  const to = parseDay(b);
  return from && to ? ordinal(to) - ordinal(from) : null;
};

const padded = (value: number, width: number): string => String(value).padStart(width, '0');

/** The same day `years` years before `now`, as `YYYY-MM-DD` (29 February gives 28 where there is none); null for no date. */
export const yearsBefore = (now: string, years: number): string | null => {
  const today = parseDay(now);
  if (!today) return null;
  const year = today.year - years;
  const day = Math.min(today.day, daysInMonth(year, today.month));
  return `${padded(year, 4)}-${padded(today.month, 2)}-${padded(day, 2)}`;
};
