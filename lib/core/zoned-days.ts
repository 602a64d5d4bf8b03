import { Temporal } from 'temporal-polyfill';
import type { IsoDate } from './dates.ts';

/** A calendar day of a time zone as points in time. Days are 23 to 25 hours long, so neither end follows from the other. */
export interface DayRange {
  readonly start: IsoDate;
  /** The platform's dates have one-second steps and its ranges include their ends. */
  readonly lastSecond: IsoDate;
}

/**
 * The day (`2026-03-08`) as the store's clocks run through it. A day that a zone left out, as Samoa did when it crossed the date
 * line, is the second in which it would have begun. Throws a RangeError for a day that no calendar has, or an unknown zone.
 */
export function zonedDayRange(day: string, timeZone: string): DayRange {
  const date = Temporal.PlainDate.from(day);
  const start = date.toZonedDateTime(timeZone);
  const next = date.add({ days: 1 }).toZonedDateTime(timeZone);
  const lastSecond = next.subtract({ seconds: 1 });
  const isLeftOut = lastSecond.epochMilliseconds < start.epochMilliseconds;
  return { start: toIso(start), lastSecond: toIso(isLeftOut ? start : lastSecond) };
}

function toIso(time: Temporal.ZonedDateTime): IsoDate {
  return new Date(time.epochMilliseconds).toISOString();
}

/** The calendar day of a time zone, `daysAgo` before the one that is now. Throws a RangeError for a day or zone that does not exist. */
export function zonedDayBefore(now: Date, daysAgo: number, timeZone: string): string {
  const today = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timeZone).toPlainDate();
  return today.subtract({ days: daysAgo }).toString();
}
