import type { CartRecord } from '../../../checkout/cart-records.ts';
import { changedItem, withItem } from '../../../checkout/change-items.ts';
import { currencyOfCart } from '../../../checkout/price-items.ts';
import { deleteCart, saveCart } from '../../../checkout/save-cart.ts';
import { PlatformError } from '../../../http/errors.ts';
import { NO_CONTENT, ok } from '../../../http/operation.ts';
import type { Call, Operation, Reply } from '../../../http/operation.ts';
import { stepOf } from '../../../rules/money.ts';
import { amountField, bodyObject, objectField, unprocessable, wholeNumber } from '../json-body.ts';
import { checkStock } from './check-stock.ts';
import { checkVersion, findCart, findCartToChange } from './find-cart.ts';
import { customerField, startOf } from './new-cart.ts';
import { sentItems } from './sent-items.ts';
import { wireCart } from './wire-cart.ts';

const READ = ['store_cart_read_only', 'store_cart'];
const WRITE = ['store_cart'];
const ONE = '/v3/carts/:cart_id';
const ITEM = `${ONE}/items/:item_id`;

/** Keeps a changed cart and answers it; 204 when it is gone with its last item. */
function saved(call: Call, before: CartRecord | null, after: CartRecord, status: number): Reply {
  const cart = saveCart(call.world, call.store, before, after);
  return cart === null ? NO_CONTENT : { status, body: wireCart(call, cart) };
}

function withSent(call: Call, cart: CartRecord): CartRecord {
  const { profile, products } = call.store;
  const step = stepOf(currencyOfCart(profile, cart).decimalPlaces);
  const defaultStep = stepOf(profile.currencies[0].decimalPlaces);
  const items = sentItems(bodyObject(call.body), { products, step, defaultStep });
  const changed = items.reduce(withItem, cart);
  checkStock(call.store, changed);
  return changed;
}

function itemOf(call: Call, cart: CartRecord) {
  const item = cart.items.find(({ id }) => id === call.params['item_id']);
  if (item === undefined) throw new PlatformError(404, 'The cart has no such item.');
  return item;
}

/** Only quantity and price can change; the product must be named all the same (BigCommerce docs: update cart line item). */
function updateItem(call: Call): Reply {
  const cart = findCartToChange(call);
  const item = itemOf(call, cart);
  const sent = objectField(bodyObject(call.body)['line_item'], 'line_item');
  checkVersion(cart, call.body);
  if (item.kind !== 'catalogue')
    throw unprocessable({ line_item: 'Only items of the catalogue can be updated: add a new one, then delete this.' });
  if (wholeNumber(sent['product_id'], 'line_item.product_id') !== item.productId)
    throw unprocessable({ 'line_item.product_id': 'It is not the product of this item.' });
  const step = stepOf(currencyOfCart(call.store.profile, cart).decimalPlaces);
  const { quantity, list_price: listPrice } = sent;
  const changed = changedItem(cart, {
    ...item,
    quantity: quantity === undefined ? item.quantity : wholeNumber(quantity, 'line_item.quantity', 0),
    listPrice: listPrice === undefined ? item.listPrice : amountField(listPrice, 'line_item.list_price', step),
    discount: 0,
  });
  checkStock(call.store, changed);
  return saved(call, cart, changed, 200);
}

/** Coupons, discounts and chosen deliveries hang on the customer, and go with a change of it. */
function reassign(call: Call): Reply {
  const cart = findCartToChange(call);
  const body = bodyObject(call.body);
  checkVersion(cart, body);
  const changed: CartRecord = {
    ...cart,
    customerId: customerField(call, body['customer_id']),
    couponCodes: [],
    discount: 0,
    items: cart.items.map((item) => (item.discount === 0 ? item : { ...item, discount: 0 })),
    consignments: cart.consignments.map((consignment) => ({ ...consignment, option: null })),
  };
  return saved(call, cart, changed, 201);
}

/** Carts, from the first item to the last. */
export const carts: readonly Operation[] = [
  {
    method: 'POST',
    path: '/v3/carts',
    scopes: WRITE,
    run: (call) => {
      const blank = call.store.carts.blank(startOf(call), call.world.clock.nowMs());
      return saved(call, null, withSent(call, blank), 201);
    },
  },
  { method: 'GET', path: ONE, scopes: READ, run: (call) => ok(wireCart(call, findCart(call))) },
  { method: 'PUT', path: ONE, scopes: WRITE, run: reassign },
  {
    method: 'DELETE',
    path: ONE,
    scopes: WRITE,
    run: (call) => {
      deleteCart(call.world, call.store, findCart(call));
      return NO_CONTENT;
    },
  },
  {
    method: 'POST',
    path: `${ONE}/items`,
    scopes: WRITE,
    run: (call) => {
      const cart = findCartToChange(call);
      checkVersion(cart, call.body);
      return saved(call, cart, withSent(call, cart), 201);
    },
  },
  { method: 'PUT', path: ITEM, scopes: WRITE, run: updateItem },
  {
    method: 'DELETE',
    path: ITEM,
    scopes: WRITE,
    run: (call) => {
      const cart = findCartToChange(call);
      checkVersion(cart, call.body);
      return saved(call, cart, changedItem(cart, { ...itemOf(call, cart), quantity: 0 }), 200);
    },
  },
];
