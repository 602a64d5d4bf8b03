import { CART_TIMES, DEVICE_KINDS, REFERRER_KINDS, type ChartName } from '#lib/core/storefront-facts.ts';
import type { DayCount } from '#lib/storefront-events/contract.ts';

/** The kinds of each chart, in the order in which they are drawn and listed. */
export const KINDS = {
  device: DEVICE_KINDS,
  referrer: REFERRER_KINDS,
  coupon: ['with', 'without'],
  cartTime: CART_TIMES,
} as const satisfies Record<ChartName, readonly string[]>;
export type Kind = (typeof KINDS)[ChartName][number];

/** A day of a chart; `counts` are the orders of each kind, in the chart's order. */
export interface ChartDay {
  readonly day: string;
  readonly counts: readonly number[];
  readonly total: number;
}

/** Every day from the first to the last, those without orders included. */
export function chartDays(
  kinds: readonly string[],
  counts: readonly DayCount[],
  days: { readonly first: string; readonly last: string },
): readonly ChartDay[] {
  const found = new Map(counts.map(({ day, kind, orders }) => [`${day} ${kind}`, orders]));
  const rows: ChartDay[] = [];
  const lastMs = Date.parse(days.last);
  for (let ms = Date.parse(days.first); ms <= lastMs; ms += 86_400_000) {
    const day = new Date(ms).toISOString().slice(0, 10);
    const ofDay = kinds.map((kind) => found.get(`${day} ${kind}`) ?? 0);
    rows.push({ day, counts: ofDay, total: ofDay.reduce((sum, count) => sum + count, 0) });
  }
  return rows;
}

/** How many orders there were of each kind, in the chart's order. */
export function kindTotals(kinds: readonly string[], days: readonly ChartDay[]): readonly number[] {
  return kinds.map((_, at) => days.reduce((sum, { counts }) => sum + (counts[at] ?? 0), 0));
}
