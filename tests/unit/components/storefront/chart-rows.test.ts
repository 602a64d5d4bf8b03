import { describe, expect, test } from 'vitest';
import { chartDays, KINDS, kindTotals } from '#components/storefront/chart-rows.ts';

const days = { first: '2026-02-27', last: '2026-03-02' };
const counts = [
  { day: '2026-02-28', kind: 'phone', orders: 2 },
  { day: '2026-02-28', kind: 'tablet', orders: 1 },
  { day: '2026-03-02', kind: 'phone', orders: 4 },
  { day: '2026-01-01', kind: 'phone', orders: 9 },
];

describe('the rows of a chart', () => {
  test('are every day from the first to the last, with the orders of each kind in their order', () => {
    expect(chartDays(KINDS.device, counts, days)).toEqual([
      { day: '2026-02-27', counts: [0, 0, 0], total: 0 },
      { day: '2026-02-28', counts: [0, 2, 1], total: 3 },
      { day: '2026-03-01', counts: [0, 0, 0], total: 0 },
      { day: '2026-03-02', counts: [0, 4, 0], total: 4 },
    ]);
  });

  test('add up by kind', () => {
    expect(kindTotals(KINDS.device, chartDays(KINDS.device, counts, days))).toEqual([0, 6, 1]);
    expect(kindTotals(KINDS.coupon, chartDays(KINDS.coupon, [], days))).toEqual([0, 0]);
  });
});
