import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { zonedDayBefore, zonedDayRange } from '#lib/core/zoned-days.ts';

const HOUR_MS = 3_600_000;
/** Zones whose clocks change at midnight, by half an hour, at odd offsets, across the date line, or never. */
const ZONES = [
  'UTC',
  'America/New_York',
  'America/Los_Angeles',
  'America/St_Johns',
  'America/Havana',
  'America/Santiago',
  'America/Sao_Paulo',
  'Europe/Berlin',
  'Europe/London',
  'Africa/Cairo',
  'Asia/Beirut',
  'Asia/Kathmandu',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Australia/Adelaide',
  'Pacific/Auckland',
  'Pacific/Chatham',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
];

const zones = fc.constantFrom(...ZONES);
const days = fc
  .date({ min: new Date('2015-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const dayAfter = (day: string) => new Date(Date.parse(day) + 24 * HOUR_MS).toISOString().slice(0, 10);
const partsFormats = new Map(
  ZONES.map((timeZone) => [
    timeZone,
    new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }),
  ]),
);
/** The calendar day of a moment, told by another implementation than the one under test. */
const dayOf = (timeMs: number, zone: string) => partsFormats.get(zone)?.format(timeMs);

describe('a day of a store', () => {
  test('begins where the one before ended, and both ends lie in it', () => {
    fc.assert(
      fc.property(days, zones, (day, zone) => {
        const { start, lastSecond } = zonedDayRange(day, zone);
        const [startMs, lastMs] = [Date.parse(start), Date.parse(lastSecond)];
        expect([dayOf(startMs, zone), dayOf(lastMs, zone)]).toEqual([day, day]);
        expect([dayOf(startMs - 1, zone), dayOf(lastMs + 1_000, zone)]).not.toContain(day);
        expect(Date.parse(zonedDayRange(dayAfter(day), zone).start)).toBe(lastMs + 1_000);
      }),
      { numRuns: 300 },
    );
  });

  test('is 23 to 25 hours long', () => {
    fc.assert(
      fc.property(days, zones, (day, zone) => {
        const { start, lastSecond } = zonedDayRange(day, zone);
        const hours = (Date.parse(lastSecond) + 1_000 - Date.parse(start)) / HOUR_MS;
        expect([23, 23.5, 24, 24.5, 25]).toContain(hours);
      }),
      { numRuns: 200 },
    );
  });

  test.each([
    ['clocks go forward at midnight', '2018-11-04', 'America/Sao_Paulo', '2018-11-04T03:00:00.000Z', 23],
    ['clocks go back at midnight', '2026-11-01', 'America/Havana', '2026-11-01T04:00:00.000Z', 25],
    ['half an hour', '2026-04-05', 'Australia/Lord_Howe', '2026-04-04T13:00:00.000Z', 24.5],
    ['spring in Berlin', '2026-03-29', 'Europe/Berlin', '2026-03-28T23:00:00.000Z', 23],
    ['autumn in Berlin', '2026-10-25', 'Europe/Berlin', '2026-10-24T22:00:00.000Z', 25],
    ['a leap day', '2028-02-29', 'Asia/Kolkata', '2028-02-28T18:30:00.000Z', 24],
    ['a quarter of an hour off', '2026-01-01', 'Pacific/Chatham', '2025-12-31T10:15:00.000Z', 24],
  ])('%s', (_, day, zone, start, hours) => {
    const range = zonedDayRange(day, zone);
    expect(range.start).toBe(start);
    expect(Date.parse(range.lastSecond) - Date.parse(start)).toBe(hours * HOUR_MS - 1_000);
  });

  test.each([
    ['2011-12-29', '2011-12-29T10:00:00.000Z', '2011-12-30T09:59:59.000Z'],
    ['2011-12-30', '2011-12-30T10:00:00.000Z', '2011-12-30T10:00:00.000Z'],
    ['2011-12-31', '2011-12-30T10:00:00.000Z', '2011-12-31T09:59:59.000Z'],
  ])('where the zone left a day out, %s never ends before it begins', (day, start, lastSecond) => {
    expect(zonedDayRange(day, 'Pacific/Apia')).toEqual({ start, lastSecond });
  });

  test.each([
    ['2026-02-30', 'UTC'],
    ['2026-13-01', 'UTC'],
    ['2026-1-1', 'UTC'],
    ['', 'UTC'],
    ['today', 'UTC'],
    ['2026-01-01', 'Mars/Olympus'],
    ['2026-01-01', ''],
  ])('%j in %j is none', (day, zone) => {
    expect(() => zonedDayRange(day, zone)).toThrow(RangeError);
  });
});

describe('a day some days ago', () => {
  test.each([
    ['2026-11-02T04:30:00Z', 0, 'America/New_York', '2026-11-01'],
    ['2026-11-02T05:30:00Z', 0, 'America/New_York', '2026-11-02'],
    ['2026-11-02T05:30:00Z', 1, 'America/New_York', '2026-11-01'],
    ['2026-03-09T04:30:00Z', 1, 'America/New_York', '2026-03-08'],
    ['2026-03-01T12:00:00Z', 1, 'UTC', '2026-02-28'],
    ['2028-03-01T12:00:00Z', 1, 'UTC', '2028-02-29'],
    ['2026-01-01T00:00:00Z', 0, 'Pacific/Kiritimati', '2026-01-01'],
    ['2026-01-01T00:00:00Z', 0, 'Pacific/Pago_Pago', '2025-12-31'],
    ['2026-01-01T10:00:00Z', 365, 'UTC', '2025-01-01'],
  ])('at %s, %d days before, in %s: %s', (now, daysAgo, zone, day) => {
    expect(zonedDayBefore(new Date(now), daysAgo, zone)).toBe(day);
  });

  test('today is the day whose range holds now, and each day before ends where the next begins', () => {
    const moments = fc.date({ min: new Date('2016-01-01'), max: new Date('2035-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(moments, zones, fc.integer({ min: 0, max: 40 }), (now, zone, daysAgo) => {
        const today = zonedDayRange(zonedDayBefore(now, 0, zone), zone);
        expect(Date.parse(today.start)).toBeLessThanOrEqual(now.getTime());
        expect(now.getTime()).toBeLessThan(Date.parse(today.lastSecond) + 1_000);
        const earlier = zonedDayBefore(now, daysAgo + 1, zone);
        expect(dayAfter(earlier)).toBe(zonedDayBefore(now, daysAgo, zone));
      }),
      { numRuns: 200 },
    );
  });

  test('an unknown zone is an error', () => {
    expect(() => zonedDayBefore(new Date(0), 0, 'Nowhere/Land')).toThrow(RangeError);
  });
});
