import { shipProgressOf, type ShipProgress } from '#lib/core/ship-progress.ts';
import type { ShipLine } from './contract.ts';

export { COMMENTS_MAX_LENGTH, LINES_MAX, QUANTITY_MAX, SHIPPING_METHOD_MAX_LENGTH } from './limits.ts';

/** Pieces that can still go out with a carrier; the platform's own count decides in the end. */
export function leftToShip(line: Pick<ShipLine, 'quantity' | 'quantityShipped' | 'leftOut'>): number {
  return line.leftOut === null ? Math.max(0, line.quantity - line.quantityShipped) : 0;
}

/** Pieces that most likely go out next: what was refunded and has not left stays here. */
export function usualQuantity(
  line: Pick<ShipLine, 'quantity' | 'quantityShipped' | 'quantityRefunded' | 'leftOut'>,
): number {
  return Math.max(0, leftToShip(line) - line.quantityRefunded);
}

export interface WantedItem {
  readonly lineId: number;
  readonly quantity: number;
}

/** The first item that cannot go out to this address, with what is left of it; null when all can. */
export function firstTooMany(
  items: readonly WantedItem[],
  lines: readonly Pick<ShipLine, 'id' | 'quantity' | 'quantityShipped' | 'leftOut' | 'addressId'>[],
  addressId: number,
): { readonly lineId: number; readonly left: number } | null {
  const known = new Map(lines.map((line) => [line.id, line]));
  for (const { lineId, quantity } of items) {
    const line = known.get(lineId);
    const left = line === undefined || line.addressId !== addressId ? 0 : leftToShip(line);
    if (quantity > left) return { lineId, left };
  }
  return null;
}

export function shipProgress(
  lines: readonly Pick<ShipLine, 'quantity' | 'quantityShipped' | 'leftOut'>[],
): ShipProgress {
  return shipProgressOf(lines.map((line) => ({ ...line, goesOut: line.leftOut === null })));
}

const SHIPPED = 2;
const PARTIALLY_SHIPPED = 3;
const AWAITING_FULFILLMENT = 11;
const AWAITING_PICKUP = 8;
const COMPLETED = 10;
/** Statuses that say only how far the parcels are: Pending, Awaiting Fulfillment, Shipment, Payment, Pickup, and the two of shipping. */
const ABOUT_SHIPPING: ReadonlySet<number> = new Set([1, 2, 3, 7, 8, 9, 11]);

/**
 * The status to offer after a write to shipments, where the platform did not move the order itself: nobody documents that it
 * does, and taking a shipment back is known to leave the status. Null: nothing to offer.
 */
export function statusToOffer(statusId: number, progress: ShipProgress): number | null {
  if (!ABOUT_SHIPPING.has(statusId) || progress === 'nothing') return null;
  const isShipped = statusId === SHIPPED || statusId === PARTIALLY_SHIPPED;
  const wanted =
    progress === 'all'
      ? SHIPPED
      : progress === 'some'
        ? PARTIALLY_SHIPPED
        : isShipped
          ? AWAITING_FULFILLMENT
          : statusId;
  return wanted === statusId ? null : wanted;
}

/** The same for pickups: ready goods wait for the shopper, fetched ones are done with. */
export function statusAfterPickup(statusId: number, step: 'ready' | 'collected'): number | null {
  if (!ABOUT_SHIPPING.has(statusId)) return null;
  const wanted = step === 'ready' ? AWAITING_PICKUP : COMPLETED;
  return wanted === statusId ? null : wanted;
}
