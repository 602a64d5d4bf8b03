import type { StoreProfile } from './store-profile.ts';

export type DateFormat = StoreProfile['dateFormat'];

/** What a store can choose from, in the patterns that the platform tells (those of PHP's `date`). */
export const DATE_FORMATS: readonly [DateFormat, ...DateFormat[]] = [
  { display: 'M jS Y', export: 'M jS Y', extendedDisplay: 'M jS Y @ g:i A' },
  { display: 'j. M Y', export: 'd.m.Y', extendedDisplay: 'j. M Y, H:i' },
  { display: 'm/d/Y', export: 'm/d/Y', extendedDisplay: 'm/d/Y g:i A' },
  { display: 'd/m/Y', export: 'd/m/Y', extendedDisplay: 'd/m/Y H:i' },
  { display: 'Y-m-d', export: 'Y-m-d', extendedDisplay: 'Y-m-d H:i' },
];

/** An instant by such a pattern, in English: ("M jS Y", 0, "UTC") gives "Jan 1st 1970". Other signs stand for themselves. */
export function patternText(pattern: string, ms: number, timeZone: string): string {
  const parts = new Map(
    new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    })
      .formatToParts(ms)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
  const [day, month, hour] = [part('day'), part('month'), part('hour')];
  const signs: Readonly<Record<string, string>> = {
    d: twoDigits(day),
    j: String(day),
    S: ordinalSuffix(day),
    M: new Date(ms).toLocaleString('en-US', { timeZone, month: 'short' }),
    m: twoDigits(month),
    Y: String(part('year')),
    g: String(hour % 12 === 0 ? 12 : hour % 12),
    H: twoDigits(hour),
    i: twoDigits(part('minute')),
    A: hour < 12 ? 'AM' : 'PM',
  };
  return pattern.replaceAll(/[A-Za-z]/g, (sign) => signs[sign] ?? sign);
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

function ordinalSuffix(day: number): string {
  if (day >= 11 && day <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][day % 10] ?? 'th';
}
