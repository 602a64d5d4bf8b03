import type { CartRecord, CheckoutAddress, Consignment, DeliveryOption } from '../../../checkout/cart-records.ts';
import { deliveryOptions } from '../../../checkout/delivery-options.ts';
import { figuresOfCheckout } from '../../../checkout/figures.ts';
import type { CheckoutFigures } from '../../../checkout/figures.ts';
import type { Call } from '../../../http/operation.ts';
import { asNumber } from '../../../rules/money.ts';
import type { CostTriple } from '../../../state/payment-records.ts';
import { cartCommon, includesOf, itemsAmount } from '../carts/wire-cart.ts';
import { wireCoupons, wireItems } from '../carts/wire-items.ts';

/** A checkout in its envelope. Shipping options and options of items are there when they are asked for. */
export function wireCheckout(call: Call, cart: CartRecord): { data: Record<string, unknown>; meta: object } {
  const { profile } = call.store;
  const includes = includesOf(call.query);
  const figures = figuresOfCheckout(call.store, cart);
  const { goods, totals, shippingTotal } = figures;
  const common = cartCommon(cart, figures, profile.entersTax);
  const amount = itemsAmount(figures);
  const view = {
    of: 'checkout' as const,
    profile,
    physicalOptions: includes.has('cart.line_items.physical_items.options'),
    digitalOptions: includes.has('cart.line_items.digital_items.options'),
    customItemFigures: 'number' as const,
  };
  return {
    data: {
      id: cart.id,
      cart: {
        ...common,
        cart_amount_inc_tax: asNumber(amount.inc),
        cart_amount_ex_tax: asNumber(amount.ex),
        coupons: wireCoupons(figures, 'checkout'),
        line_items: wireItems(figures, view),
      },
      billing_address: cart.billing === null ? {} : wireAddress(cart.billing),
      consignments: wireConsignments(call, cart, figures, includes),
      taxes: [{ name: 'Tax', amount: asNumber(totals.total_tax) }],
      coupons: wireCoupons(figures, 'checkout'),
      fees: wireFees(figures),
      order_id: cart.order === null ? null : String(cart.order.id),
      shipping_cost_total_inc_tax: asNumber(shippingTotal.inc),
      shipping_cost_total_ex_tax: asNumber(shippingTotal.ex),
      handling_cost_total_inc_tax: 0,
      handling_cost_total_ex_tax: 0,
      tax_total: asNumber(totals.total_tax),
      subtotal_inc_tax: asNumber(goods.inc),
      subtotal_ex_tax: asNumber(goods.ex),
      grand_total: asNumber(totals.total_inc_tax),
      created_time: common.created_time,
      updated_time: common.updated_time,
      customer_message: cart.customerMessage,
      ...(includes.has('promotions.banners') ? { promotions: [] } : {}),
      version: cart.version,
    },
    meta: {},
  };
}

function wireConsignments(
  call: Call,
  cart: CartRecord,
  { shipping, reductions }: CheckoutFigures,
  includes: ReadonlySet<string>,
): Record<string, unknown>[] {
  const offShipping = reductions.coupons.filter(({ coupon }) => coupon.type >= 3);
  return shipping.map(({ consignment, cost }, index) => ({
    id: consignment.id,
    ...costs(cost),
    coupon_discounts:
      index === 0 ? offShipping.map(({ coupon, discount }) => ({ code: coupon.code, amount: asNumber(discount) })) : [],
    discounts: [],
    line_item_ids: consignment.itemIds,
    ...choice(consignment),
    ...(includes.has('consignments.available_shipping_options')
      ? { available_shipping_options: deliveryOptions(call.store, cart, consignment).map(wireOption) }
      : {}),
  }));
}

function costs(cost: CostTriple): Record<string, number> {
  return {
    shipping_cost_inc_tax: asNumber(cost.inc),
    shipping_cost_ex_tax: asNumber(cost.ex),
    handling_cost_inc_tax: 0,
    handling_cost_ex_tax: 0,
  };
}

function choice({ address, option, pickupMethodId }: Consignment): Record<string, unknown> {
  return {
    ...(address === null ? {} : { address: wireAddress(address) }),
    ...(option === null ? {} : { selected_shipping_option: wireOption(option) }),
    ...(pickupMethodId === null ? {} : { selected_pickup_option: { pickup_method_id: pickupMethodId } }),
  };
}

function wireOption(option: DeliveryOption): Record<string, unknown> {
  return {
    id: option.id,
    type: option.type,
    description: option.description,
    image_url: '',
    cost: asNumber(option.cost),
    transit_time: '',
    additional_description: '',
  };
}

function wireAddress(address: CheckoutAddress): Record<string, unknown> {
  return { ...address };
}

function wireFees({ fees }: CheckoutFigures): Record<string, unknown>[] {
  return fees.map(({ fee, cost }) => ({
    id: fee.id,
    type: 'custom_fee',
    name: fee.name,
    display_name: fee.displayName,
    cost_inc_tax: asNumber(cost.inc),
    cost_ex_tax: asNumber(cost.ex),
    source: fee.source,
    tax_class_id: fee.taxClassId,
  }));
}
