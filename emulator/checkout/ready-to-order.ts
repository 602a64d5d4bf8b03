import { COUNTRIES } from '../data/countries.ts';
import type { StoreState } from '../state/store-state.ts';
import type { CartRecord, CheckoutAddress } from './cart-records.ts';
import { isGoods, pricedItems } from './price-items.ts';

/** Countries that have no postcodes. */
const WITHOUT_POSTCODES: ReadonlySet<string> = new Set([
  'AE',
  'AG',
  'BS',
  'FJ',
  'GH',
  'HK',
  'IE',
  'JM',
  'KE',
  'QA',
  'PA',
]);

/** What an address lacks for an order (BigCommerce docs: the address that creating an order requires). */
export function lackingFields(address: CheckoutAddress): string[] {
  const needed: (keyof CheckoutAddress)[] = ['first_name', 'last_name', 'email', 'address1', 'city', 'country_code'];
  if (!WITHOUT_POSTCODES.has(address.country_code)) needed.push('postal_code');
  if ((COUNTRIES.get(address.country_code)?.regions.length ?? 0) > 0) needed.push('state_or_province');
  return needed.filter((field) => address[field] === '');
}

/**
 * Why a checkout cannot become an order, by field; empty when it can. `customItemsShip` is whether items that are in no
 * catalogue need a consignment like others.
 */
export function obstacles(
  store: StoreState,
  cart: CartRecord,
  options: { readonly customItemsShip: boolean },
): Record<string, string> {
  const found: Record<string, string> = {};
  if (cart.billing === null) found['billing_address'] = 'The billing address is missing.';
  else for (const field of lackingFields(cart.billing)) found[`billing_address.${field}`] = 'error.path.missing';
  const placed = new Set(cart.consignments.flatMap(({ itemIds }) => itemIds));
  const unplaced = pricedItems(store, cart).filter(
    (priced) =>
      isGoods(priced) && !placed.has(priced.item.id) && (priced.item.kind !== 'custom' || options.customItemsShip),
  );
  if (unplaced.length > 0) found['consignments'] = 'Some items are in no consignment.';
  cart.consignments.forEach(({ address, option, pickupMethodId }, index) => {
    if (pickupMethodId !== null) return;
    const path = `consignments.${index}`;
    if (option === null) found[`${path}.shipping_option_id`] = 'A shipping option must be selected.';
    if (address === null) found[`${path}.address`] = 'error.path.missing';
    else for (const field of lackingFields(address)) found[`${path}.address.${field}`] = 'error.path.missing';
  });
  return found;
}
