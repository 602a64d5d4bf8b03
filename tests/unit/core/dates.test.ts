import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formatStoreDate, parsePlatformDate, type DateStyle } from '#lib/core/dates.ts';

describe('a date of the platform', () => {
  const zoneBefore = process.env['TZ'];
  // Nothing may depend on where the machine stands.
  beforeAll(() => void (process.env['TZ'] = 'America/New_York'));
  afterAll(() => {
    if (zoneBefore === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zoneBefore;
  });

  test.each([
    ['Mon, 02 Nov 2026 09:15:00 +0000', '2026-11-02T09:15:00.000Z'],
    ['Mon, 02 Nov 2026 09:15:00 GMT', '2026-11-02T09:15:00.000Z'],
    ['Mon, 02 Nov 2026 09:15:00 -0500', '2026-11-02T14:15:00.000Z'],
    ['Thu, 31 Dec 2026 23:59:59 -0100', '2027-01-01T00:59:59.000Z'],
    ['2 Nov 2026 09:15:00 +0000', '2026-11-02T09:15:00.000Z'],
    ['2026-11-02T09:15:00+00:00', '2026-11-02T09:15:00.000Z'],
    ['2026-11-02T09:15:00+0530', '2026-11-02T03:45:00.000Z'],
    ['2026-11-02T09:15:00.250Z', '2026-11-02T09:15:00.250Z'],
    ['2024-02-29T00:00:00Z', '2024-02-29T00:00:00.000Z'],
    ['1969-12-31T23:59:59Z', '1969-12-31T23:59:59.000Z'],
  ])('with its zone: %s', (text, expected) => {
    expect(parsePlatformDate(text)).toBe(expected);
  });

  test.each([
    ['2026-11-02T09:15:00', '2026-11-02T09:15:00.000Z'],
    ['2026-11-02 09:15:00', '2026-11-02T09:15:00.000Z'],
    ['2026-11-02', '2026-11-02T00:00:00.000Z'],
    ['Mon, 02 Nov 2026 09:15:00', '2026-11-02T09:15:00.000Z'],
    // An hour that the machine's own clocks leave out.
    ['2026-03-08 02:30:00', '2026-03-08T02:30:00.000Z'],
  ])('without one is UTC: %s', (text, expected) => {
    expect(parsePlatformDate(text)).toBe(expected);
  });

  test.each([
    '0',
    '1',
    '12',
    '2026',
    '1762074900',
    '0000-00-00',
    '0000-00-00 00:00:00',
    '0000-00-00T00:00:00+00:00',
    '-0001-11-30T00:00:00+00:00',
    'Wed, 30 Nov -0001 00:00:00 +0000',
    '00-00-0000',
    'items 5',
    'Order 3 of May',
    '2026-13-01T00:00:00Z',
    '2026-11-02T25:00:00Z',
    'Mon, 02 Foo 2026 09:15:00 +0000',
    ' ',
    'null',
  ])('%j is none', (text) => {
    expect(parsePlatformDate(text)).toBeNull();
  });

  test('is the same time again when it is read twice', () => {
    const times = fc.date({ min: new Date('1970-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(times, (time) => {
        const iso = time.toISOString();
        const wholeSeconds = `${iso.slice(0, 19)}.000Z`;
        expect(parsePlatformDate(iso)).toBe(iso);
        expect(parsePlatformDate(time.toUTCString())).toBe(wholeSeconds);
        expect(parsePlatformDate(time.toUTCString().replace('GMT', '+0000'))).toBe(wholeSeconds);
        expect(parsePlatformDate(iso.slice(0, 19).replace('T', ' '))).toBe(wholeSeconds);
      }),
    );
  });

  test('of any text at all is a date or none, never an error', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9A-Za-z ,:+-]{0,30}$/)), (text) => {
        const date = parsePlatformDate(text);
        if (date !== null) expect(new Date(date).toISOString()).toBe(date);
      }),
    );
  });
});

describe('a date as staff read it', () => {
  const date = '2026-11-02T04:05:09.000Z';
  /** Intl puts narrow spaces where others put plain ones. */
  const read = (zone: string, style?: DateStyle, locale = 'en-US') =>
    formatStoreDate(date, locale, zone, style).replaceAll(/\s/g, ' ');

  test.each([
    ['America/Los_Angeles', 'Nov 1, 2026, 8:05 PM'],
    ['UTC', 'Nov 2, 2026, 4:05 AM'],
    ['Asia/Kathmandu', 'Nov 2, 2026, 9:50 AM'],
    ['Pacific/Kiritimati', 'Nov 2, 2026, 6:05 PM'],
  ])('is in the store’s zone: %s', (zone, text) => {
    expect(read(zone)).toBe(text);
  });

  test.each([
    ['short', 'Nov 2, 2026, 4:05 AM'],
    ['day', 'Nov 2, 2026'],
    ['time', '4:05 AM'],
    ['clock', '4:05:09 AM'],
  ] as const)('in the style %s', (style, text) => {
    expect(read('UTC', style)).toBe(text);
  });

  test('in full names the weekday, the second and the zone', () => {
    expect(read('UTC', 'full')).toMatch(/^Monday, November 2, 2026 at 4:05:09 AM UTC$/);
  });

  test('formats are not mixed up between locales, zones and styles', () => {
    const once = [read('UTC'), read('UTC', 'day', 'de'), read('Asia/Tokyo'), read('UTC', 'time')];
    expect(new Set(once).size).toBe(4);
    expect([read('UTC'), read('UTC', 'day', 'de'), read('Asia/Tokyo'), read('UTC', 'time')]).toEqual(once);
  });

  test('a zone that does not exist is an error', () => {
    expect(() => read('Mars/Olympus')).toThrow(RangeError);
  });
});
