import { z } from 'zod';
import type { ShippingAddress, ShippingCosts } from '../types/shipping-address.ts';
import { toAddress, wireAddressFields } from './address.ts';
import { amount, toMoney, type Amount } from './amounts.ts';
import { count, optionalId, optionalText, requiredId } from './scalars.ts';

/** Decimal text on addresses, JSON numbers on consignments: the schema takes both. */
export const wireShippingCosts = {
  base_cost: amount,
  cost_ex_tax: amount,
  cost_inc_tax: amount,
  cost_tax: amount,
  base_handling_cost: amount,
  handling_cost_ex_tax: amount,
  handling_cost_inc_tax: amount,
  handling_cost_tax: amount,
};

export const wireShippingAddress = z.object({
  ...wireAddressFields,
  ...wireShippingCosts,
  id: requiredId,
  items_total: count,
  items_shipped: count,
  shipping_method: optionalText,
  shipping_zone_id: optionalId,
  shipping_zone_name: optionalText,
});

export function toShippingCosts(
  wire: Readonly<Record<keyof typeof wireShippingCosts, Amount>>,
  currencyCode: string,
): ShippingCosts {
  return {
    baseCost: toMoney(wire.base_cost, currencyCode),
    costExTax: toMoney(wire.cost_ex_tax, currencyCode),
    costIncTax: toMoney(wire.cost_inc_tax, currencyCode),
    costTax: toMoney(wire.cost_tax, currencyCode),
    baseHandlingCost: toMoney(wire.base_handling_cost, currencyCode),
    handlingCostExTax: toMoney(wire.handling_cost_ex_tax, currencyCode),
    handlingCostIncTax: toMoney(wire.handling_cost_inc_tax, currencyCode),
    handlingCostTax: toMoney(wire.handling_cost_tax, currencyCode),
  };
}

export function toShippingAddress(wire: z.infer<typeof wireShippingAddress>, currencyCode: string): ShippingAddress {
  return {
    ...toAddress(wire),
    ...toShippingCosts(wire, currencyCode),
    id: wire.id,
    itemsTotal: wire.items_total,
    itemsShipped: wire.items_shipped,
    shippingMethod: wire.shipping_method,
    shippingZoneId: wire.shipping_zone_id,
    shippingZoneName: wire.shipping_zone_name,
  };
}
