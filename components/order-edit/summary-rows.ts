import { compare } from '#lib/core/decimals.ts';
import type { EditTotals } from '#lib/orders/edit-contract.ts';
import { CHARGES } from '#lib/orders/edit-fields-rules.ts';

export type SummaryName =
  'items' | 'shipping' | 'handling' | 'wrapping' | 'fees' | 'discount' | 'coupon' | 'tax' | 'total';

export interface SummaryRow {
  readonly name: SummaryName;
  readonly before: string;
  readonly after: string;
  readonly isDeduction: boolean;
}

/** The order's sum, row by row, before and after. Rows that are zero on both sides are left out. */
export function summaryRows(before: EditTotals, after: EditTotals, isTaxInclusive: boolean): readonly SummaryRow[] {
  const side = isTaxInclusive ? 'incTax' : 'exTax';
  const row = (name: SummaryName, of: (totals: EditTotals) => string, isDeduction = false): SummaryRow => ({
    name,
    before: of(before),
    after: of(after),
    isDeduction,
  });
  const rows = [
    row('items', ({ subtotal }) => subtotal[side]),
    ...CHARGES.map((name) => row(name, (totals) => totals[name][side])),
    row('fees', ({ fees }) => fees[side]),
    row('discount', ({ discount }) => discount, true),
    row('coupon', ({ coupon }) => coupon, true),
    row('tax', ({ tax }) => tax),
    row('total', ({ total }) => total.incTax),
  ];
  const always: readonly SummaryName[] = ['items', 'total'];
  return rows.filter(({ name, before: was, after: will }) => always.includes(name) || was !== '0' || will !== '0');
}

/** Whether an amount of a row stands with a minus: what is taken off, as long as that is anything. */
export function isTakenOff({ isDeduction }: SummaryRow, amount: string): boolean {
  return isDeduction && compare(amount, '0') !== 0;
}
