/** V2 dates: RFC 2822, always UTC. "Tue, 05 Mar 2019 21:40:11 +0000". `seconds` since 1970. */
export function rfc2822(seconds: number): string {
  return `${new Date(seconds * 1000).toUTCString().slice(0, -3)}+0000`;
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
