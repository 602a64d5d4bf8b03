import fc from 'fast-check';
import { expect, test } from 'vitest';
import { HISTORY_MONTHS, historyEnd } from '#lib/settings/retention-rules.ts';

test.each([
  ['2026-11-21T08:30:00.000Z', 12, '2025-11-21T08:30:00.000Z'],
  ['2028-02-29T00:00:00.000Z', 12, '2027-02-28T00:00:00.000Z'],
  ['2028-02-29T00:00:00.000Z', 24, '2026-02-28T00:00:00.000Z'],
  ['2026-01-31T23:59:59.999Z', 36, '2023-01-31T23:59:59.999Z'],
  ['2026-12-31T00:00:00.000Z', 84, '2019-12-31T00:00:00.000Z'],
] as const)('at %s, %d months reach back to %s', (now, months, end) => {
  expect(historyEnd(new Date(now), months).toISOString()).toBe(end);
});

test('a longer time never ends later, and none ends in the same year', () => {
  const nows = fc.date({ min: new Date('2001-01-01'), max: new Date('2090-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(nows, (now) => {
      const ends = HISTORY_MONTHS.map((months) => historyEnd(now, months).getTime());
      expect(ends).toEqual(ends.toSorted((one, other) => other - one));
      expect(now.getTime() - (ends[0] ?? 0)).toBeGreaterThanOrEqual(365 * 86_400_000);
    }),
  );
});
