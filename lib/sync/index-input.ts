import type { ConsignmentLines, OrderConsignments } from '#lib/bigcommerce/types/consignment.ts';
import type { OrderLine } from '#lib/bigcommerce/types/order-line.ts';
import type { Order } from '#lib/bigcommerce/types/order.ts';
import type { IndexInput } from '#lib/db/order-index/input.ts';

/** The lines that came with an order; null when they did not all come, and must be read by themselves. */
export function embeddedLines(consignments: OrderConsignments | null): readonly OrderLine[] | null {
  if (consignments === null) return null;
  const parts: readonly ConsignmentLines[] = [
    ...consignments.pickups,
    ...consignments.shipping,
    ...consignments.downloads,
    ...consignments.giftCertificates,
  ];
  if (parts.some(({ lines, hasAllLines }) => lines === null || !hasAllLines)) return null;
  return parts.flatMap(({ lines }) => lines ?? []);
}

/** An order as the index takes it. `lines`: those that came with it, or were read for it. */
export function toIndexInput(order: Order, lines: readonly OrderLine[] | null, fetchedAt: Date): IndexInput {
  return { order, lines, deliveries: order.consignments?.shipping ?? null, fetchedAt };
}
