import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ageOf, laterOf } from '#components/shared/freshness/age.ts';

const AT = '2026-11-21T08:00:00.000Z';
const after = (ms: number) => ageOf(AT, Date.parse(AT) + ms);

describe('an age', () => {
  test.each([
    [-3_600_000, 'now', 0, 1_000],
    [0, 'now', 0, 1_000],
    [999, 'now', 0, 1],
    [1_000, 'seconds', 1, 1_000],
    [2_300, 'seconds', 2, 700],
    [59_999, 'seconds', 59, 1],
    [60_000, 'minutes', 1, 60_000],
    [3_599_999, 'minutes', 59, 1],
    [3_600_000, 'hours', 1, 3_600_000],
    [86_400_000, 'days', 1, 86_400_000],
    [400 * 86_400_000, 'days', 400, 86_400_000],
  ] as const)('of %d ms is said in %s: %d', (ms, unit, count, nextMs) => {
    expect(after(ms)).toEqual({ unit, count, nextMs });
  });

  test('is said anew exactly when it is another', () => {
    const said = ({ unit, count }: ReturnType<typeof after>) => `${count} ${unit}`;
    fc.assert(
      fc.property(fc.nat(40 * 86_400_000), (ms) => {
        const age = after(ms);
        expect(age.nextMs).toBeGreaterThan(0);
        expect(said(after(ms + age.nextMs - 1))).toBe(said(age));
        expect(said(after(ms + age.nextMs))).not.toBe(said(age));
      }),
    );
  });
});

test.each([
  [null, null, null],
  [AT, null, AT],
  [null, AT, AT],
  [AT, '2026-11-21T08:00:01.000Z', '2026-11-21T08:00:01.000Z'],
  ['2026-11-21T08:00:01Z', AT, '2026-11-21T08:00:01Z'],
])('the later of %s and %s is %s', (one, other, later) => {
  expect(laterOf(one, other)).toBe(later);
});
