import { describe, expect, test } from 'vitest';
import { DATE_FORMATS, patternText } from '#emulator/data/date-formats.ts';
import { FJORD_SUPPLY } from '#emulator/data/profile-fjord.ts';
import { MAPLE_AND_MAIN } from '#emulator/data/profile-maple.ts';
import { offsetText, timeZoneAt, timeZonesAt } from '#emulator/data/time-zones.ts';
import { StorePreferences } from '#emulator/state/store-preferences.ts';

const NOW = Date.parse('2026-11-21T10:00:00Z');

describe('zones', () => {
  test('lie where people live, with daylight saving of at most an hour where there is any', () => {
    const zones = timeZonesAt(NOW);
    for (const { name, rawOffset, dstOffset } of zones) {
      const hours = [rawOffset / 3600, dstOffset / 3600];
      expect([name, hours.every((each) => each >= -12 && each <= 14)]).toEqual([name, true]);
      const saved = dstOffset - rawOffset;
      // A base on the ice saves two hours.
      expect([name, [0, 1800, 3600].includes(saved) || name === 'Antarctica/Troll']).toEqual([name, true]);
    }
    expect(new Set(zones.map(({ name }) => name)).size).toBe(zones.length);
  });

  test('are those of the seeded stores', () => {
    for (const { timeZone } of [MAPLE_AND_MAIN, FJORD_SUPPLY]) expect(timeZoneAt(timeZone.name, NOW)).toEqual(timeZone);
  });

  test('are as they were in the year that is asked for', () => {
    // Mexico gave up daylight saving in 2022.
    expect(timeZoneAt('America/Mexico_City', Date.parse('2021-06-01'))?.dstOffset).toBe(-18_000);
    expect(timeZoneAt('America/Mexico_City', NOW)?.dstOffset).toBe(-21_600);
  });

  test.each(['', 'utc', 'Europe', 'EST5EDT/../x', 'europe/berlin'])('%j is none', (name) => {
    expect(timeZoneAt(name, NOW)).toBeNull();
  });

  test.each([
    [0, 'UTC+00:00'],
    [-18_000, 'UTC-05:00'],
    [20_700, 'UTC+05:45'],
    [-12_600, 'UTC-03:30'],
    [50_400, 'UTC+14:00'],
  ])('%i s are %s', (seconds, text) => expect(offsetText(seconds)).toBe(text));
});

test('no letter of a format that is offered is left as it is', () => {
  const shown = DATE_FORMATS.flatMap((format) => Object.values(format)).map((pattern) =>
    patternText(pattern, NOW, 'UTC'),
  );
  for (const text of shown) expect(text).toMatch(/^[\d .,:/@-]*(?:(?:Nov|st|AM)[\d .,:/@-]*)*$/);
  expect(new Set(DATE_FORMATS.map(({ display }) => display)).size).toBe(DATE_FORMATS.length);
});

test('a store that is put back has the preferences of then, and the seed is never touched', () => {
  const preferences = new StorePreferences(MAPLE_AND_MAIN);
  preferences.change({ entersTax: true });
  const putBack = preferences.capture();
  preferences.change({ entersTax: false, dateFormat: FJORD_SUPPLY.dateFormat });
  putBack();
  expect(preferences.profile).toEqual({ ...MAPLE_AND_MAIN, entersTax: true });
  expect(MAPLE_AND_MAIN.entersTax).toBe(false);
});
