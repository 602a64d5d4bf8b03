import { z } from 'zod';
import type { CheckoutAddress, CheckoutConsignment, CheckoutPair, CheckoutTotals } from '#lib/core/checkout.ts';
import type { Checkout } from '../types/checkout.ts';
import { amount, requiredAmount, toMoney, type Amount } from './amounts.ts';
import { toLines, wireLines } from './checkout-line.ts';
import { flag, optionalId, requiredCount, requiredDate, requiredId, requiredText, text } from './scalars.ts';
import { dataOf, listOf, optionalObject } from './shapes.ts';

const address = z.object({
  id: text,
  first_name: text,
  last_name: text,
  email: text,
  company: text,
  address1: text,
  address2: text,
  city: text,
  state_or_province: text,
  country: text,
  country_code: text,
  postal_code: text,
  phone: text,
});

const shippingOption = z.object({
  id: requiredText,
  description: text,
  type: text,
  cost: amount,
  transit_time: text,
});

const consignment = z.object({
  id: requiredText,
  address: optionalObject(address).optional(),
  available_shipping_options: listOf(shippingOption).optional(),
  selected_shipping_option: optionalObject(shippingOption).optional().catch(null),
  selected_pickup_option: optionalObject(z.object({ pickup_method_id: optionalId })).optional(),
  shipping_cost_inc_tax: amount,
  shipping_cost_ex_tax: amount,
  handling_cost_inc_tax: amount,
  handling_cost_ex_tax: amount,
  line_item_ids: listOf(requiredText),
});

/** A checkout in its envelope (BigCommerce docs: get checkout). */
export const wireCheckout = dataOf(
  z.object({
    id: requiredText,
    cart: z.object({
      customer_id: optionalId,
      channel_id: requiredId,
      currency: z.object({ code: requiredText }),
      tax_included: flag,
      discount_amount: amount,
      line_items: wireLines,
    }),
    billing_address: optionalObject(address).optional(),
    consignments: listOf(consignment),
    taxes: listOf(z.object({ name: text, amount })),
    coupons: listOf(z.object({ code: requiredText, display_name: text, coupon_type: text, discounted_amount: amount })),
    fees: listOf(
      z.object({
        id: requiredText,
        name: text,
        display_name: text,
        cost_inc_tax: amount,
        cost_ex_tax: amount,
        tax_class_id: optionalId,
      }),
    ).optional(),
    order_id: optionalId,
    shipping_cost_total_inc_tax: amount,
    shipping_cost_total_ex_tax: amount,
    handling_cost_total_inc_tax: amount,
    handling_cost_total_ex_tax: amount,
    tax_total: amount,
    subtotal_inc_tax: requiredAmount,
    subtotal_ex_tax: requiredAmount,
    grand_total: requiredAmount,
    updated_time: requiredDate,
    customer_message: text,
    version: requiredCount,
  }),
);

type Wire = z.infer<typeof wireCheckout>['data'];

export function toCheckout(wire: Wire): Checkout {
  const { cart } = wire;
  const currencyCode = cart.currency.code;
  const places = new Map(wire.consignments.flatMap(({ id, line_item_ids: ids }) => ids.map((lineId) => [lineId, id])));
  return {
    cartId: wire.id,
    version: wire.version,
    customerId: cart.customer_id,
    channelId: cart.channel_id,
    currencyCode,
    isTaxIncluded: cart.tax_included,
    lines: toLines(cart.line_items, currencyCode, (lineId) => places.get(lineId) ?? null),
    billing: wire.billing_address ? toAddress(wire.billing_address) : null,
    consignments: wire.consignments.map((each) => toConsignment(each, currencyCode)),
    coupons: wire.coupons.map((coupon) => ({
      code: coupon.code,
      name: coupon.display_name,
      type: coupon.coupon_type,
      discount: toMoney(coupon.discounted_amount, currencyCode),
    })),
    fees: (wire.fees ?? []).map((fee) => ({
      id: fee.id,
      name: fee.name,
      displayName: fee.display_name,
      cost: pair(fee.cost_ex_tax, fee.cost_inc_tax, currencyCode),
      taxClassId: fee.tax_class_id,
    })),
    customerMessage: wire.customer_message,
    totals: toTotals(wire),
    orderId: wire.order_id,
    changedAt: wire.updated_time,
  };
}

function toTotals(wire: Wire): CheckoutTotals {
  const { code } = wire.cart.currency;
  return {
    subtotal: pair(wire.subtotal_ex_tax, wire.subtotal_inc_tax, code),
    discount: toMoney(wire.cart.discount_amount, code),
    shipping: pair(wire.shipping_cost_total_ex_tax, wire.shipping_cost_total_inc_tax, code),
    handling: pair(wire.handling_cost_total_ex_tax, wire.handling_cost_total_inc_tax, code),
    taxes: wire.taxes.map(({ name, amount: tax }) => ({ name, amount: toMoney(tax, code) })),
    tax: toMoney(wire.tax_total, code),
    grandTotal: toMoney(wire.grand_total, code),
  };
}

function toConsignment(wire: z.infer<typeof consignment>, currencyCode: string): CheckoutConsignment {
  const option = (each: z.infer<typeof shippingOption>) => ({
    id: each.id,
    description: each.description,
    type: each.type,
    cost: toMoney(each.cost, currencyCode),
    transitTime: each.transit_time,
  });
  return {
    id: wire.id,
    address: wire.address ? toAddress(wire.address) : null,
    pickupMethodId: wire.selected_pickup_option?.pickup_method_id ?? null,
    lineIds: wire.line_item_ids,
    options: wire.available_shipping_options?.map(option) ?? null,
    selected: wire.selected_shipping_option ? option(wire.selected_shipping_option) : null,
    shipping: pair(wire.shipping_cost_ex_tax, wire.shipping_cost_inc_tax, currencyCode),
    handling: pair(wire.handling_cost_ex_tax, wire.handling_cost_inc_tax, currencyCode),
  };
}

function toAddress(wire: z.infer<typeof address>): CheckoutAddress {
  return {
    id: wire.id,
    firstName: wire.first_name,
    lastName: wire.last_name,
    company: wire.company,
    street1: wire.address1,
    street2: wire.address2,
    city: wire.city,
    state: wire.state_or_province,
    zip: wire.postal_code,
    country: wire.country,
    countryCode: wire.country_code,
    phone: wire.phone,
    email: wire.email,
    formFields: [],
  };
}

function pair(exTax: Amount, incTax: Amount, currencyCode: string): CheckoutPair {
  return { exTax: toMoney(exTax, currencyCode), incTax: toMoney(incTax, currencyCode) };
}
