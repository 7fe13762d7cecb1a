import type { Locale } from '../lib/i18n';

const valid = (iso: string): Date | null => {
  const date = new Date(iso);
  return Number.isNaN(date.getTime()) ? null : date;
};

/** A day, in words of the locale: "3 March 2026". Empty where the date cannot be read. */
export const formatDay = (iso: string, locale: Locale): string => {
  const date = valid(iso);
  return date ? new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, { dateStyle: 'long' }).format(date) : '';
};

/** A month, in words of the locale: "March 2026". */
export const formatMonth = (iso: string, locale: Locale): string => {
  const date = valid(iso);
  return date
    ? new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
        month: 'long',
        year: 'numeric',
        timeZone: 'UTC',
      }).format(date)
    : '';
};

/** The time of day alone where it is the day of `now`; day and time elsewhere. */
export const formatWhen = (iso: string, now: string, locale: Locale): { sameDay: boolean; when: string } => {
  const date = valid(iso);
  const today = valid(now);
  if (!date || !today) return { sameDay: false, when: '' };
  const tag = locale === 'en' ? 'en-GB' : locale;
  const time = new Intl.DateTimeFormat(tag, { hour: '2-digit', minute: '2-digit' }).format(date);
  const sameDay = date.toDateString() === today.toDateString();
  return {
    sameDay,
    when: sameDay ? time : `${new Intl.DateTimeFormat(tag, { dateStyle: 'medium' }).format(date)}, ${time}`,
  };
};

/** A list in words of the locale: "a, b and c". */
export const formatList = (items: readonly string[], locale: Locale): string =>
  new Intl.ListFormat(locale === 'en' ? 'en-GB' : locale, { type: 'conjunction' }).format(items);

/** A count, in words of the locale: "1,900". */
export const formatCount = (count: number, locale: Locale): string =>
  new Intl.NumberFormat(locale === 'en' ? 'en-GB' : locale).format(count);
/** Making one is slow, and a list shows many days. */
const shortDays = new Map<Locale, Intl.DateTimeFormat>();

/** A day, short: "3 Mar 2026". Of a moment, the day it was in UTC, as days are kept. Empty where it cannot be read. */
export const formatShortDay = (iso: string, locale: Locale): string => {
  const date = valid(iso);
  const format =
    shortDays.get(locale) ??
    new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, { dateStyle: 'medium', timeZone: 'UTC' });
  shortDays.set(locale, format);
  return date ? format.format(date) : '';
};
