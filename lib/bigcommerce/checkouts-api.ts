import { z } from 'zod';
import { parseAnswer, readJsonOrNull } from './read.ts';
import type { Call, RequestOptions } from './request.ts';
import type { CheckoutsApi } from './types/checkout-apis.ts';
import { addressBody, consignmentLines, feeBody, newConsignmentBody, shippingBody } from './wire/checkout-body.ts';
import { toCheckout, wireCheckout } from './wire/checkout.ts';
import { orderId as wireOrderId } from './wire/scalars.ts';
import { dataOf } from './wire/shapes.ts';
import { write } from './write.ts';

const SHIPPING_OPTIONS = { include: 'consignments.available_shipping_options' };
const EVERYTHING = {
  include:
    'cart.line_items.physical_items.options,cart.line_items.digital_items.options,consignments.available_shipping_options',
};
const madeOrder = dataOf(z.object({ id: wireOrderId }));

/** Checkouts of one store, V3. */
export function createCheckoutsApi(options: RequestOptions): CheckoutsApi {
  const change = (operation: Call['operation'], cartId: string, more: Pick<Call, 'ids' | 'query' | 'body'> = {}) =>
    write({ ...more, operation, ids: { checkout_id: cartId, ...more.ids } }, options, readCheckout);
  return {
    async get(cartId) {
      const call = { operation: 'getCheckout', ids: { checkout_id: cartId }, query: EVERYTHING } as const;
      const json = await readJsonOrNull(call, options);
      return json === null ? null : toCheckout(parseAnswer(wireCheckout, json).data);
    },
    setMessage: (cartId, message, version) =>
      change('updateCheckout', cartId, { body: { customer_message: message, version } }),
    setBilling: (cartId, addressId, address, version) => {
      const body = { ...addressBody(address), version };
      if (addressId === null) return change('addCheckoutBillingAddress', cartId, { body });
      return change('updateCheckoutBillingAddress', cartId, { ids: { billing_address_id: addressId }, body });
    },
    addConsignments: (cartId, consignments, version) =>
      change('addCheckoutConsignment', cartId, {
        query: SHIPPING_OPTIONS,
        body: consignments.map((each) => newConsignmentBody(each, version)),
      }),
    changeConsignment: (cartId, consignmentId, { address, lines }, version) => {
      const moved = lines === undefined ? {} : { line_items: consignmentLines(lines) };
      const body = { address: addressBody(address), ...moved, version };
      const ids = { consignment_id: consignmentId };
      return change('updateCheckoutConsignment', cartId, { ids, query: SHIPPING_OPTIONS, body });
    },
    chooseShipping: (cartId, consignmentId, choice, version) => {
      const body = { ...shippingBody(choice), version };
      const ids = { consignment_id: consignmentId };
      return change('updateCheckoutConsignment', cartId, { ids, query: SHIPPING_OPTIONS, body });
    },
    removeConsignment: (cartId, consignmentId, version) =>
      change('deleteCheckoutConsignment', cartId, { ids: { consignment_id: consignmentId }, body: { version } }),
    addCoupon: (cartId, code, version) => change('addCheckoutCoupon', cartId, { body: { coupon_code: code, version } }),
    removeCoupon: (cartId, code, version) =>
      change('deleteCheckoutCoupon', cartId, { ids: { coupon_code: code }, body: { version } }),
    setDiscounts: (cartId, { cart, lines }, version) => {
      const discounts = [{ discounted_amount: Number(cart) }];
      const ofLines = lines.map(({ lineId, amount }) => ({ id: lineId, discounted_amount: Number(amount) }));
      // The published schema has the version inside the cart, its example beside it.
      const body = { cart: { discounts, ...(ofLines.length === 0 ? {} : { line_items: ofLines }), version }, version };
      return change('addCheckoutDiscount', cartId, { body });
    },
    addFee: (cartId, fee) => change('addCheckoutFees', cartId, { body: { fees: [feeBody(fee)] } }),
    changeFee: (cartId, feeId, fee) =>
      change('updateCheckoutFees', cartId, { body: { fees: [{ id: feeId, ...feeBody(fee) }] } }),
    removeFee: (cartId, feeId) => change('deleteCheckoutFees', cartId, { body: { ids: [feeId] } }),
    createOrder: (cartId) =>
      write({ operation: 'createCheckoutOrder', ids: { checkout_id: cartId }, body: {} }, options, (json) => {
        const parsed = madeOrder.safeParse(json);
        return parsed.success ? { orderId: parsed.data.data.id } : null;
      }),
  };
}

function readCheckout(json: unknown) {
  const parsed = wireCheckout.safeParse(json);
  return parsed.success ? { checkout: toCheckout(parsed.data.data) } : null;
}
