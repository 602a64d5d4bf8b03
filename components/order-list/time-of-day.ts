import type { IsoDate } from '#lib/core/dates.ts';

/** The hour, minute and second of a moment in the store's zone, as the person's language writes them. */
export function timeOfDay(date: IsoDate, locale: string, timeZone: string): string {
  return new Intl.DateTimeFormat(locale, { timeStyle: 'medium', timeZone }).format(new Date(date));
}
