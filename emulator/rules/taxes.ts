import type { OrderParts } from '../state/order-records.ts';
import type { Units } from './money.ts';

/** Tax on one thing of an order. `lineId` is for items. */
export interface TaxRow {
  readonly addressId: number;
  readonly lineId: number | null;
  readonly kind: 'item' | 'shipping' | 'handling' | 'gift-wrapping';
  readonly amount: Units;
}

/** Every tax that an order carries, thing by thing; things without tax leave no row. */
export function taxRows(parts: OrderParts): TaxRow[] {
  const rows: TaxRow[] = [];
  const add = (kind: TaxRow['kind'], amount: Units, addressId: number, lineId: number | null) => {
    if (amount > 0) rows.push({ addressId, lineId, kind, amount });
  };
  for (const line of parts.lines) {
    add('item', (line.price.inc - line.price.ex) * line.quantity, line.order_address_id, line.id);
    add('gift-wrapping', line.wrapping.inc - line.wrapping.ex, line.order_address_id, line.id);
  }
  for (const address of parts.addresses) {
    add('shipping', address.cost.inc - address.cost.ex, address.id, null);
    add('handling', address.handling.inc - address.handling.ex, address.id, null);
  }
  return rows;
}

/** Rows without details: one per address. */
export function taxPerAddress(rows: readonly TaxRow[]): { addressId: number; amount: Units }[] {
  const amounts = new Map<number, Units>();
  for (const row of rows) amounts.set(row.addressId, (amounts.get(row.addressId) ?? 0) + row.amount);
  return [...amounts].map(([addressId, amount]) => ({ addressId, amount }));
}
