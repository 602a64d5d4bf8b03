/** A point in time as ISO 8601 text in UTC, such as `2026-11-21T08:00:00.000Z`. */
export type IsoDate = string;

/**
 * The platform's date spellings as ISO 8601: RFC 2822 in V2, ISO 8601 in V3.
 * Null for its many faces of "none": null, empty text, zeros (BigCommerce docs: Orders V2 date fields).
 */
export function parsePlatformDate(text: string | null | undefined): IsoDate | null {
  if (text === null || text === undefined || text === '' || text.startsWith('0000')) return null;
  const time = Date.parse(text);
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}

/** A date and time in the store's own zone, whatever the reader's: staff speak of the shop's day. */
export function formatStoreDate(
  date: IsoDate,
  locale: string,
  timeZone: string,
  style: 'short' | 'full' = 'short',
): string {
  const options: Intl.DateTimeFormatOptions =
    style === 'short' ? { dateStyle: 'medium', timeStyle: 'short' } : { dateStyle: 'full', timeStyle: 'long' };
  return new Intl.DateTimeFormat(locale, { ...options, timeZone }).format(new Date(date));
}
