/** A point in time as ISO 8601 text in UTC, such as `2026-11-21T08:00:00.000Z`. */
export type IsoDate = string;

// Asked before Date.parse, which makes a day of the year 2000 of "0" and reads a date without a zone in the machine's own.
const PLATFORM_DATE =
  /^(?:\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?)?|(?:[a-z]{3},? )?\d{1,2} [a-z]{3} \d{4} \d\d:\d\d(?::\d\d)?) ?(Z|UTC|GMT|[+-]\d\d:?\d\d|)$/i;

/**
 * The platform's date spellings as ISO 8601: RFC 2822 in V2, ISO 8601 in V3.
 * Null for its many faces of "none": null, empty text, zeros (BigCommerce docs: Orders V2 date fields), and for what is no date.
 * One without a zone is UTC, as all of the platform's are.
 */
export function parsePlatformDate(text: string | null | undefined): IsoDate | null {
  const [, zone] = PLATFORM_DATE.exec(text ?? '') ?? [];
  if (!text || zone === undefined || text.startsWith('0000')) return null;
  const time = Date.parse(zone === '' && text.includes(':') ? `${text}Z` : text);
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}

const STYLES = {
  short: { dateStyle: 'medium', timeStyle: 'short' },
  full: { dateStyle: 'full', timeStyle: 'long' },
  day: { dateStyle: 'medium' },
  time: { timeStyle: 'short' },
  clock: { timeStyle: 'medium' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** `short`: day, hour and minute; `full`: with the weekday, seconds and zone; `day`, `time` and `clock` (with seconds): one part of it. */
export type DateStyle = keyof typeof STYLES;

// To make a format takes a hundred times as long as to use it, and a list has hundreds of dates.
const formats = new Map<string, Intl.DateTimeFormat>();

function dateFormat(locale: string, timeZone: string, style: DateStyle): Intl.DateTimeFormat {
  const key = `${locale} ${timeZone} ${style}`;
  let format = formats.get(key);
  if (format === undefined) {
    format = new Intl.DateTimeFormat(locale, { ...STYLES[style], timeZone });
    formats.set(key, format);
  }
  return format;
}

/** A date and time in the store's own zone, whatever the reader's: staff speak of the shop's day. */
export function formatStoreDate(date: IsoDate, locale: string, timeZone: string, style: DateStyle = 'short'): string {
  return dateFormat(locale, timeZone, style).format(new Date(date));
}
