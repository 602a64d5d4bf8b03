import { draftOfCheckout } from '../../../checkout/order-draft.ts';
import { obstacles } from '../../../checkout/ready-to-order.ts';
import { PlatformError } from '../../../http/errors.ts';
import { ok } from '../../../http/operation.ts';
import type { Call, Operation, Reply } from '../../../http/operation.ts';
import { placeOrder } from '../../../orders/place-order.ts';
import { unprocessable } from '../json-body.ts';
import { findCheckoutToChange, ONE_CHECKOUT, WRITE_CHECKOUTS } from './find-checkout.ts';

/** Makes an Incomplete order. Each call makes another one; the checkout stays until one of them is paid. */
function order(call: Call): Reply {
  const cart = findCheckoutToChange(call);
  const { customItemsShip } = call.world.switches;
  const found = obstacles(call.store, cart, { customItemsShip });
  if (cart.billing === null || Object.keys(found).length > 0)
    throw unprocessable(found, 'The checkout is not complete: no order can be made of it.');
  const draft = draftOfCheckout(call.store, cart, cart.billing, call.nowS);
  const placement = placeOrder(call.world, call.store, draft);
  if (!placement.ok) throw unprocessable({}, 'The requested quantity of one or more products is not in stock.');
  const { id } = placement.order.head;
  call.store.carts.noteOrder(cart, id);
  return ok({ data: { id }, meta: {} });
}

const LONGEST_TTL_S = 2_592_000;
const USUAL_TTL_S = 86_400;

/** A number of the body, or what stands for it. Its refusals have their status as a text (BigCommerce docs: checkout token). */
function limit(body: unknown, name: string, usual: number, most: number): number {
  const value = typeof body === 'object' && body !== null ? (Object(body)[name] ?? usual) : usual;
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 1 && value <= most) return value;
  throw new PlatformError(422, 'Invalid input', {
    body: {
      status: '422',
      title: 'Invalid input',
      type: 'https://developer.bigcommerce.com/docs/start/about/status-codes',
    },
  });
}

/** A token that opens the confirmation page of the order to a guest, as long as the checkout is there to make one. */
function token(call: Call): Reply {
  const cart = findCheckoutToChange(call);
  const limits = {
    maxUses: limit(call.body, 'maxUses', 1, 1_000),
    ttlS: limit(call.body, 'ttl', USUAL_TTL_S, LONGEST_TTL_S),
  };
  const checkoutToken = call.store.carts.newToken(cart.id, limits, call.world.clock.nowMs());
  const answer = { checkoutToken, meta: {} };
  return ok(call.world.switches.checkoutTokenEnvelope === 'data' ? { data: answer } : answer);
}

/** What a checkout ends in. */
export const checkoutOrders: readonly Operation[] = [
  { method: 'POST', path: `${ONE_CHECKOUT}/orders`, scopes: WRITE_CHECKOUTS, run: order },
  { method: 'POST', path: `${ONE_CHECKOUT}/token`, scopes: WRITE_CHECKOUTS, run: token },
];
