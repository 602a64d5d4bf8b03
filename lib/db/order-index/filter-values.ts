import type { Flag } from '#lib/core/search/syntax.ts';
import { statusWith, type ValueName } from './lexemes.ts';

/** Columns of an order by which it is filtered. */
export interface FilteredRow {
  readonly place: string;
  readonly status_id: number;
  readonly payment_status: string;
  readonly channel_id: number;
  readonly country_codes: readonly string[];
  readonly source: string;
  readonly currency_code: string;
  readonly customer_id: number | null;
  readonly items_total: number;
  readonly items_shipped: number;
  readonly is_digital: boolean;
  readonly staff_notes: string;
  readonly has_customer_message: boolean;
  readonly has_coupon: boolean;
  readonly tracking_numbers: readonly string[];
}

/** What an order can be filtered by, as values of its document: one index then finds words and filters together. */
export function filterValues(row: FilteredRow): (readonly [ValueName, string])[] {
  const flags = flagsOf(row);
  return [
    ['status', String(row.status_id)],
    ['payment', row.payment_status],
    ['channel', String(row.channel_id)],
    ...row.country_codes.map((code) => ['country', code] as const),
    ['source', row.source],
    ['currency', row.currency_code],
    ['customer', String(row.customer_id ?? 0)],
    ...flags.map((flag) => ['is', flag] as const),
    ...flags.map((flag) => ['with', statusWith(row.status_id, 'is', flag)] as const),
    ['with', statusWith(row.status_id, 'payment', row.payment_status)],
  ];
}

const TAKEN = new Set(['paid', 'captured', 'partially refunded']);
const GIVEN_BACK = new Set(['refunded', 'partially refunded']);
const REFUNDED_STATUSES = new Set([4, 14]);

/** The same as the tests of columns say (compile-values.ts). */
function flagsOf(row: FilteredRow): Flag[] {
  const isRefunded = GIVEN_BACK.has(row.payment_status);
  const flags: readonly (readonly [Flag, boolean])[] = [
    ['paid', TAKEN.has(row.payment_status)],
    ['unpaid', !TAKEN.has(row.payment_status) && !isRefunded],
    ['shipped', row.items_shipped > 0 && row.items_shipped >= row.items_total],
    ['unshipped', row.items_shipped < row.items_total && !row.is_digital],
    ['refunded', isRefunded || REFUNDED_STATUSES.has(row.status_id)],
    ['archived', row.place === 'archived'],
    ['guest', (row.customer_id ?? 0) === 0],
    ['digital', row.is_digital],
    ['has-note', row.staff_notes !== ''],
    ['has-message', row.has_customer_message],
    ['has-tracking', row.tracking_numbers.length > 0],
    ['has-coupon', row.has_coupon],
  ];
  return flags.flatMap(([flag, isSo]) => (isSo ? [flag] : []));
}
