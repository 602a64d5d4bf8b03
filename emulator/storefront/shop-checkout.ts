import { randomUUID } from 'node:crypto';
import { COUNTRIES } from '../data/countries.ts';
import type { CartRecord, CheckoutAddress, Consignment, DeliveryOption } from '../checkout/cart-records.ts';
import { deliveryOptions } from '../checkout/delivery-options.ts';
import { isGoods, pricedItems } from '../checkout/price-items.ts';
import type { StoreState } from '../state/store-state.ts';
import type { Shopper } from './shopper.ts';

/** The cart with what the address step asks for. Goods go to the one address, but for those that the app that made the cart has sent elsewhere. */
export function withShopper(store: StoreState, cart: CartRecord, shopper: Shopper): CartRecord {
  const billing = checkoutAddress(shopper, cart.billing?.id ?? randomUUID());
  const told = { ...cart, billing, customerMessage: shopper.message, optsIn: shopper.optsIn };
  const goods = pricedItems(store, cart).filter(isGoods);
  const [present] = cart.consignments;
  const shared = isSharedOut(cart);
  const elsewhere = new Set(shared ? cart.consignments.flatMap(({ itemIds }) => itemIds) : []);
  const itemIds = goods.map(({ item }) => item.id).filter((id) => !elsewhere.has(id));
  const others = shared ? cart.consignments : [];
  if (itemIds.length === 0) return { ...told, consignments: others };
  const own: Consignment = {
    id: shared || present === undefined ? randomUUID() : present.id,
    address: checkoutAddress(shopper, (shared ? undefined : present?.address?.id) ?? randomUUID()),
    itemIds,
    option: shared ? null : (present?.option ?? null),
    pickupMethodId: null,
  };
  return { ...told, consignments: [...others, own] };
}

/** Whether the address step changed anything: a cart that stays as it is keeps its version, and its unpaid order. */
export function isSameCheckout(one: CartRecord, other: CartRecord): boolean {
  const said = ({ billing, consignments, customerMessage, optsIn }: CartRecord) =>
    JSON.stringify([billing, consignments, customerMessage, optsIn]);
  return said(one) === said(other);
}

/** Whether goods go to several places, or are picked up: the shop's one address does not change that. */
function isSharedOut({ consignments }: CartRecord): boolean {
  return consignments.length > 1 || consignments.some(({ pickupMethodId }) => pickupMethodId !== null);
}

function checkoutAddress({ address }: Shopper, id: string): CheckoutAddress {
  const region = COUNTRIES.get(address.country_iso2)?.regions.find(({ name }) => name === address.state);
  return {
    id,
    first_name: address.first_name,
    last_name: address.last_name,
    email: address.email,
    company: address.company,
    address1: address.street_1,
    address2: address.street_2,
    city: address.city,
    state_or_province: address.state,
    state_or_province_code: region?.abbreviation ?? '',
    country: address.country,
    country_code: address.country_iso2,
    postal_code: address.zip,
    phone: address.phone,
    custom_fields: [],
  };
}

/** Whether the address step is done: everybody and everything has an address. */
export function hasAddresses(store: StoreState, cart: CartRecord): boolean {
  const placed = new Set(cart.consignments.flatMap(({ itemIds }) => itemIds));
  return (
    cart.billing !== null &&
    pricedItems(store, cart)
      .filter(isGoods)
      .every(({ item }) => placed.has(item.id))
  );
}

/** The deliveries that a shopper chooses from, for one part of the cart. `field` is the form field's name. */
export interface DeliveryChoice {
  readonly field: string;
  readonly consignment: Consignment;
  readonly options: readonly DeliveryOption[];
}

/** Pickups need no delivery. A delivery that an app made by hand can be kept. */
export function deliveryChoices(store: StoreState, cart: CartRecord): DeliveryChoice[] {
  return cart.consignments
    .filter(({ pickupMethodId }) => pickupMethodId === null)
    .map((consignment, index) => {
      const offered = deliveryOptions(store, cart, consignment);
      const byHand = consignment.option?.methodId === 0 ? [consignment.option] : [];
      return { field: index === 0 ? 'shipping' : `shipping_${index}`, consignment, options: [...byHand, ...offered] };
    });
}

/** The cart with the chosen deliveries; null while one of them is missing. Values are the ids of shipping methods. */
export function withDeliveries(
  cart: CartRecord,
  choices: readonly DeliveryChoice[],
  form: Readonly<Record<string, unknown>>,
): CartRecord | null {
  const chosen = new Map<string, DeliveryOption>();
  for (const { field, consignment, options } of choices) {
    const option = options.find(({ methodId }) => String(methodId) === form[field]);
    if (option === undefined) return null;
    chosen.set(consignment.id, option);
  }
  if (cart.consignments.every(({ id, option }) => (chosen.get(id)?.id ?? option?.id) === option?.id)) return cart;
  const consignments = cart.consignments.map((each) => ({ ...each, option: chosen.get(each.id) ?? each.option }));
  return { ...cart, consignments };
}
