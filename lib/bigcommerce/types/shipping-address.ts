import type { Money } from '#lib/core/money.ts';
import type { Address } from './address.ts';

/** An address that an order ships to, with its charge (BigCommerce docs: Order shipping addresses). `id` is `order_address_id` elsewhere. */
export interface ShippingAddress extends Address, ShippingCosts {
  readonly id: number;
  readonly itemsTotal: number;
  readonly itemsShipped: number;
  readonly shippingMethod: string | null;
  readonly shippingZoneId: number | null;
  readonly shippingZoneName: string | null;
}

/** The charge for shipping and handling, not the goods' value. */
export interface ShippingCosts {
  readonly baseCost: Money;
  readonly costExTax: Money;
  readonly costIncTax: Money;
  readonly costTax: Money;
  readonly baseHandlingCost: Money;
  readonly handlingCostExTax: Money;
  readonly handlingCostIncTax: Money;
  readonly handlingCostTax: Money;
}
