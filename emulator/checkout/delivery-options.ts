import { createHash } from 'node:crypto';
import { UNITS_PER_ONE, scaled } from '../rules/money.ts';
import type { StoreState } from '../state/store-state.ts';
import { shippingOptions } from '../storefront/shipping-options.ts';
import type { CartRecord, Consignment, DeliveryOption } from './cart-records.ts';
import { currencyOfCart, inCurrency, pricedItems } from './price-items.ts';

/** Nobody delivers there: the list of options is empty. */
const UNROUTABLE: ReadonlySet<string> = new Set(['BV', 'HM', 'TF']);

/** Kinds of rates as checkouts name them. */
const TYPES: Readonly<Record<string, string>> = {
  perorder: 'shipping_flatrate',
  weight: 'shipping_byweight',
  freeshipping: 'shipping_freeshipping',
};

/**
 * What can be chosen for a consignment, cheapest first. Ids are made of cart, address and items, so that any change of these
 * makes earlier ids invalid (BigCommerce docs: checkout consignments).
 */
export function deliveryOptions(store: StoreState, cart: CartRecord, consignment: Consignment): DeliveryOption[] {
  const { address, itemIds } = consignment;
  if (address === null || UNROUTABLE.has(address.country_code)) return [];
  const currency = currencyOfCart(store.profile, cart);
  const goods = pricedItems(store, cart).filter(({ item }) => itemIds.includes(item.id));
  const subtotal = goods.reduce((sum, { listPrice, item }) => sum + listPrice * item.quantity, 0);
  const inDefault = scaled(subtotal, UNITS_PER_ONE, currency.perDefault);
  const situation = JSON.stringify([cart.id, address, goods.map(({ item }) => [item.id, item.quantity])]);
  return shippingOptions(store.profile, address.country_code, inDefault).map((option) => ({
    id: createHash('sha256').update(`${option.methodId}${situation}`).digest('hex').slice(0, 32),
    type: TYPES[option.providerCode] ?? option.providerCode,
    description: option.name,
    cost: inCurrency(option.cost, currency),
    methodId: option.methodId,
    zone: { id: option.zoneId, name: option.zoneName },
  }));
}
