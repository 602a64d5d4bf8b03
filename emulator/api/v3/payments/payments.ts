import type { Call, Operation, Reply } from '../../../http/operation.ts';
import { ok } from '../../../http/operation.ts';
import { wireMethods } from '../../../payments/charge-methods.ts';
import type { Payer } from '../../../payments/charge-methods.ts';
import { awaitsPayment, dueOf, minorUnits } from '../../../payments/due.ts';
import { paymentRefusal } from '../../../payments/payment-refusal.ts';
import type { OrderParts } from '../../../state/order-records.ts';
import { isObject } from '../../v2/body-fields.ts';

function orderWithId(call: Call, orderId: number): OrderParts {
  const parts = call.store.orders.find(orderId);
  if (parts === null || parts.head.is_deleted) throw paymentRefusal(404, 30003);
  return parts;
}

/** Of an order or of a checkout: one of the two must be named. */
function payerOf(call: Call): Payer {
  const [orderId, checkoutId] = [call.query.get('order_id'), call.query.get('checkout_id')];
  if (orderId !== null) {
    if (!/^\d{1,9}$/.test(orderId)) throw paymentRefusal(422, 10001, { errors: { order_id: 'error.expected.int' } });
    const { head } = orderWithId(call, Number(orderId));
    return payer(call, head.customer_id, head.default_currency_code);
  }
  if (checkoutId === null)
    throw paymentRefusal(422, 10001, { errors: { order_id: 'error.path.missing', checkout_id: 'error.path.missing' } });
  const cart = call.store.carts.find(checkoutId, call.world.clock.nowMs());
  if (cart === null) throw paymentRefusal(404, 10001, { detail: 'The checkout was not found.' });
  return payer(call, cart.customerId, cart.currencyCode);
}

function payer(call: Call, customerId: number, currencyCode: string): Payer {
  return { customerId, currencyCode, stored: call.store.vault.of(customerId) };
}

function newToken(call: Call): Reply {
  const order = isObject(call.body) ? call.body['order'] : undefined;
  const sent = isObject(order) ? order : {};
  const { id, is_recurring: recurring } = sent;
  if (typeof id !== 'number' || !Number.isSafeInteger(id) || id < 1)
    throw paymentRefusal(422, 10001, { errors: { 'order.id': 'error.expected.int' } });
  if (recurring !== undefined && typeof recurring !== 'boolean')
    throw paymentRefusal(422, 10001, { errors: { 'order.is_recurring': 'error.expected.jsboolean' } });
  const parts = orderWithId(call, id);
  if (!awaitsPayment(parts)) throw paymentRefusal(409, 30101);
  const amount = dueOf(parts);
  if (amount <= 0) throw paymentRefusal(422, 30100, { detail: 'There is nothing to be paid.' });
  const token = call.world.paymentTokens.issue({
    storeHash: call.store.profile.hash,
    clientId: call.clientId,
    storeId: call.store.profile.storeId,
    orderId: id,
    amount,
    minorUnits: minorUnits(amount, parts.head),
    currencyCode: parts.head.default_currency_code,
    nowMs: call.world.clock.nowMs(),
  });
  return { status: 201, body: { data: { id: token }, meta: {} } };
}

/** What a payment needs beforehand; the payment itself goes to a host of its own. */
export const payments: readonly Operation[] = [
  {
    method: 'GET',
    path: '/v3/payments/methods',
    scopes: ['store_payments_methods_read'],
    run: (call) => ok({ data: wireMethods(call.store.profile, payerOf(call)), meta: {} }),
  },
  {
    method: 'POST',
    path: '/v3/payments/access_tokens',
    scopes: ['store_payments_access_token_create'],
    run: newToken,
  },
];
