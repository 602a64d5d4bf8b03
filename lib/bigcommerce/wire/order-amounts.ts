import { z } from 'zod';
import type { OrderAmounts } from '../types/order.ts';
import { amount, requiredAmount, toMoney } from './amounts.ts';
import { flag } from './scalars.ts';

export const wireOrderAmounts = {
  is_tax_inclusive_pricing: flag,
  subtotal_ex_tax: requiredAmount,
  subtotal_inc_tax: requiredAmount,
  subtotal_tax: amount,
  base_shipping_cost: amount,
  shipping_cost_ex_tax: amount,
  shipping_cost_inc_tax: amount,
  shipping_cost_tax: amount,
  base_handling_cost: amount,
  handling_cost_ex_tax: amount,
  handling_cost_inc_tax: amount,
  handling_cost_tax: amount,
  base_wrapping_cost: amount,
  wrapping_cost_ex_tax: amount,
  wrapping_cost_inc_tax: amount,
  wrapping_cost_tax: amount,
  total_ex_tax: requiredAmount,
  total_inc_tax: requiredAmount,
  total_tax: amount,
  discount_amount: amount,
  coupon_discount: amount,
  store_credit_amount: amount,
  gift_certificate_amount: amount,
};

const wireAmountsObject = z.object(wireOrderAmounts);

export function toOrderAmounts(wire: z.infer<typeof wireAmountsObject>, currencyCode: string): OrderAmounts {
  return {
    isTaxInclusivePricing: wire.is_tax_inclusive_pricing,
    subtotalExTax: toMoney(wire.subtotal_ex_tax, currencyCode),
    subtotalIncTax: toMoney(wire.subtotal_inc_tax, currencyCode),
    subtotalTax: toMoney(wire.subtotal_tax, currencyCode),
    baseShippingCost: toMoney(wire.base_shipping_cost, currencyCode),
    shippingCostExTax: toMoney(wire.shipping_cost_ex_tax, currencyCode),
    shippingCostIncTax: toMoney(wire.shipping_cost_inc_tax, currencyCode),
    shippingCostTax: toMoney(wire.shipping_cost_tax, currencyCode),
    baseHandlingCost: toMoney(wire.base_handling_cost, currencyCode),
    handlingCostExTax: toMoney(wire.handling_cost_ex_tax, currencyCode),
    handlingCostIncTax: toMoney(wire.handling_cost_inc_tax, currencyCode),
    handlingCostTax: toMoney(wire.handling_cost_tax, currencyCode),
    baseWrappingCost: toMoney(wire.base_wrapping_cost, currencyCode),
    wrappingCostExTax: toMoney(wire.wrapping_cost_ex_tax, currencyCode),
    wrappingCostIncTax: toMoney(wire.wrapping_cost_inc_tax, currencyCode),
    wrappingCostTax: toMoney(wire.wrapping_cost_tax, currencyCode),
    totalExTax: toMoney(wire.total_ex_tax, currencyCode),
    totalIncTax: toMoney(wire.total_inc_tax, currencyCode),
    totalTax: toMoney(wire.total_tax, currencyCode),
    discountAmount: toMoney(wire.discount_amount, currencyCode),
    couponDiscount: toMoney(wire.coupon_discount, currencyCode),
    storeCreditAmount: toMoney(wire.store_credit_amount, currencyCode),
    giftCertificateAmount: toMoney(wire.gift_certificate_amount, currencyCode),
  };
}
