import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { iso8601, parseDate, rfc2822 } from '#emulator/rules/dates.ts';

const INSTANT = 1_551_822_011;

test('answers are RFC 2822 in UTC in V2 and ISO 8601 in V3', () => {
  expect(rfc2822(INSTANT)).toBe('Tue, 05 Mar 2019 21:40:11 +0000');
  expect(iso8601(INSTANT)).toBe('2019-03-05T21:40:11+00:00');
});

describe('parseDate', () => {
  test.each([
    'Tue, 05 Mar 2019 21:40:11 +0000',
    'Tue, 05 Mar 2019 16:40:11 -0500',
    '05 Mar 2019 21:40:11 GMT',
    '2019-03-05T21:40:11Z',
    '2019-03-05T21:40:11',
    '2019-03-05T21:40:11.000Z',
    '2019-03-05T22:40:11+01:00',
    '2019-03-06T03:10:11+0530',
  ])('reads %s', (text) => expect(parseDate(text)).toBe(INSTANT));

  test('a day is its beginning in UTC', () => {
    expect(parseDate('2019-03-05')).toBe(Date.UTC(2019, 2, 5) / 1000);
  });

  test.each(['', 'yesterday', '2019-03-05T21:40:11 01:00', '05/03/2019', '2019-13-45', '1551822011', '%2B'])(
    'refuses %j',
    (text) => expect(parseDate(text)).toBeNull(),
  );

  test('reads back what answers carry', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_102_444_800 }), (seconds) => {
        expect(parseDate(rfc2822(seconds))).toBe(seconds);
        expect(parseDate(iso8601(seconds))).toBe(seconds);
      }),
    );
  });
});
