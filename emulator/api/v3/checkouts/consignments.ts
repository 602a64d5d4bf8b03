import type { CartRecord, Consignment } from '../../../checkout/cart-records.ts';
import { assigned } from '../../../checkout/change-items.ts';
import type { WantedItem } from '../../../checkout/change-items.ts';
import { isGoods, pricedItems } from '../../../checkout/price-items.ts';
import { pickupMethod } from '../../../data/pickup-methods.ts';
import { PlatformError } from '../../../http/errors.ts';
import type { Call, Operation, Reply } from '../../../http/operation.ts';
import type { JsonObject } from '../../v2/body-fields.ts';
import { checkVersion } from '../carts/find-cart.ts';
import { bodyObject, listField, objectField, stringField, unprocessable, wholeNumber } from '../json-body.ts';
import { chosenOption, customOption } from './delivery-choice.ts';
import { findCheckoutToChange, ONE_CHECKOUT, savedCheckout, WRITE_CHECKOUTS } from './find-checkout.ts';
import { newId, sentAddress } from './sent-address.ts';

const PATH = `${ONE_CHECKOUT}/consignments`;
/** A new consignment's address must have them, a changed one's need not. */
const WITH_PLACE = ['state_or_province', 'postal_code'];

function sentItemsOf(call: Call, cart: CartRecord, value: unknown, at: string): WantedItem[] {
  const goods = new Set(
    pricedItems(call.store, cart)
      .filter(isGoods)
      .map(({ item }) => item.id),
  );
  const list = listField(value, at);
  if (list.length === 0) throw unprocessable({ [at]: 'error.minLength: 1' });
  return list.map((entry, index) => {
    const sent = objectField(entry, `${at}.${index}`);
    const itemId = stringField(sent['item_id'], `${at}.${index}.item_id`);
    if (!goods.has(itemId)) throw unprocessable({ [`${at}.${index}.item_id`]: 'The cart has no such physical item.' });
    return { itemId, quantity: wholeNumber(sent['quantity'], `${at}.${index}.quantity`) };
  });
}

function withItems(cart: CartRecord, consignmentId: string, wanted: readonly WantedItem[], at: string): CartRecord {
  const changed = assigned(cart, consignmentId, wanted);
  if (changed === null) throw unprocessable({ [at]: 'There are not so many pieces in the cart.' });
  return changed;
}

function pickupIn(sent: JsonObject, at: string): number {
  const path = `${at}pickup_option`;
  const methodId = wholeNumber(
    objectField(sent['pickup_option'], path)['pickup_method_id'],
    `${path}.pickup_method_id`,
  );
  if (pickupMethod(methodId) === null) throw unprocessable({ [path]: 'There is no such pickup method.' });
  return methodId;
}

/** The body is a list. Items that already are in a consignment move. */
function add(call: Call): Reply {
  const before = findCheckoutToChange(call, undefined);
  const list = listField(call.body, '.');
  if (list.length === 0) throw unprocessable({ '.': 'error.minLength: 1' });
  let cart = before;
  list.forEach((entry, index) => {
    const sent = objectField(entry, String(index));
    checkVersion(before, sent, `${index}.version`);
    const isPickup = sent['pickup_option'] !== undefined;
    if (isPickup && sent['address'] !== undefined)
      throw unprocessable({ [`${index}.pickup_option`]: 'A pickup has no address.' });
    const consignment: Consignment = {
      id: newId(),
      address: isPickup ? null : sentAddress(sent['address'], `${index}.address`, WITH_PLACE),
      itemIds: [],
      option: null,
      pickupMethodId: isPickup ? pickupIn(sent, `${index}.`) : null,
    };
    const wanted = sentItemsOf(call, cart, sent['line_items'], `${index}.line_items`);
    const withNew = { ...cart, consignments: [...cart.consignments, consignment] };
    cart = withItems(withNew, consignment.id, wanted, `${index}.line_items`);
  });
  return savedCheckout(call, before, cart);
}

function findConsignment(call: Call, cart: CartRecord): Consignment {
  const consignment = cart.consignments.find(({ id }) => id === call.params['consignment_id']);
  if (consignment === undefined) throw new PlatformError(404, 'The checkout has no such consignment.');
  return consignment;
}

const CHOICES = ['shipping_option_id', 'custom_shipping', 'pickup_option'] as const;

/** Either where it goes and what, or how it goes (BigCommerce docs: update checkout consignment). */
function change(call: Call): Reply {
  const cart = findCheckoutToChange(call);
  const consignment = findConsignment(call, cart);
  const sent = bodyObject(call.body);
  const chosen = CHOICES.filter((field) => sent[field] !== undefined);
  const moves = sent['address'] !== undefined || sent['line_items'] !== undefined;
  const [field] = chosen;
  if (chosen.length > 1 || (field !== undefined && moves))
    throw unprocessable({ [field ?? '.']: 'It must be sent alone, in a call of its own.' });
  if (field === undefined && !moves) throw unprocessable({ '.': 'error.path.missing' }, 'Nothing to change was sent.');
  if (field !== undefined)
    return savedCheckout(call, cart, replaced(cart, choose(call, cart, consignment, field, sent)));
  const address =
    sent['address'] === undefined
      ? consignment.address
      : sentAddress(sent['address'], 'address', [], consignment.address?.id);
  const moved = { ...consignment, address, pickupMethodId: address === null ? consignment.pickupMethodId : null };
  const changed = replaced(cart, moved);
  if (sent['line_items'] === undefined) return savedCheckout(call, cart, changed);
  const wanted = sentItemsOf(call, cart, sent['line_items'], 'line_items');
  return savedCheckout(call, cart, withItems(changed, consignment.id, wanted, 'line_items'));
}

function choose(
  call: Call,
  cart: CartRecord,
  consignment: Consignment,
  field: (typeof CHOICES)[number],
  sent: JsonObject,
): Consignment {
  switch (field) {
    case 'pickup_option':
      return { ...consignment, pickupMethodId: pickupIn(sent, ''), address: null, option: null };
    case 'shipping_option_id':
      return { ...consignment, option: chosenOption(call.store, cart, consignment, sent[field]) };
    case 'custom_shipping':
      return { ...consignment, option: customOption(call.store, cart, consignment, sent[field]) };
  }
}

function replaced(cart: CartRecord, consignment: Consignment): CartRecord {
  return { ...cart, consignments: cart.consignments.map((each) => (each.id === consignment.id ? consignment : each)) };
}

/** The parts of a checkout that go to one address each. */
export const consignments: readonly Operation[] = [
  { method: 'POST', path: PATH, scopes: WRITE_CHECKOUTS, run: add },
  { method: 'PUT', path: `${PATH}/:consignment_id`, scopes: WRITE_CHECKOUTS, run: change },
  {
    method: 'DELETE',
    path: `${PATH}/:consignment_id`,
    scopes: WRITE_CHECKOUTS,
    run: (call) => {
      const cart = findCheckoutToChange(call);
      const gone = findConsignment(call, cart);
      return savedCheckout(call, cart, { ...cart, consignments: cart.consignments.filter((each) => each !== gone) });
    },
  },
];
