const daysIn = (year: number, month: number): number =>
  month === 2
    ? (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
      ? 29
      : 28
    : [4, 6, 9, 11].includes(month)
      ? 30
      : 31;

/**
 * The day by which somebody has to be informed that their public work was read: one calendar month after it first was
 * (Art. 14(3)(a) GDPR), and where the month is shorter its last day. With a first message they are informed at the latest
 * (Art. 14(3)(b)).
 *
 * @param firstSeenAt ISO 8601 in UTC.
 * @returns an ISO date.
 */
export const noticeDue = (firstSeenAt: string): string => {
  const [year = 0, month = 1, day = 1] = firstSeenAt.slice(0, 10).split('-').map(Number);
  const [inYear, inMonth] = month === 12 ? [year + 1, 1] : [year, month + 1];
  const two = (figure: number): string => String(figure).padStart(2, '0');
  return `${inYear}-${two(inMonth)}-${two(Math.min(day, daysIn(inYear, inMonth)))}`;
};
