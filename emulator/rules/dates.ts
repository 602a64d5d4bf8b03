const DAY_S = 86_400;
/** "Tue, 05 Mar 2019" by day since 1970: a page of orders has hundreds of dates, of few days. */
const dayTexts = new Map<number, string>();
const MOST_DAYS = 4_096;

/** V2 dates: RFC 2822, always UTC. "Tue, 05 Mar 2019 21:40:11 +0000". `seconds` since 1970. */
export function rfc2822(seconds: number): string {
  const day = Math.floor(seconds / DAY_S);
  const time = seconds - day * DAY_S;
  const minutes = Math.floor(time / 60);
  return `${dayText(day)} ${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}:${twoDigits(Math.floor(time % 60))} +0000`;
}

function dayText(day: number): string {
  const known = dayTexts.get(day);
  if (known !== undefined) return known;
  if (dayTexts.size >= MOST_DAYS) dayTexts.clear();
  const text = new Date(day * DAY_S * 1000).toUTCString().slice(0, 16);
  dayTexts.set(day, text);
  return text;
}

function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}

/** V3 dates: ISO 8601 in UTC with seconds. "2019-03-05T21:40:11+00:00". */
export function iso8601(seconds: number): string {
  return `${new Date(seconds * 1000).toISOString().slice(0, 19)}+00:00`;
}

const RFC_2822 =
  /^(?:[A-Za-z]{3},\s*)?\d{1,2}\s+[A-Za-z]{3}\s+\d{4}\s+\d{2}:\d{2}(?::\d{2})?\s*(?:[+-]\d{4}|GMT|UTC)?$/;
const ISO_8601 = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/;

/**
 * A date of a query, RFC 2822 or ISO 8601 with any offset (none = UTC), as seconds since 1970. Null when it is neither, for
 * example after a "+" that was not encoded.
 */
export function parseDate(text: string): number | null {
  const trimmed = text.trim();
  if (!RFC_2822.test(trimmed) && !ISO_8601.test(trimmed)) return null;
  const zoned = /(?:Z|GMT|UTC|[+-]\d{2}:?\d{2})$/.test(trimmed) && trimmed.length > 10;
  const ms = Date.parse(
    zoned || trimmed.length <= 10 ? trimmed : `${trimmed}${ISO_8601.test(trimmed) ? 'Z' : ' +0000'}`,
  );
  return Number.isNaN(ms) ? null : Math.floor(ms / 1000);
}
