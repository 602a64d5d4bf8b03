import { z } from 'zod';
import type { OrderLine } from '../types/order-line.ts';
import { amount, optionalAmount, optionalDecimal, requiredAmount, toMoney, toOptionalMoney } from './amounts.ts';
import { toLineDiscount, toLineOption, wireLineDiscount, wireLineOption } from './line-details.ts';
import { count, flag, optionalDate, optionalId, optionalText, requiredCount, requiredId, text } from './scalars.ts';
import { listOf } from './shapes.ts';

export const wireOrderLine = z.object({
  id: requiredId,
  product_id: optionalId,
  variant_id: optionalId,
  order_address_id: optionalId,
  order_pickup_method_id: optionalId,
  name: text,
  name_customer: optionalText,
  name_merchant: optionalText,
  sku: optionalText,
  upc: optionalText,
  type: text,
  brand: optionalText,
  quantity: requiredCount,
  quantity_shipped: count,
  quantity_refunded: count,
  is_refunded: flag,
  base_price: amount,
  price_ex_tax: requiredAmount,
  price_inc_tax: requiredAmount,
  price_tax: amount,
  base_total: amount,
  total_ex_tax: requiredAmount,
  total_inc_tax: requiredAmount,
  total_tax: amount,
  discounted_total_inc_tax: optionalAmount,
  cost_price_ex_tax: optionalAmount,
  cost_price_inc_tax: optionalAmount,
  fixed_shipping_cost: optionalAmount,
  weight: optionalDecimal,
  width: optionalDecimal,
  height: optionalDecimal,
  depth: optionalDecimal,
  bin_picking_number: optionalText,
  is_bundled_product: flag,
  parent_order_product_id: optionalId,
  gift_certificate_id: optionalId,
  external_id: optionalText,
  event_name: optionalText,
  event_date: optionalDate,
  wrapping_id: optionalId,
  wrapping_name: optionalText,
  wrapping_message: optionalText,
  wrapping_cost_ex_tax: amount,
  wrapping_cost_inc_tax: amount,
  wrapping_cost_tax: amount,
  applied_discounts: listOf(wireLineDiscount),
  product_options: listOf(wireLineOption),
  configurable_fields: listOf(z.object({ name: text, value: text })),
});

type WireOrderLine = z.infer<typeof wireOrderLine>;

export function toOrderLine(wire: WireOrderLine, currencyCode: string): OrderLine {
  return {
    id: wire.id,
    productId: wire.product_id,
    variantId: wire.variant_id,
    orderAddressId: wire.order_address_id,
    orderPickupMethodId: wire.order_pickup_method_id,
    name: wire.name,
    nameCustomer: wire.name_customer,
    nameMerchant: wire.name_merchant,
    sku: wire.sku,
    upc: wire.upc,
    type: wire.type,
    brand: wire.brand,
    quantity: wire.quantity,
    quantityShipped: wire.quantity_shipped,
    quantityRefunded: wire.quantity_refunded,
    isRefunded: wire.is_refunded,
    ...toLineAmounts(wire, currencyCode),
    weight: wire.weight,
    width: wire.width,
    height: wire.height,
    depth: wire.depth,
    binPickingNumber: wire.bin_picking_number,
    isBundledProduct: wire.is_bundled_product,
    parentOrderProductId: wire.parent_order_product_id,
    giftCertificateId: wire.gift_certificate_id,
    externalId: wire.external_id,
    eventName: wire.event_name,
    eventDate: wire.event_date,
    wrapping: toWrapping(wire, currencyCode),
    appliedDiscounts: wire.applied_discounts.map((discount) => toLineDiscount(discount, currencyCode)),
    options: wire.product_options.map(toLineOption),
    configurableFields: wire.configurable_fields,
  };
}

function toLineAmounts(wire: WireOrderLine, currencyCode: string) {
  return {
    basePrice: toMoney(wire.base_price, currencyCode),
    priceExTax: toMoney(wire.price_ex_tax, currencyCode),
    priceIncTax: toMoney(wire.price_inc_tax, currencyCode),
    priceTax: toMoney(wire.price_tax, currencyCode),
    baseTotal: toMoney(wire.base_total, currencyCode),
    totalExTax: toMoney(wire.total_ex_tax, currencyCode),
    totalIncTax: toMoney(wire.total_inc_tax, currencyCode),
    totalTax: toMoney(wire.total_tax, currencyCode),
    discountedTotalIncTax: toOptionalMoney(wire.discounted_total_inc_tax, currencyCode),
    costPriceExTax: toOptionalMoney(wire.cost_price_ex_tax, currencyCode),
    costPriceIncTax: toOptionalMoney(wire.cost_price_inc_tax, currencyCode),
    fixedShippingCost: toOptionalMoney(wire.fixed_shipping_cost, currencyCode),
  };
}

function toWrapping(wire: WireOrderLine, currencyCode: string): OrderLine['wrapping'] {
  if (wire.wrapping_id === null && wire.wrapping_name === null) return null;
  return {
    id: wire.wrapping_id,
    name: wire.wrapping_name,
    message: wire.wrapping_message,
    costExTax: toMoney(wire.wrapping_cost_ex_tax, currencyCode),
    costIncTax: toMoney(wire.wrapping_cost_inc_tax, currencyCode),
    costTax: toMoney(wire.wrapping_cost_tax, currencyCode),
  };
}
