import type { OrderLine } from '../state/line-records.ts';

const SHIPPED = 2;
const PARTIALLY_SHIPPED = 3;
/** Completed, Refunded and Partially Refunded say more than that something is shipped. */
const STAYS: ReadonlySet<number> = new Set([10, 4, 14]);

/** Goods that a carrier takes: not digital, no gift certificate, not picked up. */
export function isShippable(line: OrderLine): boolean {
  return line.type === 'physical' && line.order_pickup_method_id === 0;
}

export function isFullyShipped(lines: readonly OrderLine[]): boolean {
  const goods = lines.filter(isShippable);
  return goods.length > 0 && goods.every((line) => line.quantity_shipped >= line.quantity);
}

/** The status that an order comes to by a shipment. */
export function statusAfterShipment(statusId: number, lines: readonly OrderLine[]): number {
  if (STAYS.has(statusId)) return statusId;
  if (isFullyShipped(lines)) return SHIPPED;
  return lines.some((line) => line.quantity_shipped > 0) ? PARTIALLY_SHIPPED : statusId;
}
