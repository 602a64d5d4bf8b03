import type { OrderId } from '#lib/core/ids.ts';
import type { OrderConsignments } from './consignment.ts';
import type { OrderLine } from './order-line.ts';
import type { ShippingAddress } from './shipping-address.ts';
import type { ShippingQuote } from './shipping-quote.ts';

/** Single parts of an order; null for what is not there. `currency`: ISO 4217, of the order's amounts. */
export interface OrderPartsApi {
  line(orderId: OrderId, lineId: number, currency: string): Promise<OrderLine | null>;
  shippingAddress(orderId: OrderId, addressId: number, currency: string): Promise<ShippingAddress | null>;
  /** Null where no rate was kept: orders of apps and of the control panel. */
  shippingQuote(orderId: OrderId, addressId: number): Promise<ShippingQuote | null>;
  /** Embedded lines are at most 50 a consignment. */
  consignments(
    orderId: OrderId,
    currency: string,
    options?: { readonly withLines?: boolean },
  ): Promise<OrderConsignments | null>;
}
